/** The cells of all columns while they are gathered: one value for each indicator, level, period and region. */
import type { Backing } from '../../src/contract/sources.ts';
import { MAP_LEVELS, type MapLevel } from '../../src/domain/region/level.ts';
import type { Basis, Flag, Interval } from '../../src/domain/value/value.ts';
import { hull } from '../../src/domain/value/value.ts';
import type { BuildContext } from './context.ts';
import type { Places } from './place-codes.ts';

export interface Cell {
  indicator: string;
  level: MapLevel;
  /** A slider stop (YYYY or YYYY-MM), never a span. */
  period: string;
  code: string;
  interval: Interval;
  basis: Basis;
  flag: Flag;
  backing: Backing;
}

/** A point value: both ends closed. */
export const point = (value: number): Interval => ({ lo: value, hi: value, loOpen: false, hiOpen: false });

/** True when two intervals print the same. */
export const sameInterval = (a: Interval, b: Interval): boolean =>
  a.lo === b.lo && a.hi === b.hi && a.loOpen === b.loOpen && a.hiOpen === b.hiOpen;

export class CellStore {
  private readonly ctx: BuildContext;
  private readonly places: Places;
  private readonly cells = new Map<string, Cell>();

  constructor(ctx: BuildContext, places: Places) {
    this.ctx = ctx;
    this.places = places;
  }

  /**
   * Adds a cell. The same value from two records keeps both sources; a documented value replaces a rule-derived one;
   * two documented values that differ become their hull with flag conflict. Hong Kong, Macao, Taiwan and areas that are no
   * county must not come here: the build stops.
   */
  put(cell: Cell): void {
    const row = this.places.rowOf(cell.level, cell.code);
    if (row < 0 || this.places.table(cell.level).kind[row] !== 'ordinary') {
      this.ctx.fail({
        file: `${cell.indicator} ${cell.level} ${cell.period}`,
        what: `${cell.code} cannot bear a value`,
        remedy: 'give values only to ordinary regions of that level',
      });
    }
    const key = [cell.indicator, cell.level, cell.period, cell.code].join(' ');
    const known = this.cells.get(key);
    this.cells.set(key, known ? join(known, cell) : cell);
  }

  /** All cells by `<level>-<indicator>`, levels from the nation down. */
  groups(): Map<string, Cell[]> {
    const groups = new Map<string, Cell[]>();
    for (const cell of this.cells.values()) {
      const key = `${cell.level}-${cell.indicator}`;
      const group = groups.get(key);
      if (group) group.push(cell);
      else groups.set(key, [cell]);
    }
    return new Map([...groups].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
  }
}

const rank = (key: string): number => MAP_LEVELS.findIndex((level) => key.startsWith(`${level}-`));

function join(a: Cell, b: Cell): Cell {
  if (a.basis !== b.basis) return a.basis === 'documented' ? a : b;
  const backing = joinBackings(a.backing, b.backing);
  if (sameInterval(a.interval, b.interval)) {
    return { ...a, flag: a.flag === 'ok' || b.flag === 'ok' ? 'ok' : a.flag, backing };
  }
  return { ...a, interval: hull([a.interval, b.interval]), flag: 'conflict', backing };
}

/** Sources of both, each once; remarks one after the other. */
export function joinBackings(a: Backing, b: Backing): Backing {
  const sources = [...a.sources];
  for (const source of b.sources) {
    if (!sources.some((known) => JSON.stringify(known) === JSON.stringify(source))) sources.push(source);
  }
  const printed = [...new Set([...a.printed.split('、'), ...b.printed.split('、')])].join('、');
  const remarks = [a.remark, b.remark].filter((remark) => remark !== undefined);
  const words = (lang: 'zh-CN' | 'en', mark: string): string =>
    [...new Set(remarks.map((r) => r[lang]))].join(mark);
  if (remarks.length === 0) return { sources, printed };
  return { sources, printed, remark: { 'zh-CN': words('zh-CN', '；'), en: words('en', '; ') } };
}
