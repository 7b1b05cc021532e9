import type { ApplicantCompany } from '#app/domain/companies/company';
import { isCountry } from '#app/domain/companies/countries';
import {
  canonicalNationalId,
  checkIdentifier,
  nationalIdType,
  vatPrefix,
  withoutSpaces,
} from '#app/domain/companies/identifiers';
import type { PriceList } from '#app/domain/invoicing/price-list';
import type { LocalDate, Locale } from '#app/domain/shared/dates';
import { compareDecimals, type Decimal } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { type Application, type Participation, serviceOptions } from './application';
import { areaOf, isEmail, numberOf } from './cells';
import { choicesOf, type Typed, type TypedField } from './typed';

/** What the call and earlier years say: its price list, booths, segments, schemes, and the firm as it is known. */
export type ApplyFacts = {
  today: LocalDate;
  priceList: PriceList | null;
  boothLabels: readonly string[];
  segments: readonly string[];
  aids: readonly string[];
  known: Pick<ApplicantCompany, 'region' | 'headcount' | 'turnoverCents' | 'balanceCents'> | null;
  participations: readonly Participation[];
};

/**
 * Reads a firm's application as typed on the web. Every fault is told at once, at its field: REQUIRED, COUNTRY_UNKNOWN,
 * SIREN_INVALID, FOREIGN_ID_INVALID, SIRET_INVALID, SIRET_MISMATCH, VAT_INVALID, EMAIL_INVALID, AREA_INVALID,
 * AREA_INCONSISTENT, NUMBER_INVALID, UNKNOWN_STAND, UNKNOWN_PACKAGE, INVALID. Areas in m² with comma or point.
 */
export function readApplication(typed: Typed, facts: ApplyFacts): Result<Application> {
  const problems: Problem[] = [
    ...REQUIRED.filter((field) => typed[field].trim() === '').map((field) => ({ code: 'REQUIRED', field })),
    ...identityProblems(typed),
    ...(typed.email.trim() && !isEmail(typed.email.trim())
      ? [{ code: 'EMAIL_INVALID', field: 'email' }]
      : []),
    ...unlisted('segment', typed.segment, facts.segments),
    ...unlisted('aid', typed.aid, facts.aids),
    ...NUMBERS.filter((field) => typed[field].trim() !== '' && needOf(typed[field]) === undefined).map(
      (field) => ({
        code: 'NUMBER_INVALID',
        field,
      }),
    ),
    ...choicesOf(typed)
      .filter(({ label }) => !facts.boothLabels.includes(label))
      .map(({ field, label }) => ({ code: 'UNKNOWN_STAND', field, params: { stand: label } })),
  ];
  const area = areasOf(typed, facts.priceList);
  if (!area.ok) problems.push(...area.problems);
  if (problems.length > 0 || !area.ok) return refuse(...problems);
  return ok(applicationOf(typed, facts, area.value));
}

const REQUIRED: readonly TypedField[] = [
  ...(['name', 'identifier', 'country', 'address', 'postcode', 'city'] as const),
  ...(['segment', 'familyName', 'email'] as const),
];

const NUMBERS = ['electricityKw', 'interpreterDays'] as const;

/** Refusals of a firm's country and identifier: COUNTRY_UNKNOWN, SIREN_INVALID, FOREIGN_ID_INVALID with `params.why`. */
export function identifierProblems(country: string, identifier: string): Problem[] {
  if (country !== '' && !isCountry(country)) return [{ code: 'COUNTRY_UNKNOWN', field: 'country' }];
  if (identifier.trim() === '' || country === '') return [];
  const checked = checkIdentifier({ type: 'NATIONAL_ID', value: identifier, country });
  if (checked.valid) return [];
  const code = nationalIdType(country) === 'SIREN' ? 'SIREN_INVALID' : 'FOREIGN_ID_INVALID';
  return [{ code, field: 'identifier', params: { why: checked.why ?? '' } }];
}

function identityProblems({ country, identifier, siret, vat }: Typed): Problem[] {
  const problems = identifierProblems(country, identifier);
  const siren = country === 'FR' && problems.length === 0 ? withoutSpaces(identifier) : '';
  const establishment = withoutSpaces(siret);
  if (establishment !== '' && !checkIdentifier({ type: 'SIRET', value: establishment }).valid) {
    problems.push({ code: 'SIRET_INVALID', field: 'siret' });
  } else if (establishment !== '' && !establishment.startsWith(siren)) {
    problems.push({ code: 'SIRET_MISMATCH', field: 'siret' });
  }
  const number = withoutSpaces(vat).toUpperCase();
  const fits = number.startsWith(vatPrefix(country) ?? '') && number.endsWith(siren);
  if (number !== '' && !(fits && checkIdentifier({ type: 'VAT', value: number }).valid)) {
    problems.push({ code: 'VAT_INVALID', field: 'vat' });
  }
  return problems;
}

const unlisted = (field: TypedField, value: string, list: readonly string[]): Problem[] =>
  value === '' || list.includes(value) ? [] : [{ code: 'INVALID', field }];

type Areas = Application['area'] & { packageCode: string | null };

function areasOf(typed: Typed, list: PriceList | null): Result<Areas> {
  const offer = list?.packages.find(({ code }) => code === typed.package);
  if (list?.pricing === 'PACKAGE') {
    if (!offer)
      return refuse({ code: typed.package === '' ? 'REQUIRED' : 'UNKNOWN_PACKAGE', field: 'package' });
    // A place on the collective space has no floor of its own; 1 m² keeps the wish a surface.
    const wished = offer.area ?? '1';
    return ok({ wished, min: wished, max: wished, packageCode: offer.code });
  }
  if (typed.area.trim() === '') return refuse({ code: 'REQUIRED', field: 'area' });
  const fields = (['area', 'areaMin', 'areaMax'] as const).map((field) => ({
    field,
    text: typed[field].trim(),
  }));
  const invalid = fields.filter(({ text }) => text !== '' && !areaOf(text));
  if (invalid.length > 0) return refuse(...invalid.map(({ field }) => ({ code: 'AREA_INVALID', field })));
  const [wished = '', min, max] = fields.map(({ text }) => areaOf(text));
  if ((min && compareDecimals(min, wished) > 0) || (max && compareDecimals(wished, max) > 0)) {
    return refuse({ code: 'AREA_INCONSISTENT', field: 'area' });
  }
  return ok({ wished, min: min ?? null, max: max ?? null, packageCode: null });
}

function needOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const need = numberOf(text.trim());
  return need !== undefined && need >= 0 && need <= 1000 ? need || null : undefined;
}

/** Names or identifiers of other firms, one a line or between semicolons. */
const namesOf = (text: string): string[] =>
  text
    .split(/[\n;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

function applicationOf(typed: Typed, facts: ApplyFacts, { packageCode, ...area }: Areas): Application {
  const text = (field: TypedField) => typed[field].trim();
  const needs = {
    electricityKw: needOf(typed.electricityKw) ?? null,
    interpreterDays: needOf(typed.interpreterDays) ?? null,
  };
  return {
    company: {
      name: text('name'),
      country: typed.country,
      nationalId: canonicalNationalId(typed.identifier, typed.country),
      siret: withoutSpaces(typed.siret) || null,
      vatId: withoutSpaces(typed.vat).toUpperCase() || null,
      addressLine: text('address'),
      postcode: text('postcode'),
      city: text('city'),
      region: facts.known?.region ?? null,
      segmentCode: typed.segment,
      products: text('products') || null,
      headcount: facts.known?.headcount ?? null,
      turnoverCents: facts.known?.turnoverCents ?? null,
      balanceCents: facts.known?.balanceCents ?? null,
    },
    contact: {
      familyName: text('familyName'),
      givenName: text('givenName'),
      email: text('email'),
      phone: text('phone') || null,
    },
    isMember: typed.member === 'on',
    area,
    packageCode,
    corner: typed.corner === 'yes' || typed.corner === 'no' ? typed.corner : 'either',
    choices: choicesOf(typed).map(({ label }) => label),
    shareWith: namesOf(typed.share),
    avoid: namesOf(typed.avoid),
    participations: [...facts.participations],
    aidLabel: typed.aid || null,
    deMinimis: [],
    ...needs,
    options: serviceOptions(needs),
    locale: localeOf(typed.locale),
    filedOn: facts.today,
    depositReceivedOn: null,
  };
}

const localeOf = (text: string): Locale => (text === 'en' ? 'en' : 'fr');

/** The price question of an application: at the area wished, one open side, two when a corner is asked for. */
export function priceQuestion(application: Application): {
  area?: Decimal;
  package?: string;
  openSides: number;
  member: boolean;
  firstTime: boolean;
  options: Application['options'];
} {
  const { area, packageCode, corner, isMember, participations, options } = application;
  return {
    ...(packageCode ? { package: packageCode } : { area: area.wished }),
    openSides: corner === 'yes' ? 2 : 1,
    member: isMember,
    firstTime: participations.length === 0,
    options,
  };
}
