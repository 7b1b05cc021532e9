import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordByHand } from '#app/features/payments/commands-payments.server';
import { FirmSearch } from '#app/features/payments/components/firm-search';
import { PaymentFields } from '#app/features/payments/components/payment-fields';
import { ShareFields } from '#app/features/payments/components/share-fields';
import { paymentForm, sharesIn } from '#app/features/payments/forms';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { SubmitButton } from '#app/ui/button';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { choiceIn } from './choice.server';
import { moneyPage, organisationOf } from './scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { organisationId, today } = await moneyPage({ context, request });
  const asked = { organisationId, today, currency: 'EUR', refund: false, companyId: null };
  const choice = await choiceIn({ context, request }, { ...asked, shares: new Map() });
  const title = translator(context.locale)('payments.new');
  return { choice, today, token: randomUUID(), title };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const sent = await request.formData();
  const form = parseForm(sent, paymentForm);
  if (!form.ok) return data(form, 422);
  const { amount, companyId = null, funder = null, receivedOn, method, reference = null, token } = form.value;
  const recorded = await recordByHand(context.db, context.act(), {
    ...{ organisationId, companyId, funder, amountCents: amount, currency: 'EUR', receivedOn, method },
    ...{ payerName: null, reference, shares: sharesIn(sent), token },
  });
  if (!recorded.ok) return data({ problems: recorded.problems, typed: typedIn(sent) }, 422);
  return redirect(companyId ? `/payments/firms/${companyId}` : '/payments/received', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function NewPaymentPage() {
  const { choice, today, token, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  const f = useFormats();
  const { chosen, ...search } = choice;
  // A firm with one open invoice pays that one, nearly always: said in both fields, where it can be changed.
  const only = chosen?.lines.length === 1 ? chosen.lines[0] : undefined;
  const whole = only && f.number(only.openCents / 100, 2);
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        intro={t('payments.new.intro')}
        above={
          <Link className="link" to="/payments/received">
            {t('payments.title')}
          </Link>
        }
      />
      <Problems problems={answer?.problems} />
      {!chosen && (
        <Section title={t('payments.new.firm')}>
          <FirmSearch {...search} />
        </Section>
      )}
      <Section title={chosen ? chosen.company : t('payments.new.funder')}>
        <Form method="post" className="flex flex-col gap-4" noValidate>
          <input type="hidden" name="token" value={token} />
          {chosen && <input type="hidden" name="companyId" value={chosen.companyId} />}
          <PaymentFields
            value={(field) => answer?.typed[field] ?? (field === 'amount' ? whole : undefined)}
            error={error}
            today={today}
            funder={chosen === null}
          />
          {chosen && (
            <ShareFields lines={only ? [{ ...only, cents: only.openCents }] : chosen.lines} currency="EUR" />
          )}
          <SubmitButton className="self-start">{t('payments.new.do')}</SubmitButton>
        </Form>
      </Section>
    </Page>
  );
}
