import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { removeDeclaredAid } from '#app/features/funding/commands-firm.server';
import { ledgerKeptOf } from './ledger-of.server';

export async function action({ context, params }: ActionFunctionArgs) {
  const { of, page } = await ledgerKeptOf(context, params.company);
  await removeDeclaredAid(context.db, context.act(), { ...of, id: params.declared ?? '' });
  return redirect(page, 303);
}
