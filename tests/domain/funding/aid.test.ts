import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { schemeAid } from '#app/domain/funding/aid';
import { answerAidCase } from '#app/domain/funding/aid-case';
import { parseSchemeRules, type Scheme } from '#app/domain/funding/scheme';

const file = z
  .object({
    schemes: z.array(z.record(z.string(), z.unknown())),
    aidExamples: z.array(z.looseObject({ id: z.string(), eligibleCents: z.number() })),
  })
  .parse(JSON.parse(readFileSync('db/seed/data/subsidies.json', 'utf8')));

const read = parseSchemeRules(file.schemes);
const schemes = read.ok ? read.value : [];

const answer = (raw: object) => {
  const answered = answerAidCase(schemes, raw);
  return answered.ok ? answered.value : answered.problems.map(({ code, field }) => [code, field]);
};

test('every scheme of the file is read with all its rules', () => {
  expect(schemes.map(({ id, version }) => `${id} ${version}`)).toEqual(
    file.schemes.map(({ id, version }) => `${id} ${version}`),
  );
  for (const [index, raw] of file.schemes.entries()) expect(schemes[index]).toMatchObject(raw);
});

test.each(file.aidExamples)('$id, to the cent', ({ id: _id, ...example }) => {
  expect(answer(example)).toEqual({
    eligibleAfterAreaCapCents: example.eligibleAfterAreaCapCents ?? example.eligibleCents,
    aidBeforeCapCents: example.aidBeforeCapCents,
    aidCents: example.aidCents,
  });
});

const grandEst = { scheme: 'GRAND_EST_SALONS', eligibleCents: 1_620_000, areaM2: '26' };

test.each<[string, object, number]>([
  ['the newest version when nothing is said', {}, 400_000],
  ['the version of the day', { on: '2023-12-31' }, 623_077],
  ['the version of the day after', { on: '2024-01-01' }, 400_000],
  ['never above the firm’s own equity', { equityCents: 123_456 }, 123_456],
  ['nothing for a firm whose equity is negative', { equityCents: -5 }, 0],
  ['never above what another ceiling leaves', { headroomCents: 2 }, 2],
  ['a smaller stand whole', { areaM2: '20', eligibleCents: 700_001 }, 350_001],
])('%s', (_name, change, aidCents) => {
  expect(answer({ ...grandEst, ...change })).toMatchObject({ aidCents });
});

test.each<[string, object, [string, string | undefined][]]>([
  ['an unknown scheme', { scheme: 'NONE' }, [['UNKNOWN_SCHEME', 'scheme']]],
  ['an unknown version', { version: 9 }, [['UNKNOWN_SCHEME', 'scheme']]],
  ['a day before any version', { on: '2020-12-31' }, [['SCHEME_NOT_IN_FORCE', 'on']]],
  ['a scheme that has ended', { scheme: 'ETAT_2022', on: '2023-07-01' }, [['SCHEME_NOT_IN_FORCE', 'on']]],
  ['a negative amount', { eligibleCents: -1 }, [['INVALID_CASE', 'eligibleCents']]],
  ['NaN', { eligibleCents: Number.NaN }, [['INVALID_CASE', 'eligibleCents']]],
  ['an amount beyond belief', { eligibleCents: 1e14 }, [['INVALID_CASE', 'eligibleCents']]],
  ['no area at all', { areaM2: '0' }, [['INVALID_CASE', 'areaM2']]],
])('%s is refused', (_name, change, problems) => {
  expect(answer({ ...grandEst, ...change })).toEqual(problems);
});

test.each([
  ['a rate above 100', { ratePercent: '101' }, 'schemes.0.ratePercent'],
  ['an end before its beginning', { validFrom: '2026-01-01', validTo: '2025-12-31' }, 'schemes.0.validTo'],
  ['a cap below zero', { capCents: -1 }, 'schemes.0.capCents'],
])('a scheme with %s is refused', (_name, change, path) => {
  const refused = parseSchemeRules([{ ...file.schemes[0], ...change }]);
  expect(refused.ok ? [] : refused.problems).toEqual([{ code: 'SCHEMES_MALFORMED', params: { path } }]);
});

test('property: only the end is rounded: within half a cent of the exact value, and never above a limit', () => {
  const [first] = schemes;
  if (!first) throw new Error('the file has schemes');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 50_000_000 }),
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      (eligibleCents, area, rate, capCents) => {
        const scheme: Scheme = { ...first, ratePercent: String(rate), capCents, areaCapM2: '20' };
        const aid = schemeAid(scheme, { eligibleCents, areaM2: String(area) });
        const exact = (eligibleCents * Math.min(area, 20) * rate) / (area * 100);
        expect(Math.abs(aid.aidBeforeCapCents - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(aid.aidCents).toBe(Math.min(aid.aidBeforeCapCents, capCents));
      },
    ),
  );
});
