import { defineMessages } from '../define';

export const commandLine = defineMessages({
  fr: {
    'problem.FILE_NOT_FOUND': 'Le fichier {file} ne peut pas être lu.',
    'problem.FILE_NOT_WRITTEN': 'Le fichier {file} ne peut pas être écrit.',
    'problem.FILE_EXISTS':
      'Le fichier {file} existe déjà\u00a0: choisissez un autre nom, ou ajoutez --replace pour le remplacer.',
    'problem.DATABASE_MISSING': 'Il n’y a pas de base de données à {file}.',
    'problem.DATABASE_IN_USE':
      'Un serveur ou une commande utilise la base {file}\u00a0: arrêtez-le, puis recommencez.',
    'problem.DATABASE_UNSOUND':
      'La base {file} est endommagée, aucune sauvegarde n’a été écrite\u00a0: {faults}',
    'problem.BACKUP_ONTO_ITSELF': 'La sauvegarde et la base de données sont un seul et même fichier.',
    'problem.BACKUP_NOT_WHOLE':
      'Une partie de {file} est encore dans {log}\u00a0: ce n’est pas une sauvegarde, mais la copie d’une base en service.',
    'problem.BACKUP_UNSOUND': 'La sauvegarde {file} n’est pas bonne, rien n’a été changé\u00a0: {faults}',
    'problem.BACKUP_NEWER':
      'La sauvegarde {file} vient d’un Pavilion plus récent ({migration})\u00a0: installez d’abord cette version.',
    'problem.RESTORE_LOG_LEFT':
      'Le journal {log} est resté sans sa base\u00a0: déplacez-le, sans quoi il serait pris pour celui de la base restaurée.',
    'problem.RESTORED_NUMBERS_AGAIN':
      '{count, plural, one {# pièce émise} other {# pièces émises}} depuis la sauvegarde {count, plural, one {n’est} other {ne sont}} plus que dans l’ancienne base, et {count, plural, one {son numéro serait redonné} other {leurs numéros seraient redonnés}}\u00a0: {numbers}',
    'problem.RESTORED_MAILS_AGAIN':
      '{count, plural, one {# courriel envoyé depuis la sauvegarde partirait} other {# courriels envoyés depuis la sauvegarde partiraient}} une seconde fois.',
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
    'problem.FILE_EXISTS':
      'The file {file} exists already: choose another name, or add --replace to replace it.',
    'problem.DATABASE_MISSING': 'There is no database at {file}.',
    'problem.DATABASE_IN_USE': 'A server or a command uses the database {file}: stop it, then try again.',
    'problem.DATABASE_UNSOUND': 'The database {file} is damaged, no backup was written: {faults}',
    'problem.BACKUP_ONTO_ITSELF': 'The backup and the database are one and the same file.',
    'problem.BACKUP_NOT_WHOLE':
      'Part of {file} is still in {log}: it is no backup, but a copy of a database in use.',
    'problem.BACKUP_UNSOUND': 'The backup {file} is not sound, nothing was changed: {faults}',
    'problem.BACKUP_NEWER':
      'The backup {file} is of a newer Pavilion ({migration}): install that version first.',
    'problem.RESTORE_LOG_LEFT':
      'The log {log} was left without its database: move it away, else it would be taken for the restored one’s.',
    'problem.RESTORED_NUMBERS_AGAIN':
      '{count, plural, one {# paper} other {# papers}} issued since the backup {count, plural, one {is} other {are}} only in the former database, and {count, plural, one {its number} other {their numbers}} would be given again: {numbers}',
    'problem.RESTORED_MAILS_AGAIN':
      '{count, plural, one {# mail} other {# mails}} sent since the backup would leave a second time.',
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
