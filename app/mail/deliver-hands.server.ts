import type { Instant } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';
import type { Answer, MailServerFault } from './deliver-answers';
import { openBook } from './deliver-book.server';
import { forgetFault, keepFault } from './deliver-fault.server';
import type { Lease } from './deliver-lease.server';
import { nameLetter, type Stationery, writeLetter } from './deliver-letter.server';
import { outcomeOf } from './deliver-outcome';
import { beginTry, endTry, findDueMails, type Outcome, type Try } from './deliver-queue.server';
import { openSessions, type Sessions } from './deliver-sessions.server';
import type { Letter, Patience, Session } from './deliver-smtp.server';

export type DeliveryRoom = Stationery & {
  /** Runs on, also where the instance's clock stands still. */
  now: () => Instant;
  newId: () => string;
  patience?: Patience;
};

export type DeliveryCount = { sent: number; deferred: number; failed: number };

export type Round = {
  count: DeliveryCount;
  fault?: MailServerFault;
  /** The server takes what it is given: what was told against it before is over. */
  well?: boolean;
};

/** Mail servers often allow but few connections at once. */
const HANDS = 5;

/** Hands over what is due until nothing is, or the mail server can't be used, or it is told to stop. */
export async function handOver(
  db: Db,
  room: DeliveryRoom,
  lease: Lease,
  signal: AbortSignal,
): Promise<Round> {
  const sessions = openSessions(room.server, signal, room.patience);
  const round: Round = { count: { sent: 0, deferred: 0, failed: 0 } };
  const book = openBook(db);
  const due = dueMails(db, room);
  const errors: unknown[] = [];
  const hand = async (opened?: Session) => {
    let session = opened;
    while (!signal.aborted && !round.fault && errors.length === 0) {
      const mailId = await due.next();
      if (!mailId) return;
      session = await sessions.renew(session);
      if (!session) {
        round.fault ??= sessions.fault();
        return due.back(mailId);
      }
      session = await deliver(mailId, session);
    }
  };
  const deliver = async (mailId: string, session: Session): Promise<Session | undefined> => {
    const next = { id: room.newId(), mailId, at: room.now() };
    const begun = await book((db) => beginNamed(db, lease, next, room));
    if (!begun) return session;
    const letter = await writeLetter(db, mailId, room.now(), room);
    const offered = 'cause' in letter ? undefined : await offer(letter, session, sessions);
    const when = { tries: begun.tries, at: room.now(), stopped: signal.aborted };
    const end: Outcome =
      'cause' in letter
        ? { outcome: 'failed', cause: letter.cause, answer: letter.detail, nextAt: null }
        : outcomeOf(offered?.answer ?? { kind: 'broken', cause: 'dropped', words: '' }, when);
    // What a fault of the server keeps waiting is counted with all the others that wait for it.
    const kept = await book((db) => endTry(db, begun, when.at, end));
    if (offered) await book((db) => noteServer(db, room.now(), offered.answer, round));
    if (kept && !isBlocked(end)) round.count[counted(end)] += 1;
    return offered ? offered.session : session;
  };
  // No connection is closed, and no lease given back, while another hand has a letter in it.
  const toTheEnd = (opened?: Session) =>
    hand(opened).catch((error: unknown) => {
      errors.push(error);
    });
  try {
    if (!(await due.any())) return round;
    const first = await sessions.renew();
    if (first)
      await Promise.all(Array.from({ length: HANDS }, (_, at) => toTheEnd(at === 0 ? first : undefined)));
    if (errors.length > 0) throw errors[0];
    round.fault ??= sessions.fault();
    return round;
  } finally {
    sessions.close();
  }
}

type Next = { id: string; mailId: string; at: Instant };

async function beginNamed(db: Db, lease: Lease, next: Next, room: DeliveryRoom): Promise<Try | undefined> {
  const begun = await beginTry(db, lease, next);
  if (begun?.isFirst) await nameLetter(db, begun.mailId, room);
  return begun;
}

type Offered = { session: Session | undefined; answer: Answer };

/** A connection that was used before may be closed by now without a word: then the letter goes over a fresh one. */
async function offer(letter: Letter, session: Session, sessions: Sessions): Promise<Offered> {
  const answer = await session.send(letter);
  if (answer.kind !== 'broken' || session.given() === 1) return { session, answer };
  const fresh = await sessions.renew(session);
  return { session: fresh, answer: fresh ? await fresh.send(letter) : answer };
}

/** What an answer says of the mail server as such; a fault that concerns every mail ends the round. */
async function noteServer(db: Db, at: Instant, answer: Answer, round: Round): Promise<void> {
  if (answer.kind === 'blocked') {
    const { fault, words } = answer;
    if (fault === 'sender') await keepFault(db, at, answer, 1);
    else round.fault ??= { fault, words };
  } else if (!round.well && (answer.kind === 'taken' || answer.kind === 'refused')) {
    await forgetFault(db);
    round.well = true;
  }
}

const isBlocked = ({ cause, withdrawn }: Outcome): boolean => withdrawn === true && cause === 'auth';

const counted = ({ outcome, nextAt }: Outcome): keyof DeliveryCount =>
  outcome === 'sent' ? 'sent' : nextAt ? 'deferred' : 'failed';

type Due = {
  any: () => Promise<boolean>;
  next: () => Promise<string | undefined>;
  back: (id: string) => void;
};

/** Gives each due mail once, to whichever hand asks. */
function dueMails(db: Db, room: DeliveryRoom): Due {
  const given = new Set<string>();
  const waiting: string[] = [];
  let asked: Promise<void> | undefined;
  const ask = async () => {
    const found = (await findDueMails(db, room.now())).filter((id) => !given.has(id));
    waiting.push(...found);
    for (const id of found) given.add(id);
    asked = undefined;
  };
  const fill = async () => {
    if (waiting.length > 0) return;
    asked ??= ask();
    await asked;
  };
  return {
    any: async () => {
      await fill();
      return waiting.length > 0;
    },
    next: async () => {
      await fill();
      return waiting.shift();
    },
    back: (id) => waiting.unshift(id),
  };
}
