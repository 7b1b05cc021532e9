import type { LoaderFunctionArgs } from '@remix-run/node';
import { organisationsRead } from '#app/domain/access/may';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { foundOr404, notFound } from '#app/platform/http.server';
import { placementsSheet } from '#app/spreadsheets/lists-edition.server';
import { askedOf, sheetResponse } from '../sheet.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const readable = organisationsRead(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(context.db, params.edition ?? '', readable));
  if (params.format !== 'csv' && params.format !== 'xlsx') throw notFound();
  const sheet = foundOr404(await placementsSheet(askedOf(context, request), pavilion));
  return sheetResponse(sheet, params.format);
}
