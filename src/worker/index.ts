/** The region filler, in a worker of its own or in this thread. */
export { createRasterWorker } from './client.ts';
export { createInProcessFiller } from './in-process.ts';
export type { FillRequest, RegionFiller } from './protocol.ts';
