import { defineMessages } from '../define';

export const travellers = defineMessages({
  fr: {
    'travellers.title': 'Voyageurs',
    'travellers.file': 'voyageurs',
    'travellers.xlsx': 'Voyageurs (XLSX)',
    'travellers.csv': 'Voyageurs (CSV)',
    'travellers.email': 'Courriel',
    'travellers.phone': 'Téléphone',
    'travellers.diet': 'Régime',
    'travellers.hotel': 'Hôtel',
  },
  en: {
    'travellers.title': 'Travellers',
    'travellers.file': 'travellers',
    'travellers.xlsx': 'Travellers (XLSX)',
    'travellers.csv': 'Travellers (CSV)',
    'travellers.email': 'E-mail',
    'travellers.phone': 'Telephone',
    'travellers.diet': 'Diet',
    'travellers.hotel': 'Hotel',
  },
});
