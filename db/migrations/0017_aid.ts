import type { Kysely } from 'kysely';
import { runStatements } from '#db/migrations/statements';

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, script);
}

/** Days are those of France; a reversal keeps what was granted and says when and why it was taken back. */
const script = `
create table aid_grant (
  id text primary key,
  organisation_id text not null references organisation (id),
  registration_id text not null references registration (id),
  company_id text not null references company (id),
  scheme_id text not null references funding_scheme (id),
  scheme_code text not null,
  mode text not null check (mode in ('DIRECT_TO_SME', 'THIRD_PARTY_PAYMENT', 'PRICE_REDUCTION')),
  basis text not null,
  member_state text not null check (length(member_state) = 2),
  funder text not null check (funder <> ''),
  label text not null,
  amount_cents integer not null check (amount_cents > 0),
  gross_equivalent_cents integer not null check (gross_equivalent_cents > 0),
  state text not null check (state in ('requested', 'refused', 'granted', 'reversed')),
  requested_on text not null,
  decided_on text,
  reference text,
  reason text,
  assessment text not null,
  reversed_on text,
  reversal_reason text,
  created_at text not null,
  check ((state = 'requested') = (decided_on is null)),
  check ((state = 'reversed') = (reversed_on is not null)),
  check (decided_on >= requested_on),
  check (reversed_on >= decided_on)
) strict;

create unique index aid_grant_once on aid_grant (registration_id, scheme_code) where state in ('requested', 'granted');

create index aid_grant_company on aid_grant (company_id, decided_on);

create index aid_grant_organisation on aid_grant (organisation_id, state);

create index aid_grant_scheme on aid_grant (scheme_id);

create trigger aid_grant_kept before update on aid_grant
when old.state in ('refused', 'reversed')
  or new.id <> old.id or new.registration_id <> old.registration_id or new.company_id <> old.company_id
  or (old.state = 'granted' and (
    new.state <> 'reversed' or new.scheme_id <> old.scheme_id or new.mode <> old.mode or new.basis <> old.basis
    or new.member_state <> old.member_state or new.funder <> old.funder or new.label <> old.label
    or new.amount_cents <> old.amount_cents or new.gross_equivalent_cents <> old.gross_equivalent_cents
    or new.requested_on <> old.requested_on or new.decided_on <> old.decided_on
    or new.reference is not old.reference or new.assessment <> old.assessment))
begin select raise(abort, 'GRANT_IS_FINAL'); end;

create trigger aid_grant_stays before delete on aid_grant begin select raise(abort, 'GRANT_IS_FINAL'); end;

create trigger funding_scheme_kept before update on funding_scheme
when new.definition <> old.definition and exists (select 1 from aid_grant where scheme_id = old.id)
begin select raise(abort, 'SCHEME_VERSION_IN_USE'); end;

create table invoice_aid (
  id text primary key,
  invoice_id text not null references invoice (id),
  grant_id text not null references aid_grant (id),
  amount_cents integer not null check (amount_cents > 0),
  unique (invoice_id, grant_id)
) strict;

create index invoice_aid_grant on invoice_aid (grant_id);

create trigger invoice_aid_kept before update on invoice_aid begin select raise(abort, 'INVOICE_IS_FINAL'); end;

create trigger invoice_aid_stays before delete on invoice_aid begin select raise(abort, 'INVOICE_IS_FINAL'); end;

create table grant_payment (
  id text primary key,
  organisation_id text not null references organisation (id),
  grant_id text not null references aid_grant (id),
  payment_id text references payment (id),
  amount_cents integer not null check (amount_cents > 0),
  paid_on text not null,
  reference text,
  created_at text not null,
  undone_at text,
  unique (grant_id, payment_id)
) strict;

create index grant_payment_payment on grant_payment (payment_id);

create index grant_payment_organisation on grant_payment (organisation_id);

create table grant_evidence (
  id text primary key,
  grant_id text not null references aid_grant (id),
  code text not null,
  received_on text not null,
  note text,
  unique (grant_id, code)
) strict;

create table undertaking (
  id text primary key,
  organisation_id text not null references organisation (id),
  name text not null check (name <> ''),
  created_at text not null
) strict;

create index undertaking_organisation on undertaking (organisation_id);

create table undertaking_member (
  id text primary key,
  undertaking_id text not null references undertaking (id),
  organisation_id text not null references organisation (id),
  company_id text not null references company (id),
  link text not null check (link in ('VOTES', 'APPOINTS', 'CONTRACT', 'AGREEMENT')),
  unique (organisation_id, company_id)
) strict;

create index undertaking_member_undertaking on undertaking_member (undertaking_id);

create index undertaking_member_company on undertaking_member (company_id);

create table declared_aid (
  id text primary key,
  organisation_id text not null references organisation (id),
  company_id text not null references company (id),
  granted_on text not null,
  amount_cents integer not null check (amount_cents > 0),
  grantor text not null check (grantor <> ''),
  basis text not null,
  member_state text not null check (length(member_state) = 2),
  created_at text not null,
  removed_at text
) strict;

create index declared_aid_company on declared_aid (company_id, organisation_id);

create index declared_aid_organisation on declared_aid (organisation_id);

create table company_finance (
  id text primary key,
  organisation_id text not null references organisation (id),
  company_id text not null references company (id),
  closed_on text not null,
  equity_cents integer,
  headcount text,
  turnover_cents integer,
  balance_cents integer,
  updated_at text not null,
  unique (organisation_id, company_id)
) strict;

create index company_finance_company on company_finance (company_id);
`;
