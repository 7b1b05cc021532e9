import { defineMessages } from '../define';

export const delegationProblems = defineMessages({
  fr: {
    'problem.DELEGATION_EMPTY':
      'Le fichier ne contient aucun participant. Vérifiez que c’est le bon fichier.',
    'problem.DELEGATION_COLUMN_COUNT':
      'Ligne {line}\u00a0: elle n’a pas autant de cellules que l’en-tête a de colonnes.',
    'problem.TEXT_TOO_LONG':
      'Ligne {line}, colonne «\u00a0{column}\u00a0»\u00a0: le texte dépasse {most} caractères. Raccourcissez-le.',
    'problem.TYPED_TOO_LONG': 'Ce texte dépasse {most} caractères. Raccourcissez-le.',
    'problem.UNREADABLE_NUMBER': 'Ligne {line}, {name}\u00a0: le numéro doit être un nombre entier.',
    'problem.REPEATED_NUMBER':
      'Ligne {line}, {name}\u00a0: le numéro {number} est déjà pris par quelqu’un d’autre.',
    'problem.CELL_MISSING': 'Ligne {line}, {name}\u00a0: la colonne «\u00a0{column}\u00a0» est vide.',
    'problem.UNKNOWN_ROLE':
      'Ligne {line}, {name}\u00a0: le rôle «\u00a0{value}\u00a0» est inconnu (exposant, organisateur, institutionnel ou interprète).',
    'problem.UNREADABLE_EMAIL':
      'Ligne {line}, {name}\u00a0: l’adresse «\u00a0{value}\u00a0» n’en est pas une.',
    'problem.UNREADABLE_DATE': '{column}\u00a0: «\u00a0{value}\u00a0» n’est pas une date du calendrier.',
    'problem.UNREADABLE_TIME':
      '{flight}, de {from} à {to}\u00a0: «\u00a0{value}\u00a0» n’est pas une date avec son heure (jj/mm/aaaa hh:mm).',
    'problem.UNREADABLE_CLOCK': '«\u00a0{value}\u00a0» n’est pas une heure (hh:mm).',
    'problem.INCOMPLETE_LEG': '{flight}, de {from} à {to}\u00a0: il manque le vol, un aéroport ou une heure.',
    'problem.INCOMPLETE_STAY': 'Il manque l’hôtel, la chambre ou une des deux dates du séjour.',
    'problem.UNKNOWN_AIRPORT':
      '{flight}, de {from} à {to}\u00a0: l’aéroport «\u00a0{airport}\u00a0» est inconnu. Donnez son code de trois lettres.',
    'problem.NO_SUCH_TIME':
      'Cette heure n’existe pas\u00a0: {time} (heure de {zone}). Les horloges la sautent, ou le jour n’est pas au calendrier.',
    'problem.AMBIGUOUS_TIME':
      'Cette heure existe deux fois\u00a0: {time} (heure de {zone}). Les horloges reculent ce jour-là\u00a0: vérifiez sur le billet.',
    'problem.ARRIVES_BEFORE_LEAVING':
      '{flight}, de {from} à {to}\u00a0: l’arrivée ({arrival}) précède le départ ({departure}).',
    'problem.UNKNOWN_ROOM_TYPE':
      'Ligne {line}, {name}\u00a0: «\u00a0{value}\u00a0» n’est pas un type de chambre (SGL, DBL ou TWN).',
    'problem.UNKNOWN_KIND':
      'Programme, ligne {line}, {title}\u00a0: le type «\u00a0{value}\u00a0» est inconnu (transfert, montage, officiel, salon, réception, RDV B2B ou démontage).',
    'problem.UNKNOWN_ZONE': '«\u00a0{value}\u00a0» n’est pas un fuseau horaire (par exemple Asia/Hong_Kong).',
    'problem.ITEM_WITHOUT_TITLE': 'Donnez un titre à ce rendez-vous du programme.',
    'problem.ITEM_WITHOUT_PEOPLE': 'Personne n’est concerné\u00a0: choisissez au moins un participant.',
    'problem.ITEM_WITHOUT_LENGTH': 'Le début et la fin sont à la même heure ({value}).',
    'problem.PARTICIPANT_UNKNOWN':
      'Programme, ligne {line}, {title}\u00a0: {name} ne fait pas partie de la délégation.',
    'problem.PARTICIPANT_AMBIGUOUS':
      'Programme, ligne {line}, {title}\u00a0: deux personnes s’appellent {name}.',
    'problem.MISSION_SLUG':
      'Le nom «\u00a0{mission}\u00a0» ne convient pas\u00a0: lettres minuscules, chiffres et traits d’union seulement.',
    'problem.MISSION_OF_ANOTHER': 'La mission «\u00a0{mission}\u00a0» appartient à une autre organisation.',
    'problem.MISSION_KIND': 'Choisissez de quelle mission il s’agit.',
    'problem.MISSION_EDITION': 'Ce salon n’est plus au calendrier\u00a0: choisissez-en un autre.',
    'problem.MISSION_WITHOUT_FAIR': 'Choisissez le salon où les maisons exposent.',
    'problem.MISSION_WITHOUT_NAME': 'Sans salon, donnez un nom à cette mission.',
    'problem.MISSION_THERE':
      'Il y a déjà une mission de ce type à {name}\u00a0: donnez un autre nom à celle-ci.',
    'problem.MISSION_HOLDS':
      'Cette mission n’est plus vide\u00a0: quelqu’un y a ajouté des voyageurs, un programme ou des adresses.',
    'problem.NO_SUCH_MISSION': 'La mission «\u00a0{mission}\u00a0» n’existe pas.',
    'problem.NO_ORGANISER':
      'Aucune organisation ne conduit cette installation\u00a0: importez d’abord les salons.',
    'alert.PASSPORT_EXPIRES_WITHIN_6_MONTHS':
      '{name}\u00a0: le passeport expire le {expires}, il doit être valable jusqu’au {needed}.',
    'alert.TWIN_WITHOUT_MUTUAL_PARTNER':
      '{name}\u00a0: {why, select, nobody {chambre à deux lits sans personne avec qui la partager} unknown {doit partager avec {named}, qui n’est pas de la délégation} taken {doit partager avec {named}, dont la chambre est déjà prise} other {doit partager avec {named}, qui ne l’a pas demandé}}.',
    'alert.TWIN_STAYS_DIFFER':
      '{name} et {named} partagent une chambre ({hotel}) mais pas les mêmes nuits ou le même hôtel.',
    'alert.SHARES_OUTSIDE_TWIN':
      '{name}\u00a0: nomme {named} mais a une chambre {room}, qui ne se partage pas.',
    'alert.NIGHTS_BELOW_ONE': '{name}\u00a0: séjour sans nuit à {hotel}, du {checkIn} au {checkOut}.',
    'alert.STAYS_OVERLAP': '{name}\u00a0: deux chambres la nuit du {date}, à {hotel} et à {other}.',
    'alert.STAY_DOES_NOT_COVER_FLIGHTS':
      '{name}\u00a0: pas de lit {nights, plural, one {la nuit du {night}} other {pendant # nuits à partir du {night}}} ({hotel}).',
    'alert.LEGS_OVERLAP': '{name}\u00a0: {second} part avant que {first} n’arrive à {place}.',
    'alert.LEGS_DO_NOT_JOIN': '{name}\u00a0: {first} arrive à {place}, {second} part de {from}.',
    'conflict.people': '{names} et {count} autres',
    'conflict.TWO_PLACES_AT_ONCE':
      '{name}\u00a0: deux choses à la fois le {at}, «\u00a0{item}\u00a0» ({place}) et «\u00a0{with}\u00a0».',
    'conflict.WHILE_TRAVELLING':
      '{name}\u00a0: «\u00a0{item}\u00a0» ({place}) le {at}, pendant le vol {with}.',
    'conflict.BEFORE_ARRIVAL':
      '{name}\u00a0: «\u00a0{item}\u00a0» ({place}) le {at}, avant l’arrivée du vol {with}.',
    'conflict.AFTER_DEPARTURE':
      '{name}\u00a0: «\u00a0{item}\u00a0» ({place}) le {at}, après le départ du vol {with}.',
  },
  en: {
    'problem.DELEGATION_EMPTY': 'The file holds nobody. Check that it is the right one.',
    'problem.DELEGATION_COLUMN_COUNT': 'Line {line}: it hasn’t as many cells as the header has columns.',
    'problem.TEXT_TOO_LONG':
      'Line {line}, column “{column}”: the text is longer than {most} characters. Shorten it.',
    'problem.TYPED_TOO_LONG': 'This text is longer than {most} characters. Shorten it.',
    'problem.UNREADABLE_NUMBER': 'Line {line}, {name}: the number must be a whole number.',
    'problem.REPEATED_NUMBER': 'Line {line}, {name}: number {number} is somebody else’s already.',
    'problem.CELL_MISSING': 'Line {line}, {name}: column “{column}” is empty.',
    'problem.UNKNOWN_ROLE':
      'Line {line}, {name}: the role “{value}” is not known (exposant, organisateur, institutionnel or interprète).',
    'problem.UNREADABLE_EMAIL': 'Line {line}, {name}: “{value}” is no e-mail address.',
    'problem.UNREADABLE_DATE': '{column}: “{value}” is no day of the calendar.',
    'problem.UNREADABLE_TIME':
      '{flight}, {from} to {to}: “{value}” is no day with its time (dd/mm/yyyy hh:mm).',
    'problem.UNREADABLE_CLOCK': '“{value}” is no time of day (hh:mm).',
    'problem.INCOMPLETE_LEG': '{flight}, {from} to {to}: the flight, an airport or a time is missing.',
    'problem.INCOMPLETE_STAY': 'The hotel, the room or one of the two dates of the stay is missing.',
    'problem.UNKNOWN_AIRPORT':
      '{flight}, {from} to {to}: airport “{airport}” is not known. Give its code of three letters.',
    'problem.NO_SUCH_TIME':
      'There is no such time: {time} ({zone} time), the clocks skip it or the day is not in the calendar.',
    'problem.AMBIGUOUS_TIME':
      'This time comes twice: {time} ({zone} time), the clocks go back that day. Check the ticket.',
    'problem.ARRIVES_BEFORE_LEAVING':
      '{flight}, {from} to {to}: it arrives ({arrival}) before it leaves ({departure}).',
    'problem.UNKNOWN_ROOM_TYPE': 'Line {line}, {name}: “{value}” is no type of room (SGL, DBL or TWN).',
    'problem.UNKNOWN_KIND':
      'Programme, line {line}, {title}: the type “{value}” is not known (transfert, montage, officiel, salon, réception, RDV B2B or démontage).',
    'problem.UNKNOWN_ZONE': '“{value}” is no time zone (Asia/Hong_Kong, for instance).',
    'problem.ITEM_WITHOUT_TITLE': 'Give this item of the programme a title.',
    'problem.ITEM_WITHOUT_PEOPLE': 'It concerns nobody: choose at least one participant.',
    'problem.ITEM_WITHOUT_LENGTH': 'It begins and ends at the same time ({value}).',
    'problem.PARTICIPANT_UNKNOWN': 'Programme, line {line}, {title}: {name} is not in the delegation.',
    'problem.PARTICIPANT_AMBIGUOUS': 'Programme, line {line}, {title}: two people are called {name}.',
    'problem.MISSION_SLUG': 'The name “{mission}” won’t do: small letters, digits and hyphens only.',
    'problem.MISSION_OF_ANOTHER': 'The mission “{mission}” belongs to another organisation.',
    'problem.MISSION_KIND': 'Choose what kind of mission it is.',
    'problem.MISSION_EDITION': 'This fair is no longer in the calendar: choose another.',
    'problem.MISSION_WITHOUT_FAIR': 'Choose the fair where firms exhibit.',
    'problem.MISSION_WITHOUT_NAME': 'Without a fair, give this mission a name.',
    'problem.MISSION_THERE': 'There is a mission of this kind to {name} already: give this one another name.',
    'problem.MISSION_HOLDS':
      'This mission is no longer empty: somebody added travellers, a programme or addresses.',
    'problem.NO_SUCH_MISSION': 'There is no mission “{mission}”.',
    'problem.NO_ORGANISER': 'No organisation runs this installation: import the fairs first.',
    'alert.PASSPORT_EXPIRES_WITHIN_6_MONTHS':
      '{name}: the passport expires on {expires}, it must be valid until {needed}.',
    'alert.TWIN_WITHOUT_MUTUAL_PARTNER':
      '{name}: {why, select, nobody {twin room with nobody to share it} unknown {is to share with {named}, who is not in the delegation} taken {is to share with {named}, whose room is taken} other {is to share with {named}, who hasn’t asked for it}}.',
    'alert.TWIN_STAYS_DIFFER':
      '{name} and {named} share a room ({hotel}) but not the same nights or the same hotel.',
    'alert.SHARES_OUTSIDE_TWIN': '{name}: names {named} but has a {room} room, which is not shared.',
    'alert.NIGHTS_BELOW_ONE': '{name}: stay without a night at {hotel}, {checkIn} to {checkOut}.',
    'alert.STAYS_OVERLAP': '{name}: two rooms for the night of {date}, at {hotel} and at {other}.',
    'alert.STAY_DOES_NOT_COVER_FLIGHTS':
      '{name}: no bed for {nights, plural, one {the night of {night}} other {# nights from {night}}} ({hotel}).',
    'alert.LEGS_OVERLAP': '{name}: {second} leaves before {first} arrives in {place}.',
    'alert.LEGS_DO_NOT_JOIN': '{name}: {first} arrives in {place}, {second} leaves from {from}.',
    'conflict.people': '{names} and {count} others',
    'conflict.TWO_PLACES_AT_ONCE': '{name}: two things at once on {at}, “{item}” ({place}) and “{with}”.',
    'conflict.WHILE_TRAVELLING': '{name}: “{item}” ({place}) on {at}, during flight {with}.',
    'conflict.BEFORE_ARRIVAL': '{name}: “{item}” ({place}) on {at}, before flight {with} arrives.',
    'conflict.AFTER_DEPARTURE': '{name}: “{item}” ({place}) on {at}, after flight {with} leaves.',
  },
});
