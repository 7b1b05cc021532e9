import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayIn } from '#app/domain/shared/dates';
import { PAYMENT_ZONE } from '#app/features/payments/commands-import.server';
import { findStatementPaper } from '#app/features/payments/queries-statement-paper.server';
import { foundOr404 } from '#app/platform/http.server';
import { organisationOf } from './scope.server';
import { statementFile } from './statement-file.server';

/** A firm's statement of account as it stands now, in the language of whoever asks. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const organisationId = organisationOf({ context });
  const at = context.clock.now();
  const asked = { organisationId, companyId: params.company ?? '', day: dayIn(at, PAYMENT_ZONE), at };
  return statementFile(
    context,
    foundOr404(await findStatementPaper(context.db, { ...asked, locale: context.locale })),
  );
}
