import type { Reply } from "./loopback-server.ts";
import { matchRoute, type RoutePattern, routePattern } from "./route-pattern.ts";

/** What goes wrong with one request. */
export type Fault =
  /** This reply instead of the real one; nothing was done. */
  | { readonly kind: "reply"; readonly reply: Reply }
  /** The connection is torn down; nothing was done. */
  | { readonly kind: "reset" }
  /** The request is carried out, then the connection is torn down before any byte of the reply. */
  | { readonly kind: "lost-reply" }
  /** The request is carried out, then only the first `keepBytes` of the body arrive. */
  | { readonly kind: "truncate"; readonly keepBytes: number }
  /** No reply until the server stops; nothing was done. */
  | { readonly kind: "hang" }
  /** The request is carried out after `ms`. */
  | { readonly kind: "delay"; readonly ms: number };

/** Which requests a fault strikes. */
export interface FaultRule {
  /** `METHOD /path` with `{name}` placeholders; without one, every request. */
  readonly route?: string;
  /** The first request struck, counted per rule from 1; 1 unless given. */
  readonly from?: number;
  /** How many are struck; 1 unless given. */
  readonly times?: number;
  readonly fault: Fault;
}

/** The faults still to come; the first rule that strikes wins. */
export class FaultPlan {
  readonly #rules: { readonly rule: FaultRule; readonly pattern: RoutePattern | undefined; seen: number }[] = [];

  add(rule: FaultRule): void {
    this.#rules.push({ rule, pattern: rule.route === undefined ? undefined : routePattern(rule.route), seen: 0 });
  }

  clear(): void {
    this.#rules.length = 0;
  }

  /** The fault that strikes this request; counts it for every rule it matches. */
  strike(method: string, path: string): Fault | undefined {
    let struck: Fault | undefined;
    for (const entry of this.#rules) {
      if (entry.pattern !== undefined && matchRoute(entry.pattern, method, path) === undefined) continue;
      entry.seen += 1;
      const from = entry.rule.from ?? 1;
      if (entry.seen >= from && entry.seen < from + (entry.rule.times ?? 1)) struck ??= entry.rule.fault;
    }
    return struck;
  }
}
