import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classSign, classSpan } from '../../../src/domain/classify/classes.ts';
import { canonicalPeriod, comparePeriods, isPeriod, isSpan } from '../../../src/domain/value/period.ts';
import { hull, type Interval, within } from '../../../src/domain/value/value.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.boolean(), fc.boolean())
  .filter(([a, b]) => a !== b)
  .map(([a, b, loOpen, hiOpen]): Interval => ({ lo: Math.min(a, b), hi: Math.max(a, b), loOpen, hiOpen }));

const holds = (v: Interval, x: number): boolean =>
  (x > v.lo || (x === v.lo && !v.loOpen)) && (x < v.hi || (x === v.hi && !v.hiOpen));

describe('intervals', () => {
  it('the hull holds every interval it was made of', () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 6 }), (vs) => {
        const all = hull(vs);
        for (const v of vs) expect(within(v, all)).toBe(true);
      }),
      { seed: 832 },
    );
  });

  it('within agrees with membership of sample points', () => {
    fc.assert(
      fc.property(interval, interval, (v, box) => {
        const points = Array.from({ length: 401 }, (_, i) => i / 4);
        const inside = points.filter((x) => holds(v, x)).every((x) => holds(box, x));
        expect(within(v, box)).toBe(inside);
      }),
      { seed: 832 },
    );
  });
});

describe('classes', () => {
  const breaks = [2, 3, 10, 20];

  it('puts a limit into the class above it', () => {
    expect(classSpan({ lo: 2, hi: 2, loOpen: false, hiOpen: false }, breaks)).toEqual({ lo: 1, hi: 1 });
    expect(classSpan({ lo: 1.27, hi: 1.27, loOpen: false, hiOpen: false }, breaks)).toEqual({ lo: 0, hi: 0 });
  });

  it('keeps [0, 2) in the lowest class and lets [0, 3) cross into the second', () => {
    expect(classSpan({ lo: 0, hi: 2, loOpen: false, hiOpen: true }, breaks)).toEqual({ lo: 0, hi: 0 });
    expect(classSpan({ lo: 0, hi: 3, loOpen: false, hiOpen: true }, breaks)).toEqual({ lo: 0, hi: 1 });
    expect(classSpan({ lo: 0, hi: 3, loOpen: false, hiOpen: false }, breaks)).toEqual({ lo: 0, hi: 2 });
  });

  it('keeps (10, 100] in one class of the survey bands', () => {
    expect(classSpan({ lo: 10, hi: 100, loOpen: true, hiOpen: false }, [3, 5, 10])).toEqual({ lo: 3, hi: 3 });
  });

  it('gives every point exactly one class and a span that covers every point of an interval', () => {
    fc.assert(
      fc.property(interval, (v) => {
        const span = classSpan(v, breaks);
        for (let x = v.lo; x <= v.hi; x += 0.5) {
          if (!holds(v, x)) continue;
          const at = classSpan({ lo: x, hi: x, loOpen: false, hiOpen: false }, breaks);
          expect(at.lo).toBe(at.hi);
          expect(at.lo).toBeGreaterThanOrEqual(span.lo);
          expect(at.lo).toBeLessThanOrEqual(span.hi);
        }
      }),
      { seed: 832 },
    );
  });

  it('signs classes the same in every language', () => {
    expect([0, 1, 2, 3, 4].map((i) => classSign(i, breaks))).toEqual(['< 2', '2–3', '3–10', '10–20', '≥ 20']);
  });
});

describe('periods', () => {
  it('treats December as the year end and no other month', () => {
    expect(canonicalPeriod('2016-12')).toBe('2016');
    expect(canonicalPeriod('2016-10')).toBe('2016-10');
    expect(canonicalPeriod('2016')).toBe('2016');
  });

  it('orders a month before the end of its year', () => {
    expect(['2014', '2013', '2014-06'].sort(comparePeriods)).toEqual(['2013', '2014-06', '2014']);
  });

  it('knows a span from a stop', () => {
    expect(isSpan('2016/2020')).toBe(true);
    expect(isSpan('2016')).toBe(false);
    expect(isPeriod('2016-13')).toBe(false);
  });
});
