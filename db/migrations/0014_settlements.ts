import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

/** `payment` was read but never written until now: made anew, it stands apart from the invoices that it settles. */
const script = `
drop table payment;

create table payment (
  id text primary key,
  organisation_id text not null references organisation (id),
  company_id text references company (id),
  funder text,
  amount_cents integer not null check (amount_cents <> 0),
  currency text not null,
  received_on text not null,
  method text not null check (method in ('TRANSFER', 'CARD', 'CHEQUE', 'OTHER')),
  payer_name text,
  reference text,
  created_at text not null,
  undone_at text
) strict;

create index payment_company on payment (company_id);

create index payment_organisation on payment (organisation_id, received_on);

create table settlement (
  id text primary key,
  organisation_id text not null references organisation (id),
  invoice_id text not null references invoice (id),
  payment_id text references payment (id),
  credit_note_id text references invoice (id),
  amount_cents integer not null check (amount_cents > 0),
  settled_on text not null,
  created_at text not null,
  undone_at text,
  check ((payment_id is null) <> (credit_note_id is null))
) strict;

create index settlement_invoice on settlement (invoice_id);

create index settlement_payment on settlement (payment_id);

create index settlement_credit_note on settlement (credit_note_id);

create index settlement_organisation on settlement (organisation_id, settled_on);

create table invoice_reference (
  id text primary key,
  invoice_id text not null references invoice (id),
  referred_id text not null references invoice (id),
  kind text not null check (kind in ('DEDUCTS', 'CREDITS')),
  amount_cents integer not null check (amount_cents > 0),
  unique (invoice_id, referred_id)
) strict;

create index invoice_reference_referred on invoice_reference (referred_id, kind);

create trigger invoice_reference_kept before update on invoice_reference begin select raise(abort, 'INVOICE_IS_FINAL'); end;

create trigger invoice_reference_stays before delete on invoice_reference begin select raise(abort, 'INVOICE_IS_FINAL'); end;
`;
