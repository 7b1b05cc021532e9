import type { HotelFacts } from '#app/domain/delegations/on-the-road';
import { useT } from '#app/i18n/react';
import { PhoneLink } from './phone-link';

/** Where a hotel is: for whoever goes there, then large, in the script of the place, for whoever drives. */
export function HotelAddress({
  facts: { address, localName, localAddress, phone, note },
}: {
  facts: HotelFacts;
}) {
  const t = useT();
  return (
    <div className="mt-1 flex flex-col gap-1">
      {address && (
        <p className="select-all" translate="no">
          {address}
        </p>
      )}
      {(localName || localAddress) && (
        <div className="my-1 rounded-lg border border-line bg-raised px-4 py-3">
          <p className="text-sm text-muted">{t('road.driver')}</p>
          <p className="text-2xl leading-snug font-semibold select-all" translate="no">
            {[localName, localAddress].filter(Boolean).map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </p>
        </div>
      )}
      {phone && (
        <p>
          <PhoneLink phone={phone} />
        </p>
      )}
      {note && <p className="text-sm text-muted">{note}</p>}
    </div>
  );
}
