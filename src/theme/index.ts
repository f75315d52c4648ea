/** Ground of all looks: named colours of both schemes, and the paint of classes, flags and givers. Imports nothing. */
export { contrast, mix, oklab } from './oklab.ts';
export { classPaint, flagPaint, giverHue, type Paint, type PatternName, type RampName } from './paint.ts';
export { type Scheme, type TokenName, tokens } from './tokens.ts';
