import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { issueFree, makeOffer } from '#app/features/invoicing/commands-free.server';
import { freeForm, freeWanted, readFree } from '#app/features/invoicing/forms-free';
import { parseForm, typedIn } from '#app/platform/form.server';
import { counterOf } from './counter-of.server';

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { pavilion, terms } = await counterOf(context, params.edition);
  const data = await request.formData();
  const { digest: _digest, token: _token, ...typed } = typedIn(data);
  const fields = new URLSearchParams(typed);
  const page = `/money/${pavilion.edition}`;
  const again = `${page}/new?${fields}`;
  const form = parseForm(data, freeForm);
  const asked = readFree(fields);
  const wanted = freeWanted(asked);
  if (!form.ok || !terms.ok || !wanted.ok) return redirect(again, 303);
  const { digest, token } = form.value;
  const wish = { registrationId: asked.firm, wanted: wanted.value, token, digest };
  const made =
    asked.paper === 'INVOICE'
      ? await issueFree(context.db, context.act(), terms.value, wish)
      : await makeOffer(context.db, context.act(), terms.value, asked.paper, wish);
  if (!made.ok) {
    const changed = made.problems.some(({ code }) => code === 'PREVIEW_CHANGED');
    return redirect(changed ? `${again}&changed=1` : again, 303);
  }
  if (asked.paper === 'INVOICE') return redirect(`${page}/invoices/${made.value.number}`, 303);
  return redirect(`${page}?offer=${made.value.number}#offers`, 303);
}
