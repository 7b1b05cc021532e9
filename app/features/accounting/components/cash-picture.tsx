import type { CashMonth } from '#app/domain/accounting/cash';
import { useFormats, useT } from '#app/i18n/react';
import { useVatWords } from './vat-words';

const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 8;
const RIGHT = 150;
const TOP = 16;
const BOTTOM = 28;

/** What had fallen due (a line) and what had come (a filled step), at the end of each month; both named at their end. */
export function CashPicture({ months }: { months: readonly CashMonth[] }) {
  const t = useT();
  const f = useFormats();
  const { period } = useVatWords();
  const last = months.at(-1);
  if (!last) return null;
  const euros = (cents: number) => f.money({ cents, currency: 'EUR' });
  const most = Math.max(1, ...months.flatMap(({ dueCents, receivedCents }) => [dueCents, receivedCents]));
  const y = (cents: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * Math.max(0, cents)) / most;
  const step = (WIDTH - LEFT - RIGHT) / months.length;
  const pathOf = (cents: (month: CashMonth) => number) =>
    months
      .map((month, at) => {
        const height = y(cents(month)).toFixed(1);
        const from = (LEFT + at * step).toFixed(1);
        const to = (LEFT + (at + 1) * step).toFixed(1);
        return `${at === 0 ? 'M' : 'L'}${from} ${height}L${to} ${height}`;
      })
      .join('');
  const end = WIDTH - RIGHT;
  const base = HEIGHT - BOTTOM;
  const [dueAt, receivedAt] = apart(y(last.dueCents), y(last.receivedCents));
  return (
    <svg
      role="img"
      aria-label={t('accounting.edition.cash.text', {
        month: period(last.month),
        due: euros(last.dueCents),
        received: euros(last.receivedCents),
      })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="w-full max-w-3xl text-xs"
    >
      <path
        d={`${pathOf((month) => month.receivedCents)}V${base}H${LEFT}Z`}
        fill="var(--done-soft)"
        stroke="var(--done)"
        strokeWidth={1.5}
      />
      <path
        d={pathOf((month) => month.dueCents)}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={2}
        strokeDasharray="6 3"
      />
      <line x1={LEFT} x2={end} y1={base} y2={base} stroke="var(--edge)" />
      <text x={LEFT} y={HEIGHT - 8} fill="var(--muted)">
        {period(months[0]?.month ?? last.month)}
      </text>
      {months.length > 1 && (
        <text x={end} y={HEIGHT - 8} textAnchor="end" fill="var(--muted)">
          {period(last.month)}
        </text>
      )}
      <text x={end + 8} y={dueAt} fill="var(--ink)">
        {t('accounting.edition.due')} {euros(last.dueCents)}
      </text>
      <text x={end + 8} y={receivedAt} fill="var(--done)">
        {t('accounting.edition.received')} {euros(last.receivedCents)}
      </text>
    </svg>
  );
}

/** Two labels, as near to the ends of their lines as they can stand without touching. */
function apart(due: number, received: number): [number, number] {
  const [gap, lift] = [16, 4];
  if (Math.abs(due - received) >= gap) return [due + lift, received + lift];
  const middle = Math.min((due + received) / 2, HEIGHT - BOTTOM - gap / 2);
  const above = due <= received ? -1 : 1;
  return [middle + lift + (above * gap) / 2, middle + lift - (above * gap) / 2];
}
