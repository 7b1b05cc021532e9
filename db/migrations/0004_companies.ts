import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

const script = `
create table company (
  id text primary key,
  name text not null,
  country text not null,
  national_id text not null,
  siret text,
  vat_id text,
  vat_proof_on text,
  vat_proof_reference text,
  address_line text not null default '',
  postcode text not null default '',
  city text not null default '',
  region text,
  segment_code text references segment (code),
  products text,
  headcount real,
  turnover_cents integer,
  balance_cents integer,
  created_at text not null,
  unique (country, national_id)
) strict;

create index company_name on company (name);

create table company_membership (
  id text primary key,
  company_id text not null references company (id),
  organisation_id text not null references organisation (id),
  is_member integer not null default 0 check (is_member in (0, 1)),
  unique (company_id, organisation_id)
) strict;

create index company_membership_organisation on company_membership (organisation_id);

create table company_claim (
  id text primary key,
  company_id text not null references company (id),
  person_id text not null references person (id),
  asked_at text not null,
  settled_at text,
  unique (company_id, person_id)
) strict;

create index company_claim_person on company_claim (person_id);
`;
