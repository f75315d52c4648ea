/** Proves a county's cells before they are written: counts, areas, perimeter, closed outlines. */
import type { CellArcs } from '../../src/domain/village/sample.ts';
import { cellCentres } from '../../src/domain/village/shapes.ts';
import { type CountyRings, doubleArea, type Ring } from './county-rings.ts';

/** Largest relative difference of areas and of perimeters. */
const TOLERANCE = 1e-5;

/** The first thing wrong with the cells, or null: what the generator promises of every county. */
export function faultOf(arcs: CellArcs, cells: number, county: CountyRings): string | null {
  const { area } = cellCentres(arcs, cells);
  const empty = area.findIndex((v) => !(v > 0));
  if (empty >= 0) return `cell ${empty} has the area ${area[empty]}`;
  const whole = county.rings.reduce((sum, ring) => sum + doubleArea(ring), 0) / 2e12;
  const sum = area.reduce((total, v) => total + v, 0);
  if (Math.abs(sum / whole - 1) > TOLERANCE) return `areas sum to ${sum / whole} of the county`;
  const around = county.rings.reduce((total, ring) => total + lengthOf(ring), 0);
  const outer = outerLength(arcs);
  if (Math.abs(outer / around - 1) > TOLERANCE) return `outer arcs are ${outer / around} of the perimeter`;
  const open = openCell(arcs);
  return open === null ? null : `cell ${open} does not close`;
}

function lengthOf({ x, y }: Ring): number {
  let sum = 0;
  for (let i = 0, j = x.length - 1; i < x.length; j = i++) sum += Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
  return sum;
}

function outerLength({ lng, lat, start, at, right }: CellArcs): number {
  let sum = 0;
  for (let a = 0; a < right.length; a++) {
    if (right[a] !== 0) continue;
    for (let k = start[a]! + 1; k < start[a + 1]!; k++)
      sum += Math.hypot(lng[at[k]!]! - lng[at[k - 1]!]!, lat[at[k]!]! - lat[at[k - 1]!]!);
  }
  return sum;
}

/** A cell closes when as many of its arcs begin at every point as end there. */
function openCell({ start, at, left, right }: CellArcs): number | null {
  const balance = new Map<string, number>();
  const count = (cell: number, point: number, step: number): void => {
    const key = `${cell} ${point}`;
    balance.set(key, (balance.get(key) ?? 0) + step);
  };
  for (let a = 0; a < left.length; a++) {
    const [from, to] = [at[start[a]!]!, at[start[a + 1]! - 1]!];
    for (const [cell, sign] of [[left[a]!, 1] as const, [right[a]!, -1] as const]) {
      if (cell === 0) continue;
      count(cell, from, sign);
      count(cell, to, -sign);
    }
  }
  for (const [key, n] of balance) if (n !== 0) return Number(key.split(' ')[0]) - 1;
  return null;
}
