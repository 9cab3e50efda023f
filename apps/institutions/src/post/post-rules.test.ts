import { describe, expect, it } from 'vitest';
import { collides, succeed } from './post-rules.ts';

const today = '2026-06-15';
const term = (validFrom: string | null, validTo: string | null) => ({ validFrom, validTo });

describe('a new term of a post', () => {
  it('ends the one that runs the day before', () => {
    const running = term('2019-01-01', null);
    expect(succeed([running], term('2024-03-01', null), today)).toEqual({ ends: [{ term: running, on: '2024-02-29' }] });
    const unknownStart = term(null, null);
    expect(succeed([unknownStart], term('2024-01-01', null), today)).toEqual({ ends: [{ term: unknownStart, on: '2023-12-31' }] });
  });

  it('shortens one that was to run on', () => {
    const planned = term('2024-01-01', '2028-12-31');
    expect(succeed([planned], term('2026-07-01', null), today)).toEqual({ ends: [{ term: planned, on: '2026-06-30' }] });
  });

  it('leaves past terms and a running one alone when it lies apart from them', () => {
    expect(succeed([term('2015-01-01', '2018-12-31'), term('2019-01-01', null)], term('2010-01-01', '2014-12-31'), today)).toEqual({ ends: [] });
    expect(succeed([term(null, null)], term('2010-01-01', '2014-12-31'), today)).toEqual({ ends: [] });
    expect(succeed([term(null, '2018-12-31')], term(null, null), today)).toEqual({ ends: [] });
    expect(succeed([], term(null, null), today)).toEqual({ ends: [] });
  });

  it('never overwrites what has ended', () => {
    expect(succeed([term('2015-01-01', '2018-12-31')], term('2017-01-01', null), today)).toEqual({ problem: 'termsOverlap', day: '2018-12-31' });
  });

  it('needs a first day behind that of the running one', () => {
    expect(succeed([term('2019-01-01', null)], term(null, null), today)).toEqual({ problem: 'startNeeded' });
    expect(succeed([term('2019-01-01', null)], term('2019-01-01', null), today)).toEqual({ problem: 'startsTooEarly', day: '2019-01-01' });
  });
});

describe('a term whose days are put right', () => {
  it('is told which other it would lie upon', () => {
    const [first, second] = [term('2015-01-01', '2018-12-31'), term('2019-01-01', null)];
    expect(collides([first, second], term('2018-06-01', '2018-12-31'), today)).toBe(first);
    expect(collides([first, second], term('2014-01-01', '2020-01-01'), today)).toBe(first);
    expect(collides([second], term('2014-01-01', null), today)).toBe(second);
  });

  it('may end the day before the next begins, and stand before or behind all others', () => {
    expect(collides([term('2019-01-01', null)], term('2015-01-01', '2018-12-31'), today)).toBeNull();
    expect(collides([term('2015-01-01', '2018-12-31')], term('2019-01-01', null), today)).toBeNull();
    expect(collides([], term(null, null), today)).toBeNull();
  });
});
