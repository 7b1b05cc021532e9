import { z } from 'zod';

const lines = z.array(z.string());
const participations = z.array(z.unknown());

/** JSON columns are ours; one that can't be read is a bug and throws. */
export const addressLinesOf = (json: string): string[] => lines.parse(JSON.parse(json)).filter(Boolean);

export const countParticipations = (json: string): number => participations.parse(JSON.parse(json)).length;
