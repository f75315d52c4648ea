import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';

interface ButtonProps {
  onPress: () => void;
  children: ReactNode;
  /** Without border until hovered. */
  quiet?: boolean;
  isDisabled?: boolean;
  /** For buttons that stay down. */
  pressed?: boolean;
  /** For buttons that fold something out. */
  expanded?: boolean;
  label?: string;
  className?: string;
}

/** A button with words. */
export function Button({ quiet, pressed, expanded, label, className, ...props }: ButtonProps): ReactElement {
  return (
    <AriaButton
      {...props}
      className={className ? `button ${className}` : 'button'}
      data-quiet={quiet || undefined}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
    />
  );
}

/** A square button with an icon; `label` names it for everyone, `shortcut` is shown beside the name. */
export function IconButton({
  label,
  shortcut,
  pressed,
  expanded,
  ...props
}: Omit<ButtonProps, 'quiet' | 'className'> & { label: string; shortcut?: string }): ReactElement {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...props}
        className="button"
        data-quiet
        data-icon
        aria-label={label}
        aria-pressed={pressed}
        aria-expanded={expanded}
      />
      <Tooltip className="tooltip" offset={6}>
        {label}
        {shortcut ? <kbd>{shortcut}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
