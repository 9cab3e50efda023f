import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Box } from '@pilar/map/shapes';

/** Room on the page, in pixels. */
export type Room = { width: number; height: number };

/** How the map's plane is shown in it: moved by x and y, then enlarged. */
export type View = { x: number; y: number; scale: number };

const margin = 14;
const tallest = 560;
const shape = 0.78;
const first: Room = { width: 640, height: 500 };

/** The room of an element, and again whenever its width changes. */
export function useRoom(frame: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState(first);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setRoom((before) => {
      const width = Math.max(element.clientWidth, 200);
      return width === before.width ? before : { width, height: Math.round(Math.min(tallest, width * shape)) };
    });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return room;
}

/** Shows the box as large as the room lets it, in its middle. */
export function viewOf([left, top, right, bottom]: Box, { width, height }: Room): View {
  const scale = Math.min((width - 2 * margin) / Math.max(right - left, 1), (height - 2 * margin) / Math.max(bottom - top, 1));
  return { x: width / scale / 2 - (left + right) / 2, y: height / scale / 2 - (top + bottom) / 2, scale };
}
