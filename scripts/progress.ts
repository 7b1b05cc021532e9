/** A bar on standard error while something takes its time; one line for each step where there is no terminal. */
export function progressBar(done: number, total: number, words: string): void {
  const { isTTY } = process.stderr;
  const width = 30;
  const filled = total === 0 ? width : Math.round((width * done) / total);
  const bar = `[${'█'.repeat(filled)}${'·'.repeat(width - filled)}] ${done}/${total}`;
  if (!isTTY) process.stderr.write(`${bar} ${words}\n`);
  else process.stderr.write(`\r\u001b[2K${bar} ${words}${done === total ? '\n' : ''}`);
}
