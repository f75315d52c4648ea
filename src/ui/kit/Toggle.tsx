import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';

/** A tick box with words and, at the end of the line, a figure or a key. */
export function Toggle({
  isSelected,
  onChange,
  isDisabled,
  end,
  children,
}: {
  isSelected: boolean;
  onChange: (selected: boolean) => void;
  isDisabled?: boolean;
  end?: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <Checkbox className="toggle" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <span className="toggle-box" aria-hidden="true">
        <Check />
      </span>
      <span className="toggle-body">{children}</span>
      {end === undefined ? null : <span className="toggle-end">{end}</span>}
    </Checkbox>
  );
}
