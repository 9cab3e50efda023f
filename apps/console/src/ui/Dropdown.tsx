import { Popover } from '@mantine/core';
import { useEffect, useState, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import styles from './Dropdown.module.css';

/** Classes of what stands in a dropdown. */
export const dropdownClasses = styles;

type Props = {
  /** The button that opens it; what makes it one comes from here. */
  trigger: (props: Pick<ComponentProps<'button'>, 'onClick'>) => ReactElement;
  label: string;
  position?: 'bottom-start' | 'bottom-end';
  /** Content, which may close the dropdown once a choice is made. */
  children: (close: () => void) => ReactNode;
};

/** A panel that opens beneath a button, takes the focus and gives it back. */
export function Dropdown({ trigger, label, position = 'bottom-start', children }: Props) {
  const [open, setOpen] = useState(false);
  // Also when the focus has left the panel because what had it is gone.
  useEffect(() => {
    if (!open) return undefined;
    const close = ({ key }: KeyboardEvent) => { if (key === 'Escape') setOpen(false); };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open]);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position={position}
      offset={6}
      trapFocus
      returnFocus
      withinPortal={false}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown }}
    >
      <Popover.Target>{trigger({ onClick: () => setOpen(!open) })}</Popover.Target>
      <Popover.Dropdown aria-label={label}>{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  );
}

type ItemProps = { children: ReactNode; onClick: () => void; /** Of several, the one that holds now. */ chosen?: boolean };

/** One line of a dropdown that does something. */
export function DropdownItem({ children, onClick, chosen }: ItemProps) {
  return <button type="button" className={styles.item} aria-current={chosen || undefined} onClick={onClick}>{children}</button>;
}
