/** What this machine remembers for its officer between visits. Nothing personal is kept. */
type Key = 'language' | 'theme' | 'grant' | 'area' | 'field' | 'centre';

/** The remembered value, null without one or where storage is closed to the page. */
export function remembered(key: Key): string | null {
  try {
    return localStorage.getItem(`pilar.${key}`);
  } catch {
    return null;
  }
}

/** Remembers the value; null forgets it. */
export function remember(key: Key, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`pilar.${key}`);
    else localStorage.setItem(`pilar.${key}`, value);
  } catch {
    // Without storage the choice holds for this visit only.
  }
}
