import { useT } from '#app/i18n/react';

type SeenName = { booth: string; name: string };

/** The names that an exhibitor sees on the plan, as a list. */
export function SeenNames({ names }: { names: readonly SeenName[] }) {
  const t = useT();
  if (names.length === 0) return null;
  return (
    <section className="mt-4 flex flex-col gap-1">
      <h2 className="text-sm text-muted">{t('home.booth.names')}</h2>
      <ul className="max-h-80 overflow-y-auto">
        {names.map(({ booth, name }) => (
          <li key={`${booth} ${name}`}>{t('home.booth.names.row', { booth, name })}</li>
        ))}
      </ul>
    </section>
  );
}
