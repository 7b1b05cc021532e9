import type { RoadContact } from '#app/domain/delegations/on-the-road';
import { useT } from '#app/i18n/react';
import { PhoneLink } from './phone-link';

/** Numbers to call, each with whom it reaches and what is to be known of it. */
export function RoadContacts({ contacts }: { contacts: readonly RoadContact[] }) {
  const t = useT();
  return (
    <ul className="flex flex-col">
      {contacts.map(({ kind, name, phone, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same number may stand twice; the list is never moved about.
        <li key={index} className="flex flex-col border-b border-line py-2">
          <span className="text-sm text-muted">
            {name ? t('road.contact.who', { name, kind: t(`road.kind.${kind}`) }) : t(`road.kind.${kind}`)}
          </span>
          <PhoneLink phone={phone} />
          {note && <span className="text-sm text-muted">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
