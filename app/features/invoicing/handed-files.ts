export const HANDED_FILES = ['BOTH', 'PDF', 'XML'] as const;

/** What an archive of invoices holds of each. */
export type HandedFiles = (typeof HANDED_FILES)[number];
