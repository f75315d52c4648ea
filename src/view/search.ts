/** Place search by name, pinyin initials, romanised name, code or former name; same names told apart by parent. */
import { type Level, MAP_LEVELS, type MapLevel } from '../domain/region/level.ts';
import { findPlace, type RegionSet } from '../domain/region/table.ts';
import { readSampleCode } from '../domain/village/names.ts';
import { parentNames } from './rows.ts';

export interface FoundPlace {
  code: string;
  name: string;
  en: string;
  level: Level;
  /** Names of the parents, nearest last: 河南省 开封市. */
  parentName: string;
  parentEn: string;
  match: 'code' | 'name' | 'initials' | 'former';
  /** The former name that matched. */
  former?: string;
}

/**
 * Best matches first: exact, then prefix, then inside; higher levels before lower ones among equals. Modelled places bear
 * numbers for names: they are found by their whole code only.
 */
export function searchPlaces(
  regions: RegionSet,
  history: readonly { code: string; name: string; now: string }[],
  query: string,
  limit: number,
): FoundPlace[] {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return [];
  if (readSampleCode(wanted)) return modelledPlace(regions, wanted);
  const found: { place: FoundPlace; score: number }[] = [];
  const seen = new Set<string>();
  for (const [depth, level] of MAP_LEVELS.entries()) {
    const table = regions.tables[level];
    for (let row = 0; row < table.n; row++) {
      const code = table.code(row) as string;
      if (seen.has(code)) continue;
      const hit = rate(
        wanted,
        code,
        table.name(row) as string,
        table.initials(row) as string,
        table.en(row) as string,
      );
      if (!hit) continue;
      seen.add(code);
      found.push({ place: { ...located(regions, level, row), match: hit.match }, score: hit.score + depth });
    }
  }
  for (const { code, name, now } of history) {
    if (seen.has(now) || !(name.includes(wanted) || code.startsWith(wanted))) continue;
    const level = MAP_LEVELS.find((l) => regions.tables[l].rowOf(now) !== undefined);
    if (!level) continue;
    seen.add(now);
    const row = regions.tables[level].rowOf(now) as number;
    found.push({ place: { ...located(regions, level, row), match: 'former', former: name }, score: 60 });
  }
  found.sort((a, b) => a.score - b.score || (a.place.code < b.place.code ? -1 : 1));
  return found.slice(0, limit).map(({ place }) => place);
}

function modelledPlace(regions: RegionSet, code: string): FoundPlace[] {
  const place = findPlace(regions, code);
  if (!place) return [];
  const { level, row } = place;
  const [table, parent] = [regions.tables[level], parentNames(regions, place, row)];
  const [name, en] = [table.name(row) ?? '', table.en(row) ?? ''];
  return [{ code, name, en, level, parentName: parent['zh-CN'], parentEn: parent.en, match: 'code' }];
}

function rate(
  wanted: string,
  code: string,
  name: string,
  initials: string,
  en: string,
): { match: FoundPlace['match']; score: number } | null {
  if (code === wanted) return { match: 'code', score: 0 };
  if (name === wanted) return { match: 'name', score: 0 };
  if (name.startsWith(wanted)) return { match: 'name', score: 10 };
  if (/^\d+$/.test(wanted)) return code.startsWith(wanted) ? { match: 'code', score: 10 } : null;
  const stem = initials.slice(0, -1);
  if (initials === wanted || stem === wanted) return { match: 'initials', score: 5 };
  const latin = en.toLowerCase();
  if (latin.startsWith(wanted)) return { match: 'name', score: latin.split(' ')[0] === wanted ? 4 : 12 };
  if (initials.startsWith(wanted)) return { match: 'initials', score: 20 };
  return name.includes(wanted) ? { match: 'name', score: 30 } : null;
}

function located(regions: RegionSet, level: MapLevel, row: number): Omit<FoundPlace, 'match'> {
  const table = regions.tables[level];
  const names: string[] = [];
  const latin: string[] = [];
  let at = MAP_LEVELS.indexOf(level) - 1;
  let parent = table.parent(row);
  while (at > 0 && parent >= 0) {
    const above = regions.tables[MAP_LEVELS[at] as MapLevel];
    const name = above.name(parent) as string;
    if (names[0] !== name && above.code(parent) !== table.code(row)) {
      names.unshift(name);
      latin.unshift(above.en(parent) as string);
    }
    parent = above.parent(parent);
    at--;
  }
  return {
    code: table.code(row) as string,
    name: table.name(row) as string,
    en: table.en(row) as string,
    level,
    parentName: names.join(' '),
    parentEn: latin.reverse().join(', '),
  };
}
