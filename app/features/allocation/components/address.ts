import { useSearchParams } from '@remix-run/react';

/** This page's address with some of its parameters changed (null: left out), so that every view can be sent to someone. */
export function useAddress(): (changes: Record<string, string | null>) => string {
  const [search] = useSearchParams();
  return (changes) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    return `?${next}`;
  };
}
