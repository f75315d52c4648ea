/** The index of the village sample: that of the data folder, or the one an operator has installed in its place. */
import { VILLAGE_FORMAT } from '../contract/village-chunk.ts';
import { type VillageEntry, VillageIndex } from '../contract/village-index.ts';
import { ok, type Result } from '../domain/error.ts';
import type { DataFiles } from './files.ts';
import { type FetchBytes, parseFile, readBytes } from './read.ts';

const KEY = 'villages.json';

export interface OpenedVillages {
  /** Name of the index file, for errors. */
  file: string;
  index: VillageIndex;
  /** Path of a county's chunk from the data folder. */
  pathOf(entry: VillageEntry): string;
}

/**
 * Reads the index; null when there is no sample. Errors: data-missing, data-truncated, data-damaged, data-content,
 * data-version, each naming the file.
 * @param installed path of another index from the app's folder, which then counts alone; '' for none
 */
export async function openVillages(
  files: DataFiles,
  fetchBytes: FetchBytes,
  installed: string,
): Promise<Result<OpenedVillages | null>> {
  if (installed) return openInstalled(fetchBytes, installed);
  const entry = files.manifest.files[KEY];
  if (!entry) return ok(null);
  const index = await files.json(KEY, VillageIndex, VILLAGE_FORMAT);
  const folder = folderOf(entry.path);
  return index.ok ? ok({ file: KEY, index: index.value, pathOf: ({ path }) => folder + path }) : index;
}

async function openInstalled(fetchBytes: FetchBytes, installed: string): Promise<Result<OpenedVillages>> {
  const path = `../${installed}`;
  const folder = folderOf(path);
  const raw = await readBytes(fetchBytes, path, installed);
  if (!raw.ok) return raw;
  const index = parseFile(raw.value, installed, VillageIndex, VILLAGE_FORMAT);
  // The folder's name does not change with its content, so a new chunk needs an address of its own.
  const pathOf = (entry: VillageEntry): string => `${folder}${entry.path}?${entry.sha256.slice(0, 8)}`;
  return index.ok ? ok({ file: installed, index: index.value, pathOf }) : index;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
