import { defineMessages } from '../define';

export const funding = defineMessages({
  fr: {
    'problem.NO_DE_MINIMIS_RULE':
      'Aucun plafond de minimis n’est connu pour une aide accordée le {on} : le règlement en vigueur s’arrête au 31/12/2030.',
    'problem.UNKNOWN_SCHEME': 'Le dispositif d’aide « {scheme} » n’existe pas.',
    'problem.SCHEME_NOT_IN_FORCE': '« {scheme} » n’est pas en vigueur le {on}.',
  },
  en: {
    'problem.NO_DE_MINIMIS_RULE':
      'No de minimis ceiling is known for aid granted on {on}: the regulation in force ends on 31/12/2030.',
    'problem.UNKNOWN_SCHEME': 'There is no funding scheme “{scheme}”.',
    'problem.SCHEME_NOT_IN_FORCE': '“{scheme}” is not in force on {on}.',
  },
});
