import { randomUUID } from 'node:crypto';
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import type { Problem } from '#app/domain/shared/problem';
import { previewFree } from '#app/features/invoicing/commands-free.server';
import { type Chosen, ChosenCustomer } from '#app/features/invoicing/components/chosen-customer';
import { CustomerSearch } from '#app/features/invoicing/components/customer-search';
import { FreeFields } from '#app/features/invoicing/components/free-fields';
import { FreePreview } from '#app/features/invoicing/components/free-preview';
import { filledIn, freeWanted, readFree } from '#app/features/invoicing/forms-free';
import { findCustomersLike } from '#app/features/invoicing/queries-customer-search.server';
import { type Customer, findCustomer } from '#app/features/invoicing/queries-customers.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { Button } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { counterOf } from './counter-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion, title, terms } = await counterOf(context, params.edition);
  const fields = new URL(request.url).searchParams;
  const asked = readFree(fields);
  const customer = await findCustomer(context.db, pavilion.id, asked.firm);
  const page = {
    title: `${translator(context.locale)('free.title')} – ${title}`,
    edition: title,
    slug: pavilion.edition,
    asked,
    changed: fields.has('changed'),
    token: randomUUID(),
    chosen: customer ? shown(customer) : null,
    search: null,
  };
  if (!customer) {
    const sought = (fields.get('q') ?? '').trim().slice(0, 100);
    const search = await findCustomersLike(context.db, pavilion.id, sought);
    const problems: Problem[] = asked.firm === '' ? [] : [{ code: 'CUSTOMER_UNKNOWN' }];
    if (!terms.ok) problems.push(...terms.problems);
    return data({ ...page, search, drafted: null, problems }, asked.firm === '' ? 200 : 404);
  }
  const refused = (problems: Problem[]) => data({ ...page, drafted: null, problems });
  if (!terms.ok) return refused(terms.problems);
  if (!fields.has('reason')) return refused([]);
  const wanted = freeWanted(asked);
  if (!wanted.ok) return refused(wanted.problems);
  const drafted = previewFree(terms.value, customer, wanted.value, context.clock.now());
  if (!drafted.ok) return refused(drafted.problems);
  return data({ ...page, drafted: drafted.value, problems: [] });
}

const shown = ({ registrationId, buyer, withdrawnAt }: Customer): Chosen => ({
  ...{
    registrationId,
    number: buyer.siren ? `SIREN ${buyer.siren}` : (buyer.nationalId ?? ''),
    withdrawn: withdrawnAt !== null,
  },
  ...{ name: buyer.name, addressLines: buyer.addressLines },
  ...{ postcode: buyer.postcode, city: buyer.city, country: buyer.country },
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function NewPage() {
  const { edition, slug, asked, search, chosen, changed, drafted, problems, token } =
    useLoaderData<typeof loader>();
  const t = useT();
  const error = useFieldErrors(problems);
  const kept = filledIn(asked);
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
      {search && (
        <Section title={t('free.whom')} intro={Object.keys(kept).length > 0 ? t('free.kept') : undefined}>
          <CustomerSearch search={search} kept={kept} />
        </Section>
      )}
      {chosen && (
        <Form key={chosen.registrationId} method="get" className="flex flex-col gap-6" noValidate>
          <ChosenCustomer chosen={chosen} />
          <FreeFields asked={asked} error={error} />
          <div>
            <Button type="submit" look={drafted ? 'plain' : 'main'}>
              {t('credit.show')}
            </Button>
          </div>
        </Form>
      )}
      {drafted && <FreePreview {...drafted} token={token} asked={asked} slug={slug} />}
    </Page>
  );
}
