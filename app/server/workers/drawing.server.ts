import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { DrawTask } from './draw';

export type Drawing = {
  draw: (task: DrawTask) => Promise<Uint8Array>;
  close: () => Promise<void>;
};

/** A pool of threads that draw papers; each opens the fonts once. `close` lets running drawings end. */
export function openDrawing(threads = 2): Drawing {
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./draw.ts', import.meta.url)),
    execArgv: ['--require', 'tsx/cjs'],
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
  });
  return {
    draw: async (task) => {
      const bytes: unknown = await pool.run(task);
      if (!(bytes instanceof Uint8Array)) throw new TypeError('the drawing answered no bytes');
      return bytes;
    },
    close: () => pool.close(),
  };
}
