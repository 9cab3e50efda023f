import { useEffect, useState } from 'react';

/** The value once it has stayed the same for a while (milliseconds). */
export function useDelayed<Value>(value: Value, pause: number): Value {
  const [delayed, setDelayed] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return delayed;
}
