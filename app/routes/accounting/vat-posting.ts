import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { keepVatPosting } from '#app/features/accounting/commands-accounts.server';
import { vatPostingForm } from '#app/features/accounting/forms';
import { parseForm } from '#app/platform/form.server';
import { keptBooksOf } from './books-of.server';

export async function action({ context, request }: ActionFunctionArgs) {
  const { organisationId } = keptBooksOf({ context });
  const form = parseForm(await request.formData(), vatPostingForm);
  if (!form.ok) return redirect('/books/accounts', 303);
  await keepVatPosting(context.db, context.act(), { organisationId, ...form.value });
  return redirect('/books/accounts?noted', 303);
}
