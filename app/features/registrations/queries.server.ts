import type { SignedIn } from '#app/domain/access/signed-in';
import { registrationScope, type Scope } from '#app/domain/registrations/scope';
import type { Db } from '#db/connection';
import { type Call, findCalls } from './queries-call.server';

/** The pavilion of an edition that the person may look into, and how far; undefined when there is none for them. */
export async function findCallFor(
  db: Db,
  person: SignedIn,
  slug: string,
): Promise<{ call: Call; scope: Scope } | undefined> {
  const seen = await withScope(db, person, await findCalls(db, { slug }));
  return seen.find(({ scope }) => scope.only === null) ?? seen[0];
}

/** Every pavilion whose registrations the person sees, the nearest fair first. */
export async function findCallsFor(db: Db, person: SignedIn): Promise<{ call: Call; scope: Scope }[]> {
  return withScope(db, person, await findCalls(db, {}));
}

/** A partner looks into a pavilion only when the organiser opened it to their cluster. */
async function withScope(
  db: Db,
  person: SignedIn,
  calls: readonly Call[],
): Promise<{ call: Call; scope: Scope }[]> {
  if (calls.length === 0) return [];
  const partners = await db
    .selectFrom('pavilion_partner')
    .select(['pavilion_id', 'organisation_id'])
    .where(
      'pavilion_id',
      'in',
      calls.map(({ pavilionId }) => pavilionId),
    )
    .execute();
  return calls.flatMap((call) => {
    const scope = registrationScope(person, call.organisationId);
    if (!scope) return [];
    if (scope.only === null) return [{ call, scope }];
    const only = scope.only.filter((id) =>
      partners.some((bond) => bond.pavilion_id === call.pavilionId && bond.organisation_id === id),
    );
    return only.length > 0 ? [{ call, scope: { ...scope, only } }] : [];
  });
}

/** Names which registrations `inScope` takes. */
export const scopeKey = ({ call, scope }: { call: Call; scope: Scope }): string =>
  JSON.stringify([call.pavilionId, scope.only]);

/** Registrations of a pavilion within what the person may see. */
export const inScope = (db: Db, { call, scope }: { call: Call; scope: Scope }) =>
  db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .where('registration.pavilion_id', '=', call.pavilionId)
    .$if(scope.only !== null, (query) => query.where('registration.organisation_id', 'in', scope.only ?? []));
