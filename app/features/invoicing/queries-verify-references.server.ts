import { group, rollup, sum } from 'd3-array';
import { percentOf } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

/**
 * Credit notes and balances against the invoices they refer to: no more credited per category and rate than was invoiced, what
 * remains right at its rate, a deposit deducted once, and a balance standing exactly while something is left of it.
 */
export async function findFaultyReferences(db: Db): Promise<string[]> {
  const invoices = await db
    .selectFrom('invoice')
    .select(['id', 'number', 'type', 'kind', 'incl_vat_cents', 'prepaid_cents', 'confirmation_id'])
    .execute();
  const references = await db.selectFrom('invoice_reference').selectAll().execute();
  const aids = await db.selectFrom('invoice_aid').select(['invoice_id', 'amount_cents']).execute();
  const standing = await db.selectFrom('standing_balance').selectAll().execute();
  const facts: Facts = {
    invoices,
    byId: new Map(invoices.map((invoice) => [invoice.id, invoice])),
    deducting: references.filter(({ kind }) => kind === 'DEDUCTS'),
    crediting: references.filter(({ kind }) => kind === 'CREDITS'),
    aids,
    standing,
  };
  return [...faultyCredits(facts), ...(await overCredited(db, facts)), ...faultyBalances(facts)];
}

type Invoice = {
  id: string;
  number: string;
  type: string;
  kind: string;
  incl_vat_cents: number;
  prepaid_cents: number;
};
type Reference = { invoice_id: string; referred_id: string; amount_cents: number };
type Facts = {
  invoices: Invoice[];
  byId: Map<string, Invoice>;
  deducting: Reference[];
  crediting: Reference[];
  aids: { invoice_id: string; amount_cents: number }[];
  standing: { confirmation_id: string; invoice_id: string }[];
};

function faultyCredits({ invoices, crediting }: Facts): string[] {
  const refers = group(crediting, (reference) => reference.invoice_id);
  return invoices
    .filter(({ type }) => type === '381')
    .filter(({ id, incl_vat_cents }) => {
      const [only, ...more] = refers.get(id) ?? [];
      return only?.amount_cents !== incl_vat_cents || more.length > 0;
    })
    .map(({ number }) => `${number}: a credit note credits one invoice, by its own amount`);
}

async function overCredited(db: Db, { byId, crediting }: Facts): Promise<string[]> {
  if (crediting.length === 0) return [];
  const credited = new Map(crediting.map(({ invoice_id, referred_id }) => [invoice_id, referred_id]));
  const rows = await db.selectFrom('invoice_vat').selectAll().execute();
  const targets = new Set(credited.values());
  const rates = group(
    rows.filter(({ invoice_id }) => credited.has(invoice_id) || targets.has(invoice_id)),
    ({ invoice_id, category, rate_percent }) =>
      `${credited.get(invoice_id) ?? invoice_id} ${category} ${rate_percent}`,
  );
  return [...rates.values()].flatMap((parts) => {
    const signed = (row: (typeof parts)[number]) => (credited.has(row.invoice_id) ? -1 : 1);
    const basis = sum(parts, (row) => signed(row) * row.basis_cents);
    const tax = sum(parts, (row) => signed(row) * row.tax_cents);
    const [{ invoice_id, rate_percent } = { invoice_id: '', rate_percent: '0' }] = parts;
    if (basis >= 0 && tax === percentOf(basis, rate_percent)) return [];
    const number = byId.get(credited.get(invoice_id) ?? invoice_id)?.number ?? invoice_id;
    return [`${number}: credited beyond the invoice, or at another rate`];
  });
}

function faultyBalances({ invoices, deducting, crediting, aids, standing }: Facts): string[] {
  const by = (rows: { invoice_id: string; amount_cents: number }[]) =>
    rollup(
      rows,
      (same) => sum(same, (row) => row.amount_cents),
      (row) => row.invoice_id,
    );
  const [deducted, aided] = [by(deducting), by(aids)];
  const credited = rollup(
    crediting,
    (same) => sum(same, (row) => row.amount_cents),
    (row) => row.referred_id,
  );
  const stands = new Set(standing.map(({ invoice_id }) => invoice_id));
  const twice = [
    ...rollup(
      deducting,
      (same) => same.length,
      (row) => row.referred_id,
    ),
  ].filter(([, n]) => n > 1);
  const invoiced = invoices.filter(({ type }) => type === '380');
  return [
    ...twice.map(([id]) => `deposit ${id} is deducted twice`),
    ...invoiced
      .filter(({ id, prepaid_cents }) => {
        const deposits = deducted.get(id) ?? 0;
        return prepaid_cents < deposits || prepaid_cents > deposits + (aided.get(id) ?? 0);
      })
      .map(({ number }) => `${number}: what was paid before is not what it refers to`),
    ...invoiced
      .filter(({ kind }) => kind === 'BALANCE')
      .filter(({ id, incl_vat_cents }) => stands.has(id) !== (credited.get(id) ?? 0) < incl_vat_cents)
      .map(({ number }) => `${number}: stands, or doesn’t, against its credit notes`),
  ];
}

/** Nothing is settled beyond what it asks for, and no credit note used beyond what it gives. */
export async function findFaultySettlements(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('settlement')
    .select(['invoice_id', 'credit_note_id', 'amount_cents'])
    .where('undone_at', 'is', null)
    .execute();
  const invoices = await db.selectFrom('invoice').select(['id', 'number', 'due_cents']).execute();
  const used = new Map<string, number>();
  for (const { invoice_id, credit_note_id, amount_cents } of rows)
    for (const id of [invoice_id, credit_note_id]) if (id) used.set(id, (used.get(id) ?? 0) + amount_cents);
  return invoices
    .filter(({ id, due_cents }) => (used.get(id) ?? 0) > due_cents)
    .map(({ number }) => `${number}: settled beyond its amount`);
}
