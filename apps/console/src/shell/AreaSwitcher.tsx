import { levelOf } from '@pilar/domain/region-code';
import type { MessageId } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Dropdown, DropdownItem, dropdownClasses } from '../ui/Dropdown.tsx';
import { AreaPicker } from './AreaPicker.tsx';
import { chooseGrant } from './grant.ts';
import { useLabel, useViewer } from './session-context.tsx';
import { useArea } from './use-area.ts';
import styles from './Header.module.css';

const wholes = {
  COUNTRY: 'shell.allProvinces',
  PROVINCE: 'shell.allRegencies',
  REGENCY: 'shell.allDistricts',
  DISTRICT: 'shell.wholeDistrict',
  VILLAGE: 'shell.wholeVillage',
} as const satisfies Record<string, MessageId>;

/** Says in which area one works, narrows it, and changes the grant of an account that holds several. */
export function AreaSwitcher() {
  const t = useText();
  const label = useLabel();
  const { grant, grants } = useViewer();
  const { chosen, name, choose } = useArea();
  const part = chosen === undefined ? t(wholes[levelOf(grant.area.code)]) : name;
  return (
    <Dropdown
      label={t('shell.area')}
      trigger={(opens) => (
        <button type="button" className={styles.area} {...opens}>
          <span>{grant.area.shortName}</span>
          <span className={styles.slash} aria-hidden="true">/</span>
          <span>{part}</span>
          <span className={styles.arrow} aria-hidden="true">▾</span>
        </button>
      )}
    >
      {(close) => (
        <>
          {grants.length > 1 && (
            <>
              <p className={dropdownClasses.head}>{t('shell.grants')}</p>
              {grants.map(({ id, role, area, deputyOf }) => (
                <DropdownItem key={id} chosen={id === grant.id} onClick={() => chooseGrant(id)}>
                  {t('shell.grant', { role: label('ROLE', role), area: area.fullName })}{deputyOf?.account && ` (${t('shell.deputyOf', { name: deputyOf.account.displayName })})`}
                </DropdownItem>
              ))}
              <hr className={dropdownClasses.divider} />
              <p className={dropdownClasses.head}>{t('shell.area')}</p>
            </>
          )}
          <AreaPicker
            chosen={chosen}
            onChoose={(code) => {
              choose(code);
              close();
            }}
          />
        </>
      )}
    </Dropdown>
  );
}
