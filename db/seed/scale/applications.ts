import { countryByFrenchName } from '#app/domain/companies/countries';
import { COLUMNS, type Column } from '#app/domain/registrations/columns';
import type { Received } from '#app/domain/registrations/import';
import { firstSiret, registerNumber, vatNumber } from './identifiers';
import { firmName } from './names';

/** Numbers the firms of the demo season in the order in which they are met, and each copy's firms after them. */
export function firmNumbers(): (key: string, copy: number) => number {
  const known = new Map<string, number>();
  return (key, copy) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return copy * FIRMS + number;
  };
}

/** More than the demo season has: copies don't share a firm. */
const FIRMS = 500;

/**
 * The same applications from other firms, all made up: new names, register numbers with right check digits, addresses in
 * .example. What they wish stays, and who wants to be with whom follows the names.
 */
export function copiedApplications(
  file: Received,
  copies: readonly number[],
  numberOf: (key: string, copy: number) => number,
): Received {
  const column = (name: Column) => COLUMNS.indexOf(name);
  const records = copies.flatMap((copy) => {
    const firms = new Map(
      file.records.map(({ cells }) => {
        const country = countryByFrenchName(cells[column('pays')] ?? '') ?? 'FR';
        const id = cells[column('SIREN ou identifiant étranger')] ?? '';
        const serial = numberOf(`${country}:${id}`, copy);
        return [cells[column('raison sociale')] ?? '', { country, serial, ...firmName(country, serial) }];
      }),
    );
    const renamed = (names: string) =>
      names
        .split('|')
        .map((name) => firms.get(name.trim())?.name ?? name.trim())
        .join(' | ');
    return file.records.map(({ cells }) => {
      const cell = (name: Column) => cells[column(name)] ?? '';
      const firm = firms.get(cell('raison sociale'));
      if (!firm) throw new Error('an application without its firm');
      const { country, serial, name, domain } = firm;
      const registered = registerNumber(country, cell('SIREN ou identifiant étranger'), serial);
      const changed: Partial<Record<Column, string>> = {
        'raison sociale': name,
        'SIREN ou identifiant étranger': registered,
        SIRET: cell('SIRET') && firstSiret(registered),
        'TVA intracom': vatNumber(country, cell('TVA intracom'), registered),
        'contact email': `${cell('contact email').split('@', 1)[0]}@${domain}`,
        'partager avec': renamed(cell('partager avec')),
        éviter: renamed(cell('éviter')),
      };
      return COLUMNS.map((name) => changed[name] ?? cell(name));
    });
  });
  const lines = records.map((cells, index) => ({ line: index + 2, cells }));
  return { header: { cells: [...COLUMNS] }, records: lines };
}
