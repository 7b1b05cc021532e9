import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { unlinkFirm } from '#app/features/funding/commands-undertaking.server';
import { unlinkForm } from '#app/features/funding/forms';
import { parseForm } from '#app/platform/form.server';
import { ledgerKeptOf } from './ledger-of.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { of, page } = await ledgerKeptOf(context, params.company);
  const form = parseForm(await request.formData(), unlinkForm);
  if (form.ok) await unlinkFirm(context.db, context.act(), { ...of, memberId: form.value.member });
  return redirect(page, 303);
}
