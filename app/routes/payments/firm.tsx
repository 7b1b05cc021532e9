import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { freeFor } from '#app/features/invoicing/forms-free';
import { findCounters } from '#app/features/invoicing/queries-customers.server';
import { AccountFigures, AccountLines, OpenItems } from '#app/features/payments/components/account-view';
import { findStatement } from '#app/features/payments/queries-statement.server';
import { useT } from '#app/i18n/react';
import { foundOr404, refusalIn } from '#app/platform/http.server';
import { DownloadButton, LinkButton } from '#app/ui/button';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { moneyPage } from './scope.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { organisationId, today, edition } = await moneyPage({ context, request });
  const found = await findStatement(context.db, organisationId, params.company ?? '', today);
  const statement = foundOr404(found);
  const counters = await findCounters(context.db, organisationId, statement.companyId);
  const counter = counters.find((each) => each.edition === edition) ?? counters[0];
  const invoice = counter && {
    to: freeFor(counter.edition, counter.registrationId),
    edition: `${counter.fair} ${counter.year}`,
  };
  return { ...statement, edition, invoice, refused: refusalIn(request) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.company} · Pavilion` }];

export default function FirmPage() {
  const { companyId, company, accounts, edition, invoice, refused } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page>
      <PageHeader
        title={company}
        above={
          <Link className="link" to="/payments/firms">
            {t('payments.tab.firms')}
          </Link>
        }
        intro={t('payments.account.intro')}
        action={
          <>
            <DownloadButton href={`/payments/firms/${companyId}/statement`}>
              {t('payments.account.paper')}
            </DownloadButton>
            {invoice && (
              <LinkButton to={invoice.to}>{t('free.openAt', { edition: invoice.edition })}</LinkButton>
            )}
            <LinkButton to={`/payments/new?company=${companyId}`}>{t('payments.new')}</LinkButton>
          </>
        }
      />
      <MoneyTabs edition={edition} />
      <Problems problems={refused} />
      {accounts.map((account) => (
        <div key={account.currency} className="flex flex-col gap-6">
          <AccountFigures account={account} />
          <Section title={t('payments.account.open')}>
            <OpenItems account={account} companyId={companyId} />
          </Section>
          <AccountLines account={account} />
        </div>
      ))}
    </Page>
  );
}
