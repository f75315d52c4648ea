import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { formatPeriod } from '../../i18n/format.ts';
import { t, word } from '../../i18n/index.ts';
import { chunksPending } from '../../state/index.ts';
import { grainNote } from '../../view/caption.ts';
import { useAtlas, useLang } from '../hooks/index.ts';
import { type Order, orderRows, searchRows } from './order-rows.ts';
import { TableGrid } from './TableGrid.tsx';
import { useTableRows } from './use-table-rows.ts';
import './table.css';

/** The regions on the map as a table: sorted, searched, and linked with the map both ways. */
export function RegionTable() {
  const lang = useLang();
  const frame = useAtlas((state) => state.frame);
  const rows = useTableRows(lang);
  const isPending = useAtlas(chunksPending);
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<Order | null>(null);
  const inputId = useId();
  const wanted = useDeferredValue(query);
  const found = useMemo(() => searchRows(rows, wanted), [rows, wanted]);
  const shown = useMemo(() => orderRows(found, order, lang), [found, order, lang]);
  // Another indicator has other classes and values: its own first order is the map's.
  const indicator = frame?.indicator.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is given up when the indicator changes.
  useEffect(() => setOrder(null), [indicator]);

  if (!frame) return <div className="table" data-testid="region-table" aria-busy="true" />;
  const caption = t(lang, 'table.caption', {
    indicator: frame.indicator.label[lang],
    period: formatPeriod(lang, frame.period),
    level: t(lang, `common.level.${frame.level}`),
  });
  const note = grainNote(frame);
  return (
    <section className="table" data-testid="region-table" aria-label={t(lang, 'table.title')}>
      <header className="table-head">
        <p className="table-caption">{note ? `${caption} · ${word(lang, note)}` : caption}</p>
        <p className="table-count" role="status" aria-live={isPending ? 'off' : 'polite'}>
          {shown.length === rows.length
            ? t(lang, 'table.rows', { count: rows.length })
            : t(lang, 'table.found', { count: shown.length, all: rows.length })}
        </p>
        <label className="table-hidden" htmlFor={inputId}>
          {t(lang, 'table.search')}
        </label>
        <input
          id={inputId}
          type="search"
          value={query}
          placeholder={t(lang, 'table.searchHint')}
          onChange={(event) => setQuery(event.target.value)}
        />
      </header>
      {shown.length === 0 ? (
        <p className="table-nothing">
          {rows.length === 0 ? t(lang, 'table.empty') : t(lang, 'table.nothing', { query: wanted })}
        </p>
      ) : (
        <TableGrid
          lang={lang}
          frame={frame}
          rows={shown}
          order={order}
          onOrder={setOrder}
          caption={caption}
        />
      )}
    </section>
  );
}
