/**
 * The same tree of keys with any strings: what `en` must be for a given `zh-CN`. A message that counts may have a second
 * form with `_one` behind its key, said when `count` is 1.
 */
export type SameKeys<T> = {
  [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>;
} & { [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string };
