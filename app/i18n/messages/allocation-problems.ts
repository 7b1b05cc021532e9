import { defineMessages } from '../define';

export const allocationProblems = defineMessages({
  fr: {
    'problem.NOBODY_ACCEPTED': 'Aucune entreprise n’est acceptée pour {edition} : acceptez-en d’abord.',
    'problem.FACTS_CHANGED': 'Les inscriptions ou le plan ont changé pendant le calcul : relancez-le.',
    'problem.ALLOCATION_INFEASIBLE':
      'Ces règles ne peuvent pas être tenues ensemble ; il faut renoncer à l’une d’elles :',
    'problem.LOCKS_CROWDED':
      'Le stand {booth} est verrouillé pour {registrations}, ou leur est confirmé : il n’a que {capacity, plural, one {une place} other {# places}}. Déverrouillez qui peut aller ailleurs.',
    'problem.ALLOCATION_OUT_OF_TIME':
      'Aucun placement trouvé en {seconds} s : donnez plus de temps au calcul.',
    'problem.NO_ALLOCATION': 'Il n’y a pas encore de placement à publier pour {edition}.',
    'problem.ALLOCATION_RELEASED': 'La version {version} est déjà publiée : faites-en une nouvelle.',
    'problem.ALLOCATION_NEWER':
      'Une version {version} a été faite entre-temps : relisez-la avant de publier.',
    'problem.FIRM_NOT_ACCEPTED':
      '{company} s’est retirée ou n’est plus acceptée : recalculez, ou retirez-la du brouillon.',
    'problem.BOOTH_GONE': 'Le stand de {company} n’existe plus : recalculez.',
    'problem.CONFIRMED_MOVED': 'Le stand {booth} est déjà confirmé à {firm} : ce brouillon le déplacerait.',
    'problem.PLACE_TAKEN': 'Le stand {booth} est déjà pris par {company}.',
    'problem.PLACE_TAKEN_BY': '{by} vient de placer {company} sur le stand {booth}.',
    'problem.PLACE_MOVED_MEANWHILE':
      '{company} a changé de place entre-temps (stand {booth}) : relisez avant de modifier.',
    'problem.PLACE_UNKNOWN_BOOTH': 'Ce stand n’est pas de ce pavillon.',
    'problem.PLACE_UNKNOWN_DRAFT': 'Ce brouillon n’existe plus.',
    'problem.PLACE_FIRM_NOT_ACCEPTED': 'Cette entreprise n’est pas, ou plus, acceptée ({firm}).',
    'problem.PLACE_FIRM_CONFIRMED': 'Le stand de {company} est confirmé : il ne se change plus ici.',
    'problem.PLACE_PRICE_REFUSED': 'Le tarif n’a pas de prix pour {company} sur le stand {booth} ({price}).',
    'problem.PLACE_OTHER_PACKAGE': 'La formule de {company} ne correspond pas au stand {booth}.',
    'problem.PLACE_NEAR_COMPETITOR':
      'Le stand {booth} est à moins de 1 m de {rival}, concurrent de {company}.',
  },
  en: {
    'problem.NOBODY_ACCEPTED': 'No company is accepted for {edition}: accept some first.',
    'problem.FACTS_CHANGED': 'Registrations or the plan changed while it was worked out: start again.',
    'problem.ALLOCATION_INFEASIBLE': 'These rules can’t all be kept; one of them has to be given up:',
    'problem.LOCKS_CROWDED':
      'Booth {booth} is locked for {registrations}, or confirmed to them: it has only {capacity, plural, one {one place} other {# places}}. Unlock whoever may go elsewhere.',
    'problem.ALLOCATION_OUT_OF_TIME': 'No placement found in {seconds} s: allow more time.',
    'problem.NO_ALLOCATION': 'There is no allocation to release for {edition} yet.',
    'problem.ALLOCATION_RELEASED': 'Version {version} is released already: make a new one.',
    'problem.ALLOCATION_NEWER': 'Version {version} was made meanwhile: read it before releasing.',
    'problem.FIRM_NOT_ACCEPTED':
      '{company} has withdrawn or is no longer accepted: work it out again, or take it out of the draft.',
    'problem.BOOTH_GONE': 'The booth of {company} is gone: work it out again.',
    'problem.CONFIRMED_MOVED': 'Booth {booth} is confirmed to {firm}: this draft would move it.',
    'problem.PLACE_TAKEN': 'Booth {booth} is already taken by {company}.',
    'problem.PLACE_TAKEN_BY': '{by} has just placed {company} on booth {booth}.',
    'problem.PLACE_MOVED_MEANWHILE':
      '{company} was moved meanwhile (booth {booth}): read again before changing.',
    'problem.PLACE_UNKNOWN_BOOTH': 'This booth is not of this pavilion.',
    'problem.PLACE_UNKNOWN_DRAFT': 'This draft is gone.',
    'problem.PLACE_FIRM_NOT_ACCEPTED': 'This company is not, or no longer, accepted ({firm}).',
    'problem.PLACE_FIRM_CONFIRMED': 'The booth of {company} is confirmed: it can’t be changed here any more.',
    'problem.PLACE_PRICE_REFUSED': 'The price list has no price for {company} on booth {booth} ({price}).',
    'problem.PLACE_OTHER_PACKAGE': 'The package of {company} does not go with booth {booth}.',
    'problem.PLACE_NEAR_COMPETITOR':
      'Booth {booth} is nearer than 1 m to {rival}, a competitor of {company}.',
  },
});
