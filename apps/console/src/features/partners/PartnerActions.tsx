import type { PartnerStep } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dropdown, DropdownItem } from '../../ui/Dropdown.tsx';
import type { PlainStep } from './PartnerStepCard.tsx';

/** What is being done with a partner in place of reading it. */
export type Doing = Exclude<PlainStep, 'WITHDRAW'> | 'CORRECT';

type Props = { nextSteps: readonly PartnerStep[]; /** Whether decree or agreement hold beyond the notice: then no new one is due. */ papered: boolean; mayContribute: boolean; mayRecord: boolean; onDo: (doing: Doing) => void };

/** The step that mostly comes next as the main button, the others below one button. */
export function PartnerActions({ nextSteps, papered, mayContribute, mayRecord, onDo }: Props) {
  const t = useText();
  const label = useLabel();
  const steps = nextSteps.filter((step) => step !== 'REGISTER') as Exclude<PartnerStep, 'REGISTER'>[];
  const main = steps.find((step) => step === 'REVIVE') ?? (papered ? undefined : steps.find((step) => step === 'RECORD_PAPER'));
  const others = steps.filter((step) => step !== main);
  return (
    <>
      {main && <Button weight={mayContribute ? undefined : 'main'} onClick={() => onDo(main)}>{label('PARTNER_STEP', main)}</Button>}
      {mayContribute && <Button weight="main" onClick={() => onDo('CONTRIBUTE')}>{t('partners.contribute')}</Button>}
      {(mayRecord || others.length > 0) && (
        <Dropdown label={t('forums.otherSteps')} position="bottom-end" trigger={({ onClick }) => <Button onClick={onClick}>{t('forums.otherSteps')} <span aria-hidden="true">▾</span></Button>}>
          {(close) => {
            const take = (doing: Doing) => () => {
              close();
              onDo(doing);
            };
            return (
              <>
                {others.map((step) => <DropdownItem key={step} onClick={take(step)}>{label('PARTNER_STEP', step)}</DropdownItem>)}
                {mayRecord && <DropdownItem onClick={take('CORRECT')}>{t('partners.correct')}</DropdownItem>}
              </>
            );
          }}
        </Dropdown>
      )}
    </>
  );
}
