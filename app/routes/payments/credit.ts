import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { settleFromCredit } from '#app/features/payments/commands-payments.server';
import { creditForm } from '#app/features/payments/forms';
import { parseForm } from '#app/platform/form.server';
import { withRefusal } from '#app/platform/http.server';
import { organisationOf } from './scope.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const { company: companyId = '' } = params;
  const page = `/payments/firms/${companyId}`;
  const form = parseForm(await request.formData(), creditForm);
  if (!form.ok) return redirect(withRefusal(page, form), 303);
  const asked = { organisationId, companyId, invoiceId: form.value.invoiceId };
  return redirect(withRefusal(page, await settleFromCredit(context.db, context.act(), asked)), 303);
}
