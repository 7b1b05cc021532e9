import { defineMessages } from '../define';

export const accountingProblems = defineMessages({
  fr: {
    'problem.LEDGER_UNBALANCED':
      'L’écriture n’est pas équilibrée : débit et crédit diffèrent de {difference} centimes.',
    'problem.LEDGER_EMPTY': 'L’écriture n’a aucune ligne.',
    'problem.LEDGER_YEAR_CLOSED': 'L’exercice {year} est clos : plus rien n’y est écrit.',
    'problem.LEDGER_YEAR_NOT_OVER':
      'L’exercice {year} n’est pas terminé : il se clôt à partir du 1er janvier suivant.',
    'problem.LEDGER_YEAR_BEFORE_OPEN': 'L’exercice {year} est encore ouvert : clôturez-le d’abord.',
    'problem.LEDGER_YEAR_EMPTY': 'Aucune écriture pour {year}.',
    'problem.LEDGER_RATE_MISSING':
      'Pas de cours de change {currency} au {on} : ajoutez-le, la pièce sera comptabilisée ensuite.',
    'problem.ACCOUNT_NUMBER_INVALID':
      '« {number} » n’est pas un numéro de compte : trois chiffres du PCG au moins (classes 1 à 7), puis chiffres ou lettres.',
    'problem.ACCOUNT_OUTSIDE_ITS_CLASS':
      'Le compte {number} ne convient pas à cet usage : il doit commencer par {roots}.',
    'problem.ACCOUNT_LABEL_INVALID': 'L’intitulé compte de 1 à 100 caractères.',
    'problem.ACCOUNT_LABEL_DIFFERS':
      'Le compte {number} sert déjà ailleurs sous l’intitulé « {label} » : un compte n’en a qu’un.',
    'problem.FEC_SIREN_MISSING': 'Le SIREN de l’organisation manque : le nom du FEC le porte.',
    'problem.FEC_YEAR_INVALID': '« {year} » n’est pas une année.',
    'problem.FEC_LINE_ENDS': 'Ligne {line} : les lignes doivent finir par CR LF.',
    'problem.FEC_HEADER': 'Ligne {line} : l’en-tête n’est pas celui du FEC.',
    'problem.FEC_COLUMNS': 'Ligne {line} : {columns} colonnes au lieu de 18.',
    'problem.FEC_EMPTY_FIELD': 'Ligne {line} : {column} est vide.',
    'problem.FEC_DATE': 'Ligne {line} : {column} n’est pas une date AAAAMMJJ.',
    'problem.FEC_WRONG_YEAR': 'Ligne {line} : la date n’est pas de l’exercice {year}.',
    'problem.FEC_ACCOUNT': 'Ligne {line} : compte « {account} » non conforme.',
    'problem.FEC_AMOUNT': 'Ligne {line} : montants {amount} non conformes.',
    'problem.FEC_LETTER': 'Ligne {line} : lettrage incomplet.',
    'problem.FEC_CURRENCY': 'Ligne {line} : devise incomplète.',
    'problem.FEC_ENTRY_DATES': 'Ligne {line} : l’écriture {entry} a deux dates.',
    'problem.FEC_UNBALANCED': 'Ligne {line} : l’écriture {entry} n’est pas équilibrée.',
    'problem.FEC_NUMBER_GAP': 'Ligne {line} : l’écriture {entry} rompt la suite des numéros.',
    'problem.FEC_OPENING_NOT_FIRST': 'Ligne {line} : les à-nouveaux ne sont pas en tête.',
  },
  en: {
    'problem.LEDGER_UNBALANCED': 'The entry doesn’t balance: debit and credit differ by {difference} cents.',
    'problem.LEDGER_EMPTY': 'The entry has no line.',
    'problem.LEDGER_YEAR_CLOSED': 'Year {year} is closed: nothing more is written there.',
    'problem.LEDGER_YEAR_NOT_OVER': 'Year {year} is not over: it can be closed from the next 1 January.',
    'problem.LEDGER_YEAR_BEFORE_OPEN': 'Year {year} is still open: close it first.',
    'problem.LEDGER_YEAR_EMPTY': 'There is no entry for {year}.',
    'problem.LEDGER_RATE_MISSING':
      'No exchange rate for {currency} on {on}: add it, and the paper will be booked.',
    'problem.ACCOUNT_NUMBER_INVALID':
      '“{number}” is no account number: at least three digits of the French chart (classes 1 to 7), then digits or letters.',
    'problem.ACCOUNT_OUTSIDE_ITS_CLASS':
      'Account {number} doesn’t suit this use: it must begin with {roots}.',
    'problem.ACCOUNT_LABEL_INVALID': 'The label has 1 to 100 characters.',
    'problem.ACCOUNT_LABEL_DIFFERS':
      'Account {number} is used elsewhere with the label “{label}”: an account has only one.',
    'problem.FEC_SIREN_MISSING': 'The organisation’s SIREN is missing: the name of the FEC bears it.',
    'problem.FEC_YEAR_INVALID': '“{year}” is no year.',
    'problem.FEC_LINE_ENDS': 'Line {line}: lines must end with CR LF.',
    'problem.FEC_HEADER': 'Line {line}: the header is not that of the FEC.',
    'problem.FEC_COLUMNS': 'Line {line}: {columns} columns instead of 18.',
    'problem.FEC_EMPTY_FIELD': 'Line {line}: {column} is empty.',
    'problem.FEC_DATE': 'Line {line}: {column} is no date YYYYMMDD.',
    'problem.FEC_WRONG_YEAR': 'Line {line}: the date is not in year {year}.',
    'problem.FEC_ACCOUNT': 'Line {line}: account “{account}” is not as it must be.',
    'problem.FEC_AMOUNT': 'Line {line}: amounts {amount} are not as they must be.',
    'problem.FEC_LETTER': 'Line {line}: half a lettering.',
    'problem.FEC_CURRENCY': 'Line {line}: half a foreign amount.',
    'problem.FEC_ENTRY_DATES': 'Line {line}: entry {entry} has two dates.',
    'problem.FEC_UNBALANCED': 'Line {line}: entry {entry} doesn’t balance.',
    'problem.FEC_NUMBER_GAP': 'Line {line}: entry {entry} breaks the run of numbers.',
    'problem.FEC_OPENING_NOT_FIRST': 'Line {line}: opening balances don’t stand first.',
  },
});
