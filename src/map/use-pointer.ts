/** Pointer and keyboard on the map: hover, choose, drill, go up. Panning and zooming belong to the camera. */
import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useMemo } from 'react';
import { mapLevelOf } from '../domain/region/level.ts';
import type { Atlas, HoverState } from '../state/index.ts';
import { selectArcs, selectSites } from '../state/index.ts';
import { placeAt } from '../view/scene/numbers.ts';
import type { Engine } from './engine-types.ts';

const CLICK_PX = 5;
const CLICK_MS = 600;
const NOTHING: HoverState = { code: null, site: null, link: null, x: 0, y: 0 };

/** Handlers for the map's root element. `engine` may be empty while it is being made. */
export function usePointer(atlas: Atlas, engine: RefObject<Engine | null>) {
  return useMemo(() => {
    let down: { x: number; y: number; at: number } | null = null;
    let latest: { x: number; y: number } | null = null;
    let asked = 0;
    /** What Enter has chosen: Enter again goes into it, even when the panel that opened has moved the map's middle. */
    let aimed: string | null = null;

    const at = (event: MouseEvent): { x: number; y: number } => {
      const box = event.currentTarget.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const onFurniture = (event: { target: EventTarget }): boolean =>
      event.target instanceof Element && event.target.closest('[data-furniture]') !== null;

    /** Code of the frame's level under a point, by the numbers on screen. */
    const codeAt = (number: number): string | null => {
      const { data, frame, view } = atlas.store.getState();
      const level = frame?.level ?? view.level;
      if (!data.regions) return null;
      // Where the chunk of a county is not there yet, its county is what is seen.
      const place = placeAt(data.regions, number, level) ?? placeAt(data.regions, number, mapLevelOf(level));
      return (place && data.regions.tables[place.level].code(place.row)) ?? null;
    };
    const look = (x: number, y: number): HoverState => {
      const found = engine.current?.under(x, y);
      if (!found) return NOTHING;
      const { number, site, link } = found;
      return { code: codeAt(number), site, link: site ? null : link, x, y };
    };
    const hover = (): void => {
      asked = 0;
      if (latest) atlas.hover.setState(look(latest.x, latest.y));
    };
    const leave = (): void => {
      latest = null;
      atlas.hover.setState(NOTHING);
    };
    const choose = ({ site, link, code }: HoverState): void => {
      const state = atlas.store.getState();
      const drawnSite = site && selectSites(state).find((item) => item.site.id === site);
      const drawnLink = link && selectArcs(state).find((item) => item.id === link);
      if (drawnSite) atlas.actions.choose(drawnSite.site.at);
      else if (drawnLink) atlas.actions.choose(drawnLink.receiver);
      else atlas.actions.choose(code);
    };
    const middle = (element: HTMLElement): HoverState =>
      look(element.clientWidth / 2, element.clientHeight / 2);

    return {
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (event.pointerType === 'touch' || (event.buttons & 1) === 1) return;
        if (onFurniture(event)) {
          if (latest) leave();
          return;
        }
        latest = at(event);
        if (!asked) asked = requestAnimationFrame(hover);
      },
      onPointerLeave: leave,
      onPointerDown(event: PointerEvent<HTMLElement>) {
        aimed = null;
        down = onFurniture(event) || event.button !== 0 ? null : { ...at(event), at: event.timeStamp };
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const start = down;
        down = null;
        if (!start || event.timeStamp - start.at > CLICK_MS) return;
        const end = at(event);
        if (Math.hypot(end.x - start.x, end.y - start.y) <= CLICK_PX) choose(look(end.x, end.y));
      },
      onDoubleClick(event: MouseEvent<HTMLElement>) {
        if (onFurniture(event)) return;
        const { x, y } = at(event);
        const { code } = look(x, y);
        if (code) atlas.actions.drill(code);
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        if (onFurniture(event)) return;
        if (event.key === 'Escape') atlas.actions.up();
        else if (event.key === 'Enter') {
          const chosen = atlas.store.getState().view.selection[0];
          const code = chosen && chosen === aimed ? aimed : middle(event.currentTarget).code;
          if (!code) return;
          aimed = code === chosen ? null : code;
          if (code === chosen) atlas.actions.drill(code);
          else atlas.actions.choose(code);
        } else {
          aimed = null;
          return;
        }
        event.preventDefault();
        event.stopPropagation();
      },
      /** By keyboard the place in the middle is the one spoken of. */
      onKeyUp(event: KeyboardEvent<HTMLElement>) {
        if (onFurniture(event) || !/^(Arrow|[+\-=]$)/.test(event.key)) return;
        atlas.hover.setState(middle(event.currentTarget));
      },
    };
  }, [atlas, engine]);
}
