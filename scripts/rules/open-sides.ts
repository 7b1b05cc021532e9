import { openSides } from '#app/domain/pavilions/open-sides';
import { parsePlan } from '#app/domain/pavilions/parse-plan';
import { orRefuse } from '../command';
import type { RuleAnswer } from '../rules';

export const answer: RuleAnswer = (file) => openSides(orRefuse(parsePlan(file)));
