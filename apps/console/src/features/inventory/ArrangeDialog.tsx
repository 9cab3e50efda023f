import { useState } from 'react';
import type { EnumeratorBody } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Picker, type Choice } from '../../ui/Picker.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import styles from '../monitoring/monitoring.module.css';
import { usePillarFinder } from './pillar-finder.ts';
import type { RoundShown } from './RoundBody.tsx';

const arrangeRound = graphql(`
  mutation ArrangeInventoryRound($input: ArrangeInventoryRoundInput!) {
    arrangeInventoryRound(input: $input) { __typename ... on InventoryRound { id ...RoundBody_inventoryRound @unmask } ...Refusal @unmask }
  }
`);

type Row = { key: string; pillar: Choice | null; name: string; body: EnumeratorBody };

/** The days of a round, and who counts: pillars from the register, officers of other bodies by name. */
export function ArrangeDialog({ round: { id, version, firstDay, lastDay, enumerators, area }, onClose }: { round: RoundShown; onClose: () => void }) {
  const t = useText();
  const bodies = useOptions('ENUMERATOR_BODY');
  const find = usePillarFinder(area.code);
  const { submit, busy } = useSubmit(arrangeRound);
  const [days, setDays] = useState({ firstDay, lastDay });
  // Whoever may not be seen here cannot be kept by sending them back: the list then stays as it is until somebody changes it.
  const [rows, setRows] = useState<Row[]>(enumerators.map(({ pillar, name, body }, at) => ({ key: String(at), pillar: pillar && { id: pillar.id, name: pillar.person?.fullName ?? pillar.id }, name: name ?? '', body: body ?? 'VILLAGE' })));
  const [touched, setTouched] = useState(false);
  const [error, setError] = useState<string>();
  const change = (next: Row[]) => {
    setTouched(true);
    setRows(next);
  };
  const set = (key: string, part: Partial<Row>) => change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const save = async () => {
    const told = rows.filter(({ pillar, name }) => pillar !== null || name.trim() !== '').map(({ pillar, name, body }) => (pillar ? { pillar: pillar.id } : { name, body }));
    const refused = whyNot(await submit({ id, version, ...days, ...(touched && { enumerators: told }) }), t);
    if (refused !== null) return setError(refused);
    toast(t('pendataan.arranged'));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('pendataan.doArrange')}
      onClose={onClose}
      actions={<><Button weight="main" disabled={busy} onClick={() => void save()}>{t('pendataan.save')}</Button><Button onClick={onClose}>{t('forms.cancel')}</Button></>}
    >
      <div className={stackClass}>
        <Field id="atur-awal" label={t('pendataan.firstDay')} error={error} required>{(input) => <input {...input} type="date" value={days.firstDay} onChange={({ target }) => setDays({ ...days, firstDay: target.value })} />}</Field>
        <Field id="atur-akhir" label={t('pendataan.lastDay')} required>{(input) => <input {...input} type="date" value={days.lastDay} onChange={({ target }) => setDays({ ...days, lastDay: target.value })} />}</Field>
        {rows.map(({ key, pillar, name, body }, at) => (
          <fieldset key={key} className={styles.set}>
            <legend>{t('pendataan.enumerator', { nth: at + 1 })}</legend>
            <Field id={`petugas-${key}-pilar`} label={t('pendataan.pillar')} hint={t('pendataan.pillarHint')}>{(input) => <Picker input={input} value={pillar} onChange={(value) => set(key, { pillar: value })} find={find} />}</Field>
            {pillar === null && (
              <>
                <Field id={`petugas-${key}-nama`} label={t('pendataan.otherName')}>{(input) => <input {...input} value={name} maxLength={200} onChange={({ target }) => set(key, { name: target.value })} />}</Field>
                <Field id={`petugas-${key}-lembaga`} label={t('pendataan.body')}>
                  {(input) => <select {...input} value={body} onChange={({ target }) => set(key, { body: target.value as EnumeratorBody })}>{bodies.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}
                </Field>
              </>
            )}
            <Button weight="quiet" onClick={() => change(rows.filter((row) => row.key !== key))}>{t('pendataan.removeEnumerator')}</Button>
          </fieldset>
        ))}
        <div><Button onClick={() => change([...rows, { key: crypto.randomUUID(), pillar: null, name: '', body: 'VILLAGE' }])}>{t('pendataan.addEnumerator')}</Button></div>
      </div>
    </Dialog>
  );
}
