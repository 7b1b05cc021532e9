import { readFileSync } from 'node:fs';
import type { Received } from '#app/domain/delegations/sheet-rows';

const headerOf = (file: string): string[] =>
  (readFileSync(`db/seed/data/delegations/${file}`, 'utf8').split('\r\n')[0] ?? '')
    .replace('\uFEFF', '')
    .split(';');

const DELEGATE: Record<string, string> = {
  civilité: 'Mme',
  'raison sociale': 'Maison',
  rôle: 'exposant',
  nationalité: 'française',
  langue: 'fr',
  'aller 1 vol': 'AF188',
  'aller 1 de': 'CDG',
  'aller 1 vers': 'HKG',
  'aller 1 départ': '08/11/2026 13:30',
  'aller 1 arrivée': '09/11/2026 08:05',
  'retour 1 vol': 'AF185',
  'retour 1 de': 'HKG',
  'retour 1 vers': 'CDG',
  'retour 1 départ': '14/11/2026 23:50',
  'retour 1 arrivée': '15/11/2026 06:40',
  hôtel: 'Hôtel du Port',
  'type chambre': 'SGL',
  'arrivée hôtel': '09/11/2026',
  'départ hôtel': '14/11/2026',
};

const ITEM: Record<string, string> = {
  date: '11/11/2026',
  début: '10:00',
  fin: '10:25',
  fuseau: 'Asia/Hong_Kong',
  type: 'RDV B2B',
  titre: 'RDV',
  lieu: 'Espace rendez-vous',
  participants: 'tous',
};

function fileOf(header: string[], rows: Record<string, string>[]): Received {
  return {
    header: { cells: header },
    records: rows.map((row, index) => ({
      line: index + 2,
      cells: header.map((column) => row[column] ?? ''),
    })),
  };
}

/** A delegation file as received: each person differs from a plain one by the given cells. */
export const delegateFile = (...people: Record<string, string>[]): Received =>
  fileOf(
    headerOf('cosmoprof-asia-2026.csv'),
    people.map((cells, index) => ({
      'n°': `${index + 1}`,
      prénom: 'Zoé',
      nom: `N${index + 1}`,
      ...DELEGATE,
      ...cells,
    })),
  );

export const programmeFile = (...items: Record<string, string>[]): Received =>
  fileOf(
    headerOf('cosmoprof-asia-2026-programme.csv'),
    items.map((cells) => ({ ...ITEM, ...cells })),
  );
