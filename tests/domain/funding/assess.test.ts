import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schemeAid } from '#app/domain/funding/aid';
import { assessAid } from '#app/domain/funding/assess';
import type { AidQuestion } from '#app/domain/funding/assess-facts';
import { asked, schemeCalled, stand } from './asked';

const grandEst = schemeCalled('GRAND_EST_SALONS', 2);
const older = { ...schemeCalled('GRAND_EST_SALONS', 1), validTo: null };
const state = { ...schemeCalled('ETAT_2022'), validTo: null };
const region = schemeCalled('REGION_TIERS_PAYANT');
const reduction = schemeCalled('REMISE_PAVILLON');
const large = { lines: [stand(1_620_000)], areaM2: '26', estimated: false };

const outcomesOf = (question: AidQuestion) =>
  Object.fromEntries(assessAid(question).rules.map(({ rule, outcome }) => [rule, outcome]));

test('26 m² at 16 200.00 under 20 m² at most: 12 461.54, half of it 6 230.77, and the cap of its year', () => {
  const now = assessAid(asked(grandEst, { order: large }));
  expect(now.sum).toMatchObject({
    eligibleCents: 1_620_000,
    eligibleAfterAreaCapCents: 1_246_154,
    beforeLimitsCents: 623_077,
    aidCents: 400_000,
  });
  expect([now.outcome, now.aidCents]).toEqual(['eligible', 400_000]);
  expect(assessAid(asked(older, { order: large })).aidCents).toBe(623_077);
});

test('the State gave 12 500.00 at most for 30 000.00; half of the worked stand of 7 989.92 is 3 994.96', () => {
  const dear = { lines: [stand(3_000_000)], areaM2: '40', estimated: false };
  const claimed = { event: { ...asked(state).event, endsOn: '2026-10-01' } };
  expect(assessAid(asked(state, { order: dear, ...claimed })).aidCents).toBe(1_250_000);
  const worked = assessAid(asked(region));
  expect(worked.lines.map(({ code, netCents, eligible }) => [code, netCents, eligible])).toEqual([
    ['SPACE', 707_400, true],
    ['CORNER', 56_592, true],
    ['REGISTRATION_CATALOGUE', 35_000, true],
  ]);
  expect(worked.aidCents).toBe(399_496);
});

test('the area cap cuts the stand, never the registration', () => {
  const fee = { ...stand(100_000), code: 'FEE', kinds: ['REGISTRATION' as const], onStand: false };
  const order = { lines: [stand(1_620_000), fee], areaM2: '26', estimated: false };
  const wide = { ...grandEst, eligible: [...grandEst.eligible, 'REGISTRATION'], capCents: null };
  expect(assessAid(asked(wide, { order })).sum).toMatchObject({
    eligibleAfterAreaCapCents: 1_346_154,
    beforeLimitsCents: 673_077,
  });
});

const grant = (amountCents: number, on: string, company = 'A') => ({
  ...{ amountCents, on, company, memberState: 'FR', basis: 'DE_MINIMIS' },
});

const firm = (change: Partial<AidQuestion['firm']>) => ({ firm: { ...asked(grandEst).firm, ...change } });

test.each<[string, AidQuestion, object]>([
  ['a firm elsewhere in France', asked(grandEst, firm({ region: 'Bretagne' })), { REGION: 'refused' }],
  ['a firm abroad', asked(reduction, firm({ country: 'ES' })), { COUNTRY: 'refused' }],
  ['an overseas firm', asked(reduction, firm({ country: 'MQ' })), { COUNTRY: 'met' }],
  ['a large firm', asked(region, firm({ smeClass: 'NOT_SME', region: 'Normandie' })), { SME: 'refused' }],
  ['figures not known', asked(region, firm({ smeClass: null, region: 'Normandie' })), { SME: 'unknown' }],
  [
    'a third participation',
    asked(grandEst, firm({ participations: [2024, 2025] })),
    { PARTICIPATIONS: 'met' },
  ],
  ['a fourth', asked(grandEst, firm({ participations: [1, 2, 3] })), { PARTICIPATIONS: 'refused' }],
  ['there last year', asked(state, firm({ participations: [2025] })), { PREVIOUS: 'refused' }],
  ['there two years ago', asked(state, firm({ participations: [2024] })), { PREVIOUS: 'met' }],
  ['equity not known', asked(grandEst, firm({ equityCents: null })), { EQUITY: 'unknown' }],
  ['little equity', asked(grandEst, firm({ equityCents: 12_345 })), { EQUITY: 'limits' }],
  ['negative equity', asked(grandEst, firm({ equityCents: -1 })), { EQUITY: 'refused' }],
  ['a day after the claim', asked(state, { on: '2027-01-14' }), { CLAIM: 'refused' }],
  ['the last day of the claim', asked(state, { on: '2027-01-13' }), { CLAIM: 'met', BUILDING: 'note' }],
  ['a scheme that has ended', asked(schemeCalled('ETAT_2022')), { IN_FORCE: 'refused', PROVISIONAL: 'note' }],
  ['no price', asked(region, { order: null }), { PRICE: 'unknown' }],
  [
    'other aid',
    asked(grandEst, { otherAid: [{ label: 'X', amountCents: 1, cumulable: true }] }),
    { CUMULATION: 'refused' },
  ],
  [
    'aid that bears no other',
    asked(region, { otherAid: [{ label: 'X', amountCents: 1, cumulable: false }] }),
    { CUMULATION: 'refused' },
  ],
  [
    'the ceiling reached to the cent',
    asked(region, { ledger: [grant(29_600_504, '2023-11-20')] }),
    { DE_MINIMIS: 'met' },
  ],
  [
    'a cent too much: none of it',
    asked(region, { ledger: [grant(29_600_505, '2023-11-20')] }),
    { DE_MINIMIS: 'refused' },
  ],
  ['a day too long ago', asked(region, { ledger: [grant(30_000_000, '2023-11-19')] }), { DE_MINIMIS: 'met' }],
  [
    'block-exempted aid',
    asked(reduction, { ledger: [grant(30_000_000, '2026-01-01')] }),
    { INTENSITY: 'met' },
  ],
])('%s', (_name, question, expected) => {
  expect(outcomesOf(question)).toMatchObject(expected);
  const { outcome, aidCents } = assessAid(question);
  const values: string[] = Object.values(outcomesOf(question));
  expect(outcome).toBe(
    values.includes('refused') ? 'refused' : values.includes('unknown') ? 'incomplete' : 'eligible',
  );
  expect(aidCents > 0).toBe(outcome === 'eligible' || (outcome === 'incomplete' && question.order !== null));
});

test('two firms of the region are too few, and the intensity counts other aid on the same stand', () => {
  const few = asked(grandEst);
  expect(
    outcomesOf({ ...few, event: { ...few.event, firmsByRegion: new Map([['Grand Est', 2]]) } }),
  ).toMatchObject({ COMPANIES: 'refused' });
  const both = asked(reduction, { otherAid: [{ label: 'X', amountCents: 381_990, cumulable: true }] });
  expect(assessAid(both).aidCents).toBe(6);
});

test('property: the amount is that of the plain formula, and never above any limit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 50_000_000 }),
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.option(fc.integer({ min: 0, max: 1_000_000 })),
      (net, area, capCents, left) => {
        const scheme = { ...grandEst, capCents };
        const order = { lines: [stand(net)], areaM2: String(area), estimated: false };
        const { sum } = assessAid(asked(scheme, { order, eventLeftCents: left }));
        const headroomsCents = [100_000_000, ...(left === null ? [] : [left])];
        const plain = schemeAid(scheme, { eligibleCents: net, areaM2: String(area), headroomsCents });
        expect([sum.eligibleAfterAreaCapCents, sum.beforeLimitsCents, sum.aidCents]).toEqual([
          plain.eligibleAfterAreaCapCents,
          plain.aidBeforeCapCents,
          plain.aidCents,
        ]);
      },
    ),
  );
});
