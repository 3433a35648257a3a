import { parseAst } from "vitest/node";

/** One small change of a source file that a test should notice. */
export interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const operators: ReadonlyMap<string, string> = new Map([
  ["<", "<="],
  ["<=", "<"],
  [">", ">="],
  [">=", ">"],
  ["===", "!=="],
  ["!==", "==="],
  ["+", "-"],
  ["-", "+"],
  ["*", "/"],
  ["/", "*"],
  ["%", "*"],
  ["&&", "||"],
  ["||", "&&"],
]);

/**
 * Every mutant of a source file: conditions that always or never hold, boundaries and arithmetic that are turned around,
 * booleans that are flipped, results that are forgotten, and statements that are gone.
 */
export function findMutants(file: string, source: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const put = (node: Node, replacement: string): void => {
    mutants.push({ file, start: node.start, end: node.end, replacement });
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item);
      return;
    }
    if (!isNode(value) || /^(?:TS(?!AsExpression|NonNull|Satisfies)|Import|Export(?:All|Specifier))/.test(value.type))
      return;
    mutate(value, source, put);
    for (const child of Object.values(value)) walk(child);
  };
  walk(parseAst(source, { lang: "ts" }).body);
  return mutants;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

function mutate(node: Node, source: string, put: (node: Node, replacement: string) => void): void {
  const { left, right, operator, test, argument, expression } = node;
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression": {
      const other = operators.get(String(operator));
      if (other === undefined || !isNode(left) || !isNode(right)) return;
      const between = source.slice(left.end, right.start).replace(String(operator), other);
      put(node, `${source.slice(node.start, left.end)}${between}${source.slice(right.start, node.end)}`);
      return;
    }
    case "IfStatement":
    case "ConditionalExpression":
      if (!isNode(test)) return;
      put(test, "(true as boolean)");
      put(test, "(false as boolean)");
      return;
    case "WhileStatement":
      if (isNode(test)) put(test, "(false as boolean)");
      return;
    case "Literal":
      if (typeof node["value"] === "boolean") put(node, String(!node["value"]));
      return;
    case "UnaryExpression":
      if (operator === "!" && isNode(argument)) put(node, source.slice(argument.start, argument.end));
      return;
    case "UpdateExpression":
      put(
        node,
        source.slice(node.start, node.end).replace(/\+\+|--/, (found) => (found === "++" ? "--" : "++")),
      );
      return;
    case "ReturnStatement":
      // `return undefined` would be replaced by itself.
      if (isNode(argument) && source.slice(argument.start, argument.end) !== "undefined")
        put(node, "return undefined as never;");
      return;
    case "ExpressionStatement":
      if (isNode(expression) && /^(?:Call|Assignment)Expression$/.test(expression.type)) put(node, ";");
      return;
    default:
  }
}
