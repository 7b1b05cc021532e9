import { findEditionPapers } from '#app/documents/edition-papers.server';

import { dayIn, type Instant } from '#app/domain/shared/dates';
import type { EditionId, OrganisationId, PaperId } from '#app/domain/shared/ids';
import { findReleasedOf, type ReleasedVersion } from '#app/features/allocation/queries-released.server';
import { translator } from '#app/i18n/translator';
import type { Asked } from '#app/spreadsheets/asked';
import type { EditionSeen } from '#app/spreadsheets/lists.server';
import type { Entry } from './entry';
import { listEntries } from './lists.server';
import { findItsMissions, missionEntries } from './missions.server';
import { safeName } from './names';
import { paperEntries } from './papers.server';
import { supplierEntries } from './suppliers.server';
import { drawUnissued } from './unissued.server';

/** What is packed: the pavilion is missing where an edition has only a mission. */
export type Packable = {
  editionId: EditionId;
  organisationId: OrganisationId;
  seen: EditionSeen | undefined;
};

type Print = (paper: { type: string; id: PaperId }) => Promise<Uint8Array>;

/** Everything of an edition: its issued papers as `print` gives them, the plan in force, missions, lists and suppliers’ invoices. */
export async function editionEntries(
  asked: Asked,
  edition: Packable,
  at: Instant,
  print: Print,
): Promise<Entry[]> {
  const { db, locale, now } = asked;
  const { editionId, organisationId, seen } = edition;
  const t = translator(locale);
  const released = seen && (await findReleasedOf(db, seen.pavilion.id));
  const missions = await findItsMissions(db, edition);
  const papers = await findEditionPapers(db, { editionId, organisationIds: [organisationId] });
  const lists = await listEntries(
    { ...asked, search: new URLSearchParams(released ? { version: String(released.version) } : {}) },
    { edition: seen, missions: missions.map(({ slug }) => slug) },
    { folder: `4-${t('pack.lists')}`, at },
  );
  return [
    ...paperEntries(papers, `1-${t('pack.papers')}`, print),
    ...(released ? [planEntry(asked, released, `2-${t('pack.pavilion')}`)] : []),
    ...(await missionEntries(db, missions, `3-${t('pack.missions')}`, locale)),
    ...lists,
    ...(await supplierEntries(db, edition, `5-${t('pack.suppliers')}`, dayIn(now, 'Europe/Paris'))),
  ];
}

/** The version in force: who stands where, with the plan. */
function planEntry(
  { db, locale }: Asked,
  { id, version, releasedAt }: ReleasedVersion,
  folder: string,
): Entry {
  const title = `${translator(locale)('pack.allocation')} v${version}`;
  return {
    path: `${folder}/${safeName(title)}.pdf`,
    title,
    at: releasedAt,
    bytes: () => drawUnissued(db, { type: 'allocation-list', id, locale }),
  };
}
