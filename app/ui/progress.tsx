/** How far long work is; the words say it too. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const id = `progress-${label.replaceAll(/\W+/g, '-')}`;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex justify-between gap-4 text-sm">
        <label htmlFor={id}>{label}</label>
        <span className="text-muted tabular-nums">
          {done} / {total}
        </span>
      </div>
      <progress
        id={id}
        value={done}
        max={Math.max(total, 1)}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
