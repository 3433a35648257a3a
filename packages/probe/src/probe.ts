import type { TextPattern } from "./pattern.ts";

/** How often a probe is tried and how many successes in a row it takes. */
export interface ProbeTiming {
  /** Milliseconds between two tries; undefined lets the default schedule decide. */
  readonly everyMs: number | undefined;
  /** Successes in a row that count as healthy. */
  readonly times: number;
  /** Milliseconds that one try may take. */
  readonly timeoutMs: number;
}

/** Where an HTTP probe goes. */
export type HttpTarget =
  /** A port of the container (undefined: its only published one) and a path. */
  | { readonly kind: "container"; readonly port: number | undefined; readonly path: string }
  /** A full address. */
  | { readonly kind: "url"; readonly url: string };

/** An HTTP request and the answer it must get; redirects are not followed. */
export interface HttpProbe {
  readonly kind: "http";
  readonly method: "GET" | "HEAD";
  readonly target: HttpTarget;
  readonly status: { readonly min: number; readonly max: number };
  readonly body: TextPattern | undefined;
}

/** A TCP connection that must be accepted. */
export interface TcpProbe {
  readonly kind: "tcp";
  readonly port: number;
}

/** A program run inside the container that must end with exit code 0. */
export interface CommandProbe {
  readonly kind: "command";
  readonly words: readonly string[];
}

/** Something that the container must have printed. */
export interface LogProbe {
  readonly kind: "log";
  readonly pattern: TextPattern;
}

/** One line of the `probes` input. */
export type Probe = (HttpProbe | TcpProbe | CommandProbe | LogProbe) & {
  readonly timing: ProbeTiming;
  /** The line it was parsed from. */
  readonly line: string;
};
