import type { Verdict } from '#app/domain/allocation/difference';
import type { Study } from '#app/features/allocation/queries-studies.server';
import type { StudyFound } from '#app/features/allocation/study';
import { useFormats, useT } from '#app/i18n/react';
import { Cards, Stat } from '#app/ui/card';
import { Section } from '#app/ui/page';
import { ChangesTable } from './changes-table';
import { SpreadBars } from './spread-bars';
import { changeIn } from './study-words';

type Props = { study: Study; result: StudyFound; firmPage: (firm: string) => string | undefined };

/** All that a study found: figures before and after, who is concerned, how satisfaction is spread. */
export function StudyOutcome({ study, result, firmPage }: Props) {
  const t = useT();
  const count = (...verdicts: Verdict[]) =>
    result.difference.changes
      .filter(({ firm }) => !study.scenario.withdrawn.includes(firm))
      .filter(({ verdict }) => verdicts.includes(verdict)).length;
  const gains = t('study.totals', { wins: count('wins', 'placed'), loses: count('loses', 'dropped') });
  return (
    <>
      <Figures result={result} />
      <Section
        title={t('study.changes')}
        intro={result.difference.changes.length === 0 ? t('study.changes.none') : gains}
      >
        {result.difference.changes.length > 0 && (
          <ChangesTable
            changes={result.difference.changes}
            withdrawn={study.scenario.withdrawn}
            firmPage={firmPage}
          />
        )}
      </Section>
      <Section title={t('study.spread')} intro={t('study.spread.intro')}>
        <SpreadBars
          series={[
            { name: t('study.spread.before'), counts: result.difference.spread.before },
            { name: t('study.spread.after'), counts: result.difference.spread.after },
          ]}
        />
      </Section>
    </>
  );
}

function Figures({ result }: { result: StudyFound }) {
  const t = useT();
  const f = useFormats();
  const { placed, satisfaction, worth } = result.difference;
  const between = (before: string, after: string) => t('study.from-to', { before, after });
  const proof = [
    ...(result.gap !== null && result.status === 'feasible'
      ? [t('study.proof.gap', { gap: f.percent(result.gap, 2) })]
      : []),
    t('study.proof.seconds', { seconds: f.number(result.seconds, 1) }),
  ];
  return (
    <Cards>
      <Stat
        label={t('study.placed')}
        value={between(f.number(placed.before), f.number(placed.after))}
        note={changeIn(t, f.number, placed.after - placed.before)}
      />
      <Stat
        label={t('study.satisfaction')}
        value={between(f.percent(satisfaction.before / 100, 1), f.percent(satisfaction.after / 100, 1))}
        note={changeIn(t, f.percent, (satisfaction.after - satisfaction.before) / 100, 0.0005)}
      />
      <Stat
        label={t('study.worth')}
        value={between(f.number(worth.before), f.number(worth.after))}
        note={`${changeIn(t, f.number, worth.after - worth.before)} (${t('study.worth.note')})`}
      />
      <Stat label={t('study.proof')} value={t(`study.proof.${result.status}`)} note={proof.join(' · ')} />
    </Cards>
  );
}
