import type { AppLoadContext } from '@remix-run/node';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { packInvoices } from '#app/documents/hand-over.server';
import { mayHandleMoney } from '#app/domain/access/may';
import { handOver } from '#app/features/invoicing/commands-transmission.server';
import { TransmitList } from '#app/features/invoicing/components/transmit-list';
import { handOverForm } from '#app/features/invoicing/forms-transmission';
import { HANDED_FILES } from '#app/features/invoicing/handed-files';
import { findTransmissions } from '#app/features/invoicing/queries-transmission.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { forbidden, foundOr404 } from '#app/platform/http.server';
import { Button } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Select, TextField } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { pavilionOf } from './pavilion-of.server';

async function handledPavilion(context: AppLoadContext, edition: string | undefined) {
  const { pavilion, title } = await pavilionOf(context, edition);
  if (!mayHandleMoney(foundOr404(context.person), pavilion.organisationId)) throw forbidden();
  return { pavilion, title };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { pavilion, title } = await handledPavilion(context, params.edition);
  return {
    ...{ slug: pavilion.edition, edition: title },
    title: `${translator(context.locale)('transmission.handOver')} – ${title}`,
    invoices: await findTransmissions(context.db, pavilion),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { pavilion } = await handledPavilion(context, params.edition);
  const form = await request.formData();
  const numbers = form.getAll('number').filter((each) => typeof each === 'string');
  const parsed = parseForm(form, handOverForm);
  const back = (problems: { code: string; field?: string }[]) =>
    data({ problems, typed: typedIn(form), chosen: numbers }, 422);
  if (!parsed.ok) return back(parsed.problems);
  const { to, files } = parsed.value;
  const wanted = (await findTransmissions(context.db, pavilion)).filter(({ number }) =>
    numbers.includes(number),
  );
  if (files === 'XML' && wanted.length > 0 && !(await packInvoices(context.db, wanted, files)))
    return back([{ code: 'TRANSMISSION_WITHOUT_XML', field: 'files' }]);
  const handed = await handOver(context.db, context.act(), pavilion, { numbers, to });
  if (!handed.ok) return back(handed.problems);
  const query = new URLSearchParams({ files });
  for (const { number } of handed.value) query.append('number', number);
  return redirect(`/money/${pavilion.edition}/handed-over?${query}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function TransmitPage() {
  const { slug, edition, invoices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to={`/money/${slug}`}>
            {`${t('invoicing.title')} – ${edition}`}
          </Link>
        }
        title={t('transmission.handOver')}
        intro={t('transmission.handOver.intro')}
      />
      <Problems problems={answer?.problems} />
      {invoices.length === 0 ? (
        <EmptyState title={t('transmission.empty')} />
      ) : (
        // The answer is a file: the browser itself sends the form and stays on the page.
        <Form method="post" reloadDocument className="flex flex-col gap-4">
          <div className="grid max-w-4xl grid-cols-1 items-end gap-4 sm:grid-cols-[1fr_auto_auto]">
            <TextField
              name="to"
              label={t('transmission.to')}
              hint={t('transmission.to.hint')}
              defaultValue={answer?.typed.to}
              error={error('to')}
              maxLength={200}
              required
            />
            <Select
              name="files"
              label={t('transmission.files')}
              defaultValue={answer?.typed.files ?? 'BOTH'}
              error={error('files')}
            >
              {HANDED_FILES.map((files) => (
                <option key={files} value={files}>
                  {t(`transmission.files.${files}`)}
                </option>
              ))}
            </Select>
            <Button type="submit" look="main">
              {t('transmission.do')}
            </Button>
          </div>
          <div id="field-number">
            <TransmitList slug={slug} invoices={invoices} chosen={answer?.chosen ?? []} />
          </div>
        </Form>
      )}
    </Page>
  );
}
