import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { signInForm } from '#app/features/access/forms';
import { openOwnCompanies } from '#app/features/companies/commands.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { cleanTarget } from '#app/platform/http.server';
import { Button, SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { Gateway } from '#app/ui/gateway';
import { Notice } from '#app/ui/notice';
import { Problems, useFieldErrors } from '#app/ui/problems';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = cleanTarget(searchParams.get('to'));
  if (context.person) return redirect(to);
  return {
    title: translator(context.locale)('access.sign-in.title'),
    to,
    changed: searchParams.has('changed'),
    typed: {},
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const parsed = parseForm(form, signInForm);
  if (!parsed.ok) return data(parsed, 422);
  const { email, password, to } = parsed.value;
  const typed = typedIn(form);
  if (!(await context.attempts.allowOn(email))) {
    return data({ problems: [{ code: 'TOO_MANY_ATTEMPTS' }], typed }, 429);
  }
  const session = await context.auth.signInWithPassword(email, password);
  if (!session) return data({ problems: [{ code: 'SIGN_IN_REFUSED' }], typed }, 422);
  await openOwnCompanies(context.db, context.act(), session.personId);
  return redirect(cleanTarget(to), { status: 303, headers: session.headers });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function SignIn() {
  const { to, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Gateway title={t('access.sign-in.title')} intro={t('access.sign-in.intro')}>
      {changed && <Notice tone="done">{t('access.reset.done')}</Notice>}
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex flex-col gap-5" reloadDocument>
        <input type="hidden" name="to" value={to} />
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          label={t('access.email')}
          error={errors('email')}
          defaultValue={answer?.typed.email}
          required
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={t('access.password')}
          error={errors('password')}
        />
        <SubmitButton className="w-full">{t('access.sign-in.send')}</SubmitButton>
        <p className="-my-1 text-center text-sm text-muted">{t('access.sign-in.or')}</p>
        <Button type="submit" formAction="/sign-in/link" className="w-full">
          {t('access.sign-in.link')}
        </Button>
      </Form>
      <p className="flex flex-wrap justify-between gap-x-6 gap-y-2 text-sm">
        <Link className="link" to={to === '/' ? '/sign-up' : `/sign-up?to=${encodeURIComponent(to)}`}>
          {t('access.sign-in.new')}
        </Link>
        <Link className="link" to="/forgot">
          {t('access.sign-in.forgot')}
        </Link>
      </p>
    </Gateway>
  );
}
