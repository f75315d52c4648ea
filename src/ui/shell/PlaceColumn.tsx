import { PanelRightOpen } from 'lucide-react';
import { useActions, useAtlas, useWords } from '../hooks/index.ts';
import { IconButton } from '../kit/Button.tsx';
import { PlaceLater, usePlaceSoon } from '../place/PlaceLater.tsx';
import { AboutColumn } from './AboutColumn.tsx';
import { Guarded } from './Guarded.tsx';

/** Right column: the place that is chosen or shown, or the explanations; a rail when closed. */
export function PlaceColumn({ about, onCloseAbout }: { about: boolean; onCloseAbout: () => void }) {
  const t = useWords();
  const open = useAtlas((state) => state.view.panel.includes('place'));
  const { togglePanel } = useActions();
  usePlaceSoon();
  if (about)
    return (
      <aside className="panel place-column" id="about">
        <AboutColumn onClose={onCloseAbout} />
      </aside>
    );
  if (!open)
    return (
      <section className="rail rail-right" aria-label={t('shell.place.title')}>
        <IconButton label={t('shell.place.open')} expanded={false} onPress={() => togglePanel('place')}>
          <PanelRightOpen aria-hidden="true" />
        </IconButton>
        <span className="rail-name">{t('shell.place.title')}</span>
      </section>
    );
  return (
    <aside className="panel place-column" id="place">
      <Guarded>
        <PlaceLater />
      </Guarded>
    </aside>
  );
}
