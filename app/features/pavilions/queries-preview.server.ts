import { importRefusals } from '#app/domain/pavilions/import-refusals';
import { type ReadPlan, readPlan } from '#app/domain/pavilions/plan-import';
import { type Replacement, replacementOf } from '#app/domain/pavilions/replacement';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { findPlanFacts } from './queries.server';
import { findAllBooths } from './queries-plan.server';

/** What importing a plan would do, and everything that speaks against it. */
export type PlanPreview = ReadPlan & { replacement: Replacement };

export async function previewPlan(
  db: Db,
  input: { editionSlug: string; organisationId: OrganisationId; json: unknown },
): Promise<PlanPreview> {
  const read = readPlan(input.json);
  const priceList = read.plan?.priceList ?? '';
  const facts = await findPlanFacts(db, input.editionSlug, input.organisationId, priceList);
  const standing = facts.pavilionId ? await findAllBooths(db, facts.pavilionId) : [];
  const against = read.plan ? importRefusals(facts, input.editionSlug, priceList) : [];
  return {
    ...read,
    problems: [...read.problems, ...against],
    replacement: replacementOf(
      standing.map(({ label }) => label),
      read.booths,
    ),
  };
}
