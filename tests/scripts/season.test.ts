import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataFile, instance } from './pavilion';

const editions = [
  'beautyworld-dubai-2027',
  'china-beauty-expo-2027',
  'cosmetic-360-2027',
  'cosmoprof-asia-2026',
  'cosmoprof-bologna-2027',
  'cosmoprof-las-vegas-2027',
];

type Pavilion = ReturnType<typeof instance>;

async function answer<T>({ run }: Pavilion, shape: z.ZodType<T>, ...args: string[]): Promise<T> {
  const outcome = await run(...args, '--json');
  expect({ code: outcome.code, err: outcome.err, out: outcome.code === 0 ? '' : outcome.out }).toEqual({
    code: 0,
    err: '',
    out: '',
  });
  return shape.parse(outcome.json());
}

const planImport = z.object({ written: z.boolean(), booths: z.number(), problems: z.array(z.unknown()) });
const counts = z.object({
  written: z.boolean(),
  accepted: z.number(),
  refused: z.number(),
  ignored: z.number(),
});
const decided = z.object({ accepted: z.number(), waiting: z.number(), refused: z.number() });
const solved = z.object({
  status: z.string(),
  gap: z.number(),
  verified: z.boolean(),
  version: z.number(),
  placements: z.array(
    z.object({ registration: z.string(), company: z.string(), booths: z.array(z.string()) }),
  ),
  unplaced: z.array(z.object({ registration: z.string(), reason: z.string().min(1) })),
});
const issue = z.object({
  issued: z.array(
    z.object({
      registration: z.string(),
      number: z.string().nullable(),
      regime: z.string(),
      totals: z.unknown(),
    }),
  ),
  skipped: z.array(z.object({ registration: z.string() })),
});

const drawn = new Map<string, Promise<Pavilion>>();

/** An instance of its own with the fairs and one plan, which are brought in once for all that begin so. */
async function withPlan(slug: string): Promise<Pavilion> {
  const first = drawn.get(slug) ?? drawPlan(slug);
  drawn.set(slug, first);
  const pavilion = instance();
  copyFileSync((await first).database, pavilion.database);
  return pavilion;
}

async function drawPlan(slug: string): Promise<Pavilion> {
  const pavilion = instance();
  await answer(pavilion, z.unknown(), 'import', 'fairs');
  const plan = dataFile(`pavilions/${slug}.json`);
  await answer(pavilion, planImport, 'import', 'plan', '--edition', slug, '--file', plan);
  return pavilion;
}

const fileOf = (slug: string) => ['--edition', slug, '--file', dataFile(`applications/${slug}.csv`)];

describe('plans', () => {
  it('all six come in without a problem, and again', async () => {
    const pavilion = instance();
    const written = z.object({ written: z.boolean(), editions: z.array(z.string()) });
    expect((await answer(pavilion, written, 'import', 'fairs')).editions).toHaveLength(19);
    expect((await answer(pavilion, written, 'import', 'fairs')).written).toBe(false);
    for (const slug of editions) {
      const drawn = z.object({ stands: z.array(z.unknown()) });
      const { stands } = drawn.parse(JSON.parse(readFileSync(dataFile(`pavilions/${slug}.json`), 'utf8')));
      const plan = ['--edition', slug, '--file', dataFile(`pavilions/${slug}.json`)];
      expect(await answer(pavilion, planImport, 'import', 'plan', ...plan)).toEqual({
        written: true,
        booths: stands.length,
        problems: [],
      });
    }
  }, 400_000);

  it('a plan with faults is refused by booth and place, and nothing is written', async () => {
    const pavilion = await withPlan('china-beauty-expo-2027');
    const plan = z
      .looseObject({ stands: z.array(z.looseObject({ label: z.string(), x: z.number(), y: z.number() })) })
      .parse(JSON.parse(readFileSync(dataFile('pavilions/china-beauty-expo-2027.json'), 'utf8')));
    const [first, second] = plan.stands;
    if (!first || !second) throw new Error('a plan has stands');
    const file = path.join(pavilion.folder, 'overlap.json');
    const stands = plan.stands.map((stand) =>
      stand === second ? { ...second, x: first.x, y: first.y } : stand,
    );
    writeFileSync(file, JSON.stringify({ ...plan, stands }));
    const outcome = await pavilion.run(
      'import',
      'plan',
      '--edition',
      'china-beauty-expo-2027',
      '--file',
      file,
      '--json',
    );
    expect(outcome.code).toBe(1);
    const refused = z
      .object({
        written: z.literal(false),
        problems: z.array(
          z.object({ code: z.string(), booths: z.array(z.string()), at: z.object({ hall: z.string() }) }),
        ),
      })
      .parse(outcome.json());
    expect(refused.problems).toContainEqual(
      expect.objectContaining({ code: 'OVERLAP', booths: [first.label, second.label] }),
    );
  }, 400_000);
});

describe('applications as received', () => {
  it('the dirty file of Cosmoprof Asia 2026 gets exactly the expected decisions', async () => {
    const slug = 'cosmoprof-asia-2026';
    const pavilion = await withPlan(slug);
    const reason = z.object({ code: z.string(), column: z.string().optional() });
    const record = z.object({
      record: z.number(),
      line: z.number(),
      company: z.string().default(''),
      decision: z.string(),
      reasons: z.array(reason).default([]),
      warnings: z.array(reason).default([]),
      normalised: z.unknown().optional(),
    });
    const records = z.object({ records: z.array(record) });
    const expected = records.parse(
      JSON.parse(readFileSync(dataFile('applications-dirty/expected.json'), 'utf8')),
    );
    const dirty = ['--edition', slug, '--file', dataFile(`applications-dirty/${slug}.csv`)];

    const refused = await pavilion.run('import', 'registrations', ...dirty, '--json');
    expect(refused.code).toBe(1);
    expect(counts.parse(refused.json()).written).toBe(false);
    expect(records.parse(refused.json())).toEqual(expected);

    const skipped = await answer(pavilion, counts, 'import', 'registrations', ...dirty, '--skip-refused');
    const accepted = expected.records.filter((one) => one.decision === 'accept').length;
    expect({ written: skipped.written, accepted: skipped.accepted }).toEqual({ written: true, accepted });
  }, 400_000);

  it.each([
    [
      'an edition that is not there',
      ['--edition', 'cosmoprof-mars-2040', '--file', dataFile('applications/cosmoprof-asia-2026.csv')],
      'NO_PAVILION',
    ],
    [
      'a file that is not there',
      ['--edition', 'china-beauty-expo-2027', '--file', 'nowhere.csv'],
      'FILE_NOT_FOUND',
    ],
    [
      'a file that is no list',
      ['--edition', 'china-beauty-expo-2027', '--file', dataFile('fairs.json')],
      'COLUMN_MISSING',
    ],
  ])(
    '%s is refused in the shape of an import',
    async (_what, args, code) => {
      const pavilion = await withPlan('china-beauty-expo-2027');
      const outcome = await pavilion.run('import', 'registrations', ...args, '--json');
      expect(outcome.code).toBe(1);
      const shape = counts.extend({ problems: z.array(z.object({ code: z.string(), message: z.string() })) });
      const { written, problems } = shape.parse(outcome.json());
      expect([written, problems[0]?.code]).toEqual([false, code]);
    },
    400_000,
  );
});

describe('a season, from the fairs to the papers', () => {
  it('Cosmoprof Asia 2026: 93 firms placed optimally, confirmed, invoiced, and everything holds together', async () => {
    const slug = 'cosmoprof-asia-2026';
    const pavilion = await withPlan(slug);
    const filed = await answer(pavilion, counts, 'import', 'registrations', ...fileOf(slug));
    expect(filed).toEqual({ written: true, accepted: 93, refused: 0, ignored: 0 });
    const everybody = { accepted: 93, waiting: 0, refused: 0 };
    expect(await answer(pavilion, decided, 'decide', '--edition', slug, '--accept', 'all')).toEqual(
      everybody,
    );

    const allocation = await answer(pavilion, solved, 'allocate', '--edition', slug);
    expect({ ...allocation, placements: allocation.placements.length }).toEqual({
      status: 'optimal',
      gap: 0,
      verified: true,
      version: 1,
      placements: 93,
      unplaced: [],
    });
    const again = await answer(pavilion, solved, 'allocate', '--edition', slug);
    expect(again.placements).toEqual(allocation.placements);
    expect(new Set(again.placements.flatMap(({ booths }) => booths)).size).toBe(93);
    expect(await answer(pavilion, z.unknown(), 'release', '--edition', slug)).toEqual({
      version: 2,
      placed: 93,
    });

    const preview = await answer(pavilion, issue, 'issue', '--edition', slug, '--dry-run');
    expect(preview.issued.filter(({ number }) => number !== null)).toEqual([]);
    const issued = await answer(pavilion, issue, 'issue', '--edition', slug, '--now', '2026-05-21T08:00:00Z');
    expect(issued.issued.map(({ totals }) => totals)).toEqual(preview.issued.map(({ totals }) => totals));
    expect(issued.issued.map(({ number }) => number)).toEqual(
      Array.from({ length: 93 }, (_, index) => `AC-2026-${String(index + 1).padStart(5, '0')}`),
    );
    const repeated = await answer(pavilion, issue, 'issue', '--edition', slug);
    expect([repeated.issued.length, repeated.skipped.length]).toEqual([0, 93]);

    const papers = z.array(z.object({ id: z.string(), label: z.string() }));
    for (const type of ['booth-confirmation', 'deposit-invoice']) {
      const list = await answer(pavilion, papers, 'documents', '--type', type, '--edition', slug);
      expect(list).toHaveLength(93);
      const out = path.join(pavilion.folder, `${type}.pdf`);
      const one = [
        '--type',
        type,
        '--edition',
        slug,
        '--id',
        list[0]?.id ?? '',
        '--format',
        'pdf',
        '--out',
        out,
      ];
      const first = await answer(pavilion, z.object({ sha256: z.string() }), 'documents', ...one);
      expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
      const second = await answer(pavilion, z.object({ sha256: z.string() }), 'documents', ...one);
      expect(second).toEqual(first);
    }

    const verified = z.object({
      ok: z.boolean(),
      checks: z.array(z.object({ name: z.string(), ok: z.boolean() })),
    });
    const whole = await answer(pavilion, verified, 'verify');
    expect(whole.checks.map(({ name }) => name)).toEqual([
      'audit-chain',
      'invoice-series',
      'invoice-totals',
      'invoice-references',
      'settlements',
      'confirmed-places',
      'document-hashes',
      'ledger-balance',
      'ledger-complete',
      'ledger-guards',
      'booth-guards',
      'foreign-keys',
    ]);
    expect(whole.ok).toBe(true);

    const replan = ['--edition', slug, '--file', dataFile(`pavilions/${slug}.json`)];
    expect((await pavilion.run('import', 'plan', ...replan, '--json')).code).toBe(1);
    damage(pavilion.database);
    const broken = await pavilion.run('verify', '--json');
    expect(broken.code).toBe(1);
    const faults = verified.parse(broken.json()).checks.filter(({ ok }) => !ok);
    expect(faults.map(({ name }) => name)).toEqual(['audit-chain', 'booth-guards']);
  }, 900_000);

  it('Cosmetic 360: 285 firms on 260 booths, optimal, gap 0', async () => {
    const slug = 'cosmetic-360-2027';
    const pavilion = await withPlan(slug);
    await answer(pavilion, counts, 'import', 'registrations', ...fileOf(slug));
    const accepted = await answer(pavilion, decided, 'decide', '--edition', slug, '--accept', 'all');
    expect(accepted).toEqual({ accepted: 285, waiting: 0, refused: 0 });
    const allocation = await answer(pavilion, solved, 'allocate', '--edition', slug, '--time-limit', '600');
    expect([allocation.status, allocation.gap, allocation.verified]).toEqual(['optimal', 0, true]);
    expect(allocation.placements.length + allocation.unplaced.length).toBe(285);
    expect(new Set(allocation.placements.flatMap(({ booths }) => booths)).size).toBe(
      allocation.placements.length,
    );
  }, 900_000);

  it('a step out of order says which step comes first', async () => {
    const slug = 'china-beauty-expo-2027';
    const pavilion = await withPlan(slug);
    const problem = z.object({ problems: z.array(z.object({ code: z.string() })) });
    const codeOf = async (...args: string[]) =>
      problem.parse((await pavilion.run(...args, '--edition', slug, '--json')).json()).problems[0]?.code;
    expect(await codeOf('allocate')).toBe('NOBODY_ACCEPTED');
    expect(await codeOf('release')).toBe('NO_ALLOCATION');
    expect(await codeOf('issue')).toBe('NOTHING_RELEASED');
    const stranger = path.join(pavilion.folder, 'firms.txt');
    writeFileSync(stranger, 'FR:404833048\n');
    expect(await codeOf('decide', '--accept', stranger)).toBe('UNKNOWN_FIRM');
  }, 400_000);
});

/** As an intruder with the file in hands would: a guard taken away, an entry of the audit rewritten. */
function damage(file: string): void {
  const database = new SQLite(file);
  database.exec(`drop index placement_place_held; drop trigger audit_entry_kept;
    update audit_entry set actor_label = 'somebody else' where seq = 2`);
  database.close();
}
