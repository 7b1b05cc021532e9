import { importRefusals } from '#app/domain/pavilions/import-refusals';
import type { Plan } from '#app/domain/pavilions/plan';
import type { ReadPlan } from '#app/domain/pavilions/plan-import';
import { readPlan } from '#app/domain/pavilions/plan-import';
import type { EditionId, OrganisationId, PavilionId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findOrganiserId, findPlanFacts, type PlanFacts } from './queries.server';
import { replaceBooths } from './steps-plan.server';

export type ImportPlan = {
  editionSlug: string;
  /** Whose pavilion it is; the organiser of this instance by default. */
  organisationId?: OrganisationId;
  /** The file's contents, parsed as JSON. */
  json: unknown;
};

export type PlanImported = Omit<ReadPlan, 'plan'> & {
  written: boolean;
  pavilionId: PavilionId | null;
  /** Stands of the plan (collective spaces not counted). */
  stands: number;
};

/**
 * Creates or replaces an edition's pavilion: all of the plan, or nothing when anything speaks against it. A booth whose
 * label stays keeps its identity, and with it the wishes of firms; wishes for booths that go are dropped, and so are draft
 * allocations that use them. Refused once an allocation is released.
 */
export async function importPlan(db: Db, act: Act, input: ImportPlan): Promise<PlanImported> {
  const { plan, ...read } = readPlan(input.json);
  const answer = { ...read, stands: plan?.stands.length ?? 0, pavilionId: null, written: false };
  if (!plan || read.problems.length > 0) return answer;
  return inTransaction(db, async (db) => {
    const organisationId = input.organisationId ?? (await findOrganiserId(db));
    const facts = await findPlanFacts(db, input.editionSlug, organisationId, plan.priceList);
    const against = importRefusals(facts, input.editionSlug, plan.priceList);
    if (!facts.editionId || !organisationId || against.length > 0) return { ...answer, problems: against };
    const pavilionId = await keepPavilion(db, act, {
      ...facts,
      editionId: facts.editionId,
      organisationId,
      plan,
    });
    const change = await replaceBooths(db, act, pavilionId, plan, read.booths);
    await recordAudit(db, act, {
      action: 'plan.imported',
      entity: 'pavilion',
      entityId: pavilionId,
      organisationId,
      after: { edition: input.editionSlug, stands: plan.stands.length, ...change },
    });
    return { ...answer, pavilionId, written: true };
  });
}

type Keep = PlanFacts & { editionId: EditionId; organisationId: OrganisationId; plan: Plan };

async function keepPavilion(
  db: Db,
  act: Act,
  { pavilionId, editionId, organisationId, priceListId, plan }: Keep,
) {
  const values = {
    name: plan.name,
    price_list_id: priceListId,
    label_format: plan.labelFormat,
    grid_metres: plan.gridMetres,
    min_aisle_metres: plan.minAisleMetres,
    plan_imported_at: act.at,
  };
  if (pavilionId) {
    await db.updateTable('pavilion').set(values).where('id', '=', pavilionId).execute();
    return pavilionId;
  }
  const id: PavilionId = act.newId();
  await db
    .insertInto('pavilion')
    .values({ id, edition_id: editionId, organisation_id: organisationId, ...values, created_at: act.at })
    .execute();
  return id;
}
