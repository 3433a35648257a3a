import {
  maxTags,
  openNamesAt,
  tagEndsAt,
  tagLayoutsAt,
  tagNamesAt,
  tagStartsAt,
  tagValuesAt,
} from "../kernel/layout.ts";
import type { ScanKernel } from "../kernel/scan-kernel.ts";
import { maxDepth } from "../limits.ts";

/** The tags that the kernel has read, a row each, and the elements that are open. */
export interface XmlTags {
  /** The number of the name; that and `firstEndTag` for an end tag. */
  readonly names: Uint32Array;
  /** The slot of a start tag's layout. */
  readonly layouts: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The row of a tag's first value. */
  readonly values: Uint32Array;
  readonly open: Uint32Array;
}

/** The kernel's tables of tags. */
export function xmlTagsOf({ bytes }: ScanKernel): XmlTags {
  const table = (at: number, length: number): Uint32Array => new Uint32Array(bytes.buffer, at, length);
  return {
    names: table(tagNamesAt, maxTags),
    layouts: table(tagLayoutsAt, maxTags),
    starts: table(tagStartsAt, maxTags),
    ends: table(tagEndsAt, maxTags),
    values: table(tagValuesAt, maxTags),
    open: table(openNamesAt, maxDepth),
  };
}
