import styles from './attendance.module.css';

/** Strokes of points as one path. */
export function pathOf(strokes: string): string {
  return strokes.split(';').filter(Boolean).map((points) => `M${points.replaceAll(' ', 'L')}`).join('');
}

/** A drawn signature, small. */
export function Signature({ strokes, label }: { strokes: string; label: string }) {
  return (
    <svg className={styles.signature} viewBox="0 0 400 200" role="img" aria-label={label}>
      <path d={pathOf(strokes)} />
    </svg>
  );
}
