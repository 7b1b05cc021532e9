import { MOST_OF_EACH } from '#app/domain/allocation/scenario';
import type { Problem } from '#app/domain/shared/problem';
import type { Line, Part } from '#app/features/allocation/question';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Select } from '#app/ui/field';
import { useFieldErrors } from '#app/ui/problems';

/** What a part of a what-if asks in each of its lines. */
export type Asking = {
  title: string;
  hint?: string;
  fields: Record<string, { label: string; options: readonly [value: string, words: string][] }>;
};

type Props = Asking & {
  part: Part;
  lines: readonly Line[];
  /** The last line was just asked for: whoever asked goes on there. */
  focused: boolean;
  problems?: readonly Problem[];
};

/** One kind of change: as many lines as are wanted, one of them empty to begin with. */
export function ScenarioPart({ part, title, hint, fields, lines, focused, problems }: Props) {
  const t = useT();
  const shown = lines.length > 0 ? lines : [{}];
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 rounded-lg border border-line bg-raised p-5">
      <legend className="px-1 font-semibold">{title}</legend>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      {shown.map((line, index) => (
        <OneLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number and what it says
          key={`${index} ${JSON.stringify(line)}`}
          {...{ part, title, fields, line, index, problems }}
          alone={shown.length === 1}
          focused={focused && index === shown.length - 1}
        />
      ))}
      {shown.length < MOST_OF_EACH ? (
        <div>
          <SubmitButton look="plain" size="small" name="add" value={part}>
            {t('study.line.add')}
            <span className="sr-only"> – {title}</span>
          </SubmitButton>
        </div>
      ) : (
        <p className="text-sm text-muted">{t('study.line.most', { limit: MOST_OF_EACH })}</p>
      )}
    </fieldset>
  );
}

type LineProps = Omit<Props, 'hint' | 'lines'> & { line: Line; index: number; alone: boolean };

function OneLine({ part, title, fields, line, index, problems, alone, focused }: LineProps) {
  const t = useT();
  const errorOf = useFieldErrors(problems);
  const name = t('study.line', { part: title, number: index + 1 });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read twice
    <div role="group" aria-label={name} className="flex flex-wrap items-start gap-3">
      {Object.entries(fields).map(([field, { label, options }], place) => (
        <div key={field} className={place === 0 ? 'min-w-48 flex-2' : 'min-w-40 flex-1'}>
          <Select
            name={`${part}[${index}].${field}`}
            label={label}
            error={errorOf(`${part}[${index}].${field}`)}
            defaultValue={line[field] ?? ''}
            autoFocus={focused && place === 0}
          >
            <option value="">{t('study.nobody')}</option>
            {options.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        </div>
      ))}
      {!alone && (
        <div className="pt-8">
          <SubmitButton look="quiet" size="small" name="remove" value={`${part}.${index}`}>
            {t('study.line.remove')}
            <span className="sr-only"> – {name}</span>
          </SubmitButton>
        </div>
      )}
    </div>
  );
}
