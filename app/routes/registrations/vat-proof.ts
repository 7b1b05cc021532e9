import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { mayHandleMoney, mayManageSeason } from '#app/domain/access/may';
import { recordVatProof, removeVatProof } from '#app/features/companies/commands-vat-proof.server';
import { vatProofForm } from '#app/features/companies/forms-vat-proof';
import { findCallFor } from '#app/features/registrations/queries.server';
import { findRegistration } from '#app/features/registrations/queries-detail.server';
import { parseForm } from '#app/platform/form.server';
import { foundOr404, withRefusal } from '#app/platform/http.server';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = foundOr404(context.person);
  const seen = foundOr404(await findCallFor(context.db, person, params.edition ?? ''));
  const { organisationId, slug } = seen.call;
  foundOr404(mayManageSeason(person, organisationId) || mayHandleMoney(person, organisationId) || null);
  const registration = foundOr404(await findRegistration(context.db, seen, params.registration ?? ''));
  const page = `/registrations/${slug}/${registration.id}`;
  const typed = parseForm(await request.formData(), vatProofForm);
  if (!typed.ok) return redirect(withRefusal(page, typed), 303);
  const of = { companyId: registration.company_id, organisationId };
  const { remove, ...proof } = typed.value;
  const result = remove
    ? await removeVatProof(context.db, context.act(), of)
    : await recordVatProof(context.db, context.act(), { ...of, ...proof });
  return redirect(result.ok ? `${page}?saved#vat-proof` : `${withRefusal(page, result)}#vat-proof`, 303);
}
