import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { confirmCertain } from '#app/features/payments/commands-entries.server';
import { certainForm } from '#app/features/payments/forms';
import { parseForm } from '#app/platform/form.server';
import { organisationOf } from './scope.server';

export async function action({ context, request }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const form = parseForm(await request.formData(), certainForm);
  if (!form.ok) return redirect('/payments', 303);
  const entryIds = form.value.entries.split(',').filter(Boolean);
  const { confirmed } = await confirmCertain(context.db, context.act(), { organisationId, entryIds });
  return redirect(`/payments?confirmed=${confirmed}`, 303);
}
