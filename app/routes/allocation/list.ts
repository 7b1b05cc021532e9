import type { LoaderFunctionArgs } from '@remix-run/node';
import { organisationsRead } from '#app/domain/access/may';
import { wordReason } from '#app/features/allocation/components/reasons';
import { type AllocationView, findAllocationView } from '#app/features/allocation/queries-view.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';
import { foundOr404, notFound } from '#app/platform/http.server';
import { type ExportColumn, writeCsv, writeXlsx } from '#app/spreadsheets/export';

type Row = ReturnType<typeof listOf>[number];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const readable = organisationsRead(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(db, params.edition ?? '', readable));
  const wanted = new URL(request.url).searchParams.get('version') || null;
  const view = foundOr404(await findAllocationView(db, pavilion, wanted));
  const name = `${pavilion.edition}-v${foundOr404(view.version).version}`;
  const rows = listOf(view);
  const columns = columnsIn(locale);
  if (params.format === 'csv') return file(writeCsv(columns, rows), 'text/csv; charset=utf-8', `${name}.csv`);
  if (params.format !== 'xlsx') throw notFound();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return file(new Uint8Array(await writeXlsx(columns, rows, name)), type, `${name}.xlsx`);
}

const listOf = ({ placed, unplaced }: AllocationView) => [
  ...placed,
  ...unplaced.map((row) => ({
    ...row,
    booth: null,
    hall: null,
    area: null,
    wishRank: null,
    satisfaction: null,
  })),
];

function columnsIn(locale: Parameters<typeof translator>[0]): ExportColumn<Row>[] {
  const t = translator(locale);
  const f = formatsOf(locale);
  return [
    { header: t('allocation.company'), kind: 'text', width: 34, value: (row) => row.company },
    { header: t('allocation.firm'), kind: 'text', width: 20, value: (row) => row.firm },
    { header: t('allocation.booth'), kind: 'text', value: (row) => row.booth },
    { header: t('allocation.hall'), kind: 'text', value: (row) => row.hall },
    { header: t('allocation.area'), kind: 'number', value: (row) => row.area },
    { header: t('allocation.wish'), kind: 'number', value: (row) => row.wishRank },
    { header: t('allocation.satisfaction'), kind: 'number', value: (row) => row.satisfaction },
    { header: t('allocation.points'), kind: 'number', value: (row) => row.points },
    {
      header: t('allocation.reasons'),
      kind: 'text',
      width: 90,
      value: (row) => row.reasons.map((reason) => wordReason(t, f, reason)).join(' '),
    },
  ];
}

const file = (body: string | Uint8Array<ArrayBuffer>, type: string, name: string) =>
  new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  });
