import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { whyNot, type Outcome } from './why-not.ts';

/** Takes a step: says why not, or goes on with `onTaken`. Instead of a step it is given a text where something is still lacking. */
export function useTaking(onTaken: () => void) {
  const t = useText();
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (step: Promise<Outcome> | string) => {
    const refused = typeof step === 'string' ? step : whyNot(await step, t);
    setRefusal(refused);
    if (refused === null) onTaken();
  };
  return { error: refusal && <Notice tone="due" live>{refusal}</Notice>, take };
}
