/** A third-party action at the one commit that this project uses. */
export interface Pin {
  readonly tag: string;
  readonly commit: string;
  /** Who keeps it. */
  readonly owner: string;
  readonly runtime: string;
  /** Day of the commit; with `seen` as evidence the day of the look-up. */
  readonly date: string;
  /** `tag`: the tag was resolved in the action's repository. `seen`: only known from others' pins, without a rival. */
  readonly evidence: "tag" | "seen";
}

/** `.github/pins.json` */
export interface PinTable {
  /** By `owner/name`. */
  readonly pins: Readonly<Record<string, Pin>>;
  /** Owners and `owner/name` that are not used, and why. */
  readonly denied: Readonly<Record<string, string>>;
  /** Beginnings of ids that look like a release's commit and are not, and what they are. */
  readonly traps: Readonly<Record<string, string>>;
}

/** One `uses:` of somebody else's action. */
export interface ThirdPartyUse {
  /** File and line. */
  readonly place: string;
  /** `owner/name`, or `owner/name/path`. */
  readonly action: string;
  readonly ref: string;
  /** What stands behind `#`; the tag, where all is well. */
  readonly comment: string;
}

const usesLine = /^\s*(?:-\s+)?["']?uses["']?\s*:\s*["']?([^\s"'#]+)["']?\s*(?:#\s*(.*?))?\s*$/;

/** Every `uses:` in the text of a workflow or action that names neither this project nor a file. */
export function findThirdPartyUses(path: string, text: string, repository: string): readonly ThirdPartyUse[] {
  return text.split("\n").flatMap((line, index) => {
    const [, uses, comment = ""] = usesLine.exec(line) ?? [];
    if (uses === undefined || /^(?:\$|\.)\//.test(uses) || uses.startsWith(`${repository}/`)) return [];
    const [action = "", ref = ""] = uses.split("@");
    return [{ place: `${path}:${index + 1}`, action, ref, comment }];
  });
}

const runtimes: readonly string[] = ["node24", "composite", "docker"];
const mostOwners = 12;

/** What is wrong with the pins of `uses` and with the table, a sentence each; none when all is well. */
export function findPinProblems(table: PinTable, uses: readonly ThirdPartyUse[]): readonly string[] {
  const used = new Set(uses.map(({ action }) => repositoryOf(action)));
  const owners = new Set(Object.values(table.pins).map(({ owner }) => owner));
  return [
    ...uses.flatMap((use) => useProblems(table, use)),
    ...Object.entries(table.pins).flatMap(([name, pin]) => rowProblems(table, name, pin)),
    ...Object.keys(table.pins).flatMap((name) =>
      used.has(name) ? [] : [`${name} is in the table and nothing uses it`],
    ),
    ...(owners.size > mostOwners ? [`${owners.size} owners are trusted, ${mostOwners} at most may be`] : []),
  ];
}

/** `github/codeql-action` of `github/codeql-action/upload-sarif`. */
function repositoryOf(action: string): string {
  return action.split("/").slice(0, 2).join("/");
}

function useProblems(table: PinTable, { place, action, ref, comment }: ThirdPartyUse): readonly string[] {
  const name = repositoryOf(action);
  const reason = deniedReason(table, name);
  if (reason !== undefined) return [`${place}: ${name} is denied: ${reason}`];
  if (!/^[0-9a-f]{40}$/.test(ref)) return [`${place}: ${action} is not pinned to a commit`];
  const pin = Object.hasOwn(table.pins, name) ? table.pins[name] : undefined;
  if (pin === undefined) return [`${place}: ${name} has no row in .github/pins.json`];
  if (pin.commit !== ref) return [`${place}: ${name} is at ${ref}, the table has ${pin.commit}`];
  return pin.tag === comment ? [] : [`${place}: ${name} is ${pin.tag}, the comment says "${comment}"`];
}

function rowProblems(table: PinTable, name: string, pin: Pin): readonly string[] {
  const problems: string[] = [];
  const reason = deniedReason(table, name);
  if (reason !== undefined) problems.push(`${name} is denied: ${reason}`);
  if (!/^v\d+\.\d+\.\d+$/.test(pin.tag)) problems.push(`${name}: ${pin.tag} is no tag of one release`);
  if (!/^[0-9a-f]{40}$/.test(pin.commit)) problems.push(`${name}: ${pin.commit} is no commit`);
  if (!runtimes.includes(pin.runtime)) problems.push(`${name} runs on ${pin.runtime}, which is not kept any more`);
  if (Number.isNaN(Date.parse(pin.date)) || !/^\d{4}-\d{2}-\d{2}$/.test(pin.date))
    problems.push(`${name}: ${pin.date} is no day`);
  for (const [beginning, what] of Object.entries(table.traps))
    if (pin.commit.startsWith(beginning)) problems.push(`${name}: ${beginning}… is ${what}`);
  return problems;
}

function deniedReason({ denied }: PinTable, name: string): string | undefined {
  const [owner = ""] = name.split("/");
  return [name, owner].filter((key) => Object.hasOwn(denied, key)).map((key) => denied[key])[0];
}
