import { defineMessages } from '../define';

export const delegationRoad = defineMessages({
  fr: {
    'mission.tab.practical': 'Adresses et numéros',
    'road.intro':
      'Ce que les voyageurs ont besoin d’avoir sous la main. Ce qui reste vide n’apparaît ni sur les itinéraires ni dans les calendriers.',
    'road.saved':
      'Enregistré. Les itinéraires, les calendriers et la page des voyageurs le disent désormais.',
    'road.hotels': 'Hôtels',
    'road.hotels.intro':
      'L’adresse dans l’écriture du pays se montre au chauffeur de taxi\u00a0: recopiez-la de la confirmation de l’hôtel.',
    'road.hotels.none': 'Aucun hôtel\u00a0: ils viennent avec les séjours des voyageurs.',
    'road.hotel.unnamed':
      'Aucun séjour ne le nomme en ce moment\u00a0; ce qui est saisi reste gardé. Videz les champs pour l’effacer.',
    'road.address': 'Adresse',
    'road.local-name': 'Nom dans l’écriture du pays',
    'road.local-address': 'Adresse dans l’écriture du pays',
    'road.phone': 'Téléphone',
    'road.note': 'Remarque',
    'road.note.hint': 'Petit déjeuner, Wi-Fi… 200 caractères au plus.',
    'road.contacts': 'Numéros pour la route',
    'road.contacts.intro':
      'La permanence de l’organisateur vient en tête chez les voyageurs, les autres dans l’ordre donné ici. {most} au plus, indicatif compris (+852…).',
    'road.contact': 'Numéro {number}',
    'road.contact.add': 'Ajouter un numéro',
    'road.contact.remove': 'Retirer ce numéro',
    'road.contact.who': '{name} · {kind}',
    'road.order': 'Ordre',
    'road.kind': 'Type',
    'road.kind.duty': 'Permanence de l’organisateur',
    'road.kind.insurance': 'Assurance, assistance',
    'road.kind.embassy': 'Ambassade ou consulat',
    'road.kind.hospital': 'Hôpital',
    'road.kind.other': 'Autre numéro',
    'road.name': 'Nom',
    'road.driver': 'À montrer au chauffeur',
    'road.phone.told': 'Tél. {phone}',
    'road.urgent': 'En cas d’urgence',
    'road.urgent.country': 'Urgences sur place',
    'road.standing': 'Ce qui est enregistré maintenant',
    'road.standing.nothing': 'Rien\u00a0: tout a été effacé.',
    'problem.FACTS_CHANGED_MEANWHILE':
      'Entre-temps, {by} a enregistré un changement (le {at}). Rien n’est écrasé\u00a0: comparez avec ce qui est enregistré, puis enregistrez pour garder votre version.',
    'problem.UNREADABLE_PHONE':
      '«\u00a0{value}\u00a0» n’est pas un numéro de téléphone\u00a0: 3 à 15 chiffres, un + en tête s’il le faut.',
    'problem.CONTACT_WITHOUT_PHONE': 'Il manque le numéro à appeler.',
    'problem.TOO_MANY_CONTACTS': 'Plus de {most} numéros\u00a0: gardez ceux dont on a besoin en route.',
  },
  en: {
    'mission.tab.practical': 'Addresses and numbers',
    'road.intro':
      'What travellers need at hand. What stays empty appears neither on itineraries nor in calendars.',
    'road.saved': 'Saved. Itineraries, calendars and the travellers’ page say so from now on.',
    'road.hotels': 'Hotels',
    'road.hotels.intro':
      'The address in the script of the country is shown to the taxi driver: copy it from the hotel’s confirmation.',
    'road.hotels.none': 'No hotel: they come with the travellers’ stays.',
    'road.hotel.unnamed':
      'No stay names it at present; what was entered is kept. Empty the fields to delete it.',
    'road.address': 'Address',
    'road.local-name': 'Name in the script of the country',
    'road.local-address': 'Address in the script of the country',
    'road.phone': 'Phone',
    'road.note': 'Note',
    'road.note.hint': 'Breakfast, Wi-Fi… 200 characters at most.',
    'road.contacts': 'Numbers for the road',
    'road.contacts.intro':
      'The organiser’s duty phone comes first for travellers, the others in the order given here. {most} at most, with the country code (+852…).',
    'road.contact': 'Number {number}',
    'road.contact.add': 'Add a number',
    'road.contact.remove': 'Remove this number',
    'road.contact.who': '{name} · {kind}',
    'road.order': 'Order',
    'road.kind': 'Type',
    'road.kind.duty': 'Organiser’s duty phone',
    'road.kind.insurance': 'Insurance, assistance',
    'road.kind.embassy': 'Embassy or consulate',
    'road.kind.hospital': 'Hospital',
    'road.kind.other': 'Other number',
    'road.name': 'Name',
    'road.driver': 'To show to the driver',
    'road.phone.told': 'Tel. {phone}',
    'road.urgent': 'In an emergency',
    'road.urgent.country': 'Local emergency services',
    'road.standing': 'What is saved now',
    'road.standing.nothing': 'Nothing: all of it was deleted.',
    'problem.FACTS_CHANGED_MEANWHILE':
      'Meanwhile {by} saved a change ({at}). Nothing is overwritten: compare with what is saved, then save to keep your version.',
    'problem.UNREADABLE_PHONE':
      '“{value}” is no phone number: 3 to 15 digits, with a + in front where needed.',
    'problem.CONTACT_WITHOUT_PHONE': 'The number to call is missing.',
    'problem.TOO_MANY_CONTACTS': 'More than {most} numbers: keep those that are needed on the road.',
  },
});
