import type { ServerResponse } from 'node:http';

/** Takes no more than the reader of the answer takes, and lets go of it when they leave. */
export async function sendPieces(body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  const pieces = body.getReader();
  const left = () => response.destroyed || response.closed;
  try {
    while (!left()) {
      const { done, value } = await pieces.read();
      if (done || left()) break;
      if (!response.write(value)) await drained(response);
    }
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  } finally {
    await pieces.cancel();
  }
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.once('drain', done).once('close', done);
  });
