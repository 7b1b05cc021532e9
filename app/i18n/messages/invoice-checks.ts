import { defineMessages } from '../define';

/** What stops an invoice whose XML would be refused. */
export const invoiceChecks = defineMessages({
  fr: {
    'problem.INVOICE_NUMBER_FORM':
      'Le numéro «\u00a0{number}\u00a0» n’est pas permis\u00a0: 35 caractères au plus, lettres, chiffres et + - _ /.',
    'problem.INVOICE_DATE_RANGE': 'La date {date} n’est pas une date de facture.',
    'problem.INVOICE_DUE_EARLY': 'L’échéance du {dueDate} précède la facture du {issueDate}.',
    'problem.INVOICE_SELLER_SIREN':
      'Le SIREN de votre organisation n’est pas juste\u00a0: corrigez-le dans les réglages.',
    'problem.INVOICE_BUYER_SIREN': 'Le SIREN de {name} n’est pas juste.',
    'problem.INVOICE_SIRET':
      'Le SIRET de {name} n’est pas juste, ou n’est pas d’un établissement de son SIREN.',
    'problem.INVOICE_COUNTRY':
      'Le pays «\u00a0{country}\u00a0» de {name} n’est pas un code de pays (ISO 3166).',
    'problem.INVOICE_ENDPOINT':
      '{name} n’a ni SIREN, ni numéro de TVA, ni adresse électronique\u00a0: la facture électronique ne saurait pas où aller.',
    'problem.INVOICE_IBAN': 'Votre IBAN n’est pas juste\u00a0: corrigez-le dans les réglages.',
    'problem.INVOICE_MENTION':
      'La mention {mention} (pénalités, frais de recouvrement, escompte) doit figurer une fois, et une seule.',
    'problem.INVOICE_CREDIT_REFERENCE': 'Un avoir doit nommer la facture qu’il corrige.',
    'problem.INVOICE_NO_LINES': 'La facture n’a aucune ligne.',
    'problem.INVOICE_QUANTITY':
      'Ligne {line}\u00a0: la quantité est un nombre positif, quatre décimales au plus.',
    'problem.INVOICE_PRICE': 'Ligne {line}\u00a0: le prix unitaire doit être supérieur à zéro.',
    'problem.INVOICE_LINE_SUM':
      'Ligne {line}\u00a0: le montant n’est pas le prix multiplié par la quantité, moins la remise.',
    'problem.INVOICE_AMOUNT_TOO_LARGE': 'Un montant dépasse ce qu’une facture peut porter.',
    'problem.INVOICE_SUM': 'Les montants ne s’additionnent pas ({term}).',
    'problem.INVOICE_PREPAID_UNEXPLAINED':
      'Ce qui est déjà payé n’est pas la somme des acomptes et de l’aide.',
    'problem.INVOICE_PREPAID_ABOVE_TOTAL':
      'Acomptes et aide dépassent le total\u00a0: il faut un avoir, non une facture.',
    'problem.INVOICE_VAT_RATE': 'Le taux de TVA {rate} n’existe pas en France, ou pas dans ce régime.',
    'problem.INVOICE_VAT_SUM': 'La TVA au taux {rate} n’est pas celle de sa base.',
    'problem.INVOICE_VAT_REASON':
      'La catégorie de TVA {category} demande un motif d’exonération, ou l’interdit.',
    'problem.INVOICE_VAT_O_ALONE':
      'Une opération hors du champ de la TVA ne peut pas côtoyer d’autres lignes.',
    'problem.INVOICE_REVERSE_CHARGE_IDS':
      'L’autoliquidation demande les identifiants du vendeur et du client.',
    'problem.INVOICE_VAT_IN_EUROS':
      'Une facture en {currency} dit sa TVA en euros quand elle n’est pas en euros, et alors seulement.',
  },
  en: {
    'problem.INVOICE_NUMBER_FORM':
      'The number “{number}” is not allowed: at most 35 characters, letters, digits and + - _ /.',
    'problem.INVOICE_DATE_RANGE': '{date} is no date for an invoice.',
    'problem.INVOICE_DUE_EARLY': 'It is due on {dueDate}, before the invoice of {issueDate}.',
    'problem.INVOICE_SELLER_SIREN': 'Your organisation’s SIREN is not right: correct it in the settings.',
    'problem.INVOICE_BUYER_SIREN': 'The SIREN of {name} is not right.',
    'problem.INVOICE_SIRET': 'The SIRET of {name} is not right, or not of an establishment of its SIREN.',
    'problem.INVOICE_COUNTRY': 'The country “{country}” of {name} is no country code (ISO 3166).',
    'problem.INVOICE_ENDPOINT':
      '{name} has neither SIREN, VAT number nor e-mail address: the electronic invoice would not know where to go.',
    'problem.INVOICE_IBAN': 'Your IBAN is not right: correct it in the settings.',
    'problem.INVOICE_MENTION':
      'Mention {mention} (penalties, recovery costs, early payment) must stand once, and only once.',
    'problem.INVOICE_CREDIT_REFERENCE': 'A credit note must name the invoice that it corrects.',
    'problem.INVOICE_NO_LINES': 'The invoice has no lines.',
    'problem.INVOICE_QUANTITY': 'Line {line}: the quantity is a positive number with four decimals at most.',
    'problem.INVOICE_PRICE': 'Line {line}: the unit price must be above zero.',
    'problem.INVOICE_LINE_SUM': 'Line {line}: the amount is not price times quantity less discount.',
    'problem.INVOICE_AMOUNT_TOO_LARGE': 'An amount is more than an invoice can bear.',
    'problem.INVOICE_SUM': 'The amounts don’t add up ({term}).',
    'problem.INVOICE_PREPAID_UNEXPLAINED': 'What is already paid is not the sum of the deposits and the aid.',
    'problem.INVOICE_PREPAID_ABOVE_TOTAL':
      'Deposits and aid exceed the total: this wants a credit note, not an invoice.',
    'problem.INVOICE_VAT_RATE': 'VAT rate {rate} does not exist in France, or not in this regime.',
    'problem.INVOICE_VAT_SUM': 'The VAT at rate {rate} is not that of its base.',
    'problem.INVOICE_VAT_REASON': 'VAT category {category} wants a reason for exemption, or forbids it.',
    'problem.INVOICE_VAT_O_ALONE': 'What is outside the scope of VAT can’t stand beside other lines.',
    'problem.INVOICE_REVERSE_CHARGE_IDS': 'Reverse charge needs the identifiers of seller and customer.',
    'problem.INVOICE_VAT_IN_EUROS':
      'An invoice in {currency} states its VAT in euros when it is not in euros, and only then.',
  },
});
