import { today } from '@pilar/domain/dates';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { PartnerKind, RegisterPartnerOrganisationInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel, useOptions } from '../../shell/session-context.tsx';
import { FilterBar, pillClass } from '../../ui/FilterPill.tsx';
import { EntryCard } from '../records/EntryCard.tsx';
import type { FormValues, Spec, SpecValue } from '../records/field-specs.ts';
import { paperSpecs, partnerSpecs } from './partner-words.ts';

const registerPartner = graphql(`
  mutation RegisterPartner($input: RegisterPartnerOrganisationInput!) {
    registerPartnerOrganisation(input: $input) { __typename ... on PartnerOrganisation { id } ...Refusal @unmask }
  }
`);

const paperNames = new Set(paperSpecs.map(({ name }) => name));
const specsOf = (kind: PartnerKind): readonly Spec[] => {
  const [name, ...facts] = partnerSpecs(kind, true);
  return [
    ...(name ? [name] : []),
    { name: 'area', label: 'partners.area', kind: 'region', required: true, hint: kind === 'DUNIA_USAHA' ? 'partners.businessAreaHint' : 'partners.villageHint' },
    { name: 'on', label: 'partners.since', kind: 'date' },
    ...facts,
    // A paper may be recorded later.
    ...paperSpecs.map((spec) => ({ ...spec, required: false })),
  ];
};
const blank = (specs: readonly Spec[]): FormValues => Object.fromEntries(specs.map(({ name, kind }) => [name, kind === 'region' ? null : kind === 'check' ? false : name === 'on' ? today() : '']));

/** What is filled in as the graph takes it: the paper apart, where there is one. */
function inputOf(kind: PartnerKind, given: Record<string, SpecValue>): Record<string, unknown> {
  const entries = Object.entries(given);
  const paper = Object.fromEntries(entries.filter(([name]) => paperNames.has(name)));
  return { kind, ...Object.fromEntries(entries.filter(([name]) => !paperNames.has(name))), ...(Object.keys(paper).length > 0 && { paper: { paper: 'DECREE', number: '', date: today(), ...paper } }) };
}

/** A new partner: its kind first, as that says what is asked. */
export function NewPartnerForm() {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(registerPartner);
  const [kind, setKind] = useState<PartnerKind>('WKSBM');
  const kinds = useOptions('PARTNER_KIND');
  const specs = specsOf(kind);
  return (
    <>
      <FilterBar label={t('partners.kind')}>
        {kinds.map(({ value, label: word }) => <button key={value} type="button" className={pillClass(value === kind)} aria-pressed={value === kind} onClick={() => setKind(value as PartnerKind)}>{word}</button>)}
      </FilterBar>
      <EntryCard
        key={kind}
        title={label('PARTNER_KIND', kind)}
        save={t('partners.doRegister')}
        specs={specs}
        values={blank(specs)}
        busy={busy}
        submit={async (given) => {
          const outcome = await submit(inputOf(kind, given) as unknown as RegisterPartnerOrganisationInput);
          // What the graph says of a field of the paper belongs to the field of that name here.
          if (outcome.saved || outcome.refusal?.__typename !== 'InvalidInput') return outcome;
          return { saved: null, refusal: { ...outcome.refusal, problems: outcome.refusal.problems.map(({ path, ...rest }) => ({ ...rest, path: path[0] === 'paper' && path.length > 1 ? path.slice(1) : path })) } };
        }}
        onSaved={(id) => void navigate({ to: '/mitra/$id', params: { id } })}
        onCancel={() => void navigate({ to: '/mitra' })}
      />
    </>
  );
}
