import { Menu as MantineMenu } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import styles from './Dropdown.module.css';

/** A menu of actions beneath a button. Arrow keys move, Escape closes and gives the focus back. */
export function Menu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return (
    <MantineMenu
      position="bottom-end"
      offset={6}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown, item: styles.item, label: styles.head, divider: styles.divider }}
    >
      <MantineMenu.Target>{trigger}</MantineMenu.Target>
      <MantineMenu.Dropdown>{children}</MantineMenu.Dropdown>
    </MantineMenu>
  );
}

export const MenuHead = MantineMenu.Label;
export const MenuDivider = MantineMenu.Divider;

type ItemProps = { children: ReactNode; onClick: () => void; /** For one choice out of several: whether it is the one. */ chosen?: boolean };

/** One action of a menu. */
export function MenuItem({ children, onClick, chosen }: ItemProps) {
  const choice = chosen === undefined ? {} : { role: 'menuitemradio', 'aria-checked': chosen };
  return <MantineMenu.Item onClick={onClick} {...choice}>{children}</MantineMenu.Item>;
}
