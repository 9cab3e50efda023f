import type { ReactNode } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { cellName, gridAges, gridColumns, sumOf, type Grid, type Sex } from './client-grid.ts';
import styles from './institutions.module.css';

type Props = { title: string; grid: Grid; /** What stands in a cell, where it is not read only: gets the cell's name and what it is called. */ cell?: (name: string, words: string) => ReactNode };

/** Those in care by age, setting and sex, with totals. */
export function CountGrid({ title, grid, cell }: Props) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const sexes: Readonly<Record<Sex, { short: string; long: string }>> = {
    male: { short: t('institutions.maleShort'), long: t('institutions.male') }, female: { short: t('institutions.femaleShort'), long: t('institutions.female') },
  };
  const settings = [...new Set(gridColumns.map(({ setting }) => setting))];
  return (
    <div className={styles.gridBox}>
      <table className={styles.grid} aria-label={title}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>{t('institutions.age')}</th>
            {settings.map((setting) => <th key={setting} scope="colgroup" colSpan={2}>{label('CARE_SETTING', setting)}</th>)}
            <th scope="col" rowSpan={2}>{t('institutions.total')}</th>
          </tr>
          <tr>
            {gridColumns.map(({ setting, sex }) => <th key={setting + sex} scope="col"><abbr title={sexes[sex].long}>{sexes[sex].short}</abbr></th>)}
          </tr>
        </thead>
        <tbody>
          {gridAges.map((age) => (
            <tr key={age}>
              <th scope="row">{label('CARE_AGE', age)}</th>
              {gridColumns.map(({ setting, sex }) => {
                const name = cellName(setting, age, sex);
                const words = t('institutions.cell', { setting: label('CARE_SETTING', setting), age: label('CARE_AGE', age), sex: sexes[sex].long });
                return <td key={name}>{cell ? cell(name, words) : number(sumOf(grid, { setting, age, sex }))}</td>;
              })}
              <td className={styles.sum}>{number(sumOf(grid, { age }))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('institutions.total')}</th>
            {gridColumns.map(({ setting, sex }) => <td key={setting + sex}>{number(sumOf(grid, { setting, sex }))}</td>)}
            <td className={styles.sum}>{number(sumOf(grid))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
