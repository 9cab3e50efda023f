import type { CorrectCase_CaseFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { FormValues, Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { caseFields, disabilitySpec, particularSpecs, toldSpecs } from './case-words.ts';
import { useCaseTypes } from './use-case-types.ts';

graphql(`
  fragment CorrectCase_case on WelfareCase {
    id
    version
    foundOn
    foundBy
    handlingLevel
    groupName
    persons
    withheld
    state
    nextSteps
    type { id code nameId nameEn takesDisability }
    particulars { evidence needs narrative }
  }
`);

const correctCase = graphql(`
  mutation CorrectCase($input: CorrectCaseInput!) {
    correctCase(input: $input) { __typename ... on WelfareCase { id ...CasePage_case @unmask } ...Refusal @unmask }
  }
`);

/** What has changed in a case, for whoever was too late. */
export const caseChanges = graphql(`
  query CaseChanges($id: ID!) {
    record: welfareCase(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Corrects what is recorded of a case. Once it is confirmed, the level that decides on it is asked alone for what was confirmed. What is sealed is not shown: what is typed there takes its place. */
export function CorrectCase({ case: of, onDone }: { case: CorrectCase_CaseFragment; onDone: () => void }) {
  const t = useText();
  const { types, options } = useCaseTypes();
  const { submit, busy } = useSubmit(correctCase);
  const { id, version, type, foundOn, foundBy, handlingLevel, groupName, persons, particulars, withheld, state, nextSteps } = of;
  // Who decides on a case may transfer it from wherever it stands.
  const decides = state === 'REPORTED' || state === 'ASSESSED' || nextSteps.includes('TRANSFER');
  const sealed = withheld.includes('particulars');
  const takesDisability = (code: FormValues[string]) => [...types, type].find((one) => one.code === code)?.takesDisability ?? false;
  const confirmed: Spec[] = [
    // An older list may have types that hold no more; the case keeps its own.
    { name: 'type', label: 'cases.type', kind: 'option', options: options.some(({ value }) => value === type.code) ? options : [{ value: type.code, label: type.nameId }, ...options], required: true },
    { name: 'foundOn', label: 'cases.foundOn', kind: 'date', required: true },
    ...(groupName === null ? [] : [{ name: 'groupName', label: 'cases.groupName', required: true } as const, { name: 'persons', label: 'cases.persons', kind: 'number', required: true } as const]),
  ];
  const specs = (current: FormValues): Spec[] => [
    ...(decides ? [...confirmed, ...toldSpecs] : toldSpecs.filter(({ name }) => name !== 'handlingLevel')),
    ...[...(takesDisability(current['type'] ?? null) ? [disabilitySpec] : []), ...particularSpecs].map((spec): Spec => (sealed ? { ...spec, hint: 'cases.keepsWhenEmpty' } : spec)),
  ];
  return (
    <CorrectionCard
      title={t('records.correct')}
      lead={decides ? undefined : t('cases.confirmedKept')}
      save={t('cases.saveCorrection')}
      specs={specs}
      values={{
        type: type.code, foundOn, foundBy: foundBy ?? '', handlingLevel, groupName: groupName ?? '', persons: persons === null ? '' : String(persons),
        evidence: particulars?.evidence ?? '', needs: particulars?.needs ?? '', narrative: particulars?.narrative ?? '', disabilities: [],
      }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(caseChanges, id)}
      fieldNames={caseFields}
      onDone={onDone}
    />
  );
}
