import { Component, type ErrorInfo, type ReactNode } from 'react';
import { formatError } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/index.ts';

interface Props {
  lang: Lang;
  /** Told once a fault, for the notices. */
  onFault: (cause: unknown) => void;
  children: ReactNode;
}

/** Keeps a fault inside the panel where it happened; the rest of the atlas goes on. */
export class PanelBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(cause: unknown, _info: ErrorInfo): void {
    this.props.onFault(cause);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="panel-fault" role="alert">
        {formatError(this.props.lang, { code: 'panel-crashed', params: {} })}
      </p>
    );
  }
}
