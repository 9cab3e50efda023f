import { useQuery } from '@apollo/client/react';
import { Combobox, useCombobox } from '@mantine/core';
import { readCaseNumber } from '@pilar/domain/case-number';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { dropdownClasses } from '../ui/Dropdown.tsx';
import { hitGroups } from './search-hits.ts';
import { useCan } from './session-context.tsx';
import { useArea } from './use-area.ts';
import { useDelayed } from './use-delayed.ts';
import styles from './SearchBox.module.css';

const searchQuery = graphql(`
  query Search($text: String!, $area: RegionCode, $served: Boolean!, $number: String, $numbered: Boolean!) {
    search(text: $text, area: $area) {
      events { id title date }
      persons { id displayName area { code fullName } }
      pillars { id type person { id displayName } area { code fullName } }
      offices { id name area { code fullName } }
      institutions { id name area { code fullName } }
      youthOrganisations { id name area { code fullName } }
      forums { id name area { code fullName } }
      partnerOrganisations { id name area { code fullName } }
      policyNotices { id statement area { code fullName } }
      serviceCentres { id name area { code fullName } }
      beneficiaries @include(if: $served) { id fullName area { code fullName } }
      families @include(if: $served) { id address head { id fullName } area { code fullName } }
    }
    welfareCases(first: 1, filter: { number: $number }) @include(if: $numbered) { edges { node { id number type { id code } area { code fullName } } } }
  }
`);

const shortest = 2;
const pause = 250;

/** Finds records by words. What is typed stays in this box: never in an address, never in the cache. */
export function SearchBox() {
  const t = useText();
  const { shortDate } = useFormat();
  const navigate = useNavigate();
  const { chosen } = useArea();
  const served = useCan('family.read');
  const cases = useCan('case.read');
  const [text, setText] = useState('');
  const asked = useDelayed(text.trim(), pause);
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  useKeyToFocus(input);

  const skip = asked.length < shortest;
  const number = cases ? readCaseNumber(asked) : null;
  const { data, error, loading } = useQuery(searchQuery, { variables: { text: asked, area: chosen, served, number, numbered: number !== null }, skip, fetchPolicy: 'no-cache' });
  const groups = skip || !data ? [] : hitGroups(data, shortDate);
  const note = loading ? t('ui.loading') : error && groups.length === 0 ? t('shell.searchFailed') : t('shell.searchNothing');

  return (
    <div role="search" className={styles.box}>
      <Combobox
        store={combobox}
        position="bottom-start"
        width="target"
        offset={6}
        withinPortal={false}
        transitionProps={{ duration: 0 }}
        classNames={{ dropdown: dropdownClasses.dropdown, groupLabel: dropdownClasses.head, option: styles.hit, empty: styles.note }}
        onOptionSubmit={(path) => {
          setText('');
          combobox.closeDropdown();
          void navigate({ to: path });
        }}
      >
        <Combobox.Target>
          <input
            ref={input}
            type="search"
            className={styles.input}
            aria-label={t('shell.search')}
            placeholder={t('shell.search')}
            autoComplete="off"
            value={text}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onChange={(event) => {
              setText(event.target.value);
              combobox.openDropdown();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={skip}>
          <Combobox.Options aria-label={t('shell.search')}>
            {groups.map((group) => (
              <Combobox.Group key={group.title} label={t(group.title)}>
                {group.hits.map((hit) => (
                  <Combobox.Option key={hit.path} value={hit.path}>
                    {hit.title}
                    <span className={styles.second}>{hit.second}</span>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
            {groups.length === 0 && <Combobox.Empty>{note}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <kbd className={styles.key} aria-hidden="true">{t('shell.searchKey')}</kbd>
    </div>
  );
}

/** Ctrl K, and / outside of a field, lead to the search box. */
function useKeyToFocus(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
      const asked = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing);
      if (!asked) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [input]);
}
