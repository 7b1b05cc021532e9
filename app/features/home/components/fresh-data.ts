import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const EVERY_MS = 1500;

/** Asks the page's loader again now and then, as long as something is under way. Without scripts the page's own refresh does it. */
export function useFreshData(waiting: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!waiting || state !== 'idle') return;
    const timer = setTimeout(revalidate, EVERY_MS);
    return () => clearTimeout(timer);
  }, [waiting, state, revalidate]);
}
