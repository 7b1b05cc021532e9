import { defineMessages } from '../define';

/** An edition’s pack. Its folders have names that every file system takes. */
export const pack = defineMessages({
  fr: {
    'pack.title': 'Documents émis',
    'pack.intro':
      'Confirmations, factures, relances, courriers\u00a0: un dossier par entreprise, et un index avec le SHA-256 de chaque fichier.',
    'pack.none':
      'Aucun document émis pour le moment. Les premiers partent avec les confirmations, depuis Finances.',
    'pack.count': '{count, plural, one {# document} other {# documents}}, {megabytes} Mo',
    'pack.waiting':
      '{count, plural, one {# document est encore en préparation\u00a0: l’index le nomme, sans fichier.} other {# documents sont encore en préparation\u00a0: l’index les nomme, sans fichier.}} Revenez dans un instant pour tout avoir.',
    'pack.download': 'Télécharger tous les documents de cette édition (ZIP)',
    'pack.all': 'Tous les documents',
    'pack.name': 'documents',
    'pack.not-drawn': 'encore en préparation, sans fichier',
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
    'pack.title': 'Issued papers',
    'pack.intro':
      'Confirmations, invoices, reminders, letters: a folder for each firm, and an index with the SHA-256 of each file.',
    'pack.none': 'No paper issued yet. The first go out with the confirmations, from Money.',
    'pack.count': '{count, plural, one {# paper} other {# papers}}, {megabytes} MB',
    'pack.waiting':
      '{count, plural, one {# paper is still being prepared: the index names it, without a file.} other {# papers are still being prepared: the index names them, without a file.}} Come back in a moment to have them all.',
    'pack.download': 'Download all papers of this edition (ZIP)',
    'pack.all': 'All papers',
    'pack.name': 'papers',
    'pack.not-drawn': 'still being prepared, no file',
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
