import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requestAid } from '#app/features/funding/commands-request.server';
import { requestForm } from '#app/features/funding/forms';
import { parseForm } from '#app/platform/form.server';
import { forbidden } from '#app/platform/http.server';
import { aidOf } from './aid-of.server';

/** What the rules refuse is shown, rule by rule, by the page that it comes back to. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { pavilion, mayPrepare } = await aidOf(context, params.edition);
  if (!mayPrepare) throw forbidden();
  const page = `/aid/${pavilion.edition}/firms/${params.registration}`;
  const form = parseForm(await request.formData(), requestForm);
  if (!form.ok) return redirect(`${page}?refused=AID_NOT_NOTED`, 303);
  const { scheme: schemeCode, on } = form.value;
  const asked = { registrationId: params.registration ?? '', schemeCode, on };
  const noted = await requestAid(context.db, context.act(), pavilion, asked);
  const query = new URLSearchParams({
    scheme: schemeCode,
    ...(noted.ok ? {} : { refused: 'AID_NOT_NOTED' }),
  });
  return redirect(`${page}?${query}`, 303);
}
