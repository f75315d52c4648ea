import { Info, Moon, Redo2, Sun, SunMoon, Undo2 } from 'lucide-react';
import { ExportMenu } from '../dialogs/ExportMenu.tsx';
import { useActions, useAtlas, useIsPhone, useLang, useWords } from '../hooks/index.ts';
import { Button, IconButton } from '../kit/Button.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { PlaceSearch } from './PlaceSearch.tsx';

const NEXT_THEME = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const THEME_ICON = { auto: SunMoon, light: Sun, dark: Moon } as const;

/** Top bar: the product, the way to the place shown, search, undo, language, theme, export. */
export function Header({ about, onAbout }: { about: boolean; onAbout: () => void }) {
  const t = useWords();
  const lang = useLang();
  const phone = useIsPhone();
  const theme = useAtlas((state) => state.view.theme);
  const canUndo = useAtlas((state) => state.session.past.length > 0);
  const canRedo = useAtlas((state) => state.session.future.length > 0);
  const languages = useAtlas((state) => state.config.languages);
  const { undo, redo, setLang, setTheme, home } = useActions();
  const ThemeIcon = THEME_ICON[theme];
  return (
    <header className="top">
      <h1 className="top-name">
        <button type="button" onClick={home} title={t('shell.header.home')}>
          <Mark />
          <span>{t('common.name')}</span>
        </button>
      </h1>
      {phone ? null : <Breadcrumb />}
      <PlaceSearch />
      <div className="top-tools">
        {phone ? null : (
          <>
            <IconButton label={t('shell.header.undo')} shortcut="Ctrl Z" onPress={undo} isDisabled={!canUndo}>
              <Undo2 aria-hidden="true" />
            </IconButton>
            <IconButton label={t('shell.header.redo')} shortcut="Ctrl Y" onPress={redo} isDisabled={!canRedo}>
              <Redo2 aria-hidden="true" />
            </IconButton>
          </>
        )}
        {languages.length > 1 ? (
          <Button
            quiet
            className="top-lang"
            label={t('shell.header.langHint')}
            onPress={() => setLang(lang === 'en' ? 'zh-CN' : 'en')}
          >
            {lang === 'en' ? '中' : 'EN'}
          </Button>
        ) : null}
        <IconButton label={t(`shell.header.theme.${theme}`)} onPress={() => setTheme(NEXT_THEME[theme])}>
          <ThemeIcon aria-hidden="true" />
        </IconButton>
        <ExportMenu />
        <IconButton label={t('shell.header.about')} pressed={about} onPress={onAbout}>
          <Info aria-hidden="true" />
        </IconButton>
      </div>
    </header>
  );
}

/** The mark of the atlas: a sheet of graded land. */
function Mark() {
  return (
    <svg className="top-mark" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="1" y="1" width="18" height="18" rx="2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M1 14 7 9l4 3 8-7" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M1 14 7 9l4 3 8-7v12a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2Z" fill="currentColor" opacity="0.28" />
    </svg>
  );
}
