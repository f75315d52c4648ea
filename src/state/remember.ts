import type { AtlasState } from './types.ts';

/** A selector that remembers its last result for the last inputs, compared by identity. */
export function remember<A extends unknown[], R>(
  inputs: (state: AtlasState) => readonly [...A],
  make: (...args: A) => R,
): (state: AtlasState) => R {
  let last: { args: readonly [...A]; result: R } | null = null;
  return (state) => {
    const args = inputs(state);
    if (!last || args.some((arg, i) => arg !== last?.args[i])) last = { args, result: make(...(args as A)) };
    return last.result;
  };
}
