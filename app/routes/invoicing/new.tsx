import { randomUUID } from 'node:crypto';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import type { Problem } from '#app/domain/shared/problem';
import { previewFree } from '#app/features/invoicing/commands-free.server';
import { FreeFields } from '#app/features/invoicing/components/free-fields';
import { FreePreview } from '#app/features/invoicing/components/free-preview';
import { freeWanted, readFree } from '#app/features/invoicing/forms-free';
import { findCustomers } from '#app/features/invoicing/queries-customers.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { Button } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { counterOf } from './counter-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion, title, terms } = await counterOf(context, params.edition);
  const fields = new URL(request.url).searchParams;
  const asked = readFree(fields);
  const customers = await findCustomers(context.db, pavilion.id);
  const page = {
    title: `${translator(context.locale)('free.title')} – ${title}`,
    edition: title,
    slug: pavilion.edition,
    asked,
    customers: customers.map(({ registrationId, buyer }) => ({ registrationId, name: buyer.name })),
    changed: fields.has('changed'),
    token: randomUUID(),
  };
  const refused = (problems: Problem[]) => ({ ...page, drafted: null, problems });
  if (!terms.ok) return refused(terms.problems);
  if (!fields.has('paper')) return refused([]);
  const wanted = freeWanted(asked);
  if (!wanted.ok) return refused(wanted.problems);
  const customer = customers.find(({ registrationId }) => registrationId === asked.firm);
  if (!customer) return refused([{ code: 'CUSTOMER_UNKNOWN', field: 'firm' }]);
  const drafted = previewFree(terms.value, customer, wanted.value, context.clock.now());
  return drafted.ok ? { ...page, drafted: drafted.value, problems: [] } : refused(drafted.problems);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function NewPage() {
  const { edition, slug, asked, customers, changed, drafted, problems, token } =
    useLoaderData<typeof loader>();
  const t = useT();
  const error = useFieldErrors(problems);
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={`/money/${slug}`}>
            {`${t('invoicing.title')} – ${edition}`}
          </Link>
        }
        title={t('free.title')}
        intro={t('free.intro')}
      />
      {changed && <Notice tone="attention">{t('problem.PREVIEW_CHANGED')}</Notice>}
      <Problems problems={problems} />
      <Form method="get" className="flex flex-col gap-6" noValidate>
        <FreeFields asked={asked} customers={customers} error={error} />
        <div>
          <Button type="submit" look={drafted ? 'plain' : 'main'}>
            {t('credit.show')}
          </Button>
        </div>
      </Form>
      {drafted && <FreePreview {...drafted} token={token} asked={asked} slug={slug} />}
    </Page>
  );
}
