import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

/**
 * Until now only deposits were issued, so that `kind` needs no filling. `standing_balance` is the guard against a second
 * balance of a confirmation; its row goes when the balance is credited in full. Rates: units of the currency for one euro.
 */
const script = `
alter table organisation add column vat_on_debits integer not null default 0 check (vat_on_debits in (0, 1));

alter table organisation add column balance_due_days integer not null default 30 check (balance_due_days between 0 and 60);

alter table organisation add column balance_due_basis text not null default 'NET' check (balance_due_basis in ('NET', 'END_OF_MONTH'));

alter table organisation add column cancellation_taxable integer not null default 1 check (cancellation_taxable in (0, 1));

alter table registration add column start_up integer not null default 0 check (start_up in (0, 1));

alter table invoice add column kind text not null default 'DEPOSIT' check (kind in ('DEPOSIT', 'BALANCE', 'FREE', 'CREDIT'));

alter table invoice add column exchange_rate text;

alter table invoice add column exchange_on text;

alter table invoice add column token text;

create unique index invoice_token on invoice (organisation_id, token) where token is not null;

create table standing_balance (
  confirmation_id text primary key references confirmation (id),
  invoice_id text not null unique references invoice (id)
) strict;

create table exchange_rate (
  id text primary key,
  organisation_id text not null references organisation (id),
  currency text not null check (length(currency) = 3 and currency <> 'EUR'),
  units_per_euro text not null,
  valid_from text not null,
  valid_until text not null check (valid_until >= valid_from),
  source text not null check (source <> ''),
  created_at text not null,
  unique (organisation_id, currency, valid_from)
) strict;

create table offer (
  id text primary key,
  organisation_id text not null references organisation (id),
  series_id text not null references number_series (id),
  series_number integer not null check (series_number >= 1),
  number text not null,
  kind text not null check (kind in ('QUOTE', 'PRO_FORMA')),
  registration_id text references registration (id),
  company_id text not null references company (id),
  issued_on text not null,
  valid_until text not null,
  currency text not null,
  incl_vat_cents integer not null,
  token text,
  snapshot text not null,
  created_at text not null,
  unique (series_id, series_number),
  unique (organisation_id, number)
) strict;

create unique index offer_token on offer (organisation_id, token) where token is not null;

create index offer_registration on offer (registration_id);

create index offer_company on offer (company_id);

create trigger offer_kept before update on offer begin select raise(abort, 'OFFER_IS_FINAL'); end;

create trigger offer_stays before delete on offer begin select raise(abort, 'OFFER_IS_FINAL'); end;
`;
