import { findHostOrganisation } from '#app/features/access/queries.server';
import type { Asked } from '#app/spreadsheets/asked';
import {
  findEditionSeen,
  LISTS_OF_EDITION,
  LISTS_OF_MISSION,
  LISTS_OF_ORGANISATION,
} from '#app/spreadsheets/lists.server';
import type { Sheet } from '#app/spreadsheets/sheet';
import { type Given, Misused, Refused } from './command';
import type { Instance } from './instance';
import { localeOf } from './locale';

const namesOf = (lists: object): string => Object.keys(lists).join(', ');

/** A list as its page gives it, unfiltered, in the language of `--lang` or of the terminal. */
export async function xlsxOf(given: Given, { db, now }: Instance, list: string) {
  const locale = localeOf(given);
  const year = given.text('year');
  const search = new URLSearchParams(year === undefined ? {} : { year });
  const sheet = await sheetNamed(given, { db, locale, now: now(), search }, list);
  return { name: `${sheet.name}.xlsx`, content: await sheet.xlsx() };
}

async function sheetNamed(given: Given, asked: Asked, list: string): Promise<Sheet> {
  const ofEdition = own(LISTS_OF_EDITION, list);
  if (ofEdition) return (await ofEdition(asked, await editionOf(given, asked))) ?? noAllocation(given);
  const ofMission = own(LISTS_OF_MISSION, list);
  if (ofMission) {
    const mission = given.needed('mission');
    const sheet = await ofMission(asked, mission);
    if (!sheet) throw new Refused({ code: 'NO_SUCH_MISSION', at: mission, params: { mission } });
    return sheet;
  }
  const ofOrganisation = own(LISTS_OF_ORGANISATION, list);
  if (ofOrganisation) return ofOrganisation(asked, await host(asked));
  const known = `with --edition: ${namesOf(LISTS_OF_EDITION)}; with --mission: ${namesOf(LISTS_OF_MISSION)}; else: ${namesOf(LISTS_OF_ORGANISATION)}`;
  throw new Misused(`there is no list “${list}” (${known})`);
}

const own = <List>(lists: Record<string, List>, name: string): List | undefined =>
  Object.hasOwn(lists, name) ? lists[name] : undefined;

async function editionOf(given: Given, asked: Asked) {
  const edition = given.needed('edition');
  const seen = await findEditionSeen(asked.db, edition, await host(asked));
  if (!seen) throw new Refused({ code: 'NO_PAVILION', at: edition, params: { edition } });
  return seen;
}

async function host({ db }: Asked): Promise<string> {
  const organisationId = await findHostOrganisation(db);
  if (!organisationId) throw new Refused({ code: 'NO_ORGANISER' });
  return organisationId;
}

function noAllocation(given: Given): never {
  const edition = given.needed('edition');
  throw new Refused({ code: 'NO_ALLOCATION', at: edition, params: { edition } });
}
