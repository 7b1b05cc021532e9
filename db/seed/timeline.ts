import type { Instant } from '#app/domain/shared/dates';

/** Where the demo season stands: 20 November 2026, 9 h in Paris. */
export const DEMO_NOW: Instant = '2026-11-20T08:00:00.000Z';

/** What is done for an edition, and when: all of it happened before the demo's now. */
export type EditionStory = {
  slug: string;
  plan: Instant;
  call?: { at: Instant; opensOn: string; closesOn: string };
  applications?: Instant;
  /** Some firms are decided, one by one, without being told. */
  considered?: Instant;
  placed?: { accepted: Instant; announced: Instant; allocated: Instant; released: Instant; issued: Instant };
};

export const STORIES: readonly EditionStory[] = [
  {
    slug: 'cosmoprof-asia-2026',
    plan: '2025-11-17T09:20:00.000Z',
    call: { at: '2025-11-24T14:05:00.000Z', opensOn: '2025-12-01', closesOn: '2026-03-31' },
    applications: '2026-05-07T07:45:00.000Z',
    placed: {
      accepted: '2026-05-11T13:10:00.000Z',
      announced: '2026-05-12T08:00:00.000Z',
      allocated: '2026-05-18T09:30:00.000Z',
      released: '2026-05-20T15:25:00.000Z',
      issued: '2026-05-21T08:15:00.000Z',
    },
  },
  {
    slug: 'cosmoprof-bologna-2027',
    plan: '2026-06-08T12:40:00.000Z',
    call: { at: '2026-06-10T08:30:00.000Z', opensOn: '2026-06-15', closesOn: '2026-12-18' },
    applications: '2026-11-20T06:55:00.000Z',
  },
  {
    slug: 'china-beauty-expo-2027',
    plan: '2026-08-25T09:00:00.000Z',
    call: { at: '2026-08-27T10:15:00.000Z', opensOn: '2026-09-07', closesOn: '2026-11-13' },
    applications: '2026-11-16T08:20:00.000Z',
    considered: '2026-11-18T14:00:00.000Z',
  },
  {
    slug: 'cosmetic-360-2027',
    plan: '2026-10-05T07:50:00.000Z',
    call: { at: '2026-10-06T09:40:00.000Z', opensOn: '2026-10-14', closesOn: '2027-02-26' },
    applications: '2026-11-20T07:15:00.000Z',
  },
  { slug: 'cosmoprof-las-vegas-2027', plan: '2026-11-02T16:30:00.000Z' },
  { slug: 'beautyworld-dubai-2027', plan: '2026-11-03T10:00:00.000Z' },
];

/** Delegations as the travel office sent their files: one is just back, one is being prepared, one scouted ahead. */
export const DELEGATIONS: readonly { slug: string; at: Instant; programme: boolean }[] = [
  { slug: 'beautyworld-dubai-2026-reperage', at: '2026-10-12T09:10:00.000Z', programme: false },
  { slug: 'cosmoprof-asia-2026', at: '2026-10-19T13:45:00.000Z', programme: true },
  { slug: 'beautyworld-dubai-2027', at: '2026-11-19T10:20:00.000Z', programme: true },
];
