import type { Reason } from '#app/domain/allocation/explain';
import { wordReason } from '#app/features/allocation/reason-words';
import { useFormats, useT } from '#app/i18n/react';

/** Why a firm got what it got, in sentences; what is beyond the first stays folded until asked for. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useT();
  const f = useFormats();
  const [first, ...rest] = reasons;
  if (!first) return null;
  if (rest.length === 0) return wordReason(t, f, first);
  return (
    <details className="max-w-[60ch]">
      <summary className="cursor-pointer">
        {wordReason(t, f, first)}{' '}
        <span className="text-accent">{t('allocation.more', { count: rest.length })}</span>
      </summary>
      <ul className="mt-1 list-disc pb-1 pl-5 text-muted">
        {rest.map((reason) => (
          <li key={JSON.stringify(reason)}>{wordReason(t, f, reason)}</li>
        ))}
      </ul>
    </details>
  );
}

/** The same, all of them at once. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const t = useT();
  const f = useFormats();
  if (reasons.length === 0) return null;
  return (
    <ul className="list-disc pl-5 text-sm">
      {reasons.map((reason) => (
        <li key={JSON.stringify(reason)}>{wordReason(t, f, reason)}</li>
      ))}
    </ul>
  );
}
