import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { PageHeader } from '#app/ui/page';
import { Tabs } from '#app/ui/tabs';
import type { MissionNamed } from '../mission-named';

/** Title, where and when, papers and the parts of one mission. */
export function MissionHead({ mission }: { mission: MissionNamed }) {
  const t = useT();
  const { slug, name } = mission;
  const at = `/missions/${slug}`;
  return (
    <>
      <PageHeader
        title={name}
        intro={<WhereAndWhen {...mission} />}
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

function WhereAndWhen({ kind, fair }: MissionNamed) {
  const t = useT();
  const formats = useFormats();
  const days = fair?.days;
  return [
    ...(fair ? [fair.city] : []),
    ...(days ? [formats.dateRange(days.from, days.to)] : []),
    ...(days?.provisional ? [t('itinerary.datesProvisional')] : []),
    ...(kind === 'with_stand' ? [] : [t(`missions.kind.${kind}`)]),
  ].join(' · ');
}
