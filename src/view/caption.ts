/** The caption under a picture of the map: bases shown, coverage, layers drawn and what they leave out. */
import { BASES } from '../domain/value/value.ts';
import type { ArcItem, Frame, Message, SiteItem } from './types.ts';

/** Messages in printing order; the mouth joins them with a stop. */
export function buildCaption(frame: Frame, arcs: readonly ArcItem[], sites: readonly SiteItem[]): Message[] {
  const lines: Message[] = [];
  if (frame.mode === 'empty') lines.push({ code: 'view.caption.empty', params: {} });
  else {
    lines.push({ code: 'view.caption.coverage', params: { valued: frame.valued, n: frame.n } });
    for (const basis of BASES) {
      const count = frame.bases[basis];
      if (count) lines.push({ code: `view.caption.basis.${basis}`, params: { count } });
    }
  }
  if (frame.listRows !== undefined && frame.listRows !== frame.valued)
    lines.push({ code: 'view.summary.listRows', params: { rows: frame.listRows, regions: frame.valued } });
  if (frame.mode === 'marked') lines.push({ code: 'view.caption.marked', params: { count: frame.valued } });
  if (arcs.length) lines.push({ code: 'view.caption.links', params: { count: arcs.length } });
  if (sites.length) lines.push({ code: 'view.caption.sites', params: { count: sites.length } });
  if (frame.flags['taiwan-missing']) lines.push({ code: 'view.caption.taiwan', params: {} });
  return lines;
}
