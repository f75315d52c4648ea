/** What one check found: real counts, and the lines worth reading. */
export interface Outcome {
  passed: number;
  failed: number;
  lines: string[];
}

/** A guard counts as one test: passed when it has no problem to tell of. `notes` are printed either way. */
export const guard = (problems: string[], notes: string[] = []): Outcome => ({
  passed: problems.length === 0 ? 1 : 0,
  failed: problems.length === 0 ? 0 : 1,
  lines: [...notes, ...problems],
});
