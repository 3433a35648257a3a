/** A place in a source file, as a test program printed it. */
export interface Location {
  readonly file: string;
  readonly line: number;
}

/** `tests/test_x.py:12: AssertionError`, at the start of a line: pytest, compilers, go. */
const atLineStart = /^[ \t]*([\w@+.\-/\\]{1,300}\.\w{1,8}):(\d{1,7})(?::\d+)?(?::|[ \t]|$)/gm;
/** `at f (src/x.test.ts:5:10)`, `❯ src/x.test.ts:5:10`, `File "x.py", line 5`, `at a.B.c(B.java:5)`. */
const inStack =
  /(?:[(❯]\s?|at\s|file:\/\/)((?:[A-Za-z]:)?[\w@+.\-/\\]{1,300}\.\w{1,8}):(\d{1,7})|File "([^"\n]{1,300})", line (\d{1,7})/g;

const foreignCode = /node_modules|site-packages|\/lib\/python|internal\/|<|^node:/;

/**
 * The place that a failure's text points at: in the test's own file when the text mentions it, else the last line-start
 * place (where pytest says that the error was raised), else the first frame of a stack that is not library code.
 *
 * @param file the test's file as the report names it
 * @param classname the test's class; one of its segments is often the name of its file
 */
export function locate(details: string, file: string | undefined, classname = ""): Location | undefined {
  const text = details.slice(0, 6000);
  const starts = [...text.matchAll(atLineStart)].map((match) => place(match[1], match[2]));
  const frames = [...text.matchAll(inStack)].map((match) => place(match[1] ?? match[3], match[2] ?? match[4]));
  const own = [...starts, ...frames].flatMap((found) =>
    found === undefined || foreignCode.test(found.file) ? [] : [found],
  );
  const base = file === undefined ? undefined : baseName(file);
  const segments = new Set(
    classname
      .slice(0, 500)
      .split(/[.:/\\$]/)
      .filter((segment) => segment.length > 2),
  );
  return (
    own.findLast((found) => baseName(found.file) === base) ??
    own.findLast((found) => segments.has(baseName(found.file).replace(/\.\w+$/, ""))) ??
    starts.findLast((found) => found !== undefined && !foreignCode.test(found.file)) ??
    own[0]
  );
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function place(file: string | undefined, line: string | undefined): Location | undefined {
  if (file === undefined || line === undefined || Number(line) === 0) return undefined;
  return { file: file.trim(), line: Number(line) };
}
