import type { LoaderFunctionArgs } from '@remix-run/node';
import { invoicesSheet } from '#app/spreadsheets/lists-edition.server';
import { askedOf, sheetResponse } from '../sheet.server';
import { pavilionOf } from './pavilion-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion } = await pavilionOf(context, params.edition);
  const asked = askedOf(context, request);
  return sheetResponse(await invoicesSheet(asked, pavilion), asked.search.get('as'));
}
