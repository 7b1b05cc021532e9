import { z } from 'zod';
import { priorityPoints } from '#app/domain/registrations/points';
import { eachCase } from '../cases';
import type { RuleAnswer } from '../rules';

const pointsCase = z.object({
  participations: z.array(z.object({ year: z.number().int(), m2: z.number().positive() })),
});

export const answer: RuleAnswer = (file) =>
  eachCase(file, pointsCase, ({ participations }) => priorityPoints(participations));
