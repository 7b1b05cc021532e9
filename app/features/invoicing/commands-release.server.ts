import { ok, type Result, refuse } from '#app/domain/shared/problem';
import {
  type Released,
  type ReleaseInput,
  releaseVersion,
} from '#app/features/allocation/steps-release.server';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { findConfirmationFacts } from './confirmation.server';
import { orThrow, Refused } from './outcome.server';
import { findPavilionTerms } from './queries-pavilion.server';
import { findAllPlacedFirms } from './queries-placed.server';
import { confirmAgain } from './steps-confirm-again.server';

/**
 * Releases the newest draft, as `releaseVersion` says; each confirmed firm that moves by it is sent a new confirmation in
 * place of the one it had, in the same transaction. Its invoices stay as they were issued.
 * Problems: those of `releaseVersion`; when a confirmed firm moves, those of `findPavilionTerms` and of its price, too.
 */
export async function releaseAllocation(
  db: Db,
  act: Act,
  input: ReleaseInput,
): Promise<Result<{ version: number; placed: number }>> {
  try {
    return await inTransaction(db, async (db) => {
      const released = await releaseVersion(db, act, input);
      if (!released.ok) return released;
      const { version, placed } = released.value;
      await confirmMoved(db, act, input, released.value);
      return ok({ version, placed });
    });
  } catch (error) {
    if (error instanceof Refused) return refuse(...error.problems);
    throw error;
  }
}

async function confirmMoved(
  db: Db,
  act: Act,
  input: ReleaseInput,
  { allocationId, moved }: Released,
): Promise<void> {
  if (moved.length === 0) return;
  const terms = orThrow(await findPavilionTerms(db, input));
  const facts = await findConfirmationFacts(db, terms);
  const firms = await findAllPlacedFirms(db, allocationId, terms.organisationId);
  for (const { registrationId, from } of moved) {
    const firm = firms.find((one) => one.registrationId === registrationId);
    if (!firm) throw new Error(`${registrationId} moved and is not placed`);
    await confirmAgain(db, act, { terms, facts, firm, from });
  }
}
