import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { countOf, everybody, isChosen, nobody, toggled, type PlanChoice } from './plan-choice.ts';
import styles from './monitoring.module.css';

const unplannedQuery = graphql(`
  query Unplanned($area: RegionCode!, $year: Int!, $text: String, $after: String) {
    region(code: $area) {
      code
      unplannedInstitutions(first: 100, year: $year, text: $text, after: $after) {
        edges { node { id name area { code shortName } } }
        pageInfo { hasNextPage endCursor }
        totalCount { value exact }
      }
    }
  }
`);

type Props = { area: string; year: number; /** How many are not planned yet. */ total: number; choice: PlanChoice; onChange: (choice: PlanChoice) => void };

/** Institutions that are not planned yet, each with a tick, by page and found by name; all of them are meant, not only those of the page. */
export function UnplannedTicks({ area, year, total, choice, onChange }: Props) {
  const t = useText();
  const [text, setText] = useState('');
  const [pages, setPages] = useState<string[]>([]);
  const wanted = useDeferredValue(text.trim());
  const { data, previousData, error, loading } = useQuery(unplannedQuery, { variables: { area, year, text: wanted || undefined, after: pages.at(-1) }, fetchPolicy: 'no-cache' });
  const open = (data ?? previousData)?.region?.unplannedInstitutions;
  const rows = open?.edges.map(({ node }) => node) ?? [];
  const next = open?.pageInfo.hasNextPage ? open.pageInfo.endCursor : null;
  const all = countOf(choice, total) === total;
  return (
    <fieldset className={styles.set} aria-busy={loading || undefined}>
      <legend>{t('monev.notPlannedYet', { count: total })}</legend>
      <p className={styles.quiet}>
        {t('monev.tickHint')}{' '}
        <Button weight="quiet" onClick={() => onChange(all ? nobody : everybody)}>{t(all ? 'monev.tickNone' : 'monev.tickAll')}</Button>
      </p>
      {(total > 20 || text !== '') && (
        <Field id="plan-find" label={t('monev.findUnplanned')}>
          {(input) => (
            <input
              {...input} type="search" value={text} autoComplete="off" spellCheck={false}
              onChange={({ target }) => { setText(target.value); setPages([]); }}
              // The form is not sent from here.
              onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault(); }}
            />
          )}
        </Field>
      )}
      {!open && error && <Notice tone="due">{t('monev.unread')}</Notice>}
      {open && rows.length === 0 && <p className={styles.quiet}>{t('monev.noneOfName')}</p>}
      {rows.length > 0 && (
        <ul className={styles.ticks}>
          {rows.map(({ id, name, area: { shortName } }) => (
            <li key={id}><label><input type="checkbox" checked={isChosen(choice, id)} onChange={() => onChange(toggled(choice, id))} /><span>{name}<span className={styles.note}>{shortName}</span></span></label></li>
          ))}
        </ul>
      )}
      {(next !== null || pages.length > 0) && (
        <Pager>
          {pages.length > 0 && <button type="button" onClick={() => setPages(pages.slice(0, -1))}>{t('shell.previousPage')}</button>}
          {next && <button type="button" onClick={() => setPages([...pages, next])}>{t('shell.nextPage')}</button>}
        </Pager>
      )}
    </fieldset>
  );
}
