import type { LoaderFunctionArgs } from '@remix-run/node';
import { foundOr404 } from '#app/platform/http.server';
import { delegationSheet } from '#app/spreadsheets/delegation-sheets';
import { csvResponse } from '../sheet.server';

/** The columns of a file, to be filled in. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  csvResponse(foundOr404(delegationSheet(params.file)), params.file ?? '');
