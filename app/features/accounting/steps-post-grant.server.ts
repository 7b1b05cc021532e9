import { type Line, stillToBook } from '#app/domain/accounting/entry';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { findBooked } from './queries-booked.server';
import { writeEntry } from './steps-entry.server';

/**
 * Aid that lowers the price is owed to the organiser by its funder from the day it is granted, and no longer once it is
 * taken back; what the organiser takes off its own price nobody owes. Aid that a funder pays in the firm's place is booked
 * with the invoice; aid paid to the firm not at all.
 */
export async function postGrant(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  grantId: string,
): Promise<boolean> {
  const grant = await db
    .selectFrom('aid_grant')
    .innerJoin('company', 'company.id', 'aid_grant.company_id')
    .innerJoin('organisation', 'organisation.id', 'aid_grant.organisation_id')
    .select([
      'mode',
      'state',
      'funder',
      'amount_cents',
      'decided_on',
      'reversed_on',
      'aid_grant.reference',
      'aid_grant.label',
      'company.name',
      'organisation.name as organiser',
    ])
    .where('aid_grant.id', '=', grantId)
    .where('aid_grant.organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  if (grant.mode !== 'PRICE_REDUCTION' || grant.decided_on === null) return true;
  if (grant.funder === grant.organiser) return true;
  const granted: Line[] = [
    {
      account: { role: 'FUNDERS' },
      party: { kind: 'funder', name: grant.funder },
      cents: grant.amount_cents,
    },
    { account: { role: 'GRANTS' }, cents: -grant.amount_cents },
  ];
  const steps = [
    { wanted: granted, date: grant.decided_on, label: `Aide accordée – ${grant.name}` },
    ...(grant.reversed_on === null
      ? []
      : [{ wanted: [], date: grant.reversed_on, label: `Aide reprise – ${grant.name}` }]),
  ];
  for (const [index, { wanted, date, label }] of steps.entries()) {
    const turn = index + 1;
    const booked = await findBooked(db, { column: 'grant_id', id: grantId, kind: 'GRANT' });
    if (booked.turns >= turn) continue;
    await writeEntry(db, act, {
      ...{ organisationId, journal: 'OD', date, label, accounts: booked.accounts },
      pieceRef: (grant.reference || grant.label).slice(0, 60),
      pieceDate: date,
      source: { kind: 'GRANT', grantId, turn },
      lines: stillToBook(wanted, booked.lines),
    });
  }
  return true;
}
