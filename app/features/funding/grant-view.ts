import type { Cents } from '#app/domain/shared/money';
import type { CallRow } from './queries-call.server';

/** A firm that a scheme could be granted to on a day. */
export type Candidate = {
  id: string;
  company: string;
  firm: string;
  region: string | null;
  booth: string | null;
  funder: string;
  aidCents: Cents;
  /** It asked for this scheme, when it registered or through a file that was handed in. */
  asked: boolean;
  /** The balance that stands already and would not carry the aid. */
  balance: string | null;
};

/** Who would get aid by the rules, those who asked for it first; each in its turn otherwise. */
export function candidates(
  rows: readonly CallRow[],
  scheme: { code: string; label: string },
  balances: ReadonlyMap<string, string>,
): Candidate[] {
  return rows
    .filter(({ assessment }) => assessment?.outcome === 'eligible')
    .map(({ id, company, firm, region, booth, funder, assessment, wants, grants, ...row }) => ({
      ...{ id, company, firm, region, booth, funder: funder ?? '', aidCents: assessment?.aidCents ?? 0 },
      asked: wants === scheme.label || grants.some((grant) => isAsked(grant, scheme.code)),
      balance: row.scheme?.scheme.mode === 'DIRECT_TO_SME' ? null : (balances.get(id) ?? null),
    }))
    .sort((a, b) => Number(b.asked) - Number(a.asked));
}

const isAsked = (grant: { schemeCode: string; state: string }, code: string): boolean =>
  grant.schemeCode === code && grant.state === 'requested';
