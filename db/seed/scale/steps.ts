import type { Solve } from '#app/features/allocation/solver/pool.server';
import { importFairs } from '#app/features/fairs/commands.server';
import { importRegistrations } from '#app/features/registrations/commands-import.server';
import { builtInOf, type Step, stepsOf } from '../edition-steps';
import { builtInFairs } from '../files';
import { done } from '../outcome';
import type { EditionStory } from '../timeline';
import { copiedApplications, firmNumbers } from './applications';
import { copiedFairs, slugIn } from './fairs';

/** One edition takes the applications of all its copies: the rest is many, this one is large. */
const LARGE = 'cosmetic-360-2027';

/**
 * What makes a season `times` as large: each edition once more for each copy, with other firms, through the same steps at
 * the same moments. The copies of the large edition only have their plan and call; their firms apply to itself.
 */
export function scaledSteps(times: number, stories: readonly EditionStory[], solve: Solve): Step[] {
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 2);
  if (copies.length === 0) return [];
  const numberOf = firmNumbers();
  const applied = (slug: string, ofCopies: number[]) => async () =>
    copiedApplications(await builtInOf(slug).applications(), ofCopies, numberOf);
  const fairs: Step = {
    at: '2025-11-03T08:45:00.000Z',
    words: `fairs, ${times} times`,
    run: async (db, act) => {
      const json = copiedFairs((await builtInFairs()).fairs, copies);
      done(await importFairs(db, act, { fairs: json }));
    },
  };
  const editions = stories.flatMap((story) =>
    copies.flatMap((copy) => {
      const own = { ...story, slug: slugIn(copy, story.slug) };
      const files = { plan: builtInOf(story.slug).plan, applications: applied(story.slug, [copy]) };
      return stepsOf(story.slug === LARGE ? { ...own, applications: undefined } : own, solve, files);
    }),
  );
  const large = stories.filter(({ slug, applications }) => slug === LARGE && applications);
  const crowds = large.map(
    ({ slug, applications = '' }): Step => ({
      at: applications,
      words: `${slug}: applications, ${times} times`,
      run: async (db, act) => {
        const file = await applied(slug, copies)();
        done(await importRegistrations(db, act, { editionSlug: slug, file }));
      },
    }),
  );
  return [fairs, ...editions, ...crowds];
}
