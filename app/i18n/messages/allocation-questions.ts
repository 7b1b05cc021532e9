import { defineMessages } from '../define';

/** How a what-if is asked: its lines, and why it can't be. */
export const allocationQuestions = defineMessages({
  fr: {
    'problem.SCENARIO_EMPTY': 'Indiquez au moins une chose à changer.',
    'problem.SCENARIO_UNKNOWN': '« {name} » n’est pas dans ce pavillon.',
    'problem.SCENARIO_HALF': 'Cette ligne n’est remplie qu’à moitié : complétez-la, ou videz-la.',
    'problem.SCENARIO_TOO_MANY': 'Au plus {limit} lignes de chaque sorte : une hypothèse, pas un autre plan.',
    'problem.SCENARIO_FIRM_TWICE':
      'Cette entreprise est déjà sur une autre ligne, avec un autre stand : elle n’en aura qu’un.',
    'problem.SCENARIO_BOOTH_TWICE':
      '{companies} ne peuvent pas avoir ensemble le stand {booth} : il a {places, plural, one {une place} other {# places}}.',
    'problem.SCENARIO_BAN_FIXED':
      '{company} tient le stand {booth} parce qu’elle y est placée à la main, verrouillée ou confirmée : revenez d’abord sur ce choix, ou laissez bouger les stands confirmés.',
    'problem.SCENARIO_WITHDRAWN_LOCKED': '{company} ne peut pas se retirer et recevoir le stand {booth}.',
    'problem.SCENARIO_BANNED_LOCK': '{company} ne peut pas à la fois recevoir et éviter le stand {booth}.',
    'problem.SCENARIO_BOOTH_TAKEN':
      'Le stand {booth} est tenu par {holder} : placé à la main, verrouillé ou confirmé. {company} ne peut pas l’avoir sans qu’on revienne sur ce choix.',
    'study.form': 'Nouvelle hypothèse',
    'study.lock': 'Donner des stands',
    'study.lock.firm': 'Cette entreprise',
    'study.lock.booth': 'doit avoir ce stand',
    'study.ban': 'Écarter de stands',
    'study.ban.firm': 'Cette entreprise',
    'study.ban.booth': 'doit éviter ce stand',
    'study.withdrawn': 'Des entreprises se retirent',
    'study.extra': 'Des stands de plus',
    'study.extra.like': 'Comme ce stand',
    'study.extra.hall': 'Dans ce hall',
    'study.extra.hint':
      'De même surface, avec autant de côtés ouverts. Chacun est imaginé seul, sans voisin.',
    'study.line': '{part}, ligne {number}',
    'study.find.hint':
      '{count, plural, one {# entreprise n’est pas dans les listes ci-dessous} other {# entreprises ne sont pas dans les listes ci-dessous}}\u00a0: cherchez-les par leur nom.',
    'study.line.add': 'Ajouter une ligne',
    'study.line.remove': 'Retirer',
    'study.line.most': 'C’est le plus qu’il peut y en avoir : {limit}.',
    'study.limit': 'Au plus {limit} lignes de chaque sorte. Une ligne vide ne dit rien.',
    'study.change-question': 'Modifier cette hypothèse',
    'study.from-firm': 'Et si… ?',
    'study.from-firm.withdrawn': 'elle se retirait',
    'study.from-firm.ban': 'elle ne pouvait pas avoir le stand {booth}',
    'study.from-firm.lock': 'on lui donnait un autre stand',
    'study.from-compare': 'Et si elle gardait {booth} ?',
    'study.move-confirmed': 'Les stands confirmés peuvent bouger aussi',
    'study.move-confirmed.hint': 'Chaque entreprise confirmée qui bougerait devrait donner son accord.',
    'study.nobody': '–',
    'study.ask': 'Calculer l’hypothèse',
  },
  en: {
    'problem.SCENARIO_EMPTY': 'Say at least one thing to change.',
    'problem.SCENARIO_UNKNOWN': '“{name}” is not in this pavilion.',
    'problem.SCENARIO_HALF': 'This line is half filled in: complete it, or empty it.',
    'problem.SCENARIO_TOO_MANY': 'At most {limit} lines of each kind: a what-if, not another plan.',
    'problem.SCENARIO_FIRM_TWICE':
      'This company is on another line already, with another booth: it will have only one.',
    'problem.SCENARIO_BOOTH_TWICE':
      '{companies} can’t have booth {booth} together: it has {places, plural, one {one place} other {# places}}.',
    'problem.SCENARIO_BAN_FIXED':
      '{company} has booth {booth} because it was placed there by hand, locked or confirmed: take that back first, or let confirmed booths move.',
    'problem.SCENARIO_WITHDRAWN_LOCKED': '{company} can’t withdraw and be given booth {booth}.',
    'problem.SCENARIO_BANNED_LOCK': '{company} can’t be given booth {booth} and be kept from it.',
    'problem.SCENARIO_BOOTH_TAKEN':
      'Booth {booth} is held by {holder}: placed by hand, locked or confirmed. {company} can’t have it unless that choice is taken back.',
    'study.form': 'A new what-if',
    'study.lock': 'Give booths',
    'study.lock.firm': 'This company',
    'study.lock.booth': 'must have this booth',
    'study.ban': 'Rule out booths',
    'study.ban.firm': 'This company',
    'study.ban.booth': 'must avoid this booth',
    'study.withdrawn': 'Companies withdraw',
    'study.extra': 'More booths',
    'study.extra.like': 'Like this booth',
    'study.extra.hall': 'In this hall',
    'study.extra.hint':
      'Of the same area, with as many open sides. Each is imagined standing alone, without neighbours.',
    'study.line': '{part}, line {number}',
    'study.find.hint':
      '{count, plural, one {# company is not in the lists below} other {# companies are not in the lists below}}: find them by name.',
    'study.line.add': 'Add a line',
    'study.line.remove': 'Remove',
    'study.line.most': 'That is as many as there can be: {limit}.',
    'study.limit': 'At most {limit} lines of each kind. An empty line says nothing.',
    'study.change-question': 'Change this what-if',
    'study.from-firm': 'What if…?',
    'study.from-firm.withdrawn': 'it withdrew',
    'study.from-firm.ban': 'it could not have booth {booth}',
    'study.from-firm.lock': 'it were given another booth',
    'study.from-compare': 'What if it kept {booth}?',
    'study.move-confirmed': 'Confirmed booths may move too',
    'study.move-confirmed.hint': 'Each confirmed company that would move would have to agree.',
    'study.nobody': '–',
    'study.ask': 'Work out the what-if',
  },
});
