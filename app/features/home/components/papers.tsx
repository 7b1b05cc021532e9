import { type InvoiceState, invoiceState, openCents } from '#app/domain/invoicing/standing';
import { useFormats, useT } from '#app/i18n/react';
import { DownloadButton } from '#app/ui/button';
import { State, type Tone } from '#app/ui/state';
import { Table } from '#app/ui/table';
import type { OwnPaper } from '../queries-papers.server';
import { PaperStanding } from './paper-standing';

export function PapersTable({ papers, today }: { papers: readonly OwnPaper[]; today: string }) {
  const t = useT();
  const formats = useFormats();
  const severalFirms = new Set(papers.map(({ company }) => company)).size > 1;
  return (
    <Table
      name={t('home.papers.title')}
      cards
      rows={papers}
      rowKey={({ id }) => id}
      columns={[
        { key: 'paper', title: t('home.papers.paper'), cell: ({ title }) => title },
        { key: 'edition', title: t('home.papers.edition'), cell: ({ edition }) => edition },
        ...(severalFirms
          ? [{ key: 'company', title: t('home.papers.company'), cell: ({ company }: OwnPaper) => company }]
          : []),
        {
          key: 'issued',
          title: t('home.papers.issued'),
          figures: true,
          cell: ({ issuedAt }) => formats.dateOf(issuedAt, 'Europe/Paris'),
        },
        {
          key: 'amount',
          title: t('home.papers.amount'),
          figures: true,
          cell: ({ money }) =>
            money ? formats.money({ cents: money.standing.dueCents, currency: money.currency }) : '–',
        },
        {
          key: 'state',
          title: t('home.papers.state'),
          cell: (paper) => <PaperState {...{ paper, today }} />,
        },
        {
          key: 'file',
          title: t('home.papers.download'),
          cell: (paper) => <PaperFile paper={paper} />,
        },
      ]}
    />
  );
}

export function PaperFile({ paper }: { paper: OwnPaper }) {
  const t = useT();
  if (!paper.drawn) return <State tone="waiting">{t('home.papers.drawing')}</State>;
  return (
    <DownloadButton href={`/papers/${paper.id}`} size="small">
      <span className="sr-only">{t('home.papers.get', { title: paper.title })}</span>
      <span aria-hidden>{t('home.papers.download')}</span>
    </DownloadButton>
  );
}

function PaperState({ paper: { money, confirmation }, today }: { paper: OwnPaper; today: string }) {
  const t = useT();
  const formats = useFormats();
  if (confirmation) return <PaperStanding standing={confirmation} />;
  if (!money) return <State tone="none">{t('home.papers.ready')}</State>;
  const state = invoiceState(money.standing, today);
  const date = formats.date(money.standing.dueDate);
  const open = formats.money({ cents: openCents(money.standing), currency: money.currency });
  return <State tone={TONES[state]}>{t(`home.papers.state.${state}`, { date, open })}</State>;
}

const TONES = {
  due: 'attention',
  overdue: 'wrong',
  part_paid: 'attention',
  paid: 'done',
  credited: 'none',
  to_pay_back: 'done',
  settled: 'none',
} as const satisfies Record<InvoiceState, Tone>;
