/** Plot and the parts of d3 it needs are large, so they arrive only when the first chart is drawn. */
import type * as PlotModule from '@observablehq/plot';

let loading: Promise<typeof PlotModule> | null = null;

/** The Plot library, loaded once; a failed load may be tried again. */
export function loadPlot(): Promise<typeof PlotModule> {
  loading ??= import('@observablehq/plot').catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}
