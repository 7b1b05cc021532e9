import type { LoaderFunctionArgs } from '@remix-run/node';
import { companiesOf } from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { PAYMENT_ZONE } from '#app/features/payments/commands-import.server';
import { findOwnAccount } from '#app/features/payments/queries-own-account.server';
import { findStatementPaper } from '#app/features/payments/queries-statement-paper.server';
import { foundOr404 } from '#app/platform/http.server';
import { statementFile } from './statement-file.server';

/** A firm's own statement of account; of another firm there is none. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const companies = companiesOf(foundOr404(context.person));
  const asked = new URL(request.url).searchParams.get('company');
  const own = foundOr404(await findOwnAccount(context.db, companies, asked));
  const at = context.clock.now();
  const said = { ...own, day: dayIn(at, PAYMENT_ZONE), at, locale: context.locale };
  return statementFile(context, foundOr404(await findStatementPaper(context.db, said)));
}
