import type { Problem } from '#app/domain/shared/problem';
import { checkByHand } from './by-hand';
import { type Imagined, MOST_OF_EACH, type Scenario } from './scenario';

/**
 * Why a scenario can't be, in words, before anything is worked out: it changes nothing (SCENARIO_EMPTY) or too much
 * (SCENARIO_TOO_MANY), names a firm or booth that is not there (SCENARIO_UNKNOWN), a firm both away and placed
 * (SCENARIO_WITHDRAWN_LOCKED), placed where it must not stand (SCENARIO_BANNED_LOCK) or kept from where it was fixed
 * (SCENARIO_BAN_FIXED), more firms on a booth than it holds (SCENARIO_BOOTH_TWICE by the scenario alone,
 * SCENARIO_BOOTH_TAKEN with those fixed there), no price, another package, a manager's ban or a competitor that may not
 * move (those of `checkByHand`). `imagined` is what `imagine` gave.
 */
export function impossibleIn(imagined: Imagined, scenario: Scenario): Problem[] {
  const sizes = [
    Object.keys(scenario.locks).length,
    ...[scenario.bans.length, scenario.withdrawn.length, scenario.extras.length],
  ];
  if (sizes.every((size) => size === 0) && !scenario.moveConfirmed) return [{ code: 'SCENARIO_EMPTY' }];
  if (sizes.some((size) => size > MOST_OF_EACH))
    return [{ code: 'SCENARIO_TOO_MANY', params: { limit: MOST_OF_EACH } }];
  const unknown = unknownIn(imagined, scenario);
  if (unknown.length > 0) return unknown.map((name) => ({ code: 'SCENARIO_UNKNOWN', params: { name } }));
  return [
    ...crowdedIn(imagined, scenario),
    ...bansOfTheFixed(imagined, scenario),
    ...Object.keys(scenario.locks)
      .flatMap((firm) => forcedProblem(imagined, scenario, firm))
      .filter(isFirstOfPair),
  ];
}

function unknownIn({ facts, everybody }: Imagined, { locks, bans, withdrawn, extras }: Scenario): string[] {
  const booths = new Set(facts.booths.map(({ id }) => id));
  const firms = new Set(everybody.map(({ id }) => id));
  const named = {
    booths: [...Object.values(locks), ...bans.map(({ booth }) => booth), ...extras.map(({ like }) => like)],
    firms: [...Object.keys(locks), ...bans.map(({ firm }) => firm), ...withdrawn],
  };
  return [
    ...new Set([
      ...named.booths.filter((id) => !booths.has(id)),
      ...named.firms.filter((id) => !firms.has(id)),
    ]),
  ];
}

/** Booths that the scenario itself gives to more firms than they hold. */
function crowdedIn(imagined: Imagined, scenario: Scenario): Problem[] {
  return [...new Set(Object.values(scenario.locks))].flatMap((booth): Problem[] => {
    const firms = forcedOn(scenario, booth);
    const places = placesOf(imagined, booth);
    if (firms.length <= places) return [];
    const companies = firms.map((firm) => companyOf(imagined, firm)).join(', ');
    return [{ code: 'SCENARIO_BOOTH_TWICE', params: { booth, companies, places } }];
  });
}

/** Where a firm was placed by hand, locked or confirmed it stands: a ban on that would change nothing. */
const bansOfTheFixed = (imagined: Imagined, { bans, locks, withdrawn }: Scenario): Problem[] =>
  bans
    .filter(({ firm, booth }) => imagined.facts.locks?.[firm] === booth && locks[firm] !== booth)
    .filter(({ firm }) => !withdrawn.includes(firm))
    .map(({ firm, booth }) => {
      return { code: 'SCENARIO_BAN_FIXED', params: { company: companyOf(imagined, firm), booth } };
    });

function forcedProblem(imagined: Imagined, scenario: Scenario, firm: string): Problem[] {
  const { facts } = imagined;
  const booth = scenario.locks[firm] ?? '';
  const params = { company: companyOf(imagined, firm), booth };
  if (scenario.withdrawn.includes(firm)) return [{ code: 'SCENARIO_WITHDRAWN_LOCKED', params }];
  if (scenario.bans.some((ban) => ban.firm === firm && ban.booth === booth))
    return [{ code: 'SCENARIO_BANNED_LOCK', params }];
  const places = placesOf(imagined, booth);
  const forced = forcedOn(scenario, booth);
  if (forced.length > places) return [];
  const fixed = Object.entries(facts.locks ?? {})
    .filter(([id, held]) => held === booth && !forced.includes(id))
    .map(([id]) => companyOf(imagined, id));
  if (fixed.length + forced.length > places)
    return [{ code: 'SCENARIO_BOOTH_TAKEN', params: { ...params, holder: fixed.join(', ') } }];
  const standing = new Map(Object.entries(facts.locks ?? {}).map(([id, held]) => [id, [held]]));
  return checkByHand(imagined, firm, standing);
}

const forcedOn = ({ locks, withdrawn }: Scenario, booth: string): string[] =>
  Object.keys(locks).filter((firm) => locks[firm] === booth && !withdrawn.includes(firm));

const placesOf = ({ facts }: Imagined, booth: string): number =>
  facts.booths.find(({ id }) => id === booth)?.places ?? 0;

const companyOf = ({ everybody }: Imagined, firm: string): string =>
  everybody.find(({ id }) => id === firm)?.company ?? firm;

/** Two competitors given neighbouring booths are told once, not once each. */
function isFirstOfPair({ code, params = {} }: Problem, index: number, all: readonly Problem[]): boolean {
  if (code !== 'PLACE_NEAR_COMPETITOR') return true;
  return !all
    .slice(0, index)
    .some((one) => one.params?.rival === params.company && one.params?.company === params.rival);
}
