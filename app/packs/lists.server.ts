import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Instant } from '#app/domain/shared/dates';
import type { Asked } from '#app/spreadsheets/asked';
import { type EditionSeen, LISTS_OF_EDITION, LISTS_OF_MISSION } from '#app/spreadsheets/lists.server';
import type { Sheet } from '#app/spreadsheets/sheet';
import { clockTime } from './archive';
import type { Entry } from './entry';
import { safeName } from './names';

/** Every list of an edition and its missions, as its page gives it. */
export async function listEntries(
  asked: Asked,
  of: { edition: EditionSeen | undefined; missions: readonly string[] },
  { folder, at }: { folder: string; at: Instant },
): Promise<Entry[]> {
  const sheets = [
    ...(await sheetsOfEdition(asked, of.edition)),
    ...(await sheetsOfMissions(asked, of.missions)),
  ];
  return sheets.map(({ name, xlsx }) => ({
    path: `${folder}/${safeName(`${name}.xlsx`)}`,
    title: name,
    at,
    bytes: async () => timeless(await xlsx(), at),
  }));
}

async function sheetsOfEdition(asked: Asked, edition: EditionSeen | undefined): Promise<Sheet[]> {
  if (!edition) return [];
  const sheets: Sheet[] = [];
  for (const list of Object.values(LISTS_OF_EDITION)) sheets.push(...found(await list(asked, edition)));
  return sheets;
}

async function sheetsOfMissions(asked: Asked, missions: readonly string[]): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const slug of missions)
    for (const list of Object.values(LISTS_OF_MISSION)) sheets.push(...found(await list(asked, slug)));
  return sheets;
}

const found = (sheet: Sheet | undefined): Sheet[] => (sheet ? [sheet] : []);

/** A workbook is an archive that says when it was written: as if on the day of what it tells. */
function timeless(xlsx: Uint8Array, at: Instant): Uint8Array {
  const mtime = clockTime(at);
  const parts = Object.entries(unzipSync(xlsx)).map(([name, bytes]): [string, Zippable[string]] => [
    name,
    [bytes, { mtime }],
  ]);
  return zipSync(Object.fromEntries(parts));
}
