import { z } from 'zod';
import { zoneOfAirport } from '#app/domain/delegations/airports';
import { timeLeg } from '#app/domain/delegations/leg';
import { isZone } from '#app/domain/delegations/local-time';
import { eachCase } from '../cases';
import type { RuleAnswer } from '../rules';

const legCase = z.object({
  from: z.string().default(''),
  to: z.string().default(''),
  fromZone: z.string().optional(),
  toZone: z.string().optional(),
  departure: z.string(),
  arrival: z.string(),
});

export const answer: RuleAnswer = (file) => eachCase(file, legCase, answerLeg);

/** Zones as given, else those of the airports. */
function answerLeg({ from, to, departure, arrival, ...given }: z.output<typeof legCase>): object {
  const fromZone = given.fromZone ?? zoneOfAirport(from);
  const toZone = given.toZone ?? zoneOfAirport(to);
  if (!fromZone || !toZone || !isZone(fromZone) || !isZone(toZone)) return { refused: 'UNKNOWN_AIRPORT' };
  const leg = timeLeg({ departure, fromZone, arrival, toZone });
  if (!leg.ok) return { refused: leg.problems[0]?.code };
  return { minutes: leg.value.minutes, dayShift: leg.value.dayShift };
}
