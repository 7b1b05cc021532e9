import { dayIn } from '#app/domain/shared/dates';
import { COST_ZONE } from '#app/features/accounting/commands-cost.server';
import { findCostPicture } from '#app/features/accounting/queries-cost-budget.server';
import { findAllocationView } from '#app/features/allocation/queries-view.server';
import { filterInvoices, readFilter } from '#app/features/invoicing/forms';
import { SELLER_ZONE } from '#app/features/invoicing/preview.server';
import { findAllInvoices } from '#app/features/invoicing/queries.server';
import type { Pavilion } from '#app/features/pavilions/queries-pavilions.server';
import { translator } from '#app/i18n/translator';
import type { Asked } from './asked';
import { costColumns, shareColumns } from './costs';
import { invoiceColumns } from './invoices';
import { placementColumns, placementRows } from './placements';
import { type Sheet, sheetOf } from './sheet';

/** Of the version that the address names, else the newest; undefined while there is none. */
export async function placementsSheet(asked: Asked, pavilion: Pavilion): Promise<Sheet | undefined> {
  const { db, locale, search } = asked;
  const view = await findAllocationView(db, pavilion, search.get('version') || null);
  if (!view?.version) return undefined;
  const name = `${pavilion.edition}-v${view.version.version}`;
  return sheetOf({ name, title: name }, placementColumns(locale), placementRows(view));
}

export async function invoicesSheet(asked: Asked, pavilion: Pavilion): Promise<Sheet> {
  const { db, locale, now, search } = asked;
  const all = await findAllInvoices(db, pavilion, dayIn(now, SELLER_ZONE));
  const t = translator(locale);
  const name = `${t('invoicing.file.list')}-${pavilion.edition}`;
  return sheetOf(
    { name, title: t('invoicing.title') },
    invoiceColumns(t),
    filterInvoices(all, readFilter(search)),
  );
}

export async function costsSheet(asked: Asked, pavilion: Pavilion): Promise<Sheet> {
  const { costs } = await pictureOf(asked, pavilion);
  const t = translator(asked.locale);
  const name = `${t('costs.list.file')}-${pavilion.edition}`;
  return sheetOf({ name, title: t('costs.title') }, costColumns(t), costs);
}

export async function costSharesSheet(asked: Asked, pavilion: Pavilion): Promise<Sheet> {
  const { costs, shares } = await pictureOf(asked, pavilion);
  const t = translator(asked.locale);
  const shared = costs.filter(({ id }) =>
    shares.some(({ parts }) => parts.some((part) => part.costId === id)),
  );
  const name = `${t('costs.parts.file')}-${pavilion.edition}`;
  return sheetOf({ name, title: t('costs.parts') }, shareColumns(t, shared), shares);
}

const pictureOf = ({ db, now }: Asked, { organisationId, editionId }: Pavilion) =>
  findCostPicture(db, { organisationId, editionId }, dayIn(now, COST_ZONE));
