import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Menu, MenuDivider, MenuHead, MenuItem } from '../ui/Menu.tsx';
import { Unseen } from '../ui/State.tsx';
import { useLabel, useViewer } from './session-context.tsx';
import { chooseTheme, rememberedTheme, type Theme } from './theme.ts';
import styles from './Header.module.css';

/** "Sri Wahyuni" gives "SW": the first letters of the first two words of a name. */
export function initialsOf(name: string): string {
  return name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => word[0]?.toUpperCase()).join('');
}

/** Who is signed in and as what, how the console looks, and the way out. */
export function AccountMenu() {
  const t = useText();
  const label = useLabel();
  const { name, grant } = useViewer();
  const [theme, setTheme] = useState(rememberedTheme);
  const themes: { value: Theme; title: string }[] = [
    { value: 'system', title: t('shell.themeSystem') },
    { value: 'light', title: t('shell.themeLight') },
    { value: 'dark', title: t('shell.themeDark') },
  ];
  const choose = (value: Theme) => {
    chooseTheme(value);
    setTheme(value);
  };
  return (
    <Menu trigger={<button type="button" className={styles.initials}>{initialsOf(name)}<Unseen> {t('shell.account', { name })}</Unseen></button>}>
      <div className={styles.who}>
        <strong>{name}</strong>
        <span>{label('ROLE', grant.role)}</span>
        <span>{grant.area.fullName}</span>
      </div>
      <MenuDivider />
      <MenuHead>{t('shell.theme')}</MenuHead>
      {themes.map(({ value, title }) => <MenuItem key={value} chosen={value === theme} onClick={() => choose(value)}>{title}</MenuItem>)}
      <MenuDivider />
      <MenuItem onClick={signOut}>{t('shell.signOut')}</MenuItem>
    </Menu>
  );
}

/** Leaves by a form, as the sign-out page asks for, so that nothing read stays in the browser's memory. */
function signOut(): void {
  const form = Object.assign(document.createElement('form'), { method: 'post', action: '/auth/sign-out' });
  document.body.append(form);
  form.submit();
}
