import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '#app/platform/http.server';
import { travellersSheet } from '#app/spreadsheets/lists-mission.server';
import { askedOf, sheetResponse } from '../sheet.server';
import { missionSeen } from './seen.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const seen = await missionSeen(context, params.mission);
  if (params.format !== 'csv' && params.format !== 'xlsx') throw notFound();
  return sheetResponse(travellersSheet(askedOf(context, request), seen), params.format);
}
