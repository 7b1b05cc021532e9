import { z } from 'zod';
import { checkIdentifier } from '#app/domain/companies/identifiers';
import { zoneOfAirport } from '#app/domain/delegations/airports';
import { timeLeg } from '#app/domain/delegations/leg';
import { isZone } from '#app/domain/delegations/local-time';
import { openSides } from '#app/domain/pavilions/open-sides';
import { parsePlan } from '#app/domain/pavilions/parse-plan';
import { priorityPoints } from '#app/domain/registrations/points';
import { casesIn } from './cases';
import { orRefuse, Refused } from './command';
import { moneyAnswers } from './rules-money';

/** For each rule: a file of cases as parsed JSON → what is printed. No database. */
export const answersByRule: Record<string, (file: unknown) => unknown> = {
  identifier: (file) => eachCase(file, identifierCase, checkIdentifier),
  leg: (file) => eachCase(file, legCase, answerLeg),
  'open-sides': (file) => openSides(orRefuse(parsePlan(file))),
  points: (file) => eachCase(file, pointsCase, ({ participations }) => priorityPoints(participations)),
  ...moneyAnswers,
};

const identifierCase = z.object({
  type: z.enum(['SIREN', 'SIRET', 'VAT', 'NATIONAL_ID', 'IBAN', 'RF']),
  value: z.string(),
  country: z.string().optional(),
});

const pointsCase = z.object({
  participations: z.array(z.object({ year: z.number().int(), m2: z.number().positive() })),
});

const legCase = z.object({
  from: z.string().default(''),
  to: z.string().default(''),
  fromZone: z.string().optional(),
  toZone: z.string().optional(),
  departure: z.string(),
  arrival: z.string(),
});

/** Zones as given, else those of the airports. */
function answerLeg({ from, to, departure, arrival, ...given }: z.output<typeof legCase>): object {
  const fromZone = given.fromZone ?? zoneOfAirport(from);
  const toZone = given.toZone ?? zoneOfAirport(to);
  if (!fromZone || !toZone || !isZone(fromZone) || !isZone(toZone)) return { refused: 'UNKNOWN_AIRPORT' };
  const leg = timeLeg({ departure, fromZone, arrival, toZone });
  if (!leg.ok) return { refused: leg.problems[0]?.code };
  return { minutes: leg.value.minutes, dayShift: leg.value.dayShift };
}

function eachCase<T extends object>(
  file: unknown,
  shape: z.ZodType<T>,
  answer: (one: T) => object,
): object[] {
  return casesIn(file).map((one, index) => {
    const parsed = shape.safeParse(one);
    if (!parsed.success)
      throw new Refused({ code: 'CASE_MALFORMED', at: String(index + 1), params: { case: index + 1 } });
    return { ...identity.safeParse(one).data, ...answer(parsed.data) };
  });
}

const identity = z.object({ id: z.union([z.string(), z.number()]) });
