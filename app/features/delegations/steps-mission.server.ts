import type { MissionKind } from '#app/domain/delegations/delegation';
import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';

const SCOUTING = '-reperage';

/** Makes the mission of an edition that bears this slug, or a scouting mission to it ("…-reperage"), else one without an edition. */
export async function makeMission(
  db: Db,
  act: Act,
  slug: string,
  organisationId: OrganisationId,
): Promise<string> {
  const edition = await editionOfMission(db, slug);
  const id = act.newId();
  await insertMission(db, act, {
    ...{ id, slug, organisationId },
    editionId: edition?.id ?? null,
    name: edition?.name ?? slug,
    kind: edition && !slug.endsWith(SCOUTING) ? 'with_stand' : 'without_stand',
  });
  return id;
}

export type NewMission = {
  id: string;
  slug: string;
  organisationId: OrganisationId;
  editionId: EditionId | null;
  name: string;
  kind: MissionKind;
};

export async function insertMission(
  db: Db,
  act: Act,
  { id, slug, organisationId, editionId, name, kind }: NewMission,
): Promise<void> {
  await db
    .insertInto('mission')
    .values({
      id,
      slug,
      organisation_id: organisationId,
      edition_id: editionId,
      name,
      kind,
      created_at: act.at,
    })
    .execute();
  await recordAudit(db, act, {
    action: 'mission.made',
    entity: 'mission',
    entityId: id,
    organisationId,
    after: { slug, name, kind },
  });
}

/** The edition that a mission of this slug goes to, as "Cosmoprof Asia 2026"; null when none bears it. */
export async function editionOfMission(
  db: Db,
  slug: string,
): Promise<{ id: EditionId; name: string } | null> {
  const edition = await db
    .selectFrom('edition')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .select(['edition.id', 'edition.year', 'fair.name'])
    .where('edition.slug', '=', slug.endsWith(SCOUTING) ? slug.slice(0, -SCOUTING.length) : slug)
    .executeTakeFirst();
  return edition ? { id: edition.id, name: `${edition.name} ${edition.year}` } : null;
}
