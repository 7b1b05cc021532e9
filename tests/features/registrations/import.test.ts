import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findBrokenAuditEntries } from '#app/platform/audit.server';
import { importRegistrationFile } from '#app/spreadsheets/registration-file.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { applicationsFile, pavilionDatabase } from './pavilion';

const editionSlug = 'cosmoprof-asia-2026';

async function count(
  db: Db,
  table: 'registration' | 'company' | 'audit_entry' | 'preference',
): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((all) => all.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

async function imported(
  db: Db,
  input: { bytes: Uint8Array; dryRun?: boolean; skipRefused?: boolean },
  prefix = 'a',
) {
  const result = await importRegistrationFile(db, testAct(undefined, prefix), { editionSlug, ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const expected = z
  .object({ records: z.array(z.looseObject({ record: z.number() })) })
  .parse(JSON.parse(readFileSync('db/seed/data/applications-dirty/expected.json', 'utf8'))).records;

describe('importing applications', () => {
  it('writes the 93 firms with all they said', async () => {
    const db = await pavilionDatabase();
    const report = await imported(db, { bytes: applicationsFile() });
    expect({ ...report, records: report.records.length }).toEqual({
      written: true,
      accepted: 93,
      refused: 0,
      ignored: 0,
      records: 93,
    });
    expect([await count(db, 'company'), await count(db, 'registration')]).toEqual([93, 93]);
    const one = await db
      .selectFrom('registration')
      .innerJoin('company', 'company.id', 'registration.company_id')
      .selectAll('registration')
      .where('company.national_id', '=', '999633001')
      .executeTakeFirstOrThrow();
    expect({
      points: one.points,
      area: one.area_wished,
      decision: one.decision,
      filed: one.filed_on,
    }).toEqual({
      points: 11,
      area: 9,
      decision: 'none',
      filed: '2025-12-01',
    });
    const wishes = await db
      .selectFrom('preference')
      .innerJoin('booth', 'booth.id', 'preference.booth_id')
      .select('booth.label')
      .where('registration_id', '=', one.id)
      .orderBy('rank')
      .execute();
    expect(wishes.map(({ label }) => label)).toEqual(['1E-C11', '3E-G11', '1E-B20', '3E-F19', '3E-H21']);
    const options = await db
      .selectFrom('registration_option')
      .select(['code', 'quantity'])
      .where('registration_id', '=', one.id)
      .execute();
    expect(options).toEqual([{ code: 'INTERPRETER_DAY', quantity: '3' }]);
    expect(await findBrokenAuditEntries(db)).toEqual([]);
  });

  it('keeps wishes about other firms both ways', async () => {
    const db = await pavilionDatabase();
    await imported(db, { bytes: applicationsFile() });
    const relations = await db
      .selectFrom('registration_relation as relation')
      .innerJoin('registration', 'registration.id', 'relation.registration_id')
      .innerJoin('company as wisher', 'wisher.id', 'registration.company_id')
      .innerJoin('company as named', 'named.id', 'relation.company_id')
      .select(['relation.kind', 'named.name'])
      .where('wisher.name', '=', 'Jaspémance Robotique SA')
      .orderBy('relation.kind')
      .execute();
    expect(relations).toEqual([
      { kind: 'avoid', name: 'Umbrivance Assemblage SASU' },
      { kind: 'share', name: 'Studio Céruville R&D SAS' },
    ]);
  });

  it('the same file again changes nothing', async () => {
    const db = await pavilionDatabase();
    await imported(db, { bytes: applicationsFile() });
    const before = await count(db, 'audit_entry');
    const again = await imported(db, { bytes: applicationsFile() }, 'b');
    expect(
      again.records.every(({ decision, unchanged }) => decision === 'accept' && unchanged === true),
    ).toBe(true);
    expect(again.records.length).toBe(93);
    expect(await count(db, 'audit_entry')).toBe(before);
  });

  it('a changed line replaces what the firm said, and only that', async () => {
    const db = await pavilionDatabase();
    await imported(db, { bytes: applicationsFile() });
    const text = applicationsFile()
      .toString('utf8')
      .replace(';9;6;9;indifférent;1E-C11;3E-G11;', ';9;6;12;oui;3E-G11;1E-C11;');
    const report = await imported(db, { bytes: Buffer.from(text) }, 'b');
    expect(report.records.filter(({ unchanged }) => !unchanged).map(({ company }) => company)).toEqual([
      'Hélioflore Conditionnement SAS',
    ]);
    const row = await db
      .selectFrom('registration')
      .select(['area_max', 'corner'])
      .where('contact_email', '=', 'francoise.fontanel@helioflore-conditionnement.example')
      .execute();
    expect(row).toEqual([{ area_max: 12, corner: 'yes' }]);
    expect(await count(db, 'registration')).toBe(93);
  });

  it('with refused records writes nothing, or the accepted ones when told to', async () => {
    const db = await pavilionDatabase();
    const dirty = applicationsFile(editionSlug, 'applications-dirty');
    const refused = await imported(db, { bytes: dirty });
    expect({ ...refused, records: 0 }).toEqual({
      written: false,
      accepted: 61,
      refused: 40,
      ignored: 2,
      records: 0,
    });
    expect(
      refused.records.map(({ reasons, warnings, ...rest }) => ({
        ...rest,
        ...(reasons.length > 0 && { reasons }),
        ...(warnings.length > 0 && { warnings }),
      })),
    ).toEqual(expected);
    expect([await count(db, 'company'), await count(db, 'audit_entry')]).toEqual([0, 0]);
    const written = await imported(db, { bytes: dirty, skipRefused: true }, 'b');
    expect([written.written, await count(db, 'registration')]).toEqual([true, 61]);
  });

  it('a dry run writes nothing', async () => {
    const db = await pavilionDatabase();
    const report = await imported(db, { bytes: applicationsFile(), dryRun: true });
    expect([report.written, report.accepted, await count(db, 'company')]).toEqual([false, 93, 0]);
  });

  it('refuses to change a firm that holds a confirmed booth', async () => {
    const db = await pavilionDatabase();
    await imported(db, { bytes: applicationsFile() });
    const firm = await db
      .selectFrom('registration')
      .select('id')
      .where('contact_email', '=', 'francoise.fontanel@helioflore-conditionnement.example')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('allocation')
      .values({
        id: 'v1',
        pavilion_id: 'pavilion',
        version: 1,
        status: 'optimal',
        facts_hash: '',
        created_at: 'x',
      })
      .execute();
    await db
      .insertInto('placement')
      .values({ id: 'p1', allocation_id: 'v1', registration_id: firm.id })
      .execute();
    await db
      .insertInto('confirmation')
      .values({ id: 'c1', registration_id: firm.id, placement_id: 'p1', confirmed_at: 'x' })
      .execute();
    const text = applicationsFile()
      .toString('utf8')
      .replace(';9;6;9;indifférent;1E-C11;3E-G11;', ';9;6;12;oui;3E-G11;1E-C11;');
    const report = await imported(db, { bytes: Buffer.from(text) }, 'b');
    expect([report.written, report.refused]).toEqual([false, 1]);
    expect(report.records.find(({ decision }) => decision === 'refuse')?.reasons).toEqual([
      { code: 'REGISTRATION_CONFIRMED' },
    ]);
  });

  it.each([
    [{ editionSlug: 'nowhere', bytes: applicationsFile() }, 'NO_PAVILION'],
    [{ editionSlug, bytes: Buffer.alloc(20 * 1024 * 1024, 'a') }, 'FILE_TOO_LARGE'],
    [{ editionSlug, bytes: Buffer.from([0, 1, 2, 3]) }, 'FILE_UNREADABLE'],
    [{ editionSlug, bytes: Buffer.alloc(0) }, 'FILE_EMPTY'],
  ])('%# is refused as a whole', async (input, code) => {
    const db = await pavilionDatabase();
    const result = await importRegistrationFile(db, testAct(), input);
    expect(result).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
