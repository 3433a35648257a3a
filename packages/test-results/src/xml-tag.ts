import { err, ok, type Result } from "@build-once/kernel";

/** A start tag. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const maxAttributes = 256;
const namePattern = /[^\s<>="'/&!?[\]]+/y;
const attributePattern = /\s+([^\s<>="'/&]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/**
 * Parses what stands between `<` and `>` of a start tag. Strict: quoted values, white space between attributes, no
 * attribute twice, no `<` in a value, no undefined entity.
 *
 * @see XML 1.0 (fifth edition), 3.1 start-tags
 */
export function parseTag(content: string): Result<XmlTag, string> {
  namePattern.lastIndex = 0;
  const name = namePattern.exec(content)?.[0];
  if (name === undefined || name.length > 1000) return err("a tag without a name");
  const attributes = new Map<string, string>();
  let position = name.length;
  for (;;) {
    attributePattern.lastIndex = position;
    const match = attributePattern.exec(content);
    if (match === null) break;
    const key = match[1] ?? "";
    const value = match[2] ?? match[3] ?? "";
    if (value.includes("<")) return err(`"<" in attribute ${key.slice(0, 80)}`);
    if (attributes.has(key)) return err(`attribute ${key.slice(0, 80)} twice`);
    if (attributes.size >= maxAttributes) return err(`more than ${maxAttributes} attributes`);
    const decoded = decodeEntities(value);
    if (decoded === undefined) return err(`an entity that is not defined, in attribute ${key.slice(0, 80)}`);
    attributes.set(key, decoded);
    position = attributePattern.lastIndex;
  }
  if (content.slice(position).trim() !== "") return err(`what follows <${name.slice(0, 80)} is not an attribute`);
  return ok({ name, attributes });
}

const entityPattern = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,8})|#x([0-9a-fA-F]{1,8}));|&/g;
const predefined = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Replaces character and predefined entity references; `undefined` when there is any other. @see XML 1.0, 4.1 and 4.6 */
export function decodeEntities(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let defined = true;
  const decoded = text.replace(entityPattern, (_, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return predefined.get(name) ?? "";
    if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    defined = false;
    return "";
  });
  return defined ? decoded : undefined;
}

function character(code: number): string {
  const allowed = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return allowed ? String.fromCodePoint(code) : "\ufffd";
}
