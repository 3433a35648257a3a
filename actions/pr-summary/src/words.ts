import { type Markdown, md } from "@build-once/markdown";
import type { Standing } from "./parts.ts";

/** A sign for each standing; a word always stands beside it. */
const icons: Readonly<Record<Standing, Markdown>> = {
  pass: md`✅`,
  fail: md`❌`,
  warn: md`⚠️`,
  skip: md`⏭️`,
  missing: md`❔`,
};

/** The sign of a standing. */
export function iconOf(standing: Standing): Markdown {
  return icons[standing];
}

/** `1 test`, `2 tests`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
