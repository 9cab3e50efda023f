import { useQuery } from '@apollo/client/react';
import { covers, levelOf, parentOf } from '@pilar/domain/region-code';
import { useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { useText } from '../i18n/use-text.ts';
import { DropdownItem, dropdownClasses } from '../ui/Dropdown.tsx';
import { Bar } from '../ui/State.tsx';
import { useViewer } from './session-context.tsx';
import styles from './Header.module.css';

export const areaQuery = graphql(`
  query Area($code: RegionCode!) {
    region(code: $code) {
      code
      shortName
      path { code shortName }
      children { code shortName }
    }
  }
`);

const shownWithoutFinding = 10;

/** Lists are narrowed down to a district; the region whose parts are offered is therefore never below a regency. */
function baseOf(code: string, grantArea: string): string {
  const parent = levelOf(code) === 'DISTRICT' || levelOf(code) === 'VILLAGE' ? parentOf(code) : code;
  return parent !== null && covers(grantArea, parent) ? parent : grantArea;
}

type Props = {
  /** The region chosen now; undefined is the whole of the grant's area. */
  chosen: string | undefined;
  onChoose: (code: string | undefined) => void;
};

/** The grant's area, the way down to the chosen region, and the regions below it. */
export function AreaPicker({ chosen, onChoose }: Props) {
  const t = useText();
  const { grant } = useViewer();
  const [find, setFind] = useState('');
  const base = baseOf(chosen ?? grant.area.code, grant.area.code);
  const { data } = useQuery(areaQuery, { variables: { code: base } });
  const region = data?.region;
  const above = region?.path?.filter(({ code }) => code !== grant.area.code && covers(grant.area.code, code)) ?? [];
  const parts = levelOf(base) === 'DISTRICT' || levelOf(base) === 'VILLAGE' ? [] : (region?.children ?? []);
  const found = parts.filter(({ shortName }) => shortName.toLowerCase().includes(find.trim().toLowerCase()));
  const item = (code: string | undefined, name: string) => (
    <DropdownItem key={name} chosen={code === chosen} onClick={() => onChoose(code)}>{name}</DropdownItem>
  );
  return (
    <div className={styles.panel}>
      {item(undefined, t('shell.wholeArea', { area: grant.area.shortName }))}
      {above.map(({ code, shortName }) => item(code, shortName))}
      {region === undefined && <Bar width="80%" />}
      {parts.length > shownWithoutFinding && (
        <input type="search" className={styles.find} aria-label={t('shell.findArea')} placeholder={t('shell.findArea')} value={find} onChange={(event) => setFind(event.target.value)} />
      )}
      {found.map(({ code, shortName }) => item(code, shortName))}
      {parts.length > 0 && found.length === 0 && <p className={dropdownClasses.head}>{t('shell.noArea')}</p>}
    </div>
  );
}
