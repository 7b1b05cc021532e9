import type { Choices } from '#app/features/allocation/queries-choice.server';
import type { AllocationVersion } from '#app/features/allocation/queries-versions.server';
import type { ShownView } from '#app/features/allocation/shown-view';

/** What the parts of the allocation page are given. */
export type Seen = {
  edition: string;
  version: AllocationVersion;
  view: ShownView;
  mayManage: boolean;
  /** Registration and booth label that the address names. */
  firm: string | null;
  booth: string | null;
  hand: Choices | null;
  refused: boolean;
  segments: readonly { code: string; name: string }[];
  zone: string;
};
