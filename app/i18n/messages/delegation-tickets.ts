import { defineMessages } from '../define';

export const delegationTickets = defineMessages({
  fr: {
    'ticket.fields': 'Billet\u00a0: réservation, terminaux, bagages',
    'ticket.booking.field': 'Référence de réservation',
    'ticket.fromTerminal.field': 'Terminal de départ',
    'ticket.toTerminal.field': 'Terminal d’arrivée',
    'ticket.baggage.field': 'Bagages',
    'ticket.booking': 'réservation\u00a0{value}',
    'ticket.fromTerminal': 'terminal\u00a0{value}',
    'ticket.toTerminal': 'terminal\u00a0{value}',
    'ticket.baggage': 'bagages\u00a0: {value}',
    'voucher.fields': 'Réservation\u00a0: confirmation, petit déjeuner, lit…',
    'voucher.confirmation.field': 'Numéro de confirmation',
    'voucher.note.field': 'Note pour le voyageur et l’hôtel (petit déjeuner, lit, facturation…)',
    'voucher.confirmation': 'Confirmation\u00a0{value}',
  },
  en: {
    'ticket.fields': 'Ticket: booking, terminals, baggage',
    'ticket.booking.field': 'Booking reference',
    'ticket.fromTerminal.field': 'Departure terminal',
    'ticket.toTerminal.field': 'Arrival terminal',
    'ticket.baggage.field': 'Baggage',
    'ticket.booking': 'booking\u00a0{value}',
    'ticket.fromTerminal': 'terminal\u00a0{value}',
    'ticket.toTerminal': 'terminal\u00a0{value}',
    'ticket.baggage': 'baggage: {value}',
    'voucher.fields': 'Booking: confirmation, breakfast, bed…',
    'voucher.confirmation.field': 'Confirmation number',
    'voucher.note.field': 'Note for traveller and hotel (breakfast, bed, billing…)',
    'voucher.confirmation': 'Confirmation\u00a0{value}',
  },
});
