import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createStaticServer, listen } from './serve/server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4173' },
    host: { type: 'string', default: '127.0.0.1' },
    folder: { type: 'string', default: 'dist' },
  },
});

if (!existsSync(`${values.folder}/index.html`)) {
  console.error(
    `${values.folder}/index.html 不存在，请先运行 npm run build · is missing: run npm run build first`,
  );
  process.exit(1);
}

const port = await listen(await createStaticServer(values.folder), Number(values.port), values.host);
console.log(`看板已就绪，请在浏览器打开 · The atlas is ready, open: http://${values.host}:${port}/`);
