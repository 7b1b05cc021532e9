import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { EntryFacts } from '#app/features/payments/components/entry-facts';
import { FirmSearch } from '#app/features/payments/components/firm-search';
import { ConfirmForm, ProposalView } from '#app/features/payments/components/proposal-view';
import { ShareFields } from '#app/features/payments/components/share-fields';
import { findEntry } from '#app/features/payments/queries-waiting.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404, refusalIn } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { TextField } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { choiceIn } from './choice.server';
import { moneyPage } from './scope.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { organisationId, today } = await moneyPage({ context, request });
  const entry = foundOr404(await findEntry(context.db, organisationId, params.entry ?? ''));
  const [best] = entry.proposals;
  const choice = await choiceIn(
    { context, request },
    {
      ...{ organisationId, today, currency: entry.currency, refund: entry.amountCents < 0 },
      companyId: best?.companyId ?? null,
      shares: new Map(best?.shares.map(({ invoiceId, cents }) => [invoiceId, cents])),
    },
  );
  const title = translator(context.locale)('payments.entry.title');
  return { entry, choice, refused: refusalIn(request), title };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function EntryPage() {
  const { entry, choice, refused, title } = useLoaderData<typeof loader>();
  const t = useT();
  const isDone = entry.recorded || entry.aside;
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        above={
          <Link className="link" to="/payments">
            {t('payments.title')}
          </Link>
        }
      />
      <Problems problems={refused} />
      <Card>
        <EntryFacts entry={entry} />
      </Card>
      {isDone ? (
        <>
          <Notice>{t(entry.recorded ? 'payments.entry.recorded' : 'payments.aside.is')}</Notice>
          <Form method="post" action={`/payments/entries/${entry.id}/back`}>
            <SubmitButton look="plain">{t('payments.back')}</SubmitButton>
          </Form>
        </>
      ) : (
        <EntryChoices entry={entry} choice={choice} />
      )}
    </Page>
  );
}

type Data = Awaited<ReturnType<typeof loader>>;

function EntryChoices({ entry, choice }: Pick<Data, 'entry' | 'choice'>) {
  const t = useT();
  const { chosen, ...search } = choice;
  const confirm = `/payments/entries/${entry.id}/confirm`;
  return (
    <>
      {entry.proposals.length > 0 && (
        <Section title={t('payments.entry.proposals')}>
          <ul className="flex flex-col gap-2">
            {entry.proposals.map((proposal) => (
              <li
                key={`${proposal.companyId} ${proposal.shares.map(({ number }) => number).join()}`}
                className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-raised px-4 py-3"
              >
                <ProposalView proposal={proposal} />
                <ConfirmForm entryId={entry.id} proposal={proposal} label={proposal.company} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('payments.entry.firm')} intro={t('payments.entry.firm.intro')}>
        <FirmSearch {...search} />
        {chosen && (
          <Form method="post" action={confirm} className="flex flex-col gap-4">
            <p className="font-semibold">{chosen.company}</p>
            <input type="hidden" name="companyId" value={chosen.companyId} />
            <ShareFields key={chosen.companyId} lines={chosen.lines} currency={entry.currency} />
            <SubmitButton className="self-start">{t('payments.entry.do')}</SubmitButton>
          </Form>
        )}
      </Section>
      <Section title={t('payments.entry.funder')} intro={t('payments.entry.funder.intro')}>
        <Form method="post" action={confirm} className="flex flex-wrap items-end gap-3">
          <TextField
            name="funder"
            label={t('payments.funder')}
            defaultValue={entry.proposals.length === 0 ? entry.counterparty : ''}
            required
          />
          <SubmitButton look="plain">{t('payments.entry.funder.do')}</SubmitButton>
        </Form>
      </Section>
      <Section title={t('payments.aside')} intro={t('payments.aside.intro')}>
        <Form
          method="post"
          action={`/payments/entries/${entry.id}/aside`}
          className="flex flex-wrap items-end gap-3"
        >
          <TextField name="reason" label={t('payments.aside.reason')} maxLength={200} />
          <SubmitButton look="plain">{t('payments.aside.do')}</SubmitButton>
        </Form>
      </Section>
    </>
  );
}
