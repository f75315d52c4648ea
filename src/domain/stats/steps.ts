/**
 * Long computations as generators: they yield the share done (0 … 1) after at most a few milliseconds of work, so that
 * a worker can look at its messages between two steps. Whoever no longer wants the result stops asking for steps.
 */
import { fail, ok, type Result } from '../error.ts';

export type Steps<T> = Generator<number, T, undefined>;

/** Runs a computation to its end without a pause; for tests, scripts and small inputs. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same computation as one part of a longer one: its shares run from `from` to `to`. */
export function* part<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

export interface Slicing {
  /** Milliseconds of some clock, `performance.now` in a worker. */
  now: () => number;
  /** Lets waiting messages in; resolves when the computation may go on. */
  pause: () => Promise<void>;
  /** Asked after every pause. */
  cancelled: () => boolean;
  onProgress?: (share: number) => void;
  /** Longest work between two pauses in milliseconds, 20 unless told. */
  sliceMs?: number;
}

/** Runs a computation in slices; error `cancelled` within one slice and one pause of being told so. */
export async function inSlices<T>(steps: Steps<T>, slicing: Slicing): Promise<Result<T>> {
  const { now, pause, cancelled, onProgress, sliceMs = 20 } = slicing;
  let until = now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return ok(step.value);
    if (now() < until) continue;
    onProgress?.(step.value);
    await pause();
    if (cancelled()) return fail('cancelled');
    until = now() + sliceMs;
  }
}
