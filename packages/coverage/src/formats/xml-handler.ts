import type { XmlNothingRule, XmlRowRule, XmlRows } from "./xml-rows.ts";
import type { XmlScanner } from "./xml-scanner.ts";

/** What an XML format does with elements; names are their numbers in the format's list of known names. */
export interface XmlHandler {
  /** An element starts. Attributes can be asked for until this returns. */
  open(name: number, xml: XmlScanner): void;
  /** An element ends; its name is still on the stack. */
  close(name: number, xml: XmlScanner): void;
  /** Elements that are rows: they come to `takeRows` instead, before their section closes. */
  readonly rowRule?: XmlRowRule;
  /** Elements that need not come here at all. */
  readonly nothingRule?: XmlNothingRule;
  takeRows?(rows: XmlRows): void;
}
