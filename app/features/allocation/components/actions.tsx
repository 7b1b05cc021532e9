import { Form } from '@remix-run/react';
import type { AllocationView } from '#app/features/allocation/queries-view.server';
import { useT } from '#app/i18n/react';
import { LinkButton, SubmitButton } from '#app/ui/button';

/** What a manager can do now: work it out, change by hand, release. One of them is the main one. */
export function Actions({ edition, view }: { edition: string; view: AllocationView }) {
  const t = useT();
  const { version, job } = view;
  const working = job?.state === 'running';
  const openDraft = version?.state === 'draft' && version.id === view.versions[0]?.id;
  return (
    <>
      {!working && view.accepted > 0 && (
        <Form method="post" action={`/allocation/${edition}/work-out`} className="flex flex-wrap gap-2">
          <SubmitButton look={openDraft && !view.stale ? 'plain' : 'main'}>
            {t(version ? 'allocation.run.again' : 'allocation.run')}
          </SubmitButton>
          {openDraft && view.byHand > 0 && (
            <SubmitButton look="plain" name="keep" value="by-hand">
              {t('allocation.run.keep')}
            </SubmitButton>
          )}
        </Form>
      )}
      {openDraft && <LinkButton to={`/allocation/${edition}/by-hand`}>{t('allocation.by-hand')}</LinkButton>}
      {openDraft && !working && (
        <LinkButton look={view.stale ? 'plain' : 'main'} to={`/allocation/${edition}/release`}>
          {t('allocation.release')}
        </LinkButton>
      )}
    </>
  );
}
