import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { formatError } from '../../i18n/format.ts';
import { useActions, useAtlas, useLang, useWords } from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';

const ICON = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;

/** What went wrong and what can be done, one card each, until dismissed. Screen readers hear a card when it comes. */
export function Notices() {
  const t = useWords();
  const lang = useLang();
  const notices = useAtlas((state) => state.notices);
  const { dismiss } = useActions();
  return (
    <section
      className="notices"
      aria-label={t('shell.notices.region')}
      data-testid="notices"
      aria-live="polite"
    >
      {notices.map(({ id, tone, error }) => {
        const Icon = ICON[tone];
        return (
          <div key={id} className="notice" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
            <Icon aria-hidden="true" />
            <p>
              <strong>{t(`shell.notices.${tone}`)}</strong>
              {formatError(lang, error)}
            </p>
            <Button quiet onPress={() => dismiss(id)}>
              {t('shell.notices.dismiss')}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
