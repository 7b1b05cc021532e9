import type { LoaderFunctionArgs } from '@remix-run/node';
import { findLetters } from '#app/features/payments/letters.server';
import { foundOr404 } from '#app/platform/http.server';
import { organisationOf } from '../payments/scope.server';

/** A letter's paper as it would be issued now. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const organisationId = organisationOf({ context });
  const keys = new Set([params.letter ?? '']);
  const [letter] = await findLetters(context.db, organisationId, context.clock.now(), { keys });
  const { snapshot } = foundOr404(letter);
  const bytes = await context.draw({ type: 'reminder', snapshot: JSON.stringify(snapshot) });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-disposition': 'inline; filename="relance.pdf"',
    },
  });
}
