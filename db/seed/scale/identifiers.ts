import { checkIdentifier, nationalIdType } from '#app/domain/companies/identifiers';

/** Where a country's number carries its serial and its check characters: [position, length]. */
type Layout = { serial: [number, number]; check: [number, number] };

const LAYOUTS: Record<string, Layout> = {
  BE: { serial: [2, 6], check: [8, 2] },
  CA: { serial: [2, 6], check: [8, 1] },
  CO: { serial: [3, 6], check: [9, 1] },
  DE: { serial: [2, 6], check: [8, 1] },
  ES: { serial: [2, 6], check: [8, 1] },
  FR: { serial: [3, 5], check: [8, 1] },
  IT: { serial: [1, 6], check: [10, 1] },
  JP: { serial: [5, 7], check: [0, 1] },
  KR: { serial: [3, 7], check: [0, 1] },
  MA: { serial: [3, 6], check: [13, 2] },
  PT: { serial: [2, 6], check: [8, 1] },
  RO: { serial: [2, 5], check: [7, 1] },
  TW: { serial: [1, 6], check: [7, 1] },
};

/** A register number of the same form as the example, the `serial`th of its country, with right check digits. */
export function registerNumber(country: string, example: string, serial: number): string {
  const layout = LAYOUTS[country];
  if (!layout) throw new RangeError(`the scaled season knows no register numbers of ${country}`);
  const [at, length] = layout.serial;
  if (serial >= 10 ** length) throw new RangeError(`no ${serial} register numbers in ${country}`);
  const head = country === 'FR' ? `998${example.slice(3)}` : example;
  const body = put(head, at, String(serial).padStart(length, '0'));
  return withCheck(body, layout.check, (value) => ({ type: nationalIdType(country), value, country }));
}

/** The SIRET of a SIREN's first establishment. */
export const firstSiret = (siren: string): string =>
  withCheck(`${siren}00010`, [13, 1], (value) => ({ type: 'SIRET', value }));

/** The VAT number of a firm, where the example's firm has one: in France with its own key, elsewhere the register number. */
export function vatNumber(country: string, example: string, registered: string): string {
  if (!example) return '';
  if (country !== 'FR') return `${country}${registered}`;
  const key = (12 + 3 * (Number(registered) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${registered}`;
}

type Check = Parameters<typeof checkIdentifier>[0];

function withCheck(body: string, [at, length]: [number, number], asked: (value: string) => Check): string {
  for (let digits = 0; digits < 10 ** length; digits += 1) {
    const value = put(body, at, String(digits).padStart(length, '0'));
    if (checkIdentifier(asked(value)).valid) return value;
  }
  throw new RangeError(`no check digits suit ${body}`);
}

const put = (text: string, at: number, part: string) =>
  text.slice(0, at) + part + text.slice(at + part.length);
