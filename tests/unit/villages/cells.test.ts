import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, Degenerate } from '../../../scripts/villages/clip.ts';
import { doubleArea } from '../../../scripts/villages/county-rings.ts';
import { makeCells } from '../../../scripts/villages/make-cells.ts';
import type { Mesh } from '../../../scripts/villages/mesh.ts';
import { cellCentres, cellNeighbours, townshipOfCells } from '../../../src/domain/village/shapes.ts';
import { ringOf, smallInput } from './small-county.ts';

const whole = (code: string): number =>
  smallInput(code, 1, 1).rings.rings.reduce((sum, ring) => sum + doubleArea(ring), 0) / 2e12;

describe('cells of a county with a bay, a lake and islands', () => {
  it('fill it exactly, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 990_000, max: 999_999 }), (n, seed) => {
        const { rings } = smallInput(String(seed), n, 1);
        const { arcs } = makeCells(rings, n, Math.min(n, 4));
        const { area } = cellCentres(arcs, n);
        expect(Math.min(...area)).toBeGreaterThan(0);
        const total = area.reduce((sum, v) => sum + v, 0);
        expect(Math.abs(total / whole(rings.code) - 1)).toBeLessThan(1e-5);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('keep the county to the left of every outer arc and the lower cell to the left of every inner one', () => {
    const { rings } = smallInput('990002', 40, 4);
    const { arcs } = makeCells(rings, 40, 4);
    arcs.right.forEach((right, a) => {
      const left = arcs.left[a] ?? 0;
      expect(left).toBeGreaterThan(0);
      if (right > 0) expect(left).toBeLessThan(right);
    });
  });

  it('are about equal in size', () => {
    const { rings } = smallInput('990003', 80, 4);
    const { area } = cellCentres(makeCells(rings, 80, 4).arcs, 80);
    const mean = whole('990003') / 80;
    expect(Math.max(...area) / mean).toBeLessThan(2.2);
    expect(Math.min(...area) / mean).toBeGreaterThan(0.25);
  });

  it('come out the same on a second run and otherwise for another county', () => {
    const { rings } = smallInput('990004', 50, 5);
    const once = makeCells(rings, 50, 5);
    expect(makeCells(rings, 50, 5)).toEqual(once);
    const other = makeCells({ ...rings, code: '990005' }, 50, 5);
    expect([...other.arcs.lng]).not.toEqual([...once.arcs.lng]);
  });

  it('form as many townships as asked, each in one piece where no water parts it', () => {
    const { rings } = smallInput('990006', 70, 6);
    const mainland = { ...rings, rings: [rings.rings[0] ?? ringOf([])] };
    const { arcs, townshipStart } = makeCells(mainland, 70, 6);
    expect(townshipStart).toHaveLength(7);
    const township = townshipOfCells(townshipStart, 70);
    const { start, list } = cellNeighbours(arcs, 70);
    for (let t = 0; t < 6; t++) {
      const from = townshipStart[t] ?? 0;
      const reached = new Set([from]);
      for (const cell of reached)
        for (let k = start[cell] ?? 0; k < (start[cell + 1] ?? 0); k++)
          if (township[list[k] ?? 0] === t) reached.add(list[k] ?? 0);
      expect(reached.size).toBe((townshipStart[t + 1] ?? 0) - from);
      expect(reached.size).toBeGreaterThan(0);
    }
  });
});

describe('the cut', () => {
  const square = ringOf([
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ]);
  const at = (x: number, y: number): [number, number] => [114_800_000 + x, 34_800_000 + y];
  const lineMesh = (from: [number, number], to: [number, number]): Mesh => ({
    x: Float64Array.of(from[0], to[0]),
    y: Float64Array.of(from[1], to[1]),
    from: Uint32Array.of(0),
    to: Uint32Array.of(1),
    left: Uint32Array.of(0),
    right: Uint32Array.of(1),
  });

  it('gives both neighbours the same two crossings, rounded to 1e-6°', () => {
    const { rings, inner, crossings } = cut(lineMesh(at(3333, -500), at(4111, 10_500)), [square], () => 0);
    expect(crossings).toHaveLength(2);
    for (const { x, y } of crossings) {
      expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
    }
    expect(inner).toHaveLength(1);
    expect([inner[0]?.from, inner[0]?.to].sort()).toEqual([-1, -2]);
    expect(rings[0]?.crossings.map((c) => [c.before, c.after])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('gives up where a corner lies on a line instead of guessing', () => {
    expect(() => cut(lineMesh(at(0, -500), at(0, 10_500)), [square], () => 0)).toThrow(Degenerate);
  });
});
