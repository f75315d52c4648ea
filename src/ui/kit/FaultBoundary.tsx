import { Component, type ReactNode } from 'react';

interface Props {
  /** Told once a fault. */
  onFault: (cause: unknown) => void;
  /** Drawn in place of what failed. */
  fallback: () => ReactNode;
  children: ReactNode;
}

/** Keeps a fault inside what it guards; everything around goes on. */
export class FaultBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(cause: unknown): void {
    this.props.onFault(cause);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback() : this.props.children;
  }
}
