import {
  type AskedTransmission,
  decideTransmission,
  type TransmissionEvent,
} from '#app/domain/invoicing/transmission';
import { dayIn } from '#app/domain/shared/dates';
import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { SELLER_ZONE } from './preview.server';
import { findTransmissions, type TransmittedInvoice } from './queries-transmission.server';

type Scope = { organisationId: OrganisationId; editionId: EditionId };

/** Their numbers go through one address. */
const MOST_AT_ONCE = 300;

/** Records what became of an invoice. Problems: TRANSMISSION_GONE, those of `decideTransmission`. */
export function recordTransmission(
  db: Db,
  act: Act,
  scope: Scope,
  { number, ...asked }: AskedTransmission & { number: string },
): Promise<Result<null>> {
  return inTransaction(db, async (db): Promise<Result<null>> => {
    const [invoice] = await findTransmissions(db, scope, number);
    if (!invoice) return refuse({ code: 'TRANSMISSION_GONE', params: { number } });
    return append(db, act, scope, invoice, asked);
  });
}

/**
 * Says that invoices were handed over as files, all or none; answers them in order of number. The same again on the same day
 * to the same receiver is one handing over. Problems: TRANSMISSION_NOTHING, TRANSMISSION_TOO_MANY, TRANSMISSION_GONE,
 * TRANSMISSION_NOT_DRAWN.
 */
export function handOver(
  db: Db,
  act: Act,
  scope: Scope,
  { numbers, to }: { numbers: readonly string[]; to: string },
): Promise<Result<TransmittedInvoice[]>> {
  return inTransaction(db, async (db): Promise<Result<TransmittedInvoice[]>> => {
    const wanted = new Set(numbers);
    if (wanted.size === 0) return refuse({ code: 'TRANSMISSION_NOTHING', field: 'number' });
    if (wanted.size > MOST_AT_ONCE)
      return refuse({ code: 'TRANSMISSION_TOO_MANY', field: 'number', params: { most: MOST_AT_ONCE } });
    const invoices = (await findTransmissions(db, scope)).filter(({ number }) => wanted.has(number));
    const known = new Set(invoices.map(({ number }) => number));
    const asked: AskedTransmission = {
      ...{ channel: 'FILE', state: 'DEPOSITED', detail: to, on: dayIn(act.at, SELLER_ZONE) },
    };
    const problems: Problem[] = [
      ...[...wanted].filter((number) => !known.has(number)).map(about('TRANSMISSION_GONE')),
      ...invoices.filter(({ drawn }) => !drawn).map(({ number }) => about('TRANSMISSION_NOT_DRAWN')(number)),
    ];
    if (problems.length > 0) return refuse(...problems.slice(0, 20));
    for (const invoice of invoices)
      if (!invoice.transmission.events.some((event) => isSame(event, asked)))
        await append(db, act, scope, invoice, asked);
    return ok(invoices);
  });
}

const about = (code: string) => (number: string) => ({ code, field: 'number', params: { number } });

const isSame = (event: TransmissionEvent, asked: AskedTransmission): boolean =>
  event.by === 'HAND' &&
  event.channel === asked.channel &&
  event.state === asked.state &&
  event.on === asked.on &&
  event.detail === asked.detail;

async function append(
  db: Db,
  act: Act,
  scope: Scope,
  { id, number, issuedOn, transmission }: TransmittedInvoice,
  asked: AskedTransmission,
): Promise<Result<null>> {
  if (transmission.events.some((event) => isSame(event, asked))) return ok(null);
  const today = dayIn(act.at, SELLER_ZONE);
  const decided = decideTransmission(transmission.state, asked, { issuedOn, today });
  if (!decided.ok) return decided;
  const { channel, state, on, detail } = decided.value;
  const recorded = transmission.events.filter(({ by }) => by === 'HAND').length;
  await db
    .insertInto('invoice_transmission')
    .values({
      ...{ id: act.newId(), invoice_id: id, position: recorded + 1, channel, state },
      ...{ said_on: on, detail, recorded_at: act.at },
    })
    .execute();
  await recordAudit(db, act, {
    ...{ action: 'invoice.transmission', entity: 'invoice', entityId: id },
    ...{ organisationId: scope.organisationId, before: { state: transmission.state } },
    after: { number, channel, state, on, detail },
  });
  return ok(null);
}
