import { useQuery } from '@apollo/client/react';
import { recordTypeWord } from '@pilar/domain/record-types';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { ListSkeleton } from '../../ui/Skeleton.tsx';
import { State } from '../../ui/State.tsx';
import { Table, rowLinkClass, secondLineClass } from '../../ui/Table.tsx';
import { readWords } from '../beneficiaries/read-words.ts';

const foundQuery = graphql(`
  query AccessFound($text: String!, $number: Nik, $named: Boolean!, $numbered: Boolean!, $case: String, $cased: Boolean!) {
    accessAccounts(text: $text) @include(if: $named) { id name machine }
    search(text: $text) @include(if: $named) {
      beneficiaries { id fullName area { code fullName } }
      persons { id displayName area { code fullName } }
    }
    beneficiaries(first: 5, filter: { nik: $number }) @include(if: $numbered) { edges { node { id fullName area { code fullName } } } }
    families(first: 5, filter: { cardNumber: $number }) @include(if: $numbered) { edges { node { id head { id fullName } area { code fullName } } } }
    welfareCases(first: 1, filter: { number: $case }) @include(if: $cased) { edges { node { id number area { code fullName } } } }
  }
`);

type Hit = { key: string; link: ReactNode; second: string };
const log = { bagian: 'akses' as const };

/** Whose accesses can be looked at: persons, families, cases and accounts that the words mean. Nothing of it is kept. */
export function AccessFound({ sought }: { sought: string }) {
  const t = useText();
  const language = useLanguage();
  const words = readWords(sought);
  const number = words.kind === 'number' ? words.number : undefined;
  const numberOfCase = words.kind === 'case' ? words.number : undefined;
  const named = words.kind === 'name';
  const { data, error } = useQuery(foundQuery, { variables: { text: named ? words.text : '', named, number, numbered: number !== undefined, case: numberOfCase, cased: numberOfCase !== undefined }, fetchPolicy: 'no-cache' });
  if (!data) {
    if (error) throw error;
    return <ListSkeleton />;
  }
  const served = [...(data.search?.beneficiaries ?? []), ...(data.beneficiaries?.edges.map(({ node }) => node) ?? [])];
  const hits: Hit[] = [
    ...served.map(({ id, fullName, area }) => ({ key: id, link: <Link to="/ppks/$id" params={{ id }} search={log} className={rowLinkClass}>{fullName}</Link>, second: `${recordTypeWord('Beneficiary', language)} · ${area.fullName}` })),
    ...(data.families?.edges ?? []).map(({ node: { id, head, area } }) => ({ key: id, link: <Link to="/ppks/keluarga/$id" params={{ id }} search={log} className={rowLinkClass}>{head ? t('ppks.familyOf', { name: head.fullName }) : t('ppks.noHead')}</Link>, second: `${recordTypeWord('Family', language)} · ${area.fullName}` })),
    ...(data.welfareCases?.edges ?? []).map(({ node: { id, number: its, area } }) => ({ key: id, link: <Link to="/ppks/kasus/$id" params={{ id }} search={log} className={rowLinkClass}>{its}</Link>, second: `${recordTypeWord('WelfareCase', language)} · ${area.fullName}` })),
    ...(data.search?.persons ?? []).map(({ id, displayName, area }) => ({ key: id, link: <Link to="/orang/$id" params={{ id }} search={log} className={rowLinkClass}>{displayName}</Link>, second: `${recordTypeWord('Person', language)} · ${area.fullName}` })),
    ...(data.accessAccounts ?? []).map(({ id, name, machine }) => ({ key: `account ${id}`, link: <Link to="/pelindungan/akun/$id" params={{ id }} className={rowLinkClass}>{name}</Link>, second: t(machine ? 'akses.machine' : 'akses.account') })),
  ];
  if (hits.length === 0) return <State title={t('akses.nobody')}>{t('akses.nobodyWhy')}</State>;
  return (
    <Table
      label={t('akses.found')}
      rows={hits}
      rowKey={({ key }) => key}
      columns={[{ key: 'who', head: t('akses.whose'), cell: ({ link, second }) => <>{link}<span className={secondLineClass}>{second}</span></>, phone: 'lead' }]}
    />
  );
}
