import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table number_series (
  id text primary key,
  organisation_id text not null references organisation (id),
  code text not null,
  year integer not null,
  last_number integer not null default 0 check (last_number >= 0),
  last_issue_date text,
  unique (organisation_id, code, year)
) strict;

create table invoice (
  id text primary key,
  organisation_id text not null references organisation (id),
  series_id text not null references number_series (id),
  series_number integer not null check (series_number >= 1),
  number text not null check (length(number) <= 35 and number not glob '*[^A-Za-z0-9+_/-]*'),
  type text not null check (type in ('380', '381', '386')),
  confirmation_id text references confirmation (id),
  registration_id text references registration (id),
  company_id text not null references company (id),
  issue_date text not null,
  issued_at text not null,
  due_date text not null,
  currency text not null,
  regime text not null,
  excl_vat_cents integer not null,
  vat_cents integer not null,
  incl_vat_cents integer not null,
  prepaid_cents integer not null default 0,
  due_cents integer not null,
  locale text not null check (locale in ('fr', 'en')),
  warnings text not null default '[]',
  snapshot text not null,
  check (incl_vat_cents = excl_vat_cents + vat_cents),
  check (due_cents = incl_vat_cents - prepaid_cents),
  unique (organisation_id, number),
  unique (series_id, series_number)
) strict;

create unique index invoice_deposit_once on invoice (confirmation_id) where type = '386';

create index invoice_registration on invoice (registration_id);

create index invoice_company on invoice (company_id);

create table invoice_line (
  id text primary key,
  invoice_id text not null references invoice (id),
  position integer not null,
  description text not null,
  quantity text not null,
  unit text not null,
  unit_price_cents integer not null,
  net_cents integer not null,
  vat_category text not null,
  vat_rate_percent text not null,
  unique (invoice_id, position)
) strict;

create table invoice_vat (
  id text primary key,
  invoice_id text not null references invoice (id),
  category text not null,
  rate_percent text not null,
  basis_cents integer not null,
  tax_cents integer not null,
  unique (invoice_id, category, rate_percent)
) strict;

create trigger invoice_kept before update on invoice begin select raise(abort, 'INVOICE_IS_FINAL'); end;

create trigger invoice_stays before delete on invoice begin select raise(abort, 'INVOICE_IS_FINAL'); end;

create trigger invoice_line_kept before update on invoice_line begin select raise(abort, 'INVOICE_IS_FINAL'); end;

create trigger invoice_line_stays before delete on invoice_line begin select raise(abort, 'INVOICE_IS_FINAL'); end;

create trigger invoice_vat_kept before update on invoice_vat begin select raise(abort, 'INVOICE_IS_FINAL'); end;

create trigger invoice_vat_stays before delete on invoice_vat begin select raise(abort, 'INVOICE_IS_FINAL'); end;

create table payment (
  id text primary key,
  organisation_id text not null references organisation (id),
  invoice_id text references invoice (id),
  amount_cents integer not null,
  currency text not null,
  received_on text not null,
  method text not null,
  reference text,
  created_at text not null
) strict;

create index payment_invoice on payment (invoice_id);

create index payment_organisation on payment (organisation_id);
`;
