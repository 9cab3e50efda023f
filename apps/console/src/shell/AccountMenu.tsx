import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Dropdown, DropdownItem, dropdownClasses } from '../ui/Dropdown.tsx';
import { Unseen } from '../ui/State.tsx';
import { SignOut } from './SignOut.tsx';
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
    <Dropdown
      label={t('shell.account', { name })}
      position="bottom-end"
      trigger={(opens) => (
        <button type="button" className={styles.initials} {...opens}>{initialsOf(name)}<Unseen> {t('shell.account', { name })}</Unseen></button>
      )}
    >
      {(close) => (
        <>
          <div className={styles.who}>
            <strong>{name}</strong>
            <span>{label('ROLE', grant.role)}</span>
            <span>{grant.area.fullName}</span>
          </div>
          <hr className={dropdownClasses.divider} />
          <p className={dropdownClasses.head}>{t('shell.theme')}</p>
          {themes.map(({ value, title }) => <DropdownItem key={value} chosen={value === theme} onClick={() => choose(value)}>{title}</DropdownItem>)}
          <hr className={dropdownClasses.divider} />
          <Link to="/akun" className={dropdownClasses.item} onClick={close}>{t('akunku.menu')}</Link>
          <SignOut className={dropdownClasses.item} />
        </>
      )}
    </Dropdown>
  );
}
