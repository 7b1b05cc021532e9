import { Form } from '@remix-run/react';
import { AIMS, usualAim } from '#app/domain/allocation/aim';
import type { AllocationView } from '#app/features/allocation/queries-view.server';
import { useT } from '#app/i18n/react';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Choices } from '#app/ui/choices';

/** What a manager can do now: work it out, change by hand, release. One of them is the main one. */
export function Actions({ edition, view }: { edition: string; view: AllocationView }) {
  const t = useT();
  const { version, job } = view;
  const working = job?.state === 'running';
  const openDraft = version?.state === 'draft' && version.id === view.versions[0]?.id;
  const old = view.stale || view.broken.length > 0;
  const inForce = version?.state === 'released' && version.id === view.versions[0]?.id;
  return (
    <>
      {!working && view.accepted > 0 && (
        <Form method="post" action={`/allocation/${edition}/work-out`}>
          <SubmitButton look={(openDraft || inForce) && !old ? 'plain' : 'main'}>
            {t(version ? 'allocation.run.again' : 'allocation.run')}
          </SubmitButton>
        </Form>
      )}
      {openDraft && <LinkButton to={`/allocation/${edition}/by-hand`}>{t('allocation.by-hand')}</LinkButton>}
      {openDraft && !working && (
        <LinkButton look={old ? 'plain' : 'main'} to={`/allocation/${edition}/release`}>
          {t('allocation.release')}
        </LinkButton>
      )}
      {inForce && <LinkButton to={`/money/${edition}/issue`}>{t('invoicing.issue.open')}</LinkButton>}
    </>
  );
}

/** How it is worked out when nothing is said, and the other ways, for those who want them. */
export function OtherWays({ edition, view }: { edition: string; view: AllocationView }) {
  const t = useT();
  const { released, version, versions, job, byHand } = view;
  const usual = usualAim(released !== null);
  const draft = version?.state === 'draft' && version.id === versions[0]?.id;
  if (job?.state === 'running' || view.accepted === 0) return null;
  return (
    <details className="rounded-lg border border-line bg-raised px-4 py-3 text-sm">
      <summary className="cursor-pointer">
        {released === null
          ? t('allocation.aim.usual')
          : t('allocation.aim.usual.released', { version: released })}{' '}
        <span className="text-accent">{t('allocation.aim.other')}</span>
      </summary>
      <Form method="post" action={`/allocation/${edition}/work-out`} className="mt-4 flex flex-col gap-4">
        <Choices
          name="aim"
          pick="one"
          legend={t('allocation.aim')}
          chosen={[usual]}
          choices={AIMS.filter((aim) => released !== null || aim !== 'fewest_moves').map((aim) => ({
            value: aim,
            label: t(`allocation.aim.${aim}`),
            hint: t(`allocation.aim.${aim}.words`),
          }))}
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton look="plain">{t('allocation.run.this-way')}</SubmitButton>
          {draft && byHand > 0 && (
            <SubmitButton look="plain" name="keep" value="by-hand">
              {t('allocation.run.keep')}
            </SubmitButton>
          )}
        </div>
      </Form>
    </details>
  );
}
