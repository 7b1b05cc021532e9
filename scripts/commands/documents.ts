import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type ListedPaper, listPapers, printPaper, sayPaper } from '#app/documents/issued.server';
import { isLocale } from '#app/i18n/locale';
import { type Command, type Given, Misused, orRefuse, Refused } from '../command';
import type { Instance } from '../instance';

export const command: Command = {
  usage: '--type T --edition|--mission SLUG [--id ID] [--lang fr|en] [--format pdf|json] [--out F]',
  options: {
    type: { type: 'string' },
    edition: { type: 'string' },
    mission: { type: 'string' },
    id: { type: 'string' },
    lang: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    pack: { type: 'boolean' },
  },
  database: true,
  run: async (given, { db }) => {
    if (given.on('pack')) throw new Misused('documents --pack is not built yet');
    const type = given.needed('type');
    const missionSlug = given.text('mission');
    const editionSlug = missionSlug ? given.text('edition') : given.needed('edition');
    const papers = orRefuse(await listPapers(db, { type, editionSlug, missionSlug }));
    const wanted = given.text('id');
    const id = wanted ? named(papers, wanted) : onlyOne(given, papers);
    if (!id) return { value: papers };
    return { value: await onePaper(db, given, type, id) };
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

async function onePaper(db: Instance['db'], given: Given, type: string, id: string): Promise<unknown> {
  const lang = given.text('lang');
  if (lang !== undefined && !isLocale(lang)) throw new Misused(`--lang is fr or en, not “${lang}”`);
  const format = given.text('format') ?? 'pdf';
  const wanted = { type, id, locale: lang };
  if (format === 'pdf') return kept(given.needed('out'), orRefuse(await printPaper(db, wanted)));
  if (format !== 'json') throw new Misused(`--format is pdf or json, not “${format}”`);
  const said = orRefuse(await sayPaper(db, wanted));
  const out = given.text('out');
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
