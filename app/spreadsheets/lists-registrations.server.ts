import { filterIn } from '#app/features/registrations/forms';
import { confirmationFilterOf } from '#app/features/registrations/forms-confirmations';
import { findSegments } from '#app/features/registrations/queries-call.server';
import { findAllConfirmations } from '#app/features/registrations/queries-confirmation-list.server';
import { findAllRegistrations, type Seen } from '#app/features/registrations/queries-list.server';
import { translator } from '#app/i18n/translator';
import type { Asked } from './asked';
import { confirmationColumns } from './confirmations';
import { exportColumns } from './registration-list';
import { type Sheet, sheetOf } from './sheet';

export async function registrationsSheet({ db, locale, search }: Asked, seen: Seen): Promise<Sheet> {
  const rows = await findAllRegistrations(db, seen, filterIn(search.toString()));
  const names = new Map(
    (await findSegments(db)).map(({ code, labelFr, labelEn }) => [code, locale === 'fr' ? labelFr : labelEn]),
  );
  const columns = exportColumns(locale, (code) => names.get(code) ?? code);
  const title = translator(locale)('registrations.title');
  return sheetOf({ name: `${seen.call.slug}-registrations`, title }, columns, rows);
}

export async function confirmationsSheet({ db, locale, search }: Asked, seen: Seen): Promise<Sheet> {
  const rows = await findAllConfirmations(db, seen, confirmationFilterOf(search));
  const t = translator(locale);
  const named = { name: `${seen.call.slug}-confirmations`, title: t('confirmations.title') };
  return sheetOf(named, confirmationColumns(t), rows);
}
