/** Red, green, blue of the five classes in which every measured page draws, from the lowest. */
export const CLASS_COLOURS = [
  [255, 217, 118],
  [254, 178, 76],
  [253, 141, 60],
  [240, 59, 32],
  [189, 0, 38],
] as const;
