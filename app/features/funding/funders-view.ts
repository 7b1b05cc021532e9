import { rollups } from 'd3-array';
import { type Cents, sumCents } from '#app/domain/shared/money';
import type { GrantRow } from './queries-grants.server';

/** What a funder granted under a scheme, and what of it came. */
export type FunderLine = {
  funder: string;
  label: string;
  mode: GrantRow['mode'];
  grants: number;
  grantedCents: Cents;
  /** Of grants that an invoice carries. */
  carriedCents: Cents;
  receivedCents: Cents;
  /** Still to come; null of what the organiser takes off its own price. */
  openCents: Cents | null;
};

/** Live grants by funder and scheme. What was taken back is owed by nobody. */
export function fundersOf(grants: readonly GrantRow[]): FunderLine[] {
  const live = grants.filter(({ state }) => state === 'granted');
  return rollups(
    live,
    (those) => lineOf(those),
    ({ funder, schemeCode }) => `${funder} ${schemeCode}`,
  )
    .flatMap(([, line]) => (line ? [line] : []))
    .sort((a, b) => a.funder.localeCompare(b.funder, 'fr') || a.label.localeCompare(b.label, 'fr'));
}

function lineOf(grants: readonly GrantRow[]): FunderLine | null {
  const [first] = grants;
  if (!first) return null;
  const grantedCents = sumCents(grants.map(({ amountCents }) => amountCents));
  const receivedCents = sumCents(grants.map(({ paidCents }) => paidCents));
  const carried = grants.filter(({ carriedBy }) => carriedBy.length > 0);
  return {
    ...{ funder: first.funder, label: first.label, mode: first.mode, grants: grants.length },
    ...{ grantedCents, receivedCents, openCents: first.own ? null : grantedCents - receivedCents },
    carriedCents: sumCents(carried.map(({ amountCents }) => amountCents)),
  };
}
