import type { Instant } from '#app/domain/shared/dates';
import { clockOf } from '#app/platform/clock.server';
import { type Given, Misused } from './command';

/** `--now` as it was typed; misused when it is no instant. */
export const instantOf = (given: Given): Instant | undefined => instant('--now', given.text('now'));

/** The time of a command that opens no database: `--now`, PAVILION_NOW, or the clock. */
export const nowFor = (given: Given): Instant =>
  clockOf(instantOf(given) ?? instant('PAVILION_NOW', process.env.PAVILION_NOW || undefined)).now();

function instant(name: string, text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time) || !/^\d{4}-\d{2}-\d{2}T/.test(text))
    throw new Misused(`${name} is an ISO instant, not “${text}”`);
  return new Date(time).toISOString();
}
