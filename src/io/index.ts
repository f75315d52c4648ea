export { type DataFiles, openData } from './files.ts';
export type { FetchBytes } from './read.ts';
export { type ChunkNews, type ChunkShelf, type ChunkSource, createChunkShelf } from './village-chunks.ts';
export { type OpenedVillages, openVillages } from './village-index.ts';
