import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Lang } from '../../i18n/index.ts';
import { t } from '../../i18n/index.ts';
import type { Listed } from '../../view/rows.ts';
import type { Frame } from '../../view/types.ts';
import { useActions, useAtlas, useAtlasHandle, useHover } from '../hooks/index.ts';
import type { Order, TableRow } from './order-rows.ts';
import { TableHead } from './TableHead.tsx';
import { TableLine } from './TableLine.tsx';
import { positionOf } from './table-rows.ts';
import { rowWindow, scrollFor } from './window.ts';

/** Height of a row and of the heading in rem. */
const ROW = 1.75;

interface TableGridProps {
  lang: Lang;
  frame: Frame;
  rows: Listed<TableRow>;
  order: Order | null;
  onOrder: (order: Order | null) => void;
  caption: string;
}

/**
 * Draws only the rows in view. A grid in the sense of ARIA: one row takes the focus, arrows move it, Enter chooses;
 * the focused row is also the one outlined on the map.
 */
export function TableGrid({ lang, frame, rows, order, onOrder, caption }: TableGridProps) {
  const actions = useActions();
  const { hover } = useAtlasHandle();
  const hovered = useHover((state) => state.code);
  const chosen = useAtlas((state) => state.view.selection[0] ?? null);
  const view = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 0, rowHeight: ROW * 16 });
  const [active, setActive] = useState<string | null>(null);

  useLayoutEffect(() => {
    const element = view.current;
    if (!element) return undefined;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const rowHeight = ROW * rem;
      setScroll({ top: element.scrollTop, height: element.clientHeight - rowHeight, rowHeight });
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const show = useCallback(
    (at: number): void => {
      const element = view.current;
      if (!element || at < 0) return;
      const top = scrollFor(at, element.scrollTop, scroll.height, scroll.rowHeight);
      if (top !== null) element.scrollTop = top;
    },
    [scroll.height, scroll.rowHeight],
  );

  // The chosen place comes into view, whoever chose it and however the rows are ordered.
  useEffect(() => {
    if (chosen) show(positionOf(rows, chosen));
  }, [chosen, rows, show]);

  const point = (code: string | null): void => hover.setState({ code });
  const at = Math.max(0, positionOf(rows, active ?? chosen));

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(scroll.height / scroll.rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    if (event.key === 'Enter' || event.key === ' ') actions.choose(rows.at(at)?.row.code ?? null);
    else if (step !== undefined) {
      const next = Math.min(rows.length - 1, Math.max(0, at + step));
      const code = rows.at(next)?.row.code ?? null;
      setActive(code);
      point(code);
      show(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const { from, to } = rowWindow(scroll.top, scroll.height, scroll.rowHeight, rows.length);
  const codeAt = rows.at(at)?.row.code;
  const activeId = codeAt === undefined ? undefined : `table-row-${codeAt}`;
  return (
    <div
      ref={view}
      className="table-view"
      onScroll={(event) => {
        const top = event.currentTarget.scrollTop;
        setScroll((now) => ({ ...now, top }));
      }}
    >
      <div
        style={{ paddingTop: from * scroll.rowHeight, paddingBottom: (rows.length - to) * scroll.rowHeight }}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid.
          role="grid"
          tabIndex={0}
          aria-label={caption}
          aria-description={t(lang, 'table.help')}
          aria-rowcount={rows.length + 1}
          aria-activedescendant={at >= from && at < to ? activeId : undefined}
          onKeyDown={onKeyDown}
          onPointerLeave={(event) => point(event.currentTarget === document.activeElement ? active : null)}
          onBlur={() => point(null)}
        >
          <TableHead lang={lang} order={order} onOrder={onOrder} />
          <tbody>
            {rows.slice(from, to).map((item, i) => (
              <TableLine
                key={item.row.code}
                lang={lang}
                frame={frame}
                item={item}
                index={from + i}
                isChosen={item.row.code === chosen}
                isHovered={item.row.code === hovered}
                onPoint={point}
                onChoose={(code) => {
                  setActive(code);
                  actions.choose(code);
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
