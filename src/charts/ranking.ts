/** Siblings of a place in one order, the place itself lit. */
import type * as PlotModule from '@observablehq/plot';
import type { Interval } from '../domain/value/value.ts';

export interface RankingItem extends Interval {
  code: string;
  name: string;
}

export interface RankingBar {
  code: string;
  name: string;
  lo: number;
  hi: number;
  open: boolean;
  lit: boolean;
  /** Place in the order; 1 = highest. Items with equal values share it. Null for an interval, which has no order. */
  rank: number | null;
}

export interface RankingModel {
  bars: RankingBar[];
  /** Siblings with a value that are not drawn. */
  hidden: number;
  top: number;
}

/**
 * Orders items by value, highest first, and keeps at most `most` around the lit one (and always the first).
 * `limit` is the end of the possible range, as in trendModel.
 */
export function rankingModel(
  items: readonly RankingItem[],
  lit: string,
  most: number,
  limit: number | null,
): RankingModel {
  const bars: RankingBar[] = items
    .map((item) => {
      const open = item.lo !== item.hi && (item.hi === Number.POSITIVE_INFINITY || item.hi === limit);
      return {
        code: item.code,
        name: item.name,
        lo: item.lo,
        hi: open ? item.lo : item.hi,
        open,
        lit: item.code === lit,
        rank: null,
      };
    })
    .sort((a, b) => b.hi - a.hi || b.lo - a.lo || (a.code < b.code ? -1 : 1));
  const points = bars.filter((bar) => bar.lo === bar.hi && !bar.open);
  for (const bar of points) bar.rank = 1 + points.filter((other) => other.lo > bar.lo).length;
  const kept = window(bars, most);
  const top = Math.max(...bars.map((bar) => bar.hi), 0);
  return { bars: kept, hidden: bars.length - kept.length, top: top === 0 ? 1 : top };
}

function window(bars: RankingBar[], most: number): RankingBar[] {
  if (bars.length <= most) return bars;
  const at = bars.findIndex((bar) => bar.lit);
  if (at < most) return bars.slice(0, most);
  const first = bars[0] as RankingBar;
  const from = Math.min(at - Math.floor((most - 1) / 2), bars.length - (most - 1));
  return [first, ...bars.slice(from, from + most - 1)];
}

/** Plot options: horizontal bars; a range is a bar from its lower to its upper end, an open one ends in an arrow. */
export function rankingOptions(
  Plot: typeof PlotModule,
  model: RankingModel,
  width: number,
  format: (bar: RankingBar) => string,
): PlotModule.PlotOptions {
  const order = model.bars.map((bar) => bar.code);
  const names = new Map(model.bars.map((bar) => [bar.code, bar.name]));
  const longest = Math.max(...model.bars.map((bar) => printedWidth(bar.name)), 24);
  const tint = (bar: RankingBar): string => (bar.lit ? 'var(--accent)' : 'var(--edge)');
  return {
    width,
    height: 8 + model.bars.length * 20,
    marginLeft: Math.min(LABEL, longest) + 10,
    marginRight: 74,
    marginTop: 4,
    marginBottom: 4,
    x: { domain: [0, model.top], axis: null },
    y: { domain: order, label: null, padding: 0.35 },
    marks: [
      Plot.axisY({
        tickSize: 0,
        tickFormat: (code: string) => shorten(names.get(code) ?? code),
        fill: 'var(--ink)',
        fontSize: 12,
      }),
      Plot.barX(model.bars, {
        x1: (bar: RankingBar) => (bar.lo === bar.hi ? 0 : bar.lo),
        x2: 'hi',
        y: 'code',
        fill: tint,
        fillOpacity: (bar: RankingBar) => (bar.lo === bar.hi && !bar.open ? 1 : 0.55),
      }),
      Plot.ruleX([0], { stroke: 'var(--ink-2)' }),
      ...[true, false].map((lit) =>
        Plot.text(
          model.bars.filter((bar) => bar.lit === lit),
          {
            x: 'hi',
            y: 'code',
            dx: 5,
            textAnchor: 'start',
            text: format,
            fontSize: 12,
            fontWeight: lit ? 600 : 400,
            fill: 'var(--ink)',
          },
        ),
      ),
    ],
  };
}

/** Room for names in px; longer ones are cut. */
const LABEL = 122;

/** Width of a name in px at 12 px type, roughly: Chinese letters are square, Latin ones little more than half as wide. */
function printedWidth(name: string): number {
  let width = 0;
  for (const letter of name) width += letter.charCodeAt(0) < 0x2e80 ? 6.8 : 12;
  return width;
}

function shorten(name: string): string {
  if (printedWidth(name) <= LABEL) return name;
  let kept = name;
  while (printedWidth(kept) > LABEL - 12) kept = kept.slice(0, -1);
  return `${kept}…`;
}
