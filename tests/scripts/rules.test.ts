import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataFile, instance, pavilion, project } from './pavilion';

const { folder } = instance();
const dataOf = (name: string): unknown => JSON.parse(readFileSync(dataFile(name), 'utf8'));

function kept(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const answersOf = async (kind: string, file: string): Promise<unknown> => {
  const outcome = await pavilion(['rules', kind, '--case', file, '--json']);
  expect(outcome.err).toBe('');
  expect(outcome.code).toBe(0);
  return outcome.json();
};

describe('rules', () => {
  it('identifier: every case of the file', async () => {
    const validity = z.array(z.object({ valid: z.boolean() }));
    const expected = z.object({ cases: validity }).parse(dataOf('rules/identifier.json')).cases;
    const answers = await answersOf('identifier', dataFile('rules/identifier.json'));
    expect(validity.parse(answers)).toEqual(expected);
  });

  it('a reader that leaves early (| head -1) is no fault', async () => {
    const args = ['rules', 'identifier', '--case', dataFile('rules/identifier.json')];
    const child = spawn(process.execPath, ['scripts/typescript.mjs', 'scripts/pavilion.ts', ...args], {
      cwd: project,
    });
    child.stdout.destroy();
    const err: Buffer[] = [];
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(Buffer.concat(err).toString()).toBe('');
  });

  it('price: every example of the price lists, to the cent', async () => {
    const amounts = z.array(
      z.object({
        id: z.string(),
        spaceCents: z.number().optional(),
        cornerCents: z.number().optional(),
        totalExclVatCents: z.number().optional(),
      }),
    );
    const expected = z.object({ examples: amounts }).parse(dataOf('price-lists.json')).examples;
    const answers = await answersOf('price', dataFile('price-lists.json'));
    expect(amounts.parse(answers)).toEqual(expected);
    expect(answers).toContainEqual({ id: 'd', refused: 'CORNER_NEEDS_12_M2' });
  });

  it('price: lists in the file replace the built-in ones', async () => {
    const file = kept('price.json', {
      lists: [],
      cases: [{ id: 1, priceList: 'holz-type', area: 12, openSides: 1 }],
    });
    expect(await answersOf('price', file)).toEqual([{ id: 1, refused: 'UNKNOWN_PRICE_LIST' }]);
  });

  it.each([
    ['cancellation', 'rules/cancellation.json', ['cases']],
    ['de-minimis', 'rules/de-minimis.json', ['cases']],
    ['de-minimis', 'subsidies.json', ['deMinimis', 'cases']],
  ])('%s: every case of %s', async (kind, name, where) => {
    const cases = where.reduce(
      (at: unknown, key) => z.record(z.string(), z.unknown()).parse(at)[key],
      dataOf(name),
    );
    const expected = z.array(z.object({ id: z.string(), expected: z.looseObject({}) })).parse(cases);
    expect(await answersOf(kind, dataFile(name))).toEqual(
      expected.map((one) => ({ id: one.id, ...one.expected })),
    );
  });

  it('cancellation: days and share alone for the examples of the price lists', async () => {
    expect(await answersOf('cancellation', dataFile('price-lists.json'))).toEqual([
      { daysBefore: 120, retainedPercent: '30' },
      { daysBefore: 102, retainedPercent: '50' },
      { daysBefore: 60, retainedPercent: '50' },
      { daysBefore: 59, retainedPercent: '100' },
    ]);
  });

  it('aid and sme-class: the examples of the subsidies file, each under its own name', async () => {
    expect(await answersOf('aid', dataFile('subsidies.json'))).toEqual([
      { id: 'a1', eligibleAfterAreaCapCents: 1246154, aidBeforeCapCents: 623077, aidCents: 400000 },
      { id: 'a2', eligibleAfterAreaCapCents: 1246154, aidBeforeCapCents: 623077, aidCents: 623077 },
      { id: 'a3', eligibleAfterAreaCapCents: 3000000, aidBeforeCapCents: 1500000, aidCents: 1250000 },
      { id: 'a4', eligibleAfterAreaCapCents: 798992, aidBeforeCapCents: 399496, aidCents: 399496 },
    ]);
    expect(await answersOf('sme-class', dataFile('subsidies.json'))).toEqual(
      ['MEDIUM', 'NOT_SME', 'SMALL', 'MICRO', 'MEDIUM'].map((name) => ({ class: name })),
    );
  });

  it('aid: schemes in the file replace the built-in ones', async () => {
    const schemes = [{ id: 'MINE', mode: 'DIRECT_TO_SME', ratePercent: '33.33', capCents: 1000 }];
    const file = kept('aid.json', { schemes, cases: [{ scheme: 'MINE', eligibleCents: 1001 }] });
    expect(await answersOf('aid', file)).toEqual([
      { eligibleAfterAreaCapCents: 1001, aidBeforeCapCents: 334, aidCents: 334 },
    ]);
  });

  it('says of every case that it can’t answer which one and where', async () => {
    const file = kept('wrong.json', [
      { id: 'x', company: 'A', on: '2026-01-01', newAidCents: -1, grants: [] },
      { company: 'A', on: '2035-01-01', newAidCents: 1, grants: [] },
    ]);
    const outcome = await pavilion(['rules', 'de-minimis', '--case', file, '--json']);
    expect(outcome.code).toBe(1);
    expect(outcome.json()).toMatchObject({
      problems: [
        { code: 'INVALID_CASE', at: 'x.newAidCents' },
        { code: 'NO_DE_MINIMIS_RULE', at: '2.on', params: { on: '2035-01-01' } },
      ],
    });
  });

  it('points: distinct years and whole modules, at least one each', async () => {
    const participations = [
      { year: 2022, m2: 9 },
      { year: 2023, m2: 18 },
      { year: 2025, m2: 18 },
    ];
    const file = kept('points.json', [
      { id: 'golden', participations },
      {
        participations: [
          { year: 2025, m2: 4 },
          { year: 2025, m2: 26 },
        ],
      },
    ]);
    expect(await answersOf('points', file)).toEqual([
      { id: 'golden', years: 3, modules: 5, points: 8 },
      { years: 1, modules: 3, points: 4 },
    ]);
  });

  it('open-sides: the letters of a plan', async () => {
    const sides = await answersOf('open-sides', dataFile('pavilions/cosmoprof-asia-2026.json'));
    expect(z.record(z.string(), z.string()).parse(sides)['1E-B13']).toBe('NE');
  });
});

describe('the command line', () => {
  it.each([
    [['rules', 'price', '--case', 'nowhere.json'], 'FILE_NOT_FOUND'],
    [['rules', 'price', '--case', kept('broken.json', '{"cases": [')], 'FILE_NOT_JSON'],
    [['rules', 'price', '--case', kept('empty.json', '{}')], 'CASES_MISSING'],
    [['rules', 'points', '--case', kept('malformed.json', [{ participations: 'many' }])], 'CASE_MALFORMED'],
    [['rules', 'open-sides', '--case', kept('plan.json', { halls: 3 })], 'PLAN_MALFORMED'],
  ])('%j is refused with %s', async (args, code) => {
    const outcome = await pavilion([...args, '--json']);
    expect(outcome.code).toBe(1);
    expect(outcome.err).toBe('');
    const { problems } = z
      .object({ problems: z.array(z.object({ code: z.string(), message: z.string().min(10) })) })
      .parse(outcome.json());
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
    expect(problems.filter(({ message }) => message.includes('{') || /\n\s+at /.test(message))).toEqual([]);
  });

  it.each([
    [[], 'which command?'],
    [['dance'], 'there is no command “dance”'],
    [['rules'], 'which rule?'],
    [['rules', 'price'], '--case is missing'],
    [['rules', 'price', '--case', 'a.json', '--loud'], '--loud'],
    [['rules', 'price', 'today', '--case', 'a.json'], 'what is “today”?'],
    [['migrate', '--now', 'tomorrow'], '--now is an ISO instant'],
    [['purge'], 'not built yet'],
  ])('%j is misused: usage on standard error, nothing on standard output', async (args, words) => {
    const outcome = await pavilion(args);
    expect(outcome.code).toBe(2);
    expect(outcome.out).toBe('');
    expect(outcome.err).toContain(words);
  });

  it('speaks the language of the terminal', async () => {
    const { out } = await pavilion(['rules', 'price', '--case', 'nulle-part.json'], { LANG: 'fr_FR.UTF-8' });
    expect(out).toContain('Le fichier nulle-part.json ne peut pas être lu.');
  });

  it('migrates a new database once', async () => {
    const { run } = instance();
    const applied = z.object({ applied: z.array(z.string()) });
    const first = applied.parse((await run('migrate', '--json')).json());
    expect(first.applied[0]).toBe('0001_access');
    expect((await run('migrate', '--json')).json()).toEqual({ applied: [] });
  });

  it('names a wrong variable instead of failing obscurely', async () => {
    const outcome = await pavilion(['migrate'], { PAVILION_NOW: 'yesterday' });
    expect(outcome.code).toBe(1);
    expect(outcome.out).toContain('PAVILION_NOW');
    expect(outcome.err).toBe('');
  });
});
