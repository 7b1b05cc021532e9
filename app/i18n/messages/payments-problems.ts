import { defineMessages } from '../define';

export const paymentsProblems = defineMessages({
  fr: {
    'problem.EPC_CURRENCY': 'Le code de paiement n’existe qu’en euros.',
    'problem.EPC_AMOUNT': 'Le code de paiement porte de 0,01 à 999 999 999,99 €.',
    'problem.EPC_IBAN': 'L’IBAN n’est pas valable.',
    'problem.EPC_BIC': 'Le BIC n’est pas valable.',
    'problem.EPC_NAME': 'Le nom du bénéficiaire manque.',
    'problem.EPC_REFERENCE': 'La référence RF n’est pas valable.',
    'problem.BANK_FILE_TOO_LARGE': 'Ce relevé dépasse 20 Mo : découpez-le par mois.',
    'problem.BANK_FILE_HOSTILE':
      'Ce fichier déclare un type de document ou des entités : un relevé de banque n’en a pas, il est refusé.',
    'problem.BANK_FILE_MALFORMED':
      'Ce fichier n’est pas du XML correct (ligne {line}). Téléchargez-le à nouveau depuis votre banque.',
    'problem.BANK_FILE_NOT_CAMT': 'Ce XML n’est pas un relevé camt.053.',
    'problem.BANK_FILE_SEVERAL_ACCOUNTS':
      'Ce fichier parle de plusieurs comptes : demandez à votre banque un fichier par compte.',
    'problem.BANK_FILE_HEADER':
      'Les colonnes ne sont pas reconnues : il faut une date, un libellé, et un montant ou un débit et un crédit. Trouvé : {columns}.',
    'problem.BANK_FILE_EMPTY': 'Ce relevé n’a aucun mouvement comptabilisé.',
    'problem.BANK_FILE_TOO_MANY': 'Ce relevé a {count} mouvements, {most} au plus sont lus à la fois.',
    'problem.BANK_ENTRY_UNREADABLE': 'Le mouvement {entry} ne se lit pas : date, montant ou devise.',
    'problem.BANK_ENTRY_AMOUNT':
      'Le montant du mouvement {entry} n’est pas possible : ni zéro, ni au-delà de dix milliards.',
    'problem.BANK_ENTRY_IN_FUTURE': 'Le mouvement {entry} est daté du {date}, dans l’avenir.',
    'problem.BANK_ENTRY_CURRENCY': 'Mouvement en {currency} : il est gardé, mais rapproché d’aucune facture.',
    'problem.BANK_ACCOUNT_OTHER':
      'Ce relevé est celui du compte {account}, qui n’est pas celui que portent vos factures.',
    'problem.BANK_ENTRY_GONE': 'Ce mouvement n’existe pas.',
    'problem.BANK_ENTRY_DONE': 'Quelqu’un a déjà traité ce mouvement entre-temps.',
    'problem.BANK_ENTRY_WAITS': 'Ce mouvement attend déjà : quelqu’un l’a repris entre-temps.',
    'problem.PAYMENT_AMOUNT':
      'Le montant doit être en euros et centimes, ni zéro, ni au-delà de dix milliards.',
    'problem.PAYMENT_NOBODYS': 'Choisissez l’entreprise, ou le financeur, de qui vient ce paiement.',
    'problem.PAYMENT_IN_FUTURE': 'La date est dans l’avenir.',
    'problem.PAYMENT_GONE': 'Ce paiement n’existe pas.',
    'problem.PAYMENT_UNDONE': 'Ce paiement a déjà été annulé.',
    'problem.PAYMENT_FROM_BANK': 'Ce paiement vient d’un relevé : reprenez le mouvement.',
    'problem.SETTLEMENT_AMOUNT': 'La part de {number} doit être supérieure à zéro.',
    'problem.SETTLEMENT_UNKNOWN_INVOICE': 'Une des factures choisies n’existe pas.',
    'problem.SETTLEMENT_OTHER_FIRM': '{number} est d’une autre entreprise.',
    'problem.SETTLEMENT_CURRENCY': '{number} est dans une autre devise.',
    'problem.SETTLEMENT_WRONG_KIND':
      '{number} : un encaissement règle une facture, un remboursement règle un avoir.',
    'problem.SETTLEMENT_ABOVE_OPEN':
      '{number} n’est plus ouverte pour ce montant : quelqu’un l’a réglée entre-temps.',
    'problem.SETTLEMENT_ABOVE_PAYMENT': 'Les parts dépassent le paiement.',
    'problem.NO_CREDIT': 'Cette entreprise n’a plus de crédit à utiliser.',
    'problem.REMINDER_DAYS': 'Entre 60 jours avant et 365 jours après l’échéance.',
    'problem.REMINDER_SIDE': 'L’avis part avant l’échéance, les relances après.',
    'problem.REMINDER_ORDER': 'Chaque étape vient après la précédente.',
    'problem.REMINDER_CHANGED':
      'Cette lettre dirait autre chose maintenant (un paiement, une pause, un envoi) : relisez-la.',
    'problem.REMINDER_NO_CONTACT': 'Aucune adresse pour écrire à {company}.',
    'problem.REMINDER_SENT': 'Cette étape a déjà été envoyée.',
    'problem.PAUSE_NOTHING': 'Cette facture ou cette entreprise n’existe pas.',
    'problem.PAUSE_IN_PAST': 'Cette date est passée.',
    'problem.PAUSE_GONE': 'Cette pause est déjà levée.',
    'problem.RATE_SEMESTER': 'Indiquez l’année et le semestre, par exemple 2026-2.',
    'problem.RATE_PERCENT': 'Un taux annuel entre 0 et 100 %, par exemple 12,15.',
    'problem.RATE_SOURCE': 'Dites d’où vient ce taux.',
  },
  en: {
    'problem.EPC_CURRENCY': 'Payment codes exist in euros only.',
    'problem.EPC_AMOUNT': 'A payment code carries €0.01 to €999,999,999.99.',
    'problem.EPC_IBAN': 'The IBAN isn’t valid.',
    'problem.EPC_BIC': 'The BIC isn’t valid.',
    'problem.EPC_NAME': 'The payee’s name is missing.',
    'problem.EPC_REFERENCE': 'The RF reference isn’t valid.',
    'problem.BANK_FILE_TOO_LARGE': 'This statement is larger than 20 MB: split it by month.',
    'problem.BANK_FILE_HOSTILE':
      'This file declares a document type or entities: a bank statement has none, so it is refused.',
    'problem.BANK_FILE_MALFORMED':
      'This file isn’t well-formed XML (line {line}). Download it again from your bank.',
    'problem.BANK_FILE_NOT_CAMT': 'This XML isn’t a camt.053 statement.',
    'problem.BANK_FILE_SEVERAL_ACCOUNTS':
      'This file is about several accounts: ask your bank for one file an account.',
    'problem.BANK_FILE_HEADER':
      'The columns aren’t known: a date, a description, and an amount or debit and credit are needed. Found: {columns}.',
    'problem.BANK_FILE_EMPTY': 'This statement has no booked movement.',
    'problem.BANK_FILE_TOO_MANY': 'This statement has {count} movements; at most {most} are read at once.',
    'problem.BANK_ENTRY_UNREADABLE': 'Movement {entry} can’t be read: day, amount or currency.',
    'problem.BANK_ENTRY_AMOUNT':
      'The amount of movement {entry} isn’t possible: neither zero nor above ten thousand million.',
    'problem.BANK_ENTRY_IN_FUTURE': 'Movement {entry} is dated {date}, in the future.',
    'problem.BANK_ENTRY_CURRENCY': 'A movement in {currency}: it is kept, but matched with no invoice.',
    'problem.BANK_ACCOUNT_OTHER':
      'This statement is of account {account}, which isn’t the one on your invoices.',
    'problem.BANK_ENTRY_GONE': 'There is no such movement.',
    'problem.BANK_ENTRY_DONE': 'Somebody has dealt with this movement in the meantime.',
    'problem.BANK_ENTRY_WAITS': 'This movement waits already: somebody has taken it back in the meantime.',
    'problem.PAYMENT_AMOUNT':
      'The amount must be in euros and cents, neither zero nor above ten thousand million.',
    'problem.PAYMENT_NOBODYS': 'Choose the firm, or the funder, that this payment is from.',
    'problem.PAYMENT_IN_FUTURE': 'The day is in the future.',
    'problem.PAYMENT_GONE': 'There is no such payment.',
    'problem.PAYMENT_UNDONE': 'This payment has been undone already.',
    'problem.PAYMENT_FROM_BANK': 'This payment is from a statement: take the movement back.',
    'problem.SETTLEMENT_AMOUNT': 'The share of {number} must be above zero.',
    'problem.SETTLEMENT_UNKNOWN_INVOICE': 'One of the invoices chosen doesn’t exist.',
    'problem.SETTLEMENT_OTHER_FIRM': '{number} is another firm’s.',
    'problem.SETTLEMENT_CURRENCY': '{number} is in another currency.',
    'problem.SETTLEMENT_WRONG_KIND':
      '{number}: money received settles an invoice, money paid back a credit note.',
    'problem.SETTLEMENT_ABOVE_OPEN':
      '{number} is no longer open for this amount: somebody has settled it in the meantime.',
    'problem.SETTLEMENT_ABOVE_PAYMENT': 'The shares are more than the payment.',
    'problem.NO_CREDIT': 'This firm has no credit left to use.',
    'problem.REMINDER_DAYS': 'Between 60 days before and 365 days after the due date.',
    'problem.REMINDER_SIDE': 'The notice goes before the due date, reminders after it.',
    'problem.REMINDER_ORDER': 'Each step comes after the one before.',
    'problem.REMINDER_CHANGED':
      'This letter would say something else by now (a payment, a pause, a letter sent): read it again.',
    'problem.REMINDER_NO_CONTACT': 'There is no address to write to {company}.',
    'problem.REMINDER_SENT': 'This step has been sent already.',
    'problem.PAUSE_NOTHING': 'There is no such invoice or firm.',
    'problem.PAUSE_IN_PAST': 'That day is over.',
    'problem.PAUSE_GONE': 'This pause has been lifted already.',
    'problem.RATE_SEMESTER': 'Give the year and its half, for example 2026-2.',
    'problem.RATE_PERCENT': 'A yearly rate between 0 and 100%, for example 12.15.',
    'problem.RATE_SOURCE': 'Say where this rate is from.',
  },
});
