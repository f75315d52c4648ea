import * as v from 'valibot';

/** The two ways a map may be shown: drawn by ourselves (needs review) or an unchanged standard map. */
export const REVIEW_MODES = ['self-made', 'standard-map'] as const;
export const LANGUAGES = ['zh-CN', 'en'] as const;

const line = v.pipe(v.string(), v.maxLength(200));
const webAddress = v.pipe(v.string(), v.maxLength(500), v.regex(/^(https?:\/\/|\.?\/)[^\s"'<>]*$/));
const threshold = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

const fields = {
  /** Printed in the stamp and in exports. */
  organisation: line,
  /** 审图号, for example GS(2024)0650号; empty keeps the notice that the map was not reviewed. */
  mapApproval: v.pipe(v.string(), v.maxLength(80)),
  reviewMode: v.picklist(REVIEW_MODES),
  /** Code of the place the view opens at and returns to. */
  home: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  /** Raster tiles in the Web Mercator scheme; null keeps every request on this host. */
  basemap: v.nullable(v.strictObject({ tiles: webAddress, attribution: line })),
  languages: v.pipe(
    v.array(v.picklist(LANGUAGES)),
    v.minLength(1),
    v.checkItems((x, i, all) => all.indexOf(x) === i),
  ),
  /** Counts below these are hidden: persons and households in a cell, and the base of a rate. */
  suppression: v.strictObject({ persons: threshold, households: threshold, base: threshold }),
  /** Path of another village index from the app's folder, for example villages/villages.json; '' for the one in the data. */
  villages: v.pipe(v.string(), v.maxLength(200), v.regex(/^(\w[\w.-]*\/)*\w[\w.-]*\.json$|^$/)),
  links: v.pipe(v.array(v.strictObject({ label: line, href: webAddress })), v.maxLength(20)),
};

const schema = v.object(fields);
export type Config = v.InferOutput<typeof schema>;

/** What holds where the operator's file says nothing. */
export const DEFAULT_CONFIG: Config = {
  organisation: '',
  mapApproval: '',
  reviewMode: 'self-made',
  home: '100000',
  basemap: null,
  languages: ['zh-CN', 'en'],
  suppression: { persons: 10, households: 5, base: 50 },
  villages: '',
  links: [],
};

/**
 * Reads the operator's config.json. Every good field counts even if another is bad.
 * `bad` names the fields that were ignored: wrong in type or range, or unknown (a misspelt name would
 * otherwise be lost silently). Anything but an object gives the defaults and `bad = ['config.json']`.
 */
export function readConfig(raw: unknown): { config: Config; bad: string[] } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { config: DEFAULT_CONFIG, bad: ['config.json'] };
  }
  const good: Record<string, unknown> = {};
  const bad: string[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const field = Object.hasOwn(fields, name) ? fields[name as keyof typeof fields] : undefined;
    if (field && v.is(field, value)) good[name] = value;
    else bad.push(name);
  }
  return { config: v.parse(schema, { ...DEFAULT_CONFIG, ...good }), bad };
}
