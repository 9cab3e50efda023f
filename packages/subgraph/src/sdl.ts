import { printSubgraphSchema } from '@apollo/subgraph';
import { parse, print, visit, type ASTNode, type GraphQLSchema } from 'graphql';

type Named = ASTNode & { name: { value: string } };

function sorted<Node extends ASTNode>(nodes: readonly Node[] | undefined): readonly Node[] | undefined {
  const nameOf = (node: ASTNode) => ('name' in node ? (node as Named).name.value : '');
  return nodes?.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** The subgraph's SDL with everything in alphabetical order, as it is committed and reviewed. */
export function printSdl(schema: GraphQLSchema): string {
  const document = visit(parse(printSubgraphSchema(schema)), {
    leave: (node) => {
      if (node.kind === 'Document') return { ...node, definitions: sorted(node.definitions) };
      if ('fields' in node) return { ...node, fields: sorted(node.fields as readonly ASTNode[]) };
      if ('arguments' in node && node.kind === 'FieldDefinition') return { ...node, arguments: sorted(node.arguments) };
      return undefined;
    },
  });
  return `${print(document)}\n`;
}
