import { group } from 'd3-array';
import { useEffect, useRef } from 'react';
import type { Problem } from '#app/domain/shared/problem';
import type { Formats } from '#app/i18n/formats';
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
  const alike = [...group(problems, (problem) => told(t, formats, problem, problems))];
  const more = alike.length - SHOWN;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="wrong" title={t('ui.errors.title', { count: alike.length })}>
        <ul className="mt-1 list-disc pl-5">
          {alike.slice(0, SHOWN).map(([words, those]) => (
            <li key={words}>
              {words}
              {those.some(isColumn) && (
                <span className="block text-sm text-muted">{t('mission.import.columns.model')}</span>
              )}
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

const isColumn = ({ code }: Problem): boolean => code === 'COLUMN_MISSING';

/** Columns that a file lacks are one fault: it is another file, or another model. */
function told(t: Translate, formats: Formats, problem: Problem, all: readonly Problem[]): string {
  if (!isColumn(problem)) return wordProblem(t, problem);
  const columns = all.filter(isColumn).map(({ params }) => String(params?.column ?? ''));
  const words = { count: columns.length, columns: peopleIn(t, formats, columns, NAMED) };
  return t(inProgramme(problem) ? 'mission.import.columns.programme' : 'mission.import.columns', words);
}

const inProgramme = ({ at = '' }: Problem): boolean => at.startsWith('programme:');

const hasLine = ({ code, params }: Problem): boolean => WITHOUT_LINE.has(code) && params?.line !== undefined;

function lineOf(t: Translate, problem: Problem): string {
  const { params = {} } = problem;
  const words = { line: params.line ?? '–', what: params.name ?? params.title ?? '–' };
  return t(inProgramme(problem) ? 'mission.import.line.programme' : 'mission.import.line', words);
}
