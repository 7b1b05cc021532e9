import type { LoaderFunctionArgs } from '@remix-run/node';
import { organisationsHandlingMoney, organisationsRead } from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { chosenEdition, findEditionChoices } from '#app/features/pavilions/queries-editions.server';
import { PAYMENT_ZONE } from '#app/features/payments/commands-import.server';
import { editionInHand } from '#app/platform/edition.server';
import { foundOr404 } from '#app/platform/http.server';

/** The organisation whose money this person handles; 404 for everybody else. */
export function organisationOf({ context }: Pick<LoaderFunctionArgs, 'context'>) {
  return foundOr404(organisationsHandlingMoney(foundOr404(context.person))[0]);
}

/** What every page of payments needs: whose, today, and the edition in hand for the tabs. */
export async function moneyPage({ context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>) {
  const organisationId = organisationOf({ context });
  const editions = await findEditionChoices(context.db, organisationsRead(foundOr404(context.person)));
  const drawn = editions.filter(({ hasPavilion }) => hasPavilion);
  return {
    organisationId,
    today: dayIn(context.clock.now(), PAYMENT_ZONE),
    edition: chosenEdition(drawn, editionInHand(request))?.slug ?? null,
  };
}
