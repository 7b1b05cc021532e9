import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { issueDeclaration } from '#app/features/funding/commands-declaration.server';
import { ledgerKeptOf } from './ledger-of.server';

export async function action({ context, params }: ActionFunctionArgs) {
  const { of, page, ledger } = await ledgerKeptOf(context, params.company);
  const input = { ...of, locale: ledger.locale };
  // Without a regulation in force there is no ceiling, and the page offers no declaration.
  await issueDeclaration(context.db, context.act(), input);
  return redirect(page, 303);
}
