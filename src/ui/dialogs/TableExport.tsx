import { type ReactElement, useState } from 'react';
import { makeTable } from '../../export/index.ts';
import { selectRows } from '../../state/index.ts';
import { useAtlas, useAtlasHandle, useWords } from '../hooks/index.ts';
import { Button } from '../kit/Button.tsx';
import { saveFile } from './save-file.ts';

/** Saves the rows of the level in scope, filter applied. */
export function TableExport(): ReactElement {
  const t = useWords();
  const atlas = useAtlasHandle();
  const rows = useAtlas((state) => selectRows(state)?.length ?? 0);
  const [said, setSaid] = useState('');
  const save = (): void => {
    const table = makeTable(atlas.store.getState());
    saveFile(table.blob, table.name);
    setSaid(t('exporting.savedTable', { name: table.name, rows: table.rows }));
  };
  return (
    <section className="export-part">
      <h2>{t('exporting.table')}</h2>
      <p className="export-help">{t('exporting.tableHelp')}</p>
      <Button onPress={save} isDisabled={rows === 0}>
        {t('exporting.makeTable')} · {t('exporting.rows', { rows })}
      </Button>
      <p className="export-said" role="status">
        {said}
      </p>
    </section>
  );
}
