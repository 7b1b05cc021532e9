import type { Instant } from '#app/domain/shared/dates';
import { findPersonByEmail } from '#app/features/access/queries.server';
import type { Solve } from '#app/features/allocation/solver/pool.server';
import { keepOnTheRoad } from '#app/features/delegations/commands-on-the-road.server';
import { importFairs } from '#app/features/fairs/commands.server';
import {
  findOrganisationSettings,
  keepOrganisationSettings,
} from '#app/features/invoicing/commands-settings.server';
import type { Act } from '#app/platform/act';
import { keepSetting } from '#app/platform/settings.server';
import { drainJobs } from '#app/server/jobs/start.server';
import { importDelegationFile } from '#app/spreadsheets/delegation-file.server';
import { type Db, withoutWaitingForDisk } from '#db/connection';
import { repeatableActs } from './acts';
import { AID_STEPS, AID_WRITTEN } from './aid-steps';
import { BANK_STEPS } from './bank-steps';
import { COST_STEPS } from './cost-steps';
import { COUNTER_STEPS, CREDITED } from './counter-steps';
import { type Step, stepsOf } from './edition-steps';
import { builtInFairs, builtInFile } from './files';
import { done } from './outcome';
import { addExhibitors, addStaff, bondPartnersFirms, organisationOf } from './people';
import { scaledSteps } from './scale/steps';
import { DELEGATIONS, DEMO_NOW, STORIES } from './timeline';

export type SeedProgress = (done: number, total: number, words: string) => void;

/** True once somebody is there: a season is made in an empty instance only. */
export async function isInhabited(db: Db): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/**
 * The demo season, made through the commands that people use, each at the moment at which it would have happened.
 * `times` as large where asked. The same at every run, save for salts. From then on the instance stands at DEMO_NOW.
 */
export async function seedSeason(db: Db, solve: Solve, tell: SeedProgress, times = 1): Promise<void> {
  const actAt = repeatableActs('demo season');
  const editions = STORIES.flatMap((story) => stepsOf(story, solve));
  const steps = [
    ...beginnings,
    ...editions,
    ...DELEGATIONS.map(travel),
    dutyPhone,
    ...BANK_STEPS,
    ...AID_STEPS,
    ...COST_STEPS,
    ...COUNTER_STEPS,
    ...scaledSteps(times, STORIES, solve),
    ...drawings,
  ].sort(byInstant);
  await withoutWaitingForDisk(db, async () => {
    for (const [index, step] of steps.entries()) {
      tell(index, steps.length, step.words);
      await step.run(db, actAt(step.at, await managerOf(db)));
    }
  });
  await keepSetting(db, 'clock', DEMO_NOW);
  await keepSetting(db, 'demo', 'season');
  tell(steps.length, steps.length, '');
}

const beginnings: Step[] = [
  { at: '2025-11-03T08:30:00.000Z', words: 'fairs and price lists', run: bringFairs },
  { at: '2025-11-03T09:00:00.000Z', words: 'people', run: addStaff },
  { at: '2025-11-03T09:15:00.000Z', words: 'bank account', run: keepAccount },
  { at: '2026-05-12T09:30:00.000Z', words: 'exhibitor', run: addExhibitors },
  { at: '2026-11-20T07:40:00.000Z', words: 'network', run: bondPartnersFirms },
];

/** The papers of a day, drawn once all that was issued on it is issued: the threads that draw are slow to start. */
const drawings = [
  ...new Set([...STORIES.flatMap(({ placed }) => placed?.issued ?? []), AID_WRITTEN, CREDITED]),
].map((at): Step => ({ at, words: 'papers', run: (db, act) => drainJobs(db, { now: () => act.at }) }));

async function bringFairs(db: Db, act: Act): Promise<void> {
  done(await importFairs(db, act, await builtInFairs()));
}

/** An account number that is right by its check digits and nobody's. */
async function keepAccount(db: Db, act: Act): Promise<void> {
  const organisationId = await organisationOf(db);
  const settings = await findOrganisationSettings(db, organisationId);
  if (!settings) throw new Error('the organisation that runs this instance is not there');
  const account = { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPPXXX' };
  await keepOrganisationSettings(db, act, organisationId, { ...settings, ...account });
}

/** A number out of those that are kept for stories; hotels and other numbers are for whoever knows them. */
const dutyPhone: Step = {
  at: '2026-10-19T14:10:00.000Z',
  words: 'duty phone',
  run: async (db, act) => {
    const name = 'Permanence Cosmetic Valley (démonstration)';
    const contact = { order: '1', kind: 'duty', name, phone: '+33 1 99 00 12 34', note: '' };
    // Ids of its own: those of what comes after stay as they are.
    const own = { ...act, newId: repeatableActs('duty phone')(act.at).newId };
    done(
      await keepOnTheRoad(db, own, {
        organisationIds: [await organisationOf(db)],
        missionSlug: 'cosmoprof-asia-2026',
        typed: { hotels: [], contacts: [contact] },
      }),
    );
  },
};

const travel = ({ slug, at, programme }: (typeof DELEGATIONS)[number]): Step => ({
  at,
  words: `${slug}: delegation`,
  run: async (db, act) => {
    const bytes = await builtInFile(`delegations/${slug}.csv`);
    const programmeBytes = programme ? await builtInFile(`delegations/${slug}-programme.csv`) : null;
    done(await importDelegationFile(db, act, { missionSlug: slug, bytes, programmeBytes }));
  },
});

/** What happened since people are there was done by the export manager. */
async function managerOf(db: Db): Promise<Act['actor'] | undefined> {
  const person = await findPersonByEmail(db, 'export@example.org');
  return (
    person && { kind: 'person', personId: person.id, label: `${person.given_name} ${person.family_name}` }
  );
}

const byInstant = (a: { at: Instant }, b: { at: Instant }): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
