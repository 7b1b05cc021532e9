import { useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';

type Props = { slug: string; toIssue: number; toBalance: number; mayIssue: boolean; mayCredit: boolean };

/** What can be issued from here; the one that waits longest stands out. */
export function MoneyActions({ slug, toIssue, toBalance, mayIssue, mayCredit }: Props) {
  const t = useT();
  return (
    <>
      {mayCredit && <LinkButton to={`/money/${slug}/new`}>{t('free.open')}</LinkButton>}
      {mayIssue && toBalance > 0 && (
        <LinkButton look={toIssue > 0 ? 'plain' : 'main'} to={`/money/${slug}/issue?kind=balance`}>
          {t('invoicing.balance.open')}
        </LinkButton>
      )}
      {mayIssue && toIssue > 0 && (
        <LinkButton look="main" to={`/money/${slug}/issue`}>
          {t('invoicing.issue.open')}
        </LinkButton>
      )}
    </>
  );
}
