import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { PersonId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

/** better-auth prolongs a session of seven days once it is a day old: a younger one needs nothing but to be found. */
const STILL_FRESH_MS = 6 * 24 * 60 * 60 * 1000;

type Parts = {
  db: Db;
  secret: KeyObject;
  cookieName: string;
  /** Cookies whose signature was found right, with their token: a signature costs as much as its session's row. */
  verified: Map<string, string>;
};

const MOST_VERIFIED = 2000;

/**
 * The person of a session that is certain: signed by us, there, and less than a day old. Null says nothing but "ask
 * better-auth", whose own look-up takes as long as drawing a page.
 */
export async function personOfFreshSession(
  parts: Parts,
  cookies: string,
  now: number,
): Promise<PersonId | null> {
  const { db } = parts;
  const token = verifiedToken(parts, cookies);
  if (!token) return null;
  const session = await whileUnchanged(db, `session ${token}`, () =>
    db.selectFrom('session').select(['userId', 'expiresAt']).where('token', '=', token).executeTakeFirst(),
  );
  return session && Date.parse(session.expiresAt) - now > STILL_FRESH_MS ? session.userId : null;
}

function verifiedToken({ verified, cookieName, secret }: Parts, cookies: string): string | null {
  const known = verified.get(cookies);
  if (known) return known;
  const token = signedToken(cookies, cookieName, secret);
  if (verified.size >= MOST_VERIFIED) verified.clear();
  if (token) verified.set(cookies, token);
  return token;
}

/** The token in `name=token.signature` where the signature is right and the cookie stands there once. */
function signedToken(cookies: string, name: string, secret: KeyObject): string | null {
  const values = cookies.split(/;\s*/).filter((cookie) => cookie.startsWith(`${name}=`));
  const [token, signature, ...more] = decoded(values[0]?.slice(name.length + 1) ?? '').split('.');
  if (values.length !== 1 || !token || !signature || more.length > 0) return null;
  const right = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
