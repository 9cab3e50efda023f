import { remember, remembered } from './memory.ts';

/** The grant that requests are made under; null leaves the choice to the gateway (the first valid one). */
export function rememberedGrant(): string | null {
  return remembered('grant');
}

/**
 * Goes on under another grant, or under the first valid one. The page is loaded anew, so that nothing read under
 * the former grant stays in memory.
 */
export function chooseGrant(id: string | null): void {
  remember('grant', id);
  remember('area', null);
  location.assign('/');
}
