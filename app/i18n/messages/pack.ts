import { defineMessages } from '../define';

/** Folders and index of an edition’s pack: names that every file system takes. */
export const pack = defineMessages({
  fr: {
    'pack.papers': 'pieces-par-entreprise',
    'pack.pavilion': 'pavillon',
    'pack.missions': 'missions',
    'pack.lists': 'listes',
    'pack.suppliers': 'fournisseurs',
    'pack.itineraries': 'itineraires',
    'pack.calendars': 'agendas',
    'pack.allocation': 'Attribution des stands',
    'pack.column.file': 'Fichier',
    'pack.column.title': 'Titre',
    'pack.column.firm': 'Entreprise',
    'pack.column.identifier': 'Identifiant',
    'pack.column.number': 'Numéro',
    'pack.column.day': 'Date',
    'pack.column.size': 'Octets',
    'problem.PACK_TOO_LARGE':
      'Cette édition dépasse 4 Go ou 65\u202f000 fichiers, plus que n’en tient une archive.',
  },
  en: {
    'pack.papers': 'papers-by-firm',
    'pack.pavilion': 'pavilion',
    'pack.missions': 'missions',
    'pack.lists': 'lists',
    'pack.suppliers': 'suppliers',
    'pack.itineraries': 'itineraries',
    'pack.calendars': 'calendars',
    'pack.allocation': 'Allocation of booths',
    'pack.column.file': 'File',
    'pack.column.title': 'Title',
    'pack.column.firm': 'Firm',
    'pack.column.identifier': 'Identifier',
    'pack.column.number': 'Number',
    'pack.column.day': 'Date',
    'pack.column.size': 'Bytes',
    'problem.PACK_TOO_LARGE': 'This edition exceeds 4 GB or 65,000 files, more than an archive holds.',
  },
});
