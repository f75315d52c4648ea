import type { NationalYear } from '../../contract/records.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLang, useWords } from '../hooks/index.ts';

const STEP = 46;
const TOP = 15;
const HEIGHT = 21;

/**
 * The national incidence as a small line with every figure printed, percent by year end. A hollow point is a figure that
 * is still to be verified. Coordinates are drawing units; the style sheet scales them.
 */
export function SeriesLine({ years }: { years: readonly NationalYear[] }) {
  const t = useWords();
  const lang = useLang();
  const most = Math.max(...years.map(({ incidence }) => incidence), 1);
  const x = (i: number): number => STEP / 2 + i * STEP;
  const y = (incidence: number): number => TOP + HEIGHT * (1 - incidence / most);
  // The statistics print one decimal; the announced zero of 2020 is a plain 0.
  const rate = (n: number): string => formatNumber(lang, n, n === 0 ? 0 : 1);
  const points = years.map((row, i) => ({
    ...row,
    x: x(i),
    y: y(row.incidence),
    open: row.status !== 'checked',
  }));
  const said = points.map(
    (p) => `${p.year} ${rate(p.incidence)} %${p.open ? ` (${t('shell.headline.toVerify')})` : ''}`,
  );
  return (
    <svg
      className="series"
      viewBox={`0 0 ${STEP * years.length} 50`}
      role="img"
      aria-label={t('shell.headline.seriesAlt', { points: said.join(t('common.listJoin')) })}
    >
      <polyline points={points.map((p) => `${p.x},${p.y}`).join(' ')} className="series-line" />
      {points.map((p, i) => (
        <g key={p.year}>
          <title>{said[i]}</title>
          <circle
            cx={p.x}
            cy={p.y}
            r="2.6"
            className={p.open ? 'series-point series-open' : 'series-point'}
          />
          <text x={p.x} y={p.y - 6} className="series-value">
            {rate(p.incidence)}
          </text>
          <text x={p.x} y={48} className="series-year">
            {p.year}
          </text>
        </g>
      ))}
    </svg>
  );
}
