import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Shared chunks, so that the shell can be drawn before the map has arrived. */
const CHUNKS = [
  {
    // With Vite's helper that fetches chunks: left alone it ends up in the map's chunk, and everything waits for that.
    name: 'react',
    test: /preload-helper|node_modules[\\/](react|react-dom|scheduler|zustand|use-sync-external-store)[\\/]/,
    priority: 2,
  },
  {
    name: 'map',
    test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox|@(deck|luma|math|probe|loaders)\.gl|gl-matrix|mjolnir\.js|earcut|kdbush|supercluster|pbf|potpack|quickselect|tinyqueue|murmurhash-js)[\\/]/,
    priority: 1,
  },
];

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
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  server: { host: '127.0.0.1', port: 5173 },
});
