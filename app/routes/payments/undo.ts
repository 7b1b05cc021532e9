import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { undoPayment } from '#app/features/payments/commands-payments.server';
import { withRefusal } from '#app/platform/http.server';
import { organisationOf } from './scope.server';

export async function action({ context, params }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const { payment: paymentId = '' } = params;
  const done = await undoPayment(context.db, context.act(), { organisationId, paymentId });
  return redirect(withRefusal('/payments/received', done), 303);
}
