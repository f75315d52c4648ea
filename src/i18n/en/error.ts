import type { SameKeys } from '../same-keys.ts';
import type { error as zh } from '../zh-CN/error.ts';
import { errorAnalysis } from './error-analysis.ts';

export const error: SameKeys<typeof zh> = {
  ...errorAnalysis,
  unworded: 'An unexplained error occurred ({{code}}). {{detail}}',
  'data-truncated':
    'The data file {{file}} is incomplete. Reload; if it happens again, deploy the data folder anew.',
  'data-magic':
    'The data file {{file}} is not in the format of this atlas. Check whether another file was deployed in its place.',
  'data-version':
    'The data file {{file}} has version {{found}}; this release needs {{wanted}}. Update program and data together and clear the browser cache.',
  'data-missing':
    'The data file {{file}} could not be fetched ({{status}}). Check the connection and try again.',
  'data-content': 'The data file {{file}} contradicts itself. Build the data anew.',
  'url-value': '{{key}} = {{value}} in the link is not understood; the default is used.',
  'config-field': 'The field {{field}} of the configuration is not valid; its default is used.',
  'villages-crashed':
    'The drawing thread stopped twice, so counties are shown instead. Reload the page to see townships and villages again.',
  'worker-crashed': 'The drawing thread stopped and one restart did not bring it back. Reload the page.',
  'no-webgl':
    'WebGL 2 is off in this browser, so the map cannot be moved. Table, summary and export still work; try turning hardware acceleration on.',
  'map-plain':
    'This browser has no usable WebGL 2: the map is drawn without graphics acceleration; map, table and export keep working.',
  'map-plain-lost':
    'The graphics context was lost several times: the map is now drawn without acceleration; map, table and export keep working.',
  'map-failed': 'The map could not be drawn: {{reason}}. Reload; table and export still work.',
  'webgl-lost': 'The graphics context was lost; the map is being restored.',
  'export-failed': 'The export did not succeed: {{reason}}. Try a smaller width.',
  'export-too-large':
    'This browser can make a picture of at most {{width}} × {{height}} pixels. Choose a smaller width.',
  'panel-crashed': 'This panel failed; the rest goes on. Open it again.',
  'data-damaged':
    'The data file {{file}} does not match its checksum; it may have been damaged on the way. Reload; if it happens again, deploy the data folder anew.',
  'view-value': 'The value for {{key}} is not valid; nothing was changed.',
  'place-unknown':
    'There is no place with the code {{code}}, or it has no boundary. Look for it by name in the search field.',
  'topology-object-missing': 'The boundary file lacks its part {{object}}. Build the data anew.',
  'topology-unreadable':
    'The boundary file {{key}} cannot be read. Reload; if it happens again, deploy the data folder anew.',
  'geometry-not-loaded': 'The boundary {{key}} has not arrived yet; try again in a moment.',
  'raster-failed': 'Drawing the regions failed: {{message}}. Reload the page.',
  'export-not-ready': 'The data have not all arrived; export again in a moment.',
  'export-format': 'The format {{asked}} cannot be exported; available: {{known}}.',
  unexpected: 'Something unexpected happened: {{detail}}. The rest goes on; reload if it happens again.',
  'village-swapped':
    'The village file {{file}} belongs to {{found}} instead of {{wanted}}: files may have been mixed up. Deploy the data folder anew.',
  cancelled: 'Cancelled.',
};
