import type { LoaderFunctionArgs } from '@remix-run/node';
import { mayHandleMoney, organisationsRead } from '#app/domain/access/may';
import { BOOK_ZONE } from '#app/domain/accounting/entry';
import { dayIn } from '#app/domain/shared/dates';
import { chosenEdition, findEditionChoices } from '#app/features/pavilions/queries-editions.server';
import { editionInHand } from '#app/platform/edition.server';
import { forbidden, foundOr404 } from '#app/platform/http.server';

type Args = Pick<LoaderFunctionArgs, 'context' | 'request'>;

/** The organisation whose books a person looks at, and whether they may keep them. */
export function booksOf({ context }: Pick<Args, 'context'>) {
  const person = foundOr404(context.person);
  const organisationId = foundOr404(organisationsRead(person)[0]);
  return {
    organisationId,
    mayKeep: mayHandleMoney(person, organisationId),
    today: dayIn(context.clock.now(), BOOK_ZONE),
  };
}

/** The same for those who keep the books; forbidden to everybody else. */
export function keptBooksOf(args: Pick<Args, 'context'>) {
  const books = booksOf(args);
  if (!books.mayKeep) throw forbidden();
  return books;
}

/** What a page of the books needs besides: the edition in hand, for the tabs of money. */
export async function booksPage(args: Args) {
  const { context, request } = args;
  const editions = await findEditionChoices(context.db, organisationsRead(foundOr404(context.person)));
  const drawn = editions.filter(({ hasPavilion }) => hasPavilion);
  return {
    ...booksOf(args),
    editions: drawn,
    edition: chosenEdition(drawn, editionInHand(request))?.slug ?? null,
  };
}
