import type { Source } from '../../domain/value/value.ts';
import { formatPeriod } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import { useAtlas } from '../hooks/index.ts';
import { sourceWords } from './sources.ts';

interface SourceLineProps {
  lang: Lang;
  sources: readonly Source[];
  /** Period as the source prints it, when it differs from the one shown. */
  printed?: string | undefined;
  remark?: string | undefined;
}

/** “从何而来”: opens to document and line, the printed period and any remark on the value. */
export function SourceLine({ lang, sources, printed, remark }: SourceLineProps) {
  const manifest = useAtlas((state) => state.data.manifest);
  const words = sourceWords(lang, sources, manifest);
  return (
    <details className="place-source">
      <summary>{t(lang, 'place.source.ask')}</summary>
      <ul>
        {words.length === 0 && <li>{t(lang, 'place.source.none')}</li>}
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {printed && <li>{t(lang, 'place.source.printed', { printed: formatPeriod(lang, printed) })}</li>}
        {remark && <li>{remark}</li>}
      </ul>
    </details>
  );
}
