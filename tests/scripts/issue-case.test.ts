import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { schemaFaults } from '#tests/domain/invoicing/factur-x/schema';
import { readAttachments } from '../documents/read-attachment';
import { dataFile, instance, pavilion } from './pavilion';

const file = z
  .object({ cases: z.array(z.looseObject({ id: z.string(), expected: z.looseObject({}) })) })
  .parse(JSON.parse(readFileSync(dataFile('invoices/cases.json'), 'utf8')));

/** A deposit with several rates, a customer outside the Union, aid from a funder, a price reduction. */
const chosen = file.cases.filter(({ id }) => ['R002', 'R005', 'R019'].includes(id));

const paper = z.object({ type: z.string(), number: z.string(), pdf: z.string(), xml: z.string() });
const answers = z.array(z.looseObject({ id: z.string(), files: z.array(paper) }));

function kept(folder: string, content: unknown): string {
  const name = path.join(folder, 'case.json');
  writeFileSync(name, JSON.stringify(content));
  return name;
}

it('issue --case: the expected totals, and each paper with the same XML inside and beside it', async () => {
  const { folder, database } = instance();
  const out = path.join(folder, 'papers', 'deep');
  const args = ['issue', '--case', kept(folder, { cases: chosen }), '--out', out, '--json'];
  const outcome = await pavilion([...args, '--now', '2026-11-20T08:00:00Z'], { DATABASE_URL: database });
  expect([outcome.code, outcome.err]).toEqual([0, '']);
  const printed = answers.parse(outcome.json());
  expect(printed.map(({ files: _files, ...answer }) => answer)).toEqual(
    chosen.map(({ id, expected }) => ({ id, ...expected })),
  );
  expect(printed.map(({ files }) => files.map(({ type }) => type))).toEqual([
    ['380'],
    ['386', '380'],
    ['386', '380'],
  ]);
  const files = printed.flatMap((one) => one.files);
  const beside = files.map(({ xml }) => readFileSync(path.join(out, xml), 'utf8'));
  const inside = files.map(({ pdf }) => readAttachments(readFileSync(path.join(out, pdf)))[0]?.text);
  expect(inside).toEqual(beside);
  expect(await schemaFaults(...beside)).toEqual([]);
  expect(readdirSync(out).length).toBe(2 * files.length);
  expect(existsSync(database)).toBe(false);
}, 120_000);

it('takes a single case, and dates it by the clock that it is given', async () => {
  const { folder } = instance();
  const { expected: _, ...only } = file.cases[0] ?? { expected: {} };
  const args = ['issue', '--case', kept(folder, only), '--out', folder, '--json'];
  const outcome = await pavilion(args, { PAVILION_NOW: '2027-01-31T23:30:00Z' });
  const [{ xml = '' } = {}] = answers.parse(outcome.json())[0]?.files ?? [];
  expect(readFileSync(path.join(folder, xml), 'utf8')).toContain('>20270201<');
}, 60_000);

it.each([
  [
    'a case that can’t be',
    [
      { ...chosen[0] },
      { id: 'bad', customer: { country: 'FR' }, lines: [{ quantity: '-1', unitPriceCents: 1 }] },
    ],
    'INVALID_CASE',
    'bad.lines.0.quantity',
  ],
  [
    'an invoice that would be refused',
    [{ id: 'zero', customer: { country: 'FR' }, lines: [{ quantity: '1', unitPriceCents: 0 }] }],
    'INVOICE_PRICE',
    'zero',
  ],
])(
  '%s: told which and why, and nothing is written',
  async (_, cases, code, at) => {
    const { folder } = instance();
    const out = path.join(folder, 'papers');
    const outcome = await pavilion(['issue', '--case', kept(folder, { cases }), '--out', out, '--json']);
    expect(outcome.code).toBe(1);
    const { problems } = z
      .object({
        problems: z.array(z.object({ code: z.string(), at: z.string(), message: z.string().min(10) })),
      })
      .parse(outcome.json());
    expect(problems.map((problem) => [problem.code, problem.at])).toEqual([[code, at]]);
    expect(existsSync(out)).toBe(false);
  },
  60_000,
);

it.each([
  [['issue', '--case', 'a.json'], '--out is missing'],
  [['issue', '--case', 'a.json', '--out', 'b', '--edition', 'c'], 'not both'],
  [['issue', '--case', 'a.json', '--out', 'b', '--now', 'tomorrow'], '--now is an ISO instant'],
])('%j is misused', async (args, words) => {
  const outcome = await pavilion(args);
  expect([outcome.code, outcome.out]).toEqual([2, '']);
  expect(outcome.err).toContain(words);
});
