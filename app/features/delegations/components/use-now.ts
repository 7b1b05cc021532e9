import { useEffect, useState } from 'react';
import type { Instant } from '#app/domain/shared/dates';

const EVERY = 30_000;

/** The moment it is, going on from the server's: a page left open in a pocket tells what comes next now, without a network. */
export function useNow(from: Instant): Instant {
  const [now, setNow] = useState(from);
  useEffect(() => {
    const ahead = Date.parse(from) - Date.now();
    const tick = () => setNow(new Date(Date.now() + ahead).toISOString());
    tick();
    const timer = setInterval(tick, EVERY);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [from]);
  return now;
}
