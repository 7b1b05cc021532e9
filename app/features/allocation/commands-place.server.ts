import { checkByHand } from '#app/domain/allocation/by-hand';
import type { AllocationId, BoothId, OrganisationId, PlaceId, RegistrationId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findAllocationFacts } from './queries-facts.server';
import { findFirmToPlace, findOpenDraft, findPlacesOf, type OpenDraft } from './queries-place.server';
import { findAllHeldPlaces } from './queries-versions.server';
import { revalue } from './steps-revalue.server';

export type PlaceInput = {
  allocationId: AllocationId;
  organisationId?: OrganisationId;
  registrationId: RegistrationId;
  boothId: BoothId;
  /** The booth that the page showed the firm in; null: none. A move made meanwhile is not undone unseen. */
  expected: BoothId | null;
};

type Placed = { company: string; booth: string };

/**
 * Puts a firm into a booth of a draft, from wherever it was. Whether a place is free is for the unique index on
 * (version, place) to say, not for a look beforehand: of any number at once one wins, and each other is told who was
 * first (PLACE_TAKEN).
 */
export async function placeFirm(db: Db, act: Act, input: PlaceInput): Promise<Result<Placed>> {
  return settled(db, async (db) => {
    const { draft, firm } = await subjectOf(db, input);
    const booth = await findPlacesOf(db, draft.pavilionId, input.boothId);
    if (!booth) throw new Refused({ code: 'PLACE_UNKNOWN_BOOTH' });
    const placementId = firm.placementId ?? (await newPlacement(db, act, input));
    await db.deleteFrom('placement_place').where('placement_id', '=', placementId).execute();
    if (!(await takePlace(db, act, input.allocationId, placementId, booth.placeIds)))
      throw new Refused(await takenBy(db, input, booth.label));
    await db
      .updateTable('placement')
      .set({ by_hand: 1, placed_by_id: act.actor.kind === 'person' ? act.actor.personId : null })
      .where('id', '=', placementId)
      .execute();
    await checkChoice(db, draft, firm.key);
    await revalue(db, act, draft);
    await recordMove(db, act, draft, input.registrationId, { firm, to: booth.label });
    return { company: firm.company, booth: booth.label };
  });
}

export type RemoveInput = Omit<PlaceInput, 'boothId'>;

/** Takes a firm out of its booth in a draft; it stands among those left over. */
export async function removePlacement(
  db: Db,
  act: Act,
  input: RemoveInput,
): Promise<Result<{ company: string; booth: null }>> {
  return settled(db, async (db) => {
    const { draft, firm } = await subjectOf(db, input);
    if (!firm.placementId)
      throw new Refused({ code: 'PLACE_MOVED_MEANWHILE', params: { company: firm.company, booth: '–' } });
    await db.deleteFrom('placement').where('id', '=', firm.placementId).execute();
    await revalue(db, act, draft);
    await recordMove(db, act, draft, input.registrationId, { firm, to: null });
    return { company: firm.company, booth: null };
  });
}

export type ByHandInput = Omit<PlaceInput, 'boothId'> & { boothId: BoothId | null };

/** A manager's choice for one firm: a booth, or none. Answers the firm and where it now stands. */
export async function changeByHand(
  db: Db,
  act: Act,
  { boothId, expected, ...input }: ByHandInput,
): Promise<Result<{ company: string; booth: string | null }>> {
  if (boothId !== null) return placeFirm(db, act, { ...input, expected, boothId });
  return removePlacement(db, act, { ...input, expected });
}

/** A refusal found in the middle of a transaction, which takes back what was written before it. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

async function settled<T>(db: Db, work: (db: Db) => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await inTransaction(db, work));
  } catch (error) {
    if (error instanceof Refused) return refuse(error.problem);
    throw error;
  }
}

async function subjectOf(db: Db, input: Omit<PlaceInput, 'boothId'>) {
  const draft = await findOpenDraft(db, input.allocationId, input.organisationId);
  if (!draft) throw new Refused({ code: 'PLACE_UNKNOWN_DRAFT' });
  if (draft.state === 'released')
    throw new Refused({ code: 'ALLOCATION_RELEASED', params: { version: draft.version } });
  const firm = await findFirmToPlace(db, draft, input.registrationId);
  if (!firm) throw new Refused({ code: 'PLACE_FIRM_NOT_ACCEPTED', params: { firm: input.registrationId } });
  const { company } = firm;
  if (firm.confirmed) throw new Refused({ code: 'PLACE_FIRM_CONFIRMED', params: { company } });
  if (firm.boothId !== input.expected)
    throw new Refused({ code: 'PLACE_MOVED_MEANWHILE', params: { company, booth: firm.booth ?? '–' } });
  return { draft, firm };
}

async function newPlacement(db: Db, act: Act, input: PlaceInput): Promise<string> {
  const id = act.newId();
  const { allocationId: allocation_id, registrationId: registration_id } = input;
  await db.insertInto('placement').values({ id, allocation_id, registration_id }).execute();
  return id;
}

/** True when one of the booth's places took the row; the index turns away what is held. */
async function takePlace(
  db: Db,
  act: Act,
  allocationId: AllocationId,
  placementId: string,
  placeIds: PlaceId[],
) {
  for (const placeId of placeIds) {
    const row = {
      id: act.newId(),
      placement_id: placementId,
      allocation_id: allocationId,
      place_id: placeId,
    };
    const taken = await db
      .insertInto('placement_place')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (taken) return true;
  }
  return false;
}

async function takenBy(db: Db, input: PlaceInput, booth: string): Promise<Problem> {
  const holders = await db
    .selectFrom('placement_place')
    .innerJoin('place', 'place.id', 'placement_place.place_id')
    .innerJoin('placement', 'placement.id', 'placement_place.placement_id')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .leftJoin('person', 'person.id', 'placement.placed_by_id')
    .select(['company.name', 'person.given_name', 'person.family_name'])
    .where('placement_place.allocation_id', '=', input.allocationId)
    .where('place.booth_id', '=', input.boothId)
    .where('placement_place.freed_at', 'is', null)
    .orderBy('company.name')
    .execute();
  const company = holders.map((row) => row.name).join(', ');
  const by = [holders[0]?.given_name, holders[0]?.family_name].filter(Boolean).join(' ');
  return by
    ? { code: 'PLACE_TAKEN_BY', params: { booth, company, by } }
    : { code: 'PLACE_TAKEN', params: { booth, company } };
}

async function checkChoice(db: Db, draft: OpenDraft, firm: string): Promise<void> {
  const { facts, refusal } = await findAllocationFacts(db, draft.scope);
  const standing = new Map((await findAllHeldPlaces(db, draft.id)).map((row) => [row.firm, [row.label]]));
  const [problem] = checkByHand({ facts, refusal, policy: draft.policy }, firm, standing);
  if (problem) throw new Refused(problem);
}

type Move = { firm: { company: string; booth: string | null }; to: string | null };

const recordMove = (db: Db, act: Act, draft: OpenDraft, registrationId: RegistrationId, { firm, to }: Move) =>
  recordAudit(db, act, {
    action: 'placement.moved',
    entity: 'registration',
    entityId: registrationId,
    organisationId: draft.scope.organisationId,
    before: { version: draft.version, booth: firm.booth },
    after: { version: draft.version, booth: to },
  });
