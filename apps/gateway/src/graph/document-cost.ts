import {
  Kind, SchemaMetaFieldDef, TypeMetaFieldDef, getNamedType, getNullableType, isInterfaceType, isListType, isObjectType, print,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLArgument, type GraphQLField, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode, type ValueNode,
} from 'graphql';
import { RequestProblem } from '../problem.ts';
import { largestPage, levelType, listSizes, regionsOf, usualList } from './list-sizes.ts';

/** What an answer may come to at most: rows of lists within lists, and fields in all of them. */
export type Cost = { rows: number; fields: number };

type Variables = Readonly<Record<string, unknown>>;

/** Fields of an answer that tells the schema; the usual question for all of it stays below, and one that asks for it several times over does not. */
const schemaFields = 1_000_000;
/** Verdicts remembered of one operation, by the page sizes and levels it is asked with. */
const remembered = 50;

/**
 * What the operation's answer comes to at most, judged before anything is planned: every list counts its `first`, the
 * regions of the level that it is asked for, or what such a list usually holds, and multiplies what is asked of each row. The document's size is bounded already, so each fragment is walked where it is spread.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables = {}): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const defaults = new Map(operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]));
  const total: Cost = { rows: 0, fields: 0 };

  /** `page`: rows that the lists of this very selection hold, where a field above has said it. */
  function walk(set: SelectionSetNode, type: GraphQLNamedType, page: number | null, times: number): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        walkField(selection, type, page, times);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const narrowed = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : undefined;
      walk(fragment.selectionSet, narrowed ?? type, page, times);
    }
  }

  function walkField(node: FieldNode, type: GraphQLNamedType, page: number | null, times: number): void {
    total.fields += times;
    const field = fieldOf(type, node.name.value);
    if (!field || !node.selectionSet) return;
    const asked = pageOf(field, node);
    if (!isListType(getNullableType(field.type))) return walk(node.selectionSet, getNamedType(field.type), asked, times);
    const rows = asked ?? sizeOf(type.name, field, node) ?? page ?? usualList;
    total.rows += times * rows;
    walk(node.selectionSet, getNamedType(field.type), null, times * rows);
  }

  /** What `first` asks for; null where the field takes none. */
  function pageOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    const argument = field.args.find(({ name }) => name === 'first');
    if (!argument) return null;
    const given = givenTo(argument, node);
    return Math.min(Math.max(typeof given === 'number' ? given : (argument.defaultValue as number | undefined) ?? usualList, 0), largestPage);
  }

  /** The number or word that a field is asked with, from the document, the request or the document's own default. */
  function givenTo(argument: GraphQLArgument, node: FieldNode): unknown {
    const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    if (given?.kind !== Kind.VARIABLE) return written(given);
    return variables[given.name.value] ?? written(defaults.get(given.name.value));
  }

  /** What a list holds whatever page it hangs on; undefined for one that is as long as the page, or as usual. */
  function sizeOf(type: string, field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    if (type === '__Schema' && field.name === 'types') return Object.keys(schema.getTypeMap()).length;
    return listSizes[`${type}.${field.name}`] ?? regionsAsked(field, node);
  }

  /** How many regions a list holds that is asked for by their level; undefined where it is not. */
  function regionsAsked(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    const argument = field.args.find(({ type }) => getNamedType(type).name === levelType);
    return argument && (regionsOf[String(givenTo(argument, node))] ?? regionsOf['VILLAGE']);
  }

  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root, null, 1);
  return total;
}

function written(value: ValueNode | undefined): number | string | undefined {
  if (value?.kind === Kind.INT) return Number(value.value);
  return value?.kind === Kind.ENUM ? value.value : undefined;
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** A check of one operation of a document, which tells what it costs and refuses what would cost more than the limits. */
export function makeCostCheck(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, limits: Cost, introspection: boolean): (variables?: Variables) => Cost {
  const sizes = sizeVariables(operation);
  const verdicts = new Map<string, RequestProblem | Cost>();
  const bounds = introspection ? { rows: Number.MAX_VALUE, fields: schemaFields } : limits;
  return (variables = {}) => {
    const key = JSON.stringify(sizes.map((name) => variables[name]));
    let verdict = verdicts.get(key);
    if (verdict === undefined) {
      verdict = judge(costOf(schema, document, operation, variables), bounds);
      if (verdicts.size < remembered) verdicts.set(key, verdict);
    }
    if (verdict instanceof RequestProblem) throw verdict;
    return verdict;
  };
}

function judge(cost: Cost, limits: Cost): RequestProblem | Cost {
  const { rows, fields } = cost;
  if (rows > limits.rows) return new RequestProblem(400, 'DOCUMENT_TOO_COSTLY', 'tooManyRows', { found: rows, limit: limits.rows });
  if (fields > limits.fields) return new RequestProblem(400, 'DOCUMENT_TOO_COSTLY', 'tooCostly', { found: fields, limit: limits.fields });
  return cost;
}

/** Variables of the operation by which it may ask for longer lists: whole numbers, among which are its page sizes, and levels. */
function sizeVariables({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions.filter(({ type }) => ['Int', levelType].includes(print(type).replace('!', ''))).map(({ variable }) => variable.name.value);
}
