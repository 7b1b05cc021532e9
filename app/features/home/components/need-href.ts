import type { NeedKind } from './needs-panel';

/** The page where a need is met. */
export function needHref(kind: NeedKind, edition: string): string {
  const doors: Record<NeedKind, string> = {
    decide: `/registrations/${edition}`,
    announce: `/registrations/${edition}`,
    place: `/allocation/${edition}`,
    confirm: `/money/${edition}`,
    balance: `/money/${edition}`,
    draw: `/money/${edition}`,
  };
  return doors[kind];
}
