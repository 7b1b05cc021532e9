import type { Choices } from '#app/features/allocation/queries-choice.server';
import type { AllocationVersion } from '#app/features/allocation/queries-versions.server';
import type { AllocationView } from '#app/features/allocation/queries-view.server';

/** What the parts of the allocation page are given. */
export type Seen = {
  edition: string;
  version: AllocationVersion;
  view: AllocationView;
  mayManage: boolean;
  /** Registration and booth label that the address names. */
  firm: string | null;
  booth: string | null;
  hand: Choices | null;
  refused: boolean;
  segments: readonly { code: string; name: string }[];
  zone: string;
};
