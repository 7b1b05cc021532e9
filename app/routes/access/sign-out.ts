import { type ActionFunctionArgs, redirect } from '@remix-run/node';

export async function action({ request, context }: ActionFunctionArgs) {
  const headers = await context.auth.signOut(request.headers);
  return redirect('/sign-in', { status: 303, headers });
}
