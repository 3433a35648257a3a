import { type JsonHandler, JsonScanner } from "./json-scanner.ts";

/** What kind a JSON value is of. */
export type JsonKind = "object" | "array" | "string" | "number" | "literal";

/** The outside of a JSON value as far as a report's head tells it: members by key, or the first item of an array under "0". */
export interface JsonOutline {
  readonly kind: JsonKind;
  readonly members: ReadonlyMap<string, JsonOutline>;
}

interface Node {
  readonly kind: JsonKind;
  readonly members: Map<string, Node>;
}

/** How many levels an outline has. */
const outlineDepth = 4;
/** How many members of one object an outline has. */
const outlineMembers = 256;

const outlines = new WeakMap<Uint8Array, JsonOutline | undefined>();

/**
 * The outside of the JSON document that begins with `head`: what was complete before the head ends or breaks JSON's rules.
 * `undefined` when it does not begin as an object or array. One head is read once, however many formats ask.
 */
export function jsonOutline(head: Uint8Array): JsonOutline | undefined {
  if (!outlines.has(head)) outlines.set(head, readOutline(head));
  return outlines.get(head);
}

/** The outline's member at the end of a path of keys. */
export function memberAt(outline: JsonOutline | undefined, ...path: readonly string[]): JsonOutline | undefined {
  return path.reduce<JsonOutline | undefined>((node, key) => node?.members.get(key), outline);
}

/** The first member of an object or item of an array. */
export function firstMember(outline: JsonOutline | undefined): JsonOutline | undefined {
  return outline?.members.values().next().value;
}

function readOutline(head: Uint8Array): JsonOutline | undefined {
  const first = head.find((byte) => byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9);
  if (first !== 123 && first !== 91) return undefined;
  const handler = new OutlineHandler();
  try {
    new JsonScanner("", "", [], handler).push(head);
  } catch {
    // The format's own scanner will tell what is wrong, with the report's name.
  }
  return handler.root;
}

class OutlineHandler implements JsonHandler {
  root: Node | undefined;
  readonly #open: Node[] = [];
  #key = "0";

  open(kind: "object" | "array", json: JsonScanner): void {
    const node = this.#add(kind);
    this.#open.push(node);
    this.#key = "0";
    if (json.depth > outlineDepth) {
      this.#open.pop();
      json.skip();
    }
  }

  close(): void {
    this.#open.pop();
  }

  key(json: JsonScanner): void {
    if ((this.#open.at(-1)?.members.size ?? 0) >= outlineMembers) json.skip();
    else this.#key = json.text();
  }

  number(): void {
    this.#add("number");
  }

  string(): void {
    this.#add("string");
  }

  literal(): void {
    this.#add("literal");
  }

  #add(kind: JsonKind): Node {
    const node: Node = { kind, members: new Map() };
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root ??= node;
    else if (parent.kind === "object") parent.members.set(this.#key, node);
    else if (parent.members.size === 0) parent.members.set("0", node);
    return node;
  }
}
