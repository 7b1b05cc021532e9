import { defineMessages } from '../define';

export const mail = defineMessages({
  fr: {
    'mail.greeting': 'Bonjour {name},',
    'mail.greetingNobody': 'Bonjour,',
    'mail.copyLink': 'Si le bouton ne répond pas, copiez cette adresse dans votre navigateur\u00a0:',
    'mail.sentBy': 'Message envoyé par Pavilion pour {organiser}.',
    'mail.sentByPavilion': 'Message envoyé par Pavilion.',
    'mail.edition': 'Salon',
    'mail.company': 'Entreprise',
    'mail.dates': 'Dates sur place',
    'mail.venue': 'Lieu',
    'mail.booth': 'Stand',
    'mail.reason': 'Motif',

    'mail.decision.accepted.subject': '{edition}\u00a0: {company} est retenue',
    'mail.decision.accepted.title': 'Vous exposez à {edition}',
    'mail.decision.accepted.body':
      'Nous avons le plaisir de retenir {company} sur notre pavillon. Nous préparons l’attribution des stands et vous enverrons votre confirmation avec l’emplacement et la facture d’acompte.',
    'mail.decision.waiting.subject': '{edition}\u00a0: {company} est en liste d’attente',
    'mail.decision.waiting.title': 'Vous êtes en liste d’attente',
    'mail.decision.waiting.body':
      'Les demandes dépassent les stands disponibles à {edition}. Nous gardons la candidature de {company} et vous écrirons dès qu’une place se libère. Vous n’avez rien à faire.',
    'mail.decision.refused.subject': '{edition}\u00a0: votre candidature',
    'mail.decision.refused.title': 'Nous ne pouvons pas vous accueillir cette fois',
    'mail.decision.refused.body':
      'Nous n’avons pas pu retenir {company} pour {edition}. Nous serions heureux de vous retrouver sur un prochain salon.',
    'mail.decision.button': 'Voir où en est mon inscription',

    'mail.confirmed.subject': 'Votre stand {booth} à {edition} est confirmé',
    'mail.confirmed.title': 'Stand {booth}, confirmé',
    'mail.confirmed.body':
      'Votre place à {edition} est confirmée. Vous trouverez en pièces jointes la confirmation de stand, avec le plan, et la facture d’acompte {number}.',
    'mail.confirmed.area': 'Surface',
    'mail.confirmed.hall': 'Hall',
    'mail.confirmed.deposit': 'Acompte à régler',
    'mail.confirmed.dueDate': 'Au plus tard le',
    'mail.confirmed.datesUnknown': 'à annoncer par le salon',
    'mail.confirmed.button': 'Voir mon stand et mes documents',

    'mail.moved.subject': 'Votre stand à {edition} est désormais le {to}',
    'mail.moved.title': 'Stand {to}',
    'mail.moved.body':
      'Comme convenu, {company} passe du stand {from} au stand {to} à {edition}. Ce nouvel emplacement vous est confirmé.',
    'mail.moved.paper':
      'Votre nouvelle confirmation de stand est jointe. Elle remplace celle du {date}, qui reste dans vos documents, marquée comme remplacée.',
    'mail.moved.money':
      'Votre facture d’acompte reste valable. Si le prix du nouveau stand est différent, nous vous enverrons la régularisation.',
    'mail.moved.money.same': 'Le prix ne change pas. Vos factures restent valables.',
    'mail.moved.money.balance':
      'Le prix change. Votre facture d’acompte {number} reste valable et se règle telle quelle\u00a0; votre facture de solde comptera le nouveau prix.',
    'mail.moved.money.invoice':
      'Le prix augmente. Votre facture {number} reste valable et se règle telle quelle\u00a0; une facture complémentaire de la différence vous sera envoyée.',
    'mail.moved.money.credit':
      'Le prix baisse. Votre facture {number} reste telle qu’elle a été émise\u00a0; un avoir de la différence vous sera envoyé.',
    'mail.moved.area': 'Surface',
    'mail.moved.price': 'Prix hors taxes',
    'mail.moved.before': 'Stand précédent',
    'mail.moved.now': 'Nouveau stand',
    'mail.moved.button': 'Voir mon stand',

    'mail.withdrawn.subject': '{edition}\u00a0: votre retrait est enregistré',
    'mail.withdrawn.title': 'Retrait enregistré',
    'mail.withdrawn.body':
      'Nous avons bien noté que {company} n’exposera pas à {edition}. Nous espérons vous retrouver sur un prochain salon.',
    'mail.withdrawn.booth': 'Le stand {booth} ne vous est plus réservé.',
    'mail.withdrawn.money':
      'Les factures déjà émises restent en l’état\u00a0: ce qui est dû ou remboursé dépend des conditions d’annulation, et nous vous écrirons à ce sujet.',
    'mail.withdrawn.freed': 'Stand libéré',
    'mail.withdrawn.button': 'Voir mes documents',

    'mail.magicLink.subject': 'Votre lien pour entrer dans Pavilion',
    'mail.magicLink.title': 'Votre lien de connexion',
    'mail.magicLink.body':
      'Ce lien vous connecte une seule fois, pendant {hours, plural, one {# heure} other {# heures}}.',
    'mail.magicLink.button': 'Me connecter',
    'mail.magicLink.ignore': 'Vous n’avez rien demandé\u00a0? Ignorez ce message, personne n’est entré.',

    'mail.reset.subject': 'Choisir un nouveau mot de passe',
    'mail.reset.title': 'Un nouveau mot de passe',
    'mail.reset.body':
      'Ce lien permet de choisir un nouveau mot de passe, une seule fois, pendant {hours, plural, one {# heure} other {# heures}}.',
    'mail.reset.button': 'Choisir mon mot de passe',
    'mail.reset.ignore':
      'Vous n’avez rien demandé\u00a0? Ignorez ce message, votre mot de passe reste le même.',

    'mail.received.subject': '{edition}\u00a0: nous avons bien reçu votre inscription',
    'mail.received.title': 'Inscription reçue',
    'mail.received.body':
      'Nous avons bien reçu l’inscription de {company} à {edition}. Nous l’étudions et vous écrirons dès que la sélection sera faite.',
    'mail.received.area': 'Surface souhaitée',
    'mail.received.button': 'Suivre mon inscription',
  },
  en: {
    'mail.greeting': 'Dear {name},',
    'mail.greetingNobody': 'Hello,',
    'mail.copyLink': 'If the button does not work, copy this address into your browser:',
    'mail.sentBy': 'Sent by Pavilion on behalf of {organiser}.',
    'mail.sentByPavilion': 'Sent by Pavilion.',
    'mail.edition': 'Fair',
    'mail.company': 'Company',
    'mail.dates': 'Dates on site',
    'mail.venue': 'Venue',
    'mail.booth': 'Booth',
    'mail.reason': 'Reason',

    'mail.decision.accepted.subject': '{edition}: {company} is accepted',
    'mail.decision.accepted.title': 'You are exhibiting at {edition}',
    'mail.decision.accepted.body':
      'We are pleased to welcome {company} to our pavilion. We are now placing the booths and will send your confirmation with your place and the deposit invoice.',
    'mail.decision.waiting.subject': '{edition}: {company} is on the waiting list',
    'mail.decision.waiting.title': 'You are on the waiting list',
    'mail.decision.waiting.body':
      'More firms applied to {edition} than there are booths. We keep the application of {company} and will write as soon as a place becomes free. There is nothing you need to do.',
    'mail.decision.refused.subject': '{edition}: your application',
    'mail.decision.refused.title': 'We cannot welcome you this time',
    'mail.decision.refused.body':
      'We were not able to accept {company} for {edition}. We would be glad to see you at another fair.',
    'mail.decision.button': 'See where my registration stands',

    'mail.confirmed.subject': 'Your booth {booth} at {edition} is confirmed',
    'mail.confirmed.title': 'Booth {booth}, confirmed',
    'mail.confirmed.body':
      'Your place at {edition} is confirmed. Attached are the booth confirmation, with the plan, and the deposit invoice {number}.',
    'mail.confirmed.area': 'Area',
    'mail.confirmed.hall': 'Hall',
    'mail.confirmed.deposit': 'Deposit to pay',
    'mail.confirmed.dueDate': 'By',
    'mail.confirmed.datesUnknown': 'to be announced by the fair',
    'mail.confirmed.button': 'See my booth and my papers',

    'mail.moved.subject': 'Your booth at {edition} is now {to}',
    'mail.moved.title': 'Booth {to}',
    'mail.moved.body':
      'As agreed, {company} moves from booth {from} to booth {to} at {edition}. This new place is confirmed to you.',
    'mail.moved.paper':
      'Your new booth confirmation is attached. It replaces the one of {date}, which stays among your papers, marked as replaced.',
    'mail.moved.money':
      'Your deposit invoice stays valid. If the new booth has another price, we will send you what settles the difference.',
    'mail.moved.money.same': 'The price stays the same. Your invoices stay valid.',
    'mail.moved.money.balance':
      'The price changes. Your deposit invoice {number} stays valid and is paid as it is; your balance invoice will count the new price.',
    'mail.moved.money.invoice':
      'The price goes up. Your invoice {number} stays valid and is paid as it is; an invoice for the difference will be sent to you.',
    'mail.moved.money.credit':
      'The price goes down. Your invoice {number} stays as it was issued; a credit note for the difference will be sent to you.',
    'mail.moved.area': 'Area',
    'mail.moved.price': 'Price excluding VAT',
    'mail.moved.before': 'Booth before',
    'mail.moved.now': 'Booth now',
    'mail.moved.button': 'See my booth',

    'mail.withdrawn.subject': '{edition}: your withdrawal is recorded',
    'mail.withdrawn.title': 'Withdrawal recorded',
    'mail.withdrawn.body':
      'We have noted that {company} will not exhibit at {edition}. We hope to see you at another fair.',
    'mail.withdrawn.booth': 'Booth {booth} is no longer kept for you.',
    'mail.withdrawn.money':
      'Invoices already issued stay as they are: what is due or paid back follows from the cancellation terms, and we will write to you about it.',
    'mail.withdrawn.freed': 'Booth given up',
    'mail.withdrawn.button': 'See my papers',

    'mail.magicLink.subject': 'Your link to Pavilion',
    'mail.magicLink.title': 'Your sign-in link',
    'mail.magicLink.body':
      'This link signs you in once, within {hours, plural, one {# hour} other {# hours}}.',
    'mail.magicLink.button': 'Sign in',
    'mail.magicLink.ignore': 'You did not ask for it? Ignore this message: nobody got in.',

    'mail.reset.subject': 'Choose a new password',
    'mail.reset.title': 'A new password',
    'mail.reset.body':
      'This link lets you choose a new password once, within {hours, plural, one {# hour} other {# hours}}.',
    'mail.reset.button': 'Choose my password',
    'mail.reset.ignore': 'You did not ask for it? Ignore this message: your password stays as it is.',

    'mail.received.subject': '{edition}: we have your registration',
    'mail.received.title': 'Registration received',
    'mail.received.body':
      'We have received the registration of {company} for {edition}. We are looking at it and will write as soon as the selection is made.',
    'mail.received.area': 'Area wished for',
    'mail.received.button': 'Follow my registration',
  },
});
