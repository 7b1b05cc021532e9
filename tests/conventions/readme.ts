/** Lines of the rooms diagram that name a folder: `  routes/   HTTP…` under `app/` → app/routes. */
export function roomsDrawn(readme: string): string[] {
  const block = /## The rooms\s+```\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const drawn: string[] = [];
  let parent = '';
  for (const line of block.split('\n')) {
    const [, indent = '', name] = /^( *)([\w-]+)\//.exec(line) ?? [];
    if (!name) continue;
    if (indent === '') parent = name;
    drawn.push(indent === '' ? name : `${parent}/${name}`);
  }
  return drawn;
}

/** Names in the first column of the table under a heading, without their options. */
export function commandsListed(readme: string): string[] {
  const section = /## The command line\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  return [...section.matchAll(/^\| `([a-z][a-z -]*?)(?: +[-[(A-Z].*?)?` \|/gm)].map(
    (match) => match[1] ?? '',
  );
}
