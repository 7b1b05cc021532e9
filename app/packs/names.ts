/** What Windows or macOS refuse in a name: signs, controls, names of devices, a dot or space at the end. */
const SIGNS = /[\p{Cc}"*/:<>?\\|]+/gu;
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Bytes of a name in UTF-8: Windows takes 260 signs for the whole path, firm, paper and all. */
const LONGEST = 70;

/** A name that every file system takes, as people would have written it; its end (`.pdf`) is kept. */
export function safeName(name: string): string {
  const clean = name.normalize('NFC').replace(SIGNS, '-').replace(/\s+/g, ' ').replace(DEVICES, '_$1');
  const end = /\.[a-z]{3,4}$/i.exec(clean)?.[0] ?? '';
  const stem = shortened(end ? clean.slice(0, -end.length) : clean, LONGEST - end.length);
  return `${stem.replace(/^[\s.]+|[\s.]+$/g, '') || '_'}${end}`;
}

function shortened(text: string, bytes: number): string {
  let kept = '';
  for (const sign of text) {
    if (Buffer.byteLength(kept + sign) > bytes) break;
    kept += sign;
  }
  return kept;
}

/** Gives each path once: names that differ only in capitals are one on Windows and macOS. */
export function distinctPaths(): (path: string) => string {
  const taken = new Set<string>();
  return (path) => {
    const end = /\.[a-z]{3,4}$/i.exec(path)?.[0] ?? '';
    const stem = end ? path.slice(0, -end.length) : path;
    let given = path;
    for (let nth = 2; taken.has(given.toLowerCase()); nth += 1) given = `${stem} (${nth})${end}`;
    taken.add(given.toLowerCase());
    return given;
  };
}
