import type { ReactNode } from 'react';
import { useActions, useLang } from '../hooks/index.ts';
import { PanelBoundary } from './PanelBoundary.tsx';

/** A panel whose fault becomes a notice and leaves the others standing. */
export function Guarded({ children }: { children: ReactNode }) {
  const lang = useLang();
  const { notify } = useActions();
  return (
    <PanelBoundary
      lang={lang}
      onFault={(cause) => notify({ code: 'panel-crashed', params: {}, cause }, 'error')}
    >
      {children}
    </PanelBoundary>
  );
}
