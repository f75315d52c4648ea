import type { ReactNode } from 'react';
import { formatError } from '../../i18n/format.ts';
import { useActions, useLang } from '../hooks/index.ts';
import { FaultBoundary } from '../kit/FaultBoundary.tsx';

const CRASHED = { code: 'panel-crashed', params: {} };

/** A panel whose fault becomes a notice and leaves the others standing. */
export function Guarded({ children }: { children: ReactNode }) {
  const lang = useLang();
  const { notify } = useActions();
  return (
    <FaultBoundary
      onFault={(cause) => notify({ ...CRASHED, cause }, 'error')}
      fallback={() => (
        <p className="panel-fault" role="alert">
          {formatError(lang, CRASHED)}
        </p>
      )}
    >
      {children}
    </FaultBoundary>
  );
}
