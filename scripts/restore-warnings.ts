import type { Db } from '#db/connection';
import type { Held } from '#db/file';
import { inWords, type WordedProblem } from './words';

/** What the former database gave or sent and the restored one knows nothing of, so that it would do it again. */
export async function givenAgain(db: Db, former: Held): Promise<WordedProblem[]> {
  const numbers = await numbersUnknownTo(db, former);
  const mails = await mailsStillWaitingIn(db, former);
  return [
    ...(numbers.length > 0
      ? [
          inWords({
            code: 'RESTORED_NUMBERS_AGAIN',
            params: { count: numbers.length, numbers: shortened(numbers) },
          }),
        ]
      : []),
    ...(mails > 0 ? [inWords({ code: 'RESTORED_MAILS_AGAIN', params: { count: mails } })] : []),
  ];
}

async function numbersUnknownTo(db: Db, former: Held): Promise<string[]> {
  const rows = await db.selectFrom('paper').select('number').where('number', 'is not', null).execute();
  const known = new Set(rows.map(({ number }) => number));
  return former
    .column('select number from paper where number is not null order by number')
    .map(String)
    .filter((number) => !known.has(number));
}

async function mailsStillWaitingIn(db: Db, former: Held): Promise<number> {
  const sent = new Set(former.column("select id from mail where state = 'sent'"));
  const waiting = await db
    .selectFrom('mail')
    .select('id')
    .where('state', 'in', ['queued', 'sending'])
    .execute();
  return waiting.filter(({ id }) => sent.has(id)).length;
}

const shortened = (numbers: string[]): string =>
  numbers.length > 5 ? `${numbers.slice(0, 5).join(', ')}…` : numbers.join(', ');
