import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, tables);
  await runStatements(db, guards);
  await runStatements(db, outstanding);
}

/** Lines come before their entry (the key waits for the commit), so that an entry can be weighed when it is written. */
const tables = `
create table ledger_setting (
  organisation_id text primary key references organisation (id),
  vat_posting text not null default 'AT_INVOICE' check (vat_posting in ('AT_INVOICE', 'AT_PAYMENT'))
) strict;

create table ledger_account (
  id text primary key,
  organisation_id text not null references organisation (id),
  role text not null,
  rate_percent text,
  fair_id text references fair (id),
  number text not null check (length(number) between 3 and 20 and number not glob '*[^0-9A-Z]*'),
  label text not null check (length(label) between 1 and 100)
) strict;

create unique index ledger_account_use on ledger_account (organisation_id, role, coalesce(rate_percent, ''), coalesce(fair_id, ''));

create index ledger_account_fair on ledger_account (fair_id);

create table ledger_party (
  id text primary key,
  organisation_id text not null references organisation (id),
  company_id text references company (id),
  funder text,
  code text not null,
  check ((company_id is null) <> (funder is null)),
  unique (organisation_id, code),
  unique (organisation_id, company_id),
  unique (organisation_id, funder)
) strict;

create index ledger_party_company on ledger_party (company_id);

create table ledger_year (
  id text primary key,
  organisation_id text not null references organisation (id),
  year integer not null check (year between 2000 and 2099),
  last_number integer not null default 0 check (last_number >= 0),
  closed_at text,
  closed_by text,
  unique (organisation_id, year)
) strict;

create table ledger_entry (
  id text primary key,
  organisation_id text not null references organisation (id),
  year integer not null,
  journal text not null check (journal in ('VE', 'BQ', 'OD', 'AN')),
  number integer not null check (number >= 1),
  journal_number integer not null check (journal_number >= 1),
  entry_date text not null check (cast(substr(entry_date, 1, 4) as integer) = year),
  piece_ref text not null,
  piece_date text not null,
  label text not null,
  kind text not null check (kind in ('INVOICE', 'PAYMENT', 'VAT_DUE', 'EXCHANGE', 'GRANT', 'OPENING')),
  invoice_id text references invoice (id),
  payment_id text references payment (id),
  grant_id text references aid_grant (id),
  turn integer not null default 1 check (turn >= 1),
  posted_at text not null,
  foreign key (organisation_id, year) references ledger_year (organisation_id, year),
  unique (organisation_id, year, number),
  unique (organisation_id, year, journal, journal_number),
  check ((kind in ('INVOICE', 'VAT_DUE', 'EXCHANGE')) = (invoice_id is not null)),
  check ((kind = 'PAYMENT') = (payment_id is not null)),
  check ((kind = 'GRANT') = (grant_id is not null)),
  check (kind <> 'INVOICE' or turn = 1)
) strict;

create unique index ledger_entry_invoice on ledger_entry (invoice_id, kind, turn) where invoice_id is not null;

create unique index ledger_entry_payment on ledger_entry (payment_id, turn) where payment_id is not null;

create unique index ledger_entry_grant on ledger_entry (grant_id, turn) where grant_id is not null;

create table ledger_line (
  id text primary key,
  entry_id text not null references ledger_entry (id) deferrable initially deferred,
  position integer not null check (position >= 1),
  role text,
  rate_percent text,
  party_id text references ledger_party (id),
  account text not null,
  account_label text not null,
  aux_label text,
  debit_cents integer not null check (debit_cents >= 0),
  credit_cents integer not null check (credit_cents >= 0),
  foreign_cents integer,
  currency text,
  check ((debit_cents > 0) <> (credit_cents > 0)),
  check ((foreign_cents is null) = (currency is null)),
  check ((party_id is null) = (aux_label is null)),
  unique (entry_id, position)
) strict;

create index ledger_line_account on ledger_line (account);

create index ledger_line_party on ledger_line (party_id);
`;

const guards = `
create trigger ledger_entry_in_open_year before insert on ledger_entry
when exists (select 1 from ledger_year where organisation_id = new.organisation_id and year = new.year and closed_at is not null)
begin select raise(abort, 'LEDGER_YEAR_CLOSED'); end;

create trigger ledger_entry_balanced before insert on ledger_entry
when coalesce((select count(*) >= 2 and sum(debit_cents) = sum(credit_cents) from ledger_line where entry_id = new.id), 0) = 0
begin select raise(abort, 'LEDGER_UNBALANCED'); end;

create trigger ledger_entry_next_number before insert on ledger_entry
when new.number <> 1 + coalesce((select max(number) from ledger_entry where organisation_id = new.organisation_id and year = new.year), 0)
  or new.journal_number <> 1 + coalesce((select max(journal_number) from ledger_entry
    where organisation_id = new.organisation_id and year = new.year and journal = new.journal), 0)
begin select raise(abort, 'LEDGER_NUMBER_GAP'); end;

create trigger ledger_entry_in_order before insert on ledger_entry
when new.entry_date < (select entry_date from ledger_entry
  where organisation_id = new.organisation_id and year = new.year and journal = new.journal
  order by journal_number desc limit 1)
begin select raise(abort, 'LEDGER_DATE_WENT_BACK'); end;

create trigger ledger_line_in_time before insert on ledger_line
when exists (select 1 from ledger_entry where id = new.entry_id)
begin select raise(abort, 'LEDGER_IS_FINAL'); end;

create trigger ledger_entry_kept before update on ledger_entry begin select raise(abort, 'LEDGER_IS_FINAL'); end;

create trigger ledger_entry_stays before delete on ledger_entry begin select raise(abort, 'LEDGER_IS_FINAL'); end;

create trigger ledger_line_kept before update on ledger_line begin select raise(abort, 'LEDGER_IS_FINAL'); end;

create trigger ledger_line_stays before delete on ledger_line begin select raise(abort, 'LEDGER_IS_FINAL'); end;

create trigger ledger_year_kept before update on ledger_year when old.closed_at is not null
begin select raise(abort, 'LEDGER_YEAR_CLOSED'); end;

create trigger ledger_year_stays before delete on ledger_year begin select raise(abort, 'LEDGER_IS_FINAL'); end;
`;

/** Whatever touches the books is noted here by the database itself, so that nobody can forget to have it posted. */
const outstanding = `
create table ledger_outstanding (
  id integer primary key autoincrement,
  organisation_id text not null references organisation (id),
  invoice_id text references invoice (id),
  payment_id text references payment (id),
  grant_id text references aid_grant (id)
) strict;

create index ledger_outstanding_organisation on ledger_outstanding (organisation_id, id);

create trigger invoice_to_post after insert on invoice
begin insert into ledger_outstanding (organisation_id, invoice_id) values (new.organisation_id, new.id); end;

create trigger payment_to_post after insert on payment
begin insert into ledger_outstanding (organisation_id, payment_id) values (new.organisation_id, new.id); end;

create trigger payment_changed_to_post after update on payment
begin insert into ledger_outstanding (organisation_id, payment_id) values (new.organisation_id, new.id); end;

create trigger settlement_to_post after insert on settlement
begin
  insert into ledger_outstanding (organisation_id, payment_id) select new.organisation_id, new.payment_id where new.payment_id is not null;
  insert into ledger_outstanding (organisation_id, invoice_id) values (new.organisation_id, new.invoice_id);
  insert into ledger_outstanding (organisation_id, invoice_id) select new.organisation_id, new.credit_note_id where new.credit_note_id is not null;
end;

create trigger settlement_changed_to_post after update on settlement
begin
  insert into ledger_outstanding (organisation_id, payment_id) select new.organisation_id, new.payment_id where new.payment_id is not null;
  insert into ledger_outstanding (organisation_id, invoice_id) values (new.organisation_id, new.invoice_id);
  insert into ledger_outstanding (organisation_id, invoice_id) select new.organisation_id, new.credit_note_id where new.credit_note_id is not null;
end;

create trigger grant_to_post after insert on aid_grant when new.state = 'granted'
begin insert into ledger_outstanding (organisation_id, grant_id) values (new.organisation_id, new.id); end;

create trigger grant_changed_to_post after update on aid_grant when new.state in ('granted', 'reversed')
begin insert into ledger_outstanding (organisation_id, grant_id) values (new.organisation_id, new.id); end;

create trigger grant_payment_to_post after insert on grant_payment
begin
  insert into ledger_outstanding (organisation_id, payment_id) select new.organisation_id, new.payment_id where new.payment_id is not null;
  insert into ledger_outstanding (organisation_id, invoice_id) select new.organisation_id, invoice_id from invoice_aid where grant_id = new.grant_id;
end;

create trigger grant_payment_changed_to_post after update on grant_payment
begin
  insert into ledger_outstanding (organisation_id, payment_id) select new.organisation_id, new.payment_id where new.payment_id is not null;
  insert into ledger_outstanding (organisation_id, invoice_id) select new.organisation_id, invoice_id from invoice_aid where grant_id = new.grant_id;
end;

insert into ledger_outstanding (organisation_id, invoice_id) select organisation_id, id from invoice order by issue_date, issued_at, number;

insert into ledger_outstanding (organisation_id, payment_id) select organisation_id, id from payment order by received_on, created_at, id;

insert into ledger_outstanding (organisation_id, grant_id)
select organisation_id, id from aid_grant where state in ('granted', 'reversed') order by decided_on, id;
`;
