import type { AppLoadContext } from '@remix-run/node';
import type { StatementSnapshot } from '#app/domain/payments/papers';
import { translator } from '#app/i18n/translator';

/** A statement of account as a file, drawn now. */
export async function statementFile(context: AppLoadContext, snapshot: StatementSnapshot): Promise<Response> {
  const bytes = await context.draw({ type: 'statement-of-account', snapshot: JSON.stringify(snapshot) });
  const name = translator(context.locale)('papers.statement.file');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="${name}-${snapshot.day}.pdf"`,
    },
  });
}
