import type { LocalDate } from '#app/domain/shared/dates';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

/** How an invoice goes to its customer. What it says and what is paid on it stand apart. PLATFORM isn't connected yet. */
export type TransmissionChannel = 'MAIL' | 'FILE' | 'PLATFORM';

/**
 * The life of an invoice between seller and buyer, by the codes of the French reform (XP Z12-012; specifications externes
 * B2B of the DGFiP). 201, 202 and 213 are said by platforms only, so they are not here.
 */
export const TRANSMISSION_CODES = {
  DEPOSITED: 200,
  MADE_AVAILABLE: 203,
  TAKEN_IN_CHARGE: 204,
  APPROVED: 205,
  PARTLY_APPROVED: 206,
  DISPUTED: 207,
  SUSPENDED: 208,
  COMPLETED: 209,
  REFUSED: 210,
  PAYMENT_SENT: 211,
  CASHED: 212,
} as const;

export type TransmissionState = keyof typeof TRANSMISSION_CODES;

export const TRANSMISSION_STATES = [
  'DEPOSITED',
  'MADE_AVAILABLE',
  'TAKEN_IN_CHARGE',
  'APPROVED',
  'PARTLY_APPROVED',
  'DISPUTED',
  'SUSPENDED',
  'COMPLETED',
  'REFUSED',
  'PAYMENT_SENT',
  'CASHED',
] as const satisfies readonly TransmissionState[];

/** One thing known; `by` says how: somebody recorded it, the mail server took the mail, or the payments make it so. */
export type TransmissionEvent = {
  channel: TransmissionChannel;
  state: TransmissionState;
  on: LocalDate;
  detail: string | null;
  by: 'HAND' | 'MAIL' | 'PAYMENT';
};

const ANSWERS = [
  'APPROVED',
  'PARTLY_APPROVED',
  'DISPUTED',
  'SUSPENDED',
  'REFUSED',
  'PAYMENT_SENT',
  'CASHED',
] as const satisfies readonly TransmissionState[];

const NEXT: Record<TransmissionState, readonly TransmissionState[]> = {
  DEPOSITED: ['MADE_AVAILABLE', 'TAKEN_IN_CHARGE', ...ANSWERS],
  MADE_AVAILABLE: ['TAKEN_IN_CHARGE', ...ANSWERS],
  TAKEN_IN_CHARGE: ANSWERS,
  APPROVED: ['DISPUTED', 'PAYMENT_SENT', 'CASHED'],
  PARTLY_APPROVED: ['APPROVED', 'DISPUTED', 'REFUSED', 'PAYMENT_SENT', 'CASHED'],
  DISPUTED: ['APPROVED', 'PARTLY_APPROVED', 'REFUSED', 'PAYMENT_SENT', 'CASHED'],
  SUSPENDED: ['COMPLETED', 'REFUSED'],
  COMPLETED: ['APPROVED', 'PARTLY_APPROVED', 'DISPUTED', 'REFUSED', 'PAYMENT_SENT', 'CASHED'],
  REFUSED: [],
  PAYMENT_SENT: ['DISPUTED', 'CASHED'],
  CASHED: [],
};

/** What may be recorded next by hand; an invoice that never left can only be handed over. */
export const nextTransmissions = (state: TransmissionState | null): readonly TransmissionState[] =>
  state === null ? ['DEPOSITED'] : NEXT[state];

/**
 * Everything known of an invoice on its way, in order of day: what was recorded, then what mails and payments tell. Being
 * handed over once more is no step back: the state is that of the last thing that isn't a handing over.
 */
export function transmissionOf(
  recorded: readonly TransmissionEvent[],
  known: { mailedOn: readonly LocalDate[]; paidOn: LocalDate | null },
): { state: TransmissionState | null; events: TransmissionEvent[] } {
  const cashed = known.paidOn !== null && !recorded.some(({ state }) => state === 'CASHED');
  const events: TransmissionEvent[] = [
    ...known.mailedOn.map((on) => knownEvent('MAIL', 'DEPOSITED', on)),
    ...recorded,
    ...(cashed && known.paidOn ? [knownEvent('PAYMENT', 'CASHED', known.paidOn)] : []),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const answered = events.filter(({ state }) => state !== 'DEPOSITED').at(-1);
  return { events, state: answered?.state ?? events.at(-1)?.state ?? null };
}

const knownEvent = (by: 'MAIL' | 'PAYMENT', state: TransmissionState, on: LocalDate): TransmissionEvent => ({
  ...{ channel: 'MAIL', detail: null },
  by,
  state,
  on,
});

const REASONED: ReadonlySet<TransmissionState> = new Set([
  'PARTLY_APPROVED',
  'DISPUTED',
  'SUSPENDED',
  'REFUSED',
]);

export type AskedTransmission = Omit<TransmissionEvent, 'by'>;

/**
 * Whether this may be recorded of an invoice issued on `issuedOn`, today. It may always be handed over once more: to the
 * accountant when it is long paid, say.
 * Problems: TRANSMISSION_PLATFORM, TRANSMISSION_NOT_NOW, TRANSMISSION_REASON, TRANSMISSION_DAY.
 */
export function decideTransmission(
  state: TransmissionState | null,
  asked: AskedTransmission,
  { issuedOn, today }: { issuedOn: LocalDate; today: LocalDate },
): Result<AskedTransmission> {
  if (asked.channel === 'PLATFORM') return refuse({ code: 'TRANSMISSION_PLATFORM' });
  const possible = asked.state === 'DEPOSITED' || nextTransmissions(state).includes(asked.state);
  if (!possible) return refuse({ code: 'TRANSMISSION_NOT_NOW', field: 'state' });
  if (REASONED.has(asked.state) && !asked.detail)
    return refuse({ code: 'TRANSMISSION_REASON', field: 'detail' });
  if (asked.on < issuedOn || asked.on > today) return refuse({ code: 'TRANSMISSION_DAY', field: 'on' });
  return ok(asked);
}
