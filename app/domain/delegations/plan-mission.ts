import { slugOf } from '#app/domain/fairs/slug';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { MISSION_KINDS, type MissionKind } from './delegation';

/** A mission as typed: `edition` is the slug of the one it goes to, empty for none. */
export type TypedMission = { kind: string; edition: string; name: string };

export type MissionPlan = { kind: MissionKind; name: string; slug: string };

const LONGEST_NAME = 100;

const SUFFIX: Record<MissionKind, string> = {
  with_stand: '',
  without_stand: '-reperage',
  incoming: '-accueil',
};

/**
 * A mission to an edition (`to`), or one of its own with a name. Without a name it bears that of the edition, and the slug under
 * which a file of the same kind finds it. Refuses MISSION_KIND, MISSION_WITHOUT_FAIR, MISSION_WITHOUT_NAME and
 * TYPED_TOO_LONG, `field` being the field.
 */
export function planMission(
  typed: TypedMission,
  to: { slug: string; name: string } | null,
): Result<MissionPlan> {
  const kind = MISSION_KINDS.find((known) => known === typed.kind);
  const name = typed.name.normalize('NFC').trim();
  const problems: Problem[] = [
    ...(kind ? [] : [{ code: 'MISSION_KIND', field: 'kind' }]),
    ...(kind === 'with_stand' && !to ? [{ code: 'MISSION_WITHOUT_FAIR', field: 'edition' }] : []),
    ...(name === '' && !to && kind !== 'with_stand' ? [{ code: 'MISSION_WITHOUT_NAME', field: 'name' }] : []),
    ...(name.length > LONGEST_NAME
      ? [{ code: 'TYPED_TOO_LONG', field: 'name', params: { most: LONGEST_NAME } }]
      : []),
  ];
  if (!kind || problems.length > 0) return refuse(...problems);
  if (name !== '' || !to) return ok({ kind, name, slug: slugOf(name) });
  return ok({ kind, name: to.name, slug: `${to.slug}${SUFFIX[kind]}` });
}
