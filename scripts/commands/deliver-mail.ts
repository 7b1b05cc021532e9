import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  type DeliveryRoom,
  deliverOnce,
  isMailLeft,
  runningClock,
  startDelivery,
} from '#app/mail/deliver-worker.server';
import { type Command, Refused } from '../command';
import type { Instance } from '../instance';

export const command: Command = {
  usage: '[--once]',
  options: { once: { type: 'boolean' } },
  database: true,
  run: async (given, { db, env, now }) => {
    if (!env.SMTP_URL) throw new Refused({ code: 'MAIL_NOT_SET_UP' });
    const room: DeliveryRoom = {
      ...{ server: env.SMTP_URL, from: env.MAIL_FROM, site: { url: env.PAVILION_URL } },
      ...{ clock: now, now: runningClock(now), newId: randomUUID },
    };
    const stop = stopSignal();
    return { value: given.on('once') ? await once(db, room, stop) : await untilEmpty(db, room, stop) };
  },
};

async function once(db: Instance['db'], room: DeliveryRoom, stop: AbortSignal) {
  const { count, fault } = await deliverOnce(db, room, stop);
  if (fault) tellFault(fault);
  return count;
}

async function untilEmpty(db: Instance['db'], room: DeliveryRoom, stop: AbortSignal) {
  const delivery = startDelivery(db, room, { onFault: tellFault, onError: tellError });
  while (!stop.aborted && (await isMailLeft(db)))
    await setTimeout(500, undefined, { signal: stop }).catch(() => undefined);
  return delivery.stop();
}

function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  // A terminal and npm both pass the same Ctrl-C on: the second must not cut the letters in hand.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  return stopping.signal;
}

const tell = (words: string) => process.stderr.write(`Pavilion: ${words}\n`);

const tellFault = ({ fault, words }: { fault: string; words: string }) =>
  tell(`the mail server can’t be used (${fault}): ${words}`);

const tellError = (error: unknown) => tell(error instanceof Error ? error.message : String(error));
