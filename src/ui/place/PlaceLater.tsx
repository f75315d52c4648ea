import { lazy, Suspense, useEffect } from 'react';
import { useAtlas, useWords } from '../hooks/index.ts';

const fetchPanel = () => import('./PlacePanel.tsx');
const PlacePanel = lazy(() => fetchPanel().then((room) => ({ default: room.PlacePanel })));

/** Fetches the place panel's code once the first picture is drawn, so that it opens at once and works off the network. */
export function usePlaceSoon(): void {
  const isDrawn = useAtlas(({ session }) => session.drawn !== null || session.mapFault !== null);
  useEffect(() => {
    // A fetch that fails here is told where the panel is opened.
    if (isDrawn) fetchPanel().catch(() => undefined);
  }, [isDrawn]);
}

/** The place panel, whose code is no part of the first screen. */
export function PlaceLater() {
  const t = useWords();
  return (
    <Suspense
      fallback={
        <section className="place" aria-label={t('place.title')} aria-busy="true">
          <p role="status" className="hint">
            {t('place.loading')}
          </p>
        </section>
      }
    >
      <PlacePanel />
    </Suspense>
  );
}
