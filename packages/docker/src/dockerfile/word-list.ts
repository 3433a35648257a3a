import { isSpace } from "./go-text.ts";

/** Splits into words while text is read. */
export class WordList {
  readonly #words: string[] = [];
  readonly #get: () => string;
  readonly #set: (word: string) => void;
  #inWord = false;

  constructor(get: () => string, set: (word: string) => void) {
    this.#get = get;
    this.#set = set;
  }

  addCharacter(character: string): void {
    if (!isSpace(character)) this.addRaw(character);
    else if (this.#inWord && this.#get() !== "") {
      this.#words.push(this.#get());
      this.#set("");
      this.#inWord = false;
    }
  }

  addText(text: string): void {
    for (const character of text) this.addCharacter(character);
  }

  addRaw(text: string): void {
    this.#set(this.#get() + text);
    this.#inWord = true;
  }

  end(): string[] {
    if (this.#get() !== "") this.#words.push(this.#get());
    this.#set("");
    return this.#words;
  }
}
