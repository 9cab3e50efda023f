import { useText } from '../../i18n/use-text.ts';

type Case = { unit: string; groupName: string | null; beneficiary: { fullName: string } | null; family: { head: { fullName: string } | null } | null };

/** Whom a case is about, in words. Somebody who is recorded elsewhere by now is not named. */
export function useSubjectName(): (one: Case) => string {
  const t = useText();
  return ({ unit, groupName, beneficiary, family }) => {
    if (unit === 'PERSON') return beneficiary?.fullName ?? t('cases.elsewhere');
    if (unit !== 'FAMILY') return groupName ?? t('cases.elsewhere');
    if (!family) return t('cases.elsewhere');
    return family.head ? t('ppks.familyOf', { name: family.head.fullName }) : t('ppks.noHead');
  };
}
