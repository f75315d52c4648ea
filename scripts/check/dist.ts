import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkFirstView } from './first-view.ts';
import { guard, type Outcome } from './outcome.ts';

const KIB = 1024;

/** Budgets in KiB after gzip. A part is the sum of its files; lazy panels count one by one. */
const BUDGET = { shell: 260, map: 520, 'map worker': 150, 'own worker': 60, 'lazy panel': 130 } as const;
type Part = keyof typeof BUDGET;

/**
 * Addresses that may stand in the built files. None is ever requested (the security policy sees to that):
 * XML namespaces, documentation named in error messages, licences, and the links shown to readers.
 */
const ALLOWED_ADDRESSES = [
  'http://www.w3.org/',
  'https://www.w3.org/',
  'https://react.dev/errors',
  'https://maplibre.org/',
  'https://github.com/',
  'https://deck.gl/',
  'https://luma.gl/',
  // In comments of shaders and in an error message.
  'https://en.wikipedia.org/',
  'https://wiki.openstreetmap.org/',
  // MapLibre's base for resolving relative addresses; .invalid never resolves.
  'https://maplibre.invalid/',
  // The default place of loaders.gl for workers that we never start; the policy would refuse the request.
  'https://unpkg.com/@loaders.gl',
];

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function partOf(file: string, entryPage: string): Part {
  const name = file.replace(/^.*[\\/]/, '');
  if (/^maplibre-gl-worker/.test(name)) return 'map worker';
  if (/^entry-/.test(name)) return 'own worker';
  if (/^map-/.test(name)) return 'map';
  return entryPage.includes(name) ? 'shell' : 'lazy panel';
}

function checkSizes(scripts: string[], entryPage: string): { notes: string[]; problems: string[] } {
  const sums = new Map<Part, number>();
  const problems: string[] = [];
  const over = (what: string, size: number, part: Part): void => {
    if (size > BUDGET[part])
      problems.push(`${what}: ${size.toFixed(1)} KiB gzip, the budget is ${BUDGET[part]}`);
  };
  for (const file of scripts) {
    const part = partOf(file, entryPage);
    const size = gzipSync(readFileSync(file)).length / KIB;
    if (part === 'lazy panel') over(file, size, part);
    sums.set(
      part,
      part === 'lazy panel' ? Math.max(sums.get(part) ?? 0, size) : (sums.get(part) ?? 0) + size,
    );
  }
  for (const [part, size] of sums) if (part !== 'lazy panel') over(part, size, part);
  const notes = [...sums].map(([part, size]) => `${part} ${size.toFixed(1)} of ${BUDGET[part]} KiB gzip`);
  return { notes, problems };
}

/** Addresses in a text that are not on the list, each once. */
function strangeAddresses(text: string): string[] {
  const found = text.match(/https?:\/\/[\w.-]+[^\s"'`<>()\\]*/g) ?? [];
  return [...new Set(found)].filter((address) => !ALLOWED_ADDRESSES.some((ok) => address.startsWith(ok)));
}

/** The built folder: size budgets of scripts and first data, no foreign address, no inline script or style, no source map. */
export async function checkDist(): Promise<Outcome> {
  if (!existsSync('dist/index.html')) return guard(['dist/index.html is missing']);
  const page = readFileSync('dist/index.html', 'utf8');
  const files = filesUnder('dist');
  const { notes, problems } = checkSizes(
    files.filter((file) => /assets[\\/].*\.m?js$/.test(file)),
    page,
  );
  for (const file of files) {
    if (/\.map$|\.git/.test(file)) problems.push(`${file} must not be shipped`);
    if (!/\.(html|m?js|css)$/.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    if (/sourceMappingURL=/.test(text)) problems.push(`${file} names a source map`);
    for (const address of strangeAddresses(text)) problems.push(`${file} holds ${address.slice(0, 120)}`);
  }
  if (/modulepreload[^>]*\/map-/.test(page))
    problems.push('the shell waits for the map: index.html preloads its chunk');
  if (/<style|\sstyle=|<script(?![^>]*\ssrc=)/.test(page))
    problems.push('index.html holds an inline script or style');
  const data = await checkFirstView('dist');
  return guard([...problems, ...data.problems], [...notes, ...data.notes]);
}
