import { Form } from '@remix-run/react';
import type { Decision } from '#app/domain/registrations/decision';
import type { Problem } from '#app/domain/shared/problem';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { useFieldErrors } from '#app/ui/problems';
import type { Bulk } from '../forms';
import { DecisionFields } from './DecisionFields';

/** Of all that a search finds: how many, and how they stand now. */
type Told = { count: number; counts: readonly { decision: Decision; count: number }[]; seen: string };

type Props = { typed: Bulk; told: Told | null; problems: readonly Problem[] | undefined };

/** A decision about many firms before it is taken: once more, with whom it is about. */
export function BulkDecision({ typed, told, problems }: Props) {
  const t = useT();
  const f = useFormats();
  const errors = useFieldErrors(problems);
  const standing = told?.counts.map(
    ({ decision, count }) => `${t(`registrations.decision.${decision}`)} ${f.number(count)}`,
  );
  return (
    <>
      {told && (
        <Notice tone="attention" title={t('registrations.bulk.found.count', { count: told.count })}>
          {t('registrations.bulk.found.now', { standing: f.list(standing ?? []) })}
        </Notice>
      )}
      <Form method="post" className="flex max-w-xl flex-col gap-4">
        {told ? (
          <>
            <input type="hidden" name="whom" value="found" />
            <input type="hidden" name="query" value={typed.query} />
            <input type="hidden" name="found" value={told.seen} />
          </>
        ) : (
          typed.firms.map((firm) => <input key={firm} type="hidden" name="firm" value={firm} />)
        )}
        <DecisionFields decision={typed.decision} reason={typed.reason} error={errors('reason')} />
        <SubmitButton className="self-start">
          {told ? t('registrations.bulk.found.save', { count: told.count }) : t('registrations.decide')}
        </SubmitButton>
      </Form>
    </>
  );
}
