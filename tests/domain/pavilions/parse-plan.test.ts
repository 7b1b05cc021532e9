import { expect, test } from 'vitest';
import { z } from 'zod';
import { parsePlan } from '#app/domain/pavilions/parse-plan';
import { planJson } from './plans';

const json = z.looseObject({
  halls: z.array(z.looseObject({})),
  stands: z.array(z.looseObject({})),
});

const bologna = () => json.parse(planJson('cosmoprof-bologna-2027'));

test.each<[string, (plan: z.infer<typeof json>) => unknown, unknown]>([
  ['not an object', () => 'plan', [{ code: 'PLAN_MALFORMED', params: { path: '(file)' } }]],
  [
    'a width of zero, named by its booth',
    (plan) => ({ ...plan, stands: [{ ...plan.stands[0], width: 0 }] }),
    [{ code: 'PLAN_MALFORMED', at: '16-D20', params: { path: 'stands.0.width' } }],
  ],
  [
    'a stand off every grid',
    (plan) => ({ ...plan, stands: [{ ...plan.stands[1], x: 3.51 }] }),
    [{ code: 'PLAN_MALFORMED', at: '16-D21', params: { path: 'stands.0.x' } }],
  ],
  [
    'a hall without an outline',
    (plan) => ({ ...plan, halls: [{ ...plan.halls[0], outline: [] }] }),
    [{ code: 'PLAN_MALFORMED', at: '16', params: { path: 'halls.0.outline' } }],
  ],
  [
    'two halls of one name',
    (plan) => ({ ...plan, halls: [plan.halls[0], plan.halls[0]] }),
    [{ code: 'PLAN_MALFORMED', at: '16', params: { path: 'halls.1.id' } }],
  ],
  [
    'an impossible day',
    (plan) => ({ ...plan, opening: '2027-02-31' }),
    [{ code: 'PLAN_MALFORMED', params: { path: 'opening' } }],
  ],
  [
    'no stands',
    (plan) => ({ ...plan, stands: [] }),
    [{ code: 'PLAN_MALFORMED', params: { path: 'stands' } }],
  ],
])('%s is refused', (_, change, problems) => {
  expect(parsePlan(change(bologna()))).toEqual({ ok: false, problems });
});

test('anything at all is answered, never thrown', () => {
  for (const odd of [null, undefined, 3, [], { stands: 3 }, { stands: [null] }, { halls: [{ id: 3 }] }]) {
    expect(parsePlan(odd).ok).toBe(false);
  }
});
