import { Link } from '@tanstack/react-router';
import type { YouthStep } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Dropdown, DropdownItem } from '../../ui/Dropdown.tsx';

/** What is being done with a Karang Taruna in place of reading it. */
export type Doing = Exclude<YouthStep, 'FORM'> | 'CORRECT';

type Props = {
  id: string;
  nextSteps: readonly YouthStep[];
  /** Whether its board is in office: that tells which step mostly comes next. */
  boarded: boolean;
  lacksProgramme: boolean;
  mayRecord: boolean;
  onDo: (doing: Doing) => void;
};

/** The step that mostly comes next as the main button, the usual ones beside it, the others below one button. */
export function YouthActions({ id, nextSteps, boarded, lacksProgramme, mayRecord, onDo }: Props) {
  const t = useText();
  const label = useLabel();
  const steps = nextSteps.filter((step) => step !== 'FORM') as Exclude<YouthStep, 'FORM'>[];
  const main = boarded ? steps.find((step) => step === 'REACTIVATE' || step === 'ACTIVATE') : steps.find((step) => step === 'CONFIRM_BOARD');
  const usual = steps.filter((step) => step === main || step === 'NOTE_ACTIVITY');
  const others = steps.filter((step) => !usual.includes(step));
  return (
    <>
      {usual.map((step) => <Button key={step} weight={step === main ? 'main' : undefined} onClick={() => onDo(step)}>{label('YOUTH_STEP', step)}</Button>)}
      {mayRecord && <Link to="/program-kerja/baru" search={{ kt: id }} className={buttonClass(main === undefined && lacksProgramme ? 'main' : undefined)}>{t('youth.newProgramme')}</Link>}
      {(mayRecord || others.length > 0) && (
        <Dropdown label={t('youth.otherSteps')} position="bottom-end" trigger={(opens) => <Button {...opens}>{t('youth.otherSteps')} <span aria-hidden="true">▾</span></Button>}>
          {(close) => {
            const take = (doing: Doing) => () => {
              close();
              onDo(doing);
            };
            return (
              <>
                {others.map((step) => <DropdownItem key={step} onClick={take(step)}>{label('YOUTH_STEP', step)}</DropdownItem>)}
                {mayRecord && <DropdownItem onClick={take('CORRECT')}>{t('youth.correct')}</DropdownItem>}
              </>
            );
          }}
        </Dropdown>
      )}
    </>
  );
}
