/** What lies over the regions: lines, labels, arcs and sites; outlines of places; the inset. */
import type { Camera } from '../contract/viewspec.ts';
import { findPlace, type RegionSet } from '../domain/region/table.ts';
import { viewportFor } from '../raster/index.ts';
import type { AtlasState, HoverState } from '../state/index.ts';
import { arcAt } from '../view/scene/arcs.ts';
import type { Size } from '../view/scene/fit.ts';
import type { Rect } from '../view/scene/labels.ts';
import { numberRanges } from '../view/scene/numbers.ts';
import { rgbaWord } from '../view/scene/palette.ts';
import { siteAt } from '../view/scene/sites.ts';
import type { OutlineMark, RegionFiller } from '../worker/index.ts';
import type { FlowDeck } from './flow-deck.ts';
import { mapFamily, wantLetters } from './fonts.ts';
import type { Geometry } from './geometry.ts';
import { Ink } from './ink.ts';
import { InsetPicture } from './inset.ts';
import type { RegionPicture } from './region-picture.ts';
import type { MapContent } from './scene-of.ts';

/** Outline of the chosen place and of the one under the pointer, CSS pixels. */
const CHOSEN = 2.6;
const POINTED = 1.6;
/** How near a site or an arc the pointer must come, CSS pixels. */
const REACH = 5;

/** Sizes of the stage at the moment of drawing. */
export interface Measure {
  size: Size;
  dpr: number;
  /** Device pixels per CSS pixel at a root size of 16 px. */
  unit: number;
}

export class Overlays {
  readonly ink: Ink;
  private readonly family = mapFamily();
  private readonly inset: InsetPicture;
  private readonly geometry: Geometry;
  private readonly redraw: () => void;

  /** `redraw` is called when fonts or the inset's regions have arrived. */
  constructor(insetCanvas: HTMLCanvasElement, filler: RegionFiller, geometry: Geometry, redraw: () => void) {
    this.ink = new Ink(this.family);
    this.inset = new InsetPicture(insetCanvas, filler, geometry);
    this.geometry = geometry;
    this.redraw = redraw;
  }

  /** Lines, labels and, where deck.gl does not draw them, arcs and sites. */
  drawInk(
    content: MapContent,
    camera: Camera,
    { size, dpr, unit }: Measure,
    { link, site }: HoverState,
    obstacles: readonly Rect[],
    flows: FlowDeck | null,
  ): void {
    const viewport = viewportFor([camera.lng, camera.lat], camera.zoom, size.width, size.height, dpr);
    const lit = { litLink: link, litSite: site };
    const letters = this.ink.draw({
      ...content,
      ...lit,
      viewport,
      zoom: camera.zoom,
      unit,
      dpr,
      lines: this.geometry.lines(),
      keepOff: obstacles,
      drawFlows: flows === null,
    });
    this.want(letters);
    flows?.draw({ viewport, ...this.ink.shapes, palette: content.palette, unit, ...lit });
  }

  /** The islands' inset, filled once a size. */
  drawInset(content: MapContent, { dpr, unit }: Measure): void {
    this.want(content.labels.map(({ rank, name }) => (rank === 'island' ? name : '')).join(''));
    const setting = { lines: this.geometry.lines(), unit, dpr, family: this.family };
    this.inset.show(content, setting, this.redraw);
  }

  /** Outlines of the selection and of the place under the pointer. */
  drawMarks(
    { palette }: MapContent,
    picture: RegionPicture,
    { view, data }: AtlasState,
    pointed: string | null,
    unit: number,
  ): void {
    const { regions } = data;
    if (!regions) return;
    const marks = view.selection.flatMap((code) =>
      markOf(regions, code, CHOSEN * unit, rgbaWord(palette.accent)),
    );
    if (pointed) marks.unshift(...markOf(regions, pointed, POINTED * unit, rgbaWord(palette.ink)));
    picture.mark(marks);
  }

  /** Ids of the site and the arc near a point, device pixels. */
  near(x: number, y: number, unit: number): { site: string | null; link: string | null } {
    const { sites, arcs } = this.ink.shapes;
    return {
      site: siteAt(sites, x, y, REACH * unit)?.site.id ?? null,
      link: arcAt(arcs, x, y, REACH * unit)?.id ?? null,
    };
  }

  private want(letters: string): void {
    wantLetters(letters, this.family, () => {
      this.ink.remeasure();
      this.redraw();
    });
  }
}

/** The outline of a place; none for an unknown code. */
function markOf(regions: RegionSet, code: string, width: number, colour: number): OutlineMark[] {
  const place = findPlace(regions, code);
  const bbox = place && regions.tables[place.level].bbox(place.row);
  return place && bbox ? [{ ranges: numberRanges(regions, place), width, colour, bbox }] : [];
}
