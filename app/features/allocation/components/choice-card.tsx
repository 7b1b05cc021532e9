import { Form } from '@remix-run/react';
import type { Choice } from '#app/domain/allocation/choice';
import type { BoothId } from '#app/domain/shared/ids';
import type { BoardFirm } from '#app/features/allocation/queries-board.server';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { wordChoice } from './choice-words';

type Props = {
  edition: string;
  firm: BoardFirm;
  /** The booth that the page shows it on. */
  standsOn: BoothId | null;
  booth: { id: BoothId; label: string };
  choice: Choice;
  /** The draft that may be changed by hand; null when none is open. */
  draft: string | null;
};

const TONES = { here: 'info', free: 'done', held: 'attention', refused: 'wrong' } as const;

/** The answer before anything is done: what it would be to put this firm on that booth, and what can be done about it. */
export function ChoiceCard({ edition, firm, standsOn, booth, choice, draft }: Props) {
  const t = useT();
  const f = useFormats();
  const { company, registrationId } = firm;
  const locked = firm.lock?.booth === booth.label;
  return (
    <div className="flex flex-col gap-3" id="choice">
      <Notice
        tone={TONES[choice.verdict]}
        title={`${t('allocation.choice.title', { company, booth: booth.label })} ${t(`allocation.choice.${choice.verdict}.title`)}`}
      >
        <ul className="list-disc pl-5 text-sm">
          {wordChoice(t, f, choice).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Notice>
      {choice.verdict !== 'refused' && !locked && !firm.confirmed && (
        <Form method="post" action={`/allocation/${edition}/lock`} className="flex flex-wrap gap-2">
          <input type="hidden" name="registration" value={registrationId} />
          <input type="hidden" name="booth" value={booth.id} />
          <SubmitButton name="next" value="work-out">
            {t('allocation.lock.work-out')}
          </SubmitButton>
          <SubmitButton look="plain">{t('allocation.lock.only')}</SubmitButton>
        </Form>
      )}
      {choice.verdict === 'free' && draft && (
        <Form method="post" action={`/allocation/${edition}/place`}>
          <input type="hidden" name="allocationId" value={draft} />
          <input type="hidden" name="firm" value={`${registrationId}|${standsOn ?? ''}`} />
          <input type="hidden" name="booth" value={booth.id} />
          <SubmitButton look="plain">{t('allocation.place.now')}</SubmitButton>
        </Form>
      )}
    </div>
  );
}
