import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

/** Whether files are held over the element; what is dropped goes to `take`, null while nothing can be taken. */
export function useDrop(element: RefObject<HTMLElement | null>, take: ((files: readonly File[]) => void) | null): boolean {
  const [over, setOver] = useState(false);
  const onDrop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) take?.(files);
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
