import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from 'smtp-server';
import type { MailServer } from '#app/platform/mail-server.server';

export type Taken = { to: string; messageId: string; source: Buffer };

export type TestMailServer = {
  port: number;
  /** What it has taken, in order, repeats included. */
  taken: Taken[];
  parsed: (at?: number) => Promise<ParsedMail>;
  /** How many connections were made. */
  connections: () => number;
  close: () => Promise<void>;
};

type Told = (error?: Error | null, words?: string) => void;

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

/**
 * A real mail server on this machine. What it does with a letter is told by how the receiver's address begins: `unknown` and
 * `later` are refused, `busy` is told that the server goes away, `spam` and `full` once the letter was read, `stall` gets no answer, `cut` loses the connection before
 * the letter is taken, `swallow` after.
 */
export async function startMailServer(
  options: SMTPServerOptions = {},
  { answerMs = 0 } = {},
): Promise<TestMailServer> {
  const taken: Taken[] = [];
  const sockets = new Map<number, Socket>();
  let connections = 0;
  const onRcptTo = ({ address }: SMTPServerAddress, _: SMTPServerSession, told: Told) => {
    if (address.startsWith('unknown')) return told(refusal(550, '5.1.1 No such person here'));
    if (address.startsWith('busy')) return told(refusal(421, '4.3.2 Too many letters, come back'));
    if (address.startsWith('later')) return told(refusal(450, '4.2.0 Greylisted, come back'));
    told();
  };
  const onData = async (stream: SMTPServerDataStream, session: SMTPServerSession, told: Told) => {
    const source = await read(stream).catch(() => undefined);
    if (!source) return told(refusal(451, 'The letter broke off'));
    const to = session.envelope.rcptTo[0]?.address ?? '';
    if (to.startsWith('cut')) return sockets.get(session.remotePort)?.destroy();
    if (to.startsWith('spam')) return told(refusal(554, '5.7.1 Looks like spam'));
    if (to.startsWith('full')) return told(refusal(452, '4.3.1 The disk is full'));
    const { messageId = '' } = await simpleParser(source.subarray(0, source.indexOf('\r\n\r\n') + 4));
    taken.push({ to, messageId, source });
    if (to.startsWith('swallow')) return sockets.get(session.remotePort)?.destroy();
    if (to.startsWith('stall')) return;
    if (answerMs > 0) await wait(answerMs);
    told(null, `2.0.0 Taken as ${taken.length}`);
  };
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false, closeTimeout: 1 },
    ...{ onRcptTo, onData },
    ...options,
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => {
    connections += 1;
    sockets.set(socket.remotePort ?? 0, socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    taken,
    parsed: (at = 0) => simpleParser(taken[at]?.source ?? ''),
    connections: () => connections,
    close: async () => {
      for (const socket of sockets.values()) socket.destroy();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

async function read(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** How Pavilion would be told to reach it. */
export const reach = (port: number): MailServer => ({
  ...{ host: '127.0.0.1', port, secure: false, requireTls: false, verify: false, auth: null },
});
