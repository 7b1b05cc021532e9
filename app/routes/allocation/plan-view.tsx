import { useCallback, useMemo } from 'react';
import type { BoothState } from '#app/domain/pavilions/drawing';
import { Aside } from '#app/features/allocation/components/aside';
import { BoothRows } from '#app/features/allocation/components/booth-rows';
import { choiceStates, isBanned, VERDICTS } from '#app/features/allocation/components/choice-words';
import { type Colour, colouring } from '#app/features/allocation/components/colours';
import type { Seen } from '#app/features/allocation/components/seen';
import { ColourLinks } from '#app/features/allocation/components/views';
import type { ShownView } from '#app/features/allocation/shown-view';
import { PlanLegend } from '#app/features/pavilions/components/plan-legend';
import { scaleOf, ZoomLinks } from '#app/features/pavilions/components/zoom-links';
import type { DrawablePlan } from '#app/features/pavilions/queries-plan.server';
import { useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import { Board } from './board';

const AWAY: BoothState = { ...choiceStates.refused, leftMark: 'away' };

type Props = Seen & { plan: DrawablePlan; colour: Colour; zoom: string | null };

/** Each hall's plan with who stands where, and beside it the firm in hand and those without a booth. */
export function PlanView({ plan, colour, zoom, ...seen }: Props) {
  const { view, edition, version, firm, hand, segments, mayManage } = seen;
  const t = useT();
  const { placed, board } = view;
  const { fills, legend } = useMemo(() => {
    const segmentName = (code: string) => segments.find((one) => one.code === code)?.name ?? code;
    return colouring(t, colour, { placed, ...board, segmentName });
  }, [t, colour, placed, board, segments]);
  const names = useMemo(() => namesOf(view), [view]);
  const nameOf = useCallback((id: string) => names.get(id) ?? '', [names]);
  const choosing = [
    ...VERDICTS.map((one) => ({ state: choiceStates[one], words: t(`allocation.choice.${one}`) })),
    ...(hand?.choices.some(isBanned) ? [{ state: AWAY, words: t('bans.mark.own') }] : []),
  ];
  return (
    <Board
      {...{ plan, fills, placed, nameOf, booth: seen.booth, scale: scaleOf(zoom) }}
      fits={mayManage ? `/allocation/${edition}/fits?version=${version.version}` : null}
      hand={hand}
      firm={firm}
    >
      {(halls) => (
        <div className="grid items-start gap-6 xl:has-[>details[open]]:grid-cols-[minmax(0,1fr)_18rem] 2xl:has-[>details[open]]:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <ColourLinks colour={colour} />
              <ZoomLinks zoom={zoom} />
            </div>
            {hand && (
              <Notice title={t('allocation.in-hand', { company: hand.company })}>
                {t('allocation.in-hand.words')}
              </Notice>
            )}
            <details className="order-last text-sm md:order-none" open>
              <summary className="mb-2 cursor-pointer text-muted">{t('pavilions.legend')}</summary>
              <PlanLegend states={hand ? choosing : legend} />
            </details>
            {halls}
            <BoothRows {...{ plan, placed }} firm={seen.firm} />
          </div>
          <details
            open
            className="group max-xl:order-last xl:sticky xl:top-4 xl:not-open:order-first xl:not-open:justify-self-end"
          >
            <summary className="mb-2 w-fit cursor-pointer text-sm text-muted xl:ml-auto">
              {t('pavilions.panel')}
            </summary>
            <Aside {...seen} />
          </details>
        </div>
      )}
    </Board>
  );
}

const namesOf = ({ board, placed }: ShownView) =>
  new Map([...placed, ...board.firms].map(({ registrationId, company }) => [registrationId, company]));
