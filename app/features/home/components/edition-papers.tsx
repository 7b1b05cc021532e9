import { useFormats, useT } from '#app/i18n/react';
import { DownloadButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Section } from '#app/ui/page';

type Props = { edition: string; papers: number; drawn: number; bytes: number };

/** The papers issued for an edition, all in one file; what is not drawn yet is said before. */
export function EditionPapers({ edition, papers, drawn, bytes }: Props) {
  const t = useT();
  const f = useFormats();
  if (papers === 0)
    return (
      <Section id="papers" title={t('pack.title')}>
        <p className="text-muted">{t('pack.none')}</p>
      </Section>
    );
  const megabytes = f.number(Math.max(bytes / 1_000_000, 0.1), 1);
  return (
    <Section id="papers" title={t('pack.title')} intro={t('pack.intro')}>
      {drawn < papers && <Notice>{t('pack.waiting', { count: papers - drawn })}</Notice>}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <DownloadButton href={`/season/${edition}/papers`}>{t('pack.download')}</DownloadButton>
        <span className="text-sm text-muted">{t('pack.count', { count: papers, megabytes })}</span>
      </p>
    </Section>
  );
}
