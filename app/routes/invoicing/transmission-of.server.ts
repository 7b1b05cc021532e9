import type { AppLoadContext } from '@remix-run/node';
import { mayHandleMoney } from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import { SELLER_ZONE } from '#app/features/invoicing/preview.server';
import { findTransmissions } from '#app/features/invoicing/queries-transmission.server';
import { foundOr404, refusalIn } from '#app/platform/http.server';

type Of = { organisationId: OrganisationId; editionId: EditionId; edition: string };

/** What the page of an invoice says of its way to the customer, and whether this person may add to it. */
export async function transmissionOfPage(
  context: AppLoadContext,
  request: Request,
  pavilion: Of,
  number: string,
) {
  const [invoice] = await findTransmissions(context.db, pavilion, number);
  const mayRecord = mayHandleMoney(foundOr404(context.person), pavilion.organisationId);
  const page = `/money/${pavilion.edition}/invoices/${encodeURIComponent(number)}`;
  return {
    transmission: foundOr404(invoice).transmission,
    action: mayRecord ? `${page}/transmission` : null,
    today: dayIn(context.clock.now(), SELLER_ZONE),
    refused: refusalIn(request),
  };
}
