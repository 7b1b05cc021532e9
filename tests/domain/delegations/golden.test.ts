import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { zoneOfAirport } from '#app/domain/delegations/airports';
import { readDelegation, reportOf } from '#app/domain/delegations/import-delegation';
import { timeLeg } from '#app/domain/delegations/leg';
import { isZone } from '#app/domain/delegations/local-time';
import { readCsv } from '#app/spreadsheets/csv';

const folder = 'db/seed/data/delegations';
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const expected = json(`${folder}/expected.json`);

function sheet(file: string) {
  const read = readCsv(readFileSync(`${folder}/${file}`));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('the four delegations as received', () => {
  it.each([
    ['cosmoprof-asia-2026', true],
    ['beautyworld-dubai-2027', true],
    ['cosmoprof-las-vegas-2027', true],
    ['beautyworld-dubai-2026-reperage', false],
  ])('%s: counts, segments and alerts, no clash', (slug, withProgramme) => {
    const read = readDelegation({
      delegates: sheet(`${slug}.csv`),
      programme: withProgramme ? sheet(`${slug}-programme.csv`) : null,
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { alerts, conflicts, ...report } = reportOf(read.value.delegates, read.value.programme ?? []);
    expect({ ...report, alerts: alerts.map(({ n, name, code }) => ({ n, name, code })) }).toEqual(
      expected[slug],
    );
    expect(conflicts).toEqual([]);
  });
});

describe('legs', () => {
  const cases = [
    ...json('db/seed/data/rules/leg.json').cases,
    ...expected.golden.map((golden: { from: string; to: string }) => ({
      ...golden,
      fromZone: zoneOfAirport(golden.from),
      toZone: zoneOfAirport(golden.to),
    })),
  ];
  it.each(cases)('$from $departure → $to $arrival: $minutes minutes', (one) => {
    const leg = timeLeg(one);
    expect(leg.ok && { minutes: leg.value.minutes, dayShift: leg.value.dayShift }).toEqual({
      minutes: one.minutes,
      dayShift: one.dayShift,
    });
  });
});

describe('airports', () => {
  it.each(Object.entries(json(`${folder}/airports.json`)))('%s is in %s', (code, zone) => {
    expect(zoneOfAirport(code)).toBe(zone);
    expect(isZone(String(zone))).toBe(true);
  });
});
