import { group } from 'd3-array';
import { useEffect, useRef } from 'react';
import type { Problem } from '#app/domain/shared/problem';
import { useFormats, useT } from '#app/i18n/react';
import { type Translate, wordProblem } from '#app/i18n/translator';
import { Notice } from '#app/ui/notice';
import { peopleIn } from './points';

/** Refusals that a form shows beside its fields: of a file they are told with their lines. */
const WITHOUT_LINE = new Set([
  'AMBIGUOUS_TIME',
  'ARRIVES_BEFORE_LEAVING',
  'INCOMPLETE_LEG',
  'ITEM_WITHOUT_LENGTH',
  'ITEM_WITHOUT_PEOPLE',
  'ITEM_WITHOUT_TITLE',
  'NO_SUCH_TIME',
  'TYPED_TOO_LONG',
  'UNKNOWN_AIRPORT',
  'UNKNOWN_ZONE',
  'UNREADABLE_CLOCK',
  'UNREADABLE_DATE',
  'UNREADABLE_TIME',
]);

const SHOWN = 20;
const NAMED = 6;

/** Why a file is refused: the same fault of many lines is told once, with the lines and who stands there. */
export function FileProblems({ problems }: { problems: readonly Problem[] | undefined }) {
  const t = useT();
  const formats = useFormats();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems?.length) box.current?.focus();
  }, [problems]);
  if (!problems?.length) return null;
  const alike = [...group(problems, (problem) => wordProblem(t, problem))];
  const more = alike.length - SHOWN;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="wrong" title={t('ui.errors.title', { count: alike.length })}>
        <ul className="mt-1 list-disc pl-5">
          {alike.slice(0, SHOWN).map(([words, those]) => (
            <li key={words}>
              {words}
              {those.some(hasLine) && (
                <span className="block text-sm text-muted">
                  {peopleIn(
                    t,
                    formats,
                    those.filter(hasLine).map((problem) => lineOf(t, problem)),
                    NAMED,
                  )}
                </span>
              )}
            </li>
          ))}
          {more > 0 && <li>{t('mission.import.more', { count: more })}</li>}
        </ul>
      </Notice>
    </div>
  );
}

const hasLine = ({ code, params }: Problem): boolean => WITHOUT_LINE.has(code) && params?.line !== undefined;

function lineOf(t: Translate, { at = '', params = {} }: Problem): string {
  const words = { line: params.line ?? '–', what: params.name ?? params.title ?? '–' };
  return t(at.startsWith('programme:') ? 'mission.import.line.programme' : 'mission.import.line', words);
}
