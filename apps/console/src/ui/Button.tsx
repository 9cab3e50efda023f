import type { ComponentProps } from 'react';
import styles from './Button.module.css';

type Weight = 'main' | 'plain' | 'quiet';

/** Classes of a button, for a link that is one: `<Link className={buttonClass('main')}>`. */
export function buttonClass(weight: Weight = 'plain'): string {
  return [styles.button, weight === 'main' && styles.main, weight === 'quiet' && styles.quiet].filter(Boolean).join(' ');
}

/** A button. One `main` per page at most: what the page is for. */
export function Button({ weight, type = 'button', className, ...rest }: ComponentProps<'button'> & { weight?: Weight }) {
  return <button type={type} className={[buttonClass(weight), className].filter(Boolean).join(' ')} {...rest} />;
}
