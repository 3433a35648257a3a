/** What the proxy does to a request it is told to spoil. */
export type ProxyFault =
  /** An answer of the proxy's own; the target sees nothing. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The connection is torn down after `bytes` of the answer's body; 0 is before the first header. */
  | { readonly kind: "reset-after"; readonly bytes: number }
  /** The answer's body ends after `bytes` as if the connection was closed in order. */
  | { readonly kind: "truncate"; readonly bytes: number }
  /** No answer until the proxy stops; the target sees nothing. */
  | { readonly kind: "hang" }
  /** The request passes after `ms` more. */
  | { readonly kind: "delay"; readonly ms: number };

/** Which requests a fault strikes. */
export interface ProxyRule {
  readonly method?: string;
  /** Matched against path and query. */
  readonly path?: RegExp;
  /** The first matching request that is struck, from 1; 1 unless given. */
  readonly nth?: number;
  /** How many are struck from there on; 1 unless given. */
  readonly times?: number;
  readonly fault: ProxyFault;
}

/** The rules of one proxy with what they have seen. */
export class ProxyRules {
  readonly #rules: { readonly rule: ProxyRule; seen: number }[] = [];

  add(rule: ProxyRule): void {
    this.#rules.push({ rule, seen: 0 });
  }

  clear(): void {
    this.#rules.length = 0;
  }

  /** The fault for this request; every rule that matches counts it, the first that strikes wins. */
  strike(method: string, target: string): ProxyFault | undefined {
    let struck: ProxyFault | undefined;
    for (const entry of this.#rules) {
      const { rule } = entry;
      if (rule.method !== undefined && rule.method !== method) continue;
      if (rule.path !== undefined && !rule.path.test(target)) continue;
      entry.seen += 1;
      const first = rule.nth ?? 1;
      if (entry.seen >= first && entry.seen < first + (rule.times ?? 1)) struck ??= rule.fault;
    }
    return struck;
  }
}
