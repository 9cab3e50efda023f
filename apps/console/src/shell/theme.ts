import { remember, remembered } from './memory.ts';

export type Theme = 'light' | 'dark' | 'system';

/** The theme chosen on this machine; the system's until somebody chooses. `theme.js` applies it before the first paint. */
export function rememberedTheme(): Theme {
  const theme = remembered('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Shows the theme and keeps it. */
export function chooseTheme(theme: Theme): void {
  remember('theme', theme === 'system' ? null : theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
