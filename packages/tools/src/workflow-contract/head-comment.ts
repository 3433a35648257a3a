/** A paragraph of a head comment, or a caller (or a part of one) that it shows. */
export interface CommentBlock {
  readonly kind: "text" | "yaml";
  readonly text: string;
}

/** Reads the comment at the head of a workflow: its paragraphs, and as YAML what is indented. @throws {Error} without one */
export function readHeadComment(path: string, text: string): readonly CommentBlock[] {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const head = lines.slice(0, end < 0 ? lines.length : end).map((line) => line.replace(/^# ?/, ""));
  const blocks: { kind: CommentBlock["kind"]; lines: string[] }[] = [];
  let isOpen = false;
  for (const line of head) {
    const kind = line.startsWith("  ") ? "yaml" : "text";
    const last = blocks.at(-1);
    if (line === "") isOpen = false;
    // An empty line ends a paragraph; in YAML it may stand between two jobs.
    else if (last?.kind === kind && (isOpen || kind === "yaml")) last.lines.push(...(isOpen ? [line] : ["", line]));
    else blocks.push({ kind, lines: [line] });
    if (line !== "") isOpen = true;
  }
  if (blocks[0]?.kind !== "text") throw new Error(`${path} begins with no comment that says what it is for`);
  return blocks.map(({ kind, lines: own }) => ({
    kind,
    text: kind === "text" ? own.join(" ") : own.map((line) => line.slice(2)).join("\n"),
  }));
}
