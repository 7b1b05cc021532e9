import type { BoothKind, BoothUse } from '#app/domain/pavilions/plan';
import { useFormats, useT } from '#app/i18n/react';
import { Table } from '#app/ui/table';

export type BoothLine = {
  label: string;
  kind: BoothKind;
  use: BoothUse;
  openSides: string;
  area: number;
  width: number;
  depth: number;
  placeCount: number;
};

/** The plan as a table: the same booths for those who don't see the picture. */
export function BoothTable({ name, booths }: { name: string; booths: readonly BoothLine[] }) {
  const t = useT();
  const f = useFormats();
  const sides = useSides();
  return (
    <Table
      name={name}
      rows={booths}
      rowKey={({ label }) => label}
      columns={[
        { key: 'label', title: t('pavilions.booth'), cell: ({ label }) => label },
        { key: 'kind', title: t('pavilions.kind'), cell: ({ kind }) => t(`pavilions.kind.${kind}`) },
        {
          key: 'sides',
          title: t('pavilions.open-sides'),
          cell: ({ openSides }) => sides(openSides),
        },
        { key: 'use', title: t('pavilions.use'), cell: ({ use }) => t(`pavilions.use.${use}`) },
        {
          key: 'size',
          title: t('pavilions.size'),
          figures: true,
          cell: ({ width, depth }) => `${f.number(width)} × ${f.number(depth)}\u00a0m`,
        },
        { key: 'area', title: t('pavilions.area'), figures: true, cell: ({ area }) => f.area(area) },
        { key: 'places', title: t('pavilions.places'), figures: true, cell: ({ placeCount }) => placeCount },
      ]}
    />
  );
}

const SIDES = ['N', 'E', 'S', 'W'] as const;

/** "NE" → "nord, est". */
export function useSides(): (open: string) => string {
  const t = useT();
  return (open) => {
    const words = SIDES.filter((side) => open.includes(side)).map((side) => t(`pavilions.side.${side}`));
    return words.length > 0 ? words.join(', ') : t('pavilions.side.none');
  };
}
