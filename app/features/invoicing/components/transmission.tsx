import { Form } from '@remix-run/react';
import {
  nextTransmissions,
  TRANSMISSION_CODES,
  type TransmissionEvent,
  type TransmissionState,
} from '#app/domain/invoicing/transmission';
import type { Problem } from '#app/domain/shared/problem';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';
import { Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { State, type Tone } from '#app/ui/state';

const TONES: Record<TransmissionState, Tone> = {
  DEPOSITED: 'accent',
  MADE_AVAILABLE: 'accent',
  TAKEN_IN_CHARGE: 'accent',
  APPROVED: 'done',
  PARTLY_APPROVED: 'attention',
  DISPUTED: 'attention',
  SUSPENDED: 'attention',
  COMPLETED: 'accent',
  REFUSED: 'wrong',
  PAYMENT_SENT: 'done',
  CASHED: 'done',
};

/** The state of an invoice on its way, with its code of the reform. */
export function TransmissionMark({ state }: { state: TransmissionState | null }) {
  const t = useT();
  if (!state) return <State tone="none">{t('transmission.none')}</State>;
  const word = t('transmission.code', {
    state: t(`transmission.state.${state}`),
    code: TRANSMISSION_CODES[state],
  });
  return <State tone={TONES[state]}>{word}</State>;
}

type Props = {
  transmission: { state: TransmissionState | null; events: readonly TransmissionEvent[] };
  /** Where what happened is sent; null for those who only look. */
  action: string | null;
  today: string;
  refused: readonly Problem[];
};

/** An invoice's way to its customer: a line of its own, beside what it says and what is paid. */
export function Transmission({ transmission: { state, events }, action, today, refused }: Props) {
  const t = useT();
  const next = nextTransmissions(state);
  return (
    <Section
      title={t('transmission.title')}
      intro={t('transmission.intro')}
      action={<TransmissionMark state={state} />}
    >
      <Problems problems={refused} />
      {events.length > 0 && <Events events={events} />}
      {action && next.length > 0 && (
        <Form
          method="post"
          action={action}
          className="grid max-w-4xl grid-cols-1 items-end gap-4 sm:grid-cols-[auto_auto_1fr_auto]"
        >
          <Select name="state" label={t('transmission.what')}>
            {next.map((each) => (
              <option key={each} value={each}>
                {t(`transmission.state.${each}`)}
              </option>
            ))}
          </Select>
          <TextField type="date" name="on" label={t('transmission.on')} defaultValue={today} />
          <TextField
            name="detail"
            label={t('transmission.detail')}
            hint={t('transmission.detail.hint')}
            maxLength={500}
          />
          <SubmitButton look="plain">{t('transmission.record')}</SubmitButton>
        </Form>
      )}
    </Section>
  );
}

function Events({ events }: { events: readonly TransmissionEvent[] }) {
  const t = useT();
  const f = useFormats();
  return (
    <ol className="flex list-disc flex-col gap-1 pl-5">
      {events.map(({ state, on, by, detail }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: events have no id, and are only ever added to.
        <li key={index}>
          {t(`transmission.event.${by === 'HAND' && state === 'DEPOSITED' ? 'FILE' : by}`, {
            state: t(`transmission.state.${state}`),
            on: f.date(on, 'long'),
          })}
          {detail && <span className="text-muted"> – {detail}</span>}
        </li>
      ))}
    </ol>
  );
}
