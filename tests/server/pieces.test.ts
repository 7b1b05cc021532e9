import { createServer, type Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { streamOf } from '#app/platform/http.server';
import { sendPieces } from '#app/server/pieces';

const PIECE = new Uint8Array(200_000);
const ALL = 2_000;

let server: Server;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A server that answers 400 MB, piece by piece, and says how many were made and whether the making has ended. */
async function sending(pieces: number) {
  const told = { made: 0, ended: false };
  async function* making() {
    try {
      for (; told.made < pieces; told.made += 1) yield PIECE;
    } finally {
      told.ended = true;
    }
  }
  server = createServer((_, response) => sendPieces(streamOf(making()), response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { told, url: `http://127.0.0.1:${address.port}` };
}

test('an answer in pieces arrives whole', async () => {
  const { told, url } = await sending(20);
  const answer = await fetch(url);
  expect((await answer.arrayBuffer()).byteLength).toBe(20 * PIECE.length);
  expect(told).toEqual({ made: 20, ended: true });
});

test('no more is made than its reader takes, and nothing after they have left', async () => {
  const { told, url } = await sending(ALL);
  const leaving = new AbortController();
  const answer = await fetch(url, { signal: leaving.signal });
  await answer.body?.getReader().read();
  await after(300);
  const waiting = told.made;
  await after(300);
  expect([told.made, told.made < ALL / 2, told.ended]).toEqual([waiting, true, false]);

  leaving.abort();
  await vi.waitFor(() => expect(told.ended).toBe(true));
  expect(told.made).toBeLessThanOrEqual(waiting + 1);
});
