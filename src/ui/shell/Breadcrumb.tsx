import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { selectFocus, selectPath } from '../../state/index.ts';
import { useActions, useAtlas, useAtlasHandle, useLang, useWords } from '../hooks/index.ts';
import { placeName } from './names.ts';

/** The way from the nation to the place that is chosen or shown; every step but the last goes there. */
export function Breadcrumb() {
  const t = useWords();
  const lang = useLang();
  const { goTo } = useActions();
  const focus = useAtlas(selectFocus);
  const regions = useAtlas((state) => state.data.regions);
  const { store } = useAtlasHandle();
  // The path is a new array each time it is asked for, so it is asked for only when its inputs change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `regions` stands for the part of the state that is read
  const known = useMemo(() => selectPath(store.getState(), focus), [store, focus, regions]);
  return (
    <nav className="breadcrumb" aria-label={t('shell.header.breadcrumb')} data-testid="breadcrumb">
      <ol>
        {known.map((step, i) => {
          const last = i === known.length - 1;
          return (
            <li key={step.code}>
              {i > 0 ? <ChevronRight aria-hidden="true" /> : null}
              {last ? (
                <span aria-current="location">{placeName(lang, step)}</span>
              ) : (
                <Button onPress={() => goTo(step.code)}>{placeName(lang, step)}</Button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
