import { Form } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Section } from '#app/ui/page';
import { State } from '#app/ui/state';
import type { EvidenceItem } from '../queries-evidence.server';

type Props = { page: string; evidence: readonly EvidenceItem[]; today: string; mayMark: boolean };

/** The file that the funder asks for: what is there, since when, and what is missing. */
export function EvidenceList({ page, evidence, today, mayMark }: Props) {
  const t = useT();
  const there = evidence.filter(({ known, receivedOn }) => known || receivedOn !== null).length;
  return (
    <Section
      title={t('aid.one.evidence')}
      intro={t('aid.one.evidence.intro', { there, all: evidence.length })}
    >
      <ul className="flex flex-col rounded-lg border border-line bg-raised">
        {evidence.map((item) => (
          <li
            key={item.code}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line px-4 py-2 last:border-b-0"
          >
            <span>{t(`aid.evidence.${item.code}`)}</span>
            <span className="flex flex-wrap items-center gap-2">
              <EvidenceMark item={item} />
              {mayMark && !item.known && <EvidenceForm page={page} item={item} today={today} />}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function EvidenceMark({ item }: { item: EvidenceItem }) {
  const t = useT();
  const f = useFormats();
  if (item.receivedOn)
    return <State tone="done">{t('aid.one.evidence.on', { date: f.date(item.receivedOn, 'short') })}</State>;
  if (item.known) return <State tone="done">{t('aid.one.evidence.known')}</State>;
  return <State tone="attention">{t('aid.one.evidence.missing')}</State>;
}

function EvidenceForm({ page, item, today }: { page: string; item: EvidenceItem; today: string }) {
  const t = useT();
  return (
    <Form method="post" action={`${page}/evidence`}>
      <input type="hidden" name="code" value={item.code} />
      {!item.receivedOn && <input type="hidden" name="on" value={today} />}
      <SubmitButton look="quiet" size="small">
        {t(item.receivedOn ? 'aid.one.evidence.unmark' : 'aid.one.evidence.mark')}
        <span className="sr-only"> – {t(`aid.evidence.${item.code}`)}</span>
      </SubmitButton>
    </Form>
  );
}
