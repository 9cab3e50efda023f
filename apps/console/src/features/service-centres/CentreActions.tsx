import { Link } from '@tanstack/react-router';
import type { ServiceCentreStep } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Dropdown, DropdownItem } from '../../ui/Dropdown.tsx';
import type { CentreStep } from './CentreStepCard.tsx';

type Props = {
  id: string;
  nextSteps: readonly ServiceCentreStep[];
  mayRecord: boolean;
  mayLog: boolean;
  onDo: (doing: CentreStep | 'CORRECT') => void;
};

/** The log of an active one as the main button, which an office opens and who works in the field fills in; the step that brings one to work likewise, all else below one button. */
export function CentreActions({ id, nextSteps, mayRecord, mayLog, onDo }: Props) {
  const t = useText();
  const label = useLabel();
  const steps = nextSteps.filter((step) => step !== 'FORM') as CentreStep[];
  const main = steps.find((step) => step === 'ACTIVATE' || step === 'REACTIVATE');
  const others = steps.filter((step) => step !== main);
  return (
    <>
      {mayLog && (mayRecord
        ? <Link to="/puskesos/$id" params={{ id }} search={{ bagian: 'layanan' as const }} className={buttonClass('main')}>{t('services.log')}</Link>
        : <Link to="/lapangan/layanan" search={{ puskesos: id }} className={buttonClass('main')}>{t('services.logDay')}</Link>)}
      {main && <Button weight="main" onClick={() => onDo(main)}>{label('SERVICE_CENTRE_STEP', main)}</Button>}
      {(mayRecord || others.length > 0) && (
        <Dropdown label={t('services.otherSteps')} position="bottom-end" trigger={(opens) => <Button {...opens}>{t('services.otherSteps')} <span aria-hidden="true">▾</span></Button>}>
          {(close) => {
            const take = (doing: CentreStep | 'CORRECT') => () => {
              close();
              onDo(doing);
            };
            return (
              <>
                {others.map((step) => <DropdownItem key={step} onClick={take(step)}>{label('SERVICE_CENTRE_STEP', step)}</DropdownItem>)}
                {mayRecord && <DropdownItem onClick={take('CORRECT')}>{t('services.correct')}</DropdownItem>}
              </>
            );
          }}
        </Dropdown>
      )}
    </>
  );
}
