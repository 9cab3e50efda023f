import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dropdown, DropdownItem } from '../../ui/Dropdown.tsx';

/** Below one button: what else can be done with a record, besides the step that mostly comes next. Nothing where there is nothing. */
export function OtherSteps<Doing extends string>({ steps, onDo }: { steps: readonly { doing: Doing; title: string }[]; onDo: (doing: Doing) => void }) {
  const t = useText();
  if (steps.length === 0) return null;
  return (
    <Dropdown label={t('forums.otherSteps')} position="bottom-end" trigger={(opens) => <Button {...opens}>{t('forums.otherSteps')} <span aria-hidden="true">▾</span></Button>}>
      {(close) => steps.map(({ doing, title }) => (
        <DropdownItem
          key={doing}
          onClick={() => {
            close();
            onDo(doing);
          }}
        >
          {title}
        </DropdownItem>
      ))}
    </Dropdown>
  );
}
