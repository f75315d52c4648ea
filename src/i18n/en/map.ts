import type { SameKeys } from '../same-keys.ts';
import type { map as zh } from '../zh-CN/map.ts';

export const map: SameKeys<typeof zh> = {
  title:
    'Map: arrow keys pan, plus and minus zoom, Enter chooses or enters the place in the middle, Esc goes up',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeScope: 'Show all',
  taiwan: 'Taiwan Province\nno data',
  inset: 'South China Sea Islands',
  insetAlt:
    'Inset of the South China Sea islands: Dongsha, Xisha, Zhongsha and Nansha Islands, Huangyan Dao, Zengmu Ansha and the dashed line',
  north: 'N',
  northAlt: 'North is up',
  km: '{{n, number}} km',
  scaleAlt: 'Scale at the latitude of the middle of the map',
  boundary: 'Base map: {{source}}',
  approval: 'Map approval no. {{approval}}',
  sites: 'Relocation sites: {{count, number}} on record, not a national list',
  sitesUnstated: 'persons not stated',
  households: '{{n}} households',
  persons: '{{n}} persons',
  personsLower: 'more than {{n}} persons',
  site: {
    precision: {
      exact: 'exact position',
      village: 'placed by village',
      township: 'placed by township',
      county: 'known by county only; drawn inside it',
    },
  },
  arc: '{{giver}} → {{receiver}}',
  since: 'since {{period}}',
};
