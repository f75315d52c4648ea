import { runScript } from './run-tool.ts';

// Build what changed, then serve: the address is the last line printed.
const built = await runScript('scripts/build.ts', ['--if-changed']);
if (built.code !== 0) process.exit(built.code);
await import('./serve.ts');
