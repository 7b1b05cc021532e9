import type { VatAmounts } from '#app/domain/accounting/vat-summary';
import { useFormats, useLocale, useT } from '#app/i18n/react';

/** The words for a period ("mars 2026", "2e trimestre 2026") and for a line of the VAT return. */
export function useVatWords() {
  const t = useT();
  const f = useFormats();
  const locale = useLocale();
  return {
    period(period: string): string {
      const [year = '', part = ''] = period.split('-');
      if (part === 'Q1') return t('accounting.vat.quarter.first', { year });
      if (part.startsWith('Q')) return t('accounting.vat.quarter', { quarter: part.slice(1), year });
      const day = f.date(`${period}-01`, 'long');
      return day.replace(/^1(er)? /, '');
    },
    line({ category, ratePercent }: Pick<VatAmounts, 'category' | 'ratePercent'>): string {
      if (category !== 'S') return t(`accounting.vat.${category}`);
      const rate = locale === 'fr' ? ratePercent.replace('.', ',') : ratePercent;
      return t(ratePercent === '8.5' ? 'accounting.vat.S.overseas' : 'accounting.vat.S', { rate });
    },
  };
}
