import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '#app/platform/http.server';
import { LISTS_OF_BOOKS } from '#app/spreadsheets/lists-books.server';
import { askedOf, sheetResponse } from '../sheet.server';
import { booksOf } from './books-of.server';

/** Every list of the books to take away: `/books/download/<list>?as=xlsx`, with the filters of its page. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { organisationId } = booksOf({ context });
  const list = params.list ?? '';
  const sheet = Object.hasOwn(LISTS_OF_BOOKS, list) ? LISTS_OF_BOOKS[list] : undefined;
  if (!sheet) throw notFound();
  const asked = askedOf(context, request);
  return sheetResponse(await sheet(asked, organisationId), asked.search.get('as'));
}
