import type { OrganisationId } from '#app/domain/shared/ids';
import { findDelegation } from '#app/features/delegations/queries-delegation.server';
import { findMissionBySlug } from '#app/features/delegations/queries-mission.server';
import { findPavilion, type Pavilion } from '#app/features/pavilions/queries-pavilions.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Seen } from '#app/features/registrations/queries-list.server';
import type { Db } from '#db/connection';
import type { Asked } from './asked';
import { aidSheet, beneficiariesSheet } from './lists-aid.server';
import { LISTS_OF_BOOKS, paymentsSheet } from './lists-books.server';
import { costSharesSheet, costsSheet, invoicesSheet, placementsSheet } from './lists-edition.server';
import { travellersSheet } from './lists-mission.server';
import { confirmationsSheet, registrationsSheet } from './lists-registrations.server';
import type { Sheet } from './sheet';

/** The pavilion that an organisation has at an edition, and all of its registrations. */
export type EditionSeen = { pavilion: Pavilion; seen: Seen };

type ListOfEdition = (asked: Asked, edition: EditionSeen) => Promise<Sheet | undefined>;

/** Lists that an edition has, by the names that the command line gives them. */
export const LISTS_OF_EDITION: Record<string, ListOfEdition> = {
  registrations: (asked, { seen }) => registrationsSheet(asked, seen),
  confirmations: (asked, { seen }) => confirmationsSheet(asked, seen),
  placements: (asked, { pavilion }) => placementsSheet(asked, pavilion),
  invoices: (asked, { pavilion }) => invoicesSheet(asked, pavilion),
  aid: (asked, { pavilion }) => aidSheet(asked, pavilion),
  beneficiaries: (asked, { pavilion }) => beneficiariesSheet(asked, pavilion),
  costs: (asked, { pavilion }) => costsSheet(asked, pavilion),
  'cost-shares': (asked, { pavilion }) => costSharesSheet(asked, pavilion),
};

/** Lists of an organisation’s money and books, all editions together. */
export const LISTS_OF_ORGANISATION = { payments: paymentsSheet, ...LISTS_OF_BOOKS };

/** Lists that a mission has; undefined when there is no such mission. */
export const LISTS_OF_MISSION: Record<string, (asked: Asked, slug: string) => Promise<Sheet | undefined>> = {
  async travellers(asked, slug) {
    const mission = await findMissionBySlug(asked.db, slug);
    return mission && travellersSheet(asked, await findDelegation(asked.db, mission));
  },
};

export async function findEditionSeen(
  db: Db,
  slug: string,
  organisationId: OrganisationId,
): Promise<EditionSeen | undefined> {
  const pavilion = await findPavilion(db, slug, [organisationId]);
  const call = await findCall(db, slug, organisationId);
  return pavilion && call ? { pavilion, seen: { call, scope: { only: null, decides: true } } } : undefined;
}
