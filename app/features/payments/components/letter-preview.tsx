import { useFormats, useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { Card } from '#app/ui/card';

/** One letter as it will leave: to whom, the mail in its own language, and the paper that goes with it. */
export function LetterPreview({
  letter,
}: {
  letter: {
    key: string;
    company: string;
    to: string;
    locale: string;
    subject: string;
    text: string;
    totalCents: number;
    currency: string;
  };
}) {
  const t = useT();
  const f = useFormats();
  const { key, company, to, locale, subject, text, totalCents, currency } = letter;
  return (
    <Card className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="font-semibold">{company}</h2>
          <p className="text-sm text-muted [overflow-wrap:anywhere]">
            {t('reminders.preview.to', { to })} · {f.money({ cents: totalCents, currency })}
          </p>
        </div>
        <LinkButton
          size="small"
          to={`/reminders/paper/${encodeURIComponent(key)}`}
          reloadDocument
          target="_blank"
        >
          {t('reminders.preview.paper')}
          <span className="sr-only"> {company}</span>
        </LinkButton>
      </div>
      <p lang={locale} className="font-medium">
        {subject}
      </p>
      <p
        lang={locale}
        className="max-w-[70ch] border-l-2 border-line pl-4 text-sm whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {text}
      </p>
    </Card>
  );
}
