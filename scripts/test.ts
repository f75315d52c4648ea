import { parseArgs } from 'node:util';
import { checkDeterminism } from './check/determinism.ts';
import { checkDist } from './check/dist.ts';
import { checkFileLength } from './check/file-length.ts';
import { checkLayers } from './check/layers.ts';
import { checkMessages } from './check/messages.ts';
import type { Outcome } from './check/outcome.ts';
import { checkPackages } from './check/packages.ts';
import { runPlaywright, runVitest, takeScreenshots } from './check/suites.ts';
import { buildApp, buildData, checkDeadCode, checkStyle, checkTypes } from './check/tools.ts';

interface Step {
  name: string;
  run: () => Promise<Outcome>;
  /** A step that must have passed first; otherwise this one counts as failed without being run. */
  needs?: string;
}

const STEPS: Step[] = [
  { name: 'types', run: checkTypes },
  { name: 'style', run: checkStyle },
  { name: 'layers', run: checkLayers },
  { name: 'messages', run: checkMessages },
  { name: 'dead-code', run: checkDeadCode },
  { name: 'file-length', run: checkFileLength },
  { name: 'packages', run: checkPackages },
  { name: 'data', run: buildData },
  { name: 'determinism', run: checkDeterminism, needs: 'data' },
  { name: 'unit', run: runVitest },
  { name: 'build', run: buildApp, needs: 'data' },
  { name: 'dist', run: checkDist, needs: 'build' },
  { name: 'e2e', run: () => runPlaywright(), needs: 'build' },
];

/** Steps that run only when they are asked for by name. */
const ON_DEMAND: Step[] = [{ name: 'screenshots', run: takeScreenshots }];

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
const known = [...STEPS, ...ON_DEMAND];
const chosen = values.only.length === 0 ? STEPS : known.filter((step) => values.only.includes(step.name));
const unknown = values.only.filter((name) => !known.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `no such step: ${unknown.join(', ')}; there are ${known.map((step) => step.name).join(', ')}`,
  );
  process.exit(2);
}

const failedSteps = new Set<string>();
let passed = 0;
let failed = 0;
for (const step of chosen) {
  const began = performance.now();
  const blocked = step.needs !== undefined && failedSteps.has(step.needs);
  const outcome = blocked
    ? { passed: 0, failed: 1, lines: [`not run: ${step.needs} failed`] }
    : await step.run().catch((error: unknown) => ({ passed: 0, failed: 1, lines: [String(error)] }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  passed += outcome.passed;
  failed += outcome.failed;
  if (outcome.failed > 0) failedSteps.add(step.name);
  const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
  console.log(`${outcome.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(12)} ${counts} (${seconds} s)`);
  for (const line of outcome.lines) console.log(`     ${line}`);
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
