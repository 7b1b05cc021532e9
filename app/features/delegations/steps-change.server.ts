import type { TravelChange } from '#app/domain/delegations/changes';
import { type Consequences, consequencesOf } from '#app/domain/delegations/consequences';
import { concerns, nameOf, type ProgrammeItem } from '#app/domain/delegations/delegation';
import { reportOf } from '#app/domain/delegations/import-delegation';
import { localTimeIn } from '#app/domain/delegations/local-time';
import type { PersonFacts } from '#app/domain/delegations/person';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';
import { type Delegation, findDelegation } from './queries-delegation.server';
import { type Editor, type Entity, findEditor } from './queries-edits.server';
import { findMission } from './queries-mission.server';

export type Where = {
  organisationIds: readonly OrganisationId[];
  missionSlug: string;
  /** Answers the consequences and writes nothing. */
  dryRun?: boolean;
};

/** What a change is, in itself: of one person's journey, or of one item with those whom it concerns. */
export type Edited =
  | { what: 'travel'; name: string; changes: TravelChange[] }
  | {
      what: 'item';
      id: string;
      before: ProgrammeItem | null;
      after: ProgrammeItem | null;
      names: string[];
    }
  | {
      what: 'person';
      number: number;
      before: PersonFacts | null;
      after: PersonFacts | null;
      /** What comes or goes with them: legs, stays and the items that name them, or nobody else. */
      moved: { legs: number; stays: number; items: { title: string; alone: boolean }[] };
    };

export type Told = { edited: Edited } & Consequences;

export type Changed = { written: boolean } & Told;

export type Step = { edited: Edited; after: Delegation; write: () => Promise<void> };

export const NOT_FOUND = { code: 'NOT_FOUND' };

/**
 * Loads, asks, and either tells the consequences or writes: what was judged is what is written. Call it inside the
 * transaction of the change.
 */
export async function changeDelegation(
  db: Db,
  { organisationIds, missionSlug, dryRun = false }: Where,
  decide: (delegation: Delegation) => Promise<Result<Step>>,
): Promise<Result<Changed>> {
  const mission = await findMission(db, organisationIds, missionSlug);
  if (!mission) return refuse(NOT_FOUND);
  const before = await findDelegation(db, mission);
  const decided = await decide(before);
  if (!decided.ok) return decided;
  const { edited, after, write } = decided.value;
  if (!dryRun) await write();
  return ok({ written: !dryRun, ...toldOf(edited, before, after) });
}

/** A change with the alerts and clashes that it brings and settles. */
export function toldOf(edited: Edited, before: Delegation, after: Delegation): Told {
  return {
    edited,
    ...consequencesOf(
      reportOf(before.delegates, before.programme),
      reportOf(after.delegates, after.programme),
    ),
  };
}

/** Names of those whom an item concerns. */
export function concernedBy({ delegates }: Delegation, item: ProgrammeItem | null): string[] {
  return item ? delegates.filter((delegate) => concerns(item, delegate)).map(nameOf) : [];
}

/** The refusal of a form that was filled from another state than the one that stands: who changed it, and when. */
export async function changedMeanwhile(db: Db, { mission }: Delegation, of: Entity): Promise<Problem> {
  const editor = await findEditor(db, mission.id, of);
  return { code: 'JOURNEY_CHANGED_MEANWHILE', params: editorParams(editor) };
}

/** Who and when, as a refusal words it. */
export const editorParams = (editor: Editor | undefined): Record<string, string> => ({
  by: editor?.by ?? '–',
  at: editor ? localTimeIn(editor.at, 'Europe/Paris') : '–',
});
