import { z } from 'zod';
import type { FreeLine } from '#app/domain/invoicing/free-invoice';
import { OFFER_KINDS } from '#app/domain/invoicing/offer';
import { SUPPLIES, type Supply } from '#app/domain/invoicing/supply';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { centsTyped } from './amounts';
import type { FreeWanted } from './free.server';

export const FREE_PAPERS = ['INVOICE', ...OFFER_KINDS] as const;

export const FREE_UNITS = ['C62', 'MTK', 'DAY', 'KWT'] as const;

/** Rows of the form, and those that are offered empty below what is typed. */
const FEWEST_ROWS = 3;
const MOST_ROWS = 20;

const LINE_FIELDS = ['text', 'quantity', 'unit', 'price', 'discount', 'supply'] as const;
export type LineField = (typeof LINE_FIELDS)[number];

const asked = z.object({
  paper: z.enum(FREE_PAPERS).catch('INVOICE'),
  firm: z.string().trim().max(100).catch(''),
  reason: z.string().trim().max(300).catch(''),
  'allowance.text': z.string().trim().max(200).catch(''),
  'allowance.amount': z.string().trim().max(40).catch(''),
});

export type FreeAsked = z.output<typeof asked> & {
  rows: number;
  /** `line.0.text`, `line.0.price`, … as typed. */
  typed: Record<string, string>;
};

export function readFree(fields: URLSearchParams): FreeAsked {
  const given = Object.fromEntries(fields);
  const lines = Object.entries(given).filter(([name]) => /^line\.\d{1,2}\.[a-z]+$/.test(name));
  const filled = lines.filter(([name, text]) => /\.(text|price)$/.test(name) && text.trim() !== '');
  const last = Math.max(-1, ...filled.map(([name]) => Number(name.split('.')[1])));
  const rows = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, last + 2));
  const read = asked.parse(given);
  return { ...read, firm: fields.has('another') ? '' : read.firm, rows, typed: Object.fromEntries(lines) };
}

/** What the form says before anybody fills it in, by the last part of a field's name. */
const INITIAL = new Map([
  ['paper', 'INVOICE'],
  ['unit', 'C62'],
  ['supply', 'STAND'],
]);

/** What was filled in, whoever it is for: no more than an address has to say. */
export function filledIn({ firm: _firm, rows: _rows, typed, ...said }: FreeAsked): Record<string, string> {
  const isFilled = ([name, text]: [string, string]) =>
    text !== '' && text !== INITIAL.get(name.split('.').at(-1) ?? '');
  return Object.fromEntries(Object.entries({ ...said, ...typed }).filter(isFilled));
}

/** Fields → what is charged; rows without text and price are left out. Problems: FREE_LINE_PRICE, FREE_ALLOWANCE. */
export function freeWanted(free: FreeAsked): Result<FreeWanted> {
  const problems: Problem[] = [];
  const lines: FreeLine[] = [];
  for (let row = 0; row < free.rows; row += 1) {
    const field = (name: LineField) => free.typed[`line.${row}.${name}`]?.trim() ?? '';
    if (field('text') === '' && field('price') === '') continue;
    const unitPriceCents = centsTyped(field('price'));
    if (unitPriceCents === undefined)
      problems.push({ code: 'FREE_LINE_PRICE', field: `line.${row}.price`, params: { line: row + 1 } });
    lines.push({
      description: field('text'),
      quantity: decimalTyped(field('quantity') || '1'),
      unit: field('unit') || 'C62',
      unitPriceCents: unitPriceCents ?? 0,
      ...(field('discount') && { discountPercent: decimalTyped(field('discount')) }),
      supply: supplyTyped(field('supply')),
    });
  }
  const off = free['allowance.amount'] === '' ? 0 : centsTyped(free['allowance.amount']);
  if (off === undefined) problems.push({ code: 'FREE_ALLOWANCE', field: 'allowance.amount' });
  if (problems.length > 0) return refuse(...problems);
  const allowance = off ? { description: free['allowance.text'], amountCents: off } : undefined;
  return ok({ reason: free.reason, lines, ...(allowance && { allowance }) });
}

const decimalTyped = (text: string): string => text.replaceAll(/[\s\u00a0\u202f%]/g, '').replace(',', '.');

const supplyTyped = (text: string): Supply => SUPPLIES.find((supply) => supply === text) ?? 'STAND';

/** The address of the page with a firm chosen and nothing filled in. */
export const freeFor = (edition: string, firm: string): string => `/money/${edition}/new?firm=${firm}`;

export type FreeLink = { firm: string; reason: string; line: string; cents: number; supply?: Supply };

/** The address of the page with one line filled in. */
export function freeHref(edition: string, { firm, reason, line, cents, supply = 'STAND' }: FreeLink): string {
  const fields = new URLSearchParams({
    ...{ paper: 'INVOICE', firm, reason, 'line.0.text': line, 'line.0.quantity': '1' },
    ...{ 'line.0.price': (cents / 100).toFixed(2), 'line.0.supply': supply },
  });
  return `/money/${edition}/new?${fields}`;
}

export const freeForm = z.looseObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  token: z.uuid(),
});
