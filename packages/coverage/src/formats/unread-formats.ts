import { decodeHead } from "./bytes.ts";

interface UnreadFormat {
  readonly name: string;
  readonly head: RegExp;
  readonly instead: string;
}

/** Text in front of an XML root: a declaration, comments, a document type. */
const prolog = String.raw`^(?:\xef\xbb\xbf)?\s*(?:<[?!][^>]*>\s*)*`;

function root(start: string): RegExp {
  return new RegExp(prolog + start);
}

const cobertura = "have the tool write Cobertura XML";

const unreadFormats: readonly UnreadFormat[] = [
  { name: "a coverage.py data file", head: /^SQLite format 3\0/, instead: "run `coverage xml` or `coverage json`" },
  { name: "JaCoCo execution data", head: /^.\xc0\xc0/, instead: "have JaCoCo write its XML report" },
  {
    name: "binary coverage data of Go",
    head: /^\0(?:\0cm|cov|cvm)/,
    instead: "run `go tool covdata textfmt -i=<folder> -o=cover.out`",
  },
  { name: "a dotCover report", head: root(String.raw`<Root\s[^>]*DotCoverVersion=`), instead: cobertura },
  {
    name: "a Visual Studio coverage report",
    head: /^(?:\xff\xfe)?<\0?C\0?o\0?v\0?e\0?r\0?a\0?g\0?e\0?D\0?S\0?P\0?r\0?i\0?v/,
    instead: "run `dotnet-coverage merge -f cobertura` on the .coverage file",
  },
  {
    name: "a Microsoft code coverage report",
    head: root(String.raw`<results>\s*<modules[\s/>]`),
    instead: "run `dotnet-coverage merge -f cobertura` on the .coverage file",
  },
  { name: "an NCover report", head: root(String.raw`<coverage\s[^>]*profilerVersion=`), instead: cobertura },
  { name: "an scoverage report", head: root(String.raw`<scoverage\s`), instead: "have scoverage write Cobertura XML" },
  {
    name: "PHPUnit's own XML",
    head: root(String.raw`<phpunit\s`),
    instead: "run PHPUnit with `--coverage-clover` or `--coverage-cobertura`",
  },
  { name: "the text of gcov", head: /^\s*-:\s*0:Source:/, instead: "run `gcovr --json` or `gcov --json-format`" },
  {
    name: "the intermediate text of gcov",
    head: /^(?:version:[^\n]*\n)?(?:cwd:[^\n]*\n)?file:[^\n]*\n(?:function|lcount):/,
    instead: "run `gcovr --json` or `gcov --json-format`",
  },
  {
    name: "a LuaCov report",
    head: /^={70,90}\r?\n[^\n]*\n={70,90}\r?\n/,
    instead: "write lcov with luacov-reporter-lcov",
  },
  { name: "covdir JSON", head: /^\s*\{\s*"children"\s*:/, instead: "run grcov with `-t lcov` or `-t cobertura`" },
];

/** What a report is that is known and not read here, and what to do instead; `undefined` for anything else. */
export function unreadFormat(head: Uint8Array): string | undefined {
  const text = decodeHead(head.subarray(0, 4096));
  const format = unreadFormats.find((one) => one.head.test(text));
  return format === undefined ? undefined : `is ${format.name}, which is not read; ${format.instead}`;
}
