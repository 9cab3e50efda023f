import { Children, isValidElement, type ReactNode } from 'react';
import styles from './Tabs.module.css';

/** Parts of a record. Each is a link, so that a part can be sent to a colleague; the router marks the current one. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {Children.toArray(children).map((tab) => isValidElement(tab) && <li key={tab.key}>{tab}</li>)}
      </ul>
    </nav>
  );
}
