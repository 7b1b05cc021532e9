/** The columns of an application file, in the order of the specification. */
export const COLUMNS = [
  'raison sociale',
  'SIREN ou identifiant étranger',
  'SIRET',
  'TVA intracom',
  'adresse',
  'code postal',
  'ville',
  'pays',
  'région',
  'segment chaîne de valeur',
  'produits',
  'effectif',
  'CA (€)',
  'bilan (€)',
  'adhérent',
  'contact nom',
  'contact prénom',
  'contact email',
  'contact téléphone',
  'surface souhaitée (m²)',
  'surface min (m²)',
  'surface max (m²)',
  'angle souhaité',
  'choix 1',
  'choix 2',
  'choix 3',
  'choix 4',
  'choix 5',
  'partager avec',
  'éviter',
  'participations antérieures',
  'aide demandée',
  'aides de minimis reçues',
  'besoin kW',
  'interprète (jours)',
  'langue',
  'date de dépôt',
  'acompte reçu le',
] as const;

export type Column = (typeof COLUMNS)[number];

export const MANDATORY: readonly Column[] = [
  'raison sociale',
  'SIREN ou identifiant étranger',
  'pays',
  'contact email',
  'surface souhaitée (m²)',
  'date de dépôt',
];

export const CHOICES: readonly Column[] = ['choix 1', 'choix 2', 'choix 3', 'choix 4', 'choix 5'];

/**
 * What each cell of the header means: a known column, or null for one that is ignored. Names compare without case, with
 * single spaces, m2 = m²; a second column of the same name is ignored.
 */
export function mapHeader(header: readonly string[]): (Column | null)[] {
  const taken = new Set<Column>();
  return header.map((cell) => {
    const column = BY_NAME.get(comparable(cell));
    if (!column || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

/** A header cell as it is compared. */
export const comparable = (cell: string): string =>
  cell.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase().replace(/m2/g, 'm²');

const BY_NAME = new Map(COLUMNS.map((column) => [comparable(column), column]));
