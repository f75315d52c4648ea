/** What the program says of itself. The version is package.json's; Vite puts only this one field into the built file. */
import { version } from '../../../package.json';

export const program = { version };
