import type { LoaderFunctionArgs } from '@remix-run/node';
import { beneficiariesSheet } from '#app/spreadsheets/lists-aid.server';
import { askedOf, sheetResponse } from '../sheet.server';
import { aidOf } from './aid-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion } = await aidOf(context, params.edition);
  const asked = askedOf(context, request);
  return sheetResponse(await beneficiariesSheet(asked, pavilion), asked.search.get('as'));
}
