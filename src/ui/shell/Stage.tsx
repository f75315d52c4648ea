import { MapPinOff } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { formatError } from '../../i18n/format.ts';
import { useActions, useAtlas, useAtlasHandle, useLang, useWords } from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';
import { Legend } from '../panels/Legend.tsx';
import { Guarded } from './Guarded.tsx';
import { Notices } from './Notices.tsx';

// The map is half a megabyte: it is asked for at once, but the shell does not wait for it.
const mapRoom = import('../../map/index.ts');
const MapView = lazy(() => mapRoom.then(({ MapView: view }) => ({ default: view })));

/** The map with its legend, and the notices above it. */
export function Stage() {
  const t = useWords();
  const lang = useLang();
  const atlas = useAtlasHandle();
  const fault = useAtlas((state) => state.session.mapFault);
  const open = useAtlas((state) => state.view.panel);
  const { setView } = useActions();
  return (
    <main className="stage" id="map" tabIndex={-1}>
      <Guarded>
        <Suspense fallback={null}>
          <MapView atlas={atlas} />
        </Suspense>
      </Guarded>
      {fault ? (
        <div className="stage-fault" role="alert">
          <MapPinOff aria-hidden="true" />
          <h2>{t('shell.fault.title')}</h2>
          <p>{formatError(lang, fault)}</p>
          <p>{t('shell.fault.remedy')}</p>
          <Button onPress={() => setView({ panel: [...new Set([...open, 'table' as const])] })}>
            {t('shell.fault.openTable')}
          </Button>
        </div>
      ) : null}
      <Guarded>
        <Legend />
      </Guarded>
      <Notices />
    </main>
  );
}
