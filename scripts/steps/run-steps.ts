/** The steps of the data build in their order, each with its time. */
import { makeVillages } from '../villages/build-step.ts';
import { makeContext } from './context.ts';
import { makeRecords } from './make-records.ts';
import { makeRegions } from './make-regions.ts';
import { makeTopology } from './make-topology.ts';
import { makeManifest, writeOutput } from './write-manifest.ts';

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Runs every step and writes the result to `out`; returns the version written. */
export async function runSteps(root: string, out: string): Promise<string> {
  const started = performance.now();
  const ctx = makeContext(root, (line) => console.log(line));
  const step = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const from = performance.now();
    console.log(`data: ${name}`);
    const result = await work();
    console.log(`data: ${name} done in ${seconds(from)}`);
    return result;
  };
  const geometry = await step('topology', () => makeTopology(ctx));
  const regions = await step('regions', () => makeRegions(ctx, geometry));
  const records = await step('records', () => makeRecords(ctx, regions, geometry.contains));
  await step('villages', () => makeVillages(ctx, geometry.full, regions));
  const manifest = await step('manifest', () => {
    const { counts, ...rest } = records;
    const { province, prefecture, county } = regions.levels;
    const sizes = {
      province: province.code.length,
      prefecture: prefecture.code.length,
      county: county.code.length,
    };
    const made = makeManifest(ctx.files, {
      ...rest,
      boundary: geometry.boundary,
      counts: { ...counts, regions: sizes },
    });
    writeOutput(out, ctx.files, made);
    return made;
  });
  const bytes = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `data: version ${manifest.version}, ${ctx.files.size} files, ${Math.round(bytes / 1024)} KiB, ` +
      `${seconds(started)}, peak ${memory} MiB`,
  );
  return manifest.version;
}
