const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder>();

function decoderOf(encoding: string): Decoder {
  let decoder = decoders.get(encoding);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding, { fatal: true });
    decoders.set(encoding, decoder);
  }
  return decoder;
}

/**
 * The text that XML bytes stand for, with the five predefined entities and character references replaced.
 * `undefined` for any other entity, a reference to no character, or bytes that are not of the encoding.
 * @see https://www.w3.org/TR/xml/#sec-references
 */
export function decodeXmlText(bytes: Uint8Array, encoding: string): string | undefined {
  let text: string;
  try {
    text = decoderOf(encoding).decode(bytes);
  } catch {
    return undefined;
  }
  if (!text.includes("&")) return text;
  let known = true;
  const decoded = text.replaceAll(/&([^;&]{0,12})(;?)/g, (_, name: string, end: string) => {
    const character = end === ";" ? (named.get(name) ?? numbered(name)) : undefined;
    if (character === undefined) known = false;
    return character ?? "";
  });
  return known ? decoded : undefined;
}

function numbered(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  const isCharacter = (code >= 32 || code === 9 || code === 10 || code === 13) && code <= 0x10_ffff;
  return isCharacter && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** The start tag of a document's root element, or as much of it as `head` holds; empty when there is none. */
export function rootTag(head: string): string {
  let at = 0;
  for (;;) {
    while (isSpace(head.charCodeAt(at))) at++;
    const terminator = terminatorAt(head, at);
    if (terminator === "") break;
    const end = head.indexOf(terminator, at);
    if (end < 0) return "";
    at = end + terminator.length;
  }
  if (head[at] !== "<") return "";
  const end = head.indexOf(">", at);
  return end < 0 ? head.slice(at) : head.slice(at, end);
}

function terminatorAt(head: string, at: number): string {
  if (head.startsWith("<!--", at)) return "-->";
  if (head.startsWith("<?", at)) return "?>";
  if (!head.startsWith("<!", at)) return "";
  const subset = head.indexOf("[", at);
  return subset >= 0 && subset < head.indexOf(">", at) ? "]>" : ">";
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
