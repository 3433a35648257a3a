import type { XmlAttributes } from "./xml-attributes.ts";
import { XmlPiece } from "./xml-piece.ts";
import { type TagPlace, XmlTemplate } from "./xml-template.ts";

/** More layouts of one element are not remembered. */
const maxLayouts = 8;
const maxEndTagBytes = 256;
/** How often a layout may take the place of another, so that a report without any order costs no more than this. */
const maxReplaced = 10_000;

/** The layouts that elements have in a report, those that come most often first. */
export class XmlTemplates {
  readonly #known: number;
  readonly #byName: (XmlTemplate[] | undefined)[] = [];
  readonly #endTags: (XmlPiece | undefined)[] = [];
  #replaced = 0;

  /** `known` is how many names a handler may ask for. */
  constructor(known: number) {
    this.#known = known;
  }

  /** Reads the tag at `from` when it is the element `name` in a layout that is known; gives its template, whose end is `end`. */
  read(name: number, view: DataView, from: number, attributes: XmlAttributes): XmlTemplate | undefined {
    const templates = this.#byName[name];
    if (templates === undefined) return undefined;
    for (let i = 0; i < templates.length; i++) {
      const template = templates[i] as XmlTemplate;
      const end = template.read(view, from, attributes);
      if (end < 0) continue;
      this.end = end;
      if (i > 0) {
        templates[i] = templates[i - 1] as XmlTemplate;
        templates[i - 1] = template;
      }
      return template;
    }
    return undefined;
  }

  /** Where the tag ended that was read last. */
  end = 0;

  /** The offset after the end tag of `name` when it is at `from` as it was before; else 0. */
  readEnd(name: number, view: DataView, from: number): number {
    const tag = this.#endTags[name];
    return tag?.isAt(view, from) === true ? from + tag.length : 0;
  }

  /** Remembers the layout of the tag that `attributes` tells of. */
  learn(name: number, place: TagPlace, attributes: XmlAttributes): void {
    if (!XmlTemplate.fits(place)) return;
    const templates = (this.#byName[name] ??= []);
    if (templates.length === maxLayouts) {
      if (this.#replaced++ > maxReplaced) return;
      templates.pop();
    }
    templates.push(new XmlTemplate(name, place, attributes, this.#known));
  }

  /** Remembers how the end tag of `name` looks. */
  learnEnd(name: number, tag: Uint8Array): void {
    if (tag.length <= maxEndTagBytes) this.#endTags[name] = new XmlPiece(tag);
  }
}
