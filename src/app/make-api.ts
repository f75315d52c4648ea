/** Builds window.atlas over an atlas. */
import { LEVELS, type Level } from '../domain/region/level.ts';
import { findPlace, parentOf, rowsInside } from '../domain/region/table.ts';
import { comparePeriods } from '../domain/value/period.ts';
import { BASES } from '../domain/value/value.ts';
import { word } from '../i18n/index.ts';
import { type Atlas, type AtlasState, selectIndicators, valueAt } from '../state/index.ts';
import { program } from '../ui/about/program.ts';
import { viewPicture } from '../ui/dialogs/view-picture.ts';
import type { AtlasApi, FrameInfo, IndicatorInfo, RegionInfo } from './atlas-api.ts';
import { drawn } from './drawn.ts';

/** The calls close over the store, so they may be taken off the object and passed around. */
export function makeApi(atlas: Atlas): AtlasApi {
  const get = (): AtlasState => atlas.store.getState();
  return Object.freeze({
    version: program.version,
    ready: atlas.ready,
    view: () => structuredClone(get().view),
    setView(patch) {
      // A new scope is shown whole unless a camera is given, as everywhere on the screen.
      atlas.actions.setView('scope' in patch && !('camera' in patch) ? { ...patch, camera: null } : patch);
      return drawn(atlas.store);
    },
    indicators: () => indicatorInfo(get()),
    value: (code, indicator, period) => structuredClone(valueAt(get(), code, indicator, period)),
    frame: () => frameInfo(get()),
    regions: (level, parent) => regionInfo(get(), level, parent),
    neighbours: (code) => neighbourCodes(get(), code),
    links: (kind) =>
      structuredClone((get().data.links ?? []).filter((link) => kind === undefined || link.kind === kind)),
    sites: () => structuredClone(get().data.sites ?? []),
    facts: (code) => atlas.actions.facts(code).then((facts) => structuredClone(facts)),
    async regionAt(lng, lat) {
      const { regionAt } = await import('../map/index.ts');
      return regionAt(atlas, get().data.regions, lng, lat);
    },
    async exportImage({ width, format = 'png' }) {
      checkFormat(format, 'png');
      return (await viewPicture(atlas, width)).blob;
    },
    async exportTable({ format = 'csv' } = {}) {
      checkFormat(format, 'csv');
      const { makeTable } = await import('../export/index.ts');
      return makeTable(get()).blob;
    },
  } satisfies AtlasApi);
}

function checkFormat(asked: string, known: string): void {
  if (asked !== known) throw { code: 'export-format', params: { asked: String(asked).slice(0, 20), known } };
}

function indicatorInfo(state: AtlasState): IndicatorInfo[] {
  return selectIndicators(state).map(({ indicator, levels }) => {
    const periods = state.data.entries.filter((e) => e.indicator === indicator.id).flatMap((e) => e.periods);
    return {
      id: indicator.id,
      label: indicator.label[state.view.lang],
      family: indicator.family,
      unit: indicator.unit,
      levels: [...levels],
      periods: [...new Set(periods.map(({ period }) => period))].sort(comparePeriods),
      basis: BASES.filter((basis) => periods.some((p) => (p.basis[basis] ?? 0) > 0)),
    };
  });
}

function frameInfo({ frame, view }: AtlasState): FrameInfo | null {
  if (!frame) return null;
  const { hash, indicator, period, level, asked, n, valued, pending, classes, flags, listRows } = frame;
  return {
    hash,
    indicator: indicator.id,
    period,
    level,
    asked,
    n,
    valued,
    pending,
    classes: classes.map(({ label, from, to, count, listRows: rows }) => ({
      label: word(view.lang, label),
      from,
      to,
      count,
      ...(rows === undefined ? {} : { listRows: rows }),
    })),
    flags: { ...flags },
    ...(listRows === undefined ? {} : { listRows }),
  };
}

function regionInfo({ data: { regions } }: AtlasState, level: Level, parent?: string): RegionInfo[] {
  if (!regions || !LEVELS.includes(level)) return [];
  const table = regions.tables[level];
  const place = parent === undefined ? null : findPlace(regions, parent);
  if (parent !== undefined && !place) return [];
  const inside = place && rowsInside(regions, place, level);
  const found: RegionInfo[] = [];
  for (let row = 0; row < table.n; row++) {
    if (inside && !inside[row]) continue;
    const above = parentOf(regions, { level, row });
    const up = above ? (regions.tables[above.level].code(above.row) ?? '') : '';
    found.push({ code: table.code(row) ?? '', name: table.name(row) ?? '', parent: up });
  }
  return found;
}

function neighbourCodes({ data: { regions } }: AtlasState, code: string): string[] {
  const place = regions ? findPlace(regions, code) : null;
  if (!regions || !place) return [];
  const table = regions.tables[place.level];
  return table.neighbours(place.row).flatMap((row) => table.code(row) ?? []);
}
