import type { ApplicantCompany } from '#app/domain/companies/company';
import type { LocalDate, Locale } from '#app/domain/shared/dates';
import { type Cents, type Decimal, decimalOf } from '#app/domain/shared/money';

export type Participation = { year: number; m2: number };
export type AidReceived = { on: LocalDate; cents: Cents };
export type WantedOption = { code: string; quantity: Decimal };
export type Corner = 'yes' | 'no' | 'either';

/** One firm's application to a pavilion, from a file or the web: areas in m² as decimals, wishes best first. */
export type Application = {
  company: ApplicantCompany;
  contact: { familyName: string; givenName: string; email: string; phone: string | null };
  isMember: boolean;
  area: { wished: Decimal; min: Decimal | null; max: Decimal | null };
  packageCode: string | null;
  corner: Corner;
  choices: string[];
  /** Names of other firms, exactly as they are registered. */
  shareWith: string[];
  avoid: string[];
  participations: Participation[];
  aidLabel: string | null;
  deMinimis: AidReceived[];
  electricityKw: number | null;
  interpreterDays: number | null;
  /** Options of the price list, electricity above what is included and interpreters among them. */
  options: WantedOption[];
  locale: Locale;
  filedOn: LocalDate;
  depositReceivedOn: LocalDate | null;
};

/** The socket of 1 kW belongs to every booth (price-lists.json, `inclusions.socketKw`). */
const INCLUDED_KW = 1;

/** What an electricity need and interpreter days are on a price list: ELECTRICITY_KW above 1 kW, INTERPRETER_DAY. */
export function serviceOptions(needs: {
  electricityKw: number | null;
  interpreterDays: number | null;
}): WantedOption[] {
  const extraKw = (needs.electricityKw ?? 0) - INCLUDED_KW;
  return [
    ...(extraKw > 0 ? [{ code: 'ELECTRICITY_KW', quantity: decimalOf(extraKw) }] : []),
    ...(needs.interpreterDays
      ? [{ code: 'INTERPRETER_DAY', quantity: decimalOf(needs.interpreterDays) }]
      : []),
  ];
}
