import { useT } from '#app/i18n/react';

/** The PDF as it was issued; a paper that a job still has to draw says so. */
export function PaperLink({
  paperId,
  drawn,
  name,
}: {
  paperId: string | null;
  drawn: boolean;
  name: string;
}) {
  const t = useT();
  if (!paperId || !drawn) return <span className="text-muted">{t('invoicing.paper.drawing')}</span>;
  return (
    <a className="link" href={`/papers/${paperId}`} aria-label={t('invoicing.paper.open', { name })}>
      PDF
    </a>
  );
}
