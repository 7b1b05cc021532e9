import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import type { Result } from '#app/domain/shared/problem';
import { reasonForm } from '#app/features/funding/forms';
import { type MessageKey, translator } from '#app/i18n/translator';
import type { Act } from '#app/platform/act';
import { parseForm } from '#app/platform/form.server';
import { oneHandledOf } from './one-of.server';

/** What the page that asks for the reason of an act on a grant says. */
export async function reasonPage({ context, params }: LoaderFunctionArgs, title: MessageKey) {
  const { grant, page, today } = await oneHandledOf(context, params);
  return { title: translator(context.locale)(title), page, today, company: grant.company };
}

type Decision = { organisationId: string; grantId: string; on: string; reason: string };
type Command = (db: AppLoadContext['db'], act: Act, decision: Decision) => Promise<Result<null>>;

/** The act itself, with the day and the reason that were typed; the page again with what is wrong. */
export async function actWithReason({ context, params, request }: ActionFunctionArgs, command: Command) {
  const { organisationId, grant, page } = await oneHandledOf(context, params);
  const form = parseForm(await request.formData(), reasonForm);
  if (!form.ok) return data(form, 422);
  const decision = { organisationId, grantId: grant.id, ...form.value };
  const answer = await command(context.db, context.act(), decision);
  if (!answer.ok) return data({ ...answer, typed: { ...form.value } }, 422);
  return redirect(page, 303);
}
