import type { Leg, ProgrammeItem } from '#app/domain/delegations/delegation';

const FIRST_FLIGHT = 180;
const CONNECTION = 45;

/** Minutes before which a calendar reminds: time to reach the airport, or the next gate. */
export const beforeLeg = ({ position }: Leg): number => (position === 1 ? FIRST_FLIGHT : CONNECTION);

const BEFORE_ITEM: Partial<Record<ProgrammeItem['kind'], number>> = {
  transfer: 15,
  meeting: 15,
  official: 30,
  reception: 30,
};

/** As `beforeLeg`; undefined for the hours of the stand, during which one is there anyway. */
export const beforeItem = ({ kind }: ProgrammeItem): number | undefined => BEFORE_ITEM[kind];
