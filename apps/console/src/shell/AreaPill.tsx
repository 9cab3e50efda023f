import { useText } from '../i18n/use-text.ts';
import { FilterPill } from '../ui/FilterPill.tsx';
import { AreaPicker } from './AreaPicker.tsx';
import { useArea } from './use-area.ts';

/** The region that a list is narrowed to, as a filter beside the others. */
export function AreaPill() {
  const t = useText();
  const { chosen, name, choose } = useArea();
  return (
    <FilterPill label={t('shell.area')} value={chosen === undefined ? null : name}>
      {(close) => (
        <AreaPicker
          chosen={chosen}
          onChoose={(code) => {
            choose(code);
            close();
          }}
        />
      )}
    </FilterPill>
  );
}
