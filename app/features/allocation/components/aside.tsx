import { useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import { BoothCard, LeftChips } from './booth-card';
import { ChoiceCard } from './choice-card';
import { FirmCard } from './firm-card';
import { PickForm } from './pick-form';
import type { Seen } from './seen';

/** Beside the plan: choosing by name, what is chosen, the answer about it, and who still has no booth. */
export function Aside({ edition, version, view, mayManage, firm, booth, hand, refused }: Seen) {
  const t = useT();
  const { board, placed, unplaced, versions, counts } = view;
  const chosen = board.firms.find((one) => one.registrationId === firm);
  const there = board.booths.find((one) => one.label === booth);
  const row = placed.find((one) => one.registrationId === firm);
  const choice = hand?.choices.find((one) => one.booth === booth);
  const isOpen = version.state === 'draft' && version.id === versions[0]?.id && view.job?.state !== 'running';
  const standing = new Map(placed.map((one) => [one.registrationId, one.booth]));
  return (
    <aside aria-label={t('allocation.aside')} className="flex flex-col gap-4 xl:sticky xl:top-4">
      {refused && <Notice tone="attention">{t('allocation.changed-meanwhile')}</Notice>}
      {chosen && there && choice && (
        <ChoiceCard
          {...{ edition, choice }}
          firm={chosen}
          booth={there}
          standsOn={row?.boothId ?? null}
          draft={isOpen ? version.id : null}
        />
      )}
      {chosen && (
        <FirmCard
          {...{ edition, mayManage }}
          version={version.version}
          firm={chosen}
          placed={row}
          left={unplaced.find((one) => one.registrationId === firm)}
        />
      )}
      {there && !chosen && (
        <BoothCard
          booth={there}
          firms={board.firms}
          holders={placed.filter((one) => one.booths.includes(there.label))}
        />
      )}
      <PickForm {...{ board, standing, firm, booth, mayManage }} unlisted={view.unlisted} />
      <LeftChips {...{ edition, mayManage }} rows={unplaced} all={counts.left} />
    </aside>
  );
}
