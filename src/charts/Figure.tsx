import type * as PlotModule from '@observablehq/plot';
import { useEffect, useId, useRef, useState } from 'react';
import { loadPlot } from './load-plot.ts';
import './figure.css';

export interface FigureProps {
  title: string;
  /** One sentence that says what the picture says, for those who do not see it. */
  alternative: string;
  /** Line under the chart: source and how to read it. */
  note?: string | undefined;
  /** Shown instead of the picture when the chart library cannot be loaded; the table stays readable. */
  failure: string;
  /** Cells of the table behind the chart, read by screen readers. */
  table: { head: string[]; rows: string[][] };
  /** Identity of what is drawn: the chart is drawn again when it changes. */
  drawKey: string;
  /** Height kept free while the library loads, in px of a 16-px root, so that nothing jumps. */
  height: number;
  /** `width` is the room there is, in px of a 16-px root; the picture is scaled with the root size. */
  options: (Plot: typeof PlotModule, width: number) => PlotModule.PlotOptions;
}

/** A chart with title, picture, note and the table behind it. */
export function Figure(props: FigureProps) {
  const host = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const [failed, setFailed] = useState(false);
  const width = useWidth(host);
  const options = useRef(props.options);
  options.current = props.options;

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawKey stands for everything that options reads.
  useEffect(() => {
    let live = true;
    loadPlot().then(
      (Plot) => {
        if (!live || !host.current || width === 0) return;
        const svg = Plot.plot({ ...options.current(Plot, width), figure: false });
        svg.setAttribute('aria-hidden', 'true');
        svg.removeAttribute('width');
        svg.removeAttribute('height');
        host.current.replaceChildren(svg);
        setFailed(false);
      },
      () => live && setFailed(true),
    );
    return () => {
      live = false;
    };
  }, [props.drawKey, width]);

  return (
    <figure className="figure" aria-labelledby={titleId}>
      <figcaption className="figure-title" id={titleId}>
        {props.title}
      </figcaption>
      <div
        ref={host}
        className="figure-picture"
        role="img"
        aria-label={props.alternative}
        style={{ minHeight: `${props.height / 16}rem` }}
      />
      {failed && <p className="figure-note">{props.failure}</p>}
      {props.note && <p className="figure-note">{props.note}</p>}
      <table className="figure-table">
        <caption>{props.title}</caption>
        <thead>
          <tr>
            {props.table.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.table.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row have no identity but their column.
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** Width of the host in px of a 16-px root, 0 before it is laid out. */
function useWidth(host: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const root = document.documentElement;
    const measure = (): void => {
      const scale = Number.parseFloat(getComputedStyle(root).fontSize) / 16 || 1;
      setWidth(Math.floor(element.clientWidth / scale));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [host]);
  return width;
}
