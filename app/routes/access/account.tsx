import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { MIN_PASSWORD_LENGTH } from '#app/domain/access/passwords';
import { roleName } from '#app/features/access/components/role-name';
import { changePasswordForm, firstPasswordForm } from '#app/features/access/forms';
import { findRolesOf } from '#app/features/access/queries.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { LanguageSwitch } from '#app/ui/language-switch';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const me = foundOr404(context.person);
  return {
    title: translator(context.locale)('access.account.title'),
    me: { name: me.name, email: me.email },
    roles: await findRolesOf(context.db, me.id),
    hasPassword: await context.auth.hasPassword(request.headers),
    saved: new URL(request.url).searchParams.has('saved'),
  };
}

/** Changes the password, or sets a first one for someone who comes in by link. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { auth, attempts, person } = context;
  const form = await request.formData();
  if (!(await auth.hasPassword(request.headers))) {
    const first = parseForm(form, firstPasswordForm);
    if (!first.ok) return data(first, 422);
    await auth.setPassword(request.headers, first.value.password);
    return redirect('/account?saved', 303);
  }
  const parsed = parseForm(form, changePasswordForm);
  if (!parsed.ok) return data(parsed, 422);
  if (!(await attempts.allowOn(foundOr404(person).email))) {
    return data({ problems: [{ code: 'TOO_MANY_ATTEMPTS' }] }, 429);
  }
  const { currentPassword, password } = parsed.value;
  const headers = await auth.changePassword(request.headers, currentPassword, password);
  if (!headers) return data({ problems: [{ code: 'PASSWORD_REFUSED', field: 'currentPassword' }] }, 422);
  return redirect('/account?saved', { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Account() {
  const { me, roles, hasPassword, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        title={me.name || t('access.account.title')}
        above={t('access.account.title')}
        intro={me.email}
        action={<LinkButton to="/">{t('errors.home')}</LinkButton>}
      />
      {saved && <Notice tone="done">{t('access.account.saved')}</Notice>}
      <Section title={t('access.account.roles')}>
        <ul className="list-disc pl-5">
          {roles.length === 0 && <li>{t('access.account.roles.none')}</li>}
          {roles.map((role) => (
            <li key={role.id}>{roleName(t, role)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('access.account.language')} intro={t('access.account.language.text')}>
        <LanguageSwitch />
      </Section>
      <Section
        title={t('access.account.password')}
        intro={hasPassword ? undefined : t('access.account.password.none')}
      >
        <Problems problems={answer?.problems} />
        <Form method="post" className="flex max-w-md flex-col gap-5" noValidate>
          {hasPassword && (
            <TextField
              name="currentPassword"
              type="password"
              autoComplete="current-password"
              label={t('access.password.current')}
              error={errors('currentPassword')}
              required
            />
          )}
          <TextField
            name="password"
            type="password"
            autoComplete="new-password"
            label={t('access.password.new')}
            hint={t('access.password.hint', { length: MIN_PASSWORD_LENGTH })}
            error={errors('password')}
            required
          />
          <SubmitButton className="self-start">{t('ui.save')}</SubmitButton>
        </Form>
      </Section>
    </Page>
  );
}
