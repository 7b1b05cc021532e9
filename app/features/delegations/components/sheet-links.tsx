import { useT } from '#app/i18n/react';

/** Where the two files of an import come from: what a mission holds now, or empty ones. */
export function SheetLinks({ mission }: { /** Its slug, where there is one. */ mission: string | null }) {
  const t = useT();
  const at = mission === null ? '/missions/import' : `/missions/${mission}/files`;
  return (
    <div className="rounded-lg border border-line bg-raised px-4 py-3 text-sm">
      <p className="text-muted">{t(mission === null ? 'mission.import.begin' : 'mission.import.standing')}</p>
      <p className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        <a className="link" download href={`${at}/delegation.csv`}>
          {t('mission.import.people')}
        </a>
        <a className="link" download href={`${at}/programme.csv`}>
          {t('mission.import.items')}
        </a>
      </p>
    </div>
  );
}
