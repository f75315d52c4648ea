/** How each part of a ViewSpec is spelt in the address: one entry a key, in the order they are written. */
import * as v from 'valibot';
import { readConditions, writeConditions } from './condition-url.ts';
import { readNumber } from './number-url.ts';
import { Camera, ViewSpec } from './viewspec.ts';

export interface Field {
  key: string;
  write(view: ViewSpec): string;
  /** The view with this part replaced, null when the text is no value for it. */
  read(text: string, view: ViewSpec): ViewSpec | null;
}

const shape = ViewSpec.entries;
const MOST_ITEMS = 4000;
/** Marks classes that may move with the period: the default keeps them locked. */
const UNLOCKED = '~';

const split = (text: string): string[] => (text === '' ? [] : text.split(',', MOST_ITEMS + 1));

function readNumbers(text: string): number[] | null {
  const numbers = split(text).map(readNumber);
  return numbers.every((n) => n !== null) && numbers.length <= MOST_ITEMS ? numbers : null;
}

/** A part that is one word, checked by its entry in the schema. */
function single<K extends 'level' | 'scope' | 'indicator' | 'period' | 'palette' | 'theme' | 'lang'>(
  key: string,
  name: K,
): Field {
  return {
    key,
    write: (view) => view[name],
    read: (text, view) => (text.length <= 60 ? checked({ ...view, [name]: text }, name) : null),
  };
}

/** A part that is a list of words without repeats. */
function list<K extends 'basis' | 'layers' | 'selection' | 'panel'>(key: string, name: K): Field {
  return {
    key,
    write: (view) => view[name].join(','),
    read: (text, view) => {
      const items = [...new Set(split(text))];
      return items.length <= MOST_ITEMS ? checked({ ...view, [name]: items }, name) : null;
    },
  };
}

function checked(candidate: object, part: keyof typeof shape): ViewSpec | null {
  const fits = v.is(shape[part], (candidate as Record<string, unknown>)[part]);
  return fits ? (candidate as ViewSpec) : null;
}

const IDENTIFIER = /^[a-z][a-z0-9-]{0,59}$/;

function named(field: Field): Field {
  return { ...field, read: (text, view) => (IDENTIFIER.test(text) ? field.read(text, view) : null) };
}

const method: Field = {
  key: 'cm',
  write: ({ classify }) => classify.method + (classify.lock ? '' : UNLOCKED),
  read: (text, view) => {
    const lock = !text.endsWith(UNLOCKED);
    const name = lock ? text : text.slice(0, -UNLOCKED.length);
    return checked({ ...view, classify: { ...view.classify, method: name, lock } }, 'classify');
  },
};

const count: Field = {
  key: 'k',
  write: ({ classify }) => String(classify.k),
  read: (text, view) => checked({ ...view, classify: { ...view.classify, k: readNumber(text) } }, 'classify'),
};

const breaks: Field = {
  key: 'br',
  write: ({ classify }) => classify.breaks.join(','),
  read: (text, view) => {
    const limits = readNumbers(text);
    const ascending = limits?.every((n, i) => i === 0 || n > (limits[i - 1] as number));
    return limits && ascending && limits.length <= 20
      ? checked({ ...view, classify: { ...view.classify, breaks: limits } }, 'classify')
      : null;
  },
};

const links: Field = {
  key: 'lk',
  write: ({ links: { kinds, top } }) => kinds.join(',') + (top === null ? '' : `:${top}`),
  read: (text, view) => {
    const [kinds = '', top, ...rest] = text.split(':', 3);
    const most = top === undefined ? null : readNumber(top);
    if (rest.length > 0 || (top !== undefined && (most === null || most < 0))) return null;
    return checked({ ...view, links: { kinds: [...new Set(split(kinds))], top: most } }, 'links');
  },
};

const filter: Field = {
  key: 'f',
  write: (view) => writeConditions(view.filter),
  read: (text, view) => {
    const conditions = readConditions(text);
    return conditions && { ...view, filter: conditions };
  },
};

const compare: Field = {
  key: 'cmp',
  write: (view) => view.compare ?? '',
  read: (text, view) => checked({ ...view, compare: text === '' ? null : text }, 'compare'),
};

/** Five decimals of a degree are a metre: finer digits would only make the address longer. */
const rounded = (n: number, decimals: number): string => String(Number(n.toFixed(decimals)) + 0);

const camera: Field = {
  key: 'c',
  write: ({ camera: at }) =>
    at === null ? '' : `${rounded(at.lng, 5)},${rounded(at.lat, 5)},${rounded(at.zoom, 3)}`,
  read: (text, view) => {
    if (text === '') return { ...view, camera: null };
    const [lng, lat, zoom, ...rest] = readNumbers(text) ?? [];
    const at = { lng, lat, zoom };
    return rest.length === 0 && v.is(Camera, at) ? { ...view, camera: at } : null;
  },
};

export const FIELDS: readonly Field[] = [
  single('l', 'level'),
  single('s', 'scope'),
  named(single('i', 'indicator')),
  single('y', 'period'),
  list('b', 'basis'),
  method,
  count,
  breaks,
  named(single('p', 'palette')),
  list('on', 'layers'),
  links,
  list('sel', 'selection'),
  filter,
  compare,
  camera,
  list('pn', 'panel'),
  single('t', 'theme'),
  single('lang', 'lang'),
];
