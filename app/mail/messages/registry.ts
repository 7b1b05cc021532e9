import { balanceInvoiceContent } from './balance-invoice/content';
import { balanceInvoice } from './balance-invoice/definition';
import { boothConfirmedContent } from './booth-confirmed/content';
import { boothConfirmed } from './booth-confirmed/definition';
import { boothMovedContent } from './booth-moved/content';
import { boothMoved } from './booth-moved/definition';
import { companyClaimedContent } from './company-claimed/content';
import { companyClaimed } from './company-claimed/definition';
import { decisionAnnouncedContent } from './decision-announced/content';
import { decisionAnnounced } from './decision-announced/definition';
import { invoiceSentContent } from './invoice-sent/content';
import { invoiceSent } from './invoice-sent/definition';
import { magicLinkContent } from './magic-link/content';
import { magicLink } from './magic-link/definition';
import { defineMail, type MailMessage } from './message';
import { passwordResetContent } from './password-reset/content';
import { passwordReset } from './password-reset/definition';
import { paymentReminderContent } from './payment-reminder/content';
import { paymentReminder } from './payment-reminder/definition';
import { placementWithdrawnContent } from './placement-withdrawn/content';
import { placementWithdrawn } from './placement-withdrawn/definition';
import { registrationReceivedContent } from './registration-received/content';
import { registrationReceived } from './registration-received/definition';

/** Every kind of mail: one folder, one line. */
export const MAIL_MESSAGES: readonly MailMessage[] = [
  defineMail('balance-invoice', balanceInvoice, balanceInvoiceContent),
  defineMail('booth-confirmed', boothConfirmed, boothConfirmedContent),
  defineMail('booth-moved', boothMoved, boothMovedContent),
  defineMail('company-claimed', companyClaimed, companyClaimedContent),
  defineMail('decision-announced', decisionAnnounced, decisionAnnouncedContent),
  defineMail('invoice-sent', invoiceSent, invoiceSentContent),
  defineMail('magic-link', magicLink, magicLinkContent),
  defineMail('password-reset', passwordReset, passwordResetContent),
  defineMail('payment-reminder', paymentReminder, paymentReminderContent),
  defineMail('placement-withdrawn', placementWithdrawn, placementWithdrawnContent),
  defineMail('registration-received', registrationReceived, registrationReceivedContent),
];
