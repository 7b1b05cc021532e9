import { paperType } from '#app/documents/registry.server';
import type { Locale } from '#app/domain/shared/dates';

export type DrawTask = { type: string; snapshot: string; locale?: Locale };

/** Runs in a worker thread: drawing takes the whole of a core for its time. */
export default async function draw({ type, snapshot, locale }: DrawTask): Promise<Uint8Array> {
  const known = paperType(type);
  if (!known) throw new TypeError(`no paper type "${type}"`);
  return known.draw(snapshot, locale);
}
