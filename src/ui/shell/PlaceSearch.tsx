import { Search, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button, ComboBox, Input, type Key, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { searchPlaces } from '../../state/index.ts';
import { useActions, useAtlas, useAtlasHandle, useLang, useWords } from '../hooks/index.ts';
import { placeName } from './names.ts';

const LIMIT = 12;

/** Finds a place by name, pinyin initials, code or former name; places of one name are told apart by their parents. */
export function PlaceSearch() {
  const t = useWords();
  const lang = useLang();
  const { goTo } = useActions();
  const { store } = useAtlasHandle();
  const regions = useAtlas((state) => state.data.regions);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Key | null>(null);
  // The box closes its list when it takes a value; it holds none, so the choice is put down again at once.
  useEffect(() => {
    if (chosen !== null) setChosen(null);
  }, [chosen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `regions` stands for the part of the state that is searched
  const found = useMemo(() => searchPlaces(store.getState(), query, LIMIT), [store, query, regions]);

  const go = (key: Key | null): void => {
    if (key === null) return;
    setChosen(key);
    goTo(String(key));
    setQuery('');
  };
  return (
    <ComboBox
      className="search"
      aria-label={t('shell.search.label')}
      items={found.map((place) => ({ ...place, id: place.code }))}
      inputValue={query}
      onInputChange={setQuery}
      value={chosen}
      onChange={go}
      allowsEmptyCollection
      // Emptying the field after a choice must not open the list again.
      menuTrigger={query ? 'input' : 'manual'}
      data-testid="search"
    >
      <div className="search-field">
        <Search className="search-icon" aria-hidden="true" />
        <Input placeholder={t('shell.search.placeholder')} data-search-input="" />
        {query ? (
          <Button slot={null} onPress={() => setQuery('')} aria-label={t('shell.search.clear')}>
            <X aria-hidden="true" />
          </Button>
        ) : null}
      </div>
      <Popover className="popover search-popover">
        <ListBox
          className="menu"
          renderEmptyState={() => <p className="menu-empty">{t('shell.search.empty')}</p>}
        >
          {(place: (typeof found)[number] & { id: string }) => {
            const name = placeName(lang, place);
            const above = lang === 'en' ? place.parentEn : place.parentName;
            const parent = place.level === 'province' ? t('common.country') : above;
            return (
              <ListBoxItem id={place.id} className="menu-item search-item" textValue={`${name} ${parent}`}>
                <span className="search-name">
                  {name}
                  {place.former ? <small>{t('shell.search.former', { name: place.former })}</small> : null}
                </span>
                <span className="search-parent">{parent || t(`common.level.${place.level}`)}</span>
                <span className="search-code">{place.code}</span>
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
