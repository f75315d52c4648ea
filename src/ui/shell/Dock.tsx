import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { PanelId } from '../../contract/viewspec.ts';
import { useActions, useAtlas, useWords } from '../hooks/index.ts';
import { IconButton } from '../kit/Button.tsx';
import { RegionTable } from '../table/RegionTable.tsx';
import { SummaryView } from '../table/SummaryView.tsx';
import { Guarded } from './Guarded.tsx';

const SMALLEST = 8;
const LARGEST = 36;
const STEP = 2;

const clamp = (rem: number): number => Math.min(LARGEST, Math.max(SMALLEST, rem));
const remPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The lower panel: the map as a table or in words. Its upper edge is dragged, or moved with the arrow keys. */
export function Dock() {
  const t = useWords();
  const panel = useAtlas((state) => state.view.panel);
  const { setView } = useActions();
  const [height, setHeight] = useState(17);
  const [from, setFrom] = useState<{ y: number; height: number } | null>(null);
  const shown: PanelId | null = panel.includes('table')
    ? 'table'
    : panel.includes('summary')
      ? 'summary'
      : null;
  if (!shown) return null;

  const others = panel.filter((id) => id !== 'table' && id !== 'summary');
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? STEP : event.key === 'ArrowDown' ? -STEP : 0;
    if (!step) return;
    event.preventDefault();
    setHeight(clamp(height + step));
  };
  const onMove = (event: PointerEvent): void => {
    if (from) setHeight(clamp(from.height + (from.y - event.clientY) / remPixels()));
  };
  return (
    <section
      className="dock"
      id="dock"
      tabIndex={-1}
      aria-label={t('shell.dock.tabs')}
      style={{ height: `${height}rem` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a rule that is dragged has no element of its own */}
      <div
        className="dock-edge"
        role="separator"
        tabIndex={0}
        aria-orientation="horizontal"
        aria-label={t('shell.dock.resize')}
        aria-valuemin={SMALLEST}
        aria-valuemax={LARGEST}
        aria-valuenow={Math.round(height)}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setFrom({ y: event.clientY, height });
        }}
        onPointerMove={onMove}
        onPointerUp={() => setFrom(null)}
      />
      <Tabs
        className="dock-tabs"
        selectedKey={shown}
        onSelectionChange={(key) => setView({ panel: [...others, key === 'summary' ? 'summary' : 'table'] })}
      >
        <div className="dock-head">
          <TabList className="tabs" aria-label={t('shell.dock.tabs')}>
            <Tab id="table" className="tab">
              {t('shell.dock.table')}
            </Tab>
            <Tab id="summary" className="tab">
              {t('shell.dock.summary')}
            </Tab>
          </TabList>
          <IconButton label={t('shell.dock.close')} onPress={() => setView({ panel: others })}>
            <ChevronDown aria-hidden="true" />
          </IconButton>
        </div>
        <TabPanel id="table" className="dock-body">
          <Guarded>
            <RegionTable />
          </Guarded>
        </TabPanel>
        <TabPanel id="summary" className="dock-body">
          <Guarded>
            <SummaryView />
          </Guarded>
        </TabPanel>
      </Tabs>
    </section>
  );
}
