import { useRef, useState, type PointerEvent } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './attendance.module.css';
import { pathOf } from './Signature.tsx';

const [width, height] = [400, 200];
/** Points nearer than this say nothing more. */
const nearest = 4;
/** What the graph takes at most. */
const longest = 6_000;

/** A field to sign in with finger, pen or mouse. What is drawn is kept as a few points. */
export function SignaturePad({ value, onChange }: { value: string; onChange: (strokes: string) => void }) {
  const t = useText();
  const field = useRef<SVGSVGElement>(null);
  const [drawing, setDrawing] = useState<string[] | null>(null);
  const pointOf = ({ clientX, clientY }: PointerEvent): [number, number] => {
    const box = field.current?.getBoundingClientRect();
    const within = (part: number, most: number) => Math.round(Math.max(0, Math.min(part, 1)) * most);
    return box ? [within((clientX - box.left) / box.width, width), within((clientY - box.top) / box.height, height)] : [0, 0];
  };
  const move = (pointer: PointerEvent) => {
    if (drawing === null || value.length + drawing.join(' ').length > longest - 10) return;
    const [x, y] = pointOf(pointer);
    const [lastX = 0, lastY = 0] = (drawing.at(-1) ?? '').split(',').map(Number);
    if (Math.hypot(x - lastX, y - lastY) >= nearest) setDrawing([...drawing, `${x},${y}`]);
  };
  const end = () => {
    if (drawing && drawing.length > 1) onChange([value, drawing.join(' ')].filter(Boolean).join(';'));
    setDrawing(null);
  };
  return (
    <div className={styles.pad}>
      <span id="tanda-tangan">{t('attendance.signature')}</span>
      <svg
        ref={field}
        className={styles.field}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby="tanda-tangan"
        onPointerDown={(pointer) => {
          pointer.currentTarget.setPointerCapture(pointer.pointerId);
          setDrawing([pointOf(pointer).join(',')]);
        }}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path d={pathOf([value, (drawing ?? []).join(' ')].join(';'))} />
      </svg>
      {value !== '' && <Button weight="quiet" onClick={() => onChange('')}>{t('attendance.signAgain')}</Button>}
    </div>
  );
}
