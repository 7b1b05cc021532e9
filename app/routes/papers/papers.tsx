import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { companiesOf } from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { OwnAidList } from '#app/features/funding/components/own-aid';
import { findOwnAid } from '#app/features/funding/queries-own-aid.server';
import { PapersTable } from '#app/features/home/components/papers';
import { findOwnPapers } from '#app/features/home/queries-papers.server';
import { ToPayList } from '#app/features/payments/components/to-pay';
import { findOwnAccount, findToPay } from '#app/features/payments/queries-own-account.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { DownloadButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, clock, locale } = context;
  const registration = new URL(request.url).searchParams.get('registration') ?? undefined;
  const companies = companiesOf(foundOr404(context.person));
  const today = dayIn(clock.now(), 'Europe/Paris');
  return {
    title: translator(locale)('home.papers.title'),
    today,
    aids: await findOwnAid(db, companies),
    papers: await findOwnPapers(db, companies, registration),
    toPay: await findToPay(db, companies, today),
    hasAccount: (await findOwnAccount(db, companies, null)) !== null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Papers() {
  const { papers, aids, toPay, hasAccount, today } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page>
      <PageHeader
        title={t('home.papers.title')}
        action={
          hasAccount && <DownloadButton href="/statement">{t('payments.account.paper')}</DownloadButton>
        }
      />
      {toPay.length > 0 && (
        <Section title={t('payments.own.title')} intro={t('payments.own.intro')}>
          <ToPayList toPay={toPay} />
        </Section>
      )}
      {papers.length === 0 ? (
        <EmptyState title={t('home.papers.none.title')}>{t('home.papers.none.body')}</EmptyState>
      ) : (
        <PapersTable papers={papers} today={today} />
      )}
      <OwnAidList aids={aids} />
    </Page>
  );
}
