import { useWords } from '../hooks/index.ts';

/** First stops of the Tab key: past the top bar to the map, the choices and the table. */
export function SkipLinks() {
  const t = useWords();
  const to = (id: string) => () => document.getElementById(id)?.focus();
  return (
    <nav className="skip">
      {(['map', 'controls', 'table'] as const).map((id) => (
        <button key={id} type="button" onClick={to(id === 'table' ? 'dock' : id)}>
          {t(`shell.skip.${id}`)}
        </button>
      ))}
    </nav>
  );
}
