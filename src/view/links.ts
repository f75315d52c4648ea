/** Pairing arcs and relocation sites as drawn items, with the in and out degrees of the official list. */
import type { Link, LinkKind, Site } from '../contract/records.ts';
import { findPlace, type RegionSet } from '../domain/region/table.ts';
import type { ArcItem, SiteItem } from './types.ts';

const HUES = 7;

/** Giver code → hue 0–6 by number of official links; every other giver is grey (absent). Stable over all views. */
export function giverHues(links: readonly Link[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const link of links)
    if (link.kind === 'east_west') {
      const province = provinceOf(link.giver.at);
      counts.set(province, (counts.get(province) ?? 0) + 1);
    }
  const order = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Map(order.slice(0, HUES).map(([code], hue) => [code, hue]));
}

/** Arcs of the chosen kinds whose two ends have a place; `inside` keeps those with an end in it. */
export function arcItems(
  links: readonly Link[],
  regions: RegionSet,
  kinds: readonly LinkKind[],
  inside: (code: string) => boolean,
  top: number | null,
): ArcItem[] {
  const hues = giverHues(links);
  const items: ArcItem[] = [];
  for (const link of links) {
    if (!kinds.includes(link.kind) || !link.drawable) continue;
    const from = pointOf(link.giver.at, regions);
    const to = pointOf(link.receiver.at, regions);
    if (!from || !to || link.giver.at === link.receiver.at) continue;
    if (!inside(link.giver.at) && !inside(link.receiver.at)) continue;
    items.push({
      id: link.id,
      kind: link.kind,
      giver: link.giver.at,
      receiver: link.receiver.at,
      giverName: link.giver.name,
      receiverName: link.receiver.name,
      programme: link.programme,
      from,
      to,
      hue: hues.get(provinceOf(link.giver.at)) ?? -1,
      since: link.since,
      document: link.source.document,
      line: link.source.line,
    });
  }
  return top === null ? items : items.slice(0, top);
}

/** Sites with a drawn point, largest first so that small ones stay on top; totals are never points. */
export function siteItems(sites: readonly Site[], inside: (code: string) => boolean): SiteItem[] {
  return sites
    .flatMap((site) =>
      site.row === 'site' && site.point && inside(site.at)
        ? [{ site, point: site.point, size: sizeOf(site) }]
        : [],
    )
    .sort((a, b) => b.size - a.size);
}

function sizeOf(site: Site): SiteItem['size'] {
  if (site.persons === null) return 0;
  return site.persons < 1000 ? 1 : site.persons < 10000 ? 2 : 3;
}

function pointOf(code: string, regions: RegionSet): [number, number] | null {
  const place = code ? findPlace(regions, code) : null;
  const point = place && regions.tables[place.level].label(place.row);
  return point ? [point[0], point[1]] : null;
}

/** Code of the province a code lies in: first two digits and four zeros. */
const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;
