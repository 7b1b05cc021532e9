import { TextField } from '#app/ui/field';

/** What need not be known yet, folded away until something of it is. `facts` holds each name with what is told of it. */
export function ToldFields({
  name,
  summary,
  facts,
}: {
  name: string;
  summary: string;
  facts: readonly { fact: string; label: string; value: string | undefined; most: number; wide?: boolean }[];
}) {
  return (
    <details className="mt-3" open={facts.some(({ value }) => value)}>
      <summary className="link w-fit text-sm">{summary}</summary>
      <div className="mt-2 grid grid-cols-2 gap-3 sm:grid-cols-4">
        {facts.map(({ fact, label, value, most, wide }) => (
          <div key={fact} className={wide ? 'col-span-2 sm:col-span-3' : undefined}>
            <TextField
              name={`${name}.${fact}`}
              label={label}
              defaultValue={value}
              maxLength={most}
              autoComplete="off"
            />
          </div>
        ))}
      </div>
    </details>
  );
}
