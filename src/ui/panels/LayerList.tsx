import { LINK_KINDS } from '../../contract/records.ts';
import type { LayerId } from '../../contract/viewspec.ts';
import { useActions, useAtlas, useWords } from '../hooks/index.ts';
import { Toggle } from '../kit/Toggle.tsx';

const SHOWN: readonly LayerId[] = ['regions', 'lines', 'labels', 'sites', 'links'];

/** What is drawn over the land; pairings open their kinds, each with the number of lines it can draw. */
export function LayerList() {
  const t = useWords();
  const layers = useAtlas((state) => state.view.layers);
  const kinds = useAtlas((state) => state.view.links.kinds);
  const links = useAtlas((state) => state.data.links);
  const sites = useAtlas((state) => state.data.manifest?.counts.sites);
  const basemap = useAtlas((state) => state.config.basemap !== null);
  const { toggleLayer, toggleLinkKind } = useActions();
  const drawable = (kind: string): number =>
    links?.filter((link) => link.kind === kind && link.drawable).length ?? 0;
  const shown: readonly LayerId[] = basemap ? ['basemap', ...SHOWN] : SHOWN;
  return (
    <>
      {shown.map((id) => (
        <Toggle
          key={id}
          isSelected={layers.includes(id)}
          onChange={() => toggleLayer(id)}
          end={
            id === 'sites' && sites !== undefined
              ? t('shell.controls.sitesCount', { count: sites })
              : undefined
          }
        >
          {t(`shell.controls.layer.${id}`)}
        </Toggle>
      ))}
      {layers.includes('links') ? (
        <fieldset className="link-kinds">
          <legend className="unseen">{t('shell.controls.linkKinds')}</legend>
          {LINK_KINDS.filter((kind) => drawable(kind) > 0).map((kind) => (
            <Toggle
              key={kind}
              isSelected={kinds.includes(kind)}
              onChange={() => toggleLinkKind(kind)}
              end={drawable(kind)}
            >
              {t(`official.linkKind.${kind}`)}
            </Toggle>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
