import type { AccountKey } from '#app/domain/accounting/chart';
import { useLocale, useT } from '#app/i18n/react';

/** What an account is for, in words: "TVA collectée · 20 %", "Ventes · Cosmoprof Asia". */
export function useAccountUse() {
  const t = useT();
  const locale = useLocale();
  return ({ key, fair }: { key: AccountKey; fair: string | null }): string => {
    const rate = key.rate && (locale === 'fr' ? `${key.rate.replace('.', ',')}\u00a0%` : `${key.rate}%`);
    return [t(`accounting.role.${key.role}`), rate, fair].filter(Boolean).join(' · ');
  };
}
