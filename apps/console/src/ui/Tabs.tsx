import { Children, isValidElement, useEffect, useRef, type ReactNode } from 'react';
import styles from './Tabs.module.css';

/**
 * Parts of a record. Each is a link, so that a part can be sent to a colleague; the router marks the current one, which is moved
 * into view where there is no room for all.
 */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null);
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!list.current || !current || current === shown.current) return;
    shown.current = current;
    list.current.scrollLeft = current.offsetLeft + current.offsetWidth / 2 - list.current.clientWidth / 2;
  });
  return (
    <nav aria-label={label}>
      <ul ref={list} className={styles.tabs}>
        {Children.toArray(children).map((tab) => isValidElement(tab) && <li key={tab.key}>{tab}</li>)}
      </ul>
    </nav>
  );
}
