import { useEffect, useRef } from 'react';
import { useFormats, useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import type { ImportPreview } from '../queries-import.server';
import { peopleIn } from './points';

type Counts = { persons: number; companies: number; segments: number };

const NAMES = 12;

/** What an import does before it is done: to which mission, who comes, who goes, whose journey changes. */
export function ImportPreviewView({ preview, counts }: { preview: ImportPreview; counts: Counts }) {
  const t = useT();
  const formats = useFormats();
  const box = useRef<HTMLDivElement>(null);
  // It stands above the button that asked for it.
  useEffect(() => {
    if (preview) box.current?.focus();
  }, [preview]);
  const { mission, isNew, hasEdition, difference, programme } = preview;
  const people = (names: readonly string[]) => peopleIn(t, formats, names, NAMES);
  const changed = difference && [
    ...named('mission.import.added', difference.added),
    ...named('mission.import.travel', difference.travel),
    ...named('mission.import.facts', difference.facts),
  ];
  const lost = difference ? named('mission.import.gone', difference.gone) : [];
  return (
    <>
      <div ref={box} tabIndex={-1} className="scroll-mt-20">
        <Notice tone="done" title={mission}>
          <p>{t('mission.import.ready', counts)}</p>
          <ul className="mt-1 list-disc pl-5">
            <li>{t(isNew ? 'mission.import.new' : 'mission.import.known')}</li>
            {changed?.map(({ key, names }) => (
              <li key={key}>{t(key, { count: names.length, names: people(names) })}</li>
            ))}
            {difference && changed?.length === 0 && lost.length + difference.renamed.length === 0 && (
              <li>{t('mission.import.same')}</li>
            )}
            <li>
              {programme.after === null
                ? t('mission.import.programme.kept', { count: programme.before })
                : t('mission.import.programme.new', { count: programme.after, before: programme.before })}
            </li>
          </ul>
        </Notice>
      </div>
      {!hasEdition && (
        <Notice tone="attention" title={t('mission.import.no-edition', { mission })}>
          {t('mission.import.no-edition.body')}
        </Notice>
      )}
      {lost.map(({ key, names }) => (
        <Notice key={key} tone="attention" title={t(key, { count: names.length, names: people(names) })}>
          {t('mission.import.gone.body')}
        </Notice>
      ))}
      {difference && difference.renamed.length > 0 && (
        <Notice tone="attention" title={t('mission.import.renamed', { count: difference.renamed.length })}>
          <ul className="list-disc pl-5">
            {difference.renamed.map(({ number, was, now }) => (
              <li key={number}>{t('mission.import.renamed.one', { number, was, now })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

const named = <Key extends string>(key: Key, names: readonly string[]) =>
  names.length > 0 ? [{ key, names }] : [];
