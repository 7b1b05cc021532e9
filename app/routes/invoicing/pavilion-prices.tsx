import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { choosePriceList } from '#app/features/invoicing/commands-prices.server';
import { findAllPriceLists } from '#app/features/invoicing/queries-price-lists.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Select } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

async function pavilionOf({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const managed = organisationsManaged(foundOr404(context.person));
  return foundOr404(await findPavilion(context.db, params.edition ?? '', managed));
}

export async function loader(args: LoaderFunctionArgs) {
  const { edition, fair, year, priceList } = await pavilionOf(args);
  const lists = await findAllPriceLists(args.context.db);
  return {
    title: translator(args.context.locale)('prices.choose'),
    ...{ edition, name: `${fair} ${year}`, lists },
    chosen: lists.find(({ name }) => name === priceList)?.slug ?? '',
  };
}

export async function action(args: ActionFunctionArgs) {
  const pavilion = await pavilionOf(args);
  const list = String((await args.request.formData()).get('list') ?? '');
  const choice = { pavilionId: pavilion.id, list };
  const chosen = await choosePriceList(args.context.db, args.context.act(), choice);
  if (!chosen.ok) return data({ problems: chosen.problems, list }, 422);
  return redirect(`/season/${pavilion.edition}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function PavilionPrices() {
  const { title, edition, name, lists, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={`/season/${edition}`}>
            {name}
          </Link>
        }
        title={title}
        intro={t('prices.choose.intro')}
        action={<LinkButton to="/settings/price-lists">{t('prices.title')}</LinkButton>}
      />
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex max-w-lg flex-col gap-5" noValidate>
        <Select
          name="list"
          label={t('pavilions.price-list')}
          defaultValue={answer?.list ?? chosen}
          error={error('list')}
        >
          {lists.map(({ slug, name, currency }) => (
            <option key={slug} value={slug}>
              {name} ({currency})
            </option>
          ))}
        </Select>
        <SubmitButton className="self-start">{t('settings.keep')}</SubmitButton>
      </Form>
    </Page>
  );
}
