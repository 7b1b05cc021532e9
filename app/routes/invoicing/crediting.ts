import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { issueCredit } from '#app/features/invoicing/commands-credit.server';
import { creditForm, readCredit } from '#app/features/invoicing/forms-credit';
import { parseForm, typedIn } from '#app/platform/form.server';
import { creditableOf } from './creditable-of.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { pavilion, number, terms } = await creditableOf(context, params);
  const data = await request.formData();
  const { digest: _digest, token: _token, ...typed } = typedIn(data);
  const fields = new URLSearchParams(typed);
  const page = `/money/${pavilion.edition}/invoices`;
  const again = `${page}/${number}/credit?${fields}`;
  const form = parseForm(data, creditForm);
  if (!form.ok || !terms.ok) return redirect(again, 303);
  const { digest, token } = form.value;
  const asked = readCredit(fields);
  const issued = await issueCredit(context.db, context.act(), terms.value, { number, asked, digest, token });
  if (issued.ok) return redirect(`${page}/${issued.value.number}`, 303);
  const changed = issued.problems.some(({ code }) => code === 'PREVIEW_CHANGED');
  return redirect(changed ? `${again}&changed=1` : again, 303);
}
