import { type ReactNode, useId } from 'react';

/** A titled part of the panel with a hairline above it. `aside` stands right of the title. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="place-section" aria-labelledby={id}>
      <header className="place-section-head">
        <h3 id={id}>{title}</h3>
        {aside !== undefined && <span className="place-aside">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
