import { useEffect, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useAtlas, useWords } from '../hooks/index.ts';
import { ControlsPanel } from '../panels/ControlsPanel.tsx';
import { Timeline } from '../panels/Timeline.tsx';
import { PlaceLater, usePlaceSoon } from '../place/PlaceLater.tsx';
import { RegionTable } from '../table/RegionTable.tsx';
import { SummaryView } from '../table/SummaryView.tsx';
import { AboutColumn } from './AboutColumn.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { Guarded } from './Guarded.tsx';
import { Headline } from './Headline.tsx';

const TABS = ['controls', 'time', 'place', 'table', 'summary'] as const;
type TabId = (typeof TABS)[number];

/** On a phone every panel is one tab of a sheet under the map; pressing the open tab folds the sheet away. */
export function PhoneSheet({ about, onCloseAbout }: { about: boolean; onCloseAbout: () => void }) {
  const t = useWords();
  const [tab, setTab] = useState<TabId | null>('time');
  const selection = useAtlas((state) => state.view.selection[0]);
  usePlaceSoon();
  useEffect(() => {
    if (selection) setTab('place');
  }, [selection]);
  return (
    <div className="sheet" data-open={tab !== null || about || undefined} data-tab={about ? 'about' : tab}>
      <Breadcrumb />
      {about || tab ? (
        <div className="sheet-body" id="dock" tabIndex={-1}>
          <Guarded key={about ? 'about' : tab}>
            {about ? <AboutColumn onClose={onCloseAbout} /> : <TabBody tab={tab ?? 'time'} />}
          </Guarded>
        </div>
      ) : null}
      <nav aria-label={t('shell.dock.tabs')}>
        <ToggleButtonGroup
          className="sheet-tabs"
          aria-label={t('shell.dock.tabs')}
          selectionMode="single"
          selectedKeys={tab && !about ? [tab] : []}
          onSelectionChange={(keys) => {
            if (about) onCloseAbout();
            setTab(TABS.find((id) => keys.has(id)) ?? null);
          }}
        >
          {TABS.map((id) => (
            <ToggleButton key={id} id={id} className="sheet-tab">
              {t(`shell.dock.${id}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </nav>
    </div>
  );
}

function TabBody({ tab }: { tab: TabId }) {
  switch (tab) {
    case 'controls':
      return <ControlsPanel folds={false} />;
    case 'time':
      return (
        <>
          <Timeline />
          <Headline />
        </>
      );
    case 'place':
      return <PlaceLater />;
    case 'table':
      return <RegionTable />;
    case 'summary':
      return <SummaryView />;
  }
}
