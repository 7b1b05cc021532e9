import { createHash } from 'node:crypto';
import type { CreditChoice } from '#app/domain/invoicing/credit-lines';
import { creditNote } from '#app/domain/invoicing/credit-note';
import type { DraftedInvoice } from '#app/domain/invoicing/ground';
import type { Cents } from '#app/domain/shared/money';
import { ok, type Result } from '#app/domain/shared/problem';
import type { Stamp } from './draft.server';
import type { Creditable, OpenInvoice } from './queries-creditable.server';

export type Settles = OpenInvoice & { amountCents: Cents };

/** A credit note as it would be issued, what it settles, and what is left to pay back to the firm. */
export type DraftedCredit = { invoice: DraftedInvoice; settles: Settles[]; toPayBackCents: Cents };

/** The same for the preview and for the issue, where only the number is added. Problems: those of `creditNote`. */
export function draftCredit(
  invoice: Creditable,
  { choice, reason }: { choice: CreditChoice; reason: string },
  stamp: Stamp,
): Result<DraftedCredit> {
  const { snapshot, earlier } = invoice;
  const note = creditNote({ ...stamp, invoice: snapshot, earlier, choice, reason });
  if (!note.ok) return note;
  return ok({ invoice: note.value, ...settledBy(note.value.snapshot.totals.dueCents, invoice) });
}

/** First what is open of the invoice itself, then of the deposits that it deducts. */
function settledBy(credit: Cents, { id, number, openCents, deposits }: Creditable) {
  let rest = credit;
  const settles = [{ id, number, openCents }, ...deposits].map((open) => {
    const amountCents = Math.min(rest, open.openCents);
    rest -= amountCents;
    return { ...open, amountCents };
  });
  return { settles: settles.filter(({ amountCents }) => amountCents > 0), toPayBackCents: rest };
}

/** Of what the preview showed: the issue refuses when it would be anything else. */
export const creditDigest = ({ invoice, settles }: DraftedCredit): string =>
  createHash('sha256')
    .update(
      JSON.stringify([invoice.snapshot.lines, invoice.snapshot.totals, invoice.snapshot.subject, settles]),
    )
    .digest('hex');
