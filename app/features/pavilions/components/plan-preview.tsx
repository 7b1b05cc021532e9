import { Form } from '@remix-run/react';
import type { PlanPreview as Preview } from '#app/features/pavilions/queries-preview.server';
import { useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Section } from '#app/ui/page';
import { HallPlan } from './hall-plan';
import { PlanLegend } from './plan-legend';

type Props = {
  edition: string;
  preview: Preview;
  text: string;
  /** It was drawn in the form beside it, which stays there to change it. */
  drawn?: boolean;
};

/** What a plan's file says and would change, drawn, with its faults ringed; below it, the button that imports it. */
export function PlanPreview({ edition, preview, text, drawn = false }: Props) {
  const t = useT();
  const { plan, problems, geometry } = preview;
  const ringed = geometry.flatMap(({ booths }) => booths);
  return (
    <>
      {problems.length > 0 ? <Faults problems={problems} /> : <Change preview={preview} edition={edition} />}
      <div className="flex flex-wrap gap-2">
        {problems.length === 0 && (
          <Form method="post" action={`/pavilions/${edition}/plan`}>
            <input type="hidden" name="plan" value={text} />
            <SubmitButton>{t(drawn ? 'pavilions.draw.keep' : 'pavilions.import.confirm')}</SubmitButton>
          </Form>
        )}
        {!drawn && <LinkButton to={`/pavilions/${edition}/import`}>{t('pavilions.import.other')}</LinkButton>}
      </div>
      {plan && <PlanLegend />}
      {plan?.halls.map((hall) => (
        <Section key={hall.id} title={hall.name}>
          <HallPlan plan={plan} hall={hall} highlight={ringed} />
        </Section>
      ))}
    </>
  );
}

function Faults({ problems }: { problems: Preview['problems'] }) {
  const t = useT();
  return (
    <Notice tone="wrong" title={t('pavilions.import.faults')}>
      <ul className="mt-1 list-disc pl-5">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.at} ${JSON.stringify(problem.params)}`}>
            {wordProblem(t, problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Change({ preview, edition }: { preview: Preview; edition: string }) {
  const t = useT();
  const { booths, plan, replacement } = preview;
  const { added, kept, removed } = replacement;
  const counts = {
    booths: booths.length,
    places: booths.reduce((sum, booth) => sum + booth.places, 0),
    ...{ added: added.length, kept: kept.length, removed: removed.length },
  };
  return (
    <>
      <Notice tone="done" title={t('pavilions.import.fine')}>
        <p>{t('pavilions.import.what', counts)}</p>
      </Notice>
      {removed.length > 0 && (
        <Notice tone="attention">{t('pavilions.import.removed', { booths: removed.join(', ') })}</Notice>
      )}
      {plan && plan.slug !== edition && (
        <Notice tone="attention">{t('pavilions.import.elsewhere', { slug: plan.slug })}</Notice>
      )}
    </>
  );
}
