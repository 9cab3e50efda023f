import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { GradeLevel, PillarGrade } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';

const gradePillar = graphql(`
  mutation GradePillar($input: GradePillarInput!) {
    gradePillar(input: $input) { __typename ... on Grade { id ...Grading_grade @unmask pillar { id grades { id ...Grading_grade @unmask } } } ...Refusal @unmask }
  }
`);

const changeGrade = graphql(`
  mutation ChangeGrade($input: ChangeGradeInput!) {
    changeGrade(input: $input) { __typename ... on Grade { id ...Grading_grade @unmask } ...Refusal @unmask }
  }
`);

graphql(`
  fragment Grading_grade on Grade { id version year level grade gradedOn byName note changeable }
`);

type Known = { id: string; version: number; grade: PillarGrade };
type Target = { pillar: string; year: number; level: GradeLevel; known: Known | undefined };

/**
 * Saves a term's grade as soon as it is set. What is set quickly after another waits for it, so that the second is a
 * change of the first and not a grade of its own. `chosen` is what was set last, before it is saved.
 */
export function useGrading({ pillar, year, level, known }: Target) {
  const t = useText();
  const client = useApolloClient();
  const giving = useSubmit(gradePillar);
  const changing = useSubmit(changeGrade);
  const [chosen, setChosen] = useState<PillarGrade | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const latest = useRef<Known | undefined>(known);
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    latest.current = known;
  }, [known]);

  const save = async (grade: PillarGrade) => {
    const there = latest.current;
    if (there?.grade === grade) return;
    const outcome = there ? await changing.submit({ id: there.id, version: there.version, grade }) : await giving.submit({ pillar, year, level, grade });
    if (outcome.saved) {
      latest.current = outcome.saved;
      // Only what counts is asked again; the rows have been told already.
      if (!there) await client.refetchQueries({ include: ['GradesMissing'] });
      return;
    }
    setChosen(null);
    setSaid(outcome.refusal?.message ?? t('forms.noAnswer'));
    // Somebody else was there before: what they gave is shown.
    await client.refetchQueries({ include: ['Grading'] });
  };
  const set = (grade: PillarGrade) => {
    setSaid(null);
    setChosen(grade);
    queue.current = queue.current.then(() => save(grade)).catch(() => {
      setChosen(null);
      setSaid(t('forms.noAnswer'));
    });
  };
  return { set, said, grade: chosen ?? known?.grade };
}
