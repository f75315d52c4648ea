/**
 * The import rule of src/README.md. Paths are relative to the folder the cruiser is started in, so the same
 * rules check this repository and the small planted tree in tests/architecture/fixture.
 */

/** Rooms each room may import besides itself. */
const MAY_IMPORT = {
  theme: [],
  i18n: [],
  domain: [],
  contract: ['domain'],
  raster: ['contract', 'domain'],
  view: ['raster', 'contract', 'domain'],
  worker: ['view', 'raster', 'contract', 'domain'],
  io: ['worker', 'view', 'raster', 'contract', 'domain'],
  state: ['io', 'worker', 'view', 'raster', 'contract', 'domain'],
};
const BELOW_MAP = Object.keys(MAY_IMPORT);
const SHARED = [...BELOW_MAP];
for (const mouth of ['map', 'charts', 'export']) MAY_IMPORT[mouth] = SHARED;
MAY_IMPORT.ui = [...SHARED, 'map', 'charts', 'export'];
MAY_IMPORT.app = [...MAY_IMPORT.ui, 'ui'];

const roomRules = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `${room} imports itself and ${allowed.length ? allowed.join(', ') : 'nothing else of ours'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

const entryRules = ['map', 'charts', 'export', 'worker', 'raster'].map((room) => ({
  name: `entry-${room}`,
  comment: `${room} is entered by its index.ts`,
  severity: 'error',
  from: { path: '^(src|scripts)/', pathNot: `^src/${room}/` },
  to: { path: `^src/${room}/`, pathNot: `^src/${room}/index\\.tsx?$` },
}));

const DRAWING =
  'node_modules/(react|react-dom|react-aria-components|react-aria|react-stately|lucide-react|maplibre-gl|@deck\\.gl|@luma\\.gl)/';

module.exports = {
  forbidden: [
    ...roomRules,
    ...entryRules,
    {
      name: 'no-drawing-below-map',
      comment: 'React, MapLibre and deck.gl stay in map and above',
      severity: 'error',
      from: { path: `^src/(${BELOW_MAP.join('|')})/` },
      to: { path: DRAWING },
    },
    {
      name: 'src-stands-alone',
      comment: 'the app imports no script, test or source table',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|tests|data|public)/' },
    },
    {
      name: 'scripts-below-view',
      comment: 'scripts may use domain, contract and raster',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^src/', pathNot: '^src/(domain|contract|raster)/' },
    },
    {
      name: 'no-development-package-in-the-app',
      comment: 'what the app ships stands under dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'two files that need each other are one file, or three',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'every import finds its file',
      severity: 'error',
      from: {},
      // These two are types only, found under node_modules/@types by the compiler and checked by it.
      to: { couldNotResolve: true, pathNot: '^(geojson|topojson-specification)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
