import { ProposalOrigin, ProposalStepLevel, ProposalStepRole } from '../../__generated__/graphql.ts';
import { checkClass, gridClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Choices, Field } from '../../ui/Form.tsx';
import { isAlways, type DraftStep } from './path-draft.ts';
import styles from './paths.module.css';

type Props = { step: DraftStep; error: string | undefined; onChange: (step: DraftStep) => void };

/** What a path says of one step: whether there is one, whether it may be skipped, whose it is. */
export function StepFields({ step: draft, error, onChange }: Props) {
  const t = useText();
  const label = useLabel();
  const { step, used, required, level, roles, byOther, origins } = draft;
  const always = isAlways(step);
  const set = (change: Partial<DraftStep>) => onChange({ ...draft, ...change });
  const toggled = <One extends string>(all: readonly One[], one: One) => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]);
  const tick = (words: string, checked: boolean, change: () => void) => <label key={words} className={checkClass}><input type="checkbox" checked={checked} onChange={change} />{words}</label>;
  return (
    <fieldset className={styles.step}>
      <legend>{label('PROPOSAL_STEP', step)}</legend>
      <div className={styles.ticks}>
        {!always && tick(t('usulan.stepUsed'), used, () => set({ used: !used }))}
        {!always && used && tick(t('usulan.stepRequired'), required, () => set({ required: !required }))}
        {used && tick(t('usulan.byOther'), byOther, () => set({ byOther: !byOther }))}
      </div>
      {used && (
        <div className={gridClass}>
          <Field id={`level-${step}`} label={t('usulan.stepLevel')}>
            {(input) => (
              <select {...input} value={level} onChange={({ target }) => set({ level: target.value as ProposalStepLevel })}>
                {Object.values(ProposalStepLevel).map((one) => <option key={one} value={one}>{label('REGION_LEVEL', one)}</option>)}
              </select>
            )}
          </Field>
          <Choices label={t('usulan.stepRoles')} error={error}>{Object.values(ProposalStepRole).map((role) => tick(label('ROLE', role), roles.includes(role), () => set({ roles: toggled(roles, role) })))}</Choices>
          {!always && <Choices label={t('usulan.stepOrigins')}>{Object.values(ProposalOrigin).map((origin) => tick(label('PROPOSAL_ORIGIN', origin), origins.includes(origin), () => set({ origins: toggled(origins, origin) })))}</Choices>}
        </div>
      )}
    </fieldset>
  );
}
