import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideTransmission,
  nextTransmissions,
  TRANSMISSION_CODES,
  TRANSMISSION_STATES,
  type TransmissionEvent,
  type TransmissionState,
  transmissionOf,
} from '#app/domain/invoicing/transmission';

const DAYS = { issuedOn: '2026-03-02', today: '2026-11-20' };
const asked = (state: TransmissionState, detail: string | null = 'why') => ({
  ...{ channel: 'FILE' as const, state, on: '2026-04-01', detail },
});
const code = (result: ReturnType<typeof decideTransmission>) => (result.ok ? 'OK' : result.problems[0]?.code);
const event = (state: TransmissionState, on: string): TransmissionEvent => ({
  ...{ channel: 'FILE', detail: null, by: 'HAND' },
  ...{ state, on },
});

test('each state has its own code of the reform', () => {
  const codes = TRANSMISSION_STATES.map((state) => TRANSMISSION_CODES[state]);
  expect(codes).toEqual([200, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212]);
});

describe('what may be recorded', () => {
  test('nothing before it left; then only what the state allows', () => {
    for (const state of TRANSMISSION_STATES) {
      expect(code(decideTransmission(null, asked(state), DAYS))).toBe(
        state === 'DEPOSITED' ? 'OK' : 'TRANSMISSION_NOT_NOW',
      );
      for (const next of TRANSMISSION_STATES.filter((each) => each !== 'DEPOSITED'))
        expect([state, next, code(decideTransmission(state, asked(next), DAYS))]).toEqual([
          ...[state, next, nextTransmissions(state).includes(next) ? 'OK' : 'TRANSMISSION_NOT_NOW'],
        ]);
    }
  });

  test('a refusal and money in hand are the end, but it may be handed over again', () => {
    for (const state of TRANSMISSION_STATES) {
      const ended = state === 'REFUSED' || state === 'CASHED';
      expect(nextTransmissions(state).length === 0).toBe(ended);
      expect(code(decideTransmission(state, asked('DEPOSITED'), DAYS))).toBe('OK');
    }
  });

  test('from any state the end can be reached, whatever is recorded on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 40 }), (picks) => {
        let state: TransmissionState = 'DEPOSITED';
        for (const pick of picks) {
          const next = nextTransmissions(state);
          const chosen = next[pick % Math.max(1, next.length)];
          if (!chosen) break;
          expect(code(decideTransmission(state, asked(chosen), DAYS))).toBe('OK');
          state = chosen;
        }
        const reach = new Set<TransmissionState>([state]);
        for (const each of reach) for (const next of nextTransmissions(each)) reach.add(next);
        expect(reach.has('REFUSED') || reach.has('CASHED')).toBe(true);
      }),
    );
  });

  test.each([
    ['a dispute without reason', asked('DISPUTED', null), 'TRANSMISSION_REASON'],
    ['the day before it was issued', { ...asked('APPROVED'), on: '2026-03-01' }, 'TRANSMISSION_DAY'],
    ['tomorrow', { ...asked('APPROVED'), on: '2026-11-21' }, 'TRANSMISSION_DAY'],
    ['a platform', { ...asked('APPROVED'), channel: 'PLATFORM' as const }, 'TRANSMISSION_PLATFORM'],
  ])('%s is refused', (_, wrong, expected) => {
    expect(code(decideTransmission('DEPOSITED', wrong, DAYS))).toBe(expected);
  });
});

describe('what is known', () => {
  test('an invoice that nobody sent is nowhere', () => {
    expect(transmissionOf([], { mailedOn: [], paidOn: null })).toEqual({ state: null, events: [] });
  });

  test('a mail that left and money that came are known without anybody recording them', () => {
    const { state, events } = transmissionOf([], { mailedOn: ['2026-03-03'], paidOn: '2026-05-01' });
    expect([state, events.map(({ by }) => by)]).toEqual(['CASHED', ['MAIL', 'PAYMENT']]);
  });

  test('handing it over once more is no step back', () => {
    const recorded = [event('DEPOSITED', '2026-03-05'), event('APPROVED', '2026-03-09')];
    const again = [...recorded, event('DEPOSITED', '2026-04-01')];
    expect(transmissionOf(again, { mailedOn: ['2026-03-03', '2026-04-02'], paidOn: null }).state).toBe(
      'APPROVED',
    );
  });

  test('money recorded by hand isn’t told twice', () => {
    const recorded = [event('DEPOSITED', '2026-03-05'), event('CASHED', '2026-04-01')];
    const { events } = transmissionOf(recorded, { mailedOn: [], paidOn: '2026-04-02' });
    expect(events.map(({ state }) => state)).toEqual(['DEPOSITED', 'CASHED']);
  });
});
