import { type Document, isAlias, isCollection, isPair, type Node, visit } from "yaml";

/** More than any workflow has; what aliases repeat counts each time. */
const maxNodes = 50_000;
/** Deeper than any workflow; parsers that call themselves end at some depth. */
const maxDepth = 100;

/** Why a document is larger or deeper than a workflow can be once its aliases are followed; `undefined` when it is not. */
export function sizeProblem(document: Document): string | undefined {
  const sizes = new Map<Node, number>();
  const anchors = new Map<string, Node>();
  visit(document, {
    Value: (_key, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  const sizeOf = (node: unknown, depth: number): number => {
    if (depth > maxDepth) return Number.POSITIVE_INFINITY;
    if (isPair(node)) return sizeOf(node.key, depth) + sizeOf(node.value, depth);
    if (isAlias(node)) {
      const source = anchors.get(node.source);
      return source === undefined ? 1 : sizeOf(source, depth + 1);
    }
    if (!isCollection(node)) return 1;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    // What holds itself is endless.
    sizes.set(node, Number.POSITIVE_INFINITY);
    const size = node.items.reduce<number>((sum, item) => sum + sizeOf(item, depth + 1), 1);
    sizes.set(node, size);
    return size;
  };
  const size = sizeOf(document.contents, 0);
  if (size <= maxNodes) return undefined;
  return Number.isFinite(size) ? `it grows to ${size} values once its aliases are followed` : "it is nested too deeply";
}
