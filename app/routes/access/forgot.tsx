import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { emailForm } from '#app/features/access/forms';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { Gateway } from '#app/ui/gateway';
import { Problems, useFieldErrors } from '#app/ui/problems';

export const loader = ({ context }: LoaderFunctionArgs) => ({
  title: translator(context.locale)('access.forgot.title'),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = parseForm(await request.formData(), emailForm);
  if (!parsed.ok) return data(parsed, 422);
  if (await context.attempts.allowOn(parsed.value.email)) await context.auth.sendReset(parsed.value.email);
  return redirect('/sign-in/sent', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Forgot() {
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Gateway title={t('access.forgot.title')} intro={t('access.forgot.intro')}>
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex flex-col gap-5" noValidate>
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          label={t('access.email')}
          error={errors('email')}
          defaultValue={answer?.typed.email}
          required
        />
        <SubmitButton>{t('access.forgot.send')}</SubmitButton>
      </Form>
      <Link className="link self-start text-sm" to="/sign-in">
        {t('access.sent.back')}
      </Link>
    </Gateway>
  );
}
