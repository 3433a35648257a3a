/** A place in a source file, as a test program printed it. */
export interface Location {
  readonly file: string;
  readonly line: number;
}

/** `tests/test_x.py:12: AssertionError`, at the start of a line: pytest, compilers, go. */
const atLineStart = /^[ \t]*([\w@+.\-/\\]{1,300}\.\w{1,8}):(\d{1,7})(?::\d+)?(?::|[ \t]|$)/gm;
/** `at f (src/x.test.ts:5:10)`, `❯ src/x.test.ts:5:10`, `File "x.py", line 5`, `at a.B.c(B.java:5)`. */
const inStack =
  /(?:[(❯]\s?|at\s|file:\/\/)((?:[A-Za-z]:)?[\w@+.\-/\\ ]{1,300}\.\w{1,8}):(\d{1,7})|File "([^"\n]{1,300})", line (\d{1,7})/g;

const foreignCode = /node_modules|site-packages|\/lib\/python|internal\/|<|^node:/;

/**
 * The place that a failure's text points at: in `file` when the text mentions it, else the last line-start place
 * (where pytest says that the assertion failed), else the first frame of a stack that is not library code.
 */
export function locate(details: string, file: string | undefined): Location | undefined {
  const text = details.slice(0, 6000);
  const starts = [...text.matchAll(atLineStart)].map((match) => place(match[1], match[2]));
  const frames = [...text.matchAll(inStack)].map((match) => place(match[1] ?? match[3], match[2] ?? match[4]));
  const own = [...starts, ...frames].filter((found) => found !== undefined && !foreignCode.test(found.file));
  const base = file?.split(/[\\/]/).at(-1);
  return (
    own.findLast((found) => base !== undefined && found?.file.split(/[\\/]/).at(-1) === base) ??
    starts.findLast((found) => found !== undefined && !foreignCode.test(found.file)) ??
    own[0]
  );
}

function place(file: string | undefined, line: string | undefined): Location | undefined {
  if (file === undefined || line === undefined || Number(line) === 0) return undefined;
  return { file: file.trim(), line: Number(line) };
}
