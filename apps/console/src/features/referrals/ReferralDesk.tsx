import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CareService, CareSetting } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar } from '../../ui/FilterPill.tsx';
import { Candidates, type Candidate } from './Candidates.tsx';
import { ReferForm } from './ReferForm.tsx';

/** Where a case is referred: what is needed, who could give it, and the form for the one that was chosen. */
export function ReferralDesk({ case: of, fitting }: { case: string; /** What the type of the case says. */ fitting: CareService }) {
  const t = useText();
  const navigate = useNavigate();
  const [services, settings] = [useOptions('CARE_SERVICE'), useOptions('CARE_SETTING')];
  const [service, setService] = useState<CareService>(fitting);
  const [setting, setSetting] = useState<CareSetting>('INSIDE');
  const [chosen, setChosen] = useState<Candidate | null>(null);
  if (chosen) {
    return <ReferForm case={of} institution={chosen} service={service} setting={setting} onSent={(id) => void navigate({ to: '/rujukan/$id', params: { id } })} onCancel={() => setChosen(null)} />;
  }
  return (
    <>
      <FilterBar label={t('rujukan.filters')}>
        <ChoicePill label={t('rujukan.service')} options={services} chosen={[service]} onChange={(codes) => setService((codes.findLast((code) => code !== service) ?? service) as CareService)} />
        <ChoicePill label={t('rujukan.setting')} options={settings} chosen={[setting]} onChange={(codes) => setSetting((codes.findLast((code) => code !== setting) ?? setting) as CareSetting)} />
      </FilterBar>
      <Candidates case={of} service={service} setting={setting} onChoose={setChosen} />
    </>
  );
}
