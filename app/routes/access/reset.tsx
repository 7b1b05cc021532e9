import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { LINK_HOURS, MIN_PASSWORD_LENGTH } from '#app/domain/access/passwords';
import { resetForm } from '#app/features/access/forms';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { Gateway } from '#app/ui/gateway';
import { Problems, useFieldErrors } from '#app/ui/problems';

export const loader = ({ context }: LoaderFunctionArgs) => ({
  title: translator(context.locale)('access.reset.title'),
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  const parsed = parseForm(await request.formData(), resetForm);
  if (!parsed.ok) return data({ problems: parsed.problems, expired: false }, 422);
  const changed = await context.auth.resetPassword(params.token ?? '', parsed.value.password);
  return changed ? redirect('/sign-in?changed', 303) : data({ problems: [], expired: true }, 410);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Reset() {
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  if (answer?.expired) {
    return (
      <Gateway
        title={t('access.link.expired.title')}
        intro={t('access.link.expired.text', { hours: LINK_HOURS })}
      >
        <LinkButton look="main" to="/forgot">
          {t('access.link.again')}
        </LinkButton>
      </Gateway>
    );
  }
  return (
    <Gateway title={t('access.reset.title')}>
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex flex-col gap-5" noValidate>
        <TextField
          name="password"
          type="password"
          autoComplete="new-password"
          label={t('access.password.new')}
          hint={t('access.password.hint', { length: MIN_PASSWORD_LENGTH })}
          error={errors('password')}
          required
        />
        <SubmitButton>{t('access.reset.send')}</SubmitButton>
      </Form>
    </Gateway>
  );
}
