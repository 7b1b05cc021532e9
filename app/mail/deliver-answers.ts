/** What came of handing a letter over. `words` are the mail server's own, empty where it said nothing. */
export type Answer =
  | { kind: 'taken'; words: string }
  /** For good: this receiver, or this letter, is not wanted. */
  | { kind: 'refused'; words: string }
  | { kind: 'later'; words: string }
  /** The connection ended before a byte of the letter left. */
  | { kind: 'broken'; cause: Break; words: string }
  /** The letter left, its answer never came: it may have arrived. */
  | { kind: 'lost'; cause: Break; words: string }
  | ({ kind: 'blocked' } & MailServerFault);

export type Break = 'dropped' | 'stalled';

/** Why no letter at all can be handed over at present. */
export type MailServerFault = { fault: 'unreachable' | 'tls' | 'auth' | 'sender'; words: string };

/** What nodemailer tells of a failure; `code` its own, `response` what the server said. */
export type SmtpError = {
  code?: string;
  originalCode?: string;
  command?: string;
  message?: string;
  response?: string;
  responseCode?: number;
};

const SIGN_IN_FIRST = [530, 534, 535, 538];
const TOO_LARGE = 552;

/**
 * `left`: bytes of the letter had been sent. An answer in figures is an answer, however the connection ended; 421 says
 * that the server goes away, whatever it was asked, and words without figures refuse nobody for good.
 */
export function readAnswer(error: SmtpError, left: boolean): Answer {
  const { code, command, responseCode } = error;
  const words = wordsOf(error);
  if (responseCode === undefined || (responseCode === 421 && !left)) {
    const unsendable = code === 'EENVELOPE' || code === 'EMESSAGE';
    if (unsendable && !error.response) return { kind: 'refused', words };
    if (unsendable && responseCode === undefined && !left) return { kind: 'later', words };
    const cause = code === 'ETIMEDOUT' ? 'stalled' : 'dropped';
    return { kind: left ? 'lost' : 'broken', cause, words: error.response ? words : '' };
  }
  if (SIGN_IN_FIRST.includes(responseCode)) return { kind: 'blocked', fault: 'auth', words };
  if (responseCode < 500 || responseCode === 503) return { kind: 'later', words };
  if (command === 'MAIL FROM' && responseCode !== TOO_LARGE)
    return { kind: 'blocked', fault: 'sender', words };
  return { kind: 'refused', words };
}

/** Why the server could not be entered. */
export function readFault(error: SmtpError): MailServerFault {
  const words = wordsOf(error);
  if (error.code === 'EAUTH') return { fault: 'auth', words };
  const certificate = /CERT|ERR_TLS|ERR_SSL|EPROTO/.test(error.originalCode ?? '');
  if (error.code === 'ETLS' || certificate) return { fault: 'tls', words };
  return { fault: 'unreachable', words };
}

/** One line of what the server said, or of what was found out about it. */
const wordsOf = ({ response, message }: SmtpError): string =>
  (response ?? message ?? '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 500);
