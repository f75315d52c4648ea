import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components';

/** A short mark: a basis, a flag, a filter. With `onRemove` it can be taken away. */
export function Chip({
  children,
  tone = 'plain',
  onRemove,
  removeLabel,
}: {
  children: ReactNode;
  tone?: 'plain' | 'accent' | 'warn';
  onRemove?: () => void;
  removeLabel?: string;
}): ReactElement {
  return (
    <span className="chip" data-tone={tone}>
      {children}
      {onRemove ? (
        <Button onPress={onRemove} aria-label={removeLabel}>
          <X aria-hidden="true" />
        </Button>
      ) : null}
    </span>
  );
}
