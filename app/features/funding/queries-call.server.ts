import type { Assessment } from '#app/domain/funding/assess';
import { assessCall, type CallQuestion } from '#app/domain/funding/assess-call';
import type { EventFacts } from '#app/domain/funding/assess-facts';
import { funderOf } from '#app/domain/funding/funder';
import { type Scheme, schemeOf } from '#app/domain/funding/scheme';
import type { LocalDate } from '#app/domain/shared/dates';
import type { RegistrationId } from '#app/domain/shared/ids';
import { sumCents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';
import { type AidFirm, type AidPavilion, findAidFirms, findEventFacts } from './queries-firms.server';
import { findAllGrants, type GrantRow } from './queries-grants.server';
import { findLedgers } from './queries-ledger.server';
import { findOrders, type Ordered } from './queries-orders.server';
import { findAllSchemes, type KeptScheme } from './queries-schemes.server';
import { findUndertakings } from './queries-undertakings.server';

/** A firm of a call: what it asked for, what it would get on the day, and what it was granted. */
export type CallRow = AidFirm & {
  booth: string | null;
  scheme: KeptScheme | null;
  funder: string | null;
  assessment: Assessment | null;
  grants: GrantRow[];
};

type Asked = {
  on: LocalDate;
  /** Simulates this scheme for everybody, instead of what each asked for. */
  schemeCode?: string;
  /** Those who take their turn; left out, everybody. */
  only?: readonly RegistrationId[];
};

/**
 * Every firm accepted in a pavilion with its aid as it would be granted on a day, each in turn (`assessCall`): by the scheme
 * that it asked for, or by another for all. What is granted already is taken from budget and ceiling first.
 */
export async function findCall(
  db: Db,
  pavilion: AidPavilion,
  { on, schemeCode, only }: Asked,
): Promise<CallRow[]> {
  const firms = await findAidFirms(db, pavilion);
  const ids = [...new Set(firms.map(({ companyId }) => companyId))];
  const schemes = await findAllSchemes(db);
  const { name: organiser } = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', pavilion.organisationId)
    .executeTakeFirstOrThrow();
  const [orders, undertakings, grants, event] = await Promise.all([
    findOrders(db, pavilion.id, firms),
    findUndertakings(db, pavilion.organisationId, ids),
    findAllGrants(db, { organisationId: pavilion.organisationId, editionId: pavilion.editionId }),
    findEventFacts(db, pavilion, firms),
  ]);
  const members = [...new Set([...undertakings.values()].flatMap((undertaking) => undertaking.members))];
  const ledgers = await findLedgers(db, pavilion.organisationId, [...new Set([...ids, ...members])]);
  const facts = { on, event, grants, orders, undertakings, ledgers };
  const rows = firms.map((firm) => {
    const scheme = schemeFor(schemes, schemeCode ?? firm.wants, on);
    const own = grants.filter(({ registrationId }) => registrationId === firm.id);
    return { firm, scheme, own, ordered: orders.get(firm.id) };
  });
  const answers = assessCall(
    rows.flatMap(({ firm, scheme, own, ordered }) =>
      scheme &&
      !firm.withdrawn &&
      (!only || only.includes(firm.id)) &&
      !own.some((grant) => grant.state === 'granted' && grant.schemeCode === scheme.scheme.id)
        ? [questionOf(firm, scheme.scheme, own, ordered, facts)]
        : [],
    ),
  );
  return rows.map(({ firm, scheme, own, ordered }) => ({
    ...firm,
    booth: ordered?.booth ?? null,
    scheme,
    funder: scheme && funderOf(scheme.scheme, firm.region, organiser),
    assessment: answers.get(firm.id) ?? null,
    grants: own,
  }));
}

type Facts = {
  on: LocalDate;
  event: EventFacts;
  grants: readonly GrantRow[];
  undertakings: Awaited<ReturnType<typeof findUndertakings>>;
  ledgers: Awaited<ReturnType<typeof findLedgers>>;
};

function questionOf(
  firm: AidFirm,
  scheme: Scheme,
  own: readonly GrantRow[],
  ordered: Ordered | undefined,
  { on, event, grants, undertakings, ledgers }: Facts,
): CallQuestion {
  const undertaking = undertakings.get(firm.companyId);
  const group = undertaking?.members ?? [firm.companyId];
  const spent = grants.filter((grant) => grant.state === 'granted' && grant.schemeCode === scheme.id);
  return {
    ...{ registration: firm.id, name: firm.company, filedOn: firm.filedOn, scheme, on, event },
    firm: {
      ...{ company: firm.companyId, country: firm.country, region: firm.region, group },
      equityCents: undertaking?.finances.equityCents ?? null,
      smeClass: undertaking?.smeClass ?? null,
      participations: firm.years,
    },
    order: ordered?.order ?? null,
    otherAid: own
      .filter((grant) => ['requested', 'granted'].includes(grant.state) && grant.schemeCode !== scheme.id)
      .map(({ label, amountCents, cumulable }) => ({ label, amountCents, cumulable })),
    eventLeftCents:
      scheme.capPerEventCents == null
        ? null
        : scheme.capPerEventCents - sumCents(spent.map(({ amountCents }) => amountCents)),
    ledger: group.flatMap((member) => ledgers.get(member) ?? []),
  };
}

/** By code or by label, the version in force on the day, else the newest: that one then says that it isn't in force. */
function schemeFor(schemes: readonly KeptScheme[], wanted: string | null, on: LocalDate): KeptScheme | null {
  if (wanted === null) return null;
  const code = schemes.find(({ scheme }) => scheme.id === wanted || scheme.label === wanted)?.scheme.id;
  if (code === undefined) return null;
  const versions = schemes.map(({ scheme }) => scheme);
  const inForce = schemeOf(versions, { id: code, on });
  const chosen = inForce.ok ? inForce : schemeOf(versions, { id: code });
  return schemes.find(({ scheme }) => chosen.ok && scheme === chosen.value) ?? null;
}
