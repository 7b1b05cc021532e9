import type { Choice } from '#app/domain/allocation/choice';
import type { BoothState } from '#app/domain/pavilions/drawing';
import { wordDay, wordPrice } from '#app/features/allocation/reason-words';
import type { Formats } from '#app/i18n/formats';
import { type Translate, wordProblem } from '#app/i18n/translator';

export const VERDICTS = ['here', 'free', 'held', 'refused'] as const;

/** Fill and mark for what a booth would be to the firm in hand. */
export const choiceStates: Record<Choice['verdict'], BoothState> = {
  here: { fill: 'accentTint', ink: 'accent', mark: 'dot' },
  free: { fill: 'doneTint', ink: 'done', mark: 'tick' },
  held: { fill: 'attentionTint', ink: 'attention', pattern: 'diagonal', mark: 'ring' },
  refused: { fill: 'neutralTint', ink: 'wrong', mark: 'cross' },
};

/** In one line: what is read aloud on a booth, and shown while a firm is dragged over it. */
export function wordVerdict(t: Translate, choice: Choice): string {
  const rank = choice.rank === null ? '' : ` · ${t('allocation.choice.rank', { rank: choice.rank })}`;
  const verdict = isBanned(choice) ? 'banned' : choice.verdict;
  return `${t(`allocation.choice.${verdict}`)}${rank}`;
}

export const isBanned = ({ problem }: Choice): boolean => problem?.code === 'PLACE_BANNED';

/** All there is to say before it is done, a sentence each. */
export function wordChoice(t: Translate, f: Formats, choice: Choice): string[] {
  if (choice.problem) return [wordRefusal(t, f, choice.problem)];
  const { rank, outside, corner, makeWay } = choice;
  return [
    rank === null ? t('allocation.choice.no-wish') : t('allocation.choice.wish', { rank }),
    t(`allocation.choice.area.${outside ?? 'fits'}`, { area: f.area(choice.area) }),
    ...(corner === null ? [] : [t(corner ? 'allocation.choice.corner' : 'allocation.choice.no-corner')]),
    t('allocation.choice.satisfaction', { percent: f.percent(choice.satisfaction / 100) }),
    ...makeWay.map((one) =>
      t(`allocation.choice.way.${one.for}`, { company: one.company, points: one.points }),
    ),
  ];
}

function wordRefusal(t: Translate, f: Formats, problem: NonNullable<Choice['problem']>): string {
  const { price, on } = problem.params ?? {};
  if (problem.code === 'PLACE_BANNED')
    return t('allocation.choice.banned.words', { ...problem.params, on: wordDay(f, on ?? 'unsaid') });
  if (typeof price !== 'string') return wordProblem(t, problem);
  return wordProblem(t, { ...problem, params: { ...problem.params, price: wordPrice(t, price) } });
}
