import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

/** `entry_key` tells an entry that an earlier file brought already; what the bank said of it never changes. */
const script = `
create table bank_import (
  id text primary key,
  organisation_id text not null references organisation (id),
  name text not null,
  format text not null check (format in ('CAMT', 'CSV')),
  account text not null,
  imported_at text not null,
  entries integer not null,
  unchanged integer not null
) strict;

create index bank_import_organisation on bank_import (organisation_id, imported_at);

create table bank_entry (
  id text primary key,
  organisation_id text not null references organisation (id),
  import_id text not null references bank_import (id),
  entry_key text not null,
  position integer not null,
  account text not null,
  amount_cents integer not null check (amount_cents <> 0),
  currency text not null check (length(currency) = 3),
  booked_on text not null,
  counterparty text not null,
  counterparty_iban text,
  structured_reference text,
  remittance text not null,
  bank_reference text,
  created_at text not null,
  aside_at text,
  aside_reason text,
  payment_id text references payment (id),
  unique (organisation_id, entry_key),
  check (aside_at is null or payment_id is null)
) strict;

create unique index bank_entry_payment on bank_entry (payment_id) where payment_id is not null;

create index bank_entry_import on bank_entry (import_id);

create index bank_entry_waiting on bank_entry (organisation_id, booked_on) where payment_id is null and aside_at is null;

create trigger bank_entry_kept before update on bank_entry
when new.entry_key <> old.entry_key or new.amount_cents <> old.amount_cents or new.currency <> old.currency
  or new.booked_on <> old.booked_on or new.account <> old.account or new.organisation_id <> old.organisation_id
begin select raise(abort, 'BANK_ENTRY_IS_FINAL'); end;

create trigger bank_entry_stays before delete on bank_entry begin select raise(abort, 'BANK_ENTRY_IS_FINAL'); end;

create table reminder_step (
  id text primary key,
  organisation_id text not null references organisation (id),
  code text not null check (code in ('UPCOMING', 'FIRST', 'SECOND', 'FORMAL_NOTICE')),
  days integer not null check (days between -60 and 365),
  is_on integer not null check (is_on in (0, 1)),
  unique (organisation_id, code)
) strict;

create table interest_rate (
  id text primary key,
  organisation_id text not null references organisation (id),
  semester text not null check (semester glob '[0-9][0-9][0-9][0-9]-[12]'),
  percent text not null,
  source text not null,
  unique (organisation_id, semester)
) strict;

create table reminder (
  id text primary key,
  organisation_id text not null references organisation (id),
  company_id text not null references company (id),
  step_code text not null,
  sent_at text not null,
  sent_to text not null,
  paper_id text not null references paper (id),
  mail_id text not null references mail (id)
) strict;

create index reminder_organisation on reminder (organisation_id, sent_at);

create index reminder_company on reminder (company_id);

create index reminder_paper on reminder (paper_id);

create index reminder_mail on reminder (mail_id);

create table reminder_item (
  id text primary key,
  reminder_id text not null references reminder (id),
  invoice_id text not null references invoice (id),
  step_code text not null,
  open_cents integer not null check (open_cents > 0),
  late_days integer not null,
  interest_cents integer check (interest_cents >= 0),
  fee_cents integer not null check (fee_cents >= 0),
  unique (invoice_id, step_code)
) strict;

create index reminder_item_reminder on reminder_item (reminder_id);

create table reminder_pause (
  id text primary key,
  organisation_id text not null references organisation (id),
  company_id text references company (id),
  invoice_id text references invoice (id),
  kind text not null check (kind in ('PAUSED', 'DISPUTED')),
  reason text not null check (reason <> ''),
  until_on text,
  created_at text not null,
  created_by text not null,
  lifted_at text,
  check ((company_id is null) <> (invoice_id is null))
) strict;

create index reminder_pause_organisation on reminder_pause (organisation_id) where lifted_at is null;

create index reminder_pause_company on reminder_pause (company_id);

create index reminder_pause_invoice on reminder_pause (invoice_id);
`;
