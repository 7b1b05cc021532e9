import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { signUp } from '#app/features/access/commands.server';
import { PersonFields } from '#app/features/access/components/person-fields';
import { signUpForm } from '#app/features/access/forms';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { cleanTarget, targetAsked } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Gateway } from '#app/ui/gateway';
import { Problems } from '#app/ui/problems';

export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  title: translator(context.locale)('access.sign-up.title'),
  to: cleanTarget(new URL(request.url).searchParams.get('to')),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, act, auth, attempts, locale } = context;
  const form = await request.formData();
  const parsed = parseForm(form, signUpForm);
  if (!parsed.ok) return data(parsed, 422);
  const { to, ...visitor } = parsed.value;
  const done = await signUp(db, act(), { ...visitor, locale });
  if (!done.ok) return data({ problems: done.problems, typed: typedIn(form) }, 422);
  if (await attempts.allowOn(visitor.email)) await auth.sendLink(visitor.email, targetAsked(to));
  return redirect('/sign-in/sent', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function SignUp() {
  const { to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <Gateway title={t('access.sign-up.title')} intro={t('access.sign-up.intro')}>
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex flex-col gap-5" noValidate>
        <input type="hidden" name="to" value={to} />
        <PersonFields problems={answer?.problems} typed={answer?.typed} self />
        <SubmitButton>{t('access.sign-up.send')}</SubmitButton>
      </Form>
      <Link
        className="link self-start text-sm"
        to={to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`}
      >
        {t('access.sent.back')}
      </Link>
    </Gateway>
  );
}
