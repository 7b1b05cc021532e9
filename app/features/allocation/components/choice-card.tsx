import { Form, useNavigationType } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Choice } from '#app/domain/allocation/choice';
import type { BoothId } from '#app/domain/shared/ids';
import type { BoardFirm } from '#app/features/allocation/queries-board.server';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { isBanned, wordChoice } from './choice-words';
import { LiftButton } from './firm-bans';

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

/**
 * The answer before anything is done: what it would be to put this firm on that booth, and what can be done about it.
 * Whoever asked is taken to it: on a phone it is far below the plan, and with the keyboard too.
 */
export function ChoiceCard({ edition, firm, standsOn, booth, choice, draft }: Props) {
  const t = useT();
  const f = useFormats();
  const { company, registrationId } = firm;
  const locked = firm.lock?.booth === booth.label;
  const bans = `/allocation/${edition}/firms/${registrationId}/bans`;
  const answer = useRef<HTMLDivElement>(null);
  const way = useNavigationType();
  const asked = `${registrationId} ${booth.id}`;
  useEffect(() => {
    if (way === 'POP' || !asked) return;
    answer.current?.focus({ preventScroll: true });
    answer.current?.scrollIntoView({ block: 'nearest' });
  }, [way, asked]);
  return (
    <div ref={answer} tabIndex={-1} className="flex scroll-mt-24 flex-col gap-3" id="choice">
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
      {isBanned(choice) && (
        <LiftButton
          {...{ boothId: booth.id, booth: booth.label, company }}
          lift={`${bans}/lift`}
          back="plan"
        />
      )}
      {choice.verdict !== 'refused' && !locked && firm.confirmed !== booth.label && (
        <BanHere action={bans} booth={booth.id} />
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

/** The other decision that can be taken about a firm and a booth: not there. */
function BanHere({ action, booth }: { action: string; booth: string }) {
  const t = useT();
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-accent">{t('bans.here')}</summary>
      <Form method="post" action={action} className="mt-3 flex flex-col gap-3">
        <input type="hidden" name="booth" value={booth} />
        <input type="hidden" name="back" value="plan" />
        <TextField
          name="reason"
          label={t('bans.reason')}
          hint={t('bans.reason.hint')}
          required={false}
          maxLength={200}
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton look="plain" size="small">
            {t('bans.do')}
          </SubmitButton>
          <SubmitButton look="plain" size="small" name="next" value="work-out">
            {t('bans.do.work-out')}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
