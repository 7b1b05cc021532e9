import { defineMessages } from '../define';

export const confirmations = defineMessages({
  fr: {
    'confirmations.title': 'Confirmations de stand',
    'confirmations.STANDS': 'en vigueur',
    'confirmations.REPLACED': 'remplacée le {date}',
    'confirmations.ENDED': 'terminée le {date}',
    'confirmations.issued': 'Émise le {date}',
    'confirmations.pdf': 'Télécharger',
    'confirmations.drawing': 'en préparation',
    'confirmations.event.confirmed': 'Stand confirmé',
    'confirmations.event.moved': 'Stand changé avec l’accord de l’entreprise, nouvelle confirmation envoyée',
    'confirmations.event.cancelled': 'Confirmation de stand terminée',
  },
  en: {
    'confirmations.title': 'Booth confirmations',
    'confirmations.STANDS': 'in force',
    'confirmations.REPLACED': 'replaced on {date}',
    'confirmations.ENDED': 'ended on {date}',
    'confirmations.issued': 'Issued on {date}',
    'confirmations.pdf': 'Download',
    'confirmations.drawing': 'being prepared',
    'confirmations.event.confirmed': 'Booth confirmed',
    'confirmations.event.moved': 'Booth changed with the firm’s agreement, new confirmation sent',
    'confirmations.event.cancelled': 'Booth confirmation ended',
  },
});
