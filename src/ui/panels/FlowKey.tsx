import { selectArcs, selectSites } from '../../state/index.ts';
import { useAtlas, useWords } from '../hooks/index.ts';
import { ArcKey } from './ArcKey.tsx';
import { SiteKey } from './SiteKey.tsx';

/**
 * The key of lines and points: a box of its own, so that on a low screen it can stand at the upper edge, on foreign land,
 * and the classes keep the lower left corner.
 */
export function FlowKey() {
  const t = useWords();
  const layers = useAtlas((state) => state.view.layers);
  const arcs = useAtlas(selectArcs).length > 0 && layers.includes('links');
  const sites = useAtlas(selectSites).length > 0 && layers.includes('sites');
  if (!arcs && !sites) return null;
  return (
    <section className="flow-key" data-keep-off="" aria-label={t('shell.legend.keys')}>
      {arcs ? <ArcKey /> : null}
      {sites ? <SiteKey /> : null}
    </section>
  );
}
