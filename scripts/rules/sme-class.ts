import { answerSmeCase } from '#app/domain/funding/sme-class-case';
import { answerEach, casesIn } from '../cases';
import type { RuleAnswer } from '../rules';

export const answer: RuleAnswer = (file) => answerEach(casesIn(file, 'smeDefinition'), answerSmeCase);
