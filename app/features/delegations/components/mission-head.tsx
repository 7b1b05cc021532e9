import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { PageHeader } from '#app/ui/page';
import { Tabs } from '#app/ui/tabs';

/** Title, papers and the parts of one mission. */
export function MissionHead({ slug, name }: { slug: string; name: string }) {
  const t = useT();
  const at = `/missions/${slug}`;
  return (
    <>
      <PageHeader
        title={name}
        above={
          <Link className="link" to="/missions">
            {t('missions.title')}
          </Link>
        }
        action={
          <>
            <LinkButton to={`${at}/papers/rooming-list`} reloadDocument>
              {t('mission.paper.rooming')}
            </LinkButton>
            <LinkButton to={`${at}/papers/participants-list`} reloadDocument>
              {t('mission.paper.participants')}
            </LinkButton>
            <LinkButton to={`/missions/import?mission=${slug}`}>{t('mission.update')}</LinkButton>
          </>
        }
      />
      <Tabs
        name={t('mission.tabs')}
        tabs={[
          { to: at, label: t('mission.tab.people') },
          { to: `${at}/rooming`, label: t('mission.tab.rooming') },
          { to: `${at}/programme`, label: t('mission.tab.programme'), end: false },
          { to: `${at}/practical`, label: t('mission.tab.practical'), end: false },
        ]}
      />
    </>
  );
}
