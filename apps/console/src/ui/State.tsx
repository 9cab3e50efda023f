import { useRef, type ReactNode } from 'react';
import { useTitle } from './use-title.ts';
import styles from './State.module.css';

type Props = {
  title: string;
  /** One sentence why. */
  children: ReactNode;
  /** One way on. */
  action?: ReactNode;
  /** Number of the request, for whoever is asked for help. */
  requestId?: string | null;
  /** Level of the heading: 1 when the state is the whole page. */
  level?: 1 | 2;
};

/** What stands in the place of content that is not there: nothing yet, not found, not allowed, failed. */
export function State({ title, children, action, requestId, level = 2 }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(level === 1 ? title : null, heading);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.state}>
      <Heading ref={heading} tabIndex={-1}>{title}</Heading>
      <p>{children}</p>
      {action}
      {requestId && <span className={styles.small}>{requestId}</span>}
    </div>
  );
}

/** A grey bar where words will stand. */
export function Bar({ width }: { width: string | number }) {
  return <span aria-hidden="true" className={styles.bar} style={{ width }} />;
}

/** Words for those who hear the page. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className={styles.away}>{children}</span>;
}
