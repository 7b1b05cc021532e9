/** A text as it is searched in: accents and capitals make no difference. */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
