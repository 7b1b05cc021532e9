import { describe, expect, it } from 'vitest';
import { announceDecisions } from '#app/features/registrations/commands-announce.server';
import { decideRegistration, decideRegistrations } from '#app/features/registrations/commands-decide.server';
import {
  findAnnouncements,
  findAnnouncementsPage,
} from '#app/features/registrations/queries-announce.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import { findDecidables } from '#app/features/registrations/queries-decide.server';
import { withdrawRegistration } from '#app/features/registrations/steps.server';
import { findBrokenAuditEntries } from '#app/platform/audit.server';
import { importRegistrationFile } from '#app/spreadsheets/registration-file.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { applicationsFile, pavilionDatabase } from './pavilion';

const editionSlug = 'cosmoprof-asia-2026';
const LATER = '2026-11-21T08:00:00.000Z';

async function withFirms(): Promise<Db> {
  const db = await pavilionDatabase();
  const report = await importRegistrationFile(db, testAct(), { editionSlug, bytes: applicationsFile() });
  if (!report.ok) throw new Error('not imported');
  return db;
}

const firm = async (db: Db, nationalId: string) => {
  const found = (await findDecidables(db, { pavilionId: 'pavilion' })).find(
    ({ national_id }) => national_id === nationalId,
  );
  if (!found) throw new Error('no such firm');
  return found;
};

describe('deciding for many', () => {
  it('takes all, those without deposit too', async () => {
    const db = await withFirms();
    expect(await decideRegistrations(db, testAct(LATER, 'b'), { editionSlug, firms: 'all' })).toEqual({
      ok: true,
      value: { accepted: 93, waiting: 0, refused: 0 },
    });
  });

  it('leaves alone what is refused or withdrawn', async () => {
    const db = await withFirms();
    const [one, two] = ['999633001', '999726946'];
    await decideRegistrations(db, testAct(LATER, 'b'), {
      editionSlug,
      firms: [`FR:${one}`],
      decision: 'refused',
      reason: 'hors sujet',
    });
    await withdrawRegistration(db, testAct(LATER, 'c'), (await firm(db, two ?? '')).id);
    expect(await decideRegistrations(db, testAct(LATER, 'd'), { editionSlug, firms: 'all' })).toEqual({
      ok: true,
      value: { accepted: 91, waiting: 0, refused: 1 },
    });
  });

  it('takes listed firms, and names the unknown ones without writing anything', async () => {
    const db = await withFirms();
    const firms = ['FR:999633001', 'KR:5088601905'];
    expect(
      await decideRegistrations(db, testAct(LATER, 'b'), { editionSlug, firms: [...firms, 'FR:123'] }),
    ).toEqual({
      ok: false,
      problems: [{ code: 'UNKNOWN_FIRM', at: 'FR:123', params: { firm: 'FR:123' } }],
    });
    expect((await firm(db, '999633001')).standing.decision).toBe('none');
    expect(await decideRegistrations(db, testAct(LATER, 'c'), { editionSlug, firms })).toEqual({
      ok: true,
      value: { accepted: 2, waiting: 0, refused: 0 },
    });
  });

  it('is all or nothing', async () => {
    const db = await withFirms();
    await withdrawRegistration(db, testAct(LATER, 'b'), (await firm(db, '999726946')).id);
    const firms = ['FR:999633001', 'FR:999726946'];
    const result = await decideRegistrations(db, testAct(LATER, 'c'), { editionSlug, firms });
    expect(result.ok ? [] : result.problems.map(({ code, at }) => [code, at])).toEqual([
      ['REGISTRATION_WITHDRAWN', 'FR:999726946'],
    ]);
    expect((await firm(db, '999633001')).standing.decision).toBe('none');
  });
});

describe('deciding for one', () => {
  it('the second of two managers is told who was first', async () => {
    const db = await withFirms();
    const { id: registrationId } = await firm(db, '999633001');
    const seen = { registrationId, seenDecidedAt: null };
    const first = { ...testAct(LATER, 'b'), actor: { kind: 'system' as const, label: 'Anne Roy' } };
    const both = await Promise.all([
      decideRegistration(db, first, { ...seen, decision: 'waiting' }),
      decideRegistration(db, testAct(LATER, 'c'), { ...seen, decision: 'accepted' }),
    ]);
    expect(both.map((result) => (result.ok ? result.value.decision : result.problems))).toEqual([
      'waiting',
      [{ code: 'DECIDED_MEANWHILE', params: { by: 'Anne Roy', decision: 'waiting' } }],
    ]);
  });
});

describe('announcing', () => {
  const mails = (db: Db) =>
    db.selectFrom('mail').select(['to_email', 'locale', 'message', 'payload']).execute();

  it('tells each decided firm once, in its language, and nobody before', async () => {
    const db = await withFirms();
    await decideRegistrations(db, testAct(LATER, 'b'), { editionSlug, firms: ['KR:5088601905'] });
    await decideRegistrations(db, testAct(LATER, 'c'), {
      editionSlug,
      firms: ['FR:999633001'],
      decision: 'refused',
      reason: 'Complet',
    });
    expect(await mails(db)).toEqual([]);
    expect(await announceDecisions(db, testAct(LATER, 'd'), { editionSlug })).toEqual({
      ok: true,
      value: { announced: 2 },
    });
    expect(await announceDecisions(db, testAct(LATER, 'e'), { editionSlug })).toEqual({
      ok: true,
      value: { announced: 0 },
    });
    const sent = await mails(db);
    expect(
      sent.map(({ locale, message, payload }) => [
        locale,
        message,
        JSON.parse(payload).decision,
        JSON.parse(payload).reason,
      ]),
    ).toEqual([
      ['fr', 'decision-announced', 'refused', 'Complet'],
      ['en', 'decision-announced', 'accepted', null],
    ]);
  });

  it('lists what is to be told page by page, with counts and one word for all of it', async () => {
    const db = await withFirms();
    const firms = ['FR:999633001', 'FR:999726946'];
    await decideRegistrations(db, testAct(LATER, 'b'), { editionSlug, firms: 'all' });
    await decideRegistrations(db, testAct(LATER, 'c'), { editionSlug, firms, decision: 'waiting' });
    await withdrawRegistration(db, testAct(LATER, 'd'), (await firm(db, '5088601905')).id);
    const call = await findCall(db, editionSlug);
    if (!call) throw new Error('no call');
    const pages = await Promise.all(
      [1, 2, 9].map((page) => findAnnouncementsPage(db, call, { decision: null, page })),
    );
    const [first, second, beyond] = pages;
    const { due } = await findAnnouncements(db, call);
    expect(
      [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ registration }) => registration.id),
    ).toEqual(due.map(({ registration }) => registration.id));
    expect(pages.map(({ all, page, pages, rows }) => [all, page, pages, rows.length])).toEqual([
      [92, 1, 2, 50],
      [92, 2, 2, 42],
      [92, 2, 2, 42],
    ]);
    expect(beyond?.counts).toEqual([
      { decision: 'accepted', count: 90 },
      { decision: 'waiting', count: 2 },
    ]);
    const waiting = await findAnnouncementsPage(db, call, { decision: 'waiting', page: 1 });
    expect([waiting.rows.length, waiting.all, waiting.seen]).toEqual([2, 92, first?.seen]);
    await decideRegistrations(db, testAct(LATER, 'e'), { editionSlug, firms, reason: 'Bienvenue' });
    expect((await findAnnouncementsPage(db, call, { decision: null, page: 1 })).seen).not.toBe(first?.seen);
    expect(await announceDecisions(db, testAct(LATER, 'f'), { editionSlug })).toEqual({
      ok: true,
      value: { announced: 92 },
    });
    expect(await findBrokenAuditEntries(db)).toEqual([]);
  });

  it('two at once send one mail', async () => {
    const db = await withFirms();
    await decideRegistrations(db, testAct(LATER, 'b'), { editionSlug, firms: ['KR:5088601905'] });
    const call = await findCall(db, editionSlug);
    if (!call) throw new Error('no call');
    const { seen } = await findAnnouncements(db, call);
    const both = await Promise.all(
      ['c', 'd'].map((prefix) => announceDecisions(db, testAct(LATER, prefix), { editionSlug, seen })),
    );
    expect(both.map((result) => (result.ok ? result.value : result.problems))).toEqual([
      { announced: 1 },
      [{ code: 'ANNOUNCEMENT_CHANGED' }],
    ]);
    expect((await mails(db)).length).toBe(1);
  });
});
