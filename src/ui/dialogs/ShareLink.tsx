import { type ReactElement, useRef, useState } from 'react';
import { addressOf } from '../../contract/view-address.ts';
import { useAtlas, useWords } from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';
import { copyText } from './save-file.ts';

/** The address of this view, to copy; where the page may not copy, it is selected for Ctrl+C. */
export function ShareLink(): ReactElement {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const view = useAtlas((state) => state.view);
  const home = useAtlas((state) => state.config.home);
  const [said, setSaid] = useState('');
  const address = addressOf(window.location.href, view, home);
  const copy = async (): Promise<void> => {
    const done = await copyText(address);
    if (!done) field.current?.select();
    setSaid(t(done ? 'exporting.copied' : 'exporting.copyByHand'));
  };
  return (
    <section className="export-part">
      <h2>{t('exporting.link')}</h2>
      <p className="export-help">{t('exporting.linkHelp')}</p>
      <div className="export-row">
        <input
          aria-label={t('exporting.address')}
          ref={field}
          className="export-address"
          value={address}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onPress={() => void copy()}>{t('exporting.copyLink')}</Button>
      </div>
      <p className="export-said" role="status">
        {said}
      </p>
    </section>
  );
}
