import { defineMessages } from '../define';

export const costProblems = defineMessages({
  fr: {
    'problem.COST_CURRENCY': '« {currency} » n’est pas le code d’une devise.',
    'problem.COST_RATE_MISSING': 'Donnez le cours : combien de {currency} pour un euro ?',
    'problem.COST_RATE_NEEDLESS': 'Un montant en euros n’a pas de cours : laissez ce champ vide.',
    'problem.COST_RATE': 'Le cours est un nombre d’unités pour un euro, comme 9,0512.',
    'problem.COST_ZERO': 'Un coût de zéro ne s’enregistre pas.',
    'problem.COST_SIGNS': 'Montant et TVA doivent avoir le même signe.',
    'problem.COST_TOO_LARGE': 'Ce montant dépasse ce qui est plausible : vérifiez-le.',
    'problem.COST_AMOUNT': 'Écrivez un montant, comme 1 234,56.',
    'problem.COST_COUNTRY': 'Écrivez les deux lettres du pays, comme FR.',
    'problem.COST_NOBODY': 'aucune entreprise ne peut encore en porter une part.',
    'problem.COST_NOT_SHARED': 'Ce coût n’est pas réparti.',
    'problem.COST_WEIGHT': 'Une clé est un nombre entier supérieur à zéro ({weight}).',
    'problem.COST_WEIGHTS': 'Les points de la clé sont des nombres entiers.',
    'problem.COST_KEY_EMPTY': 'Donnez des points à au moins une entreprise.',
    'problem.COST_KEY_FOREIGN': 'Une entreprise de la clé n’est pas de cette édition.',
    'problem.COST_TWICE':
      'La facture {number} de {supplier} est déjà enregistrée{edition, select, none {} other { ({edition})}}.',
    'problem.COST_LIKE_ANOTHER':
      'Un coût de même numéro ({number}) et de même montant existe déjà, au nom de {supplier} : est-ce le même ?',
    'problem.COST_DATED_LATER': 'La date de la facture est dans le futur.',
    'problem.COST_GONE': 'Ce coût n’existe pas.',
    'problem.COST_CANCELLED': 'Ce coût a été annulé : il ne change plus.',
    'problem.COST_REASON_MISSING': 'Dites pourquoi.',
    'problem.COST_STATE_NOT_NOW': 'Cela ne peut plus être noté : quelqu’un a peut-être déjà noté la suite.',
    'problem.COST_STATE_DAY': 'Le jour ne peut être ni avant le dernier état, ni dans le futur.',
    'problem.SUPPLIER_FAULTS': 'Cochez la case pour enregistrer malgré ces points, ou renvoyez la facture.',
    'problem.SUPPLIER_FILE_EMPTY': 'Le fichier est vide.',
    'problem.SUPPLIER_FILE_TOO_LARGE': 'Le fichier dépasse {megabytes} Mo.',
    'problem.SUPPLIER_FILE_KIND': 'Ce n’est ni un XML ni un PDF.',
    'problem.SUPPLIER_UBL':
      'C’est une facture UBL ; seules les factures CII se lisent (Factur-X, ZUGFeRD, XRechnung CII). Demandez-la au fournisseur, ou saisissez le coût.',
    'problem.SUPPLIER_ZUGFERD_1':
      'C’est du ZUGFeRD 1.0, abandonné depuis 2019 : demandez au fournisseur un Factur-X, ou saisissez le coût.',
    'problem.SUPPLIER_OTHER_XML': 'Ce XML n’est pas une facture : il commence par « {name} ».',
    'problem.SUPPLIER_TOO_MANY_LINES': 'La facture a plus de {most} lignes.',
    'problem.SUPPLIER_FIELD_MISSING': 'Il manque à la facture le champ {term}.',
    'problem.SUPPLIER_FIELD_LONG': 'Le champ {term} de la facture est trop long.',
    'problem.SUPPLIER_AMOUNT': 'Le champ {term} n’est pas un montant : « {value} ».',
    'problem.SUPPLIER_DAY': 'Le champ {term} n’est pas un jour : « {value} ».',
    'problem.SUPPLIER_SUM': 'Le total {term} dit {said,number,::.00} ; le calcul donne {exact,number,::.00}.',
    'problem.SUPPLIER_LINE':
      'Ligne {line} : le montant est {said,number,::.00} ; prix × quantité fait {exact,number,::.00}.',
    'problem.SUPPLIER_VAT_BASE':
      'TVA à {rate, number} % : la base dite est {said,number,::.00} ; les lignes font {exact,number,::.00}.',
    'problem.SUPPLIER_VAT_TAX':
      'TVA à {rate, number} % : la taxe dite est {said,number,::.00} ; le calcul donne {exact,number,::.00}.',
    'problem.SUPPLIER_NOT_FOR_US': 'Cette facture est adressée à {buyer}, pas à votre organisation.',
    'problem.SUPPLIER_IS_US': 'Cette facture vient de votre propre organisation : ce n’est pas un coût.',
    'problem.SUPPLIER_DATED_LATER': 'La facture est datée dans le futur.',
    'problem.SUPPLIER_BUYER_UNSURE':
      'La facture est au nom de « {buyer} », sans numéro qui prouve que c’est vous : vérifiez.',
    'problem.SUPPLIER_WITHOUT_IDENTIFIER':
      'Le fournisseur ne donne ni SIREN ni numéro de TVA : il est reconnu à son nom.',
    'problem.SUPPLIER_IDENTIFIER_WRONG': 'Le {type} du fournisseur, {value}, n’est pas valable.',
    'problem.SUPPLIER_NOT_AN_INVOICE':
      'Le profil MINIMUM ne vaut pas facture : demandez l’original au fournisseur.',
    'problem.SUPPLIER_PROFILE_UNKNOWN': 'Le profil « {guideline} » nous est inconnu.',
    'problem.SUPPLIER_PREPAID':
      'La facture déduit des sommes déjà versées. Son montant entier est le coût : si un acompte est déjà enregistré, annulez-le pour ne pas le compter deux fois.',
    'problem.XML_TOO_LARGE': 'Le XML dépasse {megabytes} Mo.',
    'problem.XML_DOCTYPE':
      'Le XML contient une déclaration DOCTYPE, qu’aucune facture n’a : il est refusé par sécurité.',
    'problem.XML_ENCODING': 'Le XML n’est pas dans l’encodage qu’il annonce.',
    'problem.XML_BROKEN': 'Le XML est incomplet ou mal formé.',
    'problem.PDF_BROKEN': 'Le PDF ne se lit pas : il est abîmé.',
    'problem.PDF_ENCRYPTED': 'Le PDF est protégé par un mot de passe : demandez-en un qui ne l’est pas.',
    'problem.PDF_WITHOUT_INVOICE':
      '{count, plural, =0 {Le PDF ne contient aucun fichier joint} other {Le PDF ne contient pas de facture lisible, seulement : {names}}}. C’est un PDF ordinaire : saisissez le coût.',
    'problem.PDF_PACKING': 'La facture jointe au PDF est compressée d’une façon que nous ne lisons pas.',
  },
  en: {
    'problem.COST_CURRENCY': '“{currency}” is no currency’s code.',
    'problem.COST_RATE_MISSING': 'Give the rate: how many {currency} for one euro?',
    'problem.COST_RATE_NEEDLESS': 'An amount in euros has no rate: leave this empty.',
    'problem.COST_RATE': 'The rate is a number of units for one euro, such as 9.0512.',
    'problem.COST_ZERO': 'A cost of zero isn’t kept.',
    'problem.COST_SIGNS': 'Amount and VAT must have the same sign.',
    'problem.COST_TOO_LARGE': 'This amount is beyond belief: check it.',
    'problem.COST_AMOUNT': 'Write an amount, such as 1234.56.',
    'problem.COST_COUNTRY': 'Write the country’s two letters, such as FR.',
    'problem.COST_NOBODY': 'no firm can bear a part of it yet.',
    'problem.COST_NOT_SHARED': 'This cost isn’t shared.',
    'problem.COST_WEIGHT': 'A key is a whole number above zero ({weight}).',
    'problem.COST_WEIGHTS': 'Points of the key are whole numbers.',
    'problem.COST_KEY_EMPTY': 'Give points to at least one firm.',
    'problem.COST_KEY_FOREIGN': 'A firm of the key isn’t of this edition.',
    'problem.COST_TWICE':
      'Invoice {number} of {supplier} is there already{edition, select, none {} other { ({edition})}}.',
    'problem.COST_LIKE_ANOTHER':
      'There is a cost of the same number ({number}) and amount already, of {supplier}: is it the same?',
    'problem.COST_DATED_LATER': 'The invoice is dated in the future.',
    'problem.COST_GONE': 'This cost doesn’t exist.',
    'problem.COST_CANCELLED': 'This cost was cancelled: it doesn’t change any more.',
    'problem.COST_REASON_MISSING': 'Say why.',
    'problem.COST_STATE_NOT_NOW': 'This can’t be recorded now: somebody may have recorded what came next.',
    'problem.COST_STATE_DAY': 'The day can be neither before the last state nor in the future.',
    'problem.SUPPLIER_FAULTS': 'Tick the box to keep it in spite of these points, or send the invoice back.',
    'problem.SUPPLIER_FILE_EMPTY': 'The file is empty.',
    'problem.SUPPLIER_FILE_TOO_LARGE': 'The file is larger than {megabytes} MB.',
    'problem.SUPPLIER_FILE_KIND': 'This is neither XML nor PDF.',
    'problem.SUPPLIER_UBL':
      'This is a UBL invoice; only CII invoices can be read (Factur-X, ZUGFeRD, XRechnung CII). Ask the supplier for one, or enter the cost.',
    'problem.SUPPLIER_ZUGFERD_1':
      'This is ZUGFeRD 1.0, given up since 2019: ask the supplier for Factur-X, or enter the cost.',
    'problem.SUPPLIER_OTHER_XML': 'This XML is no invoice: it starts with “{name}”.',
    'problem.SUPPLIER_TOO_MANY_LINES': 'The invoice has more than {most} lines.',
    'problem.SUPPLIER_FIELD_MISSING': 'The invoice lacks field {term}.',
    'problem.SUPPLIER_FIELD_LONG': 'Field {term} of the invoice is too long.',
    'problem.SUPPLIER_AMOUNT': 'Field {term} is no amount: “{value}”.',
    'problem.SUPPLIER_DAY': 'Field {term} is no day: “{value}”.',
    'problem.SUPPLIER_SUM': 'Total {term} says {said,number,::.00}; worked out it is {exact,number,::.00}.',
    'problem.SUPPLIER_LINE':
      'Line {line}: the amount is {said,number,::.00}; price × quantity makes {exact,number,::.00}.',
    'problem.SUPPLIER_VAT_BASE':
      'VAT at {rate, number}%: the base said is {said,number,::.00}; the lines make {exact,number,::.00}.',
    'problem.SUPPLIER_VAT_TAX':
      'VAT at {rate, number}%: the tax said is {said,number,::.00}; worked out it is {exact,number,::.00}.',
    'problem.SUPPLIER_NOT_FOR_US': 'This invoice is addressed to {buyer}, not to your organisation.',
    'problem.SUPPLIER_IS_US': 'This invoice comes from your own organisation: it is no cost.',
    'problem.SUPPLIER_DATED_LATER': 'The invoice is dated in the future.',
    'problem.SUPPLIER_BUYER_UNSURE':
      'The invoice names “{buyer}”, without a number that proves it is you: check it.',
    'problem.SUPPLIER_WITHOUT_IDENTIFIER':
      'The supplier gives neither SIREN nor VAT number: it is known by its name.',
    'problem.SUPPLIER_IDENTIFIER_WRONG': 'The supplier’s {type}, {value}, isn’t valid.',
    'problem.SUPPLIER_NOT_AN_INVOICE':
      'Profile MINIMUM doesn’t count as an invoice: ask the supplier for the original.',
    'problem.SUPPLIER_PROFILE_UNKNOWN': 'We don’t know the profile “{guideline}”.',
    'problem.SUPPLIER_PREPAID':
      'The invoice deducts sums paid before. Its whole amount is the cost: if a deposit is there already, cancel it so that it doesn’t count twice.',
    'problem.XML_TOO_LARGE': 'The XML is larger than {megabytes} MB.',
    'problem.XML_DOCTYPE': 'The XML has a DOCTYPE, which no invoice has: it is refused for safety.',
    'problem.XML_ENCODING': 'The XML isn’t in the encoding that it names.',
    'problem.XML_BROKEN': 'The XML is incomplete or malformed.',
    'problem.PDF_BROKEN': 'The PDF can’t be read: it is damaged.',
    'problem.PDF_ENCRYPTED': 'The PDF is protected by a password: ask for one that isn’t.',
    'problem.PDF_WITHOUT_INVOICE':
      '{count, plural, =0 {The PDF has no attachment} other {The PDF has no invoice that can be read, only: {names}}}. It is an ordinary PDF: enter the cost.',
    'problem.PDF_PACKING': 'The invoice in the PDF is packed in a way that we can’t read.',
  },
});
