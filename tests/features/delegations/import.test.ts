import { readFileSync } from 'node:fs';
import type { KyselyPlugin } from 'kysely';
import { describe, expect, it } from 'vitest';
import { importDelegation } from '#app/features/delegations/commands-import.server';
import { findDelegation } from '#app/features/delegations/queries-delegation.server';
import { findAllMissions, findMission } from '#app/features/delegations/queries-mission.server';
import { findBrokenAuditEntries } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { delegateFile } from '../../domain/delegations/files';
import { addOrganisation } from '../../factories/organisation';
import { testAct } from '../../setup/database';
import { bringIn, builtInSheet, fairsDatabase, organiserOf } from './delegations';

const expected = JSON.parse(readFileSync('db/seed/data/delegations/expected.json', 'utf8'));

const SLUGS: [string, boolean][] = [
  ['cosmoprof-asia-2026', true],
  ['beautyworld-dubai-2027', true],
  ['cosmoprof-las-vegas-2027', true],
  ['beautyworld-dubai-2026-reperage', false],
];

async function load(db: Db, slug: string) {
  const mission = await findMission(db, [await organiserOf(db)], slug);
  if (!mission) throw new Error(`no mission ${slug}`);
  return await findDelegation(db, mission);
}

describe('importing a delegation', () => {
  it('writes the four as expected, each a mission of its edition', async () => {
    const db = await fairsDatabase();
    for (const [slug, programme] of SLUGS) {
      const { written, alerts, conflicts, ...report } = await bringIn(db, slug, programme, slug);
      const told = { ...report, alerts: alerts.map(({ n, name, code }) => ({ n, name, code })) };
      expect({ written, conflicts, ...told }).toEqual({ written: true, conflicts: [], ...expected[slug] });
    }
    const missions = await findAllMissions(db, [await organiserOf(db)]);
    expect(
      missions.map(({ slug, edition, kind, persons, from, to }) => [
        slug,
        edition?.slug,
        kind,
        persons,
        from,
        to,
      ]),
    ).toEqual([
      ['beautyworld-dubai-2027', 'beautyworld-dubai-2027', 'with_stand', 42, '2027-10-21', '2027-10-31'],
      ['cosmoprof-las-vegas-2027', 'cosmoprof-las-vegas-2027', 'with_stand', 30, '2027-07-08', '2027-07-19'],
      ['cosmoprof-asia-2026', 'cosmoprof-asia-2026', 'with_stand', 67, '2026-11-07', '2026-11-16'],
      [
        'beautyworld-dubai-2026-reperage',
        'beautyworld-dubai-2026',
        'without_stand',
        2,
        '2026-10-24',
        '2026-10-29',
      ],
    ]);
    expect(await findBrokenAuditEntries(db)).toEqual([]);
  });

  it('again: the same people keep their rows and nothing is doubled', async () => {
    const db = await fairsDatabase();
    const first = await bringIn(db, 'cosmoprof-asia-2026');
    const before = await load(db, 'cosmoprof-asia-2026');
    expect(await bringIn(db, 'cosmoprof-asia-2026', true, 'again')).toEqual(first);
    expect(await load(db, 'cosmoprof-asia-2026')).toEqual(before);
    const short = builtInSheet('cosmoprof-asia-2026');
    const result = await importDelegation(db, testAct(undefined, 'short'), {
      missionSlug: 'cosmoprof-asia-2026',
      delegates: { ...short, records: short.records.slice(0, 60) },
    });
    expect(result.ok && result.value.persons).toBe(60);
    const after = await load(db, 'cosmoprof-asia-2026');
    expect(after.delegates.map(({ id }) => id)).toEqual(before.delegates.slice(0, 60).map(({ id }) => id));
    expect(after.programme.map(({ id }) => id)).toEqual(before.programme.map(({ id }) => id));
  });

  it('all or nothing, and nothing at all when only asked what would be', async () => {
    const db = await fairsDatabase();
    const rows = async () => [
      await db.selectFrom('mission').selectAll().execute(),
      await db.selectFrom('delegate').selectAll().execute(),
    ];
    const refused = await importDelegation(db, testAct(), {
      missionSlug: 'cosmoprof-asia-2026',
      delegates: delegateFile({}, { 'aller 1 vers': 'ZZZ' }),
    });
    expect(!refused.ok && refused.problems.map(({ code }) => code)).toEqual(['UNKNOWN_AIRPORT']);
    const dry = await importDelegation(db, testAct(), {
      missionSlug: 'cosmoprof-asia-2026',
      delegates: delegateFile({}),
      dryRun: true,
    });
    expect(dry.ok && [dry.value.written, dry.value.persons]).toEqual([false, 1]);
    expect(await rows()).toEqual([[], []]);
  });

  it('refuses the mission of another organisation and a name that is no slug', async () => {
    const db = await fairsDatabase();
    await bringIn(db, 'beautyworld-dubai-2026-reperage', false);
    const codes = async (missionSlug: string, organisationId?: string) => {
      const result = await importDelegation(db, testAct(), {
        missionSlug,
        delegates: delegateFile({}),
        organisationId,
      });
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    const other = await addOrganisation(db, 'autre', 'partner');
    expect(await codes('beautyworld-dubai-2026-reperage', other)).toEqual(['MISSION_OF_ANOTHER']);
    expect(await findMission(db, [other], 'beautyworld-dubai-2026-reperage')).toBeUndefined();
    expect(await codes('../Nom')).toEqual(['MISSION_SLUG']);
  });

  it('links a firm that the organisation knows by name, and only that one', async () => {
    const db = await fairsDatabase();
    const organiser = await organiserOf(db);
    const other = await addOrganisation(db, 'autre', 'partner');
    const firms = [
      ['mine', 'Maison', organiser],
      ['theirs', 'Ailleurs', other],
    ] as const;
    for (const [id, name, organisation_id] of firms) {
      await db
        .insertInto('company')
        .values({ id, name, country: 'FR', national_id: id, created_at: '2026' })
        .execute();
      await db.insertInto('company_membership').values({ id, company_id: id, organisation_id }).execute();
    }
    await importDelegation(db, testAct(), {
      missionSlug: 'voyage',
      delegates: delegateFile({}, { 'raison sociale': 'Ailleurs' }),
    });
    expect(
      (await load(db, 'voyage')).delegates.map(({ company, companyId }) => [company, companyId]),
    ).toEqual([
      ['Maison', 'mine'],
      ['Ailleurs', null],
    ]);
  });

  it('reads a delegation in as many statements for 67 as for 2', async () => {
    const db = await fairsDatabase();
    await bringIn(db, 'cosmoprof-asia-2026', true, 'a');
    await bringIn(db, 'beautyworld-dubai-2026-reperage', false, 'b');
    const organiser = await organiserOf(db);
    const counts: number[] = [];
    for (const slug of ['cosmoprof-asia-2026', 'beautyworld-dubai-2026-reperage']) {
      let count = 0;
      const counter: KyselyPlugin = {
        transformQuery: ({ node }) => {
          count += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      const counting = db.withPlugin(counter);
      const mission = await findMission(counting, [organiser], slug);
      if (mission) await findDelegation(counting, mission);
      counts.push(count);
    }
    expect(counts).toEqual([8, 8]);
  });
});
