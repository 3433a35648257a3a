/** The module path that a go.mod declares. @see https://go.dev/ref/mod#go-mod-file-module */
export function parseGoModule(text: string): string | undefined {
  for (const line of text.slice(0, 100_000).split("\n")) {
    const module = /^\s*module\s+(?:"([^"\s]{1,500})"|([^\s"/][^\s"]{0,500}))\s*(?:\/\/.*)?$/.exec(line.trimEnd());
    if (module !== null) return module[1] ?? module[2];
  }
  return undefined;
}
