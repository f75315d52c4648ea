import type { SameKeys } from '../same-keys.ts';
import type { about as zh } from '../zh-CN/about.ts';

export const about: SameKeys<typeof zh> = {
  title: 'About this atlas',
  what: 'This atlas puts what public documents say about regional poverty in China on county, prefecture and province maps. Every number carries its unit, period, kind and source; places without a record stay empty. Nothing is interpolated or estimated.',
  kinds: 'Kinds of number',
  kindsLead: 'The kinds are never mixed. Numbers you import yourself stay on your machine.',
  sources: 'Sources',
  boundary: 'Boundaries',
  boundarySource: 'Source: {{text}}',
  vintage: 'Vintage: {{text}}',
  datum: 'Datum: {{text}}',
  boundaryLicence: 'Licence: {{text}}',
  review: 'Map review',
  approved: 'Map approval number: {{number}}',
  unreviewed:
    'A sketch map of our own making, not submitted for map review, for internal research only. It must be reviewed by law before it is shown or published; the operator then enters the approval number in the configuration.',
  standard: 'Based on the unchanged standard map.',
  organisation: 'Operated by {{name}}',
  privacy: 'Privacy',
  privacyText:
    'The atlas collects and uploads nothing and sends no request to any other host. Its data go down to the village and hold nothing about persons or households.',
  licence: 'Licence',
  licenceText:
    'The software is open under the MIT licence. Rights in the documents stay with their authors: please cite them. The software is not a map service; review and qualification are the operator’s part.',
  version: 'Version',
  versionText: 'Program {{app}}, data {{data}}',
  keys: 'Keyboard',
  links: 'Links',
  contents:
    'On record: {{facts}} facts ({{stated}} with a stated period), {{links}} pairings, {{sites}} sites and {{aggregates}} totals, {{listed}} rows of poor counties.',
  key: {
    move: 'Move the map',
    zoom: 'Zoom in, zoom out',
    walk: 'Move up and down in the table',
    choose: 'Choose the place in the middle of the map, or in the table',
    drill: 'Once chosen: go one level down',
    up: 'Go one level up, close a panel',
    search: 'Find a place',
    undo: 'Undo',
    redo: 'Redo',
  },
};
