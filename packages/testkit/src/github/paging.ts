import type { Reply } from "../http/index.ts";
import type { Call } from "./call.ts";
import { json } from "./refusal.ts";

/** The part of `items` that `page` and `per_page` ask for, 30 unless said and 100 at most, with GitHub's `Link`. */
export function page<Item>(
  call: Call,
  items: readonly Item[],
  render: (item: Item) => unknown,
  wrap: (rendered: readonly unknown[]) => unknown = (rendered) => rendered,
): Reply {
  const size = Math.min(100, Math.max(1, positive(call.query.get("per_page"), 30)));
  const number = Math.max(1, positive(call.query.get("page"), 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const shown = items.slice((number - 1) * size, number * size).map(render);
  const link = linkHeader(call, number, last);
  return json(200, wrap(shown), link === "" ? {} : { link });
}

function linkHeader(call: Call, number: number, last: number): string {
  const relations: (readonly [string, number])[] = [];
  if (number > 1) relations.push(["prev", Math.min(number - 1, last)]);
  if (number < last) relations.push(["next", number + 1], ["last", last]);
  if (number > 1) relations.push(["first", 1]);
  return relations
    .map(([relation, target]) => {
      const query = new URLSearchParams(call.query);
      query.set("page", String(target));
      return `<${call.apiUrl}${call.pagePath}?${query.toString()}>; rel="${relation}"`;
    })
    .join(", ");
}

function positive(text: string | null, fallback: number): number {
  const value = Number(text ?? fallback);
  return Number.isSafeInteger(value) && value > 0 ? value : fallback;
}
