import type { LocalDate } from '#app/domain/shared/dates';
import type { EditionFacts } from './edition';
import type { Placement } from './problem';

/** Why a firm is kept away: since which local day and in whose words; null where nobody said, as in a what-if. */
export type KeptAway = { on: LocalDate | null; reason: string | null };

/** A firm that may not have a booth. Firm by COUNTRY:identifier, booth by label. */
export type Ban = { firm: string; booth: string } & KeptAway;

/** The facts with these bans and no others; those of firms that are not there say nothing. */
export function withBans(facts: EditionFacts, bans: readonly Ban[]): EditionFacts {
  const of = new Map<string, Record<string, KeptAway>>();
  for (const { firm, booth, on, reason } of bans) of.set(firm, { ...of.get(firm), [booth]: { on, reason } });
  return { ...facts, firms: facts.firms.map((firm) => ({ ...firm, bans: of.get(firm.id) })) };
}

/** Every ban of the facts, by firm and booth: the same facts always give the same list. */
export const bansIn = ({ firms }: Pick<EditionFacts, 'firms'>): Ban[] =>
  firms
    .flatMap(({ id, bans }) =>
      Object.entries(bans ?? {}).map(([booth, away]) => ({ firm: id, booth, ...away })),
    )
    .sort((a, b) => compare(a.firm, b.firm) || compare(a.booth, b.booth));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A ban as the params of a reason or a refusal: "unsaid" where nobody said. */
export const saidOf = ({ on, reason }: KeptAway) => ({ on: on ?? 'unsaid', reason: reason ?? 'unsaid' });

/** The bans that placements break, those aside that a lock or a confirmation has overtaken. */
export const brokenBans = (facts: EditionFacts, placements: readonly Placement[]): Ban[] =>
  bansIn(facts).filter(
    ({ firm, booth }) =>
      facts.locks?.[firm] !== booth &&
      placements.some((one) => one.registration === firm && one.booths.includes(booth)),
  );
