/** A route such as `GET /repos/{owner}/{repo}`, ready to match. */
export interface RoutePattern {
  readonly route: string;
  readonly method: string;
  readonly expression: RegExp;
  readonly names: readonly string[];
  /** How many segments are literal; the route with more of them wins. */
  readonly literals: number;
}

// These stand for a git reference or a path, which may itself hold slashes.
const spanning: ReadonlySet<string> = new Set(["ref", "path", "basehead", "tag"]);

/** The pattern of `route`: `{name}` is one segment, `{ref}`, `{path}`, `{tag}` and `{basehead}` are one or more. */
export function routePattern(route: string): RoutePattern {
  const [method = "", path = ""] = route.split(" ");
  const names: string[] = [];
  let literals = 0;
  const segments = path.split("/").map((segment) => {
    const name = /^\{([a-z_]+)\}$/.exec(segment)?.[1];
    if (name === undefined) {
      literals += 1;
      return segment.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    }
    names.push(name);
    return spanning.has(name) ? "(.+)" : "([^/]+)";
  });
  return { route, method, names, literals, expression: new RegExp(`^${segments.join("/")}$`) };
}

/** The decoded parameters of `path` under `pattern`, or `undefined` when it does not match. */
export function matchRoute(
  pattern: RoutePattern,
  method: string,
  path: string,
): ReadonlyMap<string, string> | undefined {
  if (method !== pattern.method) return undefined;
  const match = pattern.expression.exec(path);
  if (match === null) return undefined;
  return new Map(pattern.names.map((name, index) => [name, decode(match[index + 1] ?? "")]));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
