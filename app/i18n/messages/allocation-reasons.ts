import { defineMessages } from '../define';

export const allocationReasons = defineMessages({
  fr: {
    'allocation.price.CORNER_NEEDS_12_M2': 'un angle n’est vendu qu’à partir de 12 m²',
    'allocation.price.NO_PACKAGE_OF_THAT_AREA': 'aucune formule de cette surface',
    'allocation.price.PACKAGE_AREA_MISMATCH': 'la formule choisie a une autre surface',
    'allocation.price.AREA_BELOW_MINIMUM': 'surface inférieure au minimum du tarif',
    'allocation.price.NO_RATE': 'pas de prix au m² pour cette entreprise',
    'allocation.price.NO_CORNER_PRICE': 'pas de prix pour ce nombre de côtés ouverts',
    'allocation.price.other': 'le tarif n’a pas de prix ({code})',
    'allocation.reason.LOCKED': 'Le stand {booth} a été choisi à la main ou déjà confirmé.',
    'allocation.reason.GOT_WISH': '{rank, plural, =1 {Son premier vœu.} other {Son #e vœu.}}',
    'allocation.reason.GOT_NO_WISH': 'N’a obtenu aucun de ses vœux.',
    'allocation.reason.HAD_NO_WISHES': 'N’avait pas indiqué de stand.',
    'allocation.reason.AREA_AS_WISHED': 'La surface souhaitée : {area}.',
    'allocation.reason.AREA_OTHER': '{area} au lieu des {wished} souhaités.',
    'allocation.reason.CORNER_AS_WISHED': 'Un angle, comme souhaité ({sides} côtés ouverts).',
    'allocation.reason.CORNER_MISSING':
      'Un angle était souhaité ; ce stand a {sides, plural, one {# côté ouvert} other {# côtés ouverts}}.',
    'allocation.reason.CORNER_UNWISHED': 'Aucun angle n’était souhaité ; ce stand a {sides} côtés ouverts.',
    'allocation.reason.POINTS': '{points, plural, one {# point} other {# points}} de priorité.',
    'allocation.reason.BESIDE': 'À côté de {company}, comme demandé.',
    'allocation.reason.NOT_BESIDE':
      'Pas à côté de {company}, comme demandé : le placement d’ensemble vaut mieux ainsi.',
    'allocation.reason.PARTNER_NOT_PLACED': '{company}, demandée comme voisine, n’a pas de stand.',
    'allocation.reason.WISH_HELD_MORE': 'Vœu {rank}, {booth} : à {company}, {points} points contre {own}.',
    'allocation.reason.WISH_HELD_SAME':
      'Vœu {rank}, {booth} : à {company}, à égalité de points ({points}) ; les points ne décident pas seuls.',
    'allocation.reason.WISH_HELD_FEWER':
      'Vœu {rank}, {booth} : à {company}, {points} points contre {own} ; les points ne décident pas seuls.',
    'allocation.reason.WISH_HELD_LOCKED':
      'Vœu {rank}, {booth} : à {company}, qui y a été placée à la main ou y est confirmée.',
    'allocation.reason.WISH_TOO_SMALL': 'Vœu {rank}, {booth} : {area}, moins que son minimum de {limit}.',
    'allocation.reason.WISH_TOO_LARGE': 'Vœu {rank}, {booth} : {area}, plus que son maximum de {limit}.',
    'allocation.reason.WISH_PRICE': 'Vœu {rank}, {booth} : {price}.',
    'allocation.reason.WISH_NEAR_COMPETITOR':
      'Vœu {rank}, {booth} : à moins de {metres, number} m de son concurrent {company}.',
    'allocation.reason.WISH_COLLECTIVE_ONLY': 'Vœu {rank}, {booth} : réservé aux formules collectives.',
    'allocation.reason.WISH_NOT_COLLECTIVE': 'Vœu {rank}, {booth} : sa formule est collective.',
    'allocation.reason.WISH_OTHER_PACKAGE': 'Vœu {rank}, {booth} : sa formule est d’un autre type.',
    'allocation.reason.WISH_FREE_LOCKED':
      'Vœu {rank}, {booth} : libre ; l’entreprise a été placée ailleurs à la main, ou y est confirmée.',
    'allocation.reason.WISH_FREE_NO_BETTER':
      'Vœu {rank}, {booth} : libre, mais par sa surface et ses côtés il ne lui convient pas mieux.',
    'allocation.reason.WISH_FREE_NEIGHBOUR':
      'Vœu {rank}, {booth} : libre, mais loin de {company}, avec qui le voisinage est souhaité.',
    'allocation.reason.WISH_FREE':
      'Vœu {rank}, {booth} : libre, et il lui conviendrait mieux : placez-la à la main ou relancez le calcul.',
    'allocation.reason.WISH_WHOLE': 'Vœu {rank}, {booth} : libre, mais l’ensemble vaut mieux ainsi.',
    'allocation.reason.NOTHING_FITS': 'Aucun stand entre {min} et {max}.',
    'allocation.reason.ALL_PRICES_REFUSED':
      '{count, plural, one {Le seul stand de sa taille n’a pas de prix} other {Les # stands de sa taille n’ont pas de prix}} : {price}.',
    'allocation.reason.ONLY_NEAR_COMPETITORS':
      '{count, plural, one {Le seul stand libre} other {Les # stands libres}} à sa taille, à moins de {metres, number} m d’un concurrent.',
    'allocation.reason.FREE_BUT_LEFT':
      '{count, plural, one {# stand à sa taille reste libre} other {# stands à sa taille restent libres}} : à placer à la main ou par un nouveau calcul.',
    'allocation.reason.ALL_HELD':
      '{count, plural, one {Le seul stand à sa taille est occupé} other {Les # stands à sa taille sont occupés}}, par des entreprises de {lowest} à {highest} points.',
  },
  en: {
    'allocation.price.CORNER_NEEDS_12_M2': 'corners are sold from 12 m² only',
    'allocation.price.NO_PACKAGE_OF_THAT_AREA': 'no package of that area',
    'allocation.price.PACKAGE_AREA_MISMATCH': 'the chosen package has another area',
    'allocation.price.AREA_BELOW_MINIMUM': 'below the smallest area of the list',
    'allocation.price.NO_RATE': 'no price per m² for this company',
    'allocation.price.NO_CORNER_PRICE': 'no price for that number of open sides',
    'allocation.price.other': 'the list has no price ({code})',
    'allocation.reason.LOCKED': 'Booth {booth} was chosen by hand or is confirmed.',
    'allocation.reason.GOT_WISH':
      '{rank, selectordinal, =1 {Its first wish.} two {Its #nd wish.} few {Its #rd wish.} other {Its #th wish.}}',
    'allocation.reason.GOT_NO_WISH': 'Got none of its wishes.',
    'allocation.reason.HAD_NO_WISHES': 'Named no booth.',
    'allocation.reason.AREA_AS_WISHED': 'The area it wished: {area}.',
    'allocation.reason.AREA_OTHER': '{area} instead of the {wished} it wished.',
    'allocation.reason.CORNER_AS_WISHED': 'A corner, as wished ({sides} open sides).',
    'allocation.reason.CORNER_MISSING':
      'A corner was wished; this booth has {sides, plural, one {# open side} other {# open sides}}.',
    'allocation.reason.CORNER_UNWISHED': 'No corner was wished; this booth has {sides} open sides.',
    'allocation.reason.POINTS': '{points, plural, one {# priority point} other {# priority points}}.',
    'allocation.reason.BESIDE': 'Beside {company}, as asked.',
    'allocation.reason.NOT_BESIDE': 'Not beside {company}, as asked: the whole is worth more this way.',
    'allocation.reason.PARTNER_NOT_PLACED': '{company}, asked for as a neighbour, has no booth.',
    'allocation.reason.WISH_HELD_MORE':
      'Wish {rank}, {booth}: held by {company}, {points} points against {own}.',
    'allocation.reason.WISH_HELD_SAME':
      'Wish {rank}, {booth}: held by {company}, with as many points ({points}); points alone do not decide.',
    'allocation.reason.WISH_HELD_FEWER':
      'Wish {rank}, {booth}: held by {company}, {points} points against {own}; points alone do not decide.',
    'allocation.reason.WISH_HELD_LOCKED':
      'Wish {rank}, {booth}: held by {company}, which was placed there by hand or is confirmed there.',
    'allocation.reason.WISH_TOO_SMALL': 'Wish {rank}, {booth}: {area}, less than its minimum of {limit}.',
    'allocation.reason.WISH_TOO_LARGE': 'Wish {rank}, {booth}: {area}, more than its maximum of {limit}.',
    'allocation.reason.WISH_PRICE': 'Wish {rank}, {booth}: {price}.',
    'allocation.reason.WISH_NEAR_COMPETITOR':
      'Wish {rank}, {booth}: nearer than {metres, number} m to its competitor {company}.',
    'allocation.reason.WISH_COLLECTIVE_ONLY': 'Wish {rank}, {booth}: for collective packages only.',
    'allocation.reason.WISH_NOT_COLLECTIVE': 'Wish {rank}, {booth}: its package is collective.',
    'allocation.reason.WISH_OTHER_PACKAGE': 'Wish {rank}, {booth}: its package is of another kind.',
    'allocation.reason.WISH_FREE_LOCKED':
      'Wish {rank}, {booth}: free; the company was placed elsewhere by hand or is confirmed there.',
    'allocation.reason.WISH_FREE_NO_BETTER':
      'Wish {rank}, {booth}: free, but by its size and sides it suits no better.',
    'allocation.reason.WISH_FREE_NEIGHBOUR':
      'Wish {rank}, {booth}: free, but not beside {company}, as the two wished.',
    'allocation.reason.WISH_FREE':
      'Wish {rank}, {booth}: free, and it would suit better: place it by hand or work it out again.',
    'allocation.reason.WISH_WHOLE': 'Wish {rank}, {booth}: free, but the whole is worth more this way.',
    'allocation.reason.NOTHING_FITS': 'No booth between {min} and {max}.',
    'allocation.reason.ALL_PRICES_REFUSED':
      '{count, plural, one {The only booth of its size has no price} other {The # booths of its size have no price}}: {price}.',
    'allocation.reason.ONLY_NEAR_COMPETITORS':
      '{count, plural, one {The only free booth} other {The # free booths}} of its size, nearer than {metres, number} m to a competitor.',
    'allocation.reason.FREE_BUT_LEFT':
      '{count, plural, one {# booth of its size is free} other {# booths of its size are free}}: to be placed by hand or worked out again.',
    'allocation.reason.ALL_HELD':
      '{count, plural, one {The only booth of its size is held} other {The # booths of its size are held}}, by companies with {lowest} to {highest} points.',
  },
});
