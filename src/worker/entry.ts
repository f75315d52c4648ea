/** The module worker: nothing but the server on the worker's own global scope. */
import { type ServerPort, serve } from './server.ts';

// The project is typed for windows; here the global scope is a worker's, whose postMessage takes a transfer list.
serve(globalThis as unknown as ServerPort);
