/** The small card beside the pointer; it keeps off the edge and off the inset. */
import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Atlas, HoverState } from '../state/index.ts';
import { arcCard, placeCard, siteCard } from './hover-facts.ts';

const GAP = 14;

export function HoverCard({ atlas }: { atlas: Atlas }) {
  const hover = useStore(atlas.hover);
  const view = useStore(atlas.store, (state) => state.view);
  const frame = useStore(atlas.store, (state) => state.frame);
  const card = useRef<HTMLDivElement>(null);
  const fromMap = hover.x > 0 || hover.y > 0;
  const text = fromMap && view && (frame || hover.code) ? cardOf(atlas, hover) : null;

  useLayoutEffect(() => {
    const element = card.current;
    const stage = element?.parentElement;
    if (!element || !stage) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    let x = hover.x + GAP;
    let y = hover.y + GAP;
    if (x + width > stage.clientWidth - 4) x = hover.x - GAP - width;
    if (y + height > stage.clientHeight - 4) y = hover.y - GAP - height;
    const inset = stage.querySelector<HTMLElement>('.map-inset');
    if (inset && inset.offsetParent !== null) {
      const left = inset.offsetLeft - 6;
      const top = inset.offsetTop - 6;
      if (x + width > left && y + height > top && x < left + inset.offsetWidth + 12) {
        if (hover.x < left) x = left - width;
        else y = Math.min(y, top - height);
      }
    }
    element.style.transform = `translate(${Math.round(Math.max(4, x))}px, ${Math.round(Math.max(4, y))}px)`;
  });

  if (!text) return null;
  return (
    <div className="map-card" ref={card} aria-hidden="true">
      <p className="map-card-title">
        {text.title}
        {text.context ? <small>{text.context}</small> : null}
      </p>
      {text.figure ? <p className="map-card-figure">{text.figure}</p> : null}
      {text.of ? <p className="map-card-of">{text.of}</p> : null}
      {text.notes.length > 0 ? <p className="map-card-notes">{text.notes.join(' · ')}</p> : null}
      {text.source ? <p className="map-card-source">{text.source}</p> : null}
    </div>
  );
}

function cardOf(atlas: Atlas, { site, link, code }: HoverState) {
  const state = atlas.store.getState();
  if (site) return siteCard(state, site);
  if (link) return arcCard(state, link);
  return code ? placeCard(state, code) : null;
}
