/** What `$/` stands for in the portable flavour: a repository and the ref its own files are reached by. */
export interface PortableTarget {
  /** `owner/name` */
  readonly repository: string;
  readonly ref: string;
}

const usesLine = /^(\s*(?:-\s+)?(?:"uses"|'uses'|uses)\s*:\s*)(["']?)\$\/([A-Za-z0-9_./-]+)\2(\s*(?:#.*)?)$/;

/**
 * Renders a workflow or action file in the portable flavour: each `uses: $/path` becomes
 * `uses: owner/name/path@ref`, everything else stays byte for byte.
 * Runners before 2.336, act and actionlint reject `$/`; they get this text instead.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses
 */
export function renderPortable(text: string, target: PortableTarget): string {
  return text
    .split("\n")
    .map((line) => {
      const match = usesLine.exec(line);
      if (match === null) return line;
      const [, before = "", quote = "", path = "", after = ""] = match;
      const whole = path === "." ? target.repository : `${target.repository}/${path}`;
      return `${before}${quote}${whole}@${target.ref}${quote}${after}`;
    })
    .join("\n");
}
