import { defineMessages } from '../define';

/** Firms that managers keep away from booths. */
export const allocationBans = defineMessages({
  fr: {
    'bans.title': 'Stands dont elle est écartée',
    'bans.intro': 'Aucun calcul, aucun déplacement ne l’y mettra, tant que ce n’est pas levé.',
    'bans.none': 'Aucun : elle peut recevoir tout stand qui lui convient.',
    'bans.since': 'Depuis le {on}{by, select, nobody {} other {, par {by}}}',
    'bans.no-reason': 'sans motif noté',
    'bans.lift': 'Lever',
    'bans.lift.of': ' : stand {booth}, {company}',
    'bans.add': 'Écarter de stands…',
    'bans.page': 'Écarter {company} de stands',
    'bans.booths': 'De ces stands',
    'bans.booths.in': 'Stands, {hall}',
    'bans.reason': 'Motif',
    'bans.reason.hint': 'Il est lu dans les explications. 200 caractères au plus.',
    'bans.do': 'Écarter',
    'bans.do.work-out': 'Écarter et calculer le reste',
    'bans.here': 'L’écarter de ce stand…',
    'bans.at': 'Écartée du stand {booth} ({on}){reason, select, unsaid {.} other { : {reason}}}',
    'bans.of-booth': 'En sont écartées :',
    'bans.of-booth.firm': '{company} ({on}){reason, select, unsaid {} other { : {reason}}}',
    'bans.mark': 'Quelqu’un en est écarté',
    'bans.mark.own': 'Elle en est écartée',
    'bans.broken':
      '{count, plural, one {Une entreprise est sur un stand dont elle est écartée} other {# entreprises sont sur un stand dont elles sont écartées}}',
    'bans.broken.words':
      'Cette version date d’avant : {who}. Un nouveau calcul en tiendra compte ; ce brouillon ne peut pas être publié tel quel.',
    'bans.broken.released': 'Cette version date d’avant : {who}. Un nouveau calcul en tiendra compte.',
    'bans.broken.one': '{company}, stand {booth}',
    'allocation.filter.banned': 'Écartées d’un stand',
    'allocation.choice.banned': 'Écartée de ce stand',
    'allocation.choice.banned.words':
      '{company} est écartée du stand {booth} par un gestionnaire depuis le {on}{reason, select, unsaid {.} other { : {reason}}}',
    'allocation.reason.WISH_BANNED':
      'Vœu {rank}, {booth} : écartée par un gestionnaire{on, select, unsaid {} other {, {on}}}{reason, select, unsaid {.} other { : {reason}}}',
    'allocation.reason.ALL_BANNED':
      '{count, plural, one {Un gestionnaire l’écarte du seul stand à sa taille.} other {Un gestionnaire l’écarte des # stands à sa taille.}}',
    'allocation.reason.OTHERS_BANNED':
      '{count, plural, one {Un gestionnaire l’écarte d’un autre stand à sa taille.} other {Un gestionnaire l’écarte de # autres stands à sa taille.}}',
    'problem.PLACE_BANNED':
      '{company} est écartée du stand {booth} par un gestionnaire{reason, select, unsaid {} other { ({reason})}} : levez cela d’abord.',
    'problem.BAN_NO_BOOTH': 'Choisissez au moins un stand.',
    'problem.BAN_REASON_LONG': 'Le motif dépasse 200 caractères.',
    'problem.BAN_LOCKED':
      '{company} est verrouillée au stand {booth} : déverrouillez-la avant de l’en écarter.',
    'problem.BAN_CONFIRMED':
      'Le stand {booth} est confirmé à {company} : elle ne peut en être écartée que si elle accepte d’en changer ou se retire.',
    'problem.BAN_AGREED':
      '{company} a accepté d’aller au stand {booth} : ce brouillon le prévoit, elle ne peut pas en être écartée.',
    'problem.BANNED_PLACED':
      '{company} est sur le stand {booth}, dont elle est écartée : recalculez, ou levez cela.',
  },
  en: {
    'bans.title': 'Booths it is kept away from',
    'bans.intro': 'No working out and no move will put it there until that is lifted.',
    'bans.none': 'None: it may get any booth that suits it.',
    'bans.since': 'Since {on}{by, select, nobody {} other {, by {by}}}',
    'bans.no-reason': 'no reason noted',
    'bans.lift': 'Lift',
    'bans.lift.of': ': booth {booth}, {company}',
    'bans.add': 'Keep away from booths…',
    'bans.page': 'Keep {company} away from booths',
    'bans.booths': 'From these booths',
    'bans.booths.in': 'Booths, {hall}',
    'bans.reason': 'Reason',
    'bans.reason.hint': 'It is read in the explanations. 200 characters at most.',
    'bans.do': 'Keep away',
    'bans.do.work-out': 'Keep away and work out the rest',
    'bans.here': 'Keep it away from this booth…',
    'bans.at': 'Kept away from booth {booth} ({on}){reason, select, unsaid {.} other {: {reason}}}',
    'bans.of-booth': 'Kept away from it:',
    'bans.of-booth.firm': '{company} ({on}){reason, select, unsaid {} other {: {reason}}}',
    'bans.mark': 'Somebody is kept away from it',
    'bans.mark.own': 'Kept away from it',
    'bans.broken':
      '{count, plural, one {One company stands on a booth that it is kept away from} other {# companies stand on booths that they are kept away from}}',
    'bans.broken.words':
      'This version is older than that: {who}. Working it out again will keep to it; this draft can’t be released as it is.',
    'bans.broken.released': 'This version is older than that: {who}. Working it out again will keep to it.',
    'bans.broken.one': '{company}, booth {booth}',
    'allocation.filter.banned': 'Kept away from a booth',
    'allocation.choice.banned': 'Kept away from it',
    'allocation.choice.banned.words':
      '{company} is kept away from booth {booth} by a manager since {on}{reason, select, unsaid {.} other {: {reason}}}',
    'allocation.reason.WISH_BANNED':
      'Wish {rank}, {booth}: kept away by a manager{on, select, unsaid {} other {, {on}}}{reason, select, unsaid {.} other {: {reason}}}',
    'allocation.reason.ALL_BANNED':
      '{count, plural, one {A manager keeps it away from the only booth of its size.} other {A manager keeps it away from the # booths of its size.}}',
    'allocation.reason.OTHERS_BANNED':
      '{count, plural, one {A manager keeps it away from another booth of its size.} other {A manager keeps it away from # other booths of its size.}}',
    'problem.PLACE_BANNED':
      '{company} is kept away from booth {booth} by a manager{reason, select, unsaid {} other { ({reason})}}: lift that first.',
    'problem.BAN_NO_BOOTH': 'Choose one booth at least.',
    'problem.BAN_REASON_LONG': 'The reason is longer than 200 characters.',
    'problem.BAN_LOCKED':
      '{company} is locked to booth {booth}: unlock it before keeping it away from there.',
    'problem.BAN_CONFIRMED':
      'Booth {booth} is confirmed to {company}: it can be kept away from there only once it agrees to move or withdraws.',
    'problem.BAN_AGREED':
      '{company} agreed to move to booth {booth}: this draft counts on it, so it can’t be kept away from there.',
    'problem.BANNED_PLACED':
      '{company} stands on booth {booth}, which it is kept away from: work it out again, or lift that.',
  },
});
