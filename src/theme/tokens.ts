/** The named colours of the two schemes. tokens.css carries the same values for style sheets; a test holds them equal. */
export type Scheme = 'light' | 'dark';

const LIGHT = {
  paper: '#faf8f4',
  panel: '#ffffff',
  sunk: '#f4f1ea',
  ink: '#1d1b18',
  ink2: '#6b655c',
  hairline: '#e4dfd6',
  edge: '#8c8478',
  accent: '#8c2f1b',
  accentInk: '#ffffff',
  accentSoft: '#f5e6df',
  water: '#dce6ea',
  land: '#efece6',
  blank: '#faf8f4',
  neutral: '#d8cec0',
  hatch: '#d8d1c4',
  halo: '#fbf9f5',
  line: '#1d1b18',
  outline: '#1d1b18',
  shade: '#1d1b18',
  warn: '#7a5200',
  warnSoft: '#f8edd3',
  danger: '#a1251b',
  dangerSoft: '#f9e3df',
  good: '#2f6b3a',
  arcRest: '#7d776d',
  site: '#1d1b18',
  siteRing: '#ffffff',
};

export type TokenName = keyof typeof LIGHT;

const DARK: Record<TokenName, string> = {
  paper: '#14161a',
  panel: '#1b1e23',
  sunk: '#23272d',
  ink: '#ece7de',
  ink2: '#9a948a',
  hairline: '#2c3037',
  edge: '#767c86',
  accent: '#e0785c',
  accentInk: '#1b0f0a',
  accentSoft: '#38261f',
  water: '#0d1216',
  land: '#262a30',
  blank: '#20242a',
  neutral: '#454b54',
  hatch: '#3d434b',
  halo: '#14161a',
  line: '#ece7de',
  outline: '#ece7de',
  shade: '#14161a',
  warn: '#e3b458',
  warnSoft: '#352b17',
  danger: '#f08a7a',
  dangerSoft: '#3a201d',
  good: '#7fbf8a',
  arcRest: '#8f8a80',
  site: '#ece7de',
  siteRing: '#14161a',
};

const TOKENS: Record<Scheme, Record<TokenName, string>> = { light: LIGHT, dark: DARK };

/** The named colours of a scheme as #rrggbb. */
export const tokens = (scheme: Scheme): Record<TokenName, string> => TOKENS[scheme];
