import '@fontsource-variable/noto-sans-sc/index.css';
import '../../theme/tokens.css';
import '../../theme/base.css';
import '../kit/kit.css';
import './shell.css';
import './notices.css';
import './top.css';
import './headline.css';
import './phone.css';
import '../panels/controls.css';
import '../panels/keys.css';
import '../panels/legend.css';
import '../panels/timeline.css';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Atlas } from '../../state/index.ts';
import { LiveRegion } from '../a11y/LiveRegion.tsx';
import { SkipLinks } from '../a11y/SkipLinks.tsx';
import {
  AtlasProvider,
  useActions,
  useAtlas,
  useIsPhone,
  useLang,
  useScheme,
  useWords,
} from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';
import { ControlsPanel } from '../panels/ControlsPanel.tsx';
import { Timeline } from '../panels/Timeline.tsx';
import { Dock } from './Dock.tsx';
import { Guarded } from './Guarded.tsx';
import { Header } from './Header.tsx';
import { Headline } from './Headline.tsx';
import { PhoneSheet } from './PhoneSheet.tsx';
import { PlaceColumn } from './PlaceColumn.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { Stage } from './Stage.tsx';

/** The whole screen over one atlas. */
export function App({ atlas }: { atlas: Atlas }) {
  return (
    <AtlasProvider atlas={atlas}>
      <Screen />
    </AtlasProvider>
  );
}

function Screen() {
  const lang = useLang();
  const phone = useIsPhone();
  const [about, setAbout] = useState(false);
  useDocument();
  const closeAbout = () => setAbout(false);
  return (
    <I18nProvider locale={lang}>
      <div className="atlas" data-phone={phone || undefined}>
        <SkipLinks />
        <Header about={about} onAbout={() => setAbout(!about)} />
        <ProgressLine />
        {phone ? (
          <>
            <Stage />
            <PhoneSheet about={about} onCloseAbout={closeAbout} />
          </>
        ) : (
          <Desk about={about} onCloseAbout={closeAbout} />
        )}
        <LiveRegion />
      </div>
    </I18nProvider>
  );
}

function Desk({ about, onCloseAbout }: { about: boolean; onCloseAbout: () => void }) {
  return (
    <>
      <Headline />
      <div className="desk">
        <Guarded>
          <ControlsPanel folds />
        </Guarded>
        <Stage />
        <PlaceColumn about={about} onCloseAbout={onCloseAbout} />
      </div>
      <div className="bottom">
        <Guarded>
          <Timeline />
        </Guarded>
        <DockButtons />
      </div>
      <Dock />
    </>
  );
}

/** Opens and closes the table and the summary. */
function DockButtons() {
  const t = useWords();
  const panel = useAtlas((state) => state.view.panel);
  const { setView } = useActions();
  const toggle = (id: 'table' | 'summary'): void => {
    const others = panel.filter((p) => p !== 'table' && p !== 'summary');
    setView({ panel: panel.includes(id) ? others : [...others, id] });
  };
  return (
    <nav className="dock-buttons" aria-label={t('shell.dock.tabs')}>
      {(['table', 'summary'] as const).map((id) => (
        <Button key={id} pressed={panel.includes(id)} onPress={() => toggle(id)}>
          {t(`shell.dock.${id}`)}
        </Button>
      ))}
    </nav>
  );
}

/** Language, scheme and title belong to the document, above React's root. */
function useDocument(): void {
  const lang = useLang();
  const scheme = useScheme();
  const t = useWords();
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = t('common.name');
  }, [lang, t]);
  useEffect(() => {
    document.documentElement.dataset.theme = scheme;
  }, [scheme]);
}
