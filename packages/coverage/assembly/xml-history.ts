import { followingAt, followingSlots, wordLastTags } from "../src/kernel/layout";
import { put, tell, told, valueOf } from "./words";

/** The tag that most likely comes next: the one that came after the same ones before. */
export function expectedTag(): u32 {
  return valueOf(followingAt, told(wordLastTags));
}

/** Takes note of the tag that came. */
export function tagCame(tag: u32): void {
  const last = told(wordLastTags);
  put(followingAt, last, tag);
  tell(wordLastTags, ((last << 4) ^ tag ^ (tag >> 12)) & (followingSlots - 1));
}
