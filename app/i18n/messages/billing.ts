import { defineMessages } from '../define';

export const billing = defineMessages({
  fr: {
    'invoicing.paper.balance': 'Facture {number}',
    'invoicing.file.invoice': 'Facture-{number}',

    'mail.balance.subject': 'Votre facture {number} pour {edition}',
    'mail.balance.title': 'Facture {number}',
    'mail.balance.body':
      'Voici la facture de votre participation à {edition}, stand {booth}. Les acomptes et les aides y sont déduits.',
    'mail.balance.confirmed':
      'Votre stand {booth} à {edition} est confirmé. Vous trouverez ci-joint sa confirmation et votre facture.',
    'mail.balance.unpaid':
      'L’acompte {number} est déduit de cette facture mais n’est pas encore entièrement réglé : {open} restent dus en plus du solde.',
    'mail.balance.total': 'Total TTC',
    'mail.balance.deposits': 'Acomptes déduits',
    'mail.balance.aid': 'Aide versée à l’organisateur',
    'mail.balance.due': 'Solde à régler',
    'mail.balance.dueDate': 'Au plus tard le',
    'mail.balance.button': 'Voir mes documents',

    'problem.EXCHANGE_RATE_MISSING':
      'Aucun taux de change {currency} n’est enregistré pour le {date} : la TVA doit aussi être dite en euros. Ajoutez-le dans les réglages.',
    'problem.EXCHANGE_RATE_EXPIRED':
      'Le taux de change {currency} n’est valable que jusqu’au {until} : enregistrez celui du {date} dans les réglages.',
    'problem.CURRENCY_NOT_KNOWN':
      '« {currency} » n’est pas une devise dans laquelle Pavilion facture : il faut une devise à deux décimales.',
    'problem.DEPOSITS_ABOVE_ORDER':
      'Les acomptes dépassent le prix d’aujourd’hui : créditez d’abord une partie de l’acompte.',
    'problem.AID_ABOVE_ORDER':
      'Les acomptes et les aides versées à l’organisateur dépassent le prix : corrigez l’aide ou créditez une partie de l’acompte.',
    'problem.DEPOSIT_UNPAID':
      'L’acompte {number} n’est pas encore entièrement réglé : il reste dû, en plus du solde.',
    'problem.BALANCE_STANDS': 'Cette confirmation a déjà sa facture de solde.',
    'problem.SUPPLY_WITHOUT_RULE': 'Aucune règle de TVA n’est connue pour cette prestation au {on}.',
    'problem.TRAVEL_ON_STAND_INVOICE':
      'Les voyages et les débours ne figurent jamais sur la facture du stand : régime de la marge ou compte de débours, sur un document à part.',

    'invoicing.regime.FAIR_ABROAD': 'Salon hors de France : non applicable',
    'invoicing.regime.OUTSIDE_SCOPE': 'Indemnité hors champ',

    'invoicing.kind.legend': 'Que voulez-vous émettre ?',
    'invoicing.kind.deposit': 'Acomptes',
    'invoicing.kind.balance': 'Soldes',
    'invoicing.balance.intro':
      'Voici exactement ce qui sera facturé et envoyé d’après la version {version} du placement : le prix entier, moins les acomptes et les aides. Rien n’est fait avant votre accord.',
    'invoicing.balance.open': 'Facturer les soldes…',
    'invoicing.balance.firms': 'Factures de solde',
    'invoicing.balance.firms.note': 'une par entreprise placée',
    'invoicing.balance.sum': 'Total facturé TTC',
    'invoicing.balance.due': 'Reste à régler',
    'invoicing.balance.due.note': '{prepaid} d’acomptes et d’aides déduits',
    'invoicing.balance.do':
      '{count, plural, one {Émettre # facture de solde} other {Émettre # factures de solde}}',
    'invoicing.balance.list':
      '{count, plural, one {Ce qui sera facturé à # entreprise} other {Ce qui sera facturé à # entreprises}}',
    'invoicing.column.prepaid': 'Déjà déduit',
    'invoicing.column.net.due': 'Solde à régler',
  },
  en: {
    'invoicing.paper.balance': 'Invoice {number}',
    'invoicing.file.invoice': 'Invoice-{number}',

    'mail.balance.subject': 'Your invoice {number} for {edition}',
    'mail.balance.title': 'Invoice {number}',
    'mail.balance.body':
      'This is the invoice for your participation in {edition}, booth {booth}. Deposits and aid are taken off.',
    'mail.balance.confirmed':
      'Your booth {booth} at {edition} is confirmed. Its confirmation and your invoice are attached.',
    'mail.balance.unpaid':
      'Deposit {number} is taken off this invoice but is not paid in full yet: {open} remain due on top of the balance.',
    'mail.balance.total': 'Total incl. VAT',
    'mail.balance.deposits': 'Deposits taken off',
    'mail.balance.aid': 'Aid paid to the organiser',
    'mail.balance.due': 'Balance to pay',
    'mail.balance.dueDate': 'By',
    'mail.balance.button': 'See my papers',

    'problem.EXCHANGE_RATE_MISSING':
      'No {currency} exchange rate is kept for {date}: VAT must be said in euros too. Add it in the settings.',
    'problem.EXCHANGE_RATE_EXPIRED':
      'The {currency} exchange rate is good until {until} only: add that of {date} in the settings.',
    'problem.CURRENCY_NOT_KNOWN':
      '“{currency}” is no currency that Pavilion invoices in: it takes one with two decimals.',
    'problem.DEPOSITS_ABOVE_ORDER': 'The deposits exceed today’s price: credit a part of the deposit first.',
    'problem.AID_ABOVE_ORDER':
      'Deposits and aid paid to the organiser exceed the price: correct the aid, or credit a part of the deposit.',
    'problem.DEPOSIT_UNPAID':
      'Deposit {number} is not paid in full yet: it stays due, on top of the balance.',
    'problem.BALANCE_STANDS': 'This confirmation has its balance invoice already.',
    'problem.SUPPLY_WITHOUT_RULE': 'No VAT rule is known for this supply on {on}.',
    'problem.TRAVEL_ON_STAND_INVOICE':
      'Travel and sums laid out never stand on the invoice of a stand: margin scheme or disbursement account, on a paper of its own.',

    'invoicing.regime.FAIR_ABROAD': 'Fair outside France: not applicable',
    'invoicing.regime.OUTSIDE_SCOPE': 'Compensation outside the scope',

    'invoicing.kind.legend': 'What do you want to issue?',
    'invoicing.kind.deposit': 'Deposits',
    'invoicing.kind.balance': 'Balances',
    'invoicing.balance.intro':
      'This is exactly what will be invoiced and sent, from version {version} of the allocation: the whole price, less deposits and aid. Nothing is done before you agree.',
    'invoicing.balance.open': 'Invoice the balances…',
    'invoicing.balance.firms': 'Balance invoices',
    'invoicing.balance.firms.note': 'one for each placed company',
    'invoicing.balance.sum': 'Invoiced in total, incl. VAT',
    'invoicing.balance.due': 'Left to pay',
    'invoicing.balance.due.note': '{prepaid} of deposits and aid taken off',
    'invoicing.balance.do': '{count, plural, one {Issue # balance invoice} other {Issue # balance invoices}}',
    'invoicing.balance.list':
      '{count, plural, one {What # company will be invoiced} other {What # companies will be invoiced}}',
    'invoicing.column.prepaid': 'Taken off',
    'invoicing.column.net.due': 'Balance to pay',
  },
});
