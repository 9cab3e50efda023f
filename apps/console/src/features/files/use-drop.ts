import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

/** Whether a file is held over the element; one that is dropped goes to `take`, null while none can be taken. */
export function useDrop(element: RefObject<HTMLElement | null>, take: ((file: File) => void) | null): boolean {
  const [over, setOver] = useState(false);
  const onDrop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) take?.(file);
  });
  useEffect(() => {
    const zone = element.current;
    if (!zone) return;
    const enter = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = () => setOver(false);
    zone.addEventListener('dragover', enter);
    zone.addEventListener('dragleave', leave);
    zone.addEventListener('drop', onDrop);
    return () => {
      zone.removeEventListener('dragover', enter);
      zone.removeEventListener('dragleave', leave);
      zone.removeEventListener('drop', onDrop);
    };
  }, [element]);
  return over && take !== null;
}
