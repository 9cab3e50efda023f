import { useLabel } from '../../shell/session-context.tsx';

/** The usual short word for a kind of service, as its label has it in brackets: "TKSK", "Tagana". */
export function usePillarWord(): (type: string) => string {
  const label = useLabel();
  return (type) => {
    const whole = label('PILLAR_TYPE', type);
    return /\(([^)]+)\)$/.exec(whole)?.[1] ?? whole;
  };
}
