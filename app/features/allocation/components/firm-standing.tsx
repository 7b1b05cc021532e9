import type { FirmInVersion } from '#app/features/allocation/queries-firm.server';
import { wordReason } from '#app/features/allocation/reason-words';
import { useFormats, useT } from '#app/i18n/react';
import { Card } from '#app/ui/card';
import { DataList } from '#app/ui/data-list';
import { State } from '#app/ui/state';

type Hall = { id: string; name: string };

/** What the firm has beside what it asked for. */
export function FirmStanding({ view, halls }: { view: FirmInVersion; halls: readonly Hall[] }) {
  const t = useT();
  const f = useFormats();
  const { own, left, firm } = view;
  const reasons = own?.reasons ?? left ?? [];
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <Card className="flex flex-col gap-3">
        <h2 className="text-sm text-muted">{t('firm-page.got')}</h2>
        <p className="flex flex-wrap items-center gap-3 text-2xl font-semibold tracking-tight">
          {own ? t('firm-page.booth', { booth: own.booth }) : t('firm-page.no-booth')}
          {view.confirmed && <State tone="done">{t('firm-page.confirmed')}</State>}
        </p>
        {own && (
          <p className="text-sm text-muted">
            {halls.find(({ id }) => id === own.hall)?.name ?? own.hall} · {f.area(own.area)} ·{' '}
            {t('firm-page.satisfaction')} {f.percent(own.satisfaction / 100)}
          </p>
        )}
        <ul className="list-disc space-y-1 pl-5">
          {reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{wordReason(t, f, reason)}</li>
          ))}
        </ul>
      </Card>
      <Card className="flex flex-col gap-3">
        <h2 className="text-sm text-muted">{t('firm-page.asked')}</h2>
        <DataList
          facts={[
            { label: t('firm-page.asked.area'), value: areaOf(t, f, firm) },
            { label: t('firm-page.asked.corner'), value: t(`firm-page.asked.corner.${firm.corner}`) },
            { label: t('firm-page.points'), value: f.number(firm.points) },
          ]}
        />
      </Card>
    </div>
  );
}

function areaOf(
  t: ReturnType<typeof useT>,
  f: ReturnType<typeof useFormats>,
  { wishedArea, minArea, maxArea }: FirmInVersion['firm'],
): string {
  const wished = f.area(wishedArea);
  const [least, most] = [minArea ?? wishedArea, maxArea ?? wishedArea];
  if (least === wishedArea && most === wishedArea) return wished;
  return t('firm-page.asked.between', {
    wished,
    min: f.area(least),
    max: f.area(most),
  });
}
