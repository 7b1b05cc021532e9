import { dayIn, type Instant } from '#app/domain/shared/dates';
import { findReleasedOf, type ReleasedVersion } from '#app/features/allocation/queries-released.server';
import { translator } from '#app/i18n/translator';
import type { Asked } from '#app/spreadsheets/asked';
import { type ExportColumn, writeCsv } from '#app/spreadsheets/export';
import type { EditionSeen } from '#app/spreadsheets/lists.server';
import type { Db } from '#db/connection';
import { openArchive } from './archive';
import type { Entry } from './entry';
import { listEntries } from './lists';
import { drawNow, findItsMissions, missionEntries } from './missions';
import { distinctPaths, safeName } from './names';
import { paperEntries, supplierEntries } from './papers';

type Packed = Pick<Entry, 'path' | 'title' | 'firm' | 'number' | 'at'> & { size: number; sha256: string };

/** What is packed: the pavilion is missing where an edition has only a mission. */
export type Packable = {
  slug: string;
  editionId: string;
  organisationId: string;
  seen: EditionSeen | undefined;
};

type Tell = (done: number, total: number, words: string) => void;

/** Everything of an edition into one archive, with an index that names each file and its SHA-256; answers how many files. */
export async function packEdition(
  asked: Asked,
  edition: Packable,
  file: string,
  tell: Tell,
): Promise<number> {
  const at = await lastChange(asked.db);
  const root = edition.slug;
  const entries = await entriesOf(asked, edition, at);
  const archive = openArchive(file);
  const distinct = distinctPaths();
  const packed: Packed[] = [];
  for (const [index, { bytes, ...entry }] of entries.entries()) {
    tell(index, entries.length, entry.path);
    const path = distinct(entry.path);
    const written = await archive.add(`${root}/${path}`, await bytes(), entry.at);
    packed.push({ ...entry, path, ...written });
  }
  const index = Buffer.from(writeCsv(indexColumns(asked), packed));
  await archive.add(`${root}/index.csv`, index, at);
  await archive.close();
  tell(entries.length, entries.length, '');
  return packed.length + 1;
}

async function entriesOf(asked: Asked, edition: Packable, at: Instant): Promise<Entry[]> {
  const { db, locale, now } = asked;
  const t = translator(locale);
  const missions = await findItsMissions(db, edition);
  const released = edition.seen && (await findReleasedOf(db, edition.seen.pavilion.id));
  const search = new URLSearchParams(released ? { version: String(released.version) } : {});
  return [
    ...(await paperEntries(db, edition, `1-${t('pack.papers')}`)),
    ...(released ? [planEntry(asked, released, `2-${t('pack.pavilion')}`)] : []),
    ...(await missionEntries(db, missions, `3-${t('pack.missions')}`, locale)),
    ...(await listEntries(
      { ...asked, search },
      edition.seen,
      missions.map(({ slug }) => slug),
      { folder: `4-${t('pack.lists')}`, at },
    )),
    ...(await supplierEntries(db, edition, `5-${t('pack.suppliers')}`, dayIn(now, 'Europe/Paris'))),
  ];
}

/** The version in force: who stands where, with the plan. */
function planEntry({ db, locale }: Asked, released: ReleasedVersion, folder: string): Entry {
  const title = `${translator(locale)('pack.allocation')} v${released.version}`;
  return {
    ...{ path: `${folder}/${safeName(title)}.pdf`, title, at: released.releasedAt },
    bytes: () => drawNow(db, 'allocation-list', released.id, locale),
  };
}

/** The moment of the last act in the instance: lists are dated by it, so that the same facts give the same bytes. */
async function lastChange(db: Db): Promise<Instant> {
  const row = await db
    .selectFrom('audit_entry')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? '2000-01-01T12:00:00.000Z';
}

function indexColumns({ locale }: Asked): ExportColumn<Packed>[] {
  const t = translator(locale);
  const text = (header: string, value: (row: Packed) => string | null): ExportColumn<Packed> => ({
    ...{ header, kind: 'text', value },
  });
  return [
    text(t('pack.column.file'), ({ path }) => path),
    text(t('pack.column.title'), ({ title }) => title),
    text(t('pack.column.firm'), ({ firm }) => firm?.name ?? null),
    text(t('pack.column.identifier'), ({ firm }) => (firm ? `${firm.country}:${firm.nationalId}` : null)),
    text(t('pack.column.number'), ({ number }) => number ?? null),
    { header: t('pack.column.day'), kind: 'day', value: ({ at }) => dayIn(at, 'Europe/Paris') },
    { header: t('pack.column.size'), kind: 'number', value: ({ size }) => size },
    text('SHA-256', ({ sha256 }) => sha256),
  ];
}
