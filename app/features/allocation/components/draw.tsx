import { useT } from '#app/i18n/react';

type Props = { version: number; seed: number; sha256: string; order: readonly string[] };

/** The draw of one version: the hash that proves the list, how to repeat it, and the list. */
export function DrawOf({ version, seed, sha256, order }: Props) {
  const t = useT();
  const example = `${seed}⏎${order[0] ?? ''}`;
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium">{t('allocation.draw.of', { version, seed })}</p>
      <p className="text-sm">
        {t('allocation.draw.hash')} <code className="break-all">{sha256}</code>
      </p>
      <details>
        <summary className="cursor-pointer text-sm text-accent">{t('allocation.draw.how')}</summary>
        <ol className="mt-2 list-decimal space-y-1 pl-6 text-sm">
          <li>{t('allocation.draw.how.1', { example })}</li>
          <li>{t('allocation.draw.how.2')}</li>
          <li>{t('allocation.draw.how.3')}</li>
        </ol>
      </details>
      <details>
        <summary className="cursor-pointer text-sm text-accent">
          {t('allocation.draw.list', { count: order.length })}
        </summary>
        <ol className="mt-2 list-decimal columns-1 pl-10 text-sm tabular-nums sm:columns-2 lg:columns-3">
          {order.map((id) => (
            <li key={id}>{id}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
