import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { LINK_HOURS } from '#app/domain/access/passwords';
import { openOwnCompanies } from '#app/features/companies/commands.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { cleanTarget } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Gateway } from '#app/ui/gateway';

export const loader = ({ context }: LoaderFunctionArgs) => ({
  title: translator(context.locale)('access.link.title'),
});

/** The link is used by a click here, not by its first opening: mail programs open links to look at them. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const session = await context.auth.signInWithLink(params.token ?? '');
  if (!session) return data({ expired: true }, 410);
  await openOwnCompanies(context.db, context.act(), session.personId);
  return redirect(cleanTarget(new URL(request.url).searchParams.get('to')), {
    status: 303,
    headers: session.headers,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function UseLink() {
  const expired = useActionData<typeof action>()?.expired;
  const t = useT();
  if (expired) {
    return (
      <Gateway
        title={t('access.link.expired.title')}
        intro={t('access.link.expired.text', { hours: LINK_HOURS })}
      >
        <LinkButton look="main" to="/sign-in">
          {t('access.link.again')}
        </LinkButton>
      </Gateway>
    );
  }
  return (
    <Gateway title={t('access.link.title')} intro={t('access.link.text')}>
      <Form method="post" reloadDocument>
        <SubmitButton className="w-full">{t('access.link.enter')}</SubmitButton>
      </Form>
    </Gateway>
  );
}
