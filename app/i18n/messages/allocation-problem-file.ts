import { defineMessages } from '../define';

/** What makes an allocation problem unfit to be solved. */
export const allocationProblemFile = defineMessages({
  fr: {
    'problem.ALLOCATION_OBJECTIVE_UNKNOWN': 'L’objectif « {objective} » n’est pas connu.',
    'problem.ALLOCATION_DUPLICATE_ID': 'L’identifiant {id} est donné deux fois ({kind}).',
    'problem.ALLOCATION_UNKNOWN_BOOTH': 'Le stand {booth} n’existe pas dans ce problème.',
    'problem.ALLOCATION_UNKNOWN_REGISTRATION': 'L’inscription {registration} n’existe pas dans ce problème.',
    'problem.ALLOCATION_SCORE': 'Le score {score} doit être un entier d’au plus {limit}.',
    'problem.ALLOCATION_USES': '{booths} stands, mais {uses} occupations.',
    'problem.ALLOCATION_BOOTH_TWICE': 'Le même stand deux fois : {candidate}.',
    'problem.ALLOCATION_OVER_CAPACITY':
      'Le stand {booth} a une capacité de {capacity} ; {use} sont demandés.',
    'problem.ALLOCATION_RULE_ON_ITSELF': 'Une règle met {registration} face à elle-même.',
    'problem.ALLOCATION_DISTANCE': 'La distance {distance} n’est pas un nombre de mètres.',
    'problem.ALLOCATION_NO_GEOMETRY':
      'Une règle de distance demande la position et la taille du stand {booth}.',
    'problem.ALLOCATION_LOCK_IMPOSSIBLE':
      '{registration} est verrouillée au stand {booths}, ce qu’aucune possibilité ne permet.',
    'problem.ALLOCATION_SCORES_OVERFLOW': 'La somme des scores dépasse {limit}.',
    'problem.ALLOCATION_CAPACITY': 'La capacité du stand {booth} doit être un nombre entier de 0 à {limit}.',
    'problem.ALLOCATION_MALFORMED': 'Le champ {path} n’est pas comme attendu ({detail}).',
    'problem.ALLOCATION_TOO_MANY': '{count} éléments dans {list}\u00a0: la limite est de {limit}.',
    'problem.ALLOCATION_FILE_TOO_LARGE':
      'Le fichier {file} pèse {megabytes} Mo\u00a0: la limite est de {limit} Mo et de {candidates} possibilités.',
    'problem.ALLOCATION_EMPTY': 'Le problème est vide\u00a0: il faut au moins un stand et une inscription.',
    'problem.ALLOCATION_GEOMETRY':
      'La position ou la taille du stand {booth} n’est pas en mètres, ou est négative.',
    'problem.ALLOCATION_OWN_NEIGHBOUR': 'Le stand {booth} est donné comme voisin de lui-même.',
    'problem.ALLOCATION_POINTS': 'Les points de {registration} doivent être un nombre d’au plus {limit}.',
    'problem.ALLOCATION_SEED': 'La graine {seed} doit être un nombre entier positif.',
    'problem.ALLOCATION_APART_AND_TOGETHER':
      '{one} et {other} doivent être à la fois éloignées et côte à côte.',
    'problem.ALLOCATION_LOCKS_CROWDED':
      'Le stand {booth} est promis à {registrations}\u00a0: {use} occupés pour une capacité de {capacity}.',
    'problem.ALLOCATION_LOCKS_TOO_NEAR':
      '{one} et {other} doivent être à {distance} m, mais sont verrouillées aux stands {booth} et {otherBooth}.',
  },
  en: {
    'problem.ALLOCATION_OBJECTIVE_UNKNOWN': 'The objective “{objective}” is not known.',
    'problem.ALLOCATION_DUPLICATE_ID': 'The id {id} is given twice ({kind}).',
    'problem.ALLOCATION_UNKNOWN_BOOTH': 'There is no booth {booth} in this problem.',
    'problem.ALLOCATION_UNKNOWN_REGISTRATION': 'There is no registration {registration} in this problem.',
    'problem.ALLOCATION_SCORE': 'The score {score} must be a whole number of at most {limit}.',
    'problem.ALLOCATION_USES': '{booths} booths, but {uses} uses.',
    'problem.ALLOCATION_BOOTH_TWICE': 'The same booth twice: {candidate}.',
    'problem.ALLOCATION_OVER_CAPACITY': 'Booth {booth} has a capacity of {capacity}; {use} are asked for.',
    'problem.ALLOCATION_RULE_ON_ITSELF': 'A rule sets {registration} against itself.',
    'problem.ALLOCATION_DISTANCE': 'The distance {distance} is not a number of metres.',
    'problem.ALLOCATION_NO_GEOMETRY': 'A distance rule needs the place and size of booth {booth}.',
    'problem.ALLOCATION_LOCK_IMPOSSIBLE': '{registration} is locked to {booths}, which no candidate allows.',
    'problem.ALLOCATION_SCORES_OVERFLOW': 'The sum of the scores passes {limit}.',
    'problem.ALLOCATION_CAPACITY': 'The capacity of booth {booth} must be a whole number from 0 to {limit}.',
    'problem.ALLOCATION_MALFORMED': 'The field {path} is not as expected ({detail}).',
    'problem.ALLOCATION_TOO_MANY': '{count} items in {list}: the limit is {limit}.',
    'problem.ALLOCATION_FILE_TOO_LARGE':
      'The file {file} has {megabytes} MB: the limit is {limit} MB and {candidates} candidates.',
    'problem.ALLOCATION_EMPTY': 'The problem is empty: it takes a booth and a registration at least.',
    'problem.ALLOCATION_GEOMETRY': 'The place or size of booth {booth} is not in metres, or is negative.',
    'problem.ALLOCATION_OWN_NEIGHBOUR': 'Booth {booth} is given as its own neighbour.',
    'problem.ALLOCATION_POINTS': 'The points of {registration} must be a number of at most {limit}.',
    'problem.ALLOCATION_SEED': 'The seed {seed} must be a whole number, not below 0.',
    'problem.ALLOCATION_APART_AND_TOGETHER': '{one} and {other} are to be both apart and together.',
    'problem.ALLOCATION_LOCKS_CROWDED':
      'Booth {booth} is promised to {registrations}: {use} used of a capacity of {capacity}.',
    'problem.ALLOCATION_LOCKS_TOO_NEAR':
      '{one} and {other} must be {distance} m apart, but are locked to booths {booth} and {otherBooth}.',
  },
});
