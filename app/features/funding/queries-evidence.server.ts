import { group } from 'd3-array';
import { EVIDENCE, type EvidenceCode } from '#app/domain/funding/evidence';
import type { LocalDate } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';

/** One document of a firm's file: known to the instance by itself, or received on a day, or missing. */
export type EvidenceItem = {
  code: EvidenceCode;
  known: boolean;
  receivedOn: LocalDate | null;
  note: string | null;
};

/** The file of each grant, every document in its order. By grant. */
export async function findEvidence(
  db: Db,
  grantIds: readonly string[],
): Promise<Map<string, EvidenceItem[]>> {
  const [facts, received] = await Promise.all([factRows(db, grantIds), receivedRows(db, grantIds)]);
  const marks = group(received, (row) => row.grant_id);
  return new Map(
    facts.map((fact) => {
      const known: Partial<Record<EvidenceCode, boolean>> = {
        APPLICATION: fact.decided_on === null || fact.filed_on < fact.decided_on,
        CONTRACT: (fact.confirmations ?? 0) > 0,
        LETTER: (fact.letters ?? 0) > 0,
        INVOICE: isPaid(fact),
        BANK_PROOF: isPaid(fact),
      };
      const items = EVIDENCE.map((code) => {
        const mark = marks.get(fact.id)?.find((row) => row.code === code);
        const [receivedOn, note] = [mark?.received_on ?? null, mark?.note ?? null];
        return { code, known: known[code] ?? false, receivedOn, note };
      });
      return [fact.id, items];
    }),
  );
}

type Fact = Awaited<ReturnType<typeof factRows>>[number];

/** There is a final invoice, and it is settled to the cent. */
const isPaid = ({ due, settled }: Fact): boolean => due !== null && (settled ?? 0) >= due;

const factRows = (db: Db, grantIds: readonly string[]) =>
  db
    .selectFrom('aid_grant')
    .innerJoin('registration', 'registration.id', 'aid_grant.registration_id')
    .select(['aid_grant.id', 'aid_grant.decided_on', 'registration.filed_on'])
    .select((row) => [
      row
        .selectFrom('paper')
        .whereRef('paper.registration_id', '=', 'aid_grant.registration_id')
        .where('paper.type', '=', 'booth-confirmation')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('confirmations'),
      row
        .selectFrom('paper')
        .whereRef('paper.registration_id', '=', 'aid_grant.registration_id')
        .where('paper.type', '=', 'grant-letter')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('letters'),
      row
        .selectFrom('invoice')
        .whereRef('invoice.registration_id', '=', 'aid_grant.registration_id')
        .where('invoice.type', '=', '380')
        .select(({ fn }) => fn.sum<number | null>('due_cents').as('due'))
        .as('due'),
      row
        .selectFrom('settlement')
        .innerJoin('invoice', 'invoice.id', 'settlement.invoice_id')
        .whereRef('invoice.registration_id', '=', 'aid_grant.registration_id')
        .where('invoice.type', '=', '380')
        .where('settlement.undone_at', 'is', null)
        .select(({ fn }) => fn.sum<number | null>('settlement.amount_cents').as('settled'))
        .as('settled'),
    ])
    .where('aid_grant.id', 'in', grantIds)
    .execute();

const receivedRows = (db: Db, grantIds: readonly string[]) =>
  db.selectFrom('grant_evidence').selectAll().where('grant_id', 'in', grantIds).execute();
