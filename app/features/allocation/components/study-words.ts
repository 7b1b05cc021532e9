import type { Verdict } from '#app/domain/allocation/difference';
import type { Study } from '#app/features/allocation/queries-studies.server';
import type { StudyFound } from '#app/features/allocation/study';
import type { Formats } from '#app/i18n/formats';
import type { Translate } from '#app/i18n/translator';

/** Firm (COUNTRY:identifier) → company, and hall → its name. */
export type Names = Readonly<Record<string, string>>;

/** What a study asks, in words: each thing that would be otherwise. */
export function asksOf(t: Translate, study: Pick<Study, 'scenario' | 'insisting'>, names: Names): string[] {
  const { locks, bans, withdrawn, extras, moveConfirmed } = study.scenario;
  const named = (id: string) => names[id] ?? id;
  const said = study.insisting
    ? [t('study.says.insist', { company: study.insisting.company, booth: study.insisting.booth })]
    : Object.entries(locks).map(([firm, booth]) => t('study.says.lock', { company: named(firm), booth }));
  return [
    ...said,
    ...bans.map(({ firm, booth }) => t('study.says.ban', { company: named(firm), booth })),
    ...withdrawn.map((firm) => t('study.says.withdrawn', { company: named(firm) })),
    ...extras.map(({ like, hall }) => t('study.says.extra', { booth: like, hall: named(hall) })),
    ...(moveConfirmed ? [t('study.says.move-confirmed')] : []),
  ];
}

/** The same in one line. */
export const questionOf = (
  t: Translate,
  study: Pick<Study, 'scenario' | 'insisting'>,
  names: Names,
): string => asksOf(t, study, names).join(' · ');

/** What came of it in one line: moves, places lost and won, mean satisfaction. Firms thought away lose nothing. */
export function summaryOf(
  t: Translate,
  f: Formats,
  { difference }: StudyFound,
  withdrawn: readonly string[],
): string {
  const { satisfaction } = difference;
  const changes = difference.changes.filter(({ firm }) => !withdrawn.includes(firm));
  const count = (verdict: Verdict) => changes.filter((one) => one.verdict === verdict).length;
  return t('study.summary', {
    moves: changes.filter(({ from, to }) => from !== to && from !== null && to !== null).length,
    ...{ dropped: count('dropped'), placed: count('placed') },
    before: f.percent(satisfaction.before / 100, 1),
    after: f.percent(satisfaction.after / 100, 1),
  });
}

/** A change with its sign, or ±0 where it is too small to be shown. */
export function changeIn(
  t: Translate,
  format: (value: number, decimals?: number) => string,
  change: number,
  least = 0.5,
): string {
  if (Math.abs(change) < least) return t('study.change', { sign: 'none', value: '' });
  const value = format(Math.abs(change), least < 0.5 ? 1 : 0);
  return t('study.change', { sign: change > 0 ? 'plus' : 'minus', value });
}
