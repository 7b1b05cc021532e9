import { addressLines } from '#app/documents/address';
import type { PaperHead } from '#app/documents/kit/sheet.server';
import { organiserHead } from '#app/documents/organiser';
import type { DeclarationSnapshot, GrantLetterSnapshot } from '#app/domain/funding/paper-snapshots';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';

type Snapshot = GrantLetterSnapshot | DeclarationSnapshot;

/** The head of a paper about aid, and whom it is for. */
export function aidHead(
  snapshot: Snapshot,
  title: string,
  marks: string[],
): { head: PaperHead; firm: { label: string; lines: string[] } } {
  const { locale, organiser, firm, issuedOn } = snapshot;
  const t = translator(locale);
  return {
    head: {
      ...organiserHead(organiser, locale),
      title,
      marks: [...marks, t('aid.paper.issued', { date: formatsOf(locale).date(issuedOn, 'long') })],
    },
    firm: {
      label: t('aid.paper.firm'),
      lines: [firm.name, ...addressLines(firm, locale, organiser.country), firm.identifier.replace(':', ' ')],
    },
  };
}
