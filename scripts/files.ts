import { readFile } from 'node:fs/promises';
import { Refused } from './command';

/** The bytes of a file, or a refusal that names it. */
export async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new Refused({ code: 'FILE_NOT_FOUND', at: file, params: { file } });
  }
}

export async function jsonOf(file: string): Promise<unknown> {
  const text = (await bytesOf(file)).toString('utf8').replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw new Refused({ code: 'FILE_NOT_JSON', at: file, params: { file, detail } });
  }
}
