import { useEffect, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import styles from './Dropdown.module.css';

/** Classes of what stands in a dropdown. */
export const dropdownClasses = styles;

/** What makes a button the one that opens a dropdown. */
export type OpensDropdown = { onClick: () => void; 'aria-haspopup': 'dialog'; 'aria-expanded': boolean };

type Props = {
  /** The button that opens it. */
  trigger: (opens: OpensDropdown) => ReactElement;
  label: string;
  position?: 'bottom-start' | 'bottom-end';
  /** Content, which may close the dropdown once a choice is made. */
  children: (close: () => void) => ReactNode;
};

/** A panel that opens beneath a button, takes the focus and gives it back. */
export function Dropdown({ trigger, label, position = 'bottom-start', children }: Props) {
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => setOpen(false);
  useEffect(() => {
    if (!open) return undefined;
    const within = panel.current;
    (firstFocusable(within) ?? within)?.focus();
    const forget = whenLeft(within, () => setOpen(false));
    return () => {
      forget();
      // Whoever has gone on to another field keeps the focus there.
      if (document.activeElement === document.body || within?.contains(document.activeElement)) buttonOf(within)?.focus();
    };
  }, [open]);
  // Again after each change within: a panel that has grown may reach over the edge of the window.
  useLayoutEffect(() => {
    if (open) place(panel.current, position);
  });
  return (
    <>
      {trigger({ onClick: () => (open ? close() : setOpen(true)), 'aria-haspopup': 'dialog', 'aria-expanded': open })}
      <div ref={panel} role="dialog" aria-label={label} tabIndex={-1} hidden={!open} className={styles.dropdown}>
        {open && children(close)}
      </div>
    </>
  );
}

function buttonOf(panel: HTMLElement | null): HTMLElement | null {
  return panel?.previousElementSibling instanceof HTMLElement ? panel.previousElementSibling : null;
}

function firstFocusable(panel: HTMLElement | null): HTMLElement | null | undefined {
  return panel?.querySelector<HTMLElement>('a[href], button:not(:disabled), input:not(:disabled), select, [tabindex="0"]');
}

/** Closes on Escape, and where somebody presses or goes on elsewhere. */
function whenLeft(panel: HTMLElement | null, close: () => void): () => void {
  const outside = (target: EventTarget | null) => target instanceof Node && !panel?.contains(target) && !buttonOf(panel)?.contains(target);
  const left = ({ target }: Event) => {
    if (outside(target)) close();
  };
  const pressed = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close();
  };
  document.addEventListener('pointerdown', left);
  document.addEventListener('focusin', left);
  document.addEventListener('keydown', pressed);
  return () => {
    document.removeEventListener('pointerdown', left);
    document.removeEventListener('focusin', left);
    document.removeEventListener('keydown', pressed);
  };
}

const gap = { button: 6, edge: 8 };

/** Puts the panel beneath its button, and wholly within the width of the window. */
function place(panel: HTMLElement | null, position: Props['position']): void {
  const button = buttonOf(panel)?.getBoundingClientRect();
  const within = panel?.offsetParent?.getBoundingClientRect();
  if (!panel || !button || !within) return;
  const wanted = position === 'bottom-end' ? button.right - panel.offsetWidth : button.left;
  const left = Math.max(gap.edge, Math.min(wanted, document.documentElement.clientWidth - panel.offsetWidth - gap.edge));
  panel.style.left = `${left - within.left}px`;
  panel.style.top = `${button.bottom + gap.button - within.top}px`;
}

type ItemProps = { children: ReactNode; onClick: () => void; /** Of several, the one that holds now. */ chosen?: boolean };

/** One line of a dropdown that does something. */
export function DropdownItem({ children, onClick, chosen }: ItemProps) {
  return <button type="button" className={styles.item} aria-current={chosen || undefined} onClick={onClick}>{children}</button>;
}
