import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/Card.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ShownImport } from './import-query.ts';
import { enteredWords } from './import-words.ts';
import { Outcomes } from './Outcomes.tsx';
import { UndoImport } from './UndoImport.tsx';
import { Inside } from './Steps.tsx';

/** What was entered, where it is, and the way back. */
export function ImportDone({ shown }: { shown: ShownImport }) {
  const t = useText();
  const { counts, kind } = shown;
  const { count, to, view } = enteredWords[kind];
  const there = counts.created - counts.undone;
  return (
    <>
      <Card title={t('imports.result')}>
        <Inside>
          <p>{t(count, { count: counts.created })}</p>
          {counts.refused > 0 && <Notice tone="due">{t('imports.refusedAtEnd', { count: counts.refused })}</Notice>}
          {shown.state === 'UNDONE' && <Notice>{t('imports.undone', { undone: counts.undone, kept: counts.kept })}</Notice>}
          <FormActions>
            {to && there > 0 && <Link to={to} search={{ impor: shown.id, tampilan: view as never }} className={buttonClass()}>{t('imports.show', { count: there })}</Link>}
            {shown.viewerCan.undo && <UndoImport shown={shown} count={there} />}
          </FormActions>
        </Inside>
      </Card>
      {counts.refused > 0 && <Outcomes id={shown.id} kind={kind} outcome="REFUSED" title={t('imports.refusedRows')} />}
      {counts.kept > 0 && <Outcomes id={shown.id} kind={kind} outcome="KEPT" title={t('imports.keptRows')} />}
    </>
  );
}
