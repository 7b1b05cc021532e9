import { parseNetwork } from '#app/domain/fairs/network';
import { parseFairs } from '#app/domain/fairs/parse-fairs';
import { parsePriceFile, parseSchemes } from '#app/domain/fairs/price-files';
import { ok, type Result } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { keepCountrySheet, keepFair } from './steps-fairs.server';
import type { Keeper } from './steps-keep.server';
import { keepNetwork } from './steps-network.server';
import { keepPrices, keepScheme, schemesInUse } from './steps-prices.server';

/** The files' contents, parsed as JSON; a file that is left out leaves what it tells of as it is. */
export type FairsFiles = { fairs?: unknown; network?: unknown; priceLists?: unknown; subsidies?: unknown };

export type FairsImported = {
  /** False when everything was already so. */
  written: boolean;
  /** Facts that were new or had changed. */
  changes: number;
  /** Every edition of the file, in its order. */
  editions: string[];
};

/** Brings fairs, editions, network, price lists and schemes in line with the files: all of them, or nothing. Repeatable. */
export async function importFairs(db: Db, act: Act, files: FairsFiles): Promise<Result<FairsImported>> {
  const network = given(files.network, parseNetwork);
  const prices = given(files.priceLists, parsePriceFile);
  const schemes = given(files.subsidies, parseSchemes);
  const fairs = given(files.fairs, parseFairs);
  if (!network.ok || !prices.ok || !schemes.ok || !fairs.ok) {
    const problems = [network, prices, schemes, fairs].flatMap((part) => (part.ok ? [] : part.problems));
    return { ok: false, problems };
  }
  const inUse = await schemesInUse(db, schemes.value ?? []);
  if (inUse.length > 0) return { ok: false, problems: inUse };
  const changes = await inTransaction(db, async (db) => {
    const keeper: Keeper = { db, act, changes: 0 };
    if (network.value) await keepNetwork(keeper, network.value);
    if (prices.value) await keepPrices(keeper, prices.value);
    for (const scheme of schemes.value ?? []) await keepScheme(keeper, scheme);
    for (const fair of fairs.value?.fairs ?? []) await keepFair(keeper, fair);
    for (const sheet of fairs.value?.countrySheets ?? []) await keepCountrySheet(keeper, sheet);
    return keeper.changes;
  });
  const editions = (fairs.value?.fairs ?? []).flatMap((fair) => fair.editions.map(({ slug }) => slug));
  return ok({ written: changes > 0, changes, editions });
}

function given<T>(json: unknown, parse: (json: unknown) => Result<T>): Result<T | null> {
  return json === undefined ? ok(null) : parse(json);
}
