import { defineMessages } from '../define';

export const registrationImport = defineMessages({
  fr: {
    'registrations.import': 'Importer un fichier',
    'registrations.announce': 'Annoncer ({count})',
    'registrations.announced': 'annoncée',
    'registrations.imported':
      '{count, plural, one {# inscription importée} other {# inscriptions importées}}.',
    'registrations.announce.title': 'Annoncer les décisions',
    'registrations.announce.intro':
      '{count, plural, =0 {Il n’y a rien à annoncer\u00a0: toutes les décisions l’ont été.} one {Un courriel partira, à cette société.} other {# courriels partiront, un par société. Voici exactement ce qui sera envoyé.}}',
    'registrations.announce.send':
      '{count, plural, one {Annoncer et envoyer le courriel} other {Annoncer et envoyer # courriels}}',
    'registrations.announce.all':
      'Ce bouton annonce les {count, number} décisions, sur toutes les pages, et non seulement {shown, plural, one {celle affichée} other {les # affichées}} ci-dessous.',
    'registrations.announce.show': 'N’afficher que celles-ci',
    'registrations.announce.show-all': 'Seules affichées. Tout afficher',
    'registrations.announce.to': 'Destinataire',
    'registrations.announce.language': 'Langue',
    'registrations.announce.subject': 'Objet',
    'registrations.announce.sample': 'Le courriel «\u00a0{decision}\u00a0», en {language}',
    'registrations.language.fr': 'français',
    'registrations.language.en': 'anglais',
    'registrations.import.title': 'Importer des inscriptions',
    'registrations.import.intro':
      'Le fichier est vérifié ligne par ligne. Rien n’est écrit avant votre accord.',
    'registrations.import.file': 'Fichier CSV',
    'registrations.import.hint':
      'Tel que reçu\u00a0: point-virgule, virgule ou tabulation, UTF-8 ou Windows, 5 Mo au plus.',
    'registrations.import.check': 'Vérifier le fichier',
    'registrations.import.other': 'Vérifier un autre fichier',
    'registrations.import.accepted': 'Acceptées',
    'registrations.import.unchanged':
      '{count, plural, one {dont # déjà enregistrée à l’identique} other {dont # déjà enregistrées à l’identique}}',
    'registrations.import.refused': 'Refusées',
    'registrations.import.ignored': 'Ignorées',
    'registrations.import.ignored.note': 'lignes vides, en-têtes répétés',
    'registrations.import.warned': 'À relire',
    'registrations.import.all':
      '{count, plural, one {Importer # inscription} other {Importer # inscriptions}}',
    'registrations.import.some':
      '{count, plural, one {Importer seulement la ligne acceptée} other {Importer seulement les # lignes acceptées}}',
    'registrations.import.blocked':
      '{count, plural, one {Une ligne est refusée} other {# lignes sont refusées}}\u00a0: rien n’est importé tant que vous ne corrigez pas le fichier ou n’importez pas seulement les lignes acceptées.',
    'registrations.import.clean': 'Toutes les lignes sont acceptées.',
    'registrations.import.nothing': 'Tout est déjà enregistré\u00a0: il n’y a rien à importer.',
    'registrations.import.reasons': 'Lignes refusées, et pourquoi',
    'registrations.import.warnings': 'Lignes acceptées, à relire',
    'registrations.import.line': 'Ligne',
    'registrations.import.why': 'Pourquoi',
    'registrations.import.column': 'Colonne',
  },
  en: {
    'registrations.import': 'Import a file',
    'registrations.announce': 'Announce ({count})',
    'registrations.announced': 'announced',
    'registrations.imported':
      '{count, plural, one {# registration imported} other {# registrations imported}}.',
    'registrations.announce.title': 'Announce the decisions',
    'registrations.announce.intro':
      '{count, plural, =0 {There is nothing to announce: every decision has been.} one {One mail will leave, to this company.} other {# mails will leave, one to each company. This is exactly what will be sent.}}',
    'registrations.announce.send':
      '{count, plural, one {Announce and send the mail} other {Announce and send # mails}}',
    'registrations.announce.all':
      'This button announces all {count, number} decisions, on every page, not only the {shown, plural, one {one} other {#}} shown below.',
    'registrations.announce.show': 'Show only these',
    'registrations.announce.show-all': 'Only these are shown. Show all',
    'registrations.announce.to': 'Recipient',
    'registrations.announce.language': 'Language',
    'registrations.announce.subject': 'Subject',
    'registrations.announce.sample': 'The mail “{decision}”, in {language}',
    'registrations.language.fr': 'French',
    'registrations.language.en': 'English',
    'registrations.import.title': 'Import registrations',
    'registrations.import.intro': 'The file is checked line by line. Nothing is written until you agree.',
    'registrations.import.file': 'CSV file',
    'registrations.import.hint': 'As received: semicolon, comma or tab, UTF-8 or Windows, 5 MB at most.',
    'registrations.import.check': 'Check the file',
    'registrations.import.other': 'Check another file',
    'registrations.import.accepted': 'Accepted',
    'registrations.import.unchanged':
      '{count, plural, one {# of them already there, the same} other {# of them already there, the same}}',
    'registrations.import.refused': 'Refused',
    'registrations.import.ignored': 'Ignored',
    'registrations.import.ignored.note': 'empty rows, repeated headers',
    'registrations.import.warned': 'To read over',
    'registrations.import.all': '{count, plural, one {Import # registration} other {Import # registrations}}',
    'registrations.import.some':
      '{count, plural, one {Import the accepted line only} other {Import the # accepted lines only}}',
    'registrations.import.blocked':
      '{count, plural, one {One line is refused} other {# lines are refused}}: nothing is imported until you correct the file or import only the accepted lines.',
    'registrations.import.clean': 'Every line is accepted.',
    'registrations.import.nothing': 'Everything is there already: there is nothing to import.',
    'registrations.import.reasons': 'Refused lines, and why',
    'registrations.import.warnings': 'Accepted lines to read over',
    'registrations.import.line': 'Line',
    'registrations.import.why': 'Why',
    'registrations.import.column': 'Column',
  },
});
