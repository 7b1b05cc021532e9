import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { withdrawPlacement } from '#app/features/allocation/commands-withdraw.server';
import { findFirmView } from '#app/features/allocation/queries-firm.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(context.db, params.edition ?? '', managed));
  const view = foundOr404(await findFirmView(context.db, pavilion, params.registration ?? '', null));
  const { company, registrationId } = view.firm;
  return {
    title: translator(context.locale)('withdraw.title', { company }),
    firmPage: `/allocation/${pavilion.edition}/firms/${registrationId}`,
    company,
    booth: view.version ? (view.own?.booth ?? null) : null,
    confirmed: view.version !== null && view.confirmed !== null,
    gone: view.firm.withdrawnAt !== null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export async function action({ context, params }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const registrationId = params.registration ?? '';
  const input = { editionSlug: edition, organisationId, registrationId };
  const result = await withdrawPlacement(context.db, context.act(), input);
  if (!result.ok) return data({ problems: result.problems }, 422);
  const [booth] = result.value.booths;
  return booth
    ? redirect(`/allocation/${edition}/repair/${encodeURIComponent(booth)}`, 303)
    : redirect(`/allocation/${edition}/firms/${registrationId}`, 303);
}

export default function Withdraw() {
  const { title, firmPage, company, booth, confirmed, gone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        intro={t('withdraw.intro')}
        above={
          <Link className="link" to={firmPage}>
            {company}
          </Link>
        }
      />
      <Problems problems={refused?.problems ?? (gone ? [{ code: 'REGISTRATION_WITHDRAWN' }] : [])} />
      {!gone && (
        <>
          <Card>
            <ul className="list-disc space-y-2 pl-5">
              <li className="font-semibold">
                {booth ? t('withdraw.booth', { booth }) : t('withdraw.no-booth')}
              </li>
              {confirmed && <li>{t('withdraw.confirmed')}</li>}
              <li>{t('withdraw.mail')}</li>
              <li>{t('withdraw.money')}</li>
            </ul>
          </Card>
          <Form method="post" className="flex flex-wrap gap-2">
            <SubmitButton look="danger">{t('withdraw.do')}</SubmitButton>
            <LinkButton to={firmPage}>{t('withdraw.cancel')}</LinkButton>
          </Form>
        </>
      )}
    </Page>
  );
}
