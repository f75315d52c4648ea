/** Command line of both benchmarks. */
import { parseArgs } from 'node:util';
import type { Screen } from './drive/browser.ts';
import { type DataName, dataName } from './seed.ts';

export interface Options {
  /** Data sets asked for; empty means the command's own choice. */
  data: DataName[];
  /** Designs asked for; empty means all. */
  only: string[];
  /** Data sets for all peers, not only for those that a target needs. */
  all: boolean;
  runs: number;
  screen: Screen;
  timeoutMs: number;
  /** File for the JSON form of the results. */
  json: string | null;
  /** False leaves RESULTS.md and the history alone. */
  keep: boolean;
  /** Folder with the villages.json of a built sample. */
  sample: string | null;
  /** True only tells what would be measured and how long it takes. */
  plan: boolean;
  /** True keeps a picture of every page in .cache/shots. */
  shots: boolean;
  /** True measures the build of the last run again. */
  skipBuild: boolean;
}

export const USAGE = `
  --n counties,5000,…   data sets: counties, counties-30 or a number of seeded cells
  --only atlas,kepler   designs (bench:peers)
  --all                 every peer with every data set named by --n (bench:peers; very long above 50000)
  --runs 5              runs of each cell
  --sample FOLDER       measure the app with the village sample in this folder (bench)
  --json FILE           write the results as JSON
  --no-keep             leave RESULTS.md and history.jsonl alone
  --skip-build          measure the last build again
  --plan                only tell what would be measured, and the minutes it takes (bench:peers)
  --shots               keep a picture of every page in tests/bench/.cache/shots
  --gpu                 draw with the graphics card
  --size 1280x800       size of the page
  --timeout 120         longest wait for one step, seconds`;

/** Reads the command line; throws an Error in one sentence. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      n: { type: 'string', default: '' },
      only: { type: 'string', default: '' },
      all: { type: 'boolean', default: false },
      runs: { type: 'string', default: '5' },
      sample: { type: 'string' },
      json: { type: 'string' },
      'no-keep': { type: 'boolean', default: false },
      'skip-build': { type: 'boolean', default: false },
      plan: { type: 'boolean', default: false },
      shots: { type: 'boolean', default: false },
      gpu: { type: 'boolean', default: false },
      size: { type: 'string', default: '1280x800' },
      timeout: { type: 'string', default: '120' },
    },
  });
  const list = (text: string): string[] => text.split(',').filter(Boolean);
  const [, width, height] = /^(\d+)x(\d+)$/.exec(values.size) ?? [];
  if (!width || !height) throw new Error(`--size takes 1280x800, not ${values.size}`);
  const whole = (text: string, name: string): number => {
    if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} takes a whole number above 0, not ${text}`);
    return Number(text);
  };
  return {
    data: list(values.n).map(dataName),
    only: list(values.only),
    all: values.all,
    runs: whole(values.runs, 'runs'),
    screen: { gpu: values.gpu, width: Number(width), height: Number(height) },
    timeoutMs: whole(values.timeout, 'timeout') * 1000,
    json: values.json ?? null,
    keep: !values['no-keep'],
    sample: values.sample ?? null,
    plan: values.plan,
    shots: values.shots,
    skipBuild: values['skip-build'],
  };
}
