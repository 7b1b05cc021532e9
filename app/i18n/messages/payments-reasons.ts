import { defineMessages } from '../define';

export const paymentsReasons = defineMessages({
  fr: {
    'payments.reason.REFERENCE': 'référence exacte',
    'payments.reason.NUMBER': 'numéro de facture dans le libellé',
    'payments.reason.LIKE_NUMBER': 'numéro ressemblant dans le libellé',
    'payments.reason.AMOUNT': 'montant exact',
    'payments.reason.NAME': 'nom du payeur ressemblant',
    'payments.reason.KNOWN_ACCOUNT': 'compte déjà connu de cette entreprise',
    'payments.reason.SUM': 'plusieurs factures font ensemble ce montant',
    'payments.reason.ONLY_AMOUNT': 'seule facture ouverte de ce montant',
    'payments.reason.AMONG_SEVERAL': 'plusieurs possibilités pour ce montant',
    'payments.reason.ALREADY_SETTLED': 'rien d’ouvert : ce serait un crédit de l’entreprise',
    'payments.reason.PART': 'paiement partiel, il manque {amount}',
    'payments.reason.OVER': 'trop-perçu de {amount}',
    'payments.reason.BANK_FEE': 'il manque {amount}, sans doute des frais bancaires',
  },
  en: {
    'payments.reason.REFERENCE': 'exact reference',
    'payments.reason.NUMBER': 'invoice number in the text',
    'payments.reason.LIKE_NUMBER': 'something like the number in the text',
    'payments.reason.AMOUNT': 'exact amount',
    'payments.reason.NAME': 'payer’s name is alike',
    'payments.reason.KNOWN_ACCOUNT': 'account known as this firm’s',
    'payments.reason.SUM': 'several invoices come to this amount together',
    'payments.reason.ONLY_AMOUNT': 'only invoice open for this amount',
    'payments.reason.AMONG_SEVERAL': 'several are possible for this amount',
    'payments.reason.ALREADY_SETTLED': 'nothing is open: it would be the firm’s credit',
    'payments.reason.PART': 'part payment, {amount} is missing',
    'payments.reason.OVER': '{amount} too much',
    'payments.reason.BANK_FEE': '{amount} is missing, probably bank charges',
  },
});
