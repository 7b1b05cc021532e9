import { useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { Section } from '#app/ui/page';
import type { Seen } from './seen';
import { VersionsTable } from './versions-table';

/** Every version, two of them beside one another, and ways of placing set against one another. */
export function VersionsView({ edition, version, view, mayManage, zone }: Seen) {
  const t = useT();
  const { versions, released } = view;
  const base = `/allocation/${edition}`;
  return (
    <Section
      title={t('allocation.versions')}
      intro={t('allocation.versions.intro')}
      action={
        <div className="flex flex-wrap gap-2">
          {versions.length > 1 && (
            <LinkButton size="small" to={`${base}/compare?b=${version.version}`}>
              {t('allocation.compare')}
            </LinkButton>
          )}
          <LinkButton size="small" to={`${base}/policies`}>
            {t('allocation.policies')}
          </LinkButton>
          {mayManage && released !== null && (
            <LinkButton size="small" to={`${base}/exhibitors`}>
              {t('allocation.exhibitors')}
            </LinkButton>
          )}
        </div>
      }
    >
      <VersionsTable versions={versions} zone={zone} />
    </Section>
  );
}
