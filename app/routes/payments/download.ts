import type { LoaderFunctionArgs } from '@remix-run/node';
import { paymentsSheet } from '#app/spreadsheets/lists-books.server';
import { askedOf, sheetResponse } from '../sheet.server';
import { organisationOf } from './scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = askedOf(context, request);
  return sheetResponse(await paymentsSheet(asked, organisationOf({ context })), asked.search.get('as'));
}
