import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

/**
 * What pavilions cost. `eur_*` are the books' amounts, the same as the paper's when it is in euros; a credit note is negative.
 * `supplier_key` is by what a supplier is known, so that its paper is booked once; what was cancelled may be entered again.
 */
const script = `
create table cost (
  id text primary key,
  organisation_id text not null references organisation (id),
  edition_id text references edition (id),
  kind text not null check (kind in ('FLOOR_SPACE', 'BUILD', 'TRAVEL', 'EVENTS', 'COMMUNICATION', 'OTHER')),
  description text not null check (description <> ''),
  supplier_key text not null check (supplier_key <> ''),
  supplier_name text not null check (supplier_name <> ''),
  supplier_country text,
  supplier_siren text,
  supplier_vat_id text,
  number text check (number <> ''),
  issued_on text not null,
  due_on text,
  currency text not null check (length(currency) = 3),
  excl_vat_cents integer not null,
  vat_cents integer not null,
  incl_vat_cents integer not null check (incl_vat_cents = excl_vat_cents + vat_cents),
  exchange_rate text,
  exchange_on text,
  eur_excl_vat_cents integer not null,
  eur_vat_cents integer not null,
  eur_incl_vat_cents integer not null check (eur_incl_vat_cents = eur_excl_vat_cents + eur_vat_cents),
  sharing text not null default 'NONE' check (sharing in ('NONE', 'AREA', 'FIRM', 'DELEGATE', 'FIXED')),
  token text unique,
  created_at text not null,
  cancelled_at text,
  cancelled_reason text,
  check ((currency = 'EUR') = (exchange_rate is null)),
  check ((exchange_rate is null) = (exchange_on is null)),
  check (currency <> 'EUR' or (eur_excl_vat_cents = excl_vat_cents and eur_vat_cents = vat_cents)),
  check ((cancelled_at is null) = (cancelled_reason is null))
) strict;

create unique index cost_once on cost (organisation_id, supplier_key, number)
  where number is not null and cancelled_at is null;

create index cost_edition on cost (edition_id, organisation_id);

create index cost_organisation on cost (organisation_id, issued_on);

create table cost_key (
  id text primary key,
  cost_id text not null references cost (id),
  registration_id text not null references registration (id),
  weight integer not null check (weight > 0),
  unique (cost_id, registration_id)
) strict;

create index cost_key_registration on cost_key (registration_id);

create table cost_file (
  cost_id text primary key references cost (id),
  name text not null,
  media_type text not null check (media_type in ('application/xml', 'application/pdf')),
  bytes blob not null,
  size integer not null,
  sha256 text not null,
  kept_at text not null
) strict;

create trigger cost_file_kept before update on cost_file begin select raise(abort, 'COST_FILE_IS_FINAL'); end;

create trigger cost_file_stays before delete on cost_file begin select raise(abort, 'COST_FILE_IS_FINAL'); end;

create table cost_state (
  id text primary key,
  cost_id text not null references cost (id),
  position integer not null check (position > 0),
  state text not null check (state in ('RECEIVED', 'ACCEPTED', 'DISPUTED', 'REFUSED', 'PAID')),
  said_on text not null,
  detail text,
  recorded_at text not null,
  unique (cost_id, position)
) strict;

create trigger cost_state_kept before update on cost_state begin select raise(abort, 'COST_STATE_IS_FINAL'); end;

create trigger cost_state_stays before delete on cost_state begin select raise(abort, 'COST_STATE_IS_FINAL'); end;
`;
