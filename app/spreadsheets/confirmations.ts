import { dayIn } from '#app/domain/shared/dates';
import type { ListedConfirmation } from '#app/features/registrations/queries-confirmation-list.server';
import type { Translate } from '#app/i18n/translator';
import type { ExportColumn } from './export';

/** The list of booth confirmations to take away; days are the organiser's. */
export const confirmationColumns = (t: Translate): ExportColumn<ListedConfirmation>[] => [
  { header: t('confirmations.company'), kind: 'text', width: 36, value: (row) => row.company },
  { header: t('confirmations.paper'), kind: 'text', width: 36, value: (row) => row.title },
  { header: t('confirmations.number'), kind: 'text', width: 40, value: (row) => row.number },
  {
    header: t('confirmations.issuedOn'),
    ...{ kind: 'day', width: 12, value: (row) => dayIn(row.issuedAt, 'Europe/Paris') },
  },
  {
    header: t('confirmations.state'),
    ...{ kind: 'text', width: 14, value: (row) => t(`confirmations.state.${row.standing.state}`) },
  },
  {
    header: t('confirmations.since'),
    ...{ kind: 'day', width: 12, value: (row) => dayIn(row.standing.since, 'Europe/Paris') },
  },
];
