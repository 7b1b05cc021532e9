import { DateTime } from 'luxon';
import type { LocalDate } from '#app/domain/shared/dates';
import { type Cents, sumCents } from '#app/domain/shared/money';
import { type AidQuestion, isInMemberState, MEMBER_STATE } from './assess-facts';
import { tightestWindow } from './de-minimis';
import type { Scheme } from './scheme';

/**
 * A rule as it came out; worded in i18n as `aid.rule.<rule>.<outcome>`, where params ending in Cents are money and those
 * ending in On days. `unknown`: a fact is missing; `limits`: it lowers the amount; `note`: to be looked at by a person.
 */
export type RuleOutcome = {
  rule: string;
  outcome: 'met' | 'refused' | 'unknown' | 'limits' | 'note';
  params?: Record<string, string | number>;
};

/** Rules about the firm: where it is, how large, what it did before. */
export function firmRules({ scheme, firm }: AidQuestion): RuleOutcome[] {
  const { region, participations } = firm;
  const most = scheme.maxParticipations;
  return [
    met('COUNTRY', isInMemberState(firm.country)),
    ...(scheme.regions.length > 0 ? [regionRule(scheme, region)] : []),
    ...(scheme.smeOnly
      ? [
          firm.smeClass === null
            ? ({ rule: 'SME', outcome: 'unknown' } as const)
            : met('SME', firm.smeClass !== 'NOT_SME', { class: firm.smeClass }),
        ]
      : []),
    ...(most == null
      ? []
      : [met('PARTICIPATIONS', participations.length < most, { most, before: participations.length })]),
  ];
}

function regionRule({ regions }: Scheme, region: string | null): RuleOutcome {
  const params = { regions: regions.join(', '), region: region ?? '' };
  if (region === null) return { rule: 'REGION', outcome: 'unknown', params };
  return met('REGION', regions.includes(region), params);
}

/** Rules about the scheme, the event and other aid. */
export function eventRules({ scheme, on, firm, event, otherAid }: AidQuestion): RuleOutcome[] {
  const { minRegionalCompanies: least, claimWithinMonthsAfterEvent: months } = scheme;
  const companies = sumCents(scheme.regions.map((region) => event.firmsByRegion.get(region) ?? 0));
  const inForce = (!scheme.validFrom || scheme.validFrom <= on) && (!scheme.validTo || on <= scheme.validTo);
  return [
    met('IN_FORCE', inForce, { fromOn: scheme.validFrom ?? '', toOn: scheme.validTo ?? '', dayOn: on }),
    ...(scheme.datesProvisional ? [{ rule: 'PROVISIONAL', outcome: 'note' } as const] : []),
    ...(scheme.notExhibitorAtPreviousEdition
      ? [
          met('PREVIOUS', !firm.participations.includes(event.previousYear), {
            year: String(event.previousYear),
          }),
        ]
      : []),
    ...(least == null ? [] : [met('COMPANIES', companies >= least, { least, companies })]),
    ...cumulationRule(scheme, otherAid),
    ...(months == null ? [] : [claimRule(months, event.endsOn, on)]),
  ];
}

function cumulationRule(scheme: Scheme, otherAid: AidQuestion['otherAid']): RuleOutcome[] {
  const [other] = scheme.cumulable ? otherAid.filter(({ cumulable }) => !cumulable) : otherAid;
  if (other) return [{ rule: 'CUMULATION', outcome: 'refused', params: { other: other.label } }];
  return scheme.cumulable ? [] : [{ rule: 'CUMULATION', outcome: 'met' }];
}

function claimRule(months: number, endsOn: LocalDate | null, on: LocalDate): RuleOutcome {
  const until = endsOn && DateTime.fromISO(endsOn, { zone: 'utc' }).plus({ months }).toISODate();
  if (!until) return { rule: 'CLAIM', outcome: 'unknown', params: { months } };
  return met('CLAIM', on <= until, { months, untilOn: until });
}

/** All or nothing under the ceiling; nothing to say for aid that is block-exempted. */
export function deMinimisRule({ scheme, on, firm, ledger }: AidQuestion, newAidCents: Cents): RuleOutcome[] {
  if (scheme.legalBasis !== 'DE_MINIMIS') return [];
  const { company, group } = firm;
  const window = tightestWindow({
    company,
    group,
    memberState: MEMBER_STATE,
    on,
    newAidCents,
    grants: ledger,
  });
  if (!window.ok) return [{ rule: 'DE_MINIMIS', outcome: 'unknown', params: { dayOn: on } }];
  const { usedCents, headroomCents, ceilingCents, windowStart, windowEnd, decision } = window.value;
  const params = { usedCents, headroomCents, ceilingCents, sinceOn: windowStart, untilOn: windowEnd };
  return [met('DE_MINIMIS', decision === 'accept', params)];
}

const met = (rule: string, isMet: boolean, params?: RuleOutcome['params']): RuleOutcome => ({
  rule,
  outcome: isMet ? 'met' : 'refused',
  ...(params ? { params } : {}),
});
