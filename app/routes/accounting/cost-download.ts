import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '#app/platform/http.server';
import { costSharesSheet, costsSheet } from '#app/spreadsheets/lists-edition.server';
import { askedOf, sheetResponse } from '../sheet.server';
import { costsOf } from './costs-of.server';

const LISTS = new Map([
  ['costs', costsSheet],
  ['shares', costSharesSheet],
]);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion } = await costsOf(context, params.edition);
  const sheet = LISTS.get(params.list ?? '');
  if (!sheet) throw notFound();
  const asked = askedOf(context, request);
  return sheetResponse(await sheet(asked, pavilion), asked.search.get('as'));
}
