export { type DataFiles, type FetchBytes, openData } from './files.ts';
