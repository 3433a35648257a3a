export const id = 940;
export const ids = [940,873];
export const modules = {

/***/ 8873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failureOf: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9017);
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3626);
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5092);
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7526);
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5402);

/** Where an action's inputs and errors are documented. */
const documentation = "https://github.com/build-once/pipeline";
/** Longer messages are cut; the log has them whole. */
const maxLineLength = 2000;
/** An error as the result it ends in. */
function failureOf(contract, error) {
    return {
        verdict: "fail",
        reason: error.code,
        message: error.message,
        error,
        outputs: {},
        annotations: [],
        summary: renderFailure(contract, error),
        facts: {},
    };
}
/** The step summary of an action that ended by an error. */
function renderFailure(contract, error) {
    const parts = [(0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `❌ ${(0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(contract.title)}: ${(0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(error.code)}`), linesOf(error.message)];
    if (error.hint !== undefined)
        parts.push((0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `**What to do**`, linesOf(error.hint));
    parts.push(documentationLink(contract, error));
    return (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__/* .joinMarkdown */ .U)(parts, "\n\n");
}
function linesOf(foreign) {
    const lines = foreign
        .split("\n")
        .map((line) => (line.startsWith("- ") ? (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `- ${(0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(line.slice(2), maxLineLength)}` : (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(line, maxLineLength)));
    return (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__/* .joinMarkdown */ .U)(lines, "\n");
}
function documentationLink(contract, error) {
    const base = (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_4__/* .parseBaseUrl */ .Q2)(documentation);
    if (!base.ok)
        return (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) ``;
    const url = error.kind === "input"
        ? (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_4__/* .urlBelow */ .dX)(base.value, ["blob", "main", "actions", contract.action, "README.md"], { fragment: "inputs" })
        : (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_4__/* .urlBelow */ .dX)(base.value, ["blob", "main", "docs", "errors.md"], { fragment: error.code });
    const label = error.kind === "input" ? (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `Inputs of this action` : (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `All errors`;
    return url === undefined ? (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `` : (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(label, url);
}


/***/ }),

/***/ 4940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFromCommandLine: () => (/* binding */ runFromCommandLine)
});

// EXTERNAL MODULE: ./packages/contract/build/parse-inputs.js + 1 modules
var parse_inputs = __webpack_require__(9412);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
;// CONCATENATED MODULE: ./packages/markdown/build/plain-text.js
/**
 * Markdown of this package as text for a terminal: tables in columns, headings underlined, folded blocks unfolded, escapes
 * and the marks that keep GitHub from linking undone. What comes out can hold anything that the foreign text in it held:
 * it is no longer Markdown.
 */
function renderPlainText(markdown) {
    const out = [];
    let table = [];
    let fence;
    for (const line of markdown.split("\n")) {
        const row = fence === undefined ? cellsOf(line) : undefined;
        if (row === undefined && table.length > 0) {
            out.push(...renderTable(table));
            table = [];
        }
        const mark = /^(`{3,})\w*$/.exec(line)?.[1];
        if (fence === undefined ? mark !== undefined : line === fence) {
            fence = fence === undefined ? mark : undefined;
        }
        else if (fence !== undefined)
            out.push(`    ${unbreak(line)}`);
        else if (row === undefined)
            out.push(...plainLine(line));
        else if (!row.every((cell) => /^-+:?$/.test(cell)))
            table.push(row.map(inline));
    }
    out.push(...renderTable(table));
    return `${out
        .join("\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim()}\n`;
}
function cellsOf(line) {
    return line.startsWith("| ") && line.endsWith(" |") ? line.slice(2, -2).split(" | ") : undefined;
}
function plainLine(line) {
    const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
    if (heading === undefined)
        return [inline(line)];
    const title = inline(heading);
    return [title, "-".repeat(widthOf(title))];
}
/** One line's escapes undone. Tags come first: what foreign text wrote as one is still escaped then. */
function inline(line) {
    let plain = "";
    let end = 0;
    for (const span of line.matchAll(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g)) {
        plain += words(line.slice(end, span.index)) + codeSpan(span[2] ?? "");
        end = span.index + span[0].length;
    }
    return plain + words(line.slice(end));
}
/** A span that begins or ends with a backtick is padded. */
function codeSpan(content) {
    return unbreak(/^ `|` $/.test(content) ? content.slice(1, -1) : content);
}
function words(span) {
    const untagged = span.replace(/<\/?(?:code|details|summary)(?: open)?>/g, "").replace(/\*\*/g, "");
    return unbreak(untagged.replace(/&#(\d{1,7});/g, (whole, code) => characterOf(Number(code)) ?? whole));
}
function characterOf(code) {
    return code > 0x10_ffff ? undefined : String.fromCodePoint(code);
}
function unbreak(text) {
    return text.replaceAll("\u200b", "");
}
/** Columns are as wide as their widest cell, but for the last, which ends where it ends. */
function renderTable(rows) {
    const [head, ...body] = rows;
    if (head === undefined)
        return [];
    const widths = head.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
    const line = (cells, fill) => widths
        .map((width, column) => (cells[column] ?? "") + fill.repeat(width - widthOf(cells[column] ?? "")))
        .join("  ")
        .trimEnd();
    return [line(head, " "), line([], "-"), ...body.map((row) => line(row, " "))];
}
/** Terminal columns: emoji take two, what belongs to the character before takes none. */
function widthOf(text) {
    let width = 0;
    for (const character of text) {
        if (/[\p{M}\ufe0f]/u.test(character))
            continue;
        width += /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(character)
            ? 2
            : 1;
    }
    return width;
}

// EXTERNAL MODULE: ./packages/runner/build/deferred-commands.js
var deferred_commands = __webpack_require__(284);
// EXTERNAL MODULE: ./packages/runner/build/host-for.js
var host_for = __webpack_require__(834);
// EXTERNAL MODULE: ./packages/kernel/build/nearest.js
var nearest = __webpack_require__(1625);
;// CONCATENATED MODULE: ./packages/runner/build/parse-arguments.js


/** Kinds whose values are lines: the flag may be given again, and may have several values. */
const manyLines = new Set(["list", "pairs"]);
/**
 * Reads inputs as flags: `--name value` or `--name=value`; for lists again or with several values, for `true` and `false`
 * also `--name` and `--no-name`. Values are parsed later, as a runner's are.
 */
function parseArguments(contract, args) {
    if (args.includes("--help") || args.includes("-h"))
        return { kind: "help" };
    const given = new Map();
    const problems = [];
    for (let at = 0; at < args.length;) {
        const argument = args[at++] ?? "";
        const flag = readFlag(contract, argument);
        if (flag === undefined) {
            problems.push(unknownArgument(contract, argument));
            continue;
        }
        const values = flag.value === undefined ? valuesAfter(args, at, flag.kind) : [flag.value];
        if (flag.value === undefined)
            at += values.length;
        if (values.length === 0 && flag.kind === "flag")
            values.push("true");
        if (values.length === 0)
            problems.push({ input: flag.name, message: "needs a value" });
        const before = given.get(flag.name);
        if (before !== undefined && !manyLines.has(flag.kind))
            problems.push({ input: flag.name, message: "is given twice" });
        given.set(flag.name, [...(before ?? []), ...values]);
    }
    if (problems.length > 0)
        return { kind: "problems", problems };
    const variables = [...given].map(([name, values]) => [(0,parse_inputs/* inputVariable */.LO)(name), values.join("\n")]);
    return { kind: "run", variables: new Map(variables) };
}
function readFlag(contract, argument) {
    const [, name = "", value] = /^--([a-z][a-z0-9-]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const kind = kindOf(contract, name);
    if (kind !== undefined)
        return { name, kind, value };
    const denied = name.startsWith("no-") ? name.slice("no-".length) : "";
    return value === undefined && kindOf(contract, denied) === "flag"
        ? { name: denied, kind: "flag", value: "false" }
        : undefined;
}
function kindOf(contract, name) {
    return Object.hasOwn(contract.inputs, name) ? contract.inputs[name]?.kind : undefined;
}
/** A shell turns `--reports coverage/*.xml` into many values; a flag without value is followed by the next flag. */
function valuesAfter(args, start, kind) {
    const rest = args.slice(start);
    const next = rest.findIndex((value) => value.startsWith("--"));
    const values = next < 0 ? rest : rest.slice(0, next);
    if (kind === "flag")
        return values.slice(0, 1).filter((value) => /^(?:true|false)$/i.test(value));
    return values.slice(0, manyLines.has(kind) ? values.length : 1);
}
function unknownArgument(contract, argument) {
    const name = /^--?([^=]*)/.exec(argument)?.[1];
    if (name === undefined)
        return { input: JSON.stringify(argument.slice(0, 100)), message: "is not a flag; flags are --name value" };
    const near = (0,nearest/* nearest */.p)(name, Object.keys(contract.inputs));
    const hint = near === undefined ? "--help names them all" : `did you mean --${near}?`;
    return { input: `--${name.slice(0, 100)}`, message: `is not a flag of this action; ${hint}` };
}
/** The help that `--help` prints: every input of the contract as a flag. */
function renderHelp(contract) {
    const inputs = Object.entries(contract.inputs).map(([name, input]) => {
        const preset = input.default === undefined || input.default.includes("${{") ? "" : ` [${input.default.replaceAll("\n", " ")}]`;
        return `  --${name}${preset}\n      ${input.description}\n      Form: ${input.allowed}.\n`;
    });
    return [
        `${contract.title}: ${contract.description}`,
        "",
        "Every input is a flag: --name value or --name=value; lists take several values or the flag again;",
        "true and false also --name and --no-name. Paths are relative to the top of the git checkout.",
        "Exit code 0: pass, 1: fail.",
        "",
        ...inputs,
    ].join("\n");
}

// EXTERNAL MODULE: ./packages/runner/build/printer.js
var build_printer = __webpack_require__(9952);
// EXTERNAL MODULE: ./packages/runner/build/render-failure.js
var render_failure = __webpack_require__(8873);
;// CONCATENATED MODULE: ./packages/runner/build/run-from-command-line.js








/** Longer outputs are data for other steps; a person finds them in the files that are named. */
const maxOutputLength = 300;
/**
 * Runs an action at a terminal: flags instead of a runner's variables, the summary as text instead of workflow commands, and
 * the same decision. The exit code has to be 1 before; it becomes 0 when the verdict is not `fail` or help was asked for.
 */
async function runFromCommandLine(contract, run, platform) {
    const terminal = await platform.atTerminal();
    const commands = await terminal.commands();
    const printer = (0,build_printer/* createPrinter */.F)(commands);
    let strayed = false;
    platform.process.onStray((thrown) => {
        strayed = true;
        platform.process.setExitCode(1);
        printer.info((0,action_error/* toActionError */.ie)(thrown).message);
    });
    const line = parseArguments(contract, platform.process.arguments);
    if (line.kind === "help") {
        await commands.addSummary(renderHelp(contract));
        platform.process.setExitCode(0);
        return;
    }
    const deferred = (0,deferred_commands/* deferCommands */.D)(async () => await Promise.resolve(commands));
    let result;
    try {
        if (line.kind === "problems")
            throw (0,parse_inputs/* inputsError */.Kj)(contract, line.problems);
        const parsed = (0,parse_inputs/* parseInputs */.TL)(contract, line.variables);
        for (const secret of parsed.secrets)
            printer.mask(secret);
        if (!parsed.values.ok)
            throw (0,parse_inputs/* inputsError */.Kj)(contract, parsed.values.error);
        result = await run(parsed.values.value, (0,host_for/* hostFor */.c)(terminal, printer, deferred));
    }
    catch (thrown) {
        result = (0,render_failure.failureOf)(contract, (0,action_error/* toActionError */.ie)(thrown));
    }
    await show(contract, result, printer, commands);
    if (result.verdict !== "fail" && !strayed)
        platform.process.setExitCode(0);
    platform.process.endSoon();
}
async function show(contract, result, printer, commands) {
    const summary = renderPlainText(result.summary);
    const remarks = result.annotations
        .filter(({ file, level, message }) => file === undefined && level !== "notice" && !summary.includes(message))
        .map(({ level, title = "", message }) => `${level}: ${title}: ${message}`);
    const outputs = Object.entries(result.outputs)
        .filter(([, value]) => value !== undefined && value !== "" && value.length <= maxOutputLength)
        .map(([name, value]) => `${name}: ${value ?? ""}`);
    const bug = result.error?.kind === "bug" ? [result.error.stack ?? ""] : [];
    const verdict = `${contract.action}: ${result.verdict} (${result.reason})`;
    const text = [summary, ...remarks, ...bug, ...(outputs.length === 0 ? [] : [outputs.join("\n"), ""]), verdict].join("\n");
    // Foreign text moves no cursor, and starts no command where a runner's log is the terminal.
    const lines = printer.redact(text).split("\n").map(build_printer/* neutralise */.$);
    await commands.addSummary(`${lines.join("\n")}\n`);
}


/***/ })

};
