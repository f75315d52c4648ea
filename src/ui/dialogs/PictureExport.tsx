import { type ReactElement, useState } from 'react';
import type { AtlasError } from '../../domain/error.ts';
import { PICTURE_WIDTHS } from '../../export/index.ts';
import { formatError } from '../../i18n/format.ts';
import { useAtlas, useAtlasHandle, useWords } from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';
import { Segments } from '../kit/Segments.tsx';
import { saveFile } from './save-file.ts';
import { viewPicture } from './view-picture.ts';

const WIDTHS = PICTURE_WIDTHS.map(String);

/** Width, button, and what came of it: the real size when the browser could not make the one asked for. */
export function PictureExport(): ReactElement {
  const t = useWords();
  const atlas = useAtlasHandle();
  const ready = useAtlas(({ frame, data }) => frame !== null && data.regions !== null);
  const lang = useAtlas(({ view }) => view.lang);
  const [width, setWidth] = useState('1920');
  const [drawing, setDrawing] = useState(false);
  const [said, setSaid] = useState('');

  const save = async (): Promise<void> => {
    setDrawing(true);
    setSaid('');
    try {
      const { blob, name, ...size } = await viewPicture(atlas, Number(width));
      saveFile(blob, name);
      const smaller = size.width < Number(width);
      setSaid(t(smaller ? 'exporting.savedSmaller' : 'exporting.saved', { name, ...size }));
    } catch (error) {
      setSaid(formatError(lang, asError(error)));
    } finally {
      setDrawing(false);
    }
  };

  return (
    <section className="export-part">
      <h2>{t('exporting.picture')}</h2>
      <p className="export-help">{t('exporting.pictureHelp')}</p>
      <div className="export-row">
        <Segments
          label={t('exporting.width')}
          options={WIDTHS.map((id) => ({ id, label: id }))}
          value={width}
          onChange={setWidth}
        />
        <span className="export-help">{t('exporting.pixels')}</span>
      </div>
      <Button onPress={() => void save()} isDisabled={!ready || drawing}>
        {t(drawing ? 'exporting.drawing' : 'exporting.makePicture')}
      </Button>
      <p className="export-said" role="status">
        {ready ? said : t('exporting.notReady')}
      </p>
    </section>
  );
}

/** Anything else thrown is a fault of the drawing. */
function asError(error: unknown): AtlasError {
  if (typeof error === 'object' && error !== null && 'code' in error && 'params' in error)
    return error as AtlasError;
  return {
    code: 'export-failed',
    params: { reason: error instanceof Error ? error.message : String(error) },
  };
}
