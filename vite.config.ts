import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Which shared chunk a package belongs to, so that the shell can be drawn before the map has arrived. */
function chunkOf(id: string): string | undefined {
  if (!id.includes('node_modules')) return undefined;
  const path = id.replaceAll('\\', '/');
  if (/node_modules\/(react|react-dom|scheduler|zustand)\//.test(path)) return 'react';
  if (
    /node_modules\/(maplibre-gl|@maplibre|@mapbox|@deck\.gl|@luma\.gl|@math\.gl|@probe\.gl|@loaders\.gl|gl-matrix|mjolnir\.js|earcut|kdbush|supercluster|pbf|potpack|quickselect|tinyqueue|murmurhash-js)\//.test(
      path,
    )
  ) {
    return 'map';
  }
  return undefined;
}

export default defineConfig({
  // Relative addresses: the built folder works at the root of a host and in any subfolder.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The security policy forbids data: scripts and fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { manualChunks: chunkOf } },
  },
  server: { host: '127.0.0.1', port: 5173 },
});
