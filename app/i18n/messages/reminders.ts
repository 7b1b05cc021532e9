import { defineMessages } from '../define';

export const reminders = defineMessages({
  fr: {
    'reminders.title.UPCOMING': 'Prochaine échéance',
    'reminders.title.FIRST': 'Relance',
    'reminders.title.SECOND': 'Deuxième relance',
    'reminders.title.FORMAL_NOTICE': 'Mise en demeure',
    'reminders.due.UPCOMING': 'À régler bientôt',
    'reminders.due.FIRST': 'Reste à régler',
    'reminders.due.SECOND': 'Reste à régler',
    'reminders.due.FORMAL_NOTICE': 'À régler sous huit jours',
    'reminders.letter.UPCOMING':
      '{count, plural, one {Une facture arrive} other {# factures arrivent}} bientôt à échéance. Ce message est là pour vous rendre service : rien n’est en retard.',
    'reminders.letter.FIRST':
      'Sauf erreur de notre part, {count, plural, one {la facture ci-dessous n’est pas encore réglée} other {les # factures ci-dessous ne sont pas encore réglées}}. Un oubli est vite arrivé : merci de votre virement.',
    'reminders.letter.SECOND':
      'Malgré notre précédent message, {count, plural, one {la facture ci-dessous reste impayée} other {les # factures ci-dessous restent impayées}}. Merci de nous régler sans attendre, ou de nous dire ce qui l’empêche.',
    'reminders.letter.FORMAL_NOTICE':
      'Nos relances sont restées sans effet. Par la présente, {organiser} vous met en demeure de payer sous huit jours, à compter de la réception de cette lettre, la somme de {amount}, détaillée ci-dessous.',
    'reminders.closing.UPCOMING': 'Si vous venez de payer, ne tenez pas compte de ce message.',
    'reminders.closing.FIRST': 'Si votre paiement s’est croisé avec ce message, ne tenez pas compte de lui.',
    'reminders.closing.SECOND': 'Si votre paiement s’est croisé avec ce message, ne tenez pas compte de lui.',
    'reminders.closing.FORMAL_NOTICE':
      'Cette lettre vaut mise en demeure au sens de l’article 1344 du Code civil. À défaut de paiement dans ce délai, nous nous réservons le droit d’engager une procédure de recouvrement.',
    'reminders.law':
      'Pénalités de retard : montant TTC impayé × taux annuel × jours / 365, au taux applicable à chaque semestre, exigibles sans rappel (art. L. 441-10 du Code de commerce). Indemnité forfaitaire pour frais de recouvrement : 40 € par facture payée en retard (art. D. 441-5).',
    'reminders.law.noRate':
      'Les pénalités de retard prévues sur chaque facture s’ajoutent à cette somme ; elles vous seront communiquées à part.',
    'reminders.interest': 'Pénalités de retard',
    'reminders.column.issued': 'Émise le',
    'reminders.column.total': 'Montant TTC',
    'reminders.column.period': 'Période',
    'reminders.column.days': 'Jours',
    'reminders.column.rate': 'Taux annuel',
    'reminders.column.interest': 'Pénalités',
    'reminders.total.open': 'Factures impayées',
    'reminders.total.interest': 'Pénalités de retard',
    'reminders.total.fee':
      'Frais de recouvrement, {count, plural, one {# facture} other {# factures}} × 40 €',
    'reminders.total.all': 'À régler',
    'reminders.file': 'Relance',

    'mail.reminder.subject.UPCOMING': 'Bientôt à échéance : {amount}',
    'mail.reminder.subject.FIRST': 'Relance : {amount} à régler',
    'mail.reminder.subject.SECOND': 'Deuxième relance : {amount} à régler',
    'mail.reminder.subject.FORMAL_NOTICE': 'Mise en demeure : {amount} à régler sous huit jours',
    'mail.reminder.attached': 'Le détail est dans le document joint.',
    'mail.reminder.amount': 'À régler',
    'mail.reminder.invoices': 'Factures',
    'mail.reminder.button': 'Voir mes factures',
    'mail.reminder.answer': 'Une question, un désaccord ? Répondez simplement à ce message.',
  },
  en: {
    'reminders.title.UPCOMING': 'Payment due soon',
    'reminders.title.FIRST': 'Reminder',
    'reminders.title.SECOND': 'Second reminder',
    'reminders.title.FORMAL_NOTICE': 'Formal notice',
    'reminders.due.UPCOMING': 'To be paid soon',
    'reminders.due.FIRST': 'Left to pay',
    'reminders.due.SECOND': 'Left to pay',
    'reminders.due.FORMAL_NOTICE': 'To be paid within eight days',
    'reminders.letter.UPCOMING':
      '{count, plural, one {An invoice falls} other {# invoices fall}} due soon. This is only a helpful note: nothing is late.',
    'reminders.letter.FIRST':
      'Unless we are mistaken, {count, plural, one {the invoice below isn’t paid yet} other {the # invoices below aren’t paid yet}}. It is easily forgotten: thank you for your transfer.',
    'reminders.letter.SECOND':
      'In spite of our last message {count, plural, one {the invoice below is still unpaid} other {the # invoices below are still unpaid}}. Please pay without delay, or tell us what keeps you from it.',
    'reminders.letter.FORMAL_NOTICE':
      'Our reminders had no effect. {organiser} hereby gives you formal notice to pay, within eight days of receiving this letter, the sum of {amount}, set out below.',
    'reminders.closing.UPCOMING': 'If you have just paid, please disregard this message.',
    'reminders.closing.FIRST': 'If your payment crossed with this message, please disregard it.',
    'reminders.closing.SECOND': 'If your payment crossed with this message, please disregard it.',
    'reminders.closing.FORMAL_NOTICE':
      'This letter is a formal notice within the meaning of article 1344 of the French civil code. Failing payment within that time we reserve the right to begin recovery proceedings.',
    'reminders.law':
      'Late payment penalties: unpaid amount incl. VAT × yearly rate × days / 365, at the rate of each half of a year, due without reminder (art. L. 441-10 of the French commercial code). Fixed compensation for recovery costs: €40 for each invoice paid late (art. D. 441-5).',
    'reminders.law.noRate':
      'The late payment penalties stated on each invoice are added to this sum; you will be told them separately.',
    'reminders.interest': 'Late payment penalties',
    'reminders.column.issued': 'Issued on',
    'reminders.column.total': 'Amount incl. VAT',
    'reminders.column.period': 'Period',
    'reminders.column.days': 'Days',
    'reminders.column.rate': 'Yearly rate',
    'reminders.column.interest': 'Penalties',
    'reminders.total.open': 'Unpaid invoices',
    'reminders.total.interest': 'Late payment penalties',
    'reminders.total.fee': 'Recovery costs, {count, plural, one {# invoice} other {# invoices}} × €40',
    'reminders.total.all': 'To be paid',
    'reminders.file': 'Reminder',

    'mail.reminder.subject.UPCOMING': 'Due soon: {amount}',
    'mail.reminder.subject.FIRST': 'Reminder: {amount} to pay',
    'mail.reminder.subject.SECOND': 'Second reminder: {amount} to pay',
    'mail.reminder.subject.FORMAL_NOTICE': 'Formal notice: {amount} to pay within eight days',
    'mail.reminder.attached': 'The details are in the attached document.',
    'mail.reminder.amount': 'To be paid',
    'mail.reminder.invoices': 'Invoices',
    'mail.reminder.button': 'See my invoices',
    'mail.reminder.answer': 'A question, a disagreement? Simply answer this message.',
  },
});
