import { X } from 'lucide-react';
import { AboutPanel } from '../about/AboutPanel.tsx';
import { useWords } from '../hooks/index.ts';
import { IconButton } from '../kit/Button.tsx';
import { Guarded } from './Guarded.tsx';

/** The explanations, in the place of the place panel until closed. */
export function AboutColumn({ onClose }: { onClose: () => void }) {
  const t = useWords();
  return (
    <div className="about-column">
      <header className="panel-head">
        <span>{t('shell.header.about')}</span>
        <IconButton label={t('shell.about.close')} onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <Guarded>
        <AboutPanel />
      </Guarded>
    </div>
  );
}
