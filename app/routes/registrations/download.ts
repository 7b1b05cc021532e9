import type { LoaderFunctionArgs } from '@remix-run/node';
import { findCallFor } from '#app/features/registrations/queries.server';
import { foundOr404, notFound } from '#app/platform/http.server';
import { registrationsSheet } from '#app/spreadsheets/lists-registrations.server';
import { askedOf, sheetResponse } from '../sheet.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const seen = foundOr404(await findCallFor(context.db, foundOr404(context.person), params.edition ?? ''));
  if (params.format !== 'csv' && params.format !== 'xlsx') throw notFound();
  return sheetResponse(await registrationsSheet(askedOf(context, request), seen), params.format);
}
