import { nameOf } from '#app/domain/delegations/delegation';
import { finds } from '#app/features/delegations/forms';
import type { KnownDelegate } from '#app/features/delegations/queries-delegation.server';
import { translator } from '#app/i18n/translator';
import type { Asked } from './asked';
import { type Sheet, sheetOf } from './sheet';
import { travellerColumns } from './travellers';

/** Those whom the page's search finds by their name or firm. */
export function travellersSheet(
  { locale, search }: Asked,
  { mission, delegates }: { mission: { slug: string }; delegates: readonly KnownDelegate[] },
): Sheet {
  const t = translator(locale);
  const sought = (search.get('q') ?? '').trim();
  const rows = delegates.filter((row) => finds(sought, `${nameOf(row)} ${row.company}`));
  const named = { name: `${mission.slug}-${t('travellers.file')}`, title: t('travellers.title') };
  return sheetOf(named, travellerColumns(locale), rows);
}
