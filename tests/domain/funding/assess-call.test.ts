import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessCall, type CallQuestion } from '#app/domain/funding/assess-call';
import { asked, schemeCalled, stand } from './asked';

const scheme = { ...schemeCalled('REGION_TIERS_PAYANT'), regions: [], capPerEventCents: 500_000 };

const turn = (name: string, filedOn: string, change: Partial<CallQuestion> = {}): CallQuestion => {
  const question = asked(scheme, { eventLeftCents: 500_000 });
  return {
    ...question,
    firm: { ...question.firm, company: name },
    name,
    registration: name,
    filedOn,
    ...change,
  };
};

const amounts = (questions: CallQuestion[]) =>
  [...assessCall(questions)].map(([name, { aidCents, outcome }]) => [name, aidCents, outcome]);

test('who filed first takes first of the event’s budget, names decide a day, and the last gets what is left or nothing', () => {
  const [late, early, middle] = [turn('C', '2026-01-03'), turn('B', '2026-01-01'), turn('A', '2026-01-03')];
  expect(amounts([late, early, middle])).toEqual([
    ['B', 399_496, 'eligible'],
    ['A', 100_504, 'eligible'],
    ['C', 0, 'refused'],
  ]);
});

test('firms of one undertaking share one ceiling: the second is refused as a whole', () => {
  const ledger = [
    { on: '2025-01-01', amountCents: 29_500_000, company: 'A', memberState: 'FR', basis: 'DE_MINIMIS' },
  ];
  const open = { eventLeftCents: null, ledger };
  const member = (name: string, filedOn: string) => {
    const question = turn(name, filedOn, open);
    return { ...question, firm: { ...question.firm, group: ['A', 'B'] } };
  };
  expect(
    amounts([member('B', '2026-01-02'), member('A', '2026-01-01'), turn('Z', '2026-01-03', open)]),
  ).toEqual([
    ['A', 399_496, 'eligible'],
    ['B', 0, 'refused'],
    ['Z', 399_496, 'eligible'],
  ]);
});

test('property: never more than the budget, whatever the order of the list', () => {
  const one = fc.record({ net: fc.integer({ min: 1, max: 2_000_000 }), day: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 0, max: 3_000_000 }), (firms, left) => {
      const questions = firms.map(({ net, day }, at) => {
        const order = { lines: [stand(net)], areaM2: '9', estimated: false };
        return turn(`F${at}`, `2026-01-0${day}`, { order, eventLeftCents: left });
      });
      const sum = amounts(questions).reduce((total, [, cents]) => total + Number(cents), 0);
      expect(sum).toBeLessThanOrEqual(left);
      expect(amounts(questions.toReversed())).toEqual(amounts(questions));
    }),
  );
});
