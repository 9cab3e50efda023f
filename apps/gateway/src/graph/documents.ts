import { GraphQLError, Kind, parse, validate, type DocumentNode, type GraphQLSchema, type OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { RequestProblem } from '../problem.ts';
import { makeCostCheck, type Cost } from './document-cost.ts';
import { checkSize, type DocumentLimits } from './document-size.ts';

/** One operation of an accepted document. */
export type Operation = {
  name: string | undefined;
  type: OperationTypeNode;
  /** Tokens of its document, and levels of fields in fields. */
  tokens: number;
  depth: number;
  /** Asks for nothing but the schema, so no subgraph takes part. */
  introspection: boolean;
  /** What its answer comes to at most; refuses it where that is more than anybody may ask for at once. */
  checkCost: (variables: Readonly<Record<string, unknown>> | undefined) => Cost;
};

/** A document that may run. The object stays the same for the same text: plans are kept by it. */
export type AcceptedDocument = { document: DocumentNode; operations: Operation[] };

/** A document with errors of GraphQL's own, whose messages are English as everywhere in its tools. */
export class InvalidDocument extends Error {
  readonly code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED';
  readonly errors: readonly GraphQLError[];

  constructor(code: InvalidDocument['code'], errors: readonly GraphQLError[]) {
    super(code);
    this.code = code;
    this.errors = errors;
  }
}

/** Bounds of a document itself, and of what answers it. */
export type Limits = DocumentLimits & { cost: Cost };

type Verdict = AcceptedDocument | RequestProblem | InvalidDocument;

const rememberedDocuments = 1_000;
const rememberedCharacters = 4_000_000;
const shownErrors = 20;

/** Judges a document; `onUnknown` is told first of one whose verdict is not remembered, and may throw. */
export type JudgeDocument = (source: string, onUnknown?: () => void) => AcceptedDocument;

/** Judges documents before anything is planned, and remembers each verdict by the document's text. */
export function makeDocuments(schema: GraphQLSchema, limits: Limits): JudgeDocument {
  const verdicts = new LRUCache<string, Verdict>({
    max: rememberedDocuments,
    maxSize: rememberedCharacters,
    sizeCalculation: (_verdict, source) => source.length + 1,
  });
  return (source, onUnknown) => {
    let verdict = verdicts.get(source);
    if (verdict === undefined) {
      onUnknown?.();
      verdict = judge(schema, limits, source);
      // A text beyond the limit is refused by its length alone and not worth remembering.
      if (source.length <= limits.bytes) verdicts.set(source, verdict);
    }
    if (verdict instanceof Error) throw verdict;
    return verdict;
  };
}

function judge(schema: GraphQLSchema, limits: Limits, source: string): Verdict {
  const bytes = Buffer.byteLength(source);
  if (bytes > limits.bytes) return new RequestProblem(400, 'DOCUMENT_TOO_LARGE', 'documentTooLarge', { found: bytes, limit: limits.bytes });
  try {
    const located = parseBounded(source, limits.tokens);
    const sizes = checkSize(located, limits);
    const errors = validate(schema, located, undefined, { maxErrors: shownErrors });
    if (errors.length > 0) return new InvalidDocument('GRAPHQL_VALIDATION_FAILED', errors);
    if (sizes.some((size) => size.asksSchema && size.asksData)) {
      // The executor would answer the schema and silently leave out the data.
      return new RequestProblem(400, 'GRAPHQL_VALIDATION_FAILED', 'mixedIntrospection');
    }
    // Positions were for the messages; what is kept does without them and is a third of the size.
    const document = parse(source, { noLocation: true });
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      .map((definition, index) => {
        const introspection = !sizes[index]?.asksData;
        return { name: definition.name?.value, type: definition.operation, tokens: document.tokenCount ?? 0, depth: sizes[index]?.depth ?? 0, introspection, checkCost: makeCostCheck(schema, document, definition, limits.cost, introspection) };
      });
    return { document, operations };
  } catch (error) {
    if (error instanceof RequestProblem || error instanceof InvalidDocument) return error;
    throw error;
  }
}

function parseBounded(source: string, maxTokens: number): DocumentNode {
  try {
    return parse(source, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // The parser says it in words only.
    if (/more that? \d+ tokens/.test(error.message)) throw new RequestProblem(400, 'DOCUMENT_TOO_LARGE', 'tooManyTokens', { limit: maxTokens });
    throw new InvalidDocument('GRAPHQL_PARSE_FAILED', [error]);
  }
}

/** The operation that the request means. */
export function chooseOperation(accepted: AcceptedDocument, name: string | undefined): Operation {
  const { operations } = accepted;
  if (name === undefined) {
    if (operations.length > 1) throw new RequestProblem(400, 'BAD_REQUEST', 'ambiguousOperation');
    const only = operations[0];
    if (only) return only;
  }
  const named = operations.find((operation) => operation.name === name);
  if (!named) throw new RequestProblem(400, 'BAD_REQUEST', 'unknownOperation', { name: name ?? '' });
  return named;
}
