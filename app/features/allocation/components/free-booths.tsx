import { Link } from '@remix-run/react';
import type { FreeBooth, Left } from '#app/features/allocation/queries-repair.server';
import { useFormats, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';

type Props = { booths: readonly FreeBooth[]; left: readonly Left[]; edition: string };

/** Every booth with a free place, who gave it up, and the way to who could have it. */
export function FreeBooths({ booths, left, edition }: Props) {
  const t = useT();
  const f = useFormats();
  const columns: Column<FreeBooth>[] = [
    {
      key: 'booth',
      title: t('repair.booth'),
      cell: ({ label }) => (
        <Link className="link" to={`/allocation/${edition}/repair/${encodeURIComponent(label)}`}>
          {label}
        </Link>
      ),
    },
    { key: 'hall', title: t('repair.hall'), cell: ({ hall }) => hall },
    { key: 'area', title: t('repair.area'), figures: true, cell: ({ area }) => f.area(area) },
    { key: 'sides', title: t('repair.sides'), figures: true, cell: ({ openSides }) => openSides },
    { key: 'places', title: t('repair.places'), figures: true, cell: ({ free }) => free },
    {
      key: 'left',
      title: t('repair.left'),
      cell: ({ label }) => {
        const companies = left.filter(({ booth }) => booth === label).map(({ company }) => company);
        return companies.join(', ') || '–';
      },
    },
  ];
  return <Table name={t('repair.title')} columns={columns} rows={booths} rowKey={({ id }) => id} />;
}
