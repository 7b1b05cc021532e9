import { defineMessages } from '../define';

export const invoicingProblems = defineMessages({
  fr: {
    'problem.INVALID_AREA': 'La surface doit être un nombre de mètres carrés supérieur à zéro.',
    'problem.INVALID_OPEN_SIDES': 'Un stand a de 0 à 4 faces ouvertes.',
    'problem.AREA_BELOW_MINIMUM':
      'La surface minimale de ce tarif est de {minArea} m² ; {area} m² sont demandés.',
    'problem.NO_PACKAGE_OF_THAT_AREA': 'Le tarif ne vend aucune formule de {area} m².',
    'problem.UNKNOWN_PACKAGE': 'La formule {package} n’existe pas dans ce tarif.',
    'problem.PACKAGE_AREA_MISMATCH': 'La formule choisie fait {packageArea} m², le stand {area} m².',
    'problem.NO_RATE': 'Le tarif {priceList} n’a pas de prix au m² pour cette entreprise.',
    'problem.CORNER_NEEDS_12_M2': 'Un angle n’est vendu qu’à partir de 12 m² dans ce tarif.',
    'problem.NO_CORNER_PRICE': 'Le tarif n’a pas de prix pour {openSides} faces ouvertes.',
    'problem.UNKNOWN_OPTION': 'L’option {option} n’existe pas dans ce tarif.',
    'problem.OPTION_PRICE_ON_REQUEST':
      'Le prix de l’option {option} est sur demande : elle ne peut pas être facturée d’office.',
    'problem.INVALID_QUANTITY': 'La quantité {quantity} de l’option {option} n’est pas un nombre positif.',
    'problem.DISCOUNT_ABOVE_PRICE': 'Les remises dépassent le prix.',
    'problem.PRICE_LIST_INVALID': 'Le tarif ne se lit pas ({why}).',
    'problem.INVALID_CASE': 'Ce cas ne se lit pas.',
    'problem.UNKNOWN_COUNTRY':
      '« {country} » n’est pas un code de pays : corrigez l’adresse de l’entreprise.',
    'problem.PRICE_REDUCTION_NEEDS_ONE_RATE':
      'Une aide en réduction de prix demande un seul taux de TVA sur la facture.',
    'problem.SELLER_NOT_IN_FRANCE':
      'Le vendeur est établi hors de France ({country}) : ces règles de TVA ne s’appliquent pas.',
    'problem.SELLER_SIREN_MISSING': 'Le SIREN de votre organisation manque : ajoutez-le dans les réglages.',
    'problem.SELLER_VAT_ID_MISSING':
      'Le numéro de TVA de votre organisation manque : ajoutez-le dans les réglages.',
    'problem.SELLER_ADDRESS_MISSING':
      'L’adresse de votre organisation manque : ajoutez-la dans les réglages.',
    'problem.BUYER_NAME_MISSING': 'Le nom de l’entreprise manque.',
    'problem.BUYER_VAT_ID_MISSING': 'L’autoliquidation demande le numéro de TVA de l’entreprise.',
    'problem.FAIR_DATES_MISSING':
      'Les dates du salon ne sont pas encore annoncées : la facture doit les porter.',
    'problem.NOTHING_TO_INVOICE': 'L’acompte est de zéro : rien à facturer.',
    'problem.NO_PRICE_LIST': 'Aucun tarif n’est rattaché à {pavilion}.',
    'problem.NOTHING_RELEASED': 'Aucun placement n’est encore publié pour {pavilion} : publiez-le d’abord.',
    'problem.PREVIEW_CHANGED':
      'Quelque chose a changé depuis cet aperçu. Voici ce qui serait émis maintenant : relisez, puis confirmez.',
    'problem.VERSION_REPLACED':
      'Une nouvelle version du placement a été publiée entre-temps : relisez l’aperçu.',
    'problem.PLACE_ALREADY_CONFIRMED': 'Le stand {booth} est déjà confirmé pour une autre entreprise.',
    'problem.ISSUE_DATE_WENT_BACK':
      'La dernière facture est datée du {last} : une facture du {today} ne peut pas la suivre.',
    'problem.EU_WITHOUT_VAT_PROOF': 'Pas de preuve du numéro de TVA : TVA française à 20 %.',
    'problem.BUYER_SIREN_MISSING': 'Le SIREN de l’entreprise manque.',
    'problem.BUYER_ADDRESS_MISSING': 'L’adresse de l’entreprise est incomplète.',
    'problem.SELLER_IBAN_MISSING': 'Votre IBAN n’est pas renseigné : la facture ne dira pas où payer.',
    'problem.CANCELLATION_GRID_INVALID':
      'La grille d’annulation ne se lit pas : paliers du plus lointain au plus proche, parts de 0 à 100 %.',
    'problem.UNKNOWN_CANCELLATION_GRID': 'La grille d’annulation « {grid} » n’existe pas.',
    'problem.CANCELLATION_FEE_UNKNOWN':
      'Cette grille retient les frais d’inscription : indiquez leur montant.',
    'problem.CANCELLATION_DEPOSIT_UNKNOWN': 'Cette grille retient l’acompte : indiquez son montant HT.',
  },
  en: {
    'problem.INVALID_AREA': 'The area must be a number of square metres above zero.',
    'problem.INVALID_OPEN_SIDES': 'A booth has 0 to 4 open sides.',
    'problem.AREA_BELOW_MINIMUM': 'This price list starts at {minArea} m²; {area} m² were asked for.',
    'problem.NO_PACKAGE_OF_THAT_AREA': 'The price list sells no package of {area} m².',
    'problem.UNKNOWN_PACKAGE': 'There is no package {package} in this price list.',
    'problem.PACKAGE_AREA_MISMATCH': 'The chosen package is {packageArea} m², the booth {area} m².',
    'problem.NO_RATE': 'Price list {priceList} has no price per m² for this company.',
    'problem.CORNER_NEEDS_12_M2': 'This price list sells corners from 12 m² only.',
    'problem.NO_CORNER_PRICE': 'The price list has no price for {openSides} open sides.',
    'problem.UNKNOWN_OPTION': 'There is no option {option} in this price list.',
    'problem.OPTION_PRICE_ON_REQUEST':
      'Option {option} is priced on request: it can’t be invoiced as it stands.',
    'problem.INVALID_QUANTITY': 'Quantity {quantity} of option {option} is not a positive number.',
    'problem.DISCOUNT_ABOVE_PRICE': 'The discounts exceed the price.',
    'problem.PRICE_LIST_INVALID': 'The price list can’t be read ({why}).',
    'problem.INVALID_CASE': 'This case can’t be read.',
    'problem.UNKNOWN_COUNTRY': '“{country}” is no country code: correct the company’s address.',
    'problem.PRICE_REDUCTION_NEEDS_ONE_RATE':
      'Aid as a price reduction needs a single VAT rate on the invoice.',
    'problem.SELLER_NOT_IN_FRANCE': 'The seller is outside France ({country}): these VAT rules don’t apply.',
    'problem.SELLER_SIREN_MISSING': 'Your organisation’s SIREN is missing: add it in the settings.',
    'problem.SELLER_VAT_ID_MISSING': 'Your organisation’s VAT number is missing: add it in the settings.',
    'problem.SELLER_ADDRESS_MISSING': 'Your organisation’s address is missing: add it in the settings.',
    'problem.BUYER_NAME_MISSING': 'The company’s name is missing.',
    'problem.BUYER_VAT_ID_MISSING': 'Reverse charge needs the company’s VAT number.',
    'problem.FAIR_DATES_MISSING': 'The fair’s dates are not announced yet: the invoice must state them.',
    'problem.NOTHING_TO_INVOICE': 'The deposit is zero: nothing to invoice.',
    'problem.NO_PRICE_LIST': 'No price list is attached to {pavilion}.',
    'problem.NOTHING_RELEASED': 'No allocation is released for {pavilion} yet: release it first.',
    'problem.PREVIEW_CHANGED':
      'Something has changed since this preview. This is what would be issued now: read it again, then confirm.',
    'problem.VERSION_REPLACED':
      'A new version of the allocation was released meanwhile: read the preview again.',
    'problem.PLACE_ALREADY_CONFIRMED': 'Booth {booth} is already confirmed for another company.',
    'problem.ISSUE_DATE_WENT_BACK': 'The last invoice is dated {last}: one dated {today} can’t follow it.',
    'problem.EU_WITHOUT_VAT_PROOF': 'No proof of the VAT number: French VAT at 20%.',
    'problem.BUYER_SIREN_MISSING': 'The company’s SIREN is missing.',
    'problem.BUYER_ADDRESS_MISSING': 'The company’s address is incomplete.',
    'problem.SELLER_IBAN_MISSING': 'Your IBAN is not filled in: the invoice won’t say where to pay.',
    'problem.CANCELLATION_GRID_INVALID':
      'The cancellation grid can’t be read: tiers from the furthest to the nearest, shares from 0 to 100%.',
    'problem.UNKNOWN_CANCELLATION_GRID': 'There is no cancellation grid “{grid}”.',
    'problem.CANCELLATION_FEE_UNKNOWN': 'This grid keeps the registration fee: give its amount.',
    'problem.CANCELLATION_DEPOSIT_UNKNOWN': 'This grid keeps the deposit: give its amount excl. VAT.',
  },
});
