import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type ListedPaper, listPapers, printPaper, sayPaper } from '#app/documents/issued.server';
import type { Locale } from '#app/domain/shared/dates';
import { isLocale } from '#app/i18n/locale';
import { type Command, type Given, Misused, orRefuse, Refused } from '../command';
import { packed } from '../edition-pack';
import type { Instance } from '../instance';

export const command: Command = {
  usage:
    '--type T --edition|--mission SLUG [--id ID] [--lang fr|en] [--format pdf|json] [--out F], or --pack --edition SLUG --out F.zip [--lang fr|en] [--replace]',
  options: {
    type: { type: 'string' },
    edition: { type: 'string' },
    mission: { type: 'string' },
    id: { type: 'string' },
    lang: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    pack: { type: 'boolean' },
    replace: { type: 'boolean' },
  },
  database: true,
  run: async (given, instance) => {
    if (given.on('pack')) return { value: await packed(given, instance) };
    const { db } = instance;
    const type = given.needed('type');
    const how = howIn(given);
    const missionSlug = given.text('mission');
    const editionSlug = missionSlug ? given.text('edition') : given.needed('edition');
    const papers = orRefuse(await listPapers(db, { type, editionSlug, missionSlug }));
    const wanted = given.text('id');
    const id = wanted ? named(papers, wanted) : onlyOne(given, papers);
    if (!id) return { value: papers };
    return { value: await onePaper(db, { type, id, ...how }) };
  },
};

/** By its own id, or by the firm whose paper it is: then the one that stands. */
function named(papers: ListedPaper[], wanted: string): string {
  const found =
    papers.find(({ id }) => id === wanted) ??
    papers.find(({ firm, state }) => firm === wanted && state === 'STANDS');
  if (!found) throw new Refused({ code: 'NO_SUCH_PAPER', params: { id: wanted } });
  return found.id;
}

/** Asked for as a file or as data, a paper of which there is but one, or one that stands, needs no id. */
function onlyOne(given: Given, papers: ListedPaper[]): string | undefined {
  const wanted = given.text('format') !== undefined || given.text('out') !== undefined;
  const standing = papers.filter(({ state }) => state === undefined || state === 'STANDS');
  return wanted && standing.length === 1 ? standing[0]?.id : undefined;
}

type How = { locale: Locale | undefined; format: 'pdf' | 'json'; out: string | undefined };

function howIn(given: Given): How {
  const locale = given.text('lang');
  if (locale !== undefined && !isLocale(locale)) throw new Misused(`--lang is fr or en, not “${locale}”`);
  const format = given.text('format') ?? 'pdf';
  if (format !== 'pdf' && format !== 'json') throw new Misused(`--format is pdf or json, not “${format}”`);
  return { locale, format, out: given.text('out') };
}

async function onePaper(
  db: Instance['db'],
  { format, out, ...wanted }: { type: string; id: string } & How,
): Promise<unknown> {
  if (format === 'pdf') {
    if (!out) throw new Misused('--out is missing');
    return kept(out, orRefuse(await printPaper(db, wanted)));
  }
  const said = orRefuse(await sayPaper(db, wanted));
  return out ? kept(out, Buffer.from(`${JSON.stringify(said, null, 2)}\n`)) : said;
}

async function kept(file: string, bytes: Uint8Array) {
  try {
    await writeFile(file, bytes);
  } catch {
    throw new Refused({ code: 'FILE_NOT_WRITTEN', at: file, params: { file } });
  }
  return { file, size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}
