/** Takes parts of what all need for one caller, in turn; the result gives them back. Throws ShareUsedUp for whoever waits too long. */
export type FairShares = (caller: string, parts?: number) => Promise<() => void>;

/** The caller has as much under way as one may have, and had so for as long as one waits. */
export class ShareUsedUp extends Error {}

/** `share`: parts that one caller may have at a time; whoever wants more than that at once gets all of it. */
export type ShareBounds = { share: number; patienceMs: number };

type Waiting = { parts: number; begin: () => void };
type Taken = { parts: number; waiting: Waiting[] };

/** Shares of something of which there is too little for everything that one caller may ask: others find theirs free, whatever that one does. */
export function makeFairShares({ share, patienceMs }: ShareBounds): FairShares {
  const callers = new Map<string, Taken>();

  function admit(caller: string, taken: Taken): void {
    for (let [next] = taken.waiting; next && taken.parts + next.parts <= share; [next] = taken.waiting) {
      taken.waiting.shift();
      taken.parts += next.parts;
      next.begin();
    }
    if (taken.parts === 0) callers.delete(caller);
  }

  function turn(caller: string, taken: Taken, parts: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        taken.waiting.splice(taken.waiting.indexOf(waiting), 1);
        // Whoever stood behind may want less.
        admit(caller, taken);
        reject(new ShareUsedUp());
      }, patienceMs);
      const waiting: Waiting = { parts, begin: () => { clearTimeout(patience); resolve(); } };
      taken.waiting.push(waiting);
    });
  }

  return async (caller, wanted = 1) => {
    const parts = Math.min(wanted, share);
    const taken = callers.get(caller) ?? { parts: 0, waiting: [] };
    callers.set(caller, taken);
    if (taken.waiting.length > 0 || taken.parts + parts > share) await turn(caller, taken, parts);
    else taken.parts += parts;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      taken.parts -= parts;
      admit(caller, taken);
    };
  };
}
