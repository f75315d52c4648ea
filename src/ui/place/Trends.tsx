import { Figure, trendModel, trendOptions } from '../../charts/index.ts';
import { formatInterval, formatNumber, formatPeriod } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { PlaceModel, Series } from '../../view/place.ts';
import { trends } from './figures.ts';
import { Section } from './Section.tsx';

const HEIGHT = 132;

/** A chart for every indicator with two or more periods; each indicator has its own chart and scale. */
export function Trends({
  lang,
  place,
  except,
}: {
  lang: Lang;
  place: PlaceModel;
  except?: readonly string[];
}) {
  const shown = trends(place).filter(({ indicator }) => !except?.includes(indicator.id));
  if (shown.length === 0) return null;
  const hollow = shown.some(({ points }) => points.some(({ value }) => value.flag === 'estimated'));
  const note = [t(lang, 'place.trend.note'), hollow ? t(lang, 'place.trend.noteHollow') : ''].join(' ');
  return (
    <Section title={t(lang, 'place.trend.heading')}>
      {shown.map((series) => (
        <TrendFigure key={series.indicator.id} lang={lang} place={place} series={series} />
      ))}
      <p className="place-quiet">{note}</p>
    </Section>
  );
}

function TrendFigure({ lang, place, series }: { lang: Lang; place: PlaceModel; series: Series }) {
  const { indicator, points } = series;
  const model = trendModel(
    points.map(({ period, value }) => ({ ...value, period })),
    indicator.range.hi,
  );
  const worded = points.map((point) => ({
    period: formatPeriod(lang, point.period),
    value: formatInterval(lang, point.value, indicator.unit),
    remark: [t(lang, `official.basis.${point.value.basis}`)]
      .concat(point.value.flag === 'ok' ? [] : [t(lang, `official.flag.${point.value.flag}`)])
      .join(t(lang, 'common.listJoin')),
  }));
  return (
    <Figure
      title={indicator.label[lang]}
      alternative={t(lang, 'place.trend.alternative', {
        place: lang === 'en' ? place.en : place.name,
        indicator: indicator.label[lang],
        from: worded[0]?.period ?? '',
        to: worded.at(-1)?.period ?? '',
        count: points.length,
        list: worded.map((item) => t(lang, 'place.trend.item', item)).join(t(lang, 'common.clauseJoin')),
      })}
      failure={t(lang, 'place.chart.failed')}
      table={{
        head: [t(lang, 'place.chart.period'), t(lang, 'place.chart.value'), t(lang, 'place.chart.remark')],
        rows: worded.map(({ period, value, remark }) => [period, value, remark]),
      }}
      drawKey={`${place.code} ${indicator.id} ${lang} ${points.length}`}
      height={HEIGHT}
      options={(Plot, width) =>
        trendOptions(Plot, model, { width, height: HEIGHT }, (n) => axisNumber(lang, n, indicator.unit))
      }
    />
  );
}

/** Short numbers for the axis and the marks: 万 and 亿 in Chinese, k and M in English. */
export function axisNumber(lang: Lang, n: number, unit: string): string {
  if (unit === 'percent') return formatNumber(lang, n);
  const [large, small] = lang === 'en' ? [1e6, 1e3] : [1e8, 1e4];
  const steps: [number, string][] = [
    [large, t(lang, 'place.short.large')],
    [small, t(lang, 'place.short.small')],
  ];
  for (const [divisor, word] of steps)
    if (Math.abs(n) >= divisor) return `${formatNumber(lang, Number((n / divisor).toPrecision(4)))}${word}`;
  return formatNumber(lang, n);
}
