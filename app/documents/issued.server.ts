import type { ConfirmationState } from '#app/domain/registrations/confirmation-papers';
import type { Locale } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId, PaperId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { findMissionBySlug } from '#app/features/delegations/queries-mission.server';
import { findEdition } from '#app/features/fairs/queries.server';
import type { Db } from '#db/connection';
import { paperType, paperTypes } from './registry.server';

export type IssuedPaper = {
  id: PaperId;
  type: string;
  title: string;
  filename: string;
  locale: Locale;
  organisationId: OrganisationId;
  companyId: CompanyId | null;
  /** The clusters whose firm it is. */
  broughtBy: OrganisationId[];
  /** Null while its bytes are still being drawn. */
  sha256: string | null;
  size: number | null;
};

/** An issued paper without its bytes. */
export async function findIssuedPaper(db: Db, id: PaperId): Promise<IssuedPaper | undefined> {
  const row = await db
    .selectFrom('paper')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .leftJoin('registration', 'registration.id', 'paper.registration_id')
    .select(['paper.id', 'paper.type', 'title', 'filename', 'paper.locale', 'sha256', 'size'])
    .select(['paper.organisation_id', 'paper.company_id', 'registration.organisation_id as broughtBy'])
    .where('paper.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { organisation_id: organisationId, company_id: companyId, broughtBy, ...paper } = row;
  const memberships = companyId
    ? await db
        .selectFrom('company_membership')
        .select('organisation_id')
        .where('company_id', '=', companyId)
        .execute()
    : [];
  const clusters = [...(broughtBy ? [broughtBy] : []), ...memberships.map((row) => row.organisation_id)];
  return { ...paper, organisationId, companyId, broughtBy: clusters };
}

/** The kept bytes of a paper; undefined while they are being drawn. */
export async function readPaperFile(db: Db, id: PaperId): Promise<Buffer | undefined> {
  const row = await db.selectFrom('paper_file').select('bytes').where('paper_id', '=', id).executeTakeFirst();
  return row?.bytes;
}

/** `firm` and `state` are told of papers of which only the newest of a firm stands. */
export type ListedPaper = { id: PaperId; label: string; firm?: string; state?: ConfirmationState };

/** The issued papers of a type for an edition or a mission, as `documents` lists them. */
export async function listPapers(
  db: Db,
  wanted: { type: string; editionSlug?: string; missionSlug?: string },
): Promise<Result<ListedPaper[]>> {
  const type = paperType(wanted.type);
  if (!type)
    return refuse({ code: 'NO_PAPER_TYPE', params: { type: wanted.type, known: paperTypes().join(', ') } });
  const unknown = await findUnknown(db, wanted);
  if (unknown) return refuse(unknown);
  if (type.list) return ok(await type.list(db, wanted));
  let papers = db
    .selectFrom('paper')
    .leftJoin('company', 'company.id', 'paper.company_id')
    .leftJoin('edition', 'edition.id', 'paper.edition_id')
    .leftJoin('mission', 'mission.id', 'paper.mission_id')
    .select(['paper.id', 'paper.title', 'paper.registration_id', 'company.name'])
    .select(['company.country', 'company.national_id'])
    .where('paper.type', '=', wanted.type)
    .orderBy('paper.issued_at')
    .orderBy('paper.number')
    .orderBy('company.name');
  if (wanted.editionSlug) papers = papers.where('edition.slug', '=', wanted.editionSlug);
  if (wanted.missionSlug) papers = papers.where('mission.slug', '=', wanted.missionSlug);
  const rows = await papers.execute();
  const standings = await type.standings?.(
    db,
    rows.flatMap((row) => row.registration_id ?? []),
  );
  return ok(
    rows.map(({ id, title, name, country, national_id }) => {
      const listed = { id, label: [title, name].filter(Boolean).join(' · ') };
      const standing = standings?.get(id);
      return standing ? { ...listed, firm: `${country}:${national_id}`, state: standing.state } : listed;
    }),
  );
}

/** A slug that was mistyped must not read as “there are no papers”. */
async function findUnknown(
  db: Db,
  { editionSlug, missionSlug }: { editionSlug?: string; missionSlug?: string },
): Promise<Problem | undefined> {
  if (missionSlug && !(await findMissionBySlug(db, missionSlug)))
    return { code: 'NO_SUCH_MISSION', params: { mission: missionSlug } };
  if (editionSlug && !(await findEdition(db, editionSlug)))
    return { code: 'UNKNOWN_EDITION', params: { edition: editionSlug } };
  return undefined;
}

/** What an issued paper says, as data; in another language only its labels change, its facts are frozen. */
export async function sayPaper(
  db: Db,
  wanted: { type: string; id: PaperId; locale?: Locale },
): Promise<Result<unknown>> {
  const found = await findSnapshot(db, wanted);
  return found.ok ? ok(found.value.type.content(found.value.snapshot, wanted.locale)) : found;
}

/** An issued paper as a file: the kept bytes when there are any in that language, else drawn now from the same snapshot. */
export async function printPaper(
  db: Db,
  wanted: { type: string; id: PaperId; locale?: Locale },
): Promise<Result<Uint8Array>> {
  const found = await findSnapshot(db, wanted);
  if (!found.ok) return found;
  const paper = await findIssuedPaper(db, wanted.id);
  const kept =
    !wanted.locale || wanted.locale === paper?.locale ? await readPaperFile(db, wanted.id) : undefined;
  return ok(kept ?? (await found.value.type.draw(found.value.snapshot, wanted.locale)));
}

async function findSnapshot(db: Db, { type, id }: { type: string; id: PaperId }) {
  const known = paperType(type);
  if (!known) return refuse({ code: 'NO_PAPER_TYPE', params: { type, known: paperTypes().join(', ') } });
  const snapshot = await known.load(db, id);
  return snapshot === undefined
    ? refuse({ code: 'NO_SUCH_PAPER', params: { id } })
    : ok({ type: known, snapshot });
}
