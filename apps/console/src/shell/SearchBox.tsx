import { useQuery } from '@apollo/client/react';
import { readCaseNumber } from '@pilar/domain/case-number';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { dropdownClasses } from '../ui/Dropdown.tsx';
import { Unseen } from '../ui/State.tsx';
import { useListbox } from '../ui/use-listbox.ts';
import { hitGroups, type Hit } from './search-hits.ts';
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
  const [open, setOpen] = useState(false);
  useKeyToFocus(input);

  const skip = asked.length < shortest;
  const number = cases ? readCaseNumber(asked) : null;
  const { data, error, loading } = useQuery(searchQuery, { variables: { text: asked, area: chosen, served, number, numbered: number !== null }, skip, fetchPolicy: 'no-cache' });
  const groups = skip || !data ? [] : hitGroups(data, shortDate);
  const note = loading ? t('ui.loading') : error && groups.length === 0 ? t('shell.searchFailed') : t('shell.searchNothing');

  const hits = groups.flatMap((group) => group.hits);
  const shown = open && !skip;
  const list = useListbox(shown, hits.length);

  const close = () => {
    setOpen(false);
    list.setActive(-1);
  };
  const take = ({ path }: Hit) => {
    setText('');
    close();
    void navigate({ to: path });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hits[list.active];
    if (event.key === 'Escape' && shown) close();
    else if (event.key === 'Enter' && shown && hit) take(hit);
    else if (!shown || !list.move(event)) return;
    event.preventDefault();
  };

  return (
    <div role="search" className={styles.box}>
      <input
        {...list.input}
        ref={input}
        type="search"
        className={styles.input}
        aria-label={t('shell.search')}
        placeholder={t('shell.search')}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value);
          list.setActive(-1);
          setOpen(true);
        }}
      />
      <div className={dropdownClasses.dropdown} hidden={!shown}>
        <div id={list.id} role="listbox" aria-label={t('shell.search')} hidden={hits.length === 0}>
          {groups.map((group) => (
            <div key={group.title} role="group" aria-label={t(group.title)}>
              <p className={dropdownClasses.head} aria-hidden="true">{t(group.title)}</p>
              {group.hits.map((hit) => (
                <button key={hit.path} {...list.option(hits.indexOf(hit))} className={styles.hit} onClick={() => take(hit)}>
                  {hit.title}
                  <span className={styles.second}>{hit.second}</span>
                </button>
              ))}
            </div>
          ))}
        </div>
        {hits.length === 0 && <p className={styles.note}>{note}</p>}
      </div>
      <span role="status"><Unseen>{shown && (hits.length === 0 ? note : t('pickers.count', { count: hits.length }))}</Unseen></span>
      <kbd className={styles.key} aria-hidden="true">{t('shell.searchKey')}</kbd>
    </div>
  );
}

/** Ctrl K, and / outside of a field, lead to the search box. */
function useKeyToFocus(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
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
