import { z } from 'zod';
import type { Db } from '#db/connection';

/** What a piece of work is for, as far as it is still there. */
export type JobAbout = {
  edition: { slug: string; name: string } | null;
  paper: {
    id: string;
    title: string;
    drawn: boolean;
    invoice: string | null;
    registrationId: string | null;
  } | null;
  study: { id: string; registrationId: string | null } | null;
};

const payload = z.object({
  editionSlug: z.string().optional(),
  paperId: z.string().optional(),
  studyId: z.string().optional(),
});

type Row = { payload: string };

/** Looks up what these jobs are for, in three statements whatever their number. */
export async function aboutJobs(db: Db, rows: readonly Row[]): Promise<(row: Row) => JobAbout> {
  const asked = new Map(rows.map((row) => [row, read(row)]));
  const all = [...asked.values()];
  const papers = await findPapers(
    db,
    all.flatMap(({ paperId }) => paperId ?? []),
  );
  const studies = await findStudies(
    db,
    all.flatMap(({ studyId }) => studyId ?? []),
  );
  const slugs = [
    ...all.map(({ editionSlug }) => editionSlug),
    ...[...papers.values()].map(({ slug }) => slug),
  ];
  const editions = await findEditions(
    db,
    slugs.flatMap((slug) => slug ?? []),
  );
  return (row) => {
    const { editionSlug, paperId, studyId } = asked.get(row) ?? {};
    const paper = papers.get(paperId ?? '');
    return {
      edition: editions.get(editionSlug ?? paper?.slug ?? '') ?? null,
      paper: paper ?? null,
      study: studies.get(studyId ?? '') ?? null,
    };
  };
}

function read(row: Row): z.output<typeof payload> {
  const known = payload.safeParse(JSON.parse(row.payload));
  return known.success ? known.data : {};
}

async function findPapers(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('paper')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .leftJoin('edition', 'edition.id', 'paper.edition_id')
    .leftJoin('invoice', 'invoice.id', 'paper.invoice_id')
    .select(['paper.id', 'paper.title', 'paper.registration_id as registrationId', 'paper_file.sha256'])
    .select(['edition.slug', 'invoice.number as invoice'])
    .where('paper.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ sha256, ...paper }) => [paper.id, { ...paper, drawn: sha256 !== null }]));
}

async function findStudies(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('study')
    .select(['id', 'registration_id as registrationId'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((study) => [study.id, study]));
}

async function findEditions(db: Db, slugs: readonly string[]) {
  if (slugs.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('edition')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .select(['edition.slug', 'fair.name', 'edition.year'])
    .where('edition.slug', 'in', [...new Set(slugs)])
    .execute();
  return new Map(rows.map(({ slug, name, year }) => [slug, { slug, name: `${name} ${year}` }]));
}
