import type { PavilionId, RegistrationId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';
import { bare } from './bare';

export type FirmName = { firm: string; registrationId: RegistrationId; company: string; accepted: boolean };

/** Every firm that registered for a pavilion, by company; `accepted`: it takes part. */
export async function findAllFirmNames(db: Db, pavilionId: PavilionId): Promise<FirmName[]> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id', 'company.name', 'company.country', 'company.national_id'])
    .select(['registration.decision', 'registration.withdrawn_at'])
    .where('registration.pavilion_id', '=', pavilionId)
    .orderBy('company.name')
    .execute();
  return rows.map((row) => ({
    firm: firmKey(row),
    registrationId: row.id,
    company: row.name,
    accepted: row.decision === 'accepted' && row.withdrawn_at === null,
  }));
}

/** Firm → registration, of the firms that a page tells of. */
export const registrationsOf = (names: readonly FirmName[], told: readonly { firm: string }[]) => {
  const wanted = new Set(told.map(({ firm }) => firm));
  return Object.fromEntries(
    names.filter(({ firm }) => wanted.has(firm)).map(({ firm, registrationId }) => [firm, registrationId]),
  );
};

/** As many firms as a list is chosen from; more are looked for by name. */
const OFFERED = 150;

/**
 * Of those that take part: the firms that are `chosen` already and those in whose name `find` is, by company; `unlisted`
 * tells how many are left out.
 */
export function offeredFirms(names: readonly FirmName[], find: string, chosen: ReadonlySet<string>) {
  const wanted = bare(find.trim());
  const parts = names.filter(({ accepted }) => accepted);
  let room = OFFERED;
  const offered = parts.filter(({ firm, company }) => {
    if (chosen.has(firm)) return true;
    if (room === 0 || !bare(company).includes(wanted)) return false;
    room -= 1;
    return true;
  });
  return {
    firms: offered.map(({ firm, company }) => ({ firm, company })),
    unlisted: parts.length - offered.length,
  };
}
