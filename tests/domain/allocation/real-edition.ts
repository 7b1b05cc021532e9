import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { BoothFacts, EditionFacts, FirmFacts, PriceRefusal } from '#app/domain/allocation/edition';
import { priceRefusalOf } from '#app/domain/allocation/price-refusal';
import { parsePriceLists } from '#app/domain/invoicing/price-list';
import { boothsOf } from '#app/domain/pavilions/booths';
import { neighbours } from '#app/domain/pavilions/neighbours';
import { parsePlan } from '#app/domain/pavilions/parse-plan';
import type { Result } from '#app/domain/shared/problem';

const read = (path: string) => readFileSync(`db/seed/data/${path}`, 'utf8');

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The plan and all applicants of a real edition as allocation facts, with the refusals of its price list. */
export function realEdition(slug: string): { facts: EditionFacts; refusal: PriceRefusal } {
  const plan = must(parsePlan(JSON.parse(read(`pavilions/${slug}.json`))));
  const lists = must(parsePriceLists(JSON.parse(read('price-lists.json'))));
  const list = lists.find((one) => one.id === plan.priceList) ?? null;
  return { facts: { booths: boothFacts(plan), firms: firmFacts(slug) }, refusal: priceRefusalOf(list) };
}

function boothFacts(plan: Parameters<typeof boothsOf>[0]): BoothFacts[] {
  const booths = boothsOf(plan);
  const pairs = neighbours(booths);
  return booths.map((booth) => ({
    id: booth.label,
    hall: booth.hall,
    x: booth.x,
    y: booth.y,
    width: booth.width,
    depth: booth.depth,
    area: booth.area,
    openSides: booth.openSides.length,
    kind: booth.kind,
    use: booth.use,
    places: booth.places,
    standArea: booths
      .filter((other) => other === booth || (booth.sharedStand && other.sharedStand === booth.sharedStand))
      .reduce((sum, other) => sum + other.area, 0),
    neighbours: pairs.flatMap(([a, b]) => (a === booth ? [b.label] : b === booth ? [a.label] : [])),
  }));
}

type Line = Record<string, string>;

function firmFacts(slug: string): FirmFacts[] {
  const lines: Line[] = parse(read(`applications/${slug}.csv`), { bom: true, delimiter: ';', columns: true });
  const ids = new Map(lines.map((line) => [line['raison sociale'] ?? '', idOf(line)]));
  const named = (names: string | undefined) =>
    (names ?? '').split('|').flatMap((name) => ids.get(name.trim()) ?? []);
  return lines.map((line) => ({
    id: idOf(line),
    company: line['raison sociale'] ?? '',
    points: pointsOf(line['participations antérieures'] ?? ''),
    member: line.adhérent === 'oui',
    wishedArea: number(line['surface souhaitée (m²)']),
    minArea: number(line['surface min (m²)']),
    maxArea: number(line['surface max (m²)']),
    corner: line['angle souhaité'] === 'oui' ? 'yes' : line['angle souhaité'] === 'non' ? 'no' : 'either',
    wishes: [1, 2, 3, 4, 5].flatMap((rank) => line[`choix ${rank}`] || []),
    shareWith: named(line['partager avec']),
    avoid: named(line.éviter),
    package: null,
    group: line.région || null,
    segment: line['segment chaîne de valeur'] || null,
  }));
}

const idOf = (line: Line) => `${line.pays}:${line['SIREN ou identifiant étranger']}`;

const number = (text: string | undefined) => (text ? Number(text.replace(',', '.')) : null);

function pointsOf(participations: string): number {
  const items = participations.split('|').flatMap((item) => (item.trim() ? [item.trim().split(':')] : []));
  const modules = items.map(([, area]) => Math.max(1, Math.floor((number(area) ?? 0) / 9)));
  return new Set(items.map(([year]) => year)).size + modules.reduce((sum, one) => sum + one, 0);
}
