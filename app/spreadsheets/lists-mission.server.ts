import { nameOf } from '#app/domain/delegations/delegation';
import { reportOf } from '#app/domain/delegations/import-delegation';
import { finds } from '#app/features/delegations/forms';
import type { Delegation } from '#app/features/delegations/queries-delegation.server';
import { translator } from '#app/i18n/translator';
import type { Asked } from './asked';
import { type Sheet, sheetOf } from './sheet';
import { travellerColumns } from './travellers';

/** Those whom the page's search finds by their name or firm, or because there is something to look at. */
export function travellersSheet({ locale, search }: Asked, delegation: Delegation): Sheet {
  const t = translator(locale);
  const { mission, delegates } = delegation;
  const sought = (search.get('q') ?? '').trim();
  const pointed = search.has('points') ? withPoints(delegation) : undefined;
  const rows = delegates
    .filter((row) => finds(sought, `${nameOf(row)} ${row.company}`))
    .filter(({ number }) => !pointed || pointed.has(number));
  const named = { name: `${mission.slug}-${t('travellers.file')}`, title: t('travellers.title') };
  return sheetOf(named, travellerColumns(locale), rows);
}

function withPoints({ delegates, programme }: Delegation): Set<number> {
  const { alerts, conflicts } = reportOf(delegates, programme);
  return new Set([...alerts, ...conflicts].map(({ n }) => n));
}
