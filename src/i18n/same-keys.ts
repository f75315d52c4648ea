/** The same tree of keys with any strings: what `en` must be for a given `zh-CN`. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
