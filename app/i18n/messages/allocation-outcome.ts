import { defineMessages } from '../define';

/** Why a registration is not placed, and which rules contradict one another. */
export const allocationOutcome = defineMessages({
  fr: {
    'problem.CONFLICT_LOCK': '{registration} est verrouillée au stand {booths}.',
    'problem.CONFLICT_MUST': '{registration} doit être placée.',
    'problem.CONFLICT_NOWHERE': '{registration} doit être placée, mais n’a aucun stand possible.',
    'problem.CONFLICT_APART': '{one} et {other} doivent être à au moins {distance} m l’une de l’autre.',
    'problem.CONFLICT_CAPACITY':
      'Le stand {booth} n’a que {capacity, plural, one {une place} other {# places}}.',
    'problem.UNPLACED_NO_CANDIDATE': 'Aucun stand ne lui est possible.',
    'problem.UNPLACED_ALL_TAKEN': 'Tout stand possible est pris (par {by}).',
    'problem.UNPLACED_RULES': 'Une place est libre, mais trop près de {by}.',
    'problem.UNPLACED_DECLINED': 'Les places libres lui vaudraient moins que rien (au mieux {score}).',
    'problem.UNPLACED_WORTH_MORE_OTHERWISE':
      'Une place est libre ({booths}), mais la prendre coûterait plus à l’ensemble qu’elle n’apporte.',
    'problem.UNPLACED_KEPT_FOR_PROMISES':
      'Les places libres sont gardées pour tenir ce qui est promis à d’autres.',
    'problem.UNPLACED_NOT_SOLVED': 'Aucun placement n’a été trouvé.',
  },
  en: {
    'problem.CONFLICT_LOCK': '{registration} is locked to booth {booths}.',
    'problem.CONFLICT_MUST': '{registration} must be placed.',
    'problem.CONFLICT_NOWHERE': '{registration} must be placed, but no booth is possible for it.',
    'problem.CONFLICT_APART': '{one} and {other} must be at least {distance} m apart.',
    'problem.CONFLICT_CAPACITY':
      'Booth {booth} has only {capacity, plural, one {one place} other {# places}}.',
    'problem.UNPLACED_NO_CANDIDATE': 'No booth is possible for it.',
    'problem.UNPLACED_ALL_TAKEN': 'Every booth that is possible is taken (by {by}).',
    'problem.UNPLACED_RULES': 'A place is free, but too near to {by}.',
    'problem.UNPLACED_DECLINED': 'What is free would be worth less than nothing to it ({score} at best).',
    'problem.UNPLACED_WORTH_MORE_OTHERWISE':
      'A place is free ({booths}), but taking it would cost the whole more than it brings.',
    'problem.UNPLACED_KEPT_FOR_PROMISES': 'What is free is kept for promises made to others.',
    'problem.UNPLACED_NOT_SOLVED': 'No placement was found.',
  },
});
