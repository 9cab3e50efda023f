import { useApolloClient } from '@apollo/client/react';
import { chooseLanguage } from '../i18n/language.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Dropdown, DropdownItem } from '../ui/Dropdown.tsx';
import { Unseen } from '../ui/State.tsx';
import styles from './Header.module.css';

const languages = [
  { code: 'id', name: 'Bahasa Indonesia' },
  { code: 'en', name: 'English' },
] as const;

/** Switches the console's language; what the graph says in words is read anew. */
export function LanguageMenu() {
  const t = useText();
  const language = useLanguage();
  const client = useApolloClient();
  const choose = async (code: (typeof languages)[number]['code']) => {
    await chooseLanguage(code);
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Dropdown
      label={t('shell.language')}
      position="bottom-end"
      trigger={(opens) => (
        <button type="button" className={styles.language} {...opens}><Unseen>{t('shell.language')} </Unseen>{language.toUpperCase()}</button>
      )}
    >
      {(close) => languages.map(({ code, name }) => (
        <DropdownItem
          key={code}
          chosen={code === language}
          onClick={() => {
            close();
            void choose(code);
          }}
        >
          <span lang={code}>{name}</span>
        </DropdownItem>
      ))}
    </Dropdown>
  );
}
