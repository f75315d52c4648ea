/** The picture of what is on screen: brings the map's content, the page's letters and the theme to the printer. */
import type { Picture } from '../../export/index.ts';
import type { Atlas } from '../../state/index.ts';
import { type Scheme, tokens } from '../../theme/index.ts';
import { program } from '../about/program.ts';

/** The map area assumed when no map is on screen (a view with a camera of its own, table only). */
const USUAL_SCREEN = { width: 1000, height: 640 };

/** Draws the present view at a width in pixels. Rejects with an AtlasError, as makePicture does. */
export async function viewPicture(atlas: Atlas, width: number): Promise<Picture> {
  const [{ makePicture }, { contentMaker }] = await Promise.all([
    import('../../export/index.ts'),
    import('../../map/index.ts'),
  ]);
  const scheme: Scheme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
  const { paper, ink, ink2, accent, hairline, edge } = tokens(scheme);
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-sans').trim();
  return makePicture(atlas, {
    width,
    content: contentMaker()(atlas.store.getState(), scheme),
    ink: { paper, ink, ink2, accent, hairline, edge, family: family || 'system-ui, sans-serif' },
    screen: mapSize(),
    version: program.version,
  });
}

function mapSize(): { width: number; height: number } {
  const box = document.querySelector('[data-testid="map"]')?.getBoundingClientRect();
  return box && box.width > 0 && box.height > 0 ? { width: box.width, height: box.height } : USUAL_SCREEN;
}
