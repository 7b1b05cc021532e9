import { allocationList } from './allocation-list/index.server';
import { boothConfirmation } from './booth-confirmation/index.server';
import { deMinimisDeclaration } from './de-minimis-declaration/index.server';
import { depositInvoice } from './deposit-invoice/index.server';
import { grantLetter } from './grant-letter/index.server';
import { invoice } from './invoice/index.server';
import { itinerary } from './itinerary/index.server';
import { offer } from './offer/index.server';
import type { PaperType } from './paper-type';
import { participantsList } from './participants-list/index.server';
import { reminder } from './reminder/index.server';
import { roomingList } from './rooming-list/index.server';
import { statementOfAccount } from './statement-of-account/index.server';

/** Every kind of paper that Pavilion draws: one folder, one line. */
const PAPER_TYPES: readonly PaperType[] = [
  allocationList,
  boothConfirmation,
  deMinimisDeclaration,
  depositInvoice,
  grantLetter,
  invoice,
  itinerary,
  offer,
  participantsList,
  reminder,
  roomingList,
  statementOfAccount,
];

export const paperTypes = (): string[] => PAPER_TYPES.map(({ type }) => type);

export const paperType = (type: string): PaperType | undefined =>
  PAPER_TYPES.find((known) => known.type === type);
