import { Link } from '@tanstack/react-router';
import type { RegisterCard_PovertyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { tableNoteClass } from '../../ui/Table.tsx';

graphql(`
  fragment RegisterCard_poverty on Poverty {
    area { code level }
    register { families valid verified stale hidden }
  }
`);

/** Families marked in the register, valid and verified apart (rule 35). */
export function RegisterCard({ poverty: { area, register } }: { poverty: RegisterCard_PovertyFragment }) {
  const t = useText();
  const { number } = useFormat();
  const mayOpen = useCan('family.read');
  const told = (value: number | null) => (value === null ? t('kemiskinan.few') : number(value));
  return (
    <Card title={t('kemiskinan.register')}>
      <Facts
        figures
        facts={[
          { label: t('kemiskinan.families'), value: told(register.families) },
          { label: t('kemiskinan.valid'), value: told(register.valid) },
          { label: t('kemiskinan.verified'), value: told(register.verified) },
          { label: t('kemiskinan.stale'), value: told(register.stale) },
        ]}
      />
      <p className={tableNoteClass}>{t('kemiskinan.registerWhy')}</p>
      {register.hidden && <p className={tableNoteClass}>{t('kemiskinan.fewWhy')}</p>}
      {mayOpen && <p><Link to="/ppks" search={{ wilayah: area.code }}>{t('kemiskinan.familiesHere')}</Link></p>}
    </Card>
  );
}
