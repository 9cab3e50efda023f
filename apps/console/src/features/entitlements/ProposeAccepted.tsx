import { today } from '@pilar/domain/dates';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ontoForm } from '../aid/aid-words.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import { FirstThings } from '../records/FirstThings.tsx';
import { waiting } from './entitlement-search.ts';
import { useProgrammes } from './programme-options.ts';

const proposeMany = graphql(`mutation ProposeEntitlements($input: ProposeEntitlementsInput!) { proposeEntitlements(input: $input) { __typename ... on EntitlementBatch { id done refused { named message } } ...Refusal @unmask } }`);

type Told = { programme: string; ofFamilies: boolean; area: string; done: number; refused: readonly { named: string; message: string }[] };

/** Proposes for a programme all whose proposals the ministry has accepted in a region; tells of each that was not taken why. */
export function ProposeAccepted() {
  const t = useText();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const { chosen = grant.area.code, name } = useArea();
  const programmes = useProgrammes();
  const { submit, busy } = useSubmit(proposeMany);
  const [told, setTold] = useState<Told | null>(null);
  const many = (area: string | undefined, programme?: string) => ({ to: '/bantuan/hak' as const, search: { wilayah: area, ...waiting, status: [...waiting.status], program: programme === undefined ? undefined : [programme] } });
  return (
    <>
      <FirstThings>
        {told && (
          <Notice tone={told.refused.length > 0 ? 'due' : 'calm'} live>
            {t('hak.proposedMany', { done: told.done, refused: told.refused.length })} <Link {...many(told.area, told.programme)}>{t('hak.waiting')}</Link>
            {told.refused.length > 0 && (
              <ul>{told.refused.map(({ named, message }) => <li key={named}>{message} <Link to={told.ofFamilies ? '/ppks/keluarga/$id' : '/ppks/$id'} params={{ id: named }}>{t(told.ofFamilies ? 'hak.openFamily' : 'hak.openPerson')}</Link></li>)}</ul>
            )}
          </Notice>
        )}
      </FirstThings>
      <EntryCard
        title={t('hak.fromAccepted')}
        save={t('hak.proposeAll')}
        specs={[
          { name: 'programme', label: 'hak.programme', kind: 'option', options: programmes.map((one) => ({ value: one.code, label: one.name })), required: true },
          { name: 'year', label: 'hak.year', kind: 'number', required: true },
          { name: 'acceptedIn', label: 'hak.acceptedIn', hint: 'hak.acceptedInHint', kind: 'region', required: true },
        ]}
        values={{ programme: '', year: today().slice(0, 4), acceptedIn: { id: chosen, name } }}
        busy={busy}
        submit={async ({ programme, year, acceptedIn }) => {
          const [picked, area] = [String(programme), String(acceptedIn)];
          const outcome = await submit({ programme: picked, year: Number(year), acceptedIn: area });
          if (outcome.saved) setTold({ ...outcome.saved, programme: picked, area, ofFamilies: programmes.find((one) => one.code === picked)?.target === 'FAMILY' });
          return ontoForm(outcome, ([first]) => first);
        }}
        onSaved={() => window.scrollTo({ top: 0 })}
        onCancel={() => void navigate(many(undefined))}
      />
    </>
  );
}
