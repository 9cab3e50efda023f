import { Popover } from '@mantine/core';
import { useState, type ComponentProps, type ReactNode } from 'react';
import styles from './Dropdown.module.css';

/** Classes of what stands in a dropdown. */
export const dropdownClasses = styles;

type Props = {
  /** The button that opens it; it gets its ARIA attributes from here. */
  trigger: (props: Pick<ComponentProps<'button'>, 'onClick'> & { open: boolean }) => ReactNode;
  label: string;
  /** Content, which may close the dropdown once a choice is made. */
  children: (close: () => void) => ReactNode;
};

/** A panel that opens beneath a button, takes the focus and gives it back. */
export function Dropdown({ trigger, label, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" offset={6} trapFocus returnFocus withinPortal transitionProps={{ duration: 0 }} classNames={{ dropdown: styles.dropdown }}>
      <Popover.Target>{trigger({ onClick: () => setOpen(!open), open })}</Popover.Target>
      <Popover.Dropdown aria-label={label}>{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  );
}
