import type { ReactNode } from 'react';
import { t } from '../i18n/index.ts';

/** What remains when the shell itself fails: words in both languages and a way to start again. */
export function CrashScreen(): ReactNode {
  const { pathname, search } = window.location;
  return (
    <main className="boot-message" role="alert">
      {(['zh-CN', 'en'] as const).map((lang) => (
        <section key={lang} lang={lang}>
          <h1>{t(lang, 'exporting.crash.title')}</h1>
          <p>{t(lang, 'exporting.crash.body')}</p>
          <p>
            <a href={pathname + search}>{t(lang, 'exporting.crash.again')}</a>
            {' · '}
            <a href={pathname}>{t(lang, 'exporting.crash.fresh')}</a>
          </p>
        </section>
      ))}
    </main>
  );
}
