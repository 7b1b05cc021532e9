import { defineMessages } from '../define';

export const confirmations = defineMessages({
  fr: {
    'confirmations.title': 'Confirmations de stand',
    'confirmations.all': 'Toutes celles du salon',
    'confirmations.link': 'Confirmations',
    'confirmations.intro':
      'Une confirmation émise ne change jamais\u00a0: un changement de stand en émet une nouvelle, un retrait y met fin.',
    'confirmations.search': 'Entreprise, stand ou numéro',
    'confirmations.state': 'État',
    'confirmations.state.all': 'Toutes',
    'confirmations.state.STANDS': 'en vigueur',
    'confirmations.state.REPLACED': 'remplacée',
    'confirmations.state.ENDED': 'terminée',
    'confirmations.show': 'Afficher',
    'confirmations.found':
      '{count, plural, =0 {Aucune confirmation ne correspond.} one {# confirmation} other {# confirmations}}',
    'confirmations.none': 'Aucune confirmation pour le moment',
    'confirmations.none.words': 'Elles partent avec les factures d’acompte, depuis Finances.',
    'confirmations.company': 'Entreprise',
    'confirmations.paper': 'Document',
    'confirmations.issuedOn': 'Émise le',
    'confirmations.since': 'État depuis',
    'confirmations.number': 'Numéro',
    'confirmations.STANDS': 'en vigueur',
    'confirmations.REPLACED': 'remplacée le {date}',
    'confirmations.ENDED': 'terminée le {date}',
    'confirmations.issued': 'Émise le {date}',
    'confirmations.pdf': 'Télécharger',
    'confirmations.drawing': 'en préparation',
    'confirmations.moves':
      '{count, plural, one {# entreprise confirmée change de stand} other {# entreprises confirmées changent de stand}}',
    'confirmations.moves.intro':
      'Chacune a donné son accord. La publication leur envoie une nouvelle confirmation de stand, qui remplace la précédente\u00a0; leurs factures restent telles qu’elles ont été émises.',
    'confirmations.moves.booths': '{from} → {to}',
    'confirmations.moves.same': 'Le prix ne change pas.',
    'confirmations.moves.later.more':
      'Le prix augmente de {amount} hors taxes depuis la facture {number}\u00a0; la facture de solde le comptera.',
    'confirmations.moves.later.less':
      'Le prix baisse de {amount} hors taxes depuis la facture {number}\u00a0; la facture de solde le comptera.',
    'confirmations.moves.more':
      'La facture {number} aura {amount} hors taxes de trop peu\u00a0: une facture complémentaire sera à faire.',
    'confirmations.moves.less':
      'La facture {number} aura {amount} hors taxes de trop\u00a0: un avoir sera à faire.',
    'confirmations.moves.money': 'Finances dira, après la publication, ce qui manque ou est de trop',
    'confirmations.event.confirmed': 'Stand confirmé',
    'confirmations.event.moved': 'Stand changé avec l’accord de l’entreprise, nouvelle confirmation envoyée',
    'confirmations.event.cancelled': 'Confirmation de stand terminée',
  },
  en: {
    'confirmations.title': 'Booth confirmations',
    'confirmations.all': 'All of the fair',
    'confirmations.link': 'Confirmations',
    'confirmations.intro':
      'An issued confirmation never changes: a change of booth issues a new one, a withdrawal ends it.',
    'confirmations.search': 'Company, booth or number',
    'confirmations.state': 'State',
    'confirmations.state.all': 'All',
    'confirmations.state.STANDS': 'in force',
    'confirmations.state.REPLACED': 'replaced',
    'confirmations.state.ENDED': 'ended',
    'confirmations.show': 'Show',
    'confirmations.found':
      '{count, plural, =0 {No confirmation matches.} one {# confirmation} other {# confirmations}}',
    'confirmations.none': 'No confirmation yet',
    'confirmations.none.words': 'They go out with the deposit invoices, from Money.',
    'confirmations.company': 'Company',
    'confirmations.paper': 'Paper',
    'confirmations.issuedOn': 'Issued on',
    'confirmations.since': 'State since',
    'confirmations.number': 'Number',
    'confirmations.STANDS': 'in force',
    'confirmations.REPLACED': 'replaced on {date}',
    'confirmations.ENDED': 'ended on {date}',
    'confirmations.issued': 'Issued on {date}',
    'confirmations.pdf': 'Download',
    'confirmations.drawing': 'being prepared',
    'confirmations.moves':
      '{count, plural, one {# confirmed firm changes booth} other {# confirmed firms change booth}}',
    'confirmations.moves.intro':
      'Each has agreed. The release sends them a new booth confirmation, which replaces the one they had; their invoices stay as they were issued.',
    'confirmations.moves.booths': '{from} → {to}',
    'confirmations.moves.same': 'The price stays the same.',
    'confirmations.moves.later.more':
      'The price is {amount} more, excluding VAT, than in invoice {number}; the balance invoice will count it.',
    'confirmations.moves.later.less':
      'The price is {amount} less, excluding VAT, than in invoice {number}; the balance invoice will count it.',
    'confirmations.moves.more':
      'Invoice {number} will lack {amount} excluding VAT: a supplementary invoice is to be made.',
    'confirmations.moves.less':
      'Invoice {number} will have {amount} excluding VAT too much: a credit note is to be made.',
    'confirmations.moves.money': 'Once released, Money says what is lacking or too much',
    'confirmations.event.confirmed': 'Booth confirmed',
    'confirmations.event.moved': 'Booth changed with the firm’s agreement, new confirmation sent',
    'confirmations.event.cancelled': 'Booth confirmation ended',
  },
});
