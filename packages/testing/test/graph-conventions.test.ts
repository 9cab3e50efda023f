import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, subgraphs } from '@pilar/stack/workspace';
import { Kind, parse, visit, type FieldDefinitionNode, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';

/** Who owns each type that crosses borders, as the public graph fixes it. */
const owners: Record<string, string> = {
  Person: 'people', Pillar: 'people', PillarReport: 'people',
  Office: 'institutions', Institution: 'institutions', LegalBasis: 'institutions', PlanDocument: 'institutions', Post: 'institutions', PlanItem: 'institutions', Monitoring: 'institutions', Accreditation: 'institutions',
  Forum: 'institutions', PartnerOrganisation: 'institutions',
  YouthOrganisation: 'institutions', WorkProgramme: 'institutions', AccountabilityReport: 'institutions', ReactivationDrive: 'institutions', ServiceCentre: 'institutions', ServiceDay: 'institutions',
  Event: 'events', EventSeries: 'events', EventRole: 'events', Participant: 'events', Minutes: 'events', ActionItem: 'events', EventQuestion: 'events', EventPhoto: 'events', PolicyNotice: 'events',
  Family: 'beneficiaries', Beneficiary: 'beneficiaries', Complaint: 'beneficiaries', DistributionBatch: 'beneficiaries', Programme: 'beneficiaries', Proposal: 'beneficiaries', VillageMeeting: 'beneficiaries', InventoryMinutes: 'beneficiaries',
  Account: 'identity', Task: 'identity', DataRequest: 'identity',
};

const documents = subgraphs.map((subgraph) => [subgraph, parse(readFileSync(join(root, 'apps', subgraph, 'schema.graphql'), 'utf8'))] as const);

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function fieldsOf(subgraph: string): { type: string; field: FieldDefinitionNode }[] {
  const found: { type: string; field: FieldDefinitionNode }[] = [];
  const document = documents.find(([name]) => name === subgraph)?.[1];
  if (document) {
    visit(document, { ObjectTypeDefinition: (node: ObjectTypeDefinitionNode) => void found.push(...(node.fields ?? []).map((field) => ({ type: node.name.value, field }))) });
  }
  return found;
}

describe.each(subgraphs.map((name) => [name]))('the graph of %s', (subgraph) => {
  it('lets every field that crosses a border be null, so that a part that is down costs only itself', () => {
    const strict = fieldsOf(subgraph).filter(({ type, field }) => {
      const leadsAway = (owners[namedType(field.type)] ?? subgraph) !== subgraph;
      // What is brought along of its owner is no more than that.
      const brought = field.directives?.some(({ name }) => name.value === 'external') ?? false;
      const addedToAnothers = (owners[type] ?? subgraph) !== subgraph && field.name.value !== 'id' && !brought;
      const addedToRegion = type === 'Region' && !field.directives?.length && namedType(field.type).endsWith('Connection');
      return (leadsAway || addedToAnothers || addedToRegion) && field.type.kind === Kind.NON_NULL_TYPE;
    });
    expect(strict.map(({ type, field }) => `${type}.${field.name.value}`)).toEqual([]);
  });

  it('describes every type, field, argument and input', () => {
    const bare: string[] = [];
    const document = documents.find(([name]) => name === subgraph)?.[1];
    const federation = /^(_|federation|link$|FieldSet$)/;
    const check = (name: string, node: { description?: unknown }) => { if (!node.description) bare.push(name); };
    for (const definition of document?.definitions ?? []) {
      if (!('name' in definition) || !definition.name || federation.test(definition.name.value)) continue;
      const type = definition.name.value;
      const stub = (owners[type] ?? subgraph) !== subgraph;
      if ('description' in definition && !stub) check(type, definition);
      if (!('fields' in definition)) continue;
      for (const field of definition.fields ?? []) {
        if (stub && field.name.value === 'id') continue;
        check(`${type}.${field.name.value}`, field);
        if ('arguments' in field) for (const argument of field.arguments ?? []) check(`${type}.${field.name.value}(${argument.name.value})`, argument);
      }
    }
    expect(bare).toEqual([]);
  });
});
