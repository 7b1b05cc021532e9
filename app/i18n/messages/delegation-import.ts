import { defineMessages } from '../define';

export const delegationImport = defineMessages({
  fr: {
    'mission.import.title': 'Importer une délégation',
    'mission.import.intro':
      'Le fichier est vérifié ligne par ligne et rien n’est écrit avant votre accord. Il fait foi\u00a0: qui n’y figure plus est retiré, et les changements faits à la main sont remplacés.',
    'mission.import.slug': 'Mission',
    'mission.import.slug.hint':
      'Le nom de l’édition, par exemple cosmoprof-asia-2026, ou cosmoprof-asia-2026-reperage pour un repérage.',
    'mission.import.file': 'Liste des voyageurs (CSV)',
    'mission.import.programme': 'Programme (CSV)',
    'mission.import.check': 'Vérifier',
    'mission.import.write': 'Importer {count, plural, one {# personne} other {# personnes}}',
    'mission.import.ready':
      '{persons, plural, one {# personne} other {# personnes}} de {companies, plural, one {# maison} other {# maisons}}, {segments, plural, one {# vol} other {# vols}}.',
    'mission.imported': 'La délégation est importée.',
    'mission.import.line': 'ligne {line} ({what})',
    'mission.import.line.programme': 'ligne {line} du programme ({what})',
    'mission.import.more': 'Et {count, plural, one {# autre point} other {# autres points}}.',
    'mission.import.optional': 'Sans fichier, le programme en place reste.',
    'mission.import.new': 'Nouvelle mission\u00a0: elle est créée avec cette liste.',
    'mission.import.known': 'Cette mission existe\u00a0: la liste la met à jour.',
    'mission.import.same': 'Les mêmes personnes, avec les mêmes renseignements, vols et chambres.',
    'mission.import.added':
      '{count, plural, one {# personne ajoutée} other {# personnes ajoutées}}\u00a0: {names}.',
    'mission.import.travel':
      '{count, plural, one {# voyage change} other {# voyages changent}} (vols ou chambre)\u00a0: {names}.',
    'mission.import.facts':
      '{count, plural, one {# personne a des renseignements modifiés} other {# personnes ont des renseignements modifiés}} (maison, contact, régime, passeport…)\u00a0: {names}.',
    'mission.import.columns':
      '{count, plural, one {Une colonne manque} other {# colonnes manquent}}\u00a0: {columns}.',
    'mission.import.columns.programme':
      'Programme\u00a0: {count, plural, one {une colonne manque} other {# colonnes manquent}}, {columns}.',
    'mission.import.columns.model':
      'Est-ce le bon fichier\u00a0? Les listes à télécharger ci-dessous ont toutes les colonnes.',
    'mission.import.begin': 'Pour commencer, des listes vides à remplir dans un tableur',
    'mission.import.standing':
      'Pour mettre à jour, partez de ce qui est enregistré, changements à la main compris',
    'mission.import.people': 'Voyageurs (CSV)',
    'mission.import.items': 'Programme (CSV)',
    'mission.import.gone':
      '{count, plural, one {# personne retirée} other {# personnes retirées}}\u00a0: {names}.',
    'mission.import.gone.body':
      'Elle n’est plus dans le fichier\u00a0: son voyage, son calendrier et ses rendez-vous disparaissent.',
    'mission.import.renamed':
      '{count, plural, one {# numéro désigne} other {# numéros désignent}} quelqu’un d’autre',
    'mission.import.renamed.one': 'N° {number}\u00a0: {now}, au lieu de {was}.',
    'mission.import.programme.kept':
      'Programme\u00a0: {count, plural, =0 {aucun} one {# rendez-vous, inchangé} other {# rendez-vous, inchangés}}.',
    'mission.import.programme.new':
      'Programme\u00a0: {count, plural, one {# rendez-vous} other {# rendez-vous}}{before, plural, =0 {} other {, à la place des # en place}}.',
    'mission.import.no-edition': 'Aucune édition ne porte le nom «\u00a0{mission}\u00a0»',
    'mission.import.no-edition.body':
      'La mission n’aurait ni salon, ni stands, ni lieu. Si elle va à un salon, choisissez son édition dans la liste.',
  },
  en: {
    'mission.import.title': 'Import a delegation',
    'mission.import.intro':
      'The file is checked line by line and nothing is written before you agree. It is the whole truth: who is no longer in it is taken off, and changes made by hand are replaced.',
    'mission.import.slug': 'Mission',
    'mission.import.slug.hint':
      'The name of the edition, for instance cosmoprof-asia-2026, or cosmoprof-asia-2026-reperage for a scouting mission.',
    'mission.import.file': 'List of travellers (CSV)',
    'mission.import.programme': 'Programme (CSV)',
    'mission.import.check': 'Check',
    'mission.import.write': 'Import {count, plural, one {# person} other {# people}}',
    'mission.import.ready':
      '{persons, plural, one {# person} other {# people}} of {companies, plural, one {# firm} other {# firms}}, {segments, plural, one {# flight} other {# flights}}.',
    'mission.imported': 'The delegation is imported.',
    'mission.import.line': 'line {line} ({what})',
    'mission.import.line.programme': 'line {line} of the programme ({what})',
    'mission.import.more': 'And {count, plural, one {# more} other {# more}}.',
    'mission.import.optional': 'Without a file, the programme stays as it is.',
    'mission.import.new': 'A new mission: it is made with this list.',
    'mission.import.known': 'This mission exists: the list updates it.',
    'mission.import.same': 'The same people, with the same details, flights and rooms.',
    'mission.import.added': '{count, plural, one {# person added} other {# people added}}: {names}.',
    'mission.import.travel':
      '{count, plural, one {# journey changes} other {# journeys change}} (flights or room): {names}.',
    'mission.import.facts':
      '{count, plural, one {# person has} other {# people have}} other details (firm, contact, diet, passport…): {names}.',
    'mission.import.columns':
      '{count, plural, one {One column is missing} other {# columns are missing}}: {columns}.',
    'mission.import.columns.programme':
      'Programme: {count, plural, one {one column is missing} other {# columns are missing}}, {columns}.',
    'mission.import.columns.model': 'Is it the right file? The lists to download below have every column.',
    'mission.import.begin': 'To begin with, empty lists to fill in with a spreadsheet',
    'mission.import.standing': 'To update, start from what is saved, changes made by hand included',
    'mission.import.people': 'Travellers (CSV)',
    'mission.import.items': 'Programme (CSV)',
    'mission.import.gone': '{count, plural, one {# person taken off} other {# people taken off}}: {names}.',
    'mission.import.gone.body': 'No longer in the file: their journey, calendar and meetings disappear.',
    'mission.import.renamed': '{count, plural, one {# number is} other {# numbers are}} now somebody else',
    'mission.import.renamed.one': 'No. {number}: {now}, instead of {was}.',
    'mission.import.programme.kept':
      'Programme: {count, plural, =0 {none} one {# item, unchanged} other {# items, unchanged}}.',
    'mission.import.programme.new':
      'Programme: {count, plural, one {# item} other {# items}}{before, plural, =0 {} other {, instead of the # there are}}.',
    'mission.import.no-edition': 'No edition is called “{mission}”',
    'mission.import.no-edition.body':
      'The mission would have no fair, no booths and no place. If it goes to a fair, choose its edition from the list.',
  },
});
