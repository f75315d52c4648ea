/** polylabel ships no types: pole of inaccessibility of rings, in their units. */
declare module 'polylabel' {
  // biome-ignore lint/style/noDefaultExport: the package has only a default export
  export default function polylabel(polygon: number[][][], precision?: number): number[];
}
