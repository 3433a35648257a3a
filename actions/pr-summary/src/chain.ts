import { type ChainName, chainOrder, type ChainPart, type Standing } from "./parts.ts";

/** One link as it is drawn. */
export interface DrawnLink {
  readonly name: ChainName;
  readonly standing: Standing;
}

/** The chain from coverage to deployment, and where it breaks first. */
export interface Chain {
  readonly links: readonly DrawnLink[];
  readonly broken: { readonly name: ChainName; readonly why: string } | undefined;
}

/**
 * Draws the chain: each link as the worst of its reports. It breaks where a link failed, and where a later link speaks
 * about another digest than the image that was built. A link that nobody reported is open, not broken, unless a later
 * one reported.
 */
export function drawChain(parts: readonly ChainPart[]): Chain {
  const built = new Set(
    parts.flatMap((part) => (part.name === "image" && part.digest !== undefined ? [part.digest] : [])),
  );
  const links: DrawnLink[] = [];
  let broken: Chain["broken"];
  for (const name of chainOrder) {
    const own = parts.filter((part) => part.name === name);
    const failed = own.find((part) => part.standing === "fail" || part.standing === "missing");
    const other = own.find((part) => built.size > 0 && part.digest !== undefined && !built.has(part.digest));
    const standing = other === undefined ? worst(own.map((part) => part.standing)) : "fail";
    links.push({ name, standing });
    if (broken !== undefined) continue;
    if (failed !== undefined) broken = { name, why: failed.message };
    else if (other !== undefined)
      broken = { name, why: `it speaks about ${other.digest ?? ""}, but this run built ${[...built].join(", ")}` };
  }
  return { links, broken };
}

/** The worst of several standings; `missing` of none. */
export function worst(standings: readonly Standing[]): Standing {
  for (const standing of ["fail", "missing", "warn", "pass", "skip"] as const) {
    if (standings.includes(standing)) return standing;
  }
  return "missing";
}
