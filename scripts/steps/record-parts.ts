/** What the records step hands to the manifest. */
import type { Manifest } from '../../src/contract/manifest.ts';

export interface RecordParts {
  indicators: Manifest['indicators'];
  documents: Manifest['documents'];
  rules: Manifest['rules'];
  columns: Manifest['columns'];
  /** Counts of the manifest, without those of the regions. */
  counts: Omit<Manifest['counts'], 'regions'>;
}
