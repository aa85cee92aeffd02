// Small choices that outlive a reload, and what goes before them.
// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useRemembered } from '../../src/ui/shared/remembered';

const PLACES = ['overview', 'checks', 'text'] as const;

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

function choose(place: (typeof PLACES)[number]): void {
  const { current } = opened();
  act(() => current[1](place));
}

function opened(asked?: string | null) {
  return renderHook(() => useRemembered<(typeof PLACES)[number]>('tab', 'overview', PLACES, asked)).result;
}

describe('a remembered choice', () => {
  it('is there again', () => {
    expect(opened().current[0]).toBe('overview');
    choose('checks');
    expect(opened().current[0]).toBe('checks');
  });

  it('yields to what a button of the ribbon asks for', () => {
    choose('checks');
    expect(opened('text').current[0]).toBe('text');
  });

  it.each([null, 'nowhere'])('holds against what is no choice: %s', (asked) => {
    choose('checks');
    expect(opened(asked).current[0]).toBe('checks');
  });

  it('is passed over where it is none any more', () => {
    window.localStorage.setItem('gouji.tab', 'removed');
    expect(opened().current[0]).toBe('overview');
  });
});
