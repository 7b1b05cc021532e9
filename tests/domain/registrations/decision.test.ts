import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  announce,
  DECISIONS,
  decide,
  publicStanding,
  type Standing,
  withdraw,
} from '#app/domain/registrations/decision';

const AT = '2026-11-20T08:00:00.000Z';
const LATER = '2026-11-21T08:00:00.000Z';
const fresh: Standing = {
  decision: 'none',
  reason: null,
  decidedAt: null,
  announcedAt: null,
  withdrawnAt: null,
};
const waiting: Standing = { ...fresh, decision: 'waiting', decidedAt: AT };
const told: Standing = { ...waiting, announcedAt: AT };
const gone: Standing = { ...fresh, withdrawnAt: AT };
const free = { at: LATER, confirmed: false };
const confirmed = { at: LATER, confirmed: true };

const codes = (result: { ok: boolean; problems?: { code: string }[] }) =>
  result.problems?.map(({ code }) => code);

describe('deciding', () => {
  it('is quiet until it is announced, and announced once', () => {
    const accepted = decide(fresh, { decision: 'accepted' }, free);
    if (!accepted.ok) throw new Error('refused');
    expect(accepted.value).toEqual({ ...fresh, decision: 'accepted', decidedAt: LATER });
    expect(publicStanding(accepted.value)).toBe('received');
    const announced = announce(accepted.value, LATER);
    if (!announced.ok) throw new Error('refused');
    expect(publicStanding(announced.value)).toBe('accepted');
    expect(codes(announce(announced.value, LATER))).toEqual(['ALREADY_ANNOUNCED']);
  });

  it('of a told firm again is a new decision to tell', () => {
    const up = decide(told, { decision: 'accepted' }, free);
    expect(up).toEqual({
      ok: true,
      value: { ...told, decision: 'accepted', decidedAt: LATER, announcedAt: null },
    });
  });

  it('the same again changes nothing', () => {
    expect(decide(told, { decision: 'waiting' }, free)).toEqual({ ok: true, value: told });
  });

  it('with another reason keeps what was told', () => {
    const other = decide(told, { decision: 'waiting', reason: 'complet' }, free);
    expect(other).toEqual({ ok: true, value: { ...told, reason: 'complet', decidedAt: LATER } });
  });

  it.each([
    [gone, 'accepted', 'x', free, 'REGISTRATION_WITHDRAWN'],
    [fresh, 'refused', ' ', free, 'REASON_MISSING'],
    [told, 'waiting', 'x', confirmed, 'REGISTRATION_CONFIRMED'],
  ] as const)('%o → %s is refused', (standing, decision, reason, facts, code) => {
    expect(codes(decide(standing, { decision, reason }, facts))).toEqual([code]);
  });

  it('what is withdrawn, undecided or told is not announced', () => {
    expect(codes(announce(gone, AT))).toEqual(['REGISTRATION_WITHDRAWN']);
    expect(codes(announce(fresh, AT))).toEqual(['NOTHING_DECIDED']);
    expect(codes(announce(told, AT))).toEqual(['ALREADY_ANNOUNCED']);
    expect(codes(announce({ ...waiting, withdrawnAt: AT }, AT))).toEqual(['REGISTRATION_WITHDRAWN']);
    expect(announce(waiting, AT)).toEqual({ ok: true, value: { ...waiting, announcedAt: AT } });
  });

  it('whatever happens, a firm is never told what was not announced', () => {
    const step = fc.constantFrom(...DECISIONS, 'announce', 'withdraw');
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let standing = fresh;
        let announced = false;
        for (const each of steps) {
          const result =
            each === 'announce'
              ? announce(standing, AT)
              : each === 'withdraw'
                ? withdraw(standing, free)
                : decide(standing, { decision: each, reason: 'x' }, free);
          if (!result.ok) continue;
          if (each === 'announce') announced = true;
          else if (each !== 'withdraw' && result.value.decision !== standing.decision) announced = false;
          standing = result.value;
        }
        const shown = publicStanding(standing);
        return (
          shown === 'withdrawn' || (shown === 'received') === !(announced && standing.decision !== 'none')
        );
      }),
    );
  });
});
