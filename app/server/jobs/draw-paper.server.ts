import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Drawing } from '#app/server/workers/drawing.server';
import type { JobHandler } from './job';
import { machineTime } from './lease.server';

const payload = z.object({ paperId: z.string() });

/** Draws an issued paper from its snapshot and keeps its bytes once; what is kept is never drawn again. */
export const drawPaper =
  (drawing: Pick<Drawing, 'draw'>): JobHandler =>
  async (db, _, given) => {
    const { paperId } = payload.parse(given);
    const paper = await db
      .selectFrom('paper')
      .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
      .select(['paper.type', 'paper.snapshot', 'paper_file.sha256'])
      .where('paper.id', '=', paperId)
      .executeTakeFirstOrThrow();
    if (paper.sha256) return { sha256: paper.sha256 };
    const bytes = Buffer.from(await drawing.draw({ type: paper.type, snapshot: paper.snapshot }));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await db
      .insertInto('paper_file')
      .values({ paper_id: paperId, bytes, size: bytes.length, sha256, drawn_at: machineTime() })
      .onConflict((conflict) => conflict.column('paper_id').doNothing())
      .execute();
    return { sha256, size: bytes.length };
  };
