import { useQuery } from '@apollo/client/react';
import type { AidConditions_ProgrammeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useCan, useViewer } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { Section } from '../../ui/Card.tsx';
import { FilterBar } from '../../ui/FilterPill.tsx';
import { Table, tableNoteClass, type Column } from '../../ui/Table.tsx';
import styles from './aid.module.css';

graphql(`
  fragment AidConditions_programme on Programme {
    id
    target
    conditionsInWords
    conditions { desilMin desilMax extremePoor caseTypes minAge maxAge sex areas { code shortName } }
  }
`);

const previewQuery = graphql(`
  query AidPreview($id: ID!, $area: RegionCode!) {
    programme(id: $id) { id preview(area: $area) { tooWide whole { value hidden region { code } } regions { value hidden region { code shortName } } } }
  }
`);

/** Who may have it, as sentences, and how many that would be by what is recorded. */
export function AidConditions({ programme }: { programme: AidConditions_ProgrammeFragment }) {
  const t = useText();
  const sees = useCan('recap.read');
  return (
    <Section title={t('bantuan.conditions')}>
      {programme.conditionsInWords.length === 0 ? <p>{t('bantuan.noConditions')}</p> : <ul className={styles.sentences}>{programme.conditionsInWords.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
      {sees && <Preview id={programme.id} persons={programme.target === 'PERSON'} />}
    </Section>
  );
}

type Row = { value?: number | null; region: { code: string; shortName: string } };

function Preview({ id, persons }: { id: string; persons: boolean }) {
  const t = useText();
  const { number } = useFormat();
  const { grant } = useViewer();
  const { chosen, name } = useArea();
  const area = chosen ?? grant.area.code;
  // Figures of whom it would reach are kept in no cache: conditions change them.
  const { data, error } = useQuery(previewQuery, { variables: { id, area }, fetchPolicy: 'no-cache' });
  const preview = data?.programme?.preview;
  const told = (value: number | null | undefined) => (value == null ? t('bantuan.few') : number(value));
  const columns: Column<Row>[] = [
    { key: 'region', head: t('bantuan.region'), phone: 'lead', cell: ({ region }) => region.shortName },
    { key: 'value', head: t(persons ? 'bantuan.persons' : 'bantuan.families'), align: 'end', fit: true, cell: ({ value }) => told(value) },
  ];
  return (
    <>
      <h3 className={styles.preview}>{t('bantuan.preview')}</h3>
      <FilterBar label={t('bantuan.previewFilters')}><AreaPill /></FilterBar>
      {error && !data && <p>{t('bantuan.noPreview')}</p>}
      {preview?.tooWide && <p>{t('bantuan.tooWide')}</p>}
      {preview && !preview.tooWide && (
        <>
          <p role="status" className={styles.told}>{t(persons ? 'bantuan.previewPersons' : 'bantuan.previewFamilies', { count: told(preview.whole?.value), area: name })}</p>
          <Table label={t('bantuan.preview')} columns={columns} rows={preview.regions} rowKey={({ region }) => region.code} dense />
          <p className={tableNoteClass}>{t('bantuan.previewNote')}</p>
        </>
      )}
    </>
  );
}
