import { useFetcher, useNavigate } from '@remix-run/react';
import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Choice } from '#app/domain/allocation/choice';
import { type BoothState, planDrawing } from '#app/domain/pavilions/drawing';
import { useAddress } from '#app/features/allocation/components/address';
import { type Carried, useCarry } from '#app/features/allocation/components/carry';
import { choiceStates, isBanned, wordVerdict } from '#app/features/allocation/components/choice-words';
import type { PlacedRow } from '#app/features/allocation/queries-page.server';
import type { PlanScale } from '#app/features/pavilions/components/PlanFrame';
import { PlanSvg } from '#app/features/pavilions/components/PlanSvg';
import type { DrawablePlan } from '#app/features/pavilions/queries-plan.server';
import { useLocale, useT } from '#app/i18n/react';

type Props = {
  plan: DrawablePlan;
  fills: Record<string, BoothState>;
  scale: PlanScale;
  placed: readonly PlacedRow[];
  /** Where to ask what it would be to put a firm somewhere; null for those who may only look. */
  fits: string | null;
  /** The firm in hand, and what each booth would be to it. */
  hand: { choices: readonly Choice[] } | null;
  firm: string | null;
  booth: string | null;
  nameOf: (registrationId: string) => string;
  children: (halls: ReactNode) => ReactNode;
};

/**
 * The plan, on which a firm is taken up and put down: by dragging, or by one link after the other. Whatever stands in
 * `children` with a `data-firm` can be dragged too.
 */
export function Board({ plan, fills, scale, placed, fits, hand, firm, booth, nameOf, children }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const address = useAddress();
  const asked = useFetcher<{ registrationId: string; choices: Choice[] }>();
  const holders = useMemo(() => holdersIn(placed), [placed]);
  const firmAt = (element: Element): string | null => {
    const taken = element.closest('[data-firm], [data-booth]');
    const label = taken?.getAttribute('data-booth');
    return taken?.getAttribute('data-firm') ?? (label ? (onlyOne(holders.get(label)) ?? null) : null);
  };
  const onDrop = (firm: string, label: string) =>
    navigate(address({ firm, booth: label }), { preventScrollReset: true });
  const carried = useCarry(area, { firmAt, onDrop }, fits !== null);
  const lifted = carried?.firm ?? null;
  const { load, data: answer } = asked;
  useEffect(() => {
    if (lifted && fits) load(`${fits}&firm=${lifted}`);
  }, [lifted, fits, load]);
  const answered = answer?.registrationId === lifted ? (answer?.choices ?? null) : null;
  const choices = lifted ? answered : (hand?.choices ?? null);
  return (
    <div ref={area} className="contents">
      {children(<Halls {...{ plan, fills, scale, holders, choices, firm, booth, nameOf }} />)}
      {carried && <Ghost carried={carried} name={nameOf(carried.firm)} choices={choices} />}
    </div>
  );
}

type Holders = ReadonlyMap<string, readonly string[]>;

function holdersIn(placed: readonly PlacedRow[]): Holders {
  const holders = new Map<string, string[]>();
  for (const { booths, registrationId } of placed)
    for (const label of booths) holders.set(label, [...(holders.get(label) ?? []), registrationId]);
  return holders;
}

const onlyOne = (firms: readonly string[] | undefined) => (firms?.length === 1 ? firms[0] : undefined);

type HallsProps = Pick<Props, 'plan' | 'fills' | 'scale' | 'firm' | 'booth' | 'nameOf'> & {
  holders: Holders;
  choices: readonly Choice[] | null;
};

/** Drawn anew only when what it shows has changed, not with every step of the pointer. */
const Halls = memo(function Halls({ plan, fills, scale, holders, choices, firm, booth, nameOf }: HallsProps) {
  const t = useT();
  const locale = useLocale();
  const address = useAddress();
  const states = useMemo(() => (choices ? choiceFills(choices, fills) : fills), [choices, fills]);
  const choiceOf = new Map(choices?.map((choice) => [choice.booth, choice]));
  const own = [...holders]
    .filter(([, firms]) => firm !== null && firms.includes(firm))
    .map(([label]) => label);
  const hrefFor = (label: string) => {
    const holder = onlyOne(holders.get(label));
    if (firm !== null) return address({ booth: label });
    return address(holder ? { firm: holder, booth: null } : { booth: label });
  };
  const spoken = (label: string) => {
    const choice = choiceOf.get(label);
    const names = (holders.get(label) ?? []).map(nameOf).join(', ') || t('allocation.level.free');
    return choice ? `${label}: ${wordVerdict(t, choice)} – ${names}` : `${label}: ${names}`;
  };
  return plan.halls.map((hall) => (
    <figure key={hall.id} className="flex min-w-0 flex-col gap-1">
      <figcaption className="text-sm text-muted">{hall.name}</figcaption>
      <PlanSvg
        drawing={planDrawing(plan, {
          ...{ hall: hall.id, locale, fills: states },
          highlight: [...own, ...(booth ? [booth] : [])],
        })}
        title={t('allocation.plan-of', { hall: hall.name })}
        scale={scale}
        hrefFor={hrefFor}
        nameOf={spoken}
      />
    </figure>
  ));
});

function choiceFills(choices: readonly Choice[], fills: Record<string, BoothState>) {
  return Object.fromEntries(
    choices.map((choice) => {
      const { sublabel, leftMark: standing } = fills[choice.booth] ?? {};
      const leftMark = isBanned(choice) ? ('away' as const) : standing === 'away' ? undefined : standing;
      const mark = choice.rank && choice.verdict !== 'refused' ? { text: String(choice.rank) } : undefined;
      const state = choiceStates[choice.verdict];
      return [choice.booth, { ...state, mark: mark ?? state.mark, sublabel, leftMark }];
    }),
  );
}

type GhostProps = { carried: Carried; name: string; choices: readonly Choice[] | null };

/** What goes with the pointer, above it, where no finger hides it: the firm, and what the booth below would be to it. */
function Ghost({ carried, name, choices }: GhostProps) {
  const t = useT();
  const below = choices?.find((choice) => choice.booth === carried.over);
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed z-50 w-max max-w-64 -translate-y-full rounded-md border-2 border-accent bg-raised px-3 py-2 text-sm shadow-lg"
      style={{
        left: `clamp(0.5rem, ${carried.x - 60}px, 100vw - 16.5rem)`,
        top: Math.max(90, carried.y - 24),
      }}
    >
      <p className="font-semibold">{name}</p>
      {below && <p>{`${below.booth} – ${wordVerdict(t, below)}`}</p>}
    </div>
  );
}
