/** The legend of a printed map as blocks: classes, regions without value, kinds of number, givers, sites. */
import { SITE_PROGRAMMES } from '../contract/records.ts';
import { FLAGS, type Flag } from '../domain/value/value.ts';
import { formatNumber, formatPeriod } from '../i18n/format.ts';
import { type Lang, type MessageKey, t, word } from '../i18n/index.ts';
import { type AtlasState, selectArcs, selectSites } from '../state/index.ts';
import { mix, type ScenePalette, type Swatch } from '../view/scene/palette.ts';
import { siteSymbol } from '../view/scene/sites.ts';
import type { Frame } from '../view/types.ts';
import type { LegendBlock, LegendEntry } from './sheet-types.ts';

const ABSENT: readonly Flag[] = ['not-applicable', 'missing', 'suppressed', 'taiwan-missing'];

/** Blocks in the order of their weight; empty ones are left out, the first is always the map's own. */
export function legendBlocks(
  state: AtlasState,
  frame: Frame,
  lang: Lang,
  palette: ScenePalette,
): LegendBlock[] {
  const rest = [
    gapBlock(frame, lang, palette),
    basisBlock(frame, lang, palette),
    giverBlock(state, lang, palette),
    siteBlock(state, lang),
  ].filter((block) => block.entries.length > 0);
  return [classBlock(frame, lang, palette), ...rest];
}

const swatchEntry = (swatch: Swatch, text: string, count: string, outlined = false): LegendEntry => ({
  key: { kind: 'swatch', swatch, outlined },
  text,
  count,
});

const number = (lang: Lang, n: number): string => formatNumber(lang, n, 0);

function classBlock(frame: Frame, lang: Lang, palette: ScenePalette): LegendBlock {
  const coverage =
    frame.mode === 'empty'
      ? t(lang, 'view.caption.empty')
      : t(lang, 'view.caption.coverage', { valued: frame.valued, n: frame.n });
  return {
    title: frame.indicator.label[lang],
    lines: [formatPeriod(lang, frame.period), coverage],
    entries: frame.classes
      .filter(({ kind, count }) => kind === 'class' || count > 0)
      .map(({ paint, label, count }) =>
        swatchEntry(
          palette.classPaint(paint),
          word(lang, label),
          number(lang, count),
          frame.mode === 'marked',
        ),
      ),
  };
}

function gapBlock(frame: Frame, lang: Lang, palette: ScenePalette): LegendBlock {
  const entries = FLAGS.filter((flag) => ABSENT.includes(flag) && (frame.flags[flag] ?? 0) > 0).map((flag) =>
    swatchEntry(palette.flagPaint(flag), flagWords(frame, flag, lang), number(lang, frame.flags[flag] ?? 0)),
  );
  return { title: t(lang, 'exporting.plate.notes'), lines: [], entries };
}

/** A county off the list of poor counties is not one that lacks a number. */
const flagWords = (frame: Frame, flag: Flag, lang: Lang): string =>
  flag === 'not-applicable' && frame.indicator.id === 'exit-cohort'
    ? t(lang, 'official.cohort.notListed')
    : t(lang, `official.flag.${flag}`);

/** Only where one map mixes kinds of number; else the caption says which kind it is. */
function basisBlock(frame: Frame, lang: Lang, palette: ScenePalette): LegendBlock {
  const { documented = 0, rule = 0, modelled = 0 } = frame.bases;
  const shown = frame.mode === 'classes' && frame.indicator.kind !== 'category' && rule + modelled > 0;
  const sample = frame.classes.find(({ kind, count }) => kind === 'class' && count > 0);
  if (!shown || !sample) return { title: '', lines: [], entries: [] };
  const plain = palette.classPaint(sample.paint);
  const over = (pattern: Swatch['pattern']): Swatch => ({
    fill: plain.fill,
    second: mix(plain.fill, palette.shade, 0.26),
    pattern,
  });
  const entries: LegendEntry[] = [];
  const add = (count: number, swatch: Swatch, key: MessageKey, outlined = false): void => {
    if (count > 0) entries.push(swatchEntry(swatch, t(lang, key), number(lang, count), outlined));
  };
  add(documented, plain, 'exporting.plate.documented', true);
  add(rule, over('hatch'), 'exporting.plate.rule');
  add(modelled, over('dots'), 'exporting.plate.modelled');
  return { title: t(lang, 'exporting.plate.basis'), lines: [], entries };
}

function giverBlock(state: AtlasState, lang: Lang, palette: ScenePalette): LegendBlock {
  const arcs = selectArcs(state);
  const table = state.data.regions?.tables.province;
  const counts = new Map<number, number>();
  const names = new Map<number, string>();
  for (const { hue, giver } of arcs) {
    counts.set(hue, (counts.get(hue) ?? 0) + 1);
    const row = table?.rowOf(`${giver.slice(0, 2)}0000`) ?? -1;
    names.set(hue, (lang === 'en' ? table?.en(row) : table?.name(row)) ?? '');
  }
  names.set(-1, t(lang, 'exporting.plate.giversRest'));
  const order = [...counts.keys()].sort((a, b) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
  return {
    title: t(lang, 'exporting.plate.givers'),
    lines: arcs.length > 0 ? [t(lang, 'exporting.plate.giversHow')] : [],
    entries: order.map((hue) => ({
      key: { kind: 'arc', colour: palette.giverHue(hue) },
      text: names.get(hue) ?? '',
      count: number(lang, counts.get(hue) ?? 0),
    })),
  };
}

function siteBlock(state: AtlasState, lang: Lang): LegendBlock {
  const sites = selectSites(state);
  const entries = SITE_PROGRAMMES.flatMap((programme): LegendEntry[] => {
    const own = sites.filter(({ site }) => site.programme === programme);
    if (own.length === 0) return [];
    return [
      {
        key: {
          kind: 'site',
          shape: siteSymbol(programme),
          filled: own.some(({ size }) => size > 0),
        },
        text: t(lang, `official.programme.${programme}`),
        count: number(lang, own.length),
      },
    ];
  });
  return {
    title: t(lang, 'exporting.plate.sites'),
    lines: [t(lang, 'view.caption.sites', { count: sites.length }), t(lang, 'exporting.plate.sitesHow')],
    entries,
  };
}
