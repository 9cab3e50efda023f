import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import type { PersonCare_PersonFragment } from '../../__generated__/graphql.ts';
import styles from '../duties/duties.module.css';
import { PillarDuties } from '../duties/PillarDuties.tsx';
import { PillarGrades } from '../grades/PillarGrades.tsx';
import { PersonTrainings } from '../trainings/PersonTrainings.tsx';

const fragment = graphql(`
  fragment PersonCare_person on Person {
    id
    ...PersonTrainings_person
    pillars { id state ...PillarDuties_pillar ...PillarGrades_pillar }
  }
`);

/** What is done for somebody who serves: the duties of their running terms, their yearly grades, their trainings. */
export function PersonCare({ person }: { person: FragmentType<PersonCare_PersonFragment> }) {
  const { data, complete } = useFragment({ fragment, fragmentName: 'PersonCare_person', from: person });
  if (!complete) return null;
  return (
    <div className={styles.care}>
      {data.pillars.filter(({ state }) => state !== 'ENDED').map((pillar) => <PillarDuties key={pillar.id} pillar={pillar} />)}
      {data.pillars.map((pillar) => <PillarGrades key={pillar.id} pillar={pillar} />)}
      <PersonTrainings person={data} />
    </div>
  );
}
