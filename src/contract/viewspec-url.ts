/**
 * ViewSpec ↔ query string: `?s=410000&l=county`. Only differences from the base view are written, values stay
 * readable (`,` and `:` unescaped), bad values are dropped one by one and reported, unknown keys are kept aside.
 */
import * as v from 'valibot';
import { DEFAULT_VIEW, ViewSpec } from './viewspec.ts';
import { FIELDS } from './viewspec-fields.ts';

/** A longer query is not read at all: no view needs it (every county chosen is 20 kB). */
const LONGEST_QUERY = 64 * 1024;
/** Foreign keys that are written back: enough for what portals add, too little to carry a payload around. */
const MOST_UNKNOWN = 12;
const LONGEST_UNKNOWN = 200;
const SHOWN = 40;

/** A key of the address whose value was not used; both cut to 40 characters for display. */
export interface UrlProblem {
  key: string;
  value: string;
}

export interface DecodedView {
  view: ViewSpec;
  problems: UrlProblem[];
  /** Pairs that are not ours, in order, to be written back by encodeView. */
  unknown: [string, string][];
}

/**
 * Steps that turn the pairs of an older address into those of the next version, by the version they start from.
 * Empty while v = 1. An address without `v` is of version 1, also once there are later ones.
 */
const MIGRATIONS: ReadonlyMap<number, (pairs: Map<string, string>) => void> = new Map();

/**
 * Writes a view as a query without the leading '?', '' when nothing differs.
 * @param base the view an empty address stands for
 * @param unknown foreign pairs to carry on
 */
export function encodeView(
  view: ViewSpec,
  base: ViewSpec = DEFAULT_VIEW,
  unknown: readonly (readonly [string, string])[] = [],
): string {
  const parts: string[] = [];
  for (const field of FIELDS) {
    const text = field.write(view);
    if (text !== field.write(base)) parts.push(`${field.key}=${escapeValue(text)}`);
  }
  for (const [key, value] of unknown) parts.push(`${escapeValue(key)}=${escapeValue(value)}`);
  return parts.join('&');
}

/**
 * Reads `location.search`, with or without '?'. Never throws; whatever cannot be used is in `problems`.
 * Whether an indicator, a period or a code exists is not known here: the store checks them against the manifest.
 */
export function decodeView(search: string, base: ViewSpec = DEFAULT_VIEW): DecodedView {
  const result: DecodedView = { view: base, problems: [], unknown: [] };
  if (search.length > LONGEST_QUERY) {
    result.problems.push(problem('?', search));
    return result;
  }
  const known = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(search)) {
    if (key === 'v' || FIELDS.some((field) => field.key === key)) {
      if (known.has(key)) result.problems.push(problem(key, value));
      else known.set(key, value);
    } else if (result.unknown.length < MOST_UNKNOWN && key.length + value.length <= LONGEST_UNKNOWN) {
      result.unknown.push([key, value]);
    }
  }
  migrate(known, result.problems);
  for (const field of FIELDS) {
    const text = known.get(field.key);
    if (text === undefined) continue;
    const next = field.read(text, result.view);
    if (next) result.view = next;
    else result.problems.push(problem(field.key, text));
  }
  return result;
}

/** Reads a stored view (project file, slide): null when it does not fit the schema. */
export function readView(raw: unknown): ViewSpec | null {
  const parsed = v.safeParse(ViewSpec, raw);
  return parsed.success ? parsed.output : null;
}

function migrate(pairs: Map<string, string>, problems: UrlProblem[]): void {
  const written = pairs.get('v') ?? '1';
  pairs.delete('v');
  let version = /^[1-9]\d{0,3}$/.test(written) ? Number(written) : 0;
  // A later version is read key by key: what it shares with ours still says what the sender meant.
  if (version === 0 || version > DEFAULT_VIEW.v) problems.push(problem('v', written));
  for (; version > 0 && version < DEFAULT_VIEW.v; version++) MIGRATIONS.get(version)?.(pairs);
}

function problem(key: string, value: string): UrlProblem {
  return { key: cut(key), value: cut(value) };
}

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

/** Percent-encodes for a query, keeping what is harmless and readable; half surrogates become U+FFFD. */
function escapeValue(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/%(2C|3A|3B)/g, (code) =>
    decodeURIComponent(code),
  );
}
