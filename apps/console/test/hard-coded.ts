import { parseSync } from 'vite';
import type { SourceFile } from './sources.ts';

type Node = { type: string; [key: string]: unknown };

const spoken = new Set(['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title', 'hint', 'word']);
const words = /\p{L}{2,}/u;
const scheme = /^https?:\/\/$/;

/** Words that a component shows without asking the catalogue: text between tags, and attributes that are read out. */
export function hardCodedTexts({ name, text }: SourceFile): string[] {
  const found: string[] = [];
  walk(parseSync(name, text).program as unknown as Node, (node) => {
    if (node.type === 'JSXText') found.push(String(node['value']).trim());
    if (node.type === 'JSXExpressionContainer') found.push(...literals(node['expression'] as Node));
    if (node.type === 'JSXAttribute') {
      const { name: attribute, value } = node as unknown as { name: { name: unknown }; value: Node | null };
      if (!spoken.has(String(attribute.name)) || value === null) return 'skip';
      found.push(...literals(value));
    }
    return undefined;
  });
  return found.filter((candidate) => words.test(candidate) && !scheme.test(candidate)).map((candidate) => `${name}: ${candidate}`);
}

/** Texts that an expression may come out as, without those that stand in a call or a condition. */
function literals(node: Node): string[] {
  switch (node.type) {
    case 'Literal': return typeof node['value'] === 'string' ? [node['value']] : [];
    case 'TemplateLiteral': return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    case 'ConditionalExpression': return [node['consequent'], node['alternate']].flatMap((part) => literals(part as Node));
    case 'LogicalExpression': return literals(node['right'] as Node);
    case 'JSXExpressionContainer': return literals(node['expression'] as Node);
    default: return [];
  }
}

function walk(node: unknown, visit: (node: Node) => 'skip' | undefined): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && visit(node as Node) === 'skip') return;
    for (const value of Object.values(node)) walk(value, visit);
  }
}
