import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { organisationsRead } from '#app/domain/access/may';
import { chosenEdition, findEditionChoices } from '#app/features/pavilions/queries-editions.server';
import { editionInHand } from '#app/platform/edition.server';
import { foundOr404 } from '#app/platform/http.server';

/** A section's address without an edition leads to that of the edition in hand; without any pavilion, to the list of pavilions. */
export async function openSection(
  section: 'aid' | 'allocation' | 'money',
  { context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>,
) {
  const editions = await findEditionChoices(context.db, organisationsRead(foundOr404(context.person)));
  const drawn = editions.filter(({ hasPavilion }) => hasPavilion);
  const edition = chosenEdition(drawn, editionInHand(request));
  return redirect(edition ? `/${section}/${edition.slug}` : '/pavilions', 302);
}
