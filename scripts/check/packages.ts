import { readFileSync } from 'node:fs';
import { guard, type Outcome } from './outcome.ts';

const MAX_DIRECT = 40;
const MAX_TRANSITIVE = 220;
const REGISTRY = 'https://registry.npmjs.org/';
const LICENCES = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  'Zlib',
  'BlueOak-1.0.0',
]);
/** The SIL Open Font License, for fonts only. */
const FONT_LICENCES = new Set(['OFL-1.1']);

interface Locked {
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  os?: string[];
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
}

function licenceFits(name: string, licence: string | undefined): boolean {
  if (!licence) return false;
  if (name.includes('@fontsource')) return FONT_LICENCES.has(licence);
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((part) => LICENCES.has(part)));
}

/**
 * The binary of a development tool for another system. Some registry mirrors lack these, and then the lockfile that
 * npm writes there leaves them out, which `npm ci` refuses; they stand in ours by name and version.
 */
const isForeignTool = (p: Locked): boolean => p.dev === true && p.optional === true && p.os !== undefined;

/** Whether the package at `path` would find `name`, looking up the folders as Node does. */
function isLocked(packages: Record<string, Locked>, path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at}/node_modules/${name}`] || packages[`node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

/**
 * The shipped part of the lockfile: at most 40 direct and 220 transitive packages, permissive licences, exact
 * versions, no install scripts; and every package, shipped or not, from the public registry with its checksum.
 */
export async function checkPackages(): Promise<Outcome> {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const all = Object.entries(lock.packages).filter(([path]) => path !== '');
  const shipped = all.filter(([, p]) => !p.dev && !p.devOptional);
  const direct = Object.keys(manifest.dependencies).length;
  const problems: string[] = [];

  if (direct > MAX_DIRECT) problems.push(`${direct} direct packages, the budget is ${MAX_DIRECT}`);
  if (shipped.length > MAX_TRANSITIVE)
    problems.push(`${shipped.length} packages, the budget is ${MAX_TRANSITIVE}`);
  for (const [path, p] of shipped) {
    const name = path.replace(/^.*node_modules\//, '');
    if (p.hasInstallScript) problems.push(`${name} runs a script when installed`);
    if (!licenceFits(name, p.license)) problems.push(`${name} has the licence ${p.license ?? 'none'}`);
  }
  for (const [path, p] of all) {
    // No address means the registry that npm is set to; the checksum holds either way.
    if (p.resolved && !p.resolved.startsWith(REGISTRY)) problems.push(`${path} comes from ${p.resolved}`);
    if (!p.integrity && !isForeignTool(p)) problems.push(`${path} has no checksum`);
    for (const name of Object.keys(p.optionalDependencies ?? {})) {
      if (!isLocked(lock.packages, path, name))
        problems.push(`${name}, wanted by ${path}, is not locked: npm ci will refuse`);
    }
  }
  for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (!/^\d+\.\d+\.\d+$/.test(range)) problems.push(`${name} is not pinned: ${range}`);
  }
  const counts = `shipped packages: ${direct} direct of ${MAX_DIRECT}, ${shipped.length} in all of ${MAX_TRANSITIVE}`;
  const tools = `with the tools: ${Object.keys(manifest.devDependencies).length} more direct, ${all.length} locked`;
  return guard(problems, [counts, tools]);
}
