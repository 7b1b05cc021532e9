import { defineMessages } from '../define';

export const commandLine = defineMessages({
  fr: {
    'problem.FILE_NOT_FOUND': 'Le fichier {file} ne peut pas être lu.',
    'problem.FILE_NOT_WRITTEN': 'Le fichier {file} ne peut pas être écrit.',
    'problem.FILE_NOT_JSON': 'Le fichier {file} n’est pas du JSON\u00a0: {detail}',
    'problem.CASES_MISSING': 'Le fichier ne contient pas de liste de cas.',
    'problem.CASE_MALFORMED': 'Le cas n° {case} n’a pas la forme attendue.',
    'problem.INSTANCE_NOT_EMPTY':
      'Des personnes utilisent déjà cette instance\u00a0: la saison de démonstration veut une base vide.',
    'problem.IBAN_INVALID': 'Cet IBAN n’est pas juste\u00a0: vérifiez-le chiffre par chiffre.',
    'problem.BIC_INVALID': 'Un BIC a 8 ou 11 caractères, par exemple AGRIFRPP.',
    'problem.UNEXPECTED': 'Pavilion n’a pas pu terminer\u00a0: {detail}',
  },
  en: {
    'problem.FILE_NOT_FOUND': 'The file {file} cannot be read.',
    'problem.FILE_NOT_WRITTEN': 'The file {file} cannot be written.',
    'problem.FILE_NOT_JSON': 'The file {file} is not JSON: {detail}',
    'problem.CASES_MISSING': 'The file has no list of cases.',
    'problem.CASE_MALFORMED': 'Case no. {case} is not of the expected form.',
    'problem.INSTANCE_NOT_EMPTY':
      'People use this instance already: the demo season wants an empty database.',
    'problem.IBAN_INVALID': 'This IBAN is not right: check it digit by digit.',
    'problem.BIC_INVALID': 'A BIC has 8 or 11 characters, AGRIFRPP for example.',
    'problem.UNEXPECTED': 'Pavilion could not finish: {detail}',
  },
});
