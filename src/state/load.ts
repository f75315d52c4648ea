/** First load: manifest, then what the first picture needs, then everything small, so that any value can be asked. */
import type * as v from 'valibot';
import { type Column, decodeColumn } from '../contract/columns.ts';
import { LinksFile, RecordFile, SitesFile } from '../contract/records.ts';
import { RegionsFile } from '../contract/regions.ts';
import type { ColumnEntry } from '../contract/registry.ts';
import { FactsIndexFile, IslandsFile } from '../contract/small-files.ts';
import { SourcesFile } from '../contract/sources.ts';
import type { ViewSpec } from '../contract/viewspec.ts';
import type { AtlasError, Result } from '../domain/error.ts';
import { isMapLevel } from '../domain/region/level.ts';
import { buildRegionSet } from '../domain/region/table.ts';
import { readSampleCode } from '../domain/village/names.ts';
import type { DataFiles, OpenedVillages } from '../io/index.ts';
import type { DataState } from './types.ts';

export interface LoadSteps {
  patch(data: Partial<DataState>): void;
  problem(error: AtlasError): void;
  progress(share: number, step: string): void;
  /** Settles when what the first picture does not need may be fetched. */
  afterFirst: Promise<unknown>;
  /** Reads the index of the village sample; null when there is none. */
  villages(files: DataFiles): Promise<Result<OpenedVillages | null>>;
}

/** True for a view that only the village sample can show: its index is then loaded before the view is checked. */
const needsSample = ({ level, scope, selection }: ViewSpec): boolean =>
  !isMapLevel(level) || [scope, ...selection].some((code) => readSampleCode(code) !== null);

/** Loads everything of an opened data folder. Every fault is reported by name, none is thrown. */
export async function loadAll(files: DataFiles, first: ViewSpec, steps: LoadSteps): Promise<void> {
  steps.patch({ manifest: files.manifest });
  steps.progress(0.2, 'regions');
  const get = <S extends v.GenericSchema>(key: string, schema: S, use: (value: v.InferOutput<S>) => void) =>
    files.json(key, schema).then((result) => (result.ok ? use(result.value) : steps.problem(result.error)));
  const sample = async (): Promise<OpenedVillages | null> => {
    const opened = await steps.villages(files);
    if (opened.ok) return opened.value;
    steps.problem(opened.error);
    return null;
  };

  const early = needsSample(first) ? sample() : null;
  const table = files.json('regions.table.json', RegionsFile);
  const record = get('record.json', RecordFile, (file) => steps.patch({ record: file }));
  const urgent = files.manifest.columns.filter(
    (entry) => entry.level === first.level && entry.indicator === first.indicator,
  );
  const firstColumns = loadColumns(files, urgent);
  const [regions, villages] = await Promise.all([table, early]);
  if (regions.ok) {
    const { levels, remaps, hosts } = regions.value;
    steps.patch({ regionsFile: regions.value, regions: buildRegionSet(levels, remaps, hosts), villages });
  } else steps.problem(regions.error);
  steps.patch({ columns: await report(firstColumns, steps, new Map()) });
  await record;
  steps.progress(0.6, 'record');

  const urgentColumns = await firstColumns;
  await steps.afterFirst;
  const rest = loadColumns(
    files,
    files.manifest.columns.filter((entry) => !urgent.includes(entry)),
  );
  await Promise.all([
    get('links.json', LinksFile, ({ links }) => steps.patch({ links })),
    get('sites.json', SitesFile, ({ sites }) => steps.patch({ sites })),
    get('islands.json', IslandsFile, ({ labels }) => steps.patch({ islands: labels })),
    get('sources.json', SourcesFile, ({ backings }) => steps.patch({ backings })),
    get('facts-index.json', FactsIndexFile, ({ byRegion }) =>
      steps.patch({ factCounts: new Map(Object.entries(byRegion)) }),
    ),
    early ? null : sample().then((opened) => opened && steps.patch({ villages: opened })),
  ]);
  steps.progress(0.8, 'columns');
  const known = new Map(
    urgentColumns.flatMap(({ key, result }) => (result.ok ? [[key, result.value] as const] : [])),
  );
  steps.patch({ columns: await report(rest, steps, known) });
}

interface LoadedColumn {
  key: string;
  result: Result<Column>;
}

function loadColumns(files: DataFiles, entries: readonly ColumnEntry[]): Promise<LoadedColumn[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const raw = await files.bytes(entry.file);
      const rows = rowsOf(files, entry.level);
      const result = raw.ok ? decodeColumn(raw.value, entry.file, entry.periods.length, rows) : raw;
      return { key: `${entry.level}/${entry.indicator}`, result };
    }),
  );
}

/** Rows of a level's table, which a column must match. */
const rowsOf = ({ manifest }: DataFiles, level: ColumnEntry['level']): number =>
  level === 'nation' ? 1 : manifest.counts.regions[level];

async function report(
  loading: Promise<LoadedColumn[]>,
  steps: LoadSteps,
  known: ReadonlyMap<string, Column>,
): Promise<DataState['columns']> {
  const columns = new Map(known);
  for (const { key, result } of await loading) {
    if (result.ok) columns.set(key, result.value);
    else steps.problem(result.error);
  }
  return columns;
}
