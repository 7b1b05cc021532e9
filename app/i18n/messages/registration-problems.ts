import { defineMessages } from '../define';

export const registrationProblems = defineMessages({
  fr: {
    'problem.IMPORT_CHANGED':
      'Depuis la vérification, une ligne est devenue refusable\u00a0: vérifiez de nouveau le fichier. Rien n’a été importé.',
    'problem.NO_PAVILION': 'Cette édition n’a pas encore de pavillon\u00a0: dessinez-le d’abord.',
    'problem.UNKNOWN_REGISTRATION': 'Cette inscription n’existe pas.',
    'problem.UNKNOWN_FIRM': '{firm} n’a pas d’inscription à ce salon.',
    'problem.REGISTRATION_WITHDRAWN': 'La société a retiré son inscription.',
    'problem.REGISTRATION_CONFIRMED':
      'Cette société a déjà un stand confirmé\u00a0: annulez d’abord la confirmation.',
    'problem.REASON_MISSING': 'Donnez le motif du refus.',
    'problem.NOTHING_DECIDED': 'Rien n’est décidé.',
    'problem.NOTHING_PICKED': 'Cochez au moins une société.',
    'problem.ALREADY_ANNOUNCED': 'Cette décision est déjà annoncée.',
    'problem.FOUND_CHANGED':
      'Ce que trouve cette recherche a changé depuis l’affichage. Voici la situation à jour\u00a0: rien n’est enregistré.',
    'problem.ANNOUNCEMENT_CHANGED':
      'Les décisions ont changé depuis l’affichage de cette page. Relisez la liste, puis recommencez\u00a0: rien n’est parti.',
    'problem.DECIDED_MEANWHILE': 'Trop tard\u00a0: {by} vient de décider. Voici la situation à jour.',
    'problem.FILE_TOO_LARGE': 'Ce fichier est trop lourd\u00a0: {megabytes} Mo au plus.',
    'problem.FILE_UNREADABLE':
      'Ce fichier n’est pas un CSV lisible. Dans votre tableur\u00a0: Enregistrer sous, CSV.',
    'problem.FILE_EMPTY': 'Ce fichier est vide.',
    'problem.COLUMN_MISSING': 'La colonne «\u00a0{column}\u00a0» manque.',
    'problem.COLUMN_REPEATED':
      'La colonne «\u00a0{column}\u00a0» est là deux fois\u00a0: laquelle compte\u202f? Supprimez l’autre.',
    'problem.EMPTY_ROW': 'Ligne vide.',
    'problem.REPEATED_HEADER': 'En-tête répété.',
    'problem.COLUMN_COUNT': 'La ligne n’a pas autant de cellules que l’en-tête.',
    'problem.MANDATORY_MISSING': 'Cette cellule est obligatoire.',
    'problem.DATE_INVALID': 'Cette date n’existe pas, ou n’est pas écrite jj/mm/aaaa.',
    'problem.LIST_INVALID': 'La liste doit être écrite clé:nombre, séparée par |.',
    'problem.ENUM_INVALID': 'Répondez par oui ou non.',
    'problem.CELL_TOO_LONG': 'Plus de 2 000 caractères.',
    'problem.DUPLICATE': 'Cette société figure déjà plus haut dans le fichier.',
    'problem.UNKNOWN_COMPANY': 'Aucune société acceptée ne porte ce nom\u00a0: ce vœu est laissé de côté.',
    'problem.FORMULA_CELL': 'Ressemble à une formule\u00a0: gardé comme texte.',
    'problem.LOSSY_TEXT': 'Des caractères ont été perdus («\u00a0?\u00a0»)\u00a0: à corriger à la main.',
  },
  en: {
    'problem.IMPORT_CHANGED':
      'Since the check, a line has become one to refuse: check the file again. Nothing was imported.',
    'problem.NO_PAVILION': 'This edition has no pavilion yet: draw it first.',
    'problem.UNKNOWN_REGISTRATION': 'This registration doesn’t exist.',
    'problem.UNKNOWN_FIRM': '{firm} has no registration for this fair.',
    'problem.REGISTRATION_WITHDRAWN': 'The company has withdrawn its registration.',
    'problem.REGISTRATION_CONFIRMED':
      'This company already holds a confirmed booth: cancel the confirmation first.',
    'problem.REASON_MISSING': 'Give the reason for the refusal.',
    'problem.NOTHING_DECIDED': 'Nothing is decided.',
    'problem.NOTHING_PICKED': 'Tick at least one company.',
    'problem.ALREADY_ANNOUNCED': 'This decision has already been announced.',
    'problem.FOUND_CHANGED':
      'What this search finds has changed since it was shown. This is how it stands now: nothing is saved.',
    'problem.ANNOUNCEMENT_CHANGED':
      'The decisions have changed since this page was shown. Read the list again, then retry: nothing was sent.',
    'problem.DECIDED_MEANWHILE': 'Too late: {by} has just decided. This is how it stands now.',
    'problem.FILE_TOO_LARGE': 'This file is too large: {megabytes} MB at most.',
    'problem.FILE_UNREADABLE': 'This file isn’t a readable CSV. In your spreadsheet: Save as, CSV.',
    'problem.FILE_EMPTY': 'This file is empty.',
    'problem.COLUMN_MISSING': 'The column “{column}” is missing.',
    'problem.COLUMN_REPEATED': 'The column “{column}” is there twice: which counts? Delete the other.',
    'problem.EMPTY_ROW': 'Empty row.',
    'problem.REPEATED_HEADER': 'Repeated header.',
    'problem.COLUMN_COUNT': 'The line doesn’t have as many cells as the header.',
    'problem.MANDATORY_MISSING': 'This cell is mandatory.',
    'problem.DATE_INVALID': 'This date doesn’t exist, or isn’t written dd/mm/yyyy.',
    'problem.LIST_INVALID': 'The list must be written key:number, separated by |.',
    'problem.ENUM_INVALID': 'Answer oui or non.',
    'problem.CELL_TOO_LONG': 'More than 2,000 characters.',
    'problem.DUPLICATE': 'This company already stands higher up in the file.',
    'problem.UNKNOWN_COMPANY': 'No accepted company bears this name: the wish is dropped.',
    'problem.FORMULA_CELL': 'Looks like a formula: kept as text.',
    'problem.LOSSY_TEXT': 'Characters were lost (“?”): to be corrected by hand.',
  },
});
