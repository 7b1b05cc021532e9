import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { mayManageSeason, organisationsRead } from '#app/domain/access/may';
import { FirmBans } from '#app/features/allocation/components/firm-bans';
import { FirmStanding } from '#app/features/allocation/components/firm-standing';
import { FirmWhatIf } from '#app/features/allocation/components/firm-what-if';
import { FirmWishes } from '#app/features/allocation/components/firm-wishes';
import { VersionState } from '#app/features/allocation/components/summary';
import { findFirmView } from '#app/features/allocation/queries-firm.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { findPlan } from '#app/features/pavilions/queries-plan.server';
import { useT } from '#app/i18n/react';
import { foundOr404, refusalIn } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { FirmPlan } from './firm-plan';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const pavilion = foundOr404(
    await findPavilion(context.db, params.edition ?? '', organisationsRead(person)),
  );
  const query = new URL(request.url).searchParams;
  const view = foundOr404(
    await findFirmView(context.db, pavilion, params.registration ?? '', query.get('version')),
  );
  return {
    view,
    edition: pavilion.edition,
    plan: await findPlan(context.db, pavilion.id),
    mayManage: mayManageSeason(person, pavilion.organisationId),
    zoom: query.get('zoom'),
    problems: refusalIn(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.firm.company} · Pavilion` },
];

export default function Firm() {
  const { view, edition, plan, mayManage, zoom, problems } = useLoaderData<typeof loader>();
  const t = useT();
  const { firm } = view;
  const here = `/allocation/${edition}/firms/${firm.registrationId}`;
  const insisting = view.version !== null && mayManage && view.version.newest && !firm.gone;
  return (
    <Page>
      <PageHeader
        title={firm.company}
        above={
          <span className="flex flex-wrap items-center gap-2">
            <Link className="link" to={`/allocation/${edition}`}>
              {t('firm-page.back')}
            </Link>
            {view.version && (
              <>
                · {t('firm-page.version', { version: view.version.number })}
                <VersionState state={view.version.state} />
              </>
            )}
          </span>
        }
        action={
          <>
            <LinkButton to={`/registrations/${edition}/${firm.registrationId}`}>
              {t('firm-page.registration')}
            </LinkButton>
            {mayManage && !firm.gone && (
              <LinkButton to={`${here}/withdraw`}>{t('firm-page.withdraw')}</LinkButton>
            )}
          </>
        }
      />
      <Problems problems={problems} />
      {firm.withdrawnAt !== null && (
        <Notice tone="attention" title={t('firm-page.withdrawn')}>
          {t('firm-page.withdrawn.words')}
        </Notice>
      )}
      {view.version === null ? (
        <EmptyState title={t('firm-page.none')} />
      ) : (
        <>
          <FirmStanding view={view} halls={plan.halls} />
          <Section
            title={t('firm-page.wishes')}
            intro={t(view.wishes.length > 0 ? 'firm-page.wishes.intro' : 'firm-page.wishes.none')}
          >
            {view.wishes.length > 0 && (
              <FirmWishes
                wishes={view.wishes}
                edition={edition}
                insist={insisting ? `${here}/insist` : null}
              />
            )}
          </Section>
          {!firm.gone && (
            <div id="bans">
              <Section
                title={t('bans.title')}
                intro={view.bans.length > 0 ? t('bans.intro') : undefined}
                action={mayManage && <LinkButton to={`${here}/bans`}>{t('bans.add')}</LinkButton>}
              >
                <FirmBans
                  bans={view.bans}
                  company={firm.company}
                  lift={mayManage ? `${here}/bans/lift` : null}
                />
              </Section>
            </div>
          )}
          {insisting && <FirmWhatIf edition={edition} firm={firm.key} booth={view.own?.booths[0] ?? null} />}
          <FirmPlan view={view} plan={plan} zoom={zoom} />
        </>
      )}
    </Page>
  );
}
