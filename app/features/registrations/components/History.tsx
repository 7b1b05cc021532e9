import type { Instant } from '#app/domain/shared/dates';
import { useFormats, useT } from '#app/i18n/react';
import type { MessageKey } from '#app/i18n/translator';
import { Section } from '#app/ui/page';
import { OFFICE_ZONE } from '../poster';

type Entry = { seq: number; at: Instant; actor_label: string; action: string };

const WORDS: Record<string, MessageKey> = {
  'registration.filed': 'registrations.event.filed',
  'registration.changed': 'registrations.event.changed',
  'registration.decided': 'registrations.event.decided',
  'registration.announced': 'registrations.event.announced',
  'registration.confirmed': 'confirmations.event.confirmed',
  'confirmation.moved': 'confirmations.event.moved',
  'confirmation.cancelled': 'confirmations.event.cancelled',
  'registration.withdrawn': 'registrations.event.withdrawn',
};

/** Who did what, and when, the latest first. */
export function History({ entries }: { entries: readonly Entry[] }) {
  const t = useT();
  const f = useFormats();
  return (
    <Section title={t('registrations.history')}>
      <ol className="flex flex-col gap-2 border-l border-line pl-4 text-sm">
        {entries.map((entry) => (
          <li key={entry.seq}>
            {t(WORDS[entry.action] ?? 'registrations.event.other')}
            <span className="block text-muted">
              {f.dateTime(entry.at, OFFICE_ZONE)} · {entry.actor_label}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
