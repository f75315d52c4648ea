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
  lines.push(...modelledNotes(frame));
  if (arcs.length) lines.push({ code: 'view.caption.links', params: { count: arcs.length } });
  if (sites.length) lines.push({ code: 'view.caption.sites', params: { count: sites.length } });
  if (frame.flags['taiwan-missing']) lines.push({ code: 'view.caption.taiwan', params: {} });
  return lines;
}

/** What stands for what where places are too small to be drawn one by one; null where every place is drawn itself. */
export function grainNote({ level, asked }: Pick<Frame, 'level' | 'asked'>): Message | null {
  if (level === asked) return null;
  return { code: `view.grain.${level === 'township' ? 'township' : 'county'}`, params: {} };
}

/** Notes that modelled values must never be without: generator, what stands for what, what is not there yet. */
export function modelledNotes(frame: Frame): Message[] {
  if (frame.generator === null) return [];
  const notes: Message[] = [{ code: 'view.modelled', params: { generator: frame.generator } }];
  const grain = grainNote(frame);
  if (grain) notes.push(grain);
  if (frame.pending > 0) notes.push({ code: 'view.pending', params: { count: frame.pending } });
  return notes;
}
