import type { Standing } from '#app/domain/registrations/standing';
import { useFormats, useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';

/** What needs the firm now; says so too when nothing does. */
export function Asked({ asked, papersHref }: { asked: Standing['asked']; papersHref: string }) {
  const t = useT();
  const formats = useFormats();
  if (!asked) return <Notice tone="done" title={t('home.asked.nothing')} />;
  const words = {
    amount: formats.money({ cents: asked.cents, currency: 'EUR' }),
    date: formats.date(asked.on, 'long'),
  };
  return (
    <Notice
      tone={asked.late ? 'wrong' : 'attention'}
      title={t(asked.late ? 'home.asked.depositLate' : 'home.asked.deposit', words)}
    >
      <p>{t('home.asked.how')}</p>
      <LinkButton to={papersHref} size="small" className="mt-2">
        {t('home.asked.invoice')}
      </LinkButton>
    </Notice>
  );
}
