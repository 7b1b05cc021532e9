import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { startPage } from '#app/routes/doors.server';

/** The door: everyone is sent to the page their day starts with. */
export const loader = ({ context }: LoaderFunctionArgs) =>
  redirect(context.person ? startPage(context.person) : '/sign-in');
