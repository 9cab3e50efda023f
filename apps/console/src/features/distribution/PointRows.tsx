import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { ManyPickerField, PickerField, TextField, useFieldError } from '../../forms/fields.tsx';
import { chosenClasses, gridClass, wideClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { Rows } from '../../ui/Rows.tsx';
import { useVillageFinder } from '../pickers/region-finder.ts';
import type { PlanValues } from './plan-values.ts';

/** The points of a distribution: where, on which day, and for whom. */
export function PointRows() {
  const t = useText();
  const { control, getValues } = useFormContext<PlanValues>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'points' });
  const area = useWatch<PlanValues, 'area'>({ control, name: 'area' });
  const find = useVillageFinder({ districts: true, within: area?.id });
  const error = useFieldError<PlanValues>('points');
  return (
    <Rows
      id="points" name={t('penyaluran.point')} keys={fields.map(({ id }) => id)} error={error} empty={t('penyaluran.pointsEmpty')} add={t('penyaluran.addPoint')}
      onAdd={() => append({ name: '', area: null, serves: [], heldOn: getValues('startsOn'), timeFrom: '', timeTo: '' }, { shouldFocus: false })}
      onRemove={remove} onMove={move}
    >
      {(row) => (
        <div className={gridClass}>
          <TextField<PlanValues> name={`points.${row}.name`} label={t('penyaluran.pointName')} required />
          <PickerField<PlanValues> name={`points.${row}.area`} label={t('penyaluran.pointArea')} find={find} required />
          <TextField<PlanValues> name={`points.${row}.heldOn`} type="date" label={t('penyaluran.heldOn')} required />
          <TextField<PlanValues> name={`points.${row}.timeFrom`} type="time" label={t('penyaluran.timeFrom')} />
          <TextField<PlanValues> name={`points.${row}.timeTo`} type="time" label={t('penyaluran.timeTo')} />
          <div className={wideClass}><ManyPickerField<PlanValues> name={`points.${row}.serves`} label={t('penyaluran.serves')} hint={t('penyaluran.servesHint')} find={find} classes={chosenClasses} /></div>
        </div>
      )}
    </Rows>
  );
}
