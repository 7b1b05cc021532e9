import { setTimeout } from 'node:timers/promises';
import { serverPauseAfter } from '#app/domain/mail/tries';
import type { Instant } from '#app/domain/shared/dates';
import { machineTime } from '#app/platform/holder.server';
import type { Db } from '#db/connection';
import type { MailServerFault } from './deliver-answers';
import { keepFault } from './deliver-fault.server';
import { type DeliveryCount, type DeliveryRoom, handOver, type Round } from './deliver-hands.server';
import { takeLease } from './deliver-lease.server';
import { findDueMails, findLostMail, putBackLost } from './deliver-queue.server';

export type { DeliveryRoom } from './deliver-hands.server';

const LOOK_EVERY_MS = 500;

type Told = { onFault?: (fault: MailServerFault) => void; onError?: (error: unknown) => void };

/** Hands over all that is due at present and returns. While another process delivers, it lets it, and waits. */
export async function deliverOnce(
  db: Db,
  room: DeliveryRoom,
  signal: AbortSignal,
): Promise<{ count: DeliveryCount; fault?: MailServerFault }> {
  while (!signal.aborted && (await isWork(db, room))) {
    const round = await deliverRound(db, room, signal, 1);
    if (round) return round;
    await pause(LOOK_EVERY_MS, signal);
  }
  return { count: { sent: 0, deferred: 0, failed: 0 } };
}

/** Hands over mails as they come, until stopped; `stop` lets the letters under way end, for a moment. */
export function startDelivery(
  db: Db,
  room: DeliveryRoom,
  { onFault, onError }: Told,
): { stop: () => Promise<DeliveryCount> } {
  const stopping = new AbortController();
  const total: DeliveryCount = { sent: 0, deferred: 0, failed: 0 };
  const deliver = async () => {
    let faults = 0;
    while (!stopping.signal.aborted) {
      const round = await lookOnce(db, room, stopping.signal, faults + 1).catch((error: unknown) => {
        onError?.(error);
        return undefined;
      });
      faults = round?.fault ? faults + 1 : 0;
      if (round?.fault) onFault?.(round.fault);
      for (const key of ['sent', 'deferred', 'failed'] as const) total[key] += round?.count[key] ?? 0;
      await pause(round?.fault ? serverPauseAfter(faults) * 1000 : LOOK_EVERY_MS, stopping.signal);
    }
  };
  const working = deliver();
  return {
    stop: async () => {
      stopping.abort();
      await working;
      return total;
    },
  };
}

async function lookOnce(db: Db, room: DeliveryRoom, signal: AbortSignal, faults: number) {
  return (await isWork(db, room)) ? deliverRound(db, room, signal, faults) : undefined;
}

/** Asked often, so it only reads. */
const isWork = async (db: Db, room: DeliveryRoom): Promise<boolean> =>
  (await findDueMails(db, room.now(), 1)).length > 0 || (await findLostMail(db)) !== undefined;

/** Whether a mail is still to leave, now or at a later try. One whose papers are not drawn yet doesn't count. */
export const isMailLeft = async (db: Db): Promise<boolean> =>
  (await findDueMails(db, END_OF_TIME, 1)).length > 0 || (await findLostMail(db)) !== undefined;

const END_OF_TIME = '9999-12-31T23:59:59.999Z';

/** One worker at a time: undefined while another has the lease. */
async function deliverRound(
  db: Db,
  room: DeliveryRoom,
  signal: AbortSignal,
  faults: number,
): Promise<Round | undefined> {
  const lease = await takeLease(db, room.newId);
  if (!lease) return undefined;
  try {
    await putBackLost(db, room.now());
    const round = await handOver(db, room, lease, signal);
    if (round.fault) round.count.deferred += await keepFault(db, room.now(), round.fault, faults);
    return round;
  } finally {
    await lease.release();
  }
}

/** Delivery's own clock: it runs, also where the instance's stands still, and never goes behind it. */
export function runningClock(clock: () => Instant): () => Instant {
  const ahead = Math.max(0, Date.parse(clock()) - Date.now());
  return () => machineTime(ahead);
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
