import { today } from '@pilar/domain/dates';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { ageOn } from './age.ts';

/** Age in words: years, months of a baby. */
export function useAge(): (birthDate: string | null) => string | null {
  const t = useText();
  return (birthDate) => {
    if (birthDate === null) return null;
    const { years, months } = ageOn(birthDate, today());
    return years > 0 ? t('ppks.years', { count: years }) : t('ppks.months', { count: Math.max(0, months) });
  };
}

/** Age and sex in one line, as far as they are known: "34 tahun, perempuan". */
export function useAgeAndSex(): (person: { birthDate: string | null; sex: string | null }) => string {
  const age = useAge();
  const label = useLabel();
  return ({ birthDate, sex }) => [age(birthDate), sex && label('SEX', sex).toLowerCase()].filter(Boolean).join(', ');
}
