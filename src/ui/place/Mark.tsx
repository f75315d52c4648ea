import type { Basis, Flag } from '../../domain/value/value.ts';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';

/** Chips that say what kind of number it is and whether to read it with care; the reason is in the title. */
export function Mark({ lang, basis, flag }: { lang: Lang; basis: Basis; flag: Flag }) {
  return (
    <>
      <span className="chip" data-basis={basis} title={t(lang, `official.basisNote.${basis}`)}>
        {t(lang, `official.basis.${basis}`)}
      </span>
      {flag !== 'ok' && (
        <span className="chip" data-tone="warn" title={t(lang, `official.flagNote.${flag}`)}>
          {t(lang, `official.flag.${flag}`)}
        </span>
      )}
    </>
  );
}
