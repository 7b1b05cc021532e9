import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { mayHandleMoney, mayManageSeason } from '#app/domain/access/may';
import { asksVatProof } from '#app/domain/invoicing/vat-proof';
import { dayIn } from '#app/domain/shared/dates';
import { type ShownVatProof, VatProof } from '#app/features/companies/components/VatProof';
import { freeFor } from '#app/features/invoicing/forms-free';
import { decideRegistration } from '#app/features/registrations/commands-decide.server';
import { Confirmations } from '#app/features/registrations/components/confirmations';
import { DecisionFields } from '#app/features/registrations/components/DecisionFields';
import { History } from '#app/features/registrations/components/History';
import { RegistrationFacts } from '#app/features/registrations/components/RegistrationFacts';
import { DecisionState } from '#app/features/registrations/components/Standing';
import { StartUp } from '#app/features/registrations/components/StartUp';
import { decisionForm } from '#app/features/registrations/forms';
import { findCallFor } from '#app/features/registrations/queries.server';
import type { Call } from '#app/features/registrations/queries-call.server';
import { findConfirmations } from '#app/features/registrations/queries-confirmations.server';
import { type Detail, findRegistration } from '#app/features/registrations/queries-detail.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404, refusalIn } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

async function registrationPage({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const seen = foundOr404(await findCallFor(context.db, foundOr404(context.person), params.edition ?? ''));
  const registration = foundOr404(await findRegistration(context.db, seen, params.registration ?? ''));
  return { ...seen, registration };
}

const mayInvoice = ({ person }: LoaderFunctionArgs['context'], organisationId: string): boolean =>
  person !== null && mayHandleMoney(person, organisationId);

/** What the organiser's own people may note of a firm. */
const mayNote = (context: LoaderFunctionArgs['context'], organisationId: string): boolean =>
  mayInvoice(context, organisationId) ||
  (context.person !== null && mayManageSeason(context.person, organisationId));

function proofOf(
  context: LoaderFunctionArgs['context'],
  { organisationId, slug }: Call,
  { id, vat_id, vat_proof_on, vat_proof_reference }: Detail,
): ShownVatProof {
  return {
    vatId: vat_id,
    on: vat_proof_on,
    reference: vat_proof_reference,
    today: dayIn(context.clock.now(), 'Europe/Paris'),
    sendTo: mayNote(context, organisationId) ? `/registrations/${slug}/${id}/vat-proof` : null,
  };
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { call, scope, registration } = await registrationPage({ context, params });
  const { content_hash: _, ...shown } = registration;
  return {
    slug: call.slug,
    list: translator(context.locale)('registrations.of', { fair: `${call.fair} ${call.year}` }),
    decides: scope.decides && registration.withdrawn_at === null,
    registration: shown,
    proof: asksVatProof(registration) ? proofOf(context, call, registration) : null,
    startUpTo: mayNote(context, call.organisationId)
      ? `/registrations/${call.slug}/${registration.id}/start-up`
      : null,
    invoiceTo:
      mayInvoice(context, call.organisationId) && registration.decision !== 'refused'
        ? freeFor(call.slug, registration.id)
        : null,
    confirmations: await findConfirmations(context.db, registration.id),
    refused: refusalIn(request),
    saved: new URL(request.url).searchParams.has('saved'),
    title: registration.company,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Pavilion' }];

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { scope, registration } = await registrationPage({ context, params });
  foundOr404(scope.decides || null);
  const typed = decisionForm.safeParse(Object.fromEntries(await request.formData()));
  if (!typed.success) return data({ problems: [{ code: 'INVALID' }], typed: null }, 422);
  const { seen, ...wish } = typed.data;
  const input = { registrationId: registration.id, ...wish, seenDecidedAt: seen === '' ? null : seen };
  const decided = await decideRegistration(context.db, context.act(), input);
  if (!decided.ok) return data({ problems: decided.problems, typed: wish }, 422);
  return redirect('?saved', 303);
}

export default function RegistrationPage() {
  const { slug, list, decides, registration, confirmations, proof, startUpTo, invoiceTo, refused, saved } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page>
      <PageHeader
        title={registration.company}
        above={
          <Link className="link" to={`/registrations/${slug}`}>
            {list}
          </Link>
        }
        action={
          <>
            <DecisionState decision={registration.decision} withdrawn={registration.withdrawn_at !== null} />
            {registration.decision !== 'none' && (
              <span className="text-sm text-muted">
                {t(registration.announced_at ? 'registrations.announced' : 'registrations.quiet')}
              </span>
            )}
            {invoiceTo && <LinkButton to={invoiceTo}>{t('free.open')}</LinkButton>}
          </>
        }
      />
      {saved && !answer && <Notice tone="done">{t('registrations.saved')}</Notice>}
      <Problems problems={answer?.problems} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <RegistrationFacts registration={registration} />
        <div className="flex flex-col gap-6">
          {decides && (
            <Card>
              <Section title={t('registrations.decide.title')} intro={t('registrations.bulk.hint')}>
                <Form method="post" className="flex flex-col gap-4" key={registration.decided_at}>
                  <input type="hidden" name="seen" value={registration.decided_at ?? ''} />
                  <DecisionFields
                    decision={answer?.typed?.decision ?? registration.decision}
                    reason={answer?.typed?.reason ?? registration.decision_reason ?? ''}
                    error={errors('reason')}
                  />
                  <SubmitButton className="self-start">{t('registrations.decide')}</SubmitButton>
                </Form>
              </Section>
            </Card>
          )}
          {proof && <VatProof key={proof.on} proof={proof} problems={refused} />}
          {startUpTo && <StartUp sendTo={startUpTo} startUp={registration.start_up === 1} />}
          <Confirmations slug={slug} confirmations={confirmations} />
          <History entries={registration.history} />
        </div>
      </div>
    </Page>
  );
}
