import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import type { WaitingEntry } from '../queries-waiting.server';
import { EntryFacts } from './entry-facts';
import { ConfirmForm, ProposalView } from './proposal-view';

export function WaitingList({ entries }: { entries: readonly WaitingEntry[] }) {
  const t = useT();
  if (entries.length === 0) return <EmptyState title={t('payments.waiting.none')} />;
  return (
    <ul className="flex flex-col gap-2">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="grid grid-cols-1 gap-x-6 gap-y-3 rounded-lg border border-line bg-raised px-4 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_13rem] md:items-center"
        >
          <EntryFacts entry={entry} />
          <Outlook entry={entry} />
          <EntryActs entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function Outlook({ entry: { proposals, problem, aside, asideReason } }: { entry: WaitingEntry }) {
  const t = useT();
  const [best] = proposals;
  if (aside) {
    return (
      <p className="text-sm text-muted">
        {t('payments.aside.is')}
        {asideReason && ` ${asideReason}`}
      </p>
    );
  }
  if (problem) return <p className="text-sm text-attention">{wordProblem(t, problem)}</p>;
  if (!best) return <p className="text-sm text-muted">{t('payments.unknown')}</p>;
  return <ProposalView proposal={best} />;
}

function EntryActs({ entry }: { entry: WaitingEntry }) {
  const t = useT();
  const [best] = entry.proposals;
  const about = entry.counterparty || entry.words;
  if (entry.aside) {
    return (
      <Form method="post" action={`/payments/entries/${entry.id}/back`}>
        <SubmitButton size="small" look="plain">
          {t('payments.back')}
          <span className="sr-only"> {about}</span>
        </SubmitButton>
      </Form>
    );
  }
  return (
    <div className="flex flex-wrap gap-2 md:justify-end">
      {best && <ConfirmForm entryId={entry.id} proposal={best} label={about} />}
      <LinkButton size="small" look={best ? 'quiet' : 'plain'} to={`/payments/entries/${entry.id}`}>
        {best ? t('payments.change') : t('payments.choose')}
        <span className="sr-only"> {about}</span>
      </LinkButton>
    </div>
  );
}
