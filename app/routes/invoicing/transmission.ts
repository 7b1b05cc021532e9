import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { mayHandleMoney } from '#app/domain/access/may';
import { recordTransmission } from '#app/features/invoicing/commands-transmission.server';
import { transmissionForm } from '#app/features/invoicing/forms-transmission';
import { parseForm } from '#app/platform/form.server';
import { forbidden, foundOr404, withRefusal } from '#app/platform/http.server';
import { pavilionOf } from './pavilion-of.server';

/** What somebody knows of an invoice's way; what stands as “handed over” by hand went as a file. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { pavilion } = await pavilionOf(context, params.edition);
  if (!mayHandleMoney(foundOr404(context.person), pavilion.organisationId)) throw forbidden();
  const number = params.number ?? '';
  const page = `/money/${pavilion.edition}/invoices/${encodeURIComponent(number)}`;
  const form = parseForm(await request.formData(), transmissionForm);
  if (!form.ok) return redirect(withRefusal(page, form), 303);
  const { state, on, detail = null } = form.value;
  const asked = { channel: 'FILE' as const, number, state, on, detail };
  const recorded = await recordTransmission(context.db, context.act(), pavilion, asked);
  return redirect(withRefusal(page, recorded), 303);
}
