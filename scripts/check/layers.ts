import { resolve } from 'node:path';
import { inPackage, runTool } from '../run-tool.ts';
import { guard, type Outcome } from './outcome.ts';

interface Cruise {
  /** Files of ours that were read; a cruiser that reads none finds nothing and looks green. */
  modules: number;
  violations: { rule: string; from: string; to: string }[];
}

interface CruiserReport {
  modules: { source: string; coreModule?: boolean; couldNotResolve?: boolean }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

/** Applies the import rule to `src` and `scripts` below `folder`. Throws with the tool's words if it cannot run. */
export async function cruise(folder = '.'): Promise<Cruise> {
  const config = resolve('.dependency-cruiser.cjs');
  const args = ['--config', config, '--output-type', 'json', '--no-progress', 'src', 'scripts'];
  const run = await runTool(inPackage('dependency-cruiser', 'bin/dependency-cruise.mjs'), args, {
    cwd: folder,
  });
  let report: CruiserReport;
  try {
    report = JSON.parse(run.output) as CruiserReport;
  } catch {
    throw new Error(`dependency-cruiser: ${run.output.slice(0, 500)}`);
  }
  return {
    modules: report.modules.filter((module) => /^(src|scripts)\//.test(module.source)).length,
    violations: report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/** The import rule over the repository. */
export async function checkLayers(): Promise<Outcome> {
  const { modules, violations } = await cruise();
  const problems = violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`);
  return guard(problems, [`${modules} modules read`]);
}
