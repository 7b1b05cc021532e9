import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table fair (
  id text primary key,
  slug text not null unique,
  name text not null,
  organiser_name text not null,
  city text not null,
  country text not null,
  time_zone text not null,
  airports text not null default '[]',
  currencies text not null default '[]',
  halls text not null default '[]',
  opening_hours text not null default '[]',
  figures text not null default '[]',
  source text
) strict;

create table venue (
  id text primary key,
  fair_id text not null references fair (id),
  code text not null,
  name text not null,
  address text not null,
  role text,
  time_zone text not null,
  provisional integer not null default 0 check (provisional in (0, 1)),
  unique (fair_id, code)
) strict;

create table edition (
  id text primary key,
  fair_id text not null references fair (id),
  slug text not null unique,
  year integer not null,
  number integer,
  period text,
  provisional integer not null default 0 check (provisional in (0, 1)),
  source text,
  note text
) strict;

create index edition_fair on edition (fair_id);

create table edition_venue (
  id text primary key,
  edition_id text not null references edition (id),
  venue_id text not null references venue (id),
  starts_on text,
  ends_on text,
  provisional integer not null default 0 check (provisional in (0, 1)),
  check ((starts_on is null) = (ends_on is null)),
  check (ends_on >= starts_on),
  unique (edition_id, venue_id)
) strict;

create table fair_deadline (
  id text primary key,
  fair_id text not null references fair (id),
  code text not null,
  days_before_opening integer not null,
  label_fr text not null,
  label_en text not null,
  unique (fair_id, code)
) strict;

create table country_sheet (
  country text primary key,
  sheet text not null
) strict;

create table segment (
  code text primary key,
  label_fr text not null,
  label_en text not null
) strict;

create table price_list (
  id text primary key,
  slug text not null unique,
  name text not null,
  currency text not null,
  pricing text not null check (pricing in ('PACKAGE', 'PER_M2')),
  source text,
  definition text not null
) strict;

create table package (
  id text primary key,
  price_list_id text not null references price_list (id),
  code text not null,
  label text not null,
  area real,
  kind text not null check (kind in ('individual', 'shared', 'collective')),
  price_cents integer not null check (price_cents >= 0),
  unique (price_list_id, code)
) strict;

create table cancellation_grid (
  id text primary key,
  slug text not null unique,
  definition text not null
) strict;

create table funding_scheme (
  id text primary key,
  slug text not null unique,
  label text not null,
  mode text not null check (mode in ('NONE', 'DIRECT_TO_SME', 'THIRD_PARTY_PAYMENT', 'PRICE_REDUCTION')),
  definition text not null
) strict;
`;
