import type { Problem } from '#app/domain/shared/problem';

/** A path of this site, or `fallback`: never another host (`//x`, `/\x`, `https:`), never a control character. */
export function cleanTarget(target: unknown, fallback = '/'): string {
  if (typeof target !== 'string' || !/^\/(?![/\\])/.test(target)) return fallback;
  const base = 'http://pavilion.invalid';
  if (/[\p{Cc}\\]/u.test(target) || !URL.canParse(target, base)) return fallback;
  const url = new URL(target, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search + url.hash;
}

/** A target that leads further than the start page, if that is what was asked for. */
export function targetAsked(target: unknown): string | undefined {
  const clean = cleanTarget(target);
  return clean === '/' ? undefined : clean;
}

export const notFound = (): Response => new Response(null, { status: 404 });
export const forbidden = (): Response => new Response(null, { status: 403 });

/** The value, or a 404 for something that doesn't exist or belongs to someone else: the two look the same. */
export function foundOr404<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}

/** The page to return to after a change made from it: with the first refusal in its address, so that it works without scripts. */
export function withRefusal(page: string, result: { ok: true } | { ok: false; problems: Problem[] }): string {
  const problem = result.ok ? undefined : result.problems[0];
  if (!problem) return page;
  const query = new URLSearchParams({ refused: problem.code });
  if (problem.field) query.set('field', problem.field);
  return `${page}?${query}`;
}

/** The refusal that `withRefusal` put into an address, to be shown by `<Problems>`. */
export function refusalIn(request: Request): Problem[] {
  const { searchParams } = new URL(request.url);
  const code = searchParams.get('refused');
  return code ? [{ code, field: searchParams.get('field') ?? undefined }] : [];
}

/** Pieces as the body of an answer: each is made when it is asked for, and none after whoever asked has left. */
export const streamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      async pull(stream) {
        const { done, value } = await pieces.next();
        if (done) stream.close();
        else stream.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
