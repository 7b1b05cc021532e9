import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import type { z } from 'zod';
import type { Result } from '#app/domain/shared/problem';
import { type MessageKey, translator } from '#app/i18n/translator';
import type { Act } from '#app/platform/act';
import { parseForm, typedIn } from '#app/platform/form.server';
import { ledgerKeptOf } from './ledger-of.server';

/** What a page that changes one fact of a firm's aid says. */
export async function ledgerPage({ context, params }: LoaderFunctionArgs, title: MessageKey) {
  const { ledger, page, today } = await ledgerKeptOf(context, params.company);
  const { name: company, finances } = ledger;
  return { title: translator(context.locale)(title), page, today, company, finances };
}

type Command<Fact> = (
  db: AppLoadContext['db'],
  act: Act,
  of: { organisationId: string; companyId: string },
  fact: Fact,
) => Promise<Result<null>>;

/** Keeps what was typed, and goes back to the firm's aid; the page again with what is wrong. */
export async function keepFact<Form extends z.ZodType>(
  { context, params, request }: ActionFunctionArgs,
  schema: Form,
  keep: Command<z.output<Form>>,
) {
  const { of, page } = await ledgerKeptOf(context, params.company);
  const fields = await request.formData();
  const form = parseForm(fields, schema);
  if (!form.ok) return data(form, 422);
  const kept = await keep(context.db, context.act(), of, form.value);
  if (!kept.ok) return data({ ...kept, typed: typedIn(fields) }, 422);
  return redirect(page, 303);
}
