import { hallGrid } from './hall-grid';
import { kindOf, type OpenSides, openSidesOn } from './open-sides';
import type { BoothKind, BoothUse, Hall, Plan, Rectangle } from './plan';

/** A booth as it goes to sale: areas in m², `places` how many firms it holds. */
export type PlannedBooth = Rectangle & {
  label: string;
  hall: string;
  level: number;
  use: BoothUse;
  area: number;
  openSides: OpenSides;
  kind: BoothKind;
  places: number;
  sharedStand: string | null;
};

/**
 * All that can be sold on a plan: each stand (half of a shared stand: one place), then each collective zone
 * with positions as one booth of as many places, labelled `<hall>-COL`, `<hall>-COL2`…
 */
export function boothsOf(plan: Pick<Plan, 'halls' | 'stands'>): PlannedBooth[] {
  return plan.halls.flatMap((hall) => {
    const stands = plan.stands.filter((stand) => stand.hall === hall.id);
    const grid = hallGrid(hall, stands);
    const withSides = <T extends Rectangle>(booth: T) => {
      const open = openSidesOn(grid, booth);
      return { ...booth, openSides: open, kind: kindOf(open) };
    };
    return [
      ...stands.map((stand) =>
        withSides({
          label: stand.label,
          hall: hall.id,
          level: hall.level,
          ...rectangleOf(stand),
          use: stand.kind ?? ('individual' as const),
          area: stand.area,
          places: 1,
          sharedStand: stand.sharedStand ?? null,
        }),
      ),
      ...collectiveZones(hall).map(({ zone, label }) =>
        withSides({
          label,
          hall: hall.id,
          level: hall.level,
          ...rectangleOf(zone),
          use: 'collective' as const,
          area: zone.width * zone.depth,
          places: zone.positions ?? 0,
          sharedStand: null,
        }),
      ),
    ];
  });
}

/** The zones of a hall that firms can share, with the label each is sold under. */
export function collectiveZones(hall: Hall): { zone: Hall['zones'][number]; label: string }[] {
  return hall.zones
    .filter((zone) => zone.type === 'collective' && (zone.positions ?? 0) > 0)
    .map((zone, index) => ({ zone, label: `${hall.id}-COL${index === 0 ? '' : index + 1}` }));
}

const rectangleOf = ({ x, y, width, depth }: Rectangle): Rectangle => ({ x, y, width, depth });
