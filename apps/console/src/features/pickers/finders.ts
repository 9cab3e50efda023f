import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { Choice } from '../../ui/Picker.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';

const personsQuery = graphql(`
  query PickPerson($text: String) {
    people(first: 10, filter: { text: $text }, order: [NAME]) {
      edges {
        node {
          id
          displayName
          area { code fullName }
          posts { id title office { id name } }
          pillars { id type state area { code shortName } }
        }
      }
    }
  }
`);

const officesQuery = graphql(`
  query PickOffice($text: String) {
    offices(first: 10, filter: { text: $text }, order: [NAME]) {
      edges { node { id name area { code fullName } } }
    }
  }
`);

const lawsQuery = graphql(`
  query PickLaw($text: String) {
    legalBases(first: 10, filter: { text: $text }, order: [YEAR_DESC]) { edges { node { id citation title } } }
  }
`);

const noticesQuery = graphql(`
  query PickNotice($text: String) {
    policyNotices(first: 10, filter: { text: $text, state: [IN_FORCE] }) { edges { node { id statement area { code fullName } } } }
  }
`);

const plansQuery = graphql(`
  query PickPlan {
    planDocuments(first: 100, order: [YEAR_DESC]) { edges { node { id title area { code shortName } } } }
  }
`);

const planItemsQuery = graphql(`
  query PickPlanItem($text: String) {
    planItems(first: 20, filter: { text: $text }, order: [CODE]) { edges { node { id code title plan { id title } } } }
  }
`);

/** A person, with the post they hold, which saves typing it. */
export type PersonChoice = Choice & { post?: { title: string; office: Choice } };

/** Finds persons by words. What is typed is kept in no cache, for it may name somebody. */
export function usePersonFinder(): (text: string) => Promise<PersonChoice[]> {
  const client = useApolloClient();
  const word = usePillarWord();
  return async (text) => {
    const { data, error } = await client.query({ query: personsQuery, variables: { text: text || undefined }, fetchPolicy: 'no-cache' });
    if (!data?.people) throw error ?? new Error('The graph gave no persons');
    return data.people.edges.map(({ node: { id, displayName, area, posts, pillars } }) => {
      const post = posts?.[0];
      const pillar = pillars?.find(({ state }) => state === 'ACTIVE');
      const known = post ? `${post.title}, ${post.office.name}` : pillar && `${word(pillar.type)}, ${pillar.area.shortName}`;
      return { id, name: displayName, second: known ?? area.fullName, post: post && { title: post.title, office: post.office } };
    });
  };
}

/** Finds offices by words; the second line is the path of their region. */
export function useOfficeFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  return async (text) => {
    const { data, error } = await client.query({ query: officesQuery, variables: { text: text || undefined }, fetchPolicy: 'no-cache' });
    if (!data?.offices) throw error ?? new Error('The graph gave no offices');
    return data.offices.edges.map(({ node: { id, name, area } }) => ({ id, name, second: area.fullName }));
  };
}

/** Finds law by number or words of its title. */
export function useLawFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  return async (text) => {
    const { data, error } = await client.query({ query: lawsQuery, variables: { text: text || undefined } });
    if (!data?.legalBases) throw error ?? new Error('The graph gave no law');
    return data.legalBases.edges.map(({ node: { id, citation, title } }) => ({ id, name: citation, second: title }));
  };
}

/** Finds plan documents by words of their title; there are few, so they are looked through here. */
export function usePlanFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  return useMemo(
    () => async (text) => {
      const { data, error } = await client.query({ query: plansQuery });
      if (!data?.planDocuments) throw error ?? new Error('The graph gave no plans');
      return data.planDocuments.edges
        .map(({ node: { id, title, area } }) => ({ id, name: title, second: area.shortName }))
        .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
    },
    [client],
  );
}

/** Finds items of plans by code or words of their title; the second line is their plan. */
export function usePlanItemFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  return async (text) => {
    const { data, error } = await client.query({ query: planItemsQuery, variables: { text: text || undefined } });
    if (!data?.planItems) throw error ?? new Error('The graph gave no items of plans');
    return data.planItems.edges.map(({ node: { id, code, title, plan } }) => ({ id, name: `${code} ${title}`, second: plan.title }));
  };
}

const yearPlanItemsQuery = graphql(`
  query PickYearPlanItem($text: String) {
    planItems(first: 20, filter: { text: $text, planKind: [RKPD, RENJA] }, order: [CODE]) { edges { node { id code title plan { id title } } } }
  }
`);

/** As `usePlanItemFinder`, of the plans of a year alone: RKPD and Renja. */
export function useYearPlanItemFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  return async (text) => {
    const { data, error } = await client.query({ query: yearPlanItemsQuery, variables: { text: text || undefined } });
    if (!data?.planItems) throw error ?? new Error('The graph gave no items of plans');
    return data.planItems.edges.map(({ node: { id, code, title, plan } }) => ({ id, name: `${code} ${title}`, second: plan.title }));
  };
}

/** Finds policy notices in force by words of theirs; the second line is where they hold. */
export function useNoticeFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  return async (text) => {
    const { data, error } = await client.query({ query: noticesQuery, variables: { text: text || undefined }, fetchPolicy: 'no-cache' });
    if (!data?.policyNotices) throw error ?? new Error('The graph gave no notices');
    return data.policyNotices.edges.map(({ node: { id, statement, area } }) => ({ id, name: statement, second: area.fullName }));
  };
}
