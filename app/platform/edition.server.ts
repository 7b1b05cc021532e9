const COOKIE = 'pavilion-edition';
const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** The slug of the edition someone works in, as they last opened one; it may be gone or closed to them by now. */
export const editionInHand = (request: Request): string | null =>
  new RegExp(`(?:^|;\\s*)${COOKIE}=([a-z0-9-]+)`).exec(request.headers.get('cookie') ?? '')?.[1] ?? null;

/** The `Set-Cookie` that keeps an edition in hand. */
export const keepEdition = (slug: string): string =>
  `${COOKIE}=${slug}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax; HttpOnly`;
