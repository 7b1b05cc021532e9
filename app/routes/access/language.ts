import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { changeLanguage } from '#app/features/access/commands.server';
import { isLocale, LOCALE_COOKIE } from '#app/i18n/locale';
import { cleanTarget, notFound } from '#app/platform/http.server';

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = form.get('locale');
  if (!isLocale(locale)) throw notFound();
  if (context.person) await changeLanguage(context.db, context.act(), context.person, locale);
  return redirect(cleanTarget(form.get('to')), {
    status: 303,
    headers: {
      'Set-Cookie': `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax; HttpOnly`,
    },
  });
}
