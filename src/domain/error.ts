/** An error as a value: a code that i18n words, with its parameters. Made in any room, worded only when shown. */
export interface AtlasError {
  code: string;
  params: Record<string, string | number>;
  cause?: unknown;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: AtlasError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (
  code: string,
  params: Record<string, string | number> = {},
  cause?: unknown,
): Result<never> => ({
  ok: false,
  error: { code, params, cause },
});
