import { readFileSync } from 'node:fs';
import { ROLES, type Role } from '#app/domain/access/signed-in';
import { addPerson } from '#app/features/access/commands.server';
import { SITE_MAP, type SiteEntry } from '#app/routes/site-map';
import type { Db } from '#db/connection';
import { testAct } from '../setup/database';
import { samplesOf } from './samples';

const OFFICES: Role[] = ROLES.filter((role) => role !== 'exhibitor' && role !== 'network_partner');

/** Somebody at this address who holds every office of the organisation. */
export async function addOfficer(db: Db, email: string, organisationId: string): Promise<void> {
  const added = await addPerson(db, testAct('2026-01-06T09:00:00.000Z', email), {
    ...{ organisationId, email, givenName: 'Alix', familyName: 'Tout', locale: 'fr', password: null },
    grants: OFFICES.flatMap((role) =>
      role === 'exhibitor' ? [] : [{ role, organisationId, companyId: null }],
    ),
  });
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
}

const DOOR = 'a door: leads elsewhere by what somebody is';
const DRAWN = 'one row, once a job has drawn it: tests/routes/progress';
const DRAFT = 'needs a draft, and a firm in hand: tests/routes/allocation';
const CALL = 'needs an open call: tests/routes/registrations';

/** What can be asked for by GET and isn't walked here, and why. */
export const LEFT_OUT: Record<string, string> = {
  '/': DOOR,
  '/sign-in': DOOR,
  '/home': DOOR,
  '/money': DOOR,
  '/aid': DOOR,
  '/allocation': DOOR,
  '/*': 'answers whatever there is nothing at',
  '/_refused/:status': 'words a refusal, asks the database nothing',
  '/payments/entries/:entry': 'needs a bank statement: tests/routes/payments',
  '/reminders/paper/:letter': 'needs a firm that is late: tests/routes/payments',
  '/money/:edition/handed-over': 'an archive of drawn papers: tests/routes/invoicing',
  '/costs/:edition/:cost/file': 'one row, of a cost that came as a file: tests/features/accounting',
  '/papers/:paperId': DRAWN,
  '/papers/:paperId/drawing': DRAWN,
  '/allocation/:edition/by-hand': DRAFT,
  '/allocation/:edition/fits': DRAFT,
  '/calls/:edition': CALL,
  '/calls/:edition/register': CALL,
  '/calls/:edition/register/form': CALL,
  '/calls/:edition/registered/:registration': CALL,
};

export type Walked = { path: string; address: string; own: boolean };

/** An address of everything of the site map that answers a GET, with what this edition has; `own` for exhibitors alone. */
export async function addressesOf(db: Db, edition: string): Promise<Walked[]> {
  const sample = await samplesOf(db, edition);
  return SITE_MAP.filter((entry) => isRead(entry) && !(entry.path in LEFT_OUT)).map((entry) => ({
    path: entry.path,
    address: entry.path.replaceAll(/:(\w+)/g, (_, name: string) => sample(entry.path, name)),
    own: isOwn(entry),
  }));
}

/** A change of state has neither page nor loader: there is nothing to be read. */
function isRead({ file }: SiteEntry): boolean {
  const text = readFileSync(`app/routes/${file}`, 'utf8');
  return /export (async function loader|const loader|default)|export \{[^}]*loader/.test(text);
}

/** Asked for by the firm, or by somebody who travels. */
const isOwn = ({ who, path }: SiteEntry): boolean =>
  path.startsWith('/journey') || (Array.isArray(who) && who.every((role) => role === 'exhibitor'));
