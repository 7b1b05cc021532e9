import type { RegistrationId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import type { Db } from '#db/connection';
import type { AllocationScope } from './queries-facts.server';

/** What a firm asked for, and whether it still takes part. Areas in m². */
export type FirmStanding = {
  registrationId: RegistrationId;
  key: string;
  company: string;
  points: number;
  wishedArea: number;
  minArea: number | null;
  maxArea: number | null;
  corner: 'yes' | 'no' | 'either';
  /** Labels, the best first. */
  wishes: string[];
  decision: 'none' | 'accepted' | 'waiting' | 'refused';
  withdrawnAt: string | null;
  /** Withdrawn or not accepted: no longer to be placed. */
  gone: boolean;
};

/** A firm of a pavilion by its registration; undefined when it is of another. */
export async function findFirm(
  db: Db,
  { pavilionId }: Pick<AllocationScope, 'pavilionId'>,
  registrationId: RegistrationId,
): Promise<FirmStanding | undefined> {
  const row = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id', 'company.name', 'company.country', 'company.national_id'])
    .select(['points', 'area_wished', 'area_min', 'area_max', 'corner', 'decision', 'withdrawn_at'])
    .where('registration.id', '=', registrationId)
    .where('registration.pavilion_id', '=', pavilionId)
    .executeTakeFirst();
  if (!row) return undefined;
  const wishes = await db
    .selectFrom('preference')
    .innerJoin('booth', 'booth.id', 'preference.booth_id')
    .select('booth.label')
    .where('preference.registration_id', '=', registrationId)
    .orderBy('preference.rank')
    .execute();
  return {
    registrationId,
    key: firmKey(row),
    company: row.name,
    ...{ points: row.points, wishedArea: row.area_wished, minArea: row.area_min, maxArea: row.area_max },
    ...{ corner: row.corner, decision: row.decision, withdrawnAt: row.withdrawn_at },
    wishes: wishes.map(({ label }) => label),
    gone: row.withdrawn_at !== null || row.decision !== 'accepted',
  };
}
