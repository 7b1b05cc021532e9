import { MEMBER_STATE } from '#app/domain/funding/assess-facts';
import type { LocalDate } from '#app/domain/shared/dates';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import type { CallRow } from './queries-call.server';
import type { AidPavilion } from './queries-firms.server';
import type { GrantRow } from './queries-grants.server';
import { findGrant } from './queries-grants.server';

type ToSave = { row: CallRow; on: LocalDate; reference?: string; amountCents: number };

/** Keeps a firm's aid as granted: the request that it had, or a new one. */
export async function saveGrant(
  db: Db,
  act: Act,
  pavilion: AidPavilion,
  { row, on, reference, amountCents }: ToSave,
): Promise<GrantRow> {
  const asked = row.grants.find(
    ({ state, schemeCode }) => state === 'requested' && schemeCode === row.scheme?.scheme.id,
  );
  const decided = { state: 'granted' as const, decided_on: on, reference: reference ?? null };
  const id = asked?.id ?? act.newId();
  const values = valuesOf(row, amountCents);
  if (asked) {
    const requestedOn = asked.requestedOn < on ? asked.requestedOn : on;
    const set = { ...values, ...decided, requested_on: requestedOn };
    await db.updateTable('aid_grant').set(set).where('id', '=', id).execute();
  } else await insert(db, act, pavilion, row, { ...values, ...decided, id, requested_on: on });
  return found(await findGrant(db, pavilion.organisationId, id));
}

/** Keeps that a firm's file was handed in to the funder, for what the rules would give it. */
export async function saveRequest(
  db: Db,
  act: Act,
  pavilion: AidPavilion,
  { row, on, amountCents }: ToSave,
): Promise<string> {
  const id = act.newId();
  const requested = { state: 'requested' as const, requested_on: on, decided_on: null };
  await insert(db, act, pavilion, row, { ...valuesOf(row, amountCents), ...requested, id });
  return id;
}

type Values = ReturnType<typeof valuesOf>;

type Standing = {
  id: string;
  state: 'requested' | 'granted';
  requested_on: LocalDate;
  decided_on: LocalDate | null;
  reference?: string | null;
};

const insert = (db: Db, act: Act, { organisationId }: AidPavilion, row: CallRow, values: Values & Standing) =>
  db
    .insertInto('aid_grant')
    .values({
      ...values,
      organisation_id: organisationId,
      registration_id: row.id,
      company_id: row.companyId,
      created_at: act.at,
    })
    .execute();

/** What was calculated, and from what, stays with the grant. */
function valuesOf(row: CallRow, amountCents: number) {
  const kept = found(row.scheme);
  const { mode, legalBasis, label, id } = kept.scheme;
  const { rules, lines, sum } = found(row.assessment);
  return {
    ...{ scheme_id: kept.id, scheme_code: id, mode, label: label || id, member_state: MEMBER_STATE },
    basis: legalBasis ?? 'OTHER',
    funder: row.funder ?? label,
    // An aid paid in money is its own gross grant equivalent (Reg. (EU) 2023/2831, art. 4(3)(a)).
    ...{ amount_cents: amountCents, gross_equivalent_cents: amountCents },
    assessment: JSON.stringify({ rules, lines, sum }),
  };
}

function found<T>(value: T | null): T {
  if (value === null) throw new Error('a grant needs its scheme and its calculation');
  return value;
}

/** A grant of this organisation, or the problem NO_SUCH_GRANT. */
export async function grantOf(db: Db, organisationId: string, id: string): Promise<Result<GrantRow>> {
  const grant = await findGrant(db, organisationId, id);
  return grant ? ok(grant) : refuse({ code: 'NO_SUCH_GRANT' });
}
