/** The region filler, in a worker of its own or in this thread. */
export { createRasterWorker, villageKeys } from './client.ts';
export { createInProcessFiller } from './in-process.ts';
export type {
  DrawnPicture,
  FillRequest,
  OutlineMark,
  OutlinePatch,
  RegionFiller,
  SparePixels,
  VillagesRequest,
} from './protocol.ts';
export { townshipKey, villageKey } from './tasks/villages.ts';
