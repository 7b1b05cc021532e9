import { afterEach, expect, vi } from 'vitest';

const errors = vi.spyOn(console, 'error');

/** An unexpected console.error fails the test that caused it; one that expects it clears the spy. */
afterEach(() => {
  const calls = errors.mock.calls.map((call) => call.map(String).join(' '));
  errors.mockClear();
  expect(calls).toEqual([]);
});
