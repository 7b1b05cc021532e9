import type { LoaderFunctionArgs } from '@remix-run/node';
import { foundOr404 } from '#app/platform/http.server';
import { delegationSheet } from '#app/spreadsheets/delegation-sheets';
import { csvResponse } from '../sheet.server';
import { missionSeen } from './seen.server';

/** What stands, as an import takes it: changed in a spreadsheet and sent back, it updates the mission. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const seen = await missionSeen(context, params.mission);
  const sheet = foundOr404(delegationSheet(params.file, seen));
  return csvResponse(sheet, `${seen.mission.slug}-${params.file}`);
}
