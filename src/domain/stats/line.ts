/** Least-squares line through pairs of values. */
import { fail, ok, type Result } from '../error.ts';

export interface Line {
  /** y = intercept + slope · x. */
  slope: number;
  intercept: number;
  /** Share of the variance of y that the line explains, 0 … 1; its root with the sign of the slope is Pearson's r. */
  r2: number;
  /** Standard error of the slope. */
  error: number;
  /** Pairs with both values. */
  n: number;
  /** Means, where the quadrants of the scatter meet. */
  meanX: number;
  meanY: number;
}

/** Ordinary least squares. Errors: `line-few` {n} below three pairs; `line-vertical` when all x are equal. */
export function lineThrough(x: ArrayLike<number>, y: ArrayLike<number>): Result<Line> {
  let n = 0;
  let meanX = 0;
  let meanY = 0;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    const a = x[i] as number;
    const b = y[i] as number;
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    n++;
    // Welford's update: no sum of large squares to cancel.
    const dx = a - meanX;
    const dy = b - meanY;
    meanX += dx / n;
    meanY += dy / n;
    xx += dx * (a - meanX);
    xy += dx * (b - meanY);
    yy += dy * (b - meanY);
  }
  if (n < 3) return fail('line-few', { n });
  if (!(xx > 0)) return fail('line-vertical');
  const slope = xy / xx;
  const rest = Math.max(0, yy - slope * xy);
  return ok({
    slope,
    intercept: meanY - slope * meanX,
    r2: yy > 0 ? 1 - rest / yy : 1,
    error: Math.sqrt(rest / (n - 2) / xx),
    n,
    meanX,
    meanY,
  });
}
