import { Children, isValidElement, useRef, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Unseen } from './State.tsx';
import { useTitle } from './use-title.ts';
import styles from './PageHead.module.css';

type Props = {
  title: string;
  /** Links to where the page belongs, outermost first. */
  trail?: ReactNode[];
  /** One line with time, place, state or count. */
  line?: ReactNode;
  actions?: ReactNode;
  /** Takes the place of the title while it is being corrected. */
  children?: ReactNode;
};

/** Head of a page: where it belongs, its name, one line, what can be done. Names the browser's tab too. */
export function PageHead({ title, trail, line, actions, children }: Props) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title, heading);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {trail && (
          <nav aria-label={t('ui.trail')}>
            <ol className={styles.trail}>
              {Children.toArray(trail).map((step) => isValidElement(step) && <li key={step.key}>{step}</li>)}
            </ol>
          </nav>
        )}
        {children ? <><Unseen><h1 ref={heading} tabIndex={-1}>{title}</h1></Unseen>{children}</> : <h1 ref={heading} tabIndex={-1}>{title}</h1>}
        {line && <div className={styles.line}>{line}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
