import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { callLine, SHOWN, shownLines } from '#app/features/funding/call-view';
import { findCall } from '#app/features/funding/queries-call.server';
import { translator } from '#app/i18n/translator';
import { callColumns } from '#app/spreadsheets/aid';
import { aidOf } from './aid-of.server';
import { sheetResponse } from './sheet.server';

const asked = z.object({ scheme: z.string().max(60).optional(), only: z.enum(SHOWN).catch('all') });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion, today } = await aidOf(context, params.edition);
  const search = new URL(request.url).searchParams;
  const { scheme, only } = asked.parse(Object.fromEntries(search));
  const rows = await findCall(context.db, pavilion, { on: today, schemeCode: scheme });
  const t = translator(context.locale);
  return sheetResponse(
    { columns: callColumns(t, context.locale), rows: shownLines(rows.map(callLine), only) },
    { name: `${t('aid.file.list')}-${pavilion.edition}`, title: t('aid.title'), as: search.get('as') },
  );
}
