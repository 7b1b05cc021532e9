import { AIRPORT_ZONES, zoneCityName } from '#app/domain/delegations/airports';
import { useLocale, useT } from '#app/i18n/react';
import { Select } from '#app/ui/field';

/** On whose clocks the times are: cities by name; a zone that isn't known stays as it was typed. */
export function ZoneSelect({ chosen, error }: { chosen: string; error?: string }) {
  const t = useT();
  const locale = useLocale();
  const zones = [...new Set([...AIRPORT_ZONES, chosen])]
    .map((zone) => ({ zone, city: zoneCityName(zone, locale) }))
    .sort((a, b) => a.city.localeCompare(b.city, locale));
  return (
    <Select name="timeZone" label={t('mission.item.zone')} defaultValue={chosen} error={error}>
      {zones.map(({ zone, city }) => (
        <option key={zone} value={zone}>
          {t('mission.clock', { city })}
        </option>
      ))}
    </Select>
  );
}
