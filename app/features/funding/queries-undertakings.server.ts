import { group } from 'd3-array';
import { type SmeClass, type SmeFigures, smeClass } from '#app/domain/funding/sme-class';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import { decimalOf } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

/** A firm's figures of its last closed year, as far as they are known. */
export type Finances = {
  closedOn: string | null;
  equityCents: number | null;
  headcount: string | null;
  turnoverCents: number | null;
  balanceCents: number | null;
};

/** The single undertaking of a firm: itself, and the firms that it is declared to be linked with. */
export type Undertaking = {
  members: CompanyId[];
  finances: Finances;
  /** Null while a figure of a member is missing. */
  smeClass: SmeClass | null;
};

/** The undertakings of these firms; a firm that nobody declared linked stands alone. By firm. */
export async function findUndertakings(
  db: Db,
  organisationId: OrganisationId,
  companyIds: readonly CompanyId[],
): Promise<Map<CompanyId, Undertaking>> {
  const rows = await db
    .selectFrom('undertaking_member')
    .select(['undertaking_id', 'company_id'])
    .where('organisation_id', '=', organisationId)
    .orderBy('company_id')
    .execute();
  const groups = [...group(rows, (row) => row.undertaking_id).values()].map((members) =>
    members.map((member) => member.company_id),
  );
  const membersOf = (id: CompanyId) => groups.find((members) => members.includes(id)) ?? [id];
  const finances = await findFinances(db, organisationId, [...new Set(companyIds.flatMap(membersOf))]);
  const none = {
    closedOn: null,
    equityCents: null,
    headcount: null,
    turnoverCents: null,
    balanceCents: null,
  };
  const known = (id: CompanyId) => finances.get(id) ?? none;
  return new Map(
    companyIds.map((id) => {
      const members = membersOf(id);
      const figures = [id, ...members.filter((member) => member !== id)].map((member) =>
        figuresOf(known(member)),
      );
      return [id, { members, finances: known(id), smeClass: classOf(figures) }];
    }),
  );
}

/** Linked firms count whole (Rec. 2003/361/EC, annex, art. 6). */
function classOf(figures: (SmeFigures | null)[]): SmeClass | null {
  const [own, ...linked] = figures.filter((figure) => figure !== null);
  if (!own || linked.length + 1 < figures.length) return null;
  const related = linked.map((figure) => ({ ...figure, sharePercent: '100' }));
  return smeClass([{ ...own, related, publicPercent: '0' }]);
}

function figuresOf({ headcount, turnoverCents, balanceCents }: Finances): SmeFigures | null {
  if (headcount === null || (turnoverCents === null && balanceCents === null)) return null;
  // One of the two is enough (art. 2): the one that is missing can't make the firm smaller.
  const other = 100_000_000_000_000;
  return { headcount, turnoverCents: turnoverCents ?? other, balanceCents: balanceCents ?? other };
}

async function findFinances(db: Db, organisationId: OrganisationId, ids: readonly CompanyId[]) {
  const rows = await db
    .selectFrom('company')
    .leftJoin('company_finance', (join) =>
      join
        .onRef('company_finance.company_id', '=', 'company.id')
        .on('company_finance.organisation_id', '=', organisationId),
    )
    .select(['company.id', 'closed_on', 'equity_cents', 'company_finance.headcount as kept_headcount'])
    .select(['company_finance.turnover_cents as kept_turnover', 'company.turnover_cents as turnover'])
    .select(['company_finance.balance_cents as kept_balance', 'company.balance_cents as balance'])
    .select('company.headcount')
    .where('company.id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row): [CompanyId, Finances] => [
      row.id,
      {
        closedOn: row.closed_on,
        equityCents: row.equity_cents,
        headcount: row.kept_headcount ?? (row.headcount === null ? null : decimalOf(row.headcount)),
        turnoverCents: row.kept_turnover ?? row.turnover,
        balanceCents: row.kept_balance ?? row.balance,
      },
    ]),
  );
}
