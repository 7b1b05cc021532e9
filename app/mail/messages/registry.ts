import { boothConfirmedContent } from './booth-confirmed/content';
import { boothConfirmed } from './booth-confirmed/definition';
import { companyClaimedContent } from './company-claimed/content';
import { companyClaimed } from './company-claimed/definition';
import { decisionAnnouncedContent } from './decision-announced/content';
import { decisionAnnounced } from './decision-announced/definition';
import { magicLinkContent } from './magic-link/content';
import { magicLink } from './magic-link/definition';
import { defineMail, type MailMessage } from './message';
import { passwordResetContent } from './password-reset/content';
import { passwordReset } from './password-reset/definition';
import { registrationReceivedContent } from './registration-received/content';
import { registrationReceived } from './registration-received/definition';

/** Every kind of mail: one folder, one line. */
export const MAIL_MESSAGES: readonly MailMessage[] = [
  defineMail('booth-confirmed', boothConfirmed, boothConfirmedContent),
  defineMail('company-claimed', companyClaimed, companyClaimedContent),
  defineMail('decision-announced', decisionAnnounced, decisionAnnouncedContent),
  defineMail('magic-link', magicLink, magicLinkContent),
  defineMail('password-reset', passwordReset, passwordResetContent),
  defineMail('registration-received', registrationReceived, registrationReceivedContent),
];
