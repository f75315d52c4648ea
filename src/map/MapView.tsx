/** The map as a React component: makes the engine once, hands it the scheme, and lays the furniture over it. */
import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { t } from '../i18n/index.ts';
import type { Atlas } from '../state/index.ts';
import type { Scheme } from '../theme/index.ts';
import { createEngine } from './engine.ts';
import type { Engine, EngineView } from './engine-types.ts';
import { Furniture } from './Furniture.tsx';
import { HoverCard } from './HoverCard.tsx';
import './map.css';
import { usePointer } from './use-pointer.ts';

const DARK = '(prefers-color-scheme: dark)';

/** Draws `atlas`. Fills its parent, which must have a size and `position`. */
export function MapView({ atlas }: { atlas: Atlas }) {
  const root = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const layers = useRef<HTMLDivElement>(null);
  const insetCanvas = useRef<HTMLCanvasElement>(null);
  const engine = useRef<Engine | null>(null);
  const [view, setView] = useState<EngineView | null>(null);
  const lang = useStore(atlas.store, (state) => state.view.lang);
  const scheme = useScheme(atlas);
  const first = useRef({ scheme, label: t(lang, 'map.title') });
  const pointer = usePointer(atlas, engine);

  useEffect(() => {
    const [stage, camera, canvases, inset] = [
      root.current,
      host.current,
      layers.current,
      insetCanvas.current,
    ];
    if (!stage || !camera || !canvases || !inset) return;
    const made = createEngine(
      atlas,
      { root: stage, host: camera, layers: canvases, insetCanvas: inset },
      first.current.scheme,
      first.current.label,
      (next) => setView((before) => (sameView(before, next) ? before : next)),
    );
    engine.current = made;
    return () => {
      made.dispose();
      engine.current = null;
    };
  }, [atlas]);

  useEffect(() => engine.current?.setScheme(scheme), [scheme]);
  useEffect(() => {
    const label = t(lang, 'map.title');
    engine.current?.setLabel(label);
  }, [lang]);

  const zoom = (step: number): void => engine.current?.camera()?.zoomBy(step);
  return (
    <div className="map" data-testid="map" ref={root} {...pointer}>
      <div className="map-host" ref={host} />
      <div className="map-layers" ref={layers} />
      <Furniture atlas={atlas} view={view} insetCanvas={insetCanvas} />
      <div className="map-zoom" data-furniture data-keep-off>
        <button
          type="button"
          aria-label={t(lang, 'map.zoomIn')}
          title={t(lang, 'map.zoomIn')}
          onClick={() => zoom(1)}
        >
          <Plus aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={t(lang, 'map.zoomOut')}
          title={t(lang, 'map.zoomOut')}
          onClick={() => zoom(-1)}
        >
          <Minus aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={t(lang, 'map.wholeScope')}
          title={t(lang, 'map.wholeScope')}
          onClick={() => engine.current?.fit()}
        >
          <Maximize aria-hidden="true" />
        </button>
      </div>
      <HoverCard atlas={atlas} />
    </div>
  );
}

/** The scheme drawn now: the view's theme, where `auto` follows the system. */
function useScheme(atlas: Atlas): Scheme {
  const theme = useStore(atlas.store, (state) => state.view.theme);
  const dark = useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(DARK);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(DARK).matches,
  );
  if (theme === 'auto') return dark ? 'dark' : 'light';
  return theme;
}

/** Furniture changes only with zoom, latitude and the inset, not with every step of a pan to the side. */
function sameView(a: EngineView | null, b: EngineView): boolean {
  return (
    a !== null &&
    a.inset === b.inset &&
    Math.abs(a.camera.zoom - b.camera.zoom) < 0.01 &&
    Math.abs(a.camera.lat - b.camera.lat) < 0.25
  );
}
