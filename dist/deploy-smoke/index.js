import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 496:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(282);
const utils = __nccwpck_require__(365);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 225:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 695:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(225);
const utils = __nccwpck_require__(365);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 282:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(843);
const parse = __nccwpck_require__(695);
const utils = __nccwpck_require__(365);
const constants = __nccwpck_require__(225);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 843:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(365);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(225);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 365:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(225);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _env_input_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(451);
/* harmony import */ var _github_record_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(579);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(654);
/* harmony import */ var _saved_state_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(186);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(71);





/** The post step: undoes a deployment that was cancelled or killed, then gives its lock back. @throws {ActionError} when the engine fails */
async function cleanUp(host) {
    const { undo, lock, deployment, login } = (0,_saved_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readLeftovers */ .ju)(host.state);
    if (login !== undefined)
        await host.files.remove(login);
    try {
        if (undo !== undefined)
            await (0,_undo_js__WEBPACK_IMPORTED_MODULE_3__/* .undoDeployment */ .k)(host, undo, forwardedValues(host));
        if (deployment !== undefined)
            await (0,_github_record_js__WEBPACK_IMPORTED_MODULE_1__/* .abandonRecord */ .L2)(host, deployment);
    }
    finally {
        if (lock !== undefined)
            await (0,_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseLock */ .x_)(host.files, lock);
    }
}
/** The values that the main phase masked: the step's environment is the same in its post phase. */
function forwardedValues(host) {
    const parsed = (0,_env_input_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEnv */ .v)(host.environment.get("INPUT_ENV") ?? "");
    const names = parsed.ok ? parsed.value.forwarded : [];
    return names.map((name) => host.environment.get(name) ?? "");
}


/***/ }),

/***/ 141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract)
});

// EXTERNAL MODULE: ./packages/contract/build/index.js + 7 modules
var build = __nccwpck_require__(675);
// EXTERNAL MODULE: ./packages/probe/build/index.js + 6 modules
var probe_build = __nccwpck_require__(468);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/env-input.js
var env_input = __nccwpck_require__(451);
// EXTERNAL MODULE: ./packages/kernel/build/index.js + 8 modules
var kernel_build = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/port-lines.js

/** Parses one line of `ports`: `8080:80`, `127.0.0.1:8080:80`, `80` (any free port of this machine), each with `/udp`. */
function parsePort(line) {
    const match = /^(?:(?:(\[[0-9A-Fa-f:]+\]|\d{1,3}(?:\.\d{1,3}){3}):)?(\d{1,5}):|)(\d{1,5})(?:\/(tcp|udp))?$/.exec(line);
    if (match === null)
        return (0,kernel_build/* err */._q)("a port is 8080:80, 127.0.0.1:8080:80 or 80");
    const containerPort = toPort(match[3]);
    const hostPort = match[2] === undefined ? undefined : toPort(match[2]);
    if (containerPort === undefined || (match[2] !== undefined && hostPort === undefined))
        return (0,kernel_build/* err */._q)("a port is a number from 1 to 65535");
    const address = match[1]?.replace(/^\[(.*)\]$/, "$1");
    // A port nobody chose is for the probes only: it is not opened to the network.
    const hostAddress = hostPort === undefined ? "127.0.0.1" : address;
    return (0,kernel_build.ok)({ hostAddress, hostPort, containerPort, protocol: match[4] === "udp" ? "udp" : "tcp" });
}
function toPort(text) {
    const port = Number(text);
    return port >= 1 && port <= 65_535 ? port : undefined;
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/reasons.js
function fail(meaning, fix) {
    return { verdict: "fail", meaning, fix };
}
/** Why deploy-smoke ends as it does. */
const reasons = {
    deployed: { verdict: "pass", meaning: "The digest serves and passed its smoke." },
    "command-passed": { verdict: "pass", meaning: "The command ended and printed as expected." },
    "app-crashed": fail("The program ended, or was restarted, when it should have stayed.", "Read its last lines in the summary or in the recorder's artifact."),
    "app-unhealthy": fail("The program answers, but not as it should.", "The summary shows the probe and its last answer."),
    "app-slow": fail("The program was not healthy, or not done, within `startup-timeout`.", "Raise `startup-timeout` if it really needs longer."),
    "port-closed": fail("Nothing listens on the probed port.", "Listen on 0.0.0.0 inside the container, and compare the port."),
    oom: fail("The kernel stopped the program for using more memory than allowed.", "Raise `memory`, or use less."),
    "wrong-arch": fail("The image has no build for this machine.", "Add the machine's platform to `platforms` when building."),
    "pull-failed": fail("The image could not be pulled, or is not the one that was asked for.", "Check name and digest; the message holds what the engine said."),
    "registry-error": fail("The registry refused or failed.", "Check the login and `permissions: packages: read`; else run the job again."),
    "daemon-error": fail("The engine is missing or failed.", "The message holds what it said."),
    "unexpected-exit": fail("The command ended with another exit code than `expect-exit`.", "Its output is in the summary and in the recorder."),
    "unexpected-output": fail("The output lacks what `expect-output` asks for, or has what `reject-output` forbids.", "Its output is in the summary and in the recorder."),
    "rolled-back": fail("The image failed its smoke and the earlier digest serves again.", "`class` says how it failed; repair it and deploy the new digest."),
    "rollback-failed": fail("The image failed its smoke, and putting the earlier digest back failed too.", "Nothing proven serves now: look at the recorder and act by hand."),
};

// EXTERNAL MODULE: ./actions/deploy-smoke/build/rollback-input.js
var rollback_input = __nccwpck_require__(352);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/rules.js
var rules = __nccwpck_require__(902);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/word-inputs.js


/** A command line, split into words as a shell quotes them; empty when not given. */
function wordsInput(description) {
    return {
        kind: "words",
        description,
        default: undefined,
        allowed: "words as a shell quotes them, such as `python -c 'print(5)'`",
        choices: [],
        secret: false,
        required: false,
        absent: [],
        parse: (text) => (/\0/.test(text) ? (0,kernel_build/* err */._q)("has a NUL character") : (0,probe_build/* splitWords */.yM)(text.replaceAll(/\s*\\\r?\n/g, " "))),
    };
}
/** A name that docker accepts. */
function nameInput(description) {
    return {
        kind: "name",
        description,
        default: undefined,
        allowed: "letters, digits, `_`, `.` and `-`, at most 100",
        choices: [],
        secret: false,
        required: false,
        absent: undefined,
        parse: parseName,
    };
}
/** Parses a name that docker accepts for a container or a network. */
function parseName(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/.test(text) ? (0,kernel_build.ok)(text) : (0,kernel_build/* err */._q)("is not a name");
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/contract.js








const lines = { commas: false };
const inputs = {
    image: (0,build/* required */.mw)((0,build/* reference */.ir)({ description: "The image as `name@sha256:…`; a tag only with `resolve-tag: true`." })),
    "resolve-tag": (0,build/* withDefault */.IQ)((0,build/* flag */.Jt)({ description: "Accept a tag and deploy the digest it means at this moment." }), "false"),
    target: (0,build/* withDefault */.IQ)((0,build/* choice */.Yq)(["docker"], { description: "Where it runs: the Docker engine of this machine." }), "docker"),
    run: wordsInput("A command to run once instead of a server. It replaces the image's entrypoint; nothing in it is expanded."),
    args: (0,build/* list */.p_)({ ...lines, description: "Arguments, one a line, for `run` or for the image's own entrypoint." }),
    env: (0,env_input/* envInput */.C)("Environment of the container. Values reach docker through its environment, not on a command line."),
    ports: (0,build/* list */.p_)({
        ...lines,
        item: parsePort,
        allowed: "`8080:80`, `127.0.0.1:8080:80` or `80`, one a line",
        description: "Published ports; a port alone is published on a free port of 127.0.0.1.",
    }),
    network: nameInput("Docker network, or `host`; the engine's default when not given."),
    platform: (0,build/* text */.Qq)({ description: "Platform of the image, where it is not the engine's own.", maxLength: 60 }),
    memory: (0,build/* bytes */.ee)({ description: "Memory limit of the container." }),
    "expect-exit": (0,build/* withDefault */.IQ)((0,build/* integer */.nd)({ description: "Exit code that the command must end with.", min: 0, max: 255 }), "0"),
    "expect-output": (0,build/* list */.p_)({
        ...lines,
        item: (line) => (0,probe_build/* parsePattern */.EY)(line, "line"),
        allowed: "an exact line or `/regex/`, one a line",
        description: "What the command must print on standard output: each an exact line or `/regex/`.",
    }),
    "reject-output": (0,build/* list */.p_)({
        ...lines,
        item: (line) => (0,probe_build/* parsePattern */.EY)(line, "line"),
        allowed: "an exact line or `/regex/`, one a line",
        description: "What must not be printed, on either stream: each an exact line or `/regex/`.",
    }),
    probes: (0,build/* list */.p_)({
        ...lines,
        item: probe_build/* parseProbe */.u5,
        allowed: `one probe a line: ${probe_build/* probeForms */._w.map((form) => `\`${form}\``).join(", ")}`,
        description: "What must answer before the server counts as healthy; without probes the image's healthcheck, else that it stays up.",
    }),
    "startup-timeout": (0,build/* withDefault */.IQ)((0,build/* duration */.p0)({ description: "Until everything is healthy, or the command has ended." }), "60s"),
    watch: (0,build/* withDefault */.IQ)((0,build/* duration */.p0)({ description: "How long a healthy server must stay so." }), "10s"),
    "stop-grace": (0,build/* duration */.p0)({ description: "Between the stop signal and the kill; the image's own, else 10 s." }),
    "pull-timeout": (0,build/* withDefault */.IQ)((0,build/* duration */.p0)({ description: "Limit for the pull." }), "10m"),
    strategy: (0,build/* withDefault */.IQ)((0,build/* choice */.Yq)(["replace", "one-shot"], {
        description: "`replace` keeps the old container until the new one is proven, and puts it back otherwise; `one-shot` runs the image once and removes it.",
    }), "replace"),
    rollback: (0,rollback_input/* rollbackInput */.f)("After a failure of the image itself: `auto` to what served before, else to the last good digest of this machine; `off`; or a digest."),
    restart: (0,build/* withDefault */.IQ)((0,build/* choice */.Yq)(["no", "on-failure", "unless-stopped", "always"], {
        description: "Restart policy that a proven server gets.",
    }), "unless-stopped"),
    name: nameInput("Name of the container; the repository's name and the environment when not given."),
    environment: (0,build/* text */.Qq)({
        description: "Name of the environment; part of the default name and lock, and what GitHub records.",
        maxLength: 255,
    }),
    record: (0,build/* withDefault */.IQ)((0,build/* choice */.Yq)(["auto", "always", "off"], {
        description: "GitHub deployment and statuses of `environment`: `auto` where the token may write them, `always` (else red), `off`.",
    }), "auto"),
    url: (0,build/* url */.OZ)({ description: "Address under which people find the deployment; derived from ports when not given." }),
    username: (0,build/* text */.Qq)({ description: "User of the registry, for the pull.", maxLength: 255 }),
    password: (0,build/* secret */.rJ)({
        description: "Password for the pull; without it the docker configuration counts, for ghcr.io else the job's token.",
    }),
    receipt: (0,build/* path */.Ae)({
        description: "Receipt of artifact-check; the deployment then demands that it passed for exactly this digest.",
    }),
    lock: (0,build/* text */.Qq)({
        description: "Deployments with the same lock run one at a time on this machine; the container's name when not given.",
        maxLength: 255,
    }),
    "lock-wait": (0,build/* withDefault */.IQ)((0,build/* duration */.p0)({ description: "How long to wait for another deployment to end." }), "5m"),
    "state-directory": (0,build/* path */.Ae)({
        description: "Where locks and the last good digests are kept; `~/.build-once/deploy-smoke` when not given.",
    }),
    recorder: (0,build/* withDefault */.IQ)((0,build/* choice */.Yq)(["auto", "always", "off"], {
        description: "Upload probes, logs and inspections as a run artifact: `auto` when the deployment failed, `always`, `off`.",
    }), "auto"),
};
const outputs = {
    url: "Address of the deployment, when it has one.",
    stdout: "What the command printed on standard output, the first 64 KiB.",
    "exit-code": "Exit code of the command, or of a server that ended.",
    "deployed-digest": "The digest that was asked for, as deployed.",
    "previous-digest": "The digest that served before, when known.",
    "serving-digest": "The digest that serves now; empty when nothing does.",
    "rolled-back": "`true` when an earlier digest was put back because the image was at fault.",
    class: "How it ended: `healthy`, `app-crashed`, `app-unhealthy`, `app-slow`, `port-closed`, `oom`, `wrong-arch`, `pull-failed`, `daemon-error`, `registry-error`.",
    "deployment-id": "Id of the GitHub deployment, when one was recorded.",
    recorder: "Folder with probes, logs and inspections, written before anything was stopped.",
};
/** The interface of deploy-smoke. */
const contract = (0,build/* defineContract */.ye)({
    action: "deploy-smoke",
    title: "Deploy and smoke",
    description: "Run exactly that digest, prove it works, put the old one back if it does not, and keep the evidence.",
    branding: { icon: "shield", color: "green" },
    inputs,
    outputs,
    permissions: [
        { scope: "deployments", level: "write", why: "record the deployment and its statuses when `environment` is given" },
        { scope: "packages", level: "read", why: "pull a private image from ghcr.io" },
    ],
    rules: rules/* rules */.a,
    reasons: reasons,
});


/***/ }),

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ envInput),
/* harmony export */   v: () => (/* binding */ parseEnv)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(919);

const none = { values: new Map(), forwarded: [], problem: undefined };
/** `NAME=value` lines, `NAME<<END` … `END` for values of several lines, and `NAME` alone for one of the step's own. */
function envInput(description) {
    return {
        kind: "env",
        description,
        default: undefined,
        allowed: "one `NAME=value` a line, `NAME<<END` with lines up to `END`, or `NAME` to forward the step's own variable",
        choices: [],
        secret: false,
        required: false,
        absent: none,
        parse: (text) => {
            const parsed = parseEnv(text);
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)(parsed.ok ? parsed.value : { ...none, problem: parsed.error });
        },
    };
}
/** Parses the lines of `env`; a problem names the line's number and never its text. */
function parseEnv(text) {
    const lines = text.split(/\r?\n/);
    const values = new Map();
    const forwarded = [];
    for (let i = 0; i < lines.length; i++) {
        const line = (lines[i] ?? "").trimStart();
        if (line.trim() === "" || line.startsWith("#"))
            continue;
        const number = i + 1;
        const match = /^([A-Za-z_][A-Za-z0-9_.-]*)(?:(=)(.*)|<<([A-Za-z0-9_-]+)\s*|\s*)$/s.exec(line);
        const name = match?.[1];
        if (match === null || name === undefined)
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._q)(`line ${number} of env is not NAME=value`);
        if (values.has(name) || forwarded.includes(name))
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._q)(`line ${number} of env: ${name} is given twice`);
        if (match[2] !== undefined) {
            values.set(name, match[3] ?? "");
        }
        else if (match[4] === undefined) {
            forwarded.push(name);
        }
        else {
            const delimiter = match[4];
            const end = lines.findIndex((candidate, index) => index > i && candidate.trim() === delimiter);
            if (end < 0)
                return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._q)(`line ${number} of env: no line ends the value of ${name}`);
            values.set(name, lines.slice(i + 1, end).join("\n"));
            i = end;
        }
    }
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ values, forwarded, problem: undefined });
}


/***/ }),

/***/ 558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ deployErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(919);

/** Errors of deploy-smoke. */
const deployErrors = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    "receipt-missing": {
        kind: "input",
        meaning: "The file named by `receipt` is not there.",
        fix: "Run artifact-check before this step in the same job, or download its receipt.",
    },
    "receipt-invalid": {
        kind: "data",
        meaning: "The file named by `receipt` is not a receipt of artifact-check.",
        fix: "Pass the `receipt` output of artifact-check unchanged.",
    },
    "receipt-not-passing": {
        kind: "input",
        meaning: "The receipt says that the check failed.",
        fix: "Deploy only what passed; artifact-check's summary names the failed rule.",
    },
    "receipt-other-digest": {
        kind: "input",
        meaning: "The receipt does not speak about the digest that is to be deployed.",
        fix: "Pass the same reference to artifact-check and to deploy-smoke.",
    },
    "deployment-locked": {
        kind: "upstream",
        meaning: "Another deployment of the same environment is under way on this machine.",
        fix: "Wait for it, raise `lock-wait`, or give the jobs a common `concurrency` group. If it died, remove the file that the message names.",
    },
    "container-not-ours": {
        kind: "input",
        meaning: "A container that this action did not make has the deployment's name.",
        fix: "Choose another `name`, or remove that container.",
    },
    "step-environment-missing": {
        kind: "input",
        meaning: "`env` names a variable without a value, and the step's environment does not have it.",
        fix: "Add the variable to the step's `env:`, or write `NAME=value`.",
    },
});


/***/ }),

/***/ 579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L2: () => (/* binding */ abandonRecord),
  dT: () => (/* binding */ beginRecord),
  rs: () => (/* binding */ endRecord),
  $4: () => (/* binding */ findLastGood)
});

// UNUSED EXPORTS: connectRecord

// EXTERNAL MODULE: ./packages/kernel/build/index.js + 8 modules
var build = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./packages/github/build/errors.js

/** Errors of talking to GitHub. */
const errors_githubErrors = (0,build/* defineErrors */.V)({
    "token-refused": {
        kind: "permission",
        meaning: "GitHub does not accept the token: it is missing, expired or of another server.",
        fix: "Leave github-token at its default, or pass a token that is valid on this server.",
    },
    "permission-missing": {
        kind: "permission",
        meaning: "The token lacks a permission; the message names it.",
        fix: "Add the line that the message names to `permissions:` of the job.",
    },
    "rate-limited": {
        kind: "upstream",
        meaning: "GitHub limits the rate of requests, and the wait it asks for is longer than the action waits.",
        fix: "Run the job again later; spread jobs that comment at the same time.",
    },
    "api-unavailable": {
        kind: "upstream",
        meaning: "GitHub's API kept answering with a server error.",
        fix: "Run the job again; if it persists, look at GitHub's status page.",
    },
    "api-refused": {
        kind: "upstream",
        meaning: "GitHub's API refused a request; the message has its words.",
        fix: "The message names the request and GitHub's reason.",
    },
    "api-unexpected": {
        kind: "data",
        meaning: "GitHub's API answered with something else than its documentation says.",
        fix: "Check that GITHUB_API_URL names GitHub's API and that no proxy answers in its place.",
    },
    "event-unreadable": {
        kind: "data",
        meaning: "The file with the event's payload is missing, too large or not JSON.",
        fix: "Run the action in a workflow, where the runner writes the file and sets GITHUB_EVENT_PATH.",
    },
});

;// CONCATENATED MODULE: ./packages/github/build/json-view.js
/** A JSON value from outside, read field by field: a field that is missing or of another type is `undefined`. */
class json_view_JsonView {
    #value;
    constructor(value) {
        this.#value = value;
    }
    /** The member `name`; a view of nothing when there is none. Inherited members do not count. */
    at(name) {
        const value = this.#value;
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
            return new json_view_JsonView(undefined);
        return new json_view_JsonView(value[name]);
    }
    /** The text, when it is one of at most `maxLength` UTF-16 units. */
    text(maxLength = 1000) {
        return typeof this.#value === "string" && this.#value.length <= maxLength ? this.#value : undefined;
    }
    /** The number, when it is a whole one of at least 0. */
    integer() {
        const value = this.#value;
        return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
    }
    flag() {
        return typeof this.#value === "boolean" ? this.#value : undefined;
    }
    /** The elements; none when it is no array. */
    items() {
        return Array.isArray(this.#value) ? this.#value.map((item) => new json_view_JsonView(item)) : [];
    }
    /** The value itself, unchecked. */
    raw() {
        return this.#value;
    }
    isArray() {
        return Array.isArray(this.#value);
    }
    /** A full commit id in lower case, SHA-1 or SHA-256. */
    commit() {
        const value = this.text(64);
        return value !== undefined && json_view_isCommit(value) ? value : undefined;
    }
}
/** True for a full commit id: 40 or 64 lower-case hexadecimal digits. */
function json_view_isCommit(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

;// CONCATENATED MODULE: ./packages/github/build/permission.js

/**
 * The error of a 403, with the exact line to add: GitHub names sets of permissions, any one of which is enough.
 *
 * @see GitHub REST API, "Troubleshooting", insufficient permissions (`X-Accepted-GitHub-Permissions`)
 */
function permissionError(route, accepted, expected, reason) {
    const lines = chooseLines(accepted, expected);
    return errors_githubErrors.error("permission-missing", `${route}: 403: ${reason}. The token lacks ${lines.join(" and ")}.`, {
        hint: `Add to the job:\npermissions:\n${lines.map((line) => `  ${line}`).join("\n")}\nA pull request from a fork, or by Dependabot, always has a read-only token.`,
    });
}
/** The set that holds what we expected, else the first that can be read, else what we expected. */
function chooseLines(accepted, expected) {
    const sets = (accepted ?? "")
        .slice(0, 500)
        .split(";")
        .map((set) => set.split(",").map((item) => lineOf(item.trim()) ?? ""))
        .filter((set) => !set.includes(""));
    return sets.find((set) => set.includes(expected)) ?? sets[0] ?? [expected];
}
function lineOf(item) {
    const match = /^([a-z_]{1,40})=(read|write)$/.exec(item);
    return match === null ? undefined : `${(match[1] ?? "").replaceAll("_", "-")}: ${match[2]}`;
}

;// CONCATENATED MODULE: ./packages/github/build/rate-limit.js
/** Where GitHub does not say how long, its documentation says a minute. */
const unsaidPauseMs = 60_000;
/**
 * How long to wait when `response` is a rate limit, primary or secondary; `undefined` when it is not one.
 *
 * @see GitHub REST API, "Rate limits for the REST API", exceeding the rate limit
 */
function rateLimitPauseMs(response, nowMs) {
    if (response.status !== 403 && response.status !== 429)
        return undefined;
    const { headers } = response;
    const after = headers.get("retry-after");
    if (after !== undefined)
        return /^\d{1,7}$/.test(after) ? Number(after) * 1000 : dateOr(after, nowMs);
    if (headers.get("x-ratelimit-remaining") === "0") {
        const reset = headers.get("x-ratelimit-reset") ?? "";
        if (!/^\d{1,12}$/.test(reset))
            return unsaidPauseMs;
        // A second on top: the reset is a whole second, and clocks differ.
        return Math.max(0, Number(reset) * 1000 - nowMs) + 1000;
    }
    const secondary = /secondary rate limit|abuse detection/i.test(messageOf(response.data));
    return response.status === 429 || secondary ? unsaidPauseMs : undefined;
}
function dateOr(after, nowMs) {
    const date = Date.parse(after);
    return Number.isNaN(date) ? unsaidPauseMs : Math.max(0, date - nowMs);
}
function messageOf(data) {
    if (typeof data !== "object" || data === null || !("message" in data))
        return "";
    return typeof data.message === "string" ? data.message : "";
}

;// CONCATENATED MODULE: ./packages/github/build/api.js





const maxAttempts = 4;
const defaultMaxWaitMs = 90_000;
/**
 * Calls GitHub. Rate limits are waited for within a bound. Server errors and lost answers are tried again, except for
 * POST, which may have worked: whoever creates looks first.
 *
 * @throws {ActionError} `permission-missing`, `token-refused` (permission), `rate-limited`, `api-unavailable`,
 * `api-refused`, `request-failed` (upstream)
 * @see GitHub REST API, "Rate limits", "Troubleshooting", "Best practices"
 */
async function api_callApi(api, call) {
    const repeatable = !call.route.startsWith("POST ");
    const deadline = api.clock.monotonic() + (api.maxWaitMs ?? defaultMaxWaitMs);
    for (let attempt = 1;; attempt++) {
        const response = await sendOnce(api, call, repeatable && attempt < maxAttempts);
        const judged = response === undefined ? undefined : judge(api, call, response);
        if (judged?.answer !== undefined)
            return judged.answer;
        const pauseMs = judged?.pauseMs ?? 500 * 2 ** attempt;
        const again = judged === undefined || judged.pauseMs !== undefined || (repeatable && response !== undefined);
        if (!again || attempt >= maxAttempts || api.clock.monotonic() + pauseMs > deadline)
            throw (judged?.error ?? errors_githubErrors.error("api-unavailable", `${call.route}: no answer after ${attempt} attempts`));
        await api.clock.sleep(pauseMs);
    }
}
async function sendOnce(api, call, forgive) {
    const { owner, name } = api.repository;
    const place = call.route.includes("{owner}") ? { owner, repo: name } : {};
    try {
        return await api.client.request(call.route, { ...place, ...call.parameters });
    }
    catch (error) {
        if (forgive && error instanceof build/* ActionError */.lZ && error.kind === "upstream")
            return undefined;
        throw error;
    }
}
function judge(api, call, response) {
    const { status, headers } = response;
    const body = new json_view_JsonView(response.data);
    const limited = rateLimitPauseMs(response, api.clock.now());
    const reason = reasonOf(body);
    if (limited !== undefined) {
        const message = `${call.route}: ${status}, wait ${Math.ceil(limited / 1000)} s: ${reason}`;
        return { pauseMs: limited, error: errors_githubErrors.error("rate-limited", message) };
    }
    if ((status >= 200 && status < 300) || call.accept?.includes(status) === true)
        return { answer: { status, headers, body } };
    if (status >= 500)
        return { error: errors_githubErrors.error("api-unavailable", `${call.route}: ${status}: ${reason}`) };
    if (status === 401)
        throw errors_githubErrors.error("token-refused", `${call.route}: 401: ${reason}`);
    if (status === 403)
        throw permissionError(call.route, headers.get("x-accepted-github-permissions"), call.permission, reason);
    throw errors_githubErrors.error("api-refused", `${call.route}: ${status}: ${reason}`);
}
/** GitHub's words; what exactly is wrong with a field stands beside the message. */
function reasonOf(body) {
    const fields = body.at("errors").items();
    const words = [body, ...fields].flatMap((view) => view.at("message").text(2000)?.slice(0, 300) ?? []);
    return words.length === 0 ? "(no reason given)" : words.slice(0, 4).join(": ");
}
/** The error of an answer that lacks what its documentation promises. */
function api_unexpectedAnswer(route, what) {
    return errors_githubErrors.error("api-unexpected", `${route}: the answer has no ${what}`);
}

;// CONCATENATED MODULE: ./packages/github/build/check-runs.js

/** GitHub takes so many annotations a request; an update adds to those before. */
const annotationsPerRequest = 50;
/**
 * Creates a finished check run on a commit.
 *
 * @throws {ActionError} as {@link callApi}
 * @see GitHub REST API, "Create a check run", "Update a check run"
 */
async function createCheckRun(api, run) {
    const route = "POST /repos/{owner}/{repo}/check-runs";
    const output = (from) => ({
        title: run.title.slice(0, 255),
        summary: run.summary.slice(0, 65_535),
        annotations: run.annotations.slice(from, from + annotationsPerRequest).map(toApi),
    });
    const answer = await callApi(api, {
        route,
        parameters: {
            name: run.name,
            head_sha: run.headSha,
            status: "completed",
            conclusion: run.conclusion,
            output: output(0),
            ...(run.detailsUrl === undefined ? {} : { details_url: run.detailsUrl }),
        },
        permission: "checks: write",
    });
    const id = answer.body.at("id").integer();
    if (id === undefined)
        throw unexpectedAnswer(route, "id");
    for (let from = annotationsPerRequest; from < run.annotations.length; from += annotationsPerRequest) {
        await callApi(api, {
            route: "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
            parameters: { check_run_id: id, output: output(from) },
            permission: "checks: write",
        });
    }
    return { id, url: answer.body.at("html_url").text() ?? "" };
}
function toApi(annotation) {
    return {
        path: annotation.path,
        start_line: annotation.line,
        end_line: annotation.line,
        annotation_level: annotation.level,
        title: annotation.title.slice(0, 255),
        message: annotation.message.slice(0, 16_000),
    };
}

;// CONCATENATED MODULE: ./packages/github/build/paging.js

/** How many pages of a hundred are read at most; more is cut off and said. */
const defaultMaxPages = 120;
/**
 * Reads a whole list, a hundred items a page, as long as GitHub names a next page.
 *
 * @param listName the member that holds the items, where the answer is not the list itself
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data) when an answer holds no list
 * @see GitHub REST API, "Using pagination in the REST API"; RFC 8288
 */
async function paging_fetchAll(api, call, listName, maxPages = defaultMaxPages) {
    const items = [];
    for (let page = 1;; page++) {
        const answer = await api_callApi(api, { ...call, parameters: { ...call.parameters, per_page: 100, page } });
        const list = listName === undefined ? answer.body : answer.body.at(listName);
        if (!list.isArray())
            throw api_unexpectedAnswer(call.route, listName ?? "list");
        items.push(...list.items());
        if (!hasNext(answer.headers.get("link")))
            return { items, cut: false };
        if (page >= maxPages)
            return { items, cut: true };
    }
}
function hasNext(link) {
    return link !== undefined && /<[^>]*>\s*;[^,]*\brel="?next\b/.test(link);
}

;// CONCATENATED MODULE: ./packages/github/build/comments.js


/** Larger bodies than GitHub stores are not comments. */
const maxBodyCharacters = 300_000;
const write = "pull-requests: write";
/** All comments of a pull request, oldest first. @throws {ActionError} as {@link callApi} */
async function comments_listComments(api, pullRequest) {
    const { items } = await fetchAll(api, {
        route: "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
        parameters: { issue_number: pullRequest },
        permission: "pull-requests: read",
    });
    return items.flatMap((item) => parseComment(item) ?? []).sort((a, b) => a.id - b.id);
}
/** The comment, or `undefined` when it was deleted. @throws {ActionError} as {@link callApi} */
async function comments_fetchComment(api, id) {
    const answer = await callApi(api, {
        route: "GET /repos/{owner}/{repo}/issues/comments/{comment_id}",
        parameters: { comment_id: id },
        permission: "pull-requests: read",
        accept: [404],
    });
    return answer.status === 404 ? undefined : parseComment(answer.body);
}
/** Writes a new comment. Not repeated after a lost answer: look before trying again. @throws {ActionError} as {@link callApi} */
async function comments_createComment(api, pullRequest, body) {
    const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const answer = await callApi(api, { route, parameters: { issue_number: pullRequest, body }, permission: write });
    const comment = parseComment(answer.body);
    if (comment === undefined)
        throw unexpectedAnswer(route, "comment");
    return comment;
}
/** Replaces a comment's text; `undefined` when it was deleted meanwhile. @throws {ActionError} as {@link callApi} */
async function comments_updateComment(api, id, body) {
    const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
    const answer = await callApi(api, { route, parameters: { comment_id: id, body }, permission: write, accept: [404] });
    if (answer.status === 404)
        return undefined;
    const comment = parseComment(answer.body);
    if (comment === undefined)
        throw unexpectedAnswer(route, "comment");
    return comment;
}
/** Deletes a comment; nothing happens when it is gone. @throws {ActionError} as {@link callApi} */
async function comments_deleteComment(api, id) {
    await callApi(api, {
        route: "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}",
        parameters: { comment_id: id },
        permission: write,
        accept: [404],
    });
}
function parseComment(view) {
    const id = view.at("id").integer();
    const body = view.at("body").text(maxBodyCharacters);
    const login = view.at("user").at("login").text(100);
    if (id === undefined || body === undefined || login === undefined)
        return undefined;
    const author = { login: login.toLowerCase(), bot: view.at("user").at("type").text() === "Bot" };
    return { id, body, url: view.at("html_url").text() ?? "", author };
}

;// CONCATENATED MODULE: ./packages/github/build/deployments.js


const deployments_write = "deployments: write";
/**
 * Creates a deployment without merging and without waiting for other checks: the caller has decided already.
 *
 * @throws {ActionError} as {@link callApi}
 * @see GitHub REST API, "Create a deployment"
 */
async function createDeployment(api, deployment) {
    const route = "POST /repos/{owner}/{repo}/deployments";
    const answer = await api_callApi(api, {
        route,
        parameters: {
            ref: deployment.ref,
            environment: deployment.environment,
            auto_merge: false,
            required_contexts: [],
            ...(deployment.description === undefined ? {} : { description: deployment.description.slice(0, 140) }),
            ...(deployment.payload === undefined ? {} : { payload: deployment.payload }),
            ...(deployment.production === undefined ? {} : { production_environment: deployment.production }),
        },
        permission: deployments_write,
    });
    const id = answer.body.at("id").integer();
    if (id === undefined)
        throw api_unexpectedAnswer(route, "id");
    return id;
}
/** Adds a status to a deployment. @throws {ActionError} as {@link callApi} */
async function addDeploymentStatus(api, deploymentId, status) {
    await api_callApi(api, {
        route: "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
        parameters: {
            deployment_id: deploymentId,
            state: status.state,
            ...(status.description === undefined ? {} : { description: status.description.slice(0, 140) }),
            ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
            ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
        },
        permission: deployments_write,
    });
}
/** The newest deployments of an environment, newest first, two pages at most. @throws {ActionError} as {@link callApi} */
async function fetchDeployments(api, environment) {
    const { items } = await paging_fetchAll(api, {
        route: "GET /repos/{owner}/{repo}/deployments",
        parameters: { environment },
        permission: "deployments: read",
    }, undefined, 2);
    return items.flatMap((item) => {
        const id = item.at("id").integer();
        const sha = item.at("sha").commit();
        const ref = item.at("ref").text();
        const name = item.at("environment").text();
        if (id === undefined || sha === undefined || ref === undefined || name === undefined)
            return [];
        return [{ id, sha, ref, environment: name, payload: item.at("payload").raw() }];
    });
}
/** The newest state of a deployment; `undefined` when it has none. @throws {ActionError} as {@link callApi} */
async function fetchDeploymentState(api, deploymentId) {
    const answer = await api_callApi(api, {
        route: "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
        parameters: { deployment_id: deploymentId, per_page: 1 },
        permission: "deployments: read",
    });
    return answer.body.items()[0]?.at("state").text(40);
}

;// CONCATENATED MODULE: ./packages/github/build/event-context.js


/** Payloads are at most 25 MB on the way in; the runner writes them out indented. */
const maxPayloadBytes = (/* unused pure expression or super */ null && (64 * 2 ** 20));
/**
 * Reads what this run is about.
 *
 * @throws {ActionError} `event-unreadable` (data) when there is no readable payload or no repository
 * @see GitHub, "Variables reference", default environment variables; "Webhook events and payloads"
 */
async function readEventContext(environment, files) {
    const path = environment.get("GITHUB_EVENT_PATH");
    const text = path === undefined ? "{}" : await files.readText(path, maxPayloadBytes);
    if (text === undefined)
        throw githubErrors.error("event-unreadable", `${path}: there is no such file`);
    let payload;
    try {
        payload = JSON.parse(text);
    }
    catch (error) {
        throw githubErrors.error("event-unreadable", `${path}: not JSON`, { cause: error });
    }
    return parseEventContext(environment, payload);
}
/** As {@link readEventContext}, from a payload that was read already. @throws {ActionError} `event-unreadable` (data) */
function parseEventContext(environment, payload) {
    const view = new JsonView(payload);
    const event = environment.get("GITHUB_EVENT_NAME") ?? "";
    const sha = environment.get("GITHUB_SHA") ?? "";
    const pullRequest = event.startsWith("pull_request") ? parsePullRequest(view) : undefined;
    const workflowRun = event === "workflow_run" ? parseWorkflowRun(view.at("workflow_run")) : undefined;
    const mergeGroup = event === "merge_group" ? view.at("merge_group") : new JsonView(undefined);
    return {
        event,
        action: view.at("action").text(),
        repository: parseRepositoryName(environment.get("GITHUB_REPOSITORY") ?? ""),
        repositoryId: wholeNumber(environment.get("GITHUB_REPOSITORY_ID")) ?? view.at("repository").at("id").integer(),
        sha,
        headSha: pullRequest?.headSha ?? workflowRun?.headSha ?? mergeGroup.at("head_sha").commit() ?? sha,
        ref: environment.get("GITHUB_REF") ?? "",
        defaultBranch: view.at("repository").at("default_branch").text(),
        pullRequest,
        workflowRun,
        mergeGroupPullRequest: mergeGroupPullRequest(mergeGroup.at("head_ref").text()),
        runId: wholeNumber(environment.get("GITHUB_RUN_ID")) ?? 0,
        runAttempt: wholeNumber(environment.get("GITHUB_RUN_ATTEMPT")) ?? 1,
        job: environment.get("GITHUB_JOB") ?? "",
        workflow: environment.get("GITHUB_WORKFLOW") ?? "",
        serverUrl: environment.get("GITHUB_SERVER_URL") ?? "https://github.com",
        apiUrl: environment.get("GITHUB_API_URL") ?? "https://api.github.com",
    };
}
/** Parses `owner/name`. @throws {ActionError} `event-unreadable` (data) */
function parseRepositoryName(text) {
    const match = /^([A-Za-z0-9_.-]{1,100})\/([A-Za-z0-9_.-]{1,100})$/.exec(text);
    const [, owner, name] = match ?? [];
    if (owner === undefined || name === undefined || /^\.{1,2}$/.test(owner) || /^\.{1,2}$/.test(name))
        throw githubErrors.error("event-unreadable", `GITHUB_REPOSITORY is ${JSON.stringify(text)}, not owner/name`);
    return { owner, name };
}
function parsePullRequest(view) {
    const pull = view.at("pull_request");
    const number = pull.at("number").integer() ?? view.at("number").integer();
    const headSha = pull.at("head").at("sha").commit();
    if (number === undefined || number === 0 || headSha === undefined)
        return undefined;
    const head = pull.at("head").at("repo").at("id").integer();
    const base = pull.at("base").at("repo").at("id").integer();
    return {
        number,
        headSha,
        headRef: pull.at("head").at("ref").text(),
        baseRef: pull.at("base").at("ref").text(),
        baseSha: pull.at("base").at("sha").commit(),
        fork: head === undefined || head !== base,
    };
}
function parseWorkflowRun(run) {
    const id = run.at("id").integer();
    const headSha = run.at("head_sha").commit();
    const event = run.at("event").text();
    if (id === undefined || headSha === undefined || event === undefined)
        return undefined;
    const head = run.at("head_repository");
    return {
        id,
        attempt: run.at("run_attempt").integer() ?? 1,
        event,
        name: run.at("name").text(),
        conclusion: run.at("conclusion").text(),
        headSha,
        headBranch: run.at("head_branch").text(),
        headOwner: head.at("owner").at("login").text(100),
        headRepository: head.at("full_name").text(210),
        headRepositoryId: head.at("id").integer(),
        repositoryId: run.at("repository").at("id").integer(),
        pullRequests: run
            .at("pull_requests")
            .items()
            .slice(0, 50)
            .flatMap((pull) => pull.at("number").integer() ?? []),
    };
}
/** `refs/heads/gh-readonly-queue/<base>/pr-<n>-<sha>`. */
function mergeGroupPullRequest(headRef) {
    const match = /^(?:refs\/heads\/)?gh-readonly-queue\/.{1,255}\/pr-(\d{1,10})-([0-9a-f]+)$/.exec(headRef ?? "");
    return match?.[2] !== undefined && isCommit(match[2]) ? Number(match[1]) : undefined;
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./packages/github/build/identity.js

/** The job token's own identity, on github.com and GitHub Enterprise Server alike. */
const jobToken = { login: "github-actions[bot]", bot: true };
/**
 * Who the token writes as. A job token may not ask, so it is recognised by its form, else by being refused; another
 * app's token looks the same and shows its name when it writes first.
 *
 * @throws {ActionError} as {@link callApi}
 * @see GitHub, "About authentication to GitHub", token formats
 */
async function fetchIdentity(api, token) {
    if (token.startsWith("ghs_"))
        return jobToken;
    const answer = await callApi(api, { route: "GET /user", permission: "contents: read", accept: [403, 404] });
    const login = answer.status === 200 ? answer.body.at("login").text(100) : undefined;
    if (login === undefined)
        return jobToken;
    return { login: login.toLowerCase(), bot: answer.body.at("type").text() === "Bot" };
}

;// CONCATENATED MODULE: ./packages/github/build/owned-comment.js


/** GitHub cannot write under a condition, so every write is looked at afterwards and repaired this often at most. */
const maxRounds = 8;
/**
 * Brings the comment that `owned` describes up to date: created once, updated in place, duplicates of two writers at
 * once folded into one. Comments by others are never touched, whatever marker they carry. Nothing is written when
 * nothing changed.
 *
 * @throws {ActionError} as {@link callApi}
 */
async function writeOwnedComment(ports, owned) {
    let { identity } = owned;
    let action = "unchanged";
    let patched = false;
    const removed = [];
    for (let round = 1;; round++) {
        const seen = await look(ports.api, owned, identity, action);
        const { kept, surplus, body } = seen;
        if (body === undefined)
            return { action: action === "unchanged" ? "none" : action, comment: kept, removed };
        const settled = kept?.body === body && surplus.length === 0 && !seen.move;
        if (round > maxRounds || (settled && (!patched || (await stands(ports, kept.id, owned)))))
            return { action, comment: kept, removed };
        if (settled)
            continue;
        if (kept === undefined || seen.move) {
            const created = await createOnce(ports.api, owned.pullRequest, body, round);
            identity = created?.author ?? identity;
            action = kept === undefined ? "created" : "updated";
            continue;
        }
        if (kept.body !== body)
            patched = (await updateComment(ports.api, kept.id, body)) !== undefined || patched;
        if (patched && action === "unchanged")
            action = "updated";
        for (const comment of surplus) {
            await deleteComment(ports.api, comment.id);
            removed.push(comment.id);
        }
        if (surplus.length === 0 && (await stands(ports, kept.id, owned)))
            return { action, comment: { ...kept, body }, removed };
    }
}
async function look(api, owned, identity, action) {
    const all = await listComments(api, owned.pullRequest);
    const ours = all.filter((comment) => isOurs(comment, owned.marker, identity));
    const kept = owned.keep === "oldest" ? ours[0] : ours.at(-1);
    const surplus = ours.filter((comment) => comment !== kept);
    const body = owned.render([kept, ...surplus].flatMap((comment) => (comment === undefined ? [] : [comment.body])));
    const following = kept === undefined ? [] : all.filter((other) => other.id > kept.id);
    // Moved once at most: after our own writing, what follows was written meanwhile.
    const move = kept !== undefined && action === "unchanged" && owned.move?.(following) === true;
    return { kept, surplus, body, move };
}
/** A lost answer does not say whether the comment is there: the next look tells. */
async function createOnce(api, pullRequest, body, round) {
    try {
        return await createComment(api, pullRequest, body);
    }
    catch (error) {
        const lost = error instanceof ActionError && (error.code === "request-failed" || error.code === "api-unavailable");
        if (!lost || round > 2)
            throw error;
        await api.clock.sleep(1000 * round);
        return undefined;
    }
}
/** Whether our part is still there after a moment in which another writer may have put an older reading over it. */
async function stands({ api, random }, id, owned) {
    await api.clock.sleep(400 + Math.floor(random.fraction() * 400));
    const now = await fetchComment(api, id);
    if (now === undefined)
        return false;
    return owned.holds === undefined ? owned.render([now.body]) === now.body : owned.holds(now.body);
}
/** A marker proves nothing: anybody can write it. */
function isOurs(comment, marker, identity) {
    if (comment.author.login !== identity.login || comment.author.bot !== identity.bot)
        return false;
    return (comment.body.split("\n", 1)[0] ?? "").trimEnd() === marker;
}

;// CONCATENATED MODULE: ./packages/github/build/pull-requests.js


const readPulls = "pull-requests: read";
/** One commit heads this many pull requests at most; more are a sign of something else. */
const maxMatches = 5;
/**
 * Finds the pull requests whose head is exactly the commit that this run tested. Numbers in payloads are looked up
 * again; artifacts are never asked. Several match when one commit heads several open pull requests.
 *
 * @throws {ActionError} as {@link callApi}
 */
async function findPullRequests(api, context) {
    if (context.pullRequest !== undefined)
        return await byNumber(api, [context.pullRequest.number], undefined);
    if (context.workflowRun !== undefined)
        return await ofWorkflowRun(api, context, context.workflowRun);
    if (context.mergeGroupPullRequest !== undefined)
        return await byNumber(api, [context.mergeGroupPullRequest], undefined);
    if (context.event === "push" && context.ref.startsWith("refs/heads/"))
        return await ofPush(api, context, context.ref.slice("refs/heads/".length));
    return { kind: "none", why: `the event ${context.event} belongs to no pull request` };
}
/** The pull request, or `undefined` when there is none of that number. @throws {ActionError} as {@link callApi} */
async function fetchPullRequest(api, number) {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
    const answer = await callApi(api, {
        route,
        parameters: { pull_number: number },
        permission: readPulls,
        accept: [404],
    });
    if (answer.status === 404)
        return undefined;
    const pull = parsePull(answer.body);
    if (pull === undefined || pull.number !== number)
        throw unexpectedAnswer(route, "pull request");
    return pull;
}
async function byNumber(api, numbers, headSha) {
    const found = [];
    for (const number of numbers.slice(0, maxMatches)) {
        const pull = await fetchPullRequest(api, number);
        if (pull !== undefined && (headSha === undefined || pull.headSha === headSha))
            found.push(pull);
    }
    const list = numbers.map((number) => `#${number}`).join(", ");
    return found.length > 0
        ? { kind: "found", pullRequests: found }
        : { kind: "none", why: `${list} is not there, or its head moved on` };
}
async function ofWorkflowRun(api, context, run) {
    if (!run.event.startsWith("pull_request"))
        return { kind: "none", why: `the triggering run was caused by ${run.event}, not by a pull request` };
    if (run.pullRequests.length > 0) {
        const named = await byNumber(api, run.pullRequests, run.headSha);
        if (named.kind === "found")
            return ownOnly(context, run, named.pullRequests);
    }
    if (run.headOwner !== undefined && run.headBranch !== undefined) {
        const byHead = await pullsOfHead(api, run.headOwner, run.headBranch);
        const exact = ownOnly(context, run, byHead.filter((pull) => pull.headSha === run.headSha));
        if (exact.kind === "found")
            return exact;
    }
    const byCommit = await pullsOfCommit(api, headRepositoryOf(run) ?? api.repository, run.headSha);
    return ownOnly(context, run, byCommit.filter((pull) => pull.headSha === run.headSha));
}
async function ofPush(api, context, branch) {
    const pulls = await pullsOfHead(api, api.repository.owner, branch);
    const exact = pulls.filter((pull) => pull.headSha === context.sha && !pull.fork);
    return exact.length > 0
        ? { kind: "found", pullRequests: exact.slice(0, maxMatches) }
        : { kind: "none", why: "no open pull request has this commit as its head" };
}
/** Those into this repository, open, whose head is in the repository that the run says. */
function ownOnly(context, run, pulls) {
    const own = context.repositoryId ?? run.repositoryId;
    const matching = pulls.filter((pull) => pull.state === "open" &&
        (own === undefined || pull.baseRepositoryId === own) &&
        (run.headRepositoryId === undefined || pull.headRepositoryId === run.headRepositoryId));
    return matching.length > 0
        ? { kind: "found", pullRequests: matching.slice(0, maxMatches) }
        : { kind: "none", why: "no open pull request has the triggering run's commit as its head" };
}
async function pullsOfHead(api, owner, branch) {
    const { items } = await fetchAll(api, {
        route: "GET /repos/{owner}/{repo}/pulls",
        parameters: { state: "open", head: `${owner}:${branch}` },
        permission: readPulls,
    }, undefined, 3);
    return items.flatMap((item) => parsePull(item) ?? []);
}
async function pullsOfCommit(api, repository, sha) {
    const answer = await callApi({ ...api, repository }, {
        route: "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
        parameters: { commit_sha: sha, per_page: 100 },
        permission: readPulls,
        accept: [403, 404, 409, 422],
    });
    return answer.status === 200 ? answer.body.items().flatMap((item) => parsePull(item) ?? []) : [];
}
function headRepositoryOf(run) {
    const match = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(run.headRepository ?? "");
    return match?.[1] === undefined || match[2] === undefined ? undefined : { owner: match[1], name: match[2] };
}
function parsePull(view) {
    const number = view.at("number").integer();
    const state = view.at("state").text();
    const headSha = view.at("head").at("sha").commit();
    const headRef = view.at("head").at("ref").text();
    const baseRef = view.at("base").at("ref").text();
    if (number === undefined || headSha === undefined || headRef === undefined || baseRef === undefined)
        return undefined;
    if (state !== "open" && state !== "closed")
        return undefined;
    const headRepositoryId = view.at("head").at("repo").at("id").integer();
    const baseRepositoryId = view.at("base").at("repo").at("id").integer();
    return {
        number,
        state,
        headSha,
        headRef,
        headRepositoryId,
        headOwner: view.at("head").at("user").at("login").text(),
        baseRef,
        baseSha: view.at("base").at("sha").commit(),
        baseRepositoryId,
        fork: headRepositoryId === undefined || headRepositoryId !== baseRepositoryId,
    };
}

;// CONCATENATED MODULE: ./packages/github/build/runs.js


const readActions = "actions: read";
/** The run, or `undefined` when this repository has none of that id. @throws {ActionError} as {@link callApi} */
async function fetchRun(api, runId) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
    const answer = await callApi(api, { route, parameters: { run_id: runId }, permission: readActions, accept: [404] });
    if (answer.status === 404)
        return undefined;
    const run = answer.body;
    const id = run.at("id").integer();
    const headSha = run.at("head_sha").commit();
    const event = run.at("event").text();
    if (id !== runId || headSha === undefined || event === undefined)
        throw unexpectedAnswer(route, "run");
    return {
        id,
        attempt: run.at("run_attempt").integer() ?? 1,
        event,
        name: run.at("name").text(),
        path: run.at("path").text(),
        status: run.at("status").text(),
        conclusion: run.at("conclusion").text(),
        headSha,
        headBranch: run.at("head_branch").text(),
        headRepositoryId: run.at("head_repository").at("id").integer(),
        repositoryId: run.at("repository").at("id").integer(),
    };
}
/** Every artifact of a run, of a name the newest only. @throws {ActionError} as {@link callApi} */
async function fetchRunArtifacts(api, runId) {
    const { items } = await fetchAll(api, {
        route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
        parameters: { run_id: runId },
        permission: readActions,
    }, "artifacts", 10);
    const newest = new Map();
    for (const artifact of items.flatMap((item) => parseArtifact(item) ?? [])) {
        if ((newest.get(artifact.name)?.id ?? -1) < artifact.id)
            newest.set(artifact.name, artifact);
    }
    return [...newest.values()].sort((a, b) => a.id - b.id);
}
/** The jobs of a run's latest attempt. @throws {ActionError} as {@link callApi} */
async function fetchRunJobs(api, runId) {
    const { items } = await fetchAll(api, {
        route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
        parameters: { run_id: runId, filter: "latest" },
        permission: readActions,
    }, "jobs", 10);
    return items.flatMap((job) => {
        const id = job.at("id").integer();
        const name = job.at("name").text();
        if (id === undefined || name === undefined)
            return [];
        return [{ id, name, status: job.at("status").text(), conclusion: job.at("conclusion").text() }];
    });
}
function parseArtifact(view) {
    const id = view.at("id").integer();
    const name = view.at("name").text();
    const sizeBytes = view.at("size_in_bytes").integer();
    if (id === undefined || name === undefined || sizeBytes === undefined)
        return undefined;
    const run = view.at("workflow_run");
    return {
        id,
        name,
        sizeBytes,
        expired: view.at("expired").flag() ?? false,
        digest: view.at("digest").text(140),
        createdAt: view.at("created_at").text(40),
        runId: run.at("id").integer(),
        headSha: run.at("head_sha").commit(),
        headRepositoryId: run.at("head_repository_id").integer(),
        repositoryId: run.at("repository_id").integer(),
    };
}

;// CONCATENATED MODULE: ./packages/github/build/index.js















// EXTERNAL MODULE: ./packages/probe/build/index.js + 6 modules
var probe_build = __nccwpck_require__(468);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/plan.js
var build_plan = __nccwpck_require__(962);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/saved-state.js
var saved_state = __nccwpck_require__(186);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/github-record.js





const payloadSchema = "build-once/deployment/v1";
/** States in which a deployment that GitHub made for the job's own `environment:` waits for its end. */
const underWay = new Set(["queued", "pending", "waiting", "in_progress"]);
/** Looked at for the last digest that was good: each costs a request. */
const maxLookedAt = 5;
/** GitHub's API, when this deployment is to be recorded there. @throws {ActionError} when `record` is `always` and there is no token */
async function connectRecord(host, inputs) {
    const token = inputs["github-token"];
    if (inputs.record === "off" || inputs.environment === undefined || token === undefined)
        return undefined;
    return await apiFor(host, token);
}
async function apiFor(host, token) {
    const [owner, name] = (host.environment.get("GITHUB_REPOSITORY") ?? "").split("/");
    if (owner === undefined || name === undefined || owner === "" || name === "")
        return undefined;
    return { client: await host.github.connect(token), clock: host.clock, repository: { owner, name } };
}
/** Begins the record: adopts the deployment that GitHub made for the job's `environment:`, else creates one. @throws {ActionError} when `record` is `always` */
async function beginRecord(host, inputs, plan, progress) {
    return await unlessOptional(host, inputs, async () => {
        const api = await connectRecord(host, inputs);
        const { digest } = progress;
        if (api === undefined || inputs.environment === undefined || digest === undefined)
            return undefined;
        const ref = progress.receipt?.commit ?? "";
        const sha = /^[0-9a-f]{40}$/.test(ref) ? ref : (host.environment.get("GITHUB_SHA") ?? "");
        const adopted = await findOwn(api, inputs.environment, host.environment.get("GITHUB_SHA") ?? "");
        const payload = { schema: payloadSchema, digest, image: (0,build_plan/* pinnedReference */.ct)(plan.repository, digest), run: plan.run };
        const description = `Deploy ${(0,build/* shortDigest */.VK)(digest)}`;
        const id = adopted ?? (await createDeployment(api, { ref: sha, environment: inputs.environment, description, payload }));
        (0,saved_state/* saveDeployment */.jo)(host.state, id);
        await addDeploymentStatus(api, id, withLog(host, { state: "in_progress", description: `Proving ${(0,build/* shortDigest */.VK)(digest)}` }));
        return { api, id };
    });
}
/** Ends the record; an earlier deployment becomes inactive only by a success, which GitHub does by itself. */
async function endRecord(host, record, report, decision) {
    const failure = (0,probe_build/* isAppClass */.w5)(report.class) ? "failure" : "error";
    const state = decision.verdict === "pass" ? "success" : failure;
    const url = report.url === undefined || !/^https?:/.test(report.url) ? {} : { environmentUrl: report.url };
    const description = { description: describe(report) };
    try {
        await addDeploymentStatus(record.api, record.id, withLog(host, { state, ...url, ...description }));
    }
    catch (thrown) {
        host.log.warning(`the end of the deployment could not be recorded: ${(0,build/* toActionError */.ie)(thrown).message}`);
    }
}
/** Says that a deployment never came to its end; the post phase of a cancelled run. */
async function abandonRecord(host, id) {
    const token = host.environment.get("INPUT_GITHUB-TOKEN");
    const api = token === undefined ? undefined : await apiFor(host, token);
    if (api === undefined)
        return;
    const status = { state: "error", description: "Cancelled before it was proven" };
    await addDeploymentStatus(api, id, withLog(host, status));
}
/** The newest digest of this image whose deployment GitHub shows as a success. */
async function findLastGood(host, inputs, repository) {
    return await unlessOptional(host, inputs, async () => {
        const api = await connectRecord(host, inputs);
        if (api === undefined || inputs.environment === undefined)
            return undefined;
        const known = (await fetchDeployments(api, inputs.environment)).flatMap((deployment) => {
            const digest = digestOf(deployment.payload, repository);
            return digest === undefined ? [] : [{ id: deployment.id, digest }];
        });
        for (const { id, digest } of known.slice(0, maxLookedAt)) {
            if ((await fetchDeploymentState(api, id)) === "success")
                return digest;
        }
        return undefined;
    });
}
/** The digest in a payload of ours; somebody else's payload, or another image's, says nothing. */
function digestOf(payload, repository) {
    if (typeof payload !== "object" || payload === null)
        return undefined;
    const fields = new Map(Object.entries(payload));
    const digest = (0,build/* parseDigest */.m)(String(fields.get("digest")));
    if (fields.get("schema") !== payloadSchema || !digest.ok)
        return undefined;
    return fields.get("image") === `${(0,build/* formatRepository */.Sh)(repository)}@${digest.value}` ? digest.value : undefined;
}
async function findOwn(api, environment, sha) {
    const newest = (await fetchDeployments(api, environment))[0];
    if (newest === undefined || newest.sha !== sha || hasSchema(newest.payload))
        return undefined;
    const state = await fetchDeploymentState(api, newest.id);
    return state !== undefined && underWay.has(state) ? newest.id : undefined;
}
function hasSchema(payload) {
    return typeof payload === "object" && payload !== null && Object.hasOwn(payload, "schema");
}
function describe(report) {
    if (report.class === "healthy")
        return `${report.digest === undefined ? "" : (0,build/* shortDigest */.VK)(report.digest)} is healthy`;
    const back = report.putBack.kind === "serves" && report.putBack.rolledBack ? report.putBack.digest : undefined;
    return back === undefined
        ? `Failed: ${report.class}`
        : `Failed (${report.class}); rolled back to ${(0,build/* shortDigest */.VK)(back)}`;
}
function withLog(host, status) {
    const server = host.environment.get("GITHUB_SERVER_URL") ?? "https://github.com";
    const repository = host.environment.get("GITHUB_REPOSITORY") ?? "";
    const run = host.environment.get("GITHUB_RUN_ID") ?? "";
    return { ...status, logUrl: `${server}/${repository}/actions/runs/${run}` };
}
async function unlessOptional(host, inputs, work) {
    if (inputs.record === "always")
        return await work();
    try {
        return await work();
    }
    catch (thrown) {
        const error = (0,build/* toActionError */.ie)(thrown);
        const hint = error.hint === undefined ? "" : ` ${error.hint}`;
        host.log.warning(`GitHub does not record this deployment: ${error.message}${hint}`);
        return undefined;
    }
}


/***/ }),

/***/ 627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ readLastGood),
/* harmony export */   bV: () => (/* binding */ fileNameOf),
/* harmony export */   zh: () => (/* binding */ writeLastGood)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(919);

/** The name of a deployment as a file name. */
function fileNameOf(name) {
    return encodeURIComponent(name)
        .replaceAll(/[^\w.-]/g, "_")
        .slice(0, 200);
}
const schema = "build-once/last-good/v1";
/** The digest that was proven last under this name on this machine. */
async function readLastGood(files, path, repository) {
    const text = await files.readText(path, 65_536);
    if (text === undefined)
        return undefined;
    try {
        const fields = new Map(Object.entries(JSON.parse(text)));
        if (fields.get("schema") !== schema || fields.get("repository") !== repository)
            return undefined;
        const digest = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(String(fields.get("digest")));
        return digest.ok ? digest.value : undefined;
    }
    catch {
        // A record that cannot be read is no record: nothing may be rolled back to a guess.
        return undefined;
    }
}
/** Keeps the digest that was just proven. */
async function writeLastGood(files, path, good) {
    await files.write(path, `${JSON.stringify({ schema, ...good }, null, 2)}\n`);
}


/***/ }),

/***/ 654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ takeLock),
/* harmony export */   x_: () => (/* binding */ releaseLock)
/* harmony export */ });
/* unused harmony exports parseLockOwner, isStale */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(558);

/** Parses a lock file; undefined when nobody readable holds it. */
function parseLockOwner(text) {
    try {
        const fields = new Map(Object.entries(JSON.parse(text)));
        const word = (name) => {
            const value = fields.get(name);
            return typeof value === "string" ? value.slice(0, 200) : "";
        };
        const expiresAt = fields.get("expiresAt");
        if (word("token") === "" || typeof expiresAt !== "number")
            return undefined;
        const [machine, pid, startTicks, run] = [word("machine"), word("pid"), word("startTicks"), word("run")];
        return { token: word("token"), machine, pid, startTicks, run, expiresAt };
    }
    catch {
        return undefined;
    }
}
/**
 * True when nobody can be at work under this lock any more: its time is over, or its process is gone from the machine
 * that looks. `runningTicks` is the start of the process that has the owner's number now; undefined when there is none.
 */
function isStale(owner, machine, runningTicks, now) {
    if (now > owner.expiresAt)
        return true;
    if (owner.machine === "" || owner.machine !== machine || owner.pid === "")
        return false;
    return runningTicks !== owner.startTicks;
}
/** Takes a lock, waiting up to `waitMs`; `announce` gets what will be held before it is. @throws {ActionError} `deployment-locked` (upstream) */
async function takeLock(ports, wish, announce) {
    const { files, clock, random } = ports;
    const self = await readSelf(files);
    const owner = {
        token: random.hex(16),
        ...self,
        run: wish.run,
        expiresAt: clock.now() + wish.waitMs + wish.holdMs,
    };
    const lock = { path: wish.path, content: JSON.stringify(owner) };
    announce(lock);
    const deadline = clock.monotonic() + wish.waitMs;
    for (;;) {
        if (await files.createExclusive(lock.path, lock.content))
            return lock;
        const held = await files.readText(lock.path, 65_536);
        if (held !== undefined && (await clearStale(ports, lock.path, held, self.machine)))
            continue;
        if (clock.monotonic() >= deadline) {
            const by = parseLockOwner(held ?? "")?.run ?? "";
            const who = by === "" ? "" : ` by run ${by}`;
            throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .deployErrors */ .R.error("deployment-locked", `the lock ${JSON.stringify(lock.path)} is held${who}`);
        }
        await clock.sleep(500);
    }
}
/** Gives a lock back, if it is still ours. */
async function releaseLock(files, lock) {
    if ((await files.readText(lock.path, 65_536)) === lock.content)
        await files.remove(lock.path);
}
/** Removes a lock nobody holds; of several that see it, one does, and only if it is still the lock that was judged. */
async function clearStale(ports, path, held, machine) {
    const { files, clock } = ports;
    const owner = parseLockOwner(held);
    const ticks = owner === undefined ? undefined : await readStartTicks(files, owner.pid);
    // An unreadable lock may be one that is being written at this moment.
    if (owner === undefined || !isStale(owner, machine, ticks, clock.now()))
        return false;
    const claim = `${path}.${owner.token.slice(0, 32).replaceAll(/[^0-9a-f]/g, "_")}`;
    if (!(await files.createExclusive(claim, "")))
        return false;
    if ((await files.readText(path, 65_536)) === held)
        await files.remove(path);
    await files.remove(claim);
    return true;
}
async function readSelf(files) {
    const stat = (await files.readText("/proc/self/stat", 65_536)) ?? "";
    const machine = ((await files.readText("/etc/hostname", 65_536)) ?? "").trim();
    return { machine, pid: /^\d+/.exec(stat)?.[0] ?? "", startTicks: startTicksOf(stat) ?? "" };
}
async function readStartTicks(files, pid) {
    if (!/^\d{1,10}$/.test(pid))
        return undefined;
    const stat = await files.readText(`/proc/${pid}/stat`, 65_536);
    return stat === undefined ? undefined : startTicksOf(stat);
}
/** Field 22 of `/proc/<pid>/stat`; the name in brackets may hold anything. @see proc(5) */
function startTicksOf(stat) {
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}


/***/ }),

/***/ 696:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _build_once_host_node__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(633);
/* harmony import */ var _build_once_runner__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(408);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(472);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(141);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(521);





await (0,_build_once_runner__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .Cs)(_contract_js__WEBPACK_IMPORTED_MODULE_3__/* .contract */ .d, async (inputs, host) => await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)(inputs, host, _build_once_host_node__WEBPACK_IMPORTED_MODULE_0__/* .openConnection */ .JY), (0,_build_once_host_node__WEBPACK_IMPORTED_MODULE_0__/* .nodeHost */ .P6)(), _clean_up_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanUp */ .n);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ taggedReference),
/* harmony export */   HN: () => (/* binding */ planDeployment),
/* harmony export */   UR: () => (/* binding */ onlyPort),
/* harmony export */   ct: () => (/* binding */ pinnedReference),
/* harmony export */   l3: () => (/* binding */ labelNames),
/* harmony export */   t8: () => (/* binding */ containerRequest)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(919);
/* harmony import */ var _last_good_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(627);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(902);



/** Labels by which a deployment's containers are found again. */
const labelNames = {
    deployment: "io.build-once.deployment",
    digest: "io.build-once.digest",
    run: "io.build-once.run",
};
const defaultGraceMs = 10_000;
/** What a deployment will do and where. `hex` makes the names of this run its own. */
function planDeployment(inputs, environment, hex) {
    const oneShot = (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isOneShot */ .h)(inputs);
    const name = inputs.name ?? defaultName(environment.get("GITHUB_REPOSITORY") ?? "app", inputs.environment);
    const home = environment.get("HOME") ?? environment.get("RUNNER_TEMP") ?? "/tmp";
    const folder = inputs["state-directory"] ?? `${home}/.build-once/deploy-smoke`;
    const temporary = environment.get("RUNNER_TEMP") ?? "/tmp";
    const prefix = `${name}.${oneShot ? "run" : "next"}-`;
    const graceMs = inputs["stop-grace"] ?? defaultGraceMs;
    const proveMs = inputs["startup-timeout"] + inputs.watch + graceMs;
    return {
        repository: inputs.image.repository,
        oneShot,
        name,
        candidate: `${prefix}${hex}`,
        candidatePrefix: prefix,
        run: `${environment.get("GITHUB_RUN_ID") ?? "0"}/${environment.get("GITHUB_RUN_ATTEMPT") ?? "1"}`,
        recorderFolder: `${temporary}/build-once/deploy-smoke/${hex}`,
        lockPath: `${folder}/${(0,_last_good_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(inputs.lock ?? name)}.lock`,
        lastGoodPath: `${folder}/${(0,_last_good_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(name)}.last-good.json`,
        // Twice, for the rollback, and time for the engine itself.
        holdMs: 2 * (inputs["pull-timeout"] + proveMs) + 600_000,
    };
}
function defaultName(repository, environment) {
    const base = repository.slice(repository.indexOf("/") + 1);
    const full = environment === undefined ? base : `${base}-${environment}`;
    const safe = full.replaceAll(/[^A-Za-z0-9_.-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "");
    return safe === "" ? "app" : safe.slice(0, 100);
}
/** `name@sha256:…` of the plan's repository, as docker is asked for it. */
function pinnedReference(repository, digest) {
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)({ repository, tag: undefined, digest });
}
/** `name:tag`, where a tag is to be resolved. */
function taggedReference(repository, tag) {
    return `${(0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(repository)}:${tag ?? "latest"}`;
}
/** The container of one digest under this deployment's settings. */
function containerRequest(inputs, plan, env, container) {
    return {
        name: container.name,
        image: pinnedReference(plan.repository, container.digest),
        labels: new Map([
            [labelNames.deployment, plan.name],
            [labelNames.digest, container.digest],
            [labelNames.run, plan.run],
        ]),
        env,
        ports: inputs.ports,
        network: inputs.network,
        platform: inputs.platform,
        command: inputs.run,
        args: inputs.args,
        memoryBytes: inputs.memory,
    };
}
/** The only published TCP port, which http probes without a port mean. */
function onlyPort(ports) {
    const open = ports.filter((port) => port.protocol === "tcp");
    return open.length === 1 ? open[0]?.containerPort : undefined;
}


/***/ }),

/***/ 707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ Recorder)
/* harmony export */ });
/* unused harmony export hideEnvironment */
/* harmony import */ var _build_once_docker__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(945);

/** Kept of each output stream of a container. */
const maxLogBytes = 5 * 2 ** 20;
const noLogs = { stdout: "", stderr: "", truncated: false };
/** Keeps what a deployment did, in a folder, before anything of it is stopped. */
class Recorder {
    folder;
    #files;
    #exec;
    #secrets;
    constructor(ports, folder, secrets) {
        this.folder = folder;
        this.#files = ports.files;
        this.#exec = ports.exec;
        const lines = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).filter((part) => part.length >= 4);
        this.#secrets = [...new Set(lines)].sort((a, b) => b.length - a.length);
    }
    /** Writes inspection and logs of a container as `<label>-…`; what it cannot get it leaves out. @throws {ActionError} when the engine fails */
    async container(label, container) {
        const found = await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_0__/* .inspectContainer */ .aH)(this.#exec, container);
        if (found === undefined)
            return { inspection: undefined, logs: noLogs };
        await this.write(`${label}-inspect.json`, hideEnvironment(found.json));
        const logs = await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_0__/* .readLogs */ .o_)(this.#exec, container, { maxBytes: maxLogBytes });
        await this.write(`${label}-stdout.log`, logs.stdout);
        await this.write(`${label}-stderr.log`, logs.stderr);
        return { inspection: found.inspection, logs };
    }
    /** Writes one file without the values that were masked. */
    async write(name, text) {
        await this.#files.write(`${this.folder}/${name}`, this.redact(text));
    }
    /** `text` without the values that were masked. */
    redact(text) {
        return this.#secrets.reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
    }
    /** What was written so far, as absolute paths. */
    async listFiles() {
        return (await this.#files.list(this.folder)).map((name) => `${this.folder}/${name}`);
    }
}
/** An inspection without the values of the container's variables, which may be secrets that nobody masked. */
function hideEnvironment(json) {
    try {
        return `${JSON.stringify(JSON.parse(json), hideValues, 2)}\n`;
    }
    catch {
        return "{}\n";
    }
}
function hideValues(name, value) {
    if (name !== "Env" || !Array.isArray(value))
        return value;
    return value.map((entry) => String(entry).replace(/=.*$/s, "=(hidden)"));
}


/***/ }),

/***/ 352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ planRollback),
/* harmony export */   f: () => (/* binding */ rollbackInput)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(919);

/** `auto`, `off` or a digest. */
function rollbackInput(description) {
    return {
        kind: "rollback",
        description,
        default: "auto",
        allowed: "`auto`, `off`, or `sha256:` and 64 hexadecimal digits",
        choices: ["auto", "off"],
        secret: false,
        required: false,
        absent: { kind: "auto" },
        parse: (text) => {
            if (text === "auto" || text === "off")
                return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ kind: text });
            const digest = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text);
            return digest.ok ? (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ kind: "digest", digest: digest.value }) : (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._q)("is not auto, off or a digest");
        },
    };
}
/** What to put back after the new image failed, in the order to try; never the digest that just failed. */
function planRollback(wish, earlier, failed) {
    if (wish.kind === "off")
        return [];
    const { container, lastGood } = earlier;
    const candidates = [];
    // The container that was serving is proof enough, even of the same digest: its settings were the ones that worked.
    const serving = container?.wasRunning === true ? { kind: "container", id: container.id, digest: container.digest } : undefined;
    if (wish.kind === "digest" && wish.digest !== container?.digest && wish.digest !== failed)
        candidates.push({ kind: "image", digest: wish.digest });
    if (serving !== undefined)
        candidates.push(serving);
    const known = wish.kind === "auto" ? lastGood : undefined;
    if (serving === undefined && known !== undefined && known !== failed)
        candidates.push({ kind: "image", digest: known });
    return candidates;
}


/***/ }),

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ rules),
/* harmony export */   h: () => (/* binding */ isOneShot)
/* harmony export */ });
/** True when the image is run once and removed, rather than left serving. */
function isOneShot(values) {
    return values.run.length > 0 || values.strategy === "one-shot";
}
/** What several inputs must agree on. */
const rules = [
    {
        rule: "`image` names a digest, unless `resolve-tag: true`.",
        check: ({ image, "resolve-tag": resolveTag }) => image.digest === undefined && !resolveTag
            ? "image: a tag may mean another image a minute later; give `name@sha256:…`, or set `resolve-tag: true`"
            : undefined,
    },
    { rule: "`env` is well-formed.", check: ({ env }) => env.problem },
    {
        rule: "`probes` and a digest in `rollback` are for servers, not for a command that runs once.",
        check: (values) => {
            if (!isOneShot(values))
                return undefined;
            if (values.probes.length > 0)
                return "probes: a command that runs once is proven by its exit code and output";
            return values.rollback.kind === "digest"
                ? "rollback: a command that runs once has nothing to roll back"
                : undefined;
        },
    },
    {
        rule: "`expect-output` is for commands; a server's log is checked by a `log` probe.",
        check: (values) => !isOneShot(values) && values["expect-output"].length > 0
            ? "expect-output: a server never ends; use a probe such as `log /ready/`"
            : undefined,
    },
    {
        rule: "`ports` cannot be published on the network `host`.",
        check: ({ network, ports }) => network === "host" && ports.length > 0
            ? "ports: on the network host the container has this machine's ports; nothing can be published"
            : undefined,
    },
    {
        rule: "An `http` probe without a port needs exactly one published TCP port.",
        check: ({ probes, ports }) => {
            const open = ports.filter((port) => port.protocol === "tcp").length;
            const vague = probes.find((probe) => isHttpWithoutPort(probe));
            return vague === undefined || open === 1
                ? undefined
                : `probes: ${JSON.stringify(vague.line)} needs a port such as :8080/healthz, since ${open} TCP ports are published`;
        },
    },
    {
        rule: "`record: always` needs an `environment`.",
        check: ({ record, environment }) => record === "always" && environment === undefined
            ? "record: a GitHub deployment belongs to an environment; give `environment`"
            : undefined,
    },
    {
        rule: "`username` needs a `password`.",
        check: ({ username, password }) => username !== undefined && password === undefined ? "username: it is of no use without `password`" : undefined,
    },
    {
        rule: "`startup-timeout` is more than nothing.",
        check: (values) => (values["startup-timeout"] > 0 ? undefined : "startup-timeout: 0 leaves no time to start"),
    },
];
function isHttpWithoutPort(probe) {
    return probe.kind === "http" && probe.target.kind === "container" && probe.target.port === undefined;
}


/***/ }),

/***/ 521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/docker/build/index.js + 16 modules
var build = __nccwpck_require__(945);
// EXTERNAL MODULE: ./packages/kernel/build/index.js + 8 modules
var kernel_build = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/infrastructure.js

const classes = new Map([
    ["pull-failed", "pull-failed"],
    ["pull-not-found", "pull-failed"],
    ["pull-denied", "registry-error"],
    ["pull-upstream", "registry-error"],
    ["wrong-arch", "wrong-arch"],
    // What the engine was asked to run is not in the image, or may not be run.
    ["container-not-startable", "app-crashed"],
]);
/** The class of a failure of docker; undefined when the error is another one's. */
function classifyInfrastructure(error) {
    return build/* dockerErrors */.uH.owns(error) ? (classes.get(error.code) ?? "daemon-error") : undefined;
}
/** The report of a deployment that docker, not the image, brought to its end. */
function infrastructureReport(plan, progress, deployClass, error, putBack) {
    return {
        class: deployClass,
        reason: undefined,
        detail: error.message,
        cause: error.hint,
        oneShot: plan.oneShot,
        digest: progress.digest,
        previous: progress.earlier?.container?.digest ?? progress.earlier?.lastGood,
        serving: putBack.kind === "serves" ? putBack.digest : undefined,
        putBack,
        exitCode: undefined,
        stdout: "",
        stderr: "",
        startupMs: undefined,
        tries: [],
        url: undefined,
    };
}

// EXTERNAL MODULE: ./actions/deploy-smoke/build/lock.js
var build_lock = __nccwpck_require__(654);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/saved-state.js
var saved_state = __nccwpck_require__(186);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/undo.js
var undo = __nccwpck_require__(71);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/attempt.js





/**
 * Runs `work` under the deployment's lock. Whatever it throws, nothing unproven is left behind, what served serves
 * again, and the lock is given back; a failure of docker becomes a report. @throws {ActionError} any other error
 */
async function attemptUnderLock(host, inputs, plan, progress, work) {
    const lock = await lockFor(host, inputs, plan);
    try {
        const report = await work();
        (0,saved_state/* saveSettled */.TL)(host.state);
        return report;
    }
    catch (thrown) {
        const error = (0,kernel_build/* toActionError */.ie)(thrown);
        const problem = await attempt_undo(host, progress);
        const deployClass = problem === undefined ? classifyInfrastructure(error) : "daemon-error";
        if (deployClass === undefined)
            throw error;
        return infrastructureReport(plan, progress, deployClass, error, putBackBy(progress, problem));
    }
    finally {
        if (lock !== undefined)
            await (0,build_lock/* releaseLock */.x_)(host.files, lock);
    }
}
/** A command that runs once changes nothing that another deployment could see: it takes a lock only when asked to. */
async function lockFor(host, inputs, plan) {
    if (plan.oneShot && inputs.lock === undefined)
        return undefined;
    const wish = { path: plan.lockPath, waitMs: inputs["lock-wait"], holdMs: plan.holdMs, run: plan.run };
    return await (0,build_lock/* takeLock */.HJ)(host, wish, (lock) => (0,saved_state/* saveLock */.RB)(host.state, lock));
}
/** Undoes what was begun; the problem, if that failed as well: the post step then tries again. */
async function attempt_undo(host, progress) {
    try {
        if (progress.undo !== undefined)
            await (0,undo/* undoDeployment */.k)(host, progress.undo, progress.secrets);
        (0,saved_state/* saveSettled */.TL)(host.state);
        return undefined;
    }
    catch (thrown) {
        return (0,kernel_build/* toActionError */.ie)(thrown).message;
    }
}
function putBackBy(progress, problem) {
    if (problem !== undefined)
        return { kind: "failed", why: problem };
    const container = progress.earlier?.container;
    if (container?.wasRunning !== true)
        return { kind: "not-needed" };
    return { kind: "serves", digest: container.digest, rolledBack: false };
}

// EXTERNAL MODULE: ./actions/deploy-smoke/build/errors.js
var errors = __nccwpck_require__(558);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/github-record.js + 15 modules
var github_record = __nccwpck_require__(579);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/last-good.js
var last_good = __nccwpck_require__(627);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/keep-records.js


/** Keeps the proven digest for later rollbacks, and the recording as a run artifact; what fails here is said and changes no verdict. */
async function keepRecords(host, plan, inputs, report, recorder) {
    await tell(host, "the last good digest", async () => {
        if (report.class !== "healthy" || report.oneShot || report.digest === undefined)
            return;
        const repository = (0,kernel_build/* formatRepository */.Sh)(plan.repository);
        const at = new Date(host.clock.now()).toISOString();
        await (0,last_good/* writeLastGood */.zh)(host.files, plan.lastGoodPath, { repository, digest: report.digest, at, run: plan.run });
    });
    await tell(host, "the recording", async () => {
        const wanted = inputs.recorder === "always" || (inputs.recorder === "auto" && report.class !== "healthy");
        const files = wanted ? await recorder.listFiles() : [];
        if (files.length === 0)
            return;
        const hasService = host.environment.get("ACTIONS_RUNTIME_TOKEN") !== undefined &&
            host.environment.get("ACTIONS_RESULTS_URL") !== undefined;
        if (!hasService) {
            host.log.info(`The runner offers no artifact service: the recording stays in ${recorder.folder}.`);
            return;
        }
        const name = `deploy-smoke-${plan.name}-${host.random.hex(4)}`;
        await host.artifacts.upload(name, files, recorder.folder);
        host.log.info(`The recording is the run artifact ${name}.`);
    });
}
async function tell(host, what, work) {
    try {
        await work();
    }
    catch (thrown) {
        host.log.warning(`${what} could not be kept: ${(0,kernel_build/* toActionError */.ie)(thrown).message}`);
    }
}
const shownLines = 200;
/** Prints the end of what the container printed; the log makes sure that none of it becomes a command. */
async function printOutput(host, report, redact) {
    for (const [title, text] of [
        ["Standard output", report.stdout],
        ["Standard error", report.stderr],
    ]) {
        if (text.trim() === "")
            continue;
        const lines = redact(text).trimEnd().split("\n");
        const left = lines.length - shownLines;
        await host.log.group(title, async () => {
            if (left > 0)
                host.log.info(`(${left} lines before these are in the recording)`);
            await Promise.resolve(host.log.info(lines.slice(-shownLines).join("\n")));
        });
    }
}

// EXTERNAL MODULE: ./packages/probe/build/index.js + 6 modules
var probe_build = __nccwpck_require__(468);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/plan.js
var build_plan = __nccwpck_require__(962);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/one-shot.js



/** Runs the image once, keeps what it printed, and removes it. The image is there already. @throws {ActionError} when the engine fails */
async function runOneShot(deployment, digest) {
    const { host, inputs, plan, recorder, progress } = deployment;
    const request = (0,build_plan/* containerRequest */.t8)(inputs, plan, deployment.env, { name: plan.candidate, digest });
    progress.mayLeave({ container: plan.candidate, earlier: undefined, recorder: recorder.folder, provenAs: undefined });
    await (0,build/* createContainer */.g$)(host.exec, request);
    host.log.info(`Starting ${plan.candidate}`);
    await (0,build/* startContainer */.YI)(host.exec, plan.candidate);
    const ended = await (0,build/* waitContainer */.J7)(host.exec, plan.candidate, inputs["startup-timeout"]);
    const recording = await recorder.container("command", plan.candidate);
    await (0,build/* removeContainer */.od)(host.exec, plan.candidate);
    const facts = commandFacts(ended, recording);
    return {
        ...decideCommand(facts, inputs),
        oneShot: true,
        digest,
        previous: undefined,
        serving: undefined,
        putBack: { kind: "not-needed" },
        exitCode: ended ? facts.exitCode : undefined,
        stdout: facts.stdout,
        stderr: facts.stderr,
        startupMs: undefined,
        tries: [],
        url: undefined,
    };
}
function commandFacts(ended, recording) {
    const { inspection, logs } = recording;
    return {
        ended,
        exitCode: inspection?.exitCode ?? -1,
        stdout: logs.stdout,
        stderr: logs.stderr,
        end: endFacts(recording),
    };
}
/** What the classification needs to know of a recording. */
function endFacts({ inspection, logs }) {
    return {
        running: inspection?.status === "running",
        exitCode: inspection?.exitCode ?? -1,
        oomKilled: inspection?.oomKilled ?? false,
        engineError: inspection?.error ?? "",
        logTail: `${logs.stdout.slice(-4096)}\n${logs.stderr.slice(-4096)}`,
    };
}
/** Passed only when the command ended in time, with the exit code, every line and none of the lines that were named. */
function decideCommand(facts, wish) {
    const fail = (deployClass, detail, reason) => {
        return { class: deployClass, reason, detail, cause: (0,probe_build/* guessCause */.Ji)(deployClass, facts.end) };
    };
    if (!facts.ended)
        return fail("app-slow", `the command did not end within ${wish["startup-timeout"]} ms`);
    const ended = (0,probe_build/* classifyEnd */.qU)(facts.end);
    if (ended === "oom")
        return fail("oom", "the kernel stopped the command: out of memory");
    if (ended === "wrong-arch")
        return fail("wrong-arch", "the image's program is for another machine");
    if (facts.exitCode !== wish["expect-exit"]) {
        const detail = `the command ended with exit code ${facts.exitCode}, expected ${wish["expect-exit"]}`;
        return fail("app-crashed", detail, "unexpected-exit");
    }
    const missing = wish["expect-output"].find((pattern) => !(0,probe_build/* matchesPattern */.MT)(pattern, facts.stdout));
    if (missing !== undefined)
        return fail("app-unhealthy", `standard output has no line ${(0,probe_build/* formatPattern */.a0)(missing)}`, "unexpected-output");
    const rejected = wish["reject-output"].find((pattern) => (0,probe_build/* matchesPattern */.MT)(pattern, facts.stdout) || (0,probe_build/* matchesPattern */.MT)(pattern, facts.stderr));
    if (rejected !== undefined)
        return fail("app-unhealthy", `the output has ${(0,probe_build/* formatPattern */.a0)(rejected)}`, "unexpected-output");
    const detail = `the command ended with exit code ${facts.exitCode}${wish["expect-output"].length > 0 ? " and printed what was expected" : ""}`;
    return { class: "healthy", reason: undefined, detail, cause: undefined };
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/outputs.js

const stdoutBytes = 65_536;
/** The first 64 KiB of a text in UTF-8, not cut inside a character. */
function firstBytes(text, maxBytes = stdoutBytes) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= maxBytes)
        return text;
    let end = maxBytes;
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return new TextDecoder().decode(bytes.subarray(0, end));
}
/** The outputs of a deployment; `redact` hides what was masked. */
function planOutputs(report, places, redact) {
    return {
        url: report.url ?? "",
        stdout: report.oneShot ? firstBytes(redact(report.stdout)) : "",
        "exit-code": report.exitCode === undefined ? "" : String(report.exitCode),
        "deployed-digest": report.digest ?? "",
        "previous-digest": report.previous ?? "",
        "serving-digest": report.serving ?? "",
        "rolled-back": String(report.putBack.kind === "serves" && report.putBack.rolledBack),
        class: report.class,
        "deployment-id": places.deploymentId === undefined ? "" : String(places.deploymentId),
        recorder: places.recorder,
    };
}
/** The facts of a deployment's evidence. */
function planFacts(report, inputs, plan, receipt) {
    const { digest } = report;
    return {
        image: digest === undefined ? "" : (0,build_plan/* pinnedReference */.ct)(plan.repository, digest),
        digest: digest ?? "",
        previousDigest: report.previous ?? "",
        servingDigest: report.serving ?? "",
        class: report.class,
        rolledBack: report.putBack.kind === "serves" && report.putBack.rolledBack,
        target: inputs.target,
        strategy: plan.oneShot ? "one-shot" : "replace",
        name: plan.name,
        environment: inputs.environment ?? "",
        url: report.url ?? "",
        exitCode: report.exitCode ?? null,
        startupMs: report.startupMs === undefined ? null : Math.round(report.startupMs),
        probes: inputs.probes.map((probe) => {
            const tries = report.tries.filter((entry) => entry.probe === probe.line);
            return { probe: probe.line, tries: tries.length, passed: tries.filter((entry) => entry.result.ok).length };
        }),
        receipt: receipt === undefined ? null : { digest: receipt.digest, commit: receipt.commit, runId: receipt.runId },
    };
}

// EXTERNAL MODULE: ./packages/host/build/errors.js
var build_errors = __nccwpck_require__(761);
// EXTERNAL MODULE: ./packages/host/build/http.js
var http = __nccwpck_require__(6);
;// CONCATENATED MODULE: ./packages/host/build/attempts.js


/** Four attempts within a minute. */
const attempts_defaultSchedule = { attempts: 4, firstPauseMs: 250, maxPauseMs: 20_000, totalMs: 60_000 };
/**
 * Sends `request` until a response arrives that is neither 429 nor 5xx; the last such response is returned when the
 * schedule runs out, so that the caller can read its body. Honours `Retry-After`. A request that is not idempotent
 * (POST, PATCH) is repeated after 429 and 503 only.
 *
 * @throws {ActionError} `request-failed` (upstream) when the last attempt brought no response at all
 * @see RFC 9110, 10.2.3 Retry-After; 9.2.2 idempotent methods
 */
async function attempts_sendWithAttempts(ports, request, schedule = attempts_defaultSchedule) {
    const start = ports.clock.monotonic();
    const idempotent = request.method !== "POST" && request.method !== "PATCH";
    for (let attempt = 1;; attempt++) {
        const { response, failure } = await attemptOnce(ports.http, request);
        const pauseMs = pauseAfter(attempt, response, schedule, ports);
        const elapsedMs = ports.clock.monotonic() - start;
        const last = attempt >= schedule.attempts || pauseMs > schedule.maxPauseMs || elapsedMs + pauseMs > schedule.totalMs;
        if (response !== undefined) {
            const again = response.status === 429 || response.status === 503 || (idempotent && response.status >= 500);
            if (last || !again)
                return response;
            response.discard();
        }
        else {
            const again = idempotent || failure?.reason === "refused" || failure?.reason === "name";
            if (last || !again || failure?.reason === "tls")
                throw requestFailed(request, failure, attempt, elapsedMs);
        }
        await ports.clock.sleep(pauseMs);
    }
}
async function attemptOnce(http, request) {
    try {
        return { response: await http.send(request) };
    }
    catch (error) {
        if (error instanceof HttpFailure)
            return { failure: error };
        throw error;
    }
}
function pauseAfter(attempt, response, schedule, ports) {
    const asked = response?.headers.get("retry-after");
    if (asked !== undefined) {
        if (/^\d+$/.test(asked))
            return Number(asked) * 1000;
        // `Date.parse` takes "-1" and "1.5" for days long past, which would mean no pause at all.
        const date = /\d\d:\d\d:\d\d/.test(asked) ? Date.parse(asked) : Number.NaN;
        if (!Number.isNaN(date))
            return Math.max(0, date - ports.clock.now());
    }
    const full = schedule.firstPauseMs * 2 ** (attempt - 1);
    return Math.min(schedule.maxPauseMs, full * (0.5 + ports.random.fraction() / 2));
}
function requestFailed(request, failure, attempts, elapsedMs) {
    const tries = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
    return hostErrors.error("request-failed", `${request.method} ${redactUrl(request.url)}: ${failure?.message ?? "no response"} (${tries}, ${Math.round(elapsedMs)} ms)`, { cause: failure });
}

;// CONCATENATED MODULE: ./packages/host/build/index.js

















;// CONCATENATED MODULE: ./packages/oci/build/errors.js

/** Errors of the registry client and of the image model. */
const errors_ociErrors = (0,kernel_build/* defineErrors */.V)({
    "registry-unauthorized": {
        kind: "permission",
        meaning: "The registry wants credentials and got none, or refused those it got.",
        fix: "Give `username` and `password`, or log in with a docker login step earlier in the job. For ghcr.io the job token is used: it needs `permissions: packages: read`.",
    },
    "registry-forbidden": {
        kind: "permission",
        meaning: "The registry knows the credentials and does not allow this.",
        fix: "To push give the job `permissions: packages: write`, to read `packages: read`.",
    },
    "registry-rate-limited": {
        kind: "upstream",
        meaning: "The registry kept answering that there were too many requests.",
        fix: "Run the job again later; log in (anonymous limits are lower), and give concurrent jobs of one image a `concurrency:` group.",
    },
    "registry-not-found": {
        kind: "input",
        meaning: "A repository, manifest or blob that must exist is not in the registry.",
        fix: "Check name, tag and digest. A clean-up job that deletes untagged versions also deletes the platform manifests of an index.",
    },
    "registry-unavailable": {
        kind: "upstream",
        meaning: "The registry kept failing, or its answers ended early, until the schedule of attempts ran out.",
        fix: "Run the job again; if it persists look at the registry's status page and at proxies in between. It was not taken for a missing image.",
    },
    "registry-answer-invalid": {
        kind: "upstream",
        meaning: "Something answered in the registry's place, or the registry broke the protocol.",
        fix: "Check that the image name's host is a registry and that no proxy or login page answers for it.",
    },
    "registry-realm-refused": {
        kind: "permission",
        meaning: "The registry sends credentials to a place that cannot be trusted with them.",
        fix: "The token service must use https and belong to the registry's own domain. Check the registry's name; if it is right, its token service is set up wrongly.",
    },
    "registry-redirect-refused": {
        kind: "upstream",
        meaning: "The registry redirects without end, to a place without https, or away from where this request may go.",
        fix: "Name the registry's real host in the image name.",
    },
    "manifest-invalid": {
        kind: "data",
        meaning: "A manifest, index or image configuration is not what the OCI image specification says.",
        fix: "Build and push the image again with a current tool; the message says where the document is wrong.",
    },
    "manifest-too-large": {
        kind: "data",
        meaning: "A manifest is larger than 4 MiB, which no registry has to accept.",
        fix: "Check what is stored under that name; it is hardly an image.",
    },
    "manifest-rejected": {
        kind: "upstream",
        meaning: "The registry did not store a manifest.",
        fix: "The message carries the registry's own reason. When it names a missing blob, push the image again.",
    },
    "manifest-not-served": {
        kind: "upstream",
        meaning: "The registry accepted a manifest and then did not serve it.",
        fix: "Run the job again. If it persists, the registry lags or a clean-up job deletes what was just pushed.",
    },
    "blob-invalid": {
        kind: "data",
        meaning: "A blob's length is not the one its descriptor tells.",
        fix: "Push the image again.",
    },
    "blob-too-large": {
        kind: "data",
        meaning: "A blob is larger than what it is read for allows.",
        fix: "An image configuration has at most 8 MiB; check what the manifest names as its configuration.",
    },
    "blob-upload-failed": {
        kind: "upstream",
        meaning: "The registry did not take a blob.",
        fix: "Run the job again; the message carries the registry's own reason.",
    },
    "digest-mismatch": {
        kind: "data",
        meaning: "Bytes that the registry served do not have the digest that was asked for or announced.",
        fix: "Do not use that image. Something between the registry and this job changes content, or the registry's storage is damaged.",
    },
    "tag-immutable": {
        kind: "input",
        meaning: "The registry refuses to move a tag that exists already.",
        fix: "Use the digest that the tag has, or exclude this tag from the repository's immutability rule.",
    },
    "docker-config-invalid": {
        kind: "input",
        meaning: "The docker configuration file cannot be read.",
        fix: "Log in again, which rewrites the file, or point `DOCKER_CONFIG` to a good one.",
    },
    "credential-helper-failed": {
        kind: "input",
        meaning: "A credential helper named in the docker configuration did not give credentials.",
        fix: "Run `docker-credential-<name> get` by hand with the registry's host on standard input, or remove the helper from the configuration.",
    },
});

;// CONCATENATED MODULE: ./packages/oci/build/shape.js

const maxDepth = 64;
class ShapeProblem extends Error {
}
/** One value inside a foreign JSON document, with the place it stands at; every read checks its type. */
class Shape {
    #value;
    #where;
    constructor(value, where) {
        this.#value = value;
        this.#where = where;
    }
    fail(expected) {
        throw new ShapeProblem(`${this.#where === "" ? "the document" : this.#where} is not ${expected}`);
    }
    /** The member `name`; `undefined` when it is absent or null, which Go's encoder writes for an empty value. */
    optional(name) {
        const record = this.record();
        const value = Object.hasOwn(record, name) ? record[name] : undefined;
        return value === undefined || value === null ? undefined : new Shape(value, `${this.#where}.${name}`);
    }
    required(name) {
        const member = this.optional(name);
        if (member === undefined)
            throw new ShapeProblem(`${this.#where}.${name} is missing`);
        return member;
    }
    record() {
        if (typeof this.#value !== "object" || this.#value === null || Array.isArray(this.#value))
            this.fail("an object");
        return this.#value;
    }
    list() {
        if (!Array.isArray(this.#value))
            this.fail("a list");
        return this.#value.map((item, index) => new Shape(item, `${this.#where}[${index}]`));
    }
    text() {
        if (typeof this.#value !== "string")
            this.fail("a text");
        return this.#value;
    }
    /** A whole number that is not negative. */
    count() {
        if (typeof this.#value !== "number" || !Number.isSafeInteger(this.#value) || this.#value < 0)
            this.fail("a whole number of at least 0");
        return this.#value;
    }
    digest() {
        const parsed = (0,kernel_build/* parseDigest */.m)(this.text());
        return parsed.ok ? parsed.value : this.fail(`a digest: ${parsed.error}`);
    }
    texts() {
        return this.list().map((item) => item.text());
    }
    textMap() {
        const entries = Object.entries(this.record());
        return new Map(entries.map(([key, value]) => [key, new Shape(value, `${this.#where}[${JSON.stringify(key)}]`).text()]));
    }
}
/** Reads foreign JSON bytes with `read`; the problem names the place and what was expected there. */
function shape_readShape(bytes, read) {
    const parsed = parseJson(bytes);
    if (!parsed.ok)
        return parsed;
    try {
        return (0,kernel_build.ok)(read(new Shape(parsed.value, "")));
    }
    catch (error) {
        if (error instanceof ShapeProblem)
            return (0,kernel_build/* err */._q)(error.message);
        throw error;
    }
}
function parseJson(bytes) {
    let text;
    try {
        text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return (0,kernel_build/* err */._q)("the document is not UTF-8");
    }
    if (depthOf(text) > maxDepth)
        return (0,kernel_build/* err */._q)(`the document is nested deeper than ${maxDepth} levels`);
    try {
        return (0,kernel_build.ok)(JSON.parse(text));
    }
    catch (error) {
        // The engine's message quotes the document, which may be hostile or hold secrets: only the position is kept.
        const position = /at position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
        return (0,kernel_build/* err */._q)(`the document is not JSON${position === undefined ? "" : ` at byte ${position} or near it`}`);
    }
}
/** Counts brackets outside of strings before anything is built from them. */
function depthOf(text) {
    let depth = 0;
    let deepest = 0;
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
        const char = text.charCodeAt(i);
        if (quoted) {
            if (char === 0x5c)
                i++;
            else if (char === 0x22)
                quoted = false;
        }
        else if (char === 0x22)
            quoted = true;
        else if (char === 0x7b || char === 0x5b)
            deepest = Math.max(deepest, ++depth);
        else if (char === 0x7d || char === 0x5d)
            depth--;
    }
    return deepest;
}

;// CONCATENATED MODULE: ./packages/oci/build/answer.js



const maxErrorBytes = (/* unused pure expression or super */ null && (64 * 1024));
/** What the body of a failing answer says; empty when it is anything but the specification's error document. */
function answer_registryProblems(bytes) {
    if (bytes.length > maxErrorBytes)
        return [];
    const parsed = readShape(bytes, (document) => document
        .required("errors")
        .list()
        .map((item) => ({
        code: item.required("code").text(),
        message: item.optional("message")?.text() ?? "",
    })));
    return parsed.ok ? parsed.value : [];
}
const missingCodes = new Set(["MANIFEST_UNKNOWN", "NAME_UNKNOWN", "BLOB_UNKNOWN", "NOT_FOUND"]);
/**
 * True when the registry itself says that the thing does not exist: status 404 with one of the specification's codes
 * (or Harbor's `NOT_FOUND`). A 404 without them may be a proxy's, and is never "missing".
 */
function answer_saysMissing(answer) {
    return answer.status === 404 && answer_registryProblems(answer.bytes).some((problem) => missingCodes.has(problem.code));
}
/** A few MiB that take longer are a trickle, which no limit on each gap ever ends. */
const maxBodyMs = 60_000;
/** Reads a whole body, of an error no more than its beginning; one that ends early or trickles is a failure. @throws {HttpFailure} */
async function answer_readBody(response, maxBytes, clock) {
    const failed = response.status >= 400;
    const limit = failed ? maxErrorBytes : maxBytes;
    const start = clock.monotonic();
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body) {
        if (clock.monotonic() - start > maxBodyMs)
            throw new HttpFailure("timeout", `the body was not whole after ${maxBodyMs / 1000} s`);
        if (!failed && length + chunk.length > limit)
            throw new HttpFailure("too-large", `the body is larger than ${maxBytes} bytes`);
        chunks.push(chunk.subarray(0, limit - length));
        length = Math.min(limit, length + chunk.length);
        if (failed && length === limit) {
            response.discard();
            break;
        }
    }
    const announced = response.headers.get("content-length");
    if (!failed && announced !== undefined && /^\d+$/.test(announced) && Number(announced) !== length)
        throw new HttpFailure("truncated", `${announced} bytes were announced and ${length} arrived`);
    return joined(chunks, length);
}
function joined(chunks, length) {
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
    }
    return whole;
}
/** What the registry said, quoted so that it stays one short harmless line. */
function answer_describeAnswer(answer) {
    const problems = answer_registryProblems(answer.bytes)
        .slice(0, 3)
        .map((problem) => `${problem.code} ${JSON.stringify(problem.message.slice(0, 200))}`);
    const said = problems.length === 0 ? "without an explanation the specification knows" : problems.join("; ");
    return `${answer.method} ${redactUrl(answer.url)}: ${answer.status} ${said}`;
}
/** The error that an unexpected answer is. */
function answer_answerError(answer, registry) {
    const text = answer_describeAnswer(answer);
    if (answer.status === 401)
        return ociErrors.error("registry-unauthorized", text);
    if (answer.status === 429)
        return ociErrors.error("registry-rate-limited", withRetryAfter(text, answer));
    if (answer.status === 403) {
        if (/rate limit/i.test(text))
            return ociErrors.error("registry-rate-limited", withRetryAfter(text, answer));
        return ociErrors.error("registry-forbidden", text, forbiddenDetail(registry));
    }
    if (answer.status >= 500)
        return ociErrors.error("registry-unavailable", text);
    if (answer_saysMissing(answer))
        return ociErrors.error("registry-not-found", text);
    return ociErrors.error("registry-answer-invalid", text);
}
function withRetryAfter(text, answer) {
    const after = answer.headers.get("retry-after");
    return after === undefined ? text : `${text} (Retry-After: ${JSON.stringify(after.slice(0, 40))})`;
}
function forbiddenDetail(registry) {
    if (registry !== "ghcr.io")
        return { hint: "Check that the account may read or push this repository." };
    return {
        hint: [
            "To push give the job `permissions: packages: write`, to read a private package `packages: read`.",
            "When the package was first pushed by hand or by another repository, open its settings on GitHub, “Manage Actions access”, and add this repository with the role Write.",
            "The token of a pull request from a fork can never push: build without pushing there.",
        ].join("\n"),
    };
}

;// CONCATENATED MODULE: ./packages/oci/build/endpoint.js
const apiHosts = new Map([
    ["docker.io", "registry-1.docker.io"],
    ["index.docker.io", "registry-1.docker.io"],
]);
const knownRealms = new Map([
    ["ghcr.io", { url: "https://ghcr.io/token", service: "ghcr.io" }],
    ["registry-1.docker.io", { url: "https://auth.docker.io/token", service: "registry.docker.io" }],
    ["registry.gitlab.com", { url: "https://gitlab.com/jwt/auth", service: "container_registry" }],
    ["quay.io", { url: "https://quay.io/v2/auth", service: "quay.io" }],
]);
/** True for a host, with or without a port, that cannot be anything but this machine. */
function endpoint_isLoopback(host) {
    const name = host.replace(/:\d{1,5}$/, "").toLowerCase();
    if (name === "localhost" || name === "[::1]")
        return true;
    const octets = name.split(".");
    return (octets.length === 4 &&
        octets[0] === "127" &&
        octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256));
}
/**
 * Where `repository`'s registry is: https, and plain http for this machine only unless `insecure` is asked for.
 * For registries whose token service is known by convention it is told here, which saves the request that would only
 * be answered with a challenge; on this machine the convention is `/token` of the same host.
 */
function endpoint_endpointOf(repository, insecure) {
    const host = apiHosts.get(repository.registry.toLowerCase()) ?? repository.registry.toLowerCase();
    const plainHttp = insecure || endpoint_isLoopback(host);
    const origin = `${plainHttp ? "http" : "https"}://${host}`;
    const local = endpoint_isLoopback(host) ? { url: `${origin}/token`, service: host } : undefined;
    return { origin, host, plainHttp, realm: knownRealms.get(host) ?? local };
}
const privateAddress = /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[)/;
/**
 * Why credentials for `endpoint` may not go to `realm`; `undefined` when they may. A token service is on the registry's
 * own host, on the host known for it, or next to it under the same domain, and is reached by https.
 *
 * @see Distribution token authentication specification, "Requesting a Token"
 */
function endpoint_refusedRealm(endpoint, realm) {
    let url;
    try {
        url = new URL(realm);
    }
    catch {
        return "is not a URL";
    }
    if (url.username !== "" || url.password !== "")
        return "carries a user name";
    const sameHost = url.host === new URL(endpoint.origin).host;
    if (url.protocol !== "https:" && !(url.protocol === "http:" && sameHost && endpoint.plainHttp))
        return endpoint_isLoopback(url.host) && endpoint_isLoopback(endpoint.host) && url.protocol === "http:"
            ? undefined
            : "does not use https";
    // Another port of the same name is the same machine's business: GitLab serves its tokens there.
    if (sameHost || url.hostname === new URL(endpoint.origin).hostname)
        return undefined;
    if (privateAddress.test(url.hostname))
        return "is a private address";
    const known = knownRealms.get(endpoint.host);
    if (known !== undefined)
        return new URL(known.url).host === url.host ? undefined : `is not ${new URL(known.url).host}`;
    return sharedDomain(url.hostname, new URL(endpoint.origin).hostname) ? undefined : "belongs to another domain";
}
/** `gitlab.example.com` beside `registry.example.com`; `a.co.uk` beside `b.co.uk` is not, for its domain is a country's. */
function sharedDomain(a, b) {
    const parents = [a, b].map((host) => host.split(".").slice(1));
    const [first, second] = parents.map((labels) => labels.join("."));
    const labels = parents[0] ?? [];
    const owned = labels.length >= 3 || (labels.length === 2 && (labels[0]?.length ?? 0) > 3);
    return owned && first === second;
}

;// CONCATENATED MODULE: ./packages/oci/build/token.js






const maxTokenBytes = (/* unused pure expression or super */ null && (256 * 1024));
const clientId = "build-once";
/**
 * Asks a token service; `undefined` when it says that it does not exist (404), which a guessed realm may.
 *
 * @throws {ActionError} `registry-unauthorized`, `registry-forbidden`, `registry-rate-limited`, `registry-unavailable`, `registry-answer-invalid`, `request-failed`
 * @see Distribution token authentication specification; "OAuth2 token authentication" for refresh tokens
 */
async function token_fetchToken(transport, request) {
    const { credentials } = request;
    let answer;
    if (credentials.kind === "identity") {
        answer = await ask(transport, byRefreshToken(request, credentials.token));
        // Services without the OAuth2 form take the refresh token as a password.
        if (answer.status === 404 || answer.status === 405)
            answer = undefined;
    }
    answer ??= await ask(transport, byQuery(request));
    if (answer.status === 404 || answer.status === 405)
        return undefined;
    if (answer.status !== 200)
        throw answerError(answer, new URL(request.realm).host);
    const token = parseToken(answer.bytes);
    if (!token.ok)
        throw ociErrors.error("registry-answer-invalid", `${redactUrl(request.realm)}: ${token.error}`);
    return token.value;
}
function byQuery(request) {
    const url = new URL(request.realm);
    if (request.service !== undefined)
        url.searchParams.set("service", request.service);
    for (const scope of request.scopes)
        url.searchParams.append("scope", scope);
    const { credentials } = request;
    if (credentials.kind === "anonymous")
        return { method: "GET", url: url.href };
    const [username, password] = credentials.kind === "basic" ? [credentials.username, credentials.password] : ["<token>", credentials.token];
    return { method: "GET", url: url.href, headers: { authorization: basicAuthorization(username, password) } };
}
function byRefreshToken(request, refreshToken) {
    const form = new URLSearchParams({
        grant_type: "refresh_token",
        client_id: clientId,
        service: request.service ?? "",
        scope: request.scopes.join(" "),
        refresh_token: refreshToken,
    });
    return {
        method: "POST",
        url: request.realm,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new TextEncoder().encode(form.toString()),
    };
}
async function ask(transport, request) {
    const response = await transport.send("token", request);
    try {
        const bytes = await readBody(response, maxTokenBytes, transport.ports.clock);
        return { status: response.status, headers: response.headers, bytes, method: request.method, url: request.url };
    }
    catch (cause) {
        if (!(cause instanceof HttpFailure))
            throw cause;
        throw ociErrors.error("registry-unavailable", `${request.method} ${redactUrl(request.url)}: ${cause.message}`, {
            cause,
        });
    }
}
function parseToken(bytes) {
    const parsed = readShape(bytes, (document) => ({
        token: document.optional("token")?.text() ?? document.optional("access_token")?.text() ?? "",
        // A minute is what the specification says when nothing is told.
        seconds: document.optional("expires_in")?.count() ?? 60,
    }));
    if (!parsed.ok)
        return err(`the token service's ${parsed.error}`);
    const { token, seconds } = parsed.value;
    if (!/^[\x21-\x7e]{1,65536}$/.test(token))
        return err("the token service gave no token that fits a header");
    return ok({ token, lifetimeMs: Math.max(seconds, 60) * 1000 });
}

;// CONCATENATED MODULE: ./packages/oci/build/authorizer.js






const skewMs = 5000;
/**
 * Holds what a registry is shown. Where the token service is known by convention a token is asked for before the
 * first request, so that looking up one tag takes two requests: one for the token, one for the manifest. Elsewhere
 * the registry's challenge is answered: one request without authentication or with a basic one it takes up front,
 * three with tokens, and one from the second lookup on.
 */
class authorizer_Authorizer {
    #transport;
    #clock;
    #endpoint;
    #credentials;
    #scopes;
    #onSecret;
    #held;
    #guess;
    #underWay;
    constructor(transport, endpoint, credentials, scopes, onSecret) {
        this.#onSecret = onSecret;
        this.#transport = transport;
        this.#clock = transport.ports.clock;
        this.#endpoint = endpoint;
        this.#credentials = credentials;
        this.#scopes = scopes;
        // On this machine registries without authentication are usual: only credentials make a token service likely.
        this.#guess = endpoint.realm !== undefined && (!endpoint.plainHttp || credentials.kind !== "anonymous");
    }
    /** What the next request carries; `undefined` when nothing is known to be wanted. */
    async upFront() {
        if (this.#held !== undefined && this.#clock.monotonic() < this.#held.untilMs)
            return this.#held.value;
        const realm = this.#endpoint.realm;
        if (!this.#guess || realm === undefined)
            return undefined;
        // Requests that start together wait for one token.
        this.#underWay ??= this.#fromRealm(realm.url, realm.service).finally(() => {
            this.#underWay = undefined;
        });
        const value = await this.#underWay;
        this.#guess = value !== undefined;
        return value;
    }
    /**
     * The authorisation that `refused`'s challenge asks for.
     *
     * @param shown what the refused request carried
     * @throws {ActionError} `registry-unauthorized`, `registry-realm-refused` (permission)
     */
    async answerChallenge(header, shown, refused) {
        const challenges = parseChallenges(header ?? "");
        this.#held = undefined;
        const bearer = challenges.find((challenge) => challenge.scheme === "bearer" && challenge.parameters.has("realm"));
        if (bearer !== undefined) {
            const realm = bearer.parameters.get("realm") ?? "";
            const value = await this.#fromRealm(realm, bearer.parameters.get("service"));
            if (value !== undefined)
                return value;
        }
        if (this.#credentials.kind === "basic" && challenges.some((challenge) => challenge.scheme === "basic")) {
            const value = basicAuthorization(this.#credentials.username, this.#credentials.password);
            if (value !== shown)
                return this.#hold(value, Number.POSITIVE_INFINITY);
        }
        throw answerError(refused, this.#endpoint.host);
    }
    async #fromRealm(realm, service) {
        const refusal = refusedRealm(this.#endpoint, realm);
        if (refusal !== undefined)
            throw ociErrors.error("registry-realm-refused", `${this.#endpoint.host} names a token service that ${refusal}: ${JSON.stringify(realm.slice(0, 200))}`);
        const asked = this.#clock.monotonic();
        const token = await fetchToken(this.#transport, {
            realm,
            service,
            scopes: this.#scopes,
            credentials: this.#credentials,
        });
        if (token !== undefined)
            this.#onSecret?.(token.token);
        return token === undefined ? undefined : this.#hold(`Bearer ${token.token}`, asked + token.lifetimeMs - skewMs);
    }
    #hold(value, untilMs) {
        this.#held = { value, untilMs };
        return value;
    }
}

;// CONCATENATED MODULE: ./packages/oci/build/digest-of.js

/**
 * The digest of `bytes`, computed here.
 *
 * @see OCI image specification 1.1, descriptor.md, "Digests"
 */
async function digest_of_digestOf(bytes, algorithm = "sha256") {
    const name = algorithm === "sha256" ? "SHA-256" : "SHA-512";
    const hash = new Uint8Array(await crypto.subtle.digest(name, bytes));
    const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const digest = parseDigest(`${algorithm}:${hex}`);
    if (!digest.ok)
        throw new Error(digest.error);
    return digest.value;
}

;// CONCATENATED MODULE: ./packages/oci/build/blobs.js




const maxAnswerBytes = (/* unused pure expression or super */ null && (64 * 1024));
/** Reads and writes blobs. @see OCI distribution specification 1.1.1, "Pulling blobs", "Pushing blobs" */
class blobs_BlobStore {
    #session;
    #repository;
    constructor(session, repository) {
        this.#session = session;
        this.#repository = repository;
    }
    async get(descriptor, maxBytes) {
        const { digest, sizeBytes } = descriptor;
        if (sizeBytes > maxBytes)
            throw ociErrors.error("blob-too-large", `${digest} has ${sizeBytes} bytes, more than the ${maxBytes} it may have`);
        const answer = await this.#send({ method: "GET", url: `${this.#base}/blobs/${digest}`, maxBytes });
        if (answer.status !== 200)
            throw answerError(answer, this.#repository.registry);
        const actual = await digestOf(answer.bytes, digestAlgorithm(digest));
        if (actual !== digest)
            throw ociErrors.error("digest-mismatch", `blob ${digest}: the ${answer.bytes.length} bytes served are ${actual}`);
        if (answer.bytes.length !== sizeBytes)
            throw ociErrors.error("blob-invalid", `blob ${digest}: ${answer.bytes.length} bytes, its descriptor says ${sizeBytes}`);
        return answer.bytes;
    }
    async has(digest) {
        const url = `${this.#base}/blobs/${digest}`;
        const answer = await this.#send({ method: "HEAD", url, maxBytes: maxAnswerBytes });
        if (answer.status === 200)
            return true;
        // A HEAD carries no reason: whoever answered 404 is asked for one before the blob counts as missing.
        if (answer.status === 404) {
            const reason = await this.#send({
                method: "GET",
                url,
                maxBytes: maxAnswerBytes,
                headers: { range: "bytes=0-0" },
            });
            if (saysMissing(reason))
                return false;
            throw answerError(reason, this.#repository.registry);
        }
        throw answerError(answer, this.#repository.registry);
    }
    /** @see OCI distribution specification 1.1.1, "Mounting a blob from another repository" */
    async mount(digest, from) {
        if (from.registry !== this.#repository.registry)
            return false;
        const query = new URLSearchParams({ mount: digest, from: from.path });
        const answer = await this.#send({ method: "POST", url: `${this.#base}/blobs/uploads/?${query.toString()}` });
        if (answer.status === 201)
            return true;
        if (answer.status !== 202) {
            // Registries that do not know `from`, or do not mount at all, refuse; the blob can still be uploaded.
            if (answer.status === 400 || answer.status === 404 || answer.status === 405)
                return false;
            throw answerError(answer, this.#repository.registry);
        }
        const session = answer.headers.get("location");
        if (session !== undefined)
            await this.#send({ method: "DELETE", url: this.#resolve(answer, session) });
        return false;
    }
    async put(bytes, chunkBytes) {
        const digest = await digestOf(bytes);
        const known = await this.#send({ method: "HEAD", url: `${this.#base}/blobs/${digest}` });
        if (known.status === 200)
            return digest;
        let location = await this.#startUpload();
        let rest = bytes;
        if (chunkBytes !== undefined && bytes.length > chunkBytes) {
            location = await this.#sendChunks(location, bytes, chunkBytes);
            rest = new Uint8Array();
        }
        const url = new URL(location);
        url.searchParams.set("digest", digest);
        const answer = await this.#send({
            method: "PUT",
            url: url.href,
            headers: { "content-type": "application/octet-stream" },
            body: rest,
        });
        if (answer.status !== 201)
            throw uploadError(answer, this.#repository.registry);
        return digest;
    }
    async #startUpload() {
        const answer = await this.#send({ method: "POST", url: `${this.#base}/blobs/uploads/`, body: new Uint8Array() });
        if (answer.status !== 202)
            throw uploadError(answer, this.#repository.registry);
        return this.#nextLocation(answer);
    }
    /** @see OCI distribution specification 1.1.1, "Pushing a blob in chunks" */
    async #sendChunks(start, bytes, chunkBytes) {
        let location = start;
        for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
            const chunk = bytes.subarray(offset, offset + chunkBytes);
            const answer = await this.#send({
                method: "PATCH",
                url: location,
                headers: {
                    "content-type": "application/octet-stream",
                    "content-range": `${offset}-${offset + chunk.length - 1}`,
                },
                body: chunk,
            });
            if (answer.status !== 202)
                throw uploadError(answer, this.#repository.registry);
            location = this.#nextLocation(answer);
        }
        return location;
    }
    #nextLocation(answer) {
        const location = answer.headers.get("location");
        if (location === undefined)
            throw ociErrors.error("registry-answer-invalid", `${describeAnswer(answer)}: no Location to upload to`);
        return this.#resolve(answer, location);
    }
    #resolve(answer, location) {
        if (!URL.canParse(location, answer.url))
            throw ociErrors.error("registry-answer-invalid", `${describeAnswer(answer)}: its Location is not a URL`);
        return new URL(location, answer.url).href;
    }
    async #send(request) {
        return this.#session.send({ purpose: "blob", maxBytes: maxAnswerBytes, ...request });
    }
    get #base() {
        return `/v2/${this.#repository.path}`;
    }
}
function uploadError(answer, registry) {
    if ([401, 403, 429].includes(answer.status) || answer.status >= 500 || saysMissing(answer))
        return answerError(answer, registry);
    return ociErrors.error("blob-upload-failed", describeAnswer(answer));
}

;// CONCATENATED MODULE: ./packages/oci/build/platform.js

const part = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const variantAliases = new Map([
    ["arm64/v8", undefined],
    ["arm/7", "v7"],
    ["arm/6", "v6"],
    ["amd64/v1", undefined],
]);
const architectureAliases = new Map([
    ["x86_64", "amd64"],
    ["x86-64", "amd64"],
    ["aarch64", "arm64"],
    ["armhf", "arm"],
]);
/** Parses `linux/arm64` or `linux/arm/v7`; aliases such as `linux/x86_64` come out in the usual spelling. */
function parsePlatform(text) {
    const [os, architecture, variant, ...rest] = text.split("/");
    if (os === undefined || architecture === undefined || rest.length > 0)
        return err("a platform is os/architecture or os/architecture/variant: linux/amd64, linux/arm/v7");
    for (const piece of [os, architecture, variant ?? "v"])
        if (!part.test(piece))
            return err(`${JSON.stringify(piece)} is no part of a platform: lower-case letters and digits`);
    return ok(normalizePlatform({ os, architecture, variant }));
}
/** The same platform in the one spelling that two of them are compared in: `arm64/v8` is `arm64`, `arm` is `arm/v7`. */
function normalizePlatform(platform) {
    const architecture = architectureAliases.get(platform.architecture) ?? platform.architecture;
    const key = `${architecture}/${platform.variant ?? ""}`;
    const variant = variantAliases.has(key) ? variantAliases.get(key) : platform.variant;
    return { os: platform.os, architecture, variant: architecture === "arm" ? (variant ?? "v7") : variant };
}
/** `os/architecture[/variant]`. */
function formatPlatform(platform) {
    const base = `${platform.os}/${platform.architecture}`;
    return platform.variant === undefined ? base : `${base}/${platform.variant}`;
}
/** True when both are one platform, however they are spelled. */
function samePlatform(a, b) {
    return formatPlatform(normalizePlatform(a)) === formatPlatform(normalizePlatform(b));
}
/** Reads the `platform` member of a descriptor, or the platform members of an image configuration. */
function platform_readPlatform(shape) {
    const variant = shape.optional("variant")?.text();
    return normalizePlatform({
        os: shape.required("os").text(),
        architecture: shape.required("architecture").text(),
        variant: variant === "" ? undefined : variant,
    });
}

;// CONCATENATED MODULE: ./packages/oci/build/descriptor.js

/** Reads a descriptor out of a manifest or index. */
function descriptor_readDescriptor(shape) {
    const platform = shape.optional("platform");
    return {
        mediaType: shape.required("mediaType").text(),
        digest: shape.required("digest").digest(),
        sizeBytes: shape.required("size").count(),
        platform: platform === undefined ? undefined : readPlatform(platform),
        artifactType: shape.optional("artifactType")?.text(),
        annotations: shape.optional("annotations")?.textMap() ?? new Map(),
    };
}
/** True for an entry of an index that describes another entry instead of running: BuildKit's provenance and SBOM. */
function descriptor_isAttestation(descriptor) {
    return descriptor.annotations.get("vnd.docker.reference.type") === "attestation-manifest";
}
/** The digest of the manifest that an attestation entry describes, as its annotation tells. */
function attestedDigest(descriptor) {
    return descriptor.annotations.get("vnd.docker.reference.digest");
}
/** The JSON form of a descriptor, for documents this project writes. */
function descriptor_renderDescriptor(descriptor) {
    const { platform } = descriptor;
    return {
        mediaType: descriptor.mediaType,
        digest: descriptor.digest,
        size: descriptor.sizeBytes,
        ...(platform === undefined ? {} : { platform: renderPlatform(platform) }),
        ...(descriptor.artifactType === undefined ? {} : { artifactType: descriptor.artifactType }),
        ...(descriptor.annotations.size === 0 ? {} : { annotations: Object.fromEntries(descriptor.annotations) }),
    };
}
function renderPlatform(platform) {
    const base = { architecture: platform.architecture, os: platform.os };
    return platform.variant === undefined ? base : { ...base, variant: platform.variant };
}

;// CONCATENATED MODULE: ./packages/oci/build/media-types.js
/** Media types of manifests and of what they name. @see OCI image specification 1.1, media-types.md */
const media_types_mediaTypes = {
    ociIndex: "application/vnd.oci.image.index.v1+json",
    ociManifest: "application/vnd.oci.image.manifest.v1+json",
    ociConfig: "application/vnd.oci.image.config.v1+json",
    ociEmpty: "application/vnd.oci.empty.v1+json",
    ociLayer: "application/vnd.oci.image.layer.v1.tar",
    ociLayerGzip: "application/vnd.oci.image.layer.v1.tar+gzip",
    dockerIndex: "application/vnd.docker.distribution.manifest.list.v2+json",
    dockerManifest: "application/vnd.docker.distribution.manifest.v2+json",
    dockerConfig: "application/vnd.docker.container.image.v1+json",
};
/** What a manifest's media type makes of it; `undefined` for anything that is no manifest this project reads. */
function media_types_manifestKind(mediaType) {
    if (mediaType === media_types_mediaTypes.ociIndex || mediaType === media_types_mediaTypes.dockerIndex)
        return "index";
    if (mediaType === media_types_mediaTypes.ociManifest || mediaType === media_types_mediaTypes.dockerManifest)
        return "manifest";
    return undefined;
}
/** True for the configuration of a container image, as opposed to that of any other artifact. */
function isImageConfig(mediaType) {
    return mediaType === media_types_mediaTypes.ociConfig || mediaType === media_types_mediaTypes.dockerConfig;
}
/**
 * The `Accept` of every manifest read: all four types, because some registries answer 404 for a type that was not
 * asked for.
 *
 * @see OCI distribution specification 1.1.1, "Pulling manifests"
 */
const media_types_acceptManifests = [
    media_types_mediaTypes.ociIndex,
    media_types_mediaTypes.ociManifest,
    media_types_mediaTypes.dockerIndex,
    media_types_mediaTypes.dockerManifest,
].join(", ");
/** A `Content-Type` without its parameters, in lower case; empty when there is none. */
function media_types_bareMediaType(contentType) {
    return (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

;// CONCATENATED MODULE: ./packages/oci/build/manifest.js




/** The largest manifest that is read or written, in bytes. @see OCI distribution specification 1.1.1, "Pushing manifests" */
const manifest_maxManifestBytes = (/* unused pure expression or super */ null && (4 * 1024 * 1024));
/**
 * Parses the bytes of a manifest that came with `mediaType`; what the body says of its own type must agree.
 *
 * @see OCI image specification 1.1, manifest.md, image-index.md; Docker image manifest version 2, schema 2
 */
function manifest_parseManifest(bytes, mediaType) {
    if (bytes.length > manifest_maxManifestBytes)
        return err(`a manifest has at most ${manifest_maxManifestBytes} bytes, not ${bytes.length}`);
    const kind = manifestKind(mediaType);
    if (kind === undefined)
        return err(`${JSON.stringify(mediaType.slice(0, 100))} is no manifest type this project reads`);
    return readShape(bytes, (document) => {
        if (document.required("schemaVersion").count() !== 2)
            document.required("schemaVersion").fail("2");
        const said = document.optional("mediaType");
        if (said !== undefined && said.text() !== mediaType)
            said.fail(`the type it was served as, ${mediaType}`);
        return kind === "index" ? readIndex(document, mediaType) : readManifest(document, mediaType);
    });
}
function readManifest(document, mediaType) {
    // A document that is an index and a manifest at once is read differently by different tools.
    document.optional("manifests")?.fail("allowed in a manifest: it belongs to an index");
    return {
        kind: "manifest",
        config: readDescriptor(document.required("config")),
        layers: document.required("layers").list().map(readDescriptor),
        ...readShared(document, mediaType),
    };
}
function readIndex(document, mediaType) {
    document.optional("layers")?.fail("allowed in an index: it belongs to a manifest");
    document.optional("config")?.fail("allowed in an index: it belongs to a manifest");
    return {
        kind: "index",
        manifests: document.required("manifests").list().map(readDescriptor),
        ...readShared(document, mediaType),
    };
}
function readShared(document, mediaType) {
    const subject = document.optional("subject");
    return {
        mediaType,
        artifactType: document.optional("artifactType")?.text(),
        subject: subject === undefined ? undefined : readDescriptor(subject),
        annotations: document.optional("annotations")?.textMap() ?? new Map(),
    };
}
/** The entries of an index that run: everything that is not an attestation about another entry. */
function runnableEntries(index) {
    return index.manifests.filter((entry) => !isAttestation(entry) && entry.platform?.os !== "unknown");
}
/** The media type that the body claims for itself; `undefined` when it claims none or is unreadable. */
function manifest_claimedMediaType(bytes) {
    const claimed = readShape(bytes, (document) => document.optional("mediaType")?.text());
    return claimed.ok ? claimed.value : undefined;
}

;// CONCATENATED MODULE: ./packages/oci/build/fetched-manifest.js






const untold = new Set(["", "application/octet-stream", "application/json", "text/plain"]);
/**
 * Accepts a 200 answer as a manifest: the type is one that is known, the bytes have the digest that was asked for and
 * the one that was announced, and the document parses.
 *
 * @param asked the digest that was read, `undefined` for a tag
 * @throws {ActionError} `registry-answer-invalid` (upstream), `digest-mismatch`, `manifest-invalid` (data)
 * @see OCI distribution specification 1.1.1, "Pulling manifests"
 */
async function fetched_manifest_acceptManifest(answer, asked) {
    const where = describeAnswer(answer).split(":", 2).join(":");
    const mediaType = servedType(answer, where);
    const algorithm = asked === undefined ? "sha256" : digestAlgorithm(asked);
    const digest = await digestOf(answer.bytes, algorithm);
    if (asked !== undefined && digest !== asked)
        throw ociErrors.error("digest-mismatch", `${where}: asked for ${asked}, the bytes served are ${digest}`);
    await checkAnnounced(answer, where);
    const parsed = parseManifest(answer.bytes, mediaType);
    if (!parsed.ok)
        throw ociErrors.error("manifest-invalid", `${where}: ${parsed.error}`);
    return { digest, mediaType, sizeBytes: answer.bytes.length, bytes: answer.bytes, manifest: parsed.value };
}
/** Some registries serve a manifest without saying its type; then the document's own word counts. */
function servedType(answer, where) {
    const told = bareMediaType(answer.headers.get("content-type"));
    const type = untold.has(told) ? (claimedMediaType(answer.bytes) ?? told) : told;
    if (manifestKind(type) !== undefined)
        return type;
    throw ociErrors.error("registry-answer-invalid", `${where}: the answer is ${JSON.stringify(type.slice(0, 100))}, not a manifest`);
}
async function checkAnnounced(answer, where) {
    const header = answer.headers.get("docker-content-digest");
    if (header === undefined)
        return;
    const announced = parseDigest(header);
    if (!announced.ok)
        throw ociErrors.error("digest-mismatch", `${where}: the registry announced ${JSON.stringify(header.slice(0, 100))}: ${announced.error}`);
    const actual = await digestOf(answer.bytes, digestAlgorithm(announced.value));
    if (actual !== announced.value)
        throw ociErrors.error("digest-mismatch", `${where}: the registry announced ${announced.value}, the bytes served are ${actual}`);
}

;// CONCATENATED MODULE: ./packages/oci/build/manifests.js







const readBackAttempts = 6;
/** Reads and writes manifests. @see OCI distribution specification 1.1.1, "Pulling manifests", "Pushing manifests" */
class manifests_ManifestStore {
    #session;
    #repository;
    constructor(session, repository) {
        this.#session = session;
        this.#repository = repository;
    }
    async resolve(reference) {
        const answer = await this.#session.send({
            purpose: "manifest",
            method: "GET",
            url: this.#path(reference),
            headers: { accept: acceptManifests },
            maxBytes: maxManifestBytes,
        });
        if (answer.status === 200) {
            const digest = parseDigest(reference);
            return acceptManifest(answer, digest.ok ? digest.value : undefined);
        }
        if (saysMissing(answer))
            return undefined;
        throw answerError(answer, this.#repository.registry);
    }
    async get(reference) {
        const found = await this.resolve(reference);
        if (found !== undefined)
            return found;
        throw ociErrors.error("registry-not-found", `${this.#repository.registry}/${this.#repository.path}: ${reference} does not exist`);
    }
    /** A HEAD carries no reason, so a 404 is asked again with GET before it counts as missing. */
    async has(digest) {
        const answer = await this.#session.send({
            purpose: "manifest",
            method: "HEAD",
            url: this.#path(digest),
            headers: { accept: acceptManifests },
            maxBytes: maxManifestBytes,
        });
        if (answer.status === 200)
            return true;
        return (await this.resolve(digest)) !== undefined;
    }
    async put(bytes, mediaType, reference) {
        if (bytes.length > maxManifestBytes)
            throw ociErrors.error("manifest-too-large", `${bytes.length} bytes to be stored as ${reference}`);
        const digest = await digestOf(bytes);
        const answer = await this.#session.send({
            purpose: "manifest",
            method: "PUT",
            url: this.#path(reference),
            headers: { "content-type": mediaType },
            body: bytes,
            maxBytes: maxManifestBytes,
        });
        if (answer.status !== 201)
            throw putError(answer, this.#repository.registry, reference);
        const announced = answer.headers.get("docker-content-digest");
        if (announced !== undefined && announced.startsWith("sha256:") && announced !== digest)
            throw ociErrors.error("digest-mismatch", `${describeAnswer(answer)}: ${digest} was sent, the registry says it stored ${JSON.stringify(announced.slice(0, 100))}`);
        return this.#readBack(reference, digest, answer.headers.get("oci-subject") !== undefined);
    }
    async tag(digest, tag) {
        const source = await this.get(digest);
        return this.put(source.bytes, source.mediaType, tag);
    }
    /** Registries may serve the state before a write for a while; only what is still there after that is another writer's. */
    async #readBack(reference, digest, subjectKept) {
        const { ports, schedule } = this.#session.transport;
        let served;
        for (let attempt = 0; attempt < readBackAttempts; attempt++) {
            if (attempt > 0)
                await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** (attempt - 1)));
            served = await this.resolve(reference);
            if (served?.digest === digest)
                return { outcome: "stored", digest, subjectKept };
        }
        if (served !== undefined)
            return { outcome: "superseded", digest, served };
        throw ociErrors.error("manifest-not-served", `${this.#repository.registry}/${this.#repository.path}: ${reference} was accepted and read back ${readBackAttempts} times without being there`);
    }
    #path(reference) {
        // Both grammars exclude every character that could change the path.
        if (!isTag(reference) && !parseDigest(reference).ok)
            throw ociErrors.error("registry-not-found", `${JSON.stringify(reference.slice(0, 150))} is neither a tag nor a digest`);
        return `/v2/${this.#repository.path}/manifests/${reference}`;
    }
}
function putError(answer, registry, reference) {
    const said = registryProblems(answer.bytes);
    const immutable = said.some(({ code, message }) => /immutable|IMAGE_?TAG_?ALREADY_?EXISTS/i.test(code) || /immutable|cannot be overwritten/i.test(message));
    if (immutable && answer.status >= 400 && answer.status < 500)
        return ociErrors.error("tag-immutable", `${reference} cannot be moved: ${describeAnswer(answer)}`);
    if ([401, 403, 429].includes(answer.status) || answer.status >= 500 || saysMissing(answer))
        return answerError(answer, registry);
    return ociErrors.error("manifest-rejected", describeAnswer(answer));
}

;// CONCATENATED MODULE: ./packages/oci/build/tags.js




const pageSize = 1000;
const maxPages = 500;
const maxPageBytes = (/* unused pure expression or super */ null && (4 * 1024 * 1024));
/**
 * Every tag of a repository, page by page; empty when the repository does not exist.
 *
 * @throws {ActionError} `registry-answer-invalid` and the other `registry-*`
 * @see OCI distribution specification 1.1.1, "Listing tags"
 */
async function tags_listTags(session, repository) {
    const tags = [];
    const seen = new Set();
    let url = `/v2/${repository.path}/tags/list?n=${pageSize}`;
    while (url !== undefined) {
        if (seen.has(url) || seen.size >= maxPages)
            throw ociErrors.error("registry-answer-invalid", `${repository.registry}/${repository.path}: the pages of the tag list do not end`);
        seen.add(url);
        const answer = await session.send({ purpose: "tags", method: "GET", url, maxBytes: maxPageBytes });
        if (saysMissing(answer))
            return tags;
        if (answer.status !== 200)
            throw answerError(answer, repository.registry);
        const page = readShape(answer.bytes, (document) => document.optional("tags")?.texts() ?? []);
        if (!page.ok)
            throw ociErrors.error("registry-answer-invalid", `${describeAnswer(answer)}: ${page.error}`);
        tags.push(...page.value);
        url = tags_followingPage(answer.url, nextLink(answer.headers.get("link")));
    }
    return tags;
}
/** The address of the next page; one on another host is refused, for it would be asked without authorisation. */
function tags_followingPage(current, link) {
    if (link === undefined)
        return undefined;
    const next = URL.canParse(link, current) ? new URL(link, current) : undefined;
    if (next?.origin !== new URL(current).origin)
        throw ociErrors.error("registry-redirect-refused", "the next page of a list is on another host");
    return next.href;
}

;// CONCATENATED MODULE: ./packages/oci/build/referrers.js









const referrers_maxPages = 100;
/** The tag that stands in for the referrers API. @see OCI distribution specification 1.1.1, "Referrers Tag Schema" */
function referrersTag(digest) {
    return `${digestAlgorithm(digest).slice(0, 32)}-${digestHex(digest).slice(0, 64)}`;
}
/** Lists and adds referrers. @see OCI distribution specification 1.1.1, "Listing Referrers", "Pushing Manifests with Subject" */
class referrers_ReferrerStore {
    #session;
    #repository;
    #manifests;
    constructor(session, repository, manifests) {
        this.#session = session;
        this.#repository = repository;
        this.#manifests = manifests;
    }
    async list(digest, artifactType) {
        const found = (await this.#byApi(digest, artifactType)) ?? (await this.#byTag(digest));
        if (artifactType === undefined)
            return found;
        // A registry says whether it filtered; filtering again costs nothing and trusts nobody.
        return { ...found, entries: found.entries.filter((entry) => entry.artifactType === artifactType) };
    }
    async put(bytes, mediaType) {
        const parsed = parseManifest(bytes, mediaType);
        if (!parsed.ok)
            throw ociErrors.error("manifest-invalid", `the manifest to be attached: ${parsed.error}`);
        const { subject } = parsed.value;
        if (subject === undefined)
            throw ociErrors.error("manifest-invalid", "the manifest to be attached has no subject");
        const digest = await digestOf(bytes);
        const stored = await this.#manifests.put(bytes, mediaType, digest);
        if (stored.outcome === "stored" && stored.subjectKept)
            return stored;
        const manifest = parsed.value;
        const artifactType = manifest.artifactType ?? (manifest.kind === "manifest" ? manifest.config.mediaType : undefined);
        await this.#addToTag(subject.digest, {
            mediaType,
            digest,
            sizeBytes: bytes.length,
            platform: undefined,
            artifactType,
            annotations: manifest.annotations,
        });
        return stored;
    }
    async #byApi(digest, artifactType) {
        const query = artifactType === undefined ? "" : `?artifactType=${encodeURIComponent(artifactType)}`;
        let url = `/v2/${this.#repository.path}/referrers/${digest}${query}`;
        const entries = [];
        for (let page = 0; url !== undefined; page++) {
            if (page >= referrers_maxPages)
                throw ociErrors.error("registry-answer-invalid", `${digest}: the pages of its referrers do not end`);
            const answer = await this.#session.send({
                purpose: "referrers",
                method: "GET",
                url,
                headers: { accept: mediaTypes.ociIndex },
                maxBytes: maxManifestBytes,
            });
            if (answer.status === 404 && page === 0)
                return undefined;
            if (answer.status !== 200)
                throw answerError(answer, this.#repository.registry);
            const parsed = parseManifest(answer.bytes, mediaTypes.ociIndex);
            if (!parsed.ok || parsed.value.kind !== "index")
                throw ociErrors.error("registry-answer-invalid", `${describeAnswer(answer)}: ${parsed.ok ? "not an index" : parsed.error}`);
            entries.push(...parsed.value.manifests);
            url = followingPage(answer.url, nextLink(answer.headers.get("link")));
        }
        return { entries, source: "api" };
    }
    async #byTag(digest) {
        return { entries: (await this.#readTag(digest))?.manifests ?? [], source: "tag" };
    }
    async #readTag(digest) {
        const found = await this.#manifests.resolve(referrersTag(digest));
        if (found === undefined)
            return undefined;
        if (found.manifest.kind === "index")
            return found.manifest;
        throw ociErrors.error("manifest-invalid", `${referrersTag(digest)} is kept for referrers and holds no index`);
    }
    async #addToTag(subject, entry) {
        const present = (await this.#readTag(subject))?.manifests ?? [];
        if (present.some((each) => each.digest === entry.digest))
            return;
        const manifests = [...present, entry].map(renderDescriptor);
        const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests };
        const bytes = new TextEncoder().encode(JSON.stringify(index));
        await this.#manifests.put(bytes, mediaTypes.ociIndex, referrersTag(subject));
    }
}

;// CONCATENATED MODULE: ./packages/oci/build/session.js




const maxRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
/** Speaks to one registry: authorises, follows redirects without taking credentials along, reads bodies to their end. */
class session_Session {
    endpoint;
    transport;
    #authorizer;
    constructor(endpoint, transport, authorizer) {
        this.endpoint = endpoint;
        this.transport = transport;
        this.#authorizer = authorizer;
    }
    /**
     * Sends `request` and reads the whole answer, whatever its status. A body that ends early is read again as often as
     * the schedule allows when the request is idempotent.
     *
     * @throws {ActionError} `request-failed`, `registry-unavailable`, `registry-unauthorized`, `registry-realm-refused`, `registry-redirect-refused`, `manifest-too-large`, `blob-too-large`
     */
    async send(request) {
        const { ports, schedule } = this.transport;
        for (let attempt = 1;; attempt++) {
            try {
                return await this.#sendOnce(request);
            }
            catch (cause) {
                if (!(cause instanceof HttpFailure))
                    throw cause;
                const where = `${request.method} ${redactUrl(this.#absolute(request.url))}`;
                if (cause.reason === "too-large")
                    throw ociErrors.error(request.purpose === "blob" ? "blob-too-large" : "manifest-too-large", `${where}: more than ${request.maxBytes} bytes`, { cause });
                // What took its time once would take it again.
                const again = (request.method === "GET" || request.method === "HEAD") && cause.reason !== "timeout";
                if (!again || attempt >= schedule.attempts)
                    throw ociErrors.error("registry-unavailable", `${where}: ${cause.message} (${attempt} attempts)`, { cause });
                await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** (attempt - 1)));
            }
        }
    }
    async #sendOnce(request) {
        const url = this.#absolute(request.url);
        let authorization = this.#isOwn(url) ? await this.#authorizer.upFront() : undefined;
        let arrived = await this.#follow(request, url, authorization);
        if (arrived.response.status === 401 && this.#isOwn(arrived.url)) {
            const header = arrived.response.headers.get("www-authenticate");
            const refused = await readBody(arrived.response, request.maxBytes, this.transport.ports.clock);
            authorization = await this.#authorizer.answerChallenge(header, authorization, {
                status: 401,
                headers: arrived.response.headers,
                bytes: refused,
                method: request.method,
                url,
            });
            arrived = await this.#follow(request, url, authorization);
        }
        const { response } = arrived;
        const bytes = request.method === "HEAD"
            ? new Uint8Array()
            : await readBody(response, request.maxBytes, this.transport.ports.clock);
        if (request.method === "HEAD")
            response.discard();
        return { status: response.status, headers: response.headers, bytes, method: request.method, url: arrived.url };
    }
    /** @see RFC 9110, 15.4: GET and HEAD are repeated at the new place; an upload is not, for its bytes would go elsewhere */
    async #follow(request, start, authorization) {
        let url = start;
        for (let hop = 0;; hop++) {
            // Storage behind a redirect refuses, and must not see, what was meant for the registry.
            const headers = authorization === undefined || !this.#isOwn(url) ? request.headers : { ...request.headers, authorization };
            const { method, body, timeoutMs } = request;
            const response = await this.transport.send(request.purpose, {
                method,
                url,
                ...(headers === undefined ? {} : { headers }),
                ...(body === undefined ? {} : { body }),
                ...(timeoutMs === undefined ? {} : { timeoutMs }),
            });
            const location = response.headers.get("location");
            if (!redirects.has(response.status) || location === undefined)
                return { response, url };
            response.discard();
            url = this.#redirectTarget(request, url, location, hop);
        }
    }
    #redirectTarget(request, from, location, hop) {
        const where = `${request.method} ${redactUrl(from)}`;
        if (request.method !== "GET" && request.method !== "HEAD")
            throw ociErrors.error("registry-redirect-refused", `${where}: only reads are redirected`);
        if (hop >= maxRedirects)
            throw ociErrors.error("registry-redirect-refused", `${where}: more than ${maxRedirects} redirects`);
        const target = URL.canParse(location, from) ? new URL(location, from) : undefined;
        if (target === undefined)
            throw ociErrors.error("registry-redirect-refused", `${where}: redirects to what is not a URL`);
        const plain = target.protocol === "http:" && this.endpoint.plainHttp && (this.#isOwn(target.href) || isLoopback(target.host));
        if (target.protocol !== "https:" && !plain)
            throw ociErrors.error("registry-redirect-refused", `${where}: redirects to ${redactUrl(target.href)}, which is not https`);
        return target.href;
    }
    /** True for addresses of the registry itself: same scheme, host and port. */
    #isOwn(url) {
        return new URL(url).origin === new URL(this.endpoint.origin).origin;
    }
    #absolute(url) {
        return new URL(url, this.endpoint.origin).href;
    }
}

;// CONCATENATED MODULE: ./packages/oci/build/transport.js

/** Sends requests by the schedule of attempts and counts each one that leaves. */
class transport_Transport {
    #ports;
    #schedule;
    #timeoutMs;
    #counts = new Map();
    constructor(ports, schedule, timeoutMs) {
        this.#ports = ports;
        this.#schedule = schedule;
        this.#timeoutMs = timeoutMs;
    }
    get schedule() {
        return this.#schedule;
    }
    get ports() {
        return this.#ports;
    }
    counts() {
        let total = 0;
        for (const count of this.#counts.values())
            total += count;
        return { total, byPurpose: new Map(this.#counts) };
    }
    /** @throws {ActionError} `request-failed` (upstream) */
    async send(purpose, request) {
        const http = {
            send: async (each) => {
                this.#counts.set(purpose, (this.#counts.get(purpose) ?? 0) + 1);
                return this.#ports.http.send(each);
            },
        };
        const timed = this.#timeoutMs === undefined ? request : { timeoutMs: this.#timeoutMs, ...request };
        return sendWithAttempts({ ...this.#ports, http }, timed, this.#schedule);
    }
}

;// CONCATENATED MODULE: ./packages/oci/build/client.js









/**
 * A client of one repository; nothing is sent before the first operation.
 *
 * @see OCI distribution specification 1.1.1
 */
function connectRegistry(ports, options) {
    const { repository, credentials } = options;
    const endpoint = endpointOf(repository, options.insecure ?? false);
    const transport = new Transport(ports, options.schedule ?? defaultSchedule, options.timeoutMs);
    const scopes = [
        `repository:${repository.path}:${options.access}`,
        ...(options.mountFrom ?? []).map((from) => `repository:${from.path}:pull`),
    ];
    const authorizer = new Authorizer(transport, endpoint, credentials, scopes, options.onSecret);
    const session = new Session(endpoint, transport, authorizer);
    const manifests = new ManifestStore(session, repository);
    const blobs = new BlobStore(session, repository);
    const referrers = new ReferrerStore(session, repository, manifests);
    return {
        repository,
        get requests() {
            return transport.counts();
        },
        resolve: (reference) => manifests.resolve(reference),
        getManifest: (reference) => manifests.get(reference),
        hasManifest: (digest) => manifests.has(digest),
        putManifest: (bytes, mediaType, reference) => manifests.put(bytes, mediaType, reference),
        tag: (digest, tag) => manifests.tag(digest, tag),
        listTags: () => listTags(session, repository),
        referrers: (digest, artifactType) => referrers.list(digest, artifactType),
        putReferrer: (bytes, mediaType) => referrers.put(bytes, mediaType),
        getBlob: (descriptor, maxBytes) => blobs.get(descriptor, maxBytes),
        hasBlob: (digest) => blobs.has(digest),
        mountBlob: (digest, from) => blobs.mount(digest, from),
        putBlob: (bytes, chunkBytes) => blobs.put(bytes, chunkBytes),
    };
}

;// CONCATENATED MODULE: ./packages/oci/build/credentials.js
/** The value of an `Authorization: Basic` field. @see RFC 7617 */
function credentials_basicAuthorization(username, password) {
    return `Basic ${basicSecret(username, password)}`;
}
/** What of an `Authorization: Basic` field is a secret: as good as the password, and unlike it. */
function basicSecret(username, password) {
    return encodeBase64(`${username}:${password}`);
}
function encodeBase64(text) {
    return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}
/** Decodes base64 of UTF-8; `undefined` when it is neither. */
function decodeBase64(text) {
    try {
        const bytes = Uint8Array.from(atob(text.trim()), (char) => char.charCodeAt(0));
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/oci/build/docker-config.js



const hubKey = "https://index.docker.io/v1/";
const hubHosts = new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);
const helperName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** Parses `config.json` of docker, or `auth.json` of podman. */
function parseDockerConfig(bytes) {
    const parsed = shape_readShape(bytes, (document) => {
        const auths = Object.keys(document.optional("auths")?.record() ?? {});
        return {
            auths: auths.map((key) => [key, readEntry(document.required("auths").optional(key))]),
            helpers: document.optional("credHelpers")?.textMap() ?? new Map(),
            store: document.optional("credsStore")?.text(),
        };
    });
    if (!parsed.ok)
        return parsed;
    const { auths, helpers, store } = parsed.value;
    for (const name of [...helpers.values(), ...(store === undefined || store === "" ? [] : [store])])
        if (!helperName.test(name))
            return (0,kernel_build/* err */._q)(`${JSON.stringify(name.slice(0, 80))} is not the name of a credential helper`);
    const found = new Map();
    for (const [key, credentials] of auths)
        if (credentials !== undefined)
            found.set(key, credentials);
    return (0,kernel_build.ok)({ auths: found, helpers, store: store === "" ? undefined : store });
}
function readEntry(entry) {
    if (entry === undefined)
        return undefined;
    const identity = entry.optional("identitytoken")?.text();
    if (identity !== undefined && identity !== "")
        return { kind: "identity", token: identity };
    const auth = entry.optional("auth")?.text() ?? "";
    if (auth !== "") {
        const decoded = decodeBase64(auth) ?? "";
        const colon = decoded.indexOf(":");
        if (colon < 1)
            entry.required("auth").fail("base64 of user:password");
        return { kind: "basic", username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, "") };
    }
    const username = entry.optional("username")?.text() ?? "";
    const password = entry.optional("password")?.text() ?? "";
    return username === "" || password === "" ? undefined : { kind: "basic", username, password };
}
/**
 * Where `config` has the credentials of `repository`, in docker's order: the registry's own helper, the store, the
 * entries. Hosts are compared whole; an entry with a path, as podman writes it, counts for repositories below it.
 */
function findInDockerConfig(config, repository) {
    const hub = hubHosts.has(repository.registry);
    const server = hub ? hubKey : repository.registry;
    for (const [key, name] of config.helpers)
        if (keyMatches(key, repository) !== undefined)
            return { kind: "helper", name, server };
    const entry = findEntry(config, repository);
    // A store that holds nothing for this registry must not hide an entry that a login step wrote into the file.
    if (config.store !== undefined && entry === undefined)
        return { kind: "helper", name: config.store, server };
    return entry === undefined ? { kind: "none" } : { kind: "found", credentials: entry };
}
function findEntry(config, repository) {
    let best;
    for (const [key, credentials] of config.auths) {
        const length = keyMatches(key, repository);
        if (length !== undefined && length >= (best?.length ?? 0))
            best = { length, credentials };
    }
    return best?.credentials;
}
/** How much of the repository a key names, in characters of its path; `undefined` when it is for another one. */
function keyMatches(key, repository) {
    const bare = key.replace(/^https?:\/\//, "").replace(/\/+$/, "");
    const slash = bare.indexOf("/");
    const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase();
    const path = slash < 0 ? "" : bare.slice(slash + 1);
    if (hubHosts.has(repository.registry) ? !hubHosts.has(host) : host !== repository.registry.toLowerCase())
        return undefined;
    if (path === "" || /^v[12]$/.test(path))
        return 0;
    return repository.path === path || repository.path.startsWith(`${path}/`) ? path.length : undefined;
}

;// CONCATENATED MODULE: ./packages/oci/build/find-credentials.js




const maxConfigBytes = 1024 * 1024;
const helperTimeoutMs = 30_000;
/**
 * Finds the credentials for `repository`: those given, else those of the docker configuration (its credential helpers
 * included), else podman's, else the job token when the registry is ghcr.io, else none. Each secret found is masked.
 *
 * @throws {ActionError} `docker-config-invalid`, `credential-helper-failed` (input)
 */
async function findCredentials(ports, repository, given) {
    const credentials = fromInputs(given) ?? (await fromFiles(ports, repository)) ?? fromJobToken(repository, given, ports);
    if (credentials.kind === "basic") {
        ports.log.mask(credentials.password);
        ports.log.mask(basicSecret(credentials.username, credentials.password));
    }
    if (credentials.kind === "identity")
        ports.log.mask(credentials.token);
    return credentials;
}
function fromInputs(given) {
    if (given.password === undefined || given.password === "")
        return undefined;
    // Registries that take a bare token ignore the name but want one.
    return { kind: "basic", username: given.username ?? "token", password: given.password };
}
function fromJobToken(repository, given, ports) {
    if (repository.registry !== "ghcr.io" || given.jobToken === undefined)
        return { kind: "anonymous" };
    return { kind: "basic", username: ports.environment.get("GITHUB_ACTOR") ?? "token", password: given.jobToken };
}
async function fromFiles(ports, repository) {
    for (const path of configPaths(ports.environment)) {
        const bytes = await ports.files.readBytes(path, maxConfigBytes);
        if (bytes === undefined || bytes.length === 0)
            continue;
        const config = parseDockerConfig(bytes);
        if (!config.ok)
            throw errors_ociErrors.error("docker-config-invalid", `${path}: ${config.error}`);
        const source = findInDockerConfig(config.value, repository);
        if (source.kind === "found")
            return source.credentials;
        if (source.kind === "helper") {
            const credentials = await askHelper(ports.exec, source.name, source.server);
            if (credentials !== undefined)
                return credentials;
        }
    }
    return undefined;
}
function configPaths(environment) {
    const home = environment.get("HOME") ?? environment.get("USERPROFILE");
    const docker = environment.get("DOCKER_CONFIG") ?? (home === undefined ? undefined : `${home}/.docker`);
    const runtime = environment.get("XDG_RUNTIME_DIR");
    const candidates = [
        docker === undefined ? undefined : `${docker}/config.json`,
        environment.get("REGISTRY_AUTH_FILE"),
        runtime === undefined ? undefined : `${runtime}/containers/auth.json`,
    ];
    return candidates.filter((path) => path !== undefined);
}
/**
 * Asks `docker-credential-<name> get`; `undefined` when the helper has nothing for that server.
 *
 * @see docker-credential-helpers, "Development": the protocol of `get`
 */
async function askHelper(exec, name, server) {
    const command = `docker-credential-${name}`;
    const input = new TextEncoder().encode(`${server}\n`);
    const result = await exec
        .run(command, ["get"], { input, timeoutMs: helperTimeoutMs, maxOutputBytes: 64 * 1024 })
        .catch((cause) => {
        throw errors_ociErrors.error("credential-helper-failed", `${command} could not be started for ${server}`, { cause });
    });
    const said = `${result.stdout}${result.stderr}`;
    if (result.exitCode !== 0) {
        if (/credentials not found/i.test(said))
            return undefined;
        const why = result.timedOut
            ? `did not end within ${helperTimeoutMs / 1000} s`
            : `ended with exit code ${result.exitCode}`;
        throw errors_ociErrors.error("credential-helper-failed", `${command} get ${why} for ${server}`);
    }
    const answer = shape_readShape(new TextEncoder().encode(result.stdout), (document) => ({
        username: document.required("Username").text(),
        secret: document.required("Secret").text(),
    }));
    // What the helper printed is a secret: the message says where it is wrong, never what it was.
    if (!answer.ok)
        throw errors_ociErrors.error("credential-helper-failed", `${command} get answered for ${server} with something that is not Username and Secret`);
    const { username, secret } = answer.value;
    if (username === "" && secret === "")
        return undefined;
    return username === "<token>" ? { kind: "identity", token: secret } : { kind: "basic", username, password: secret };
}

;// CONCATENATED MODULE: ./packages/oci/build/image-config.js


/** The largest image configuration that is read, in bytes. */
const image_config_maxConfigBytes = (/* unused pure expression or super */ null && (8 * 1024 * 1024));
/** Parses an image configuration. @see OCI image specification 1.1, config.md, "Properties" */
function parseImageConfig(bytes) {
    return readShape(bytes, (document) => {
        const config = document.optional("config");
        return {
            platform: readPlatform(document),
            user: config?.optional("User")?.text() ?? "",
            env: config?.optional("Env")?.texts() ?? [],
            labels: config?.optional("Labels")?.textMap() ?? new Map(),
            entrypoint: config?.optional("Entrypoint")?.texts() ?? [],
            command: config?.optional("Cmd")?.texts() ?? [],
            workingDirectory: config?.optional("WorkingDir")?.text() ?? "",
            exposedPorts: Object.keys(config?.optional("ExposedPorts")?.record() ?? {}),
            hasHealthcheck: config?.optional("Healthcheck") !== undefined,
            created: document.optional("created")?.text(),
            layerDigests: document
                .required("rootfs")
                .required("diff_ids")
                .list()
                .map((item) => item.digest()),
        };
    });
}
/** True when the image's user is root: unset, `root`, or any spelling of 0; the group does not matter. */
function runsAsRoot(user) {
    const name = user.split(":", 1)[0]?.trim() ?? "";
    return name === "" || name === "root" || /^0+$/.test(name);
}

;// CONCATENATED MODULE: ./packages/oci/build/index.js















;// CONCATENATED MODULE: ./actions/deploy-smoke/build/prepare.js




/** The digest that the tag of `image` means at this moment. @throws {ActionError} `pull-…` */
async function findDigest(host, inputs) {
    const { repository, tag } = inputs.image;
    const options = { platform: inputs.platform, timeoutMs: inputs["pull-timeout"] };
    return await loggedIn(host, inputs, async (exec) => await (0,build/* resolveTag */.fn)(exec, (0,build_plan/* taggedReference */.CN)(repository, tag), options));
}
/** Pulls a digest and makes sure that the engine has exactly it and can run it. @throws {ActionError} `pull-…`, `wrong-arch` */
async function prepareImage(host, inputs, engine, digest) {
    const reference = (0,build_plan/* pinnedReference */.ct)(inputs.image.repository, digest);
    const options = { platform: inputs.platform, timeoutMs: inputs["pull-timeout"] };
    host.log.info(`Pulling ${reference}`);
    await loggedIn(host, inputs, async (exec) => await (0,build/* pullImage */.ZP)(exec, reference, options));
    const mismatch = (0,build/* decideImageMatch */.xz)(reference, await (0,build/* inspectImage */.mm)(host.exec, reference), engine);
    // Whoever names a platform knows that the machine can emulate it.
    if (mismatch === undefined || (mismatch.code === "wrong-arch" && inputs.platform !== undefined))
        return;
    throw build/* dockerErrors */.uH.error(mismatch.code, mismatch.message);
}
/** Runs `work` with the credentials for the image's registry, which are gone from the disk when it ends. */
async function loggedIn(host, inputs, work) {
    const { repository } = inputs.image;
    const { username, password, "github-token": jobToken } = inputs;
    const credentials = await findCredentials(host, repository, { username, password, jobToken });
    const folder = `${host.environment.get("RUNNER_TEMP") ?? "/tmp"}/build-once/deploy-login-${host.random.hex(6)}`;
    (0,saved_state/* saveLoginFolder */.Dh)(host.state, folder);
    try {
        return await (0,build/* withRegistryLogin */.V9)(host, folder, repository.registry, credentials, work);
    }
    finally {
        await host.files.remove(folder);
    }
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/progress.js

/** How far a deployment has come, for whoever has to speak about it, or undo it, after a failure. */
class Progress {
    digest;
    receipt;
    earlier;
    record;
    /** Values that nothing may keep. */
    secrets;
    #state;
    #undo;
    constructor(state, secrets) {
        this.#state = state;
        this.secrets = secrets;
    }
    /** What is to be undone in the post phase and here; called before it exists. */
    mayLeave(undo) {
        this.#undo = undo;
        (0,saved_state/* saveUndo */.Kf)(this.#state, undo);
    }
    /** What may be left behind at this moment. */
    get undo() {
        return this.#undo;
    }
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/receipt.js


/** The format this version understands. */
const receiptSchema = "build-once/receipt/v1";
const maxBytes = 8 * 2 ** 20;
/** Reads the receipt and demands that it passed for exactly this digest. @throws {ActionError} `receipt-…` (input, data) */
async function demandReceipt(files, path, digest) {
    const text = await files.readText(path, maxBytes);
    if (text === undefined)
        throw errors/* deployErrors */.R.error("receipt-missing", `there is no receipt at ${JSON.stringify(path)}`);
    return decideReceipt(text, path, digest);
}
/** The receipt, when it passed and speaks about `digest`; unknown fields are ignored. @throws {ActionError} `receipt-…` (input, data) */
function decideReceipt(text, path, digest) {
    const fields = objectOf(receipt_parseJson(text));
    const where = JSON.stringify(path);
    if (fields === undefined)
        throw errors/* deployErrors */.R.error("receipt-invalid", `${where} is not a JSON object`);
    const schema = fields.get("schema");
    if (schema !== receiptSchema) {
        const found = typeof schema === "string" ? JSON.stringify(schema.slice(0, 80)) : "none";
        throw errors/* deployErrors */.R.error("receipt-invalid", `${where}: schema is ${found}, expected ${receiptSchema}`);
    }
    const subjects = fields.get("subjects");
    if (!Array.isArray(subjects))
        throw errors/* deployErrors */.R.error("receipt-invalid", `${where}: subjects is not a list`);
    if (fields.get("verdict") !== "pass")
        throw errors/* deployErrors */.R.error("receipt-not-passing", `${where}: its verdict is not "pass"`);
    const images = subjects.map(objectOf).filter((subject) => subject?.get("kind") === "image");
    const digests = images.map((subject) => (0,kernel_build/* parseDigest */.m)(asText(subject?.get("digest")) ?? ""));
    if (!digests.some((found) => found.ok && found.value === digest)) {
        const named = digests.flatMap((found) => (found.ok ? [found.value] : []));
        const said = named.length === 0 ? "it names no image" : `it names ${named.slice(0, 5).join(", ")}`;
        throw errors/* deployErrors */.R.error("receipt-other-digest", `${where} does not speak about ${digest}: ${said}`);
    }
    const runId = fields.get("runId");
    return {
        digest,
        commit: (asText(fields.get("commit")) ?? "").slice(0, 64),
        runId: typeof runId === "number" && Number.isSafeInteger(runId) && runId > 0 ? runId : 0,
    };
}
function receipt_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function objectOf(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    return new Map(Object.entries(value));
}
function asText(value) {
    return typeof value === "string" ? value : undefined;
}

// EXTERNAL MODULE: ./actions/deploy-smoke/build/recorder.js
var build_recorder = __nccwpck_require__(707);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/endpoint.js
/** The endpoint of a container's TCP port; undefined when it is neither published nor on a network with an address. */
function findEndpoint(container, port) {
    if (container.networkMode === "host")
        return { host: "127.0.0.1", port, published: false };
    const bindings = container.bindings.get(`${port}/tcp`) ?? [];
    const binding = bindings.find(({ hostAddress }) => !hostAddress.includes(":")) ?? bindings[0];
    if (binding !== undefined)
        return { host: reachable(binding.hostAddress), port: binding.hostPort, published: true };
    return container.address === undefined ? undefined : { host: container.address, port, published: false };
}
/** An address that listens everywhere is reached by the loopback of its family. */
function reachable(address) {
    if (address === "" || address === "0.0.0.0")
        return "127.0.0.1";
    return address === "::" ? "::1" : address;
}
/** `http://host:port/path`. */
function httpUrl(endpoint, path) {
    const host = endpoint.host.includes(":") ? `[${endpoint.host}]` : endpoint.host;
    return `http://${host}:${endpoint.port}${path}`;
}

// EXTERNAL MODULE: ./actions/deploy-smoke/build/rollback-input.js
var rollback_input = __nccwpck_require__(352);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/try-probe.js





/** Read of an answer's body, and kept of a command's output. */
const maxBodyBytes = 65_536;
const maxLogBytes = 2 * 2 ** 20;
/** Tries a probe once. */
async function tryProbe(ports, probe, container, onlyPort) {
    switch (probe.kind) {
        case "http":
            return await tryHttp(ports, probe, container, onlyPort);
        case "tcp": {
            const endpoint = findEndpoint(container, probe.port);
            if (endpoint === undefined)
                return unreachable(probe.port);
            const answer = await ports.connect(endpoint.host, endpoint.port, probe.timing.timeoutMs);
            const where = `${endpoint.host}:${endpoint.port}`;
            return answer === "open"
                ? { ok: true, detail: where }
                : { ok: false, problem: answer, detail: `${where}: ${answer}` };
        }
        case "command": {
            const { timeoutMs } = probe.timing;
            const result = await (0,build/* execInContainer */.ur)(ports.exec, container.id, probe.words, {
                timeoutMs,
                maxOutputBytes: maxBodyBytes,
            });
            const body = `${result.stdout}${result.stderr}`.slice(0, 2048);
            if (result.exitCode === 0)
                return { ok: true, detail: "exit code 0", body };
            const problem = result.timedOut ? "timeout" : "answer";
            return {
                ok: false,
                problem,
                detail: result.timedOut ? `no end within ${timeoutMs} ms` : `exit code ${result.exitCode}`,
                body,
            };
        }
        case "log": {
            const logs = await (0,build/* readLogs */.o_)(ports.exec, container.id, { maxBytes: maxLogBytes, tail: 5000 });
            const found = (0,probe_build/* matchesPattern */.MT)(probe.pattern, logs.stdout) || (0,probe_build/* matchesPattern */.MT)(probe.pattern, logs.stderr);
            const what = (0,probe_build/* formatPattern */.a0)(probe.pattern);
            return found
                ? { ok: true, detail: `printed ${what}` }
                : { ok: false, problem: "timeout", detail: `has not printed ${what}` };
        }
        default:
            return (0,kernel_build/* assertNever */.xb)(probe);
    }
}
function unreachable(port) {
    const detail = `port ${port} is neither published (\`ports\`) nor on a network that this machine reaches`;
    return { ok: false, problem: "unreachable", detail };
}
async function tryHttp(ports, probe, container, onlyPort) {
    const { target } = probe;
    const port = target.kind === "container" ? (target.port ?? onlyPort) : undefined;
    const endpoint = port === undefined ? undefined : findEndpoint(container, port);
    if (target.kind === "container" && endpoint === undefined)
        return unreachable(port ?? 0);
    const url = target.kind === "url" ? target.url : httpUrl(endpoint ?? { host: "", port: 0, published: false }, target.path);
    const deadline = ports.clock.monotonic() + probe.timing.timeoutMs;
    try {
        const response = await ports.http.send({ method: probe.method, url, timeoutMs: probe.timing.timeoutMs });
        const body = await readStart(response, () => ports.clock.monotonic() > deadline);
        return judge(probe, response.status, body);
    }
    catch (error) {
        if (!(error instanceof http/* HttpFailure */.H))
            throw error;
        return { ok: false, problem: problemOf(error, endpoint?.published === true), detail: error.message };
    }
}
function judge(probe, status, body) {
    const { min, max } = probe.status;
    if (status < min || status > max) {
        const wanted = min === max ? String(min) : `${min}-${max}`;
        return { ok: false, problem: "answer", detail: `status ${status}, expected ${wanted}`, body: body.slice(0, 2048) };
    }
    if (probe.body !== undefined && !(0,probe_build/* matchesPattern */.MT)(probe.body, body)) {
        const detail = `status ${status}, but the body has no ${(0,probe_build/* formatPattern */.a0)(probe.body)}`;
        return { ok: false, problem: "answer", detail, body: body.slice(0, 2048) };
    }
    return { ok: true, detail: `status ${status}`, body: body.slice(0, 2048) };
}
/** The first bytes of a body; a body that drips beyond the deadline is cut, too. */
async function readStart(response, isLate) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body) {
        chunks.push(chunk);
        size += chunk.length;
        if (isLate())
            throw new http/* HttpFailure */.H("timeout", "the body did not end in time");
        if (size >= maxBodyBytes)
            break;
    }
    const bytes = new Uint8Array(size);
    let offset = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
    }
    return new TextDecoder().decode(bytes.subarray(0, maxBodyBytes));
}
function problemOf(failure, published) {
    if (failure.reason === "refused")
        return "refused";
    // Docker's proxy accepts for a port nobody listens on, and resets.
    if (failure.reason === "reset")
        return published ? "refused" : "answer";
    if (failure.reason === "timeout")
        return "timeout";
    return failure.reason === "name" ? "unreachable" : "answer";
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/watch-server.js



const inspectEveryMs = 300;
const maxTries = 1000;
const watch_server_maxLogBytes = 5 * 2 ** 20;
/** Watches a started container until it is healthy or has failed; every try goes to `tries` as it is made. @throws {ActionError} when the engine fails */
async function watchServer(ports, server, tries) {
    const watch = new Watch(ports, server, tries);
    const loops = [
        watch.followContainer(),
        ...server.probes.map(async (probe, index) => await watch.followProbe(probe, index)),
    ];
    // A try that hangs must not hold up what the container's own end has decided.
    await Promise.race([watch.ended, Promise.all(loops)]);
    return await watch.finish();
}
class Watch {
    #ports;
    #server;
    #tries;
    #startMs;
    #end = Promise.withResolvers();
    #seen = Promise.withResolvers();
    #state;
    #container;
    constructor(ports, server, tries) {
        this.#ports = ports;
        this.#server = server;
        this.#tries = tries;
        this.#startMs = ports.clock.monotonic();
        this.#state = (0,probe_build/* startSmoke */.cL)(server.policy);
    }
    get ended() {
        return this.#end.promise;
    }
    get #over() {
        return this.#state.kind === "healthy" || this.#state.kind === "failed";
    }
    #now() {
        return this.#ports.clock.monotonic() - this.#startMs;
    }
    #apply(event) {
        this.#state = (0,probe_build/* advanceSmoke */._X)(this.#state, event, this.#server.policy);
        if (!this.#over)
            return;
        this.#end.resolve(undefined);
        this.#seen.resolve(undefined);
    }
    async #pause(ms) {
        // In short steps, so that a long pause does not outlive the watch.
        for (let left = ms; left > 0 && !this.#over; left -= 500)
            await this.#ports.clock.sleep(Math.min(left, 500));
    }
    async followContainer() {
        for (let round = 0; !this.#over; round++) {
            const found = await (0,build/* inspectContainer */.aH)(this.#ports.exec, this.#server.container);
            if (found === undefined)
                throw build/* dockerErrors */.uH.error("container-missing", `the container ${this.#server.container} is gone`);
            const { inspection } = found;
            this.#container = inspection;
            this.#apply({
                kind: "container",
                atMs: this.#now(),
                running: inspection.status === "running",
                restartCount: inspection.restartCount,
                health: this.#healthOf(inspection),
                healthOutput: inspection.health?.lastOutput ?? "",
            });
            this.#seen.resolve(undefined);
            if (this.#server.reject.length > 0 && round % 4 === 3 && !this.#over)
                this.#reject(await this.#findRejected(5000));
            await this.#pause(inspectEveryMs);
        }
    }
    /** Probes that were given replace the image's healthcheck, but a container that calls itself unhealthy is. */
    #healthOf(inspection) {
        const status = inspection.health?.status;
        return this.#server.probes.length > 0 && status !== "unhealthy" ? undefined : status;
    }
    async followProbe(probe, index) {
        await this.#seen.promise;
        let reached = 0;
        for (let attempt = 1; !this.#over; attempt++) {
            const container = this.#container;
            if (container === undefined)
                return;
            const startMs = this.#now();
            const result = await tryProbe(this.#ports, probe, container, this.#server.onlyPort);
            const atMs = this.#now();
            if (this.#tries.length < maxTries)
                this.#tries.push({ probe: probe.line, atMs, tookMs: atMs - startMs, result });
            this.#apply(result.ok ? { kind: "probe", index, atMs, ok: true } : { kind: "probe", index, atMs, ...result });
            if (result.ok)
                reached += 1;
            // What was printed once stays printed.
            if (probe.kind === "log" && reached >= probe.timing.times)
                return;
            await this.#pause((0,probe_build/* pauseAfterTry */.m7)(probe.timing.everyMs, attempt, this.#ports.random.fraction()));
        }
    }
    async #findRejected(tail) {
        const limits = { maxBytes: watch_server_maxLogBytes, ...(tail === undefined ? {} : { tail }) };
        const { stdout, stderr } = await (0,build/* readLogs */.o_)(this.#ports.exec, this.#server.container, limits);
        return this.#server.reject.find((pattern) => (0,probe_build/* matchesPattern */.MT)(pattern, stdout) || (0,probe_build/* matchesPattern */.MT)(pattern, stderr));
    }
    #reject(pattern) {
        if (pattern === undefined)
            return;
        this.#apply({ kind: "rejected-output", atMs: this.#now(), detail: `it printed ${(0,probe_build/* formatPattern */.a0)(pattern)}` });
    }
    /** The end, after a last look at everything that was printed. */
    async finish() {
        const state = this.#state;
        if (state.kind === "healthy" && this.#server.reject.length > 0) {
            const pattern = await this.#findRejected(undefined);
            const detail = pattern === undefined ? "" : `it printed ${(0,probe_build/* formatPattern */.a0)(pattern)}`;
            if (pattern !== undefined)
                return { kind: "failed", failure: { kind: "rejected-output", detail }, atMs: this.#now(), wasHealthy: true };
        }
        if (state.kind === "healthy" || state.kind === "failed")
            return state;
        throw new Error("a watch ended before its container was judged");
    }
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/replace.js













/**
 * Replaces what serves by `digest`: the image is there already; the old container is stopped only once the new one is
 * created, and is removed only once the new one is proven. @throws {ActionError} when the engine fails; what serves is then for {@link putBackEarlier}
 */
async function replaceServer(work, digest) {
    const { host, inputs, plan, recorder, earlier, progress } = work;
    const previous = earlier.container?.digest ?? earlier.lastGood;
    const serving = earlier.container?.wasRunning === true ? earlier.container.id : undefined;
    progress.mayLeave({
        container: plan.candidate,
        earlier: serving,
        recorder: plan.recorderFolder,
        provenAs: undefined,
    });
    await (0,build/* createContainer */.g$)(host.exec, (0,build_plan/* containerRequest */.t8)(inputs, plan, work.env, { name: plan.candidate, digest }));
    if (serving !== undefined)
        await recorder.container("previous", serving);
    let proof;
    try {
        if (serving !== undefined)
            await stopEarlier(work, serving);
        proof = await prove(work, plan.candidate, "new");
    }
    catch (thrown) {
        const error = (0,kernel_build/* toActionError */.ie)(thrown);
        const deployClass = classifyInfrastructure(error);
        if (deployClass === undefined)
            throw thrown;
        return infrastructureReport(plan, progress, deployClass, error, await answerFailure(work, digest, deployClass));
    }
    const report = reportOf(work, digest, previous, proof);
    if (proof.end.kind === "healthy") {
        await commit(work, plan.candidate);
        return report;
    }
    const putBack = await answerFailure(work, digest, report.class);
    return { ...report, putBack, serving: putBack.kind === "serves" ? putBack.digest : keptDigest(work, report, digest) };
}
async function stopEarlier({ host, inputs, plan, earlier }, container) {
    host.log.info(`Stopping ${plan.name}, which serves ${earlier.container?.digest ?? "an unknown digest"}`);
    await (0,build/* stopContainer */.SI)(host.exec, container, inputs["stop-grace"]);
}
/** With `rollback: off` the failed container stays where it is, for whoever asked for that. */
function keptDigest(work, report, digest) {
    return work.inputs.rollback.kind === "off" && report.exitCode === undefined ? digest : undefined;
}
/** What is known of the deployment before; containers that a killed run left half proven are removed. @throws {ActionError} `container-not-ours` (input) */
async function findEarlier({ host, inputs, plan }) {
    // A run that was killed together with its machine may have left a container that nobody is proving any more.
    for (const id of await (0,build/* listContainers */.ts)(host.exec, build_plan/* labelNames */.l3.deployment, plan.name)) {
        const stray = await (0,build/* inspectContainer */.aH)(host.exec, id);
        if (stray?.inspection.name.startsWith(plan.candidatePrefix) === true)
            await (0,build/* removeContainer */.od)(host.exec, id);
    }
    const found = (await (0,build/* inspectContainer */.aH)(host.exec, plan.name))?.inspection;
    const kept = await (0,last_good/* readLastGood */.GU)(host.files, plan.lastGoodPath, (0,kernel_build/* formatRepository */.Sh)(plan.repository));
    // GitHub is asked only where this machine remembers nothing, as a fresh runner does.
    const lastGood = kept ?? (found === undefined ? await (0,github_record/* findLastGood */.$4)(host, inputs, plan.repository) : undefined);
    if (found === undefined)
        return { container: undefined, lastGood };
    if (found.labels.get(build_plan/* labelNames */.l3.deployment) !== plan.name)
        throw errors/* deployErrors */.R.error("container-not-ours", `the container ${plan.name} was not made by deploy-smoke`);
    return { container: { id: found.id, digest: replace_digestOf(found), wasRunning: found.status === "running" }, lastGood };
}
function replace_digestOf(container) {
    const digest = (0,kernel_build/* parseDigest */.m)(container.labels.get(build_plan/* labelNames */.l3.digest) ?? "");
    return digest.ok ? digest.value : undefined;
}
/** Starts a container, watches it, and keeps what it did before anybody may stop it. */
async function prove(work, container, label) {
    const { host, inputs, recorder } = work;
    const tries = [];
    const policy = {
        startupTimeoutMs: inputs["startup-timeout"],
        watchMs: inputs.watch,
        times: inputs.probes.map((probe) => probe.timing.times),
        toleratedMisses: 2,
    };
    const server = {
        container,
        probes: inputs.probes,
        reject: inputs["reject-output"],
        policy,
        onlyPort: (0,build_plan/* onlyPort */.UR)(inputs.ports),
    };
    let end;
    try {
        host.log.info(`Starting ${container} (${label}) and proving it`);
        await (0,build/* startContainer */.YI)(host.exec, container);
        end = await watchServer({ ...host, connect: work.connect }, server, tries);
    }
    catch (thrown) {
        // A program that cannot be started is the image's fault, not the engine's; the engine keeps its words.
        if (!build/* dockerErrors */.uH.owns(thrown) || thrown.code !== "container-not-startable")
            throw thrown;
        end = { kind: "failed", failure: { kind: "ended" }, atMs: 0, wasHealthy: false };
    }
    const recording = await recorder.container(label, container);
    await recorder.write(`${label}-probes.json`, `${JSON.stringify(tries, null, 2)}\n`);
    return { end, recording, tries };
}
function reportOf(work, digest, previous, proof) {
    const { inputs } = work;
    const { inspection, logs } = proof.recording;
    const facts = endFacts(proof.recording);
    const base = {
        reason: undefined,
        oneShot: false,
        digest,
        previous,
        putBack: { kind: "not-needed" },
        exitCode: facts.running || inspection === undefined ? undefined : facts.exitCode,
        stdout: logs.stdout,
        stderr: logs.stderr,
        tries: proof.tries,
        url: inputs.url?.href ?? publicUrl(inspection, (0,build_plan/* onlyPort */.UR)(inputs.ports)),
    };
    if (proof.end.kind === "healthy") {
        const { startupMs } = proof.end;
        return { ...base, class: "healthy", detail: "healthy", cause: undefined, serving: digest, startupMs };
    }
    const { failure } = proof.end;
    const deployClass = (0,probe_build/* classifyFailure */.XE)(failure, facts);
    const ended = !facts.running && failure.kind !== "rejected-output";
    const detail = describeFailure(ended ? { kind: "ended" } : failure, facts.exitCode, inspection);
    return {
        ...base,
        class: deployClass,
        detail,
        cause: (0,probe_build/* guessCause */.Ji)(deployClass, facts),
        serving: undefined,
        startupMs: undefined,
    };
}
function describeFailure(failure, exitCode, inspection) {
    switch (failure.kind) {
        case "ended": {
            const said = inspection?.error ?? "";
            return `the container ended with exit code ${exitCode}${said === "" ? "" : ` (${said})`}`;
        }
        case "restarted":
            return "the container was restarted while it was being proven";
        case "unhealthy":
            return `it is not healthy: ${failure.detail}`;
        case "rejected-output":
            return failure.detail;
        case "startup-timeout":
            return `not healthy in time: ${failure.detail}`;
        default:
            return failure;
    }
}
function publicUrl(container, port) {
    if (container === undefined || port === undefined)
        return undefined;
    const endpoint = findEndpoint(container, port);
    return endpoint === undefined ? undefined : httpUrl(endpoint, "/");
}
/** Makes a container the one that serves: the old one goes, the new one takes its name. */
async function commit(work, container) {
    const { host, inputs, plan, earlier, progress } = work;
    const old = earlier.container?.id;
    // From here on a cancelled run is finished by the post step, not undone.
    progress.mayLeave({ container, earlier: old, recorder: plan.recorderFolder, provenAs: plan.name });
    if (old !== undefined)
        await (0,build/* removeContainer */.od)(host.exec, old);
    await (0,build/* renameContainer */.UQ)(host.exec, container, plan.name);
    if (inputs.restart !== "no")
        await (0,build/* setRestartPolicy */.Wg)(host.exec, plan.name, inputs.restart);
}
/** Decides what serves after the new image failed, and makes it so. */
async function answerFailure(work, digest, deployClass) {
    const { host, inputs, plan, earlier } = work;
    const isApp = (0,probe_build/* isAppClass */.w5)(deployClass);
    if (isApp && inputs.rollback.kind === "off") {
        await commit(work, plan.candidate);
        return { kind: "nothing", why: "`rollback` is off; the new container was left as it is" };
    }
    await (0,build/* removeContainer */.od)(host.exec, plan.candidate);
    // What served is put back whatever the class: only another digest than that is a rollback's to choose.
    const wish = isApp ? inputs.rollback : { kind: "auto" };
    const all = (0,rollback_input/* planRollback */.I)(wish, earlier, digest);
    const candidates = isApp ? all : all.filter((candidate) => candidate.kind === "container");
    if (candidates.length === 0)
        return { kind: "nothing", why: "no earlier digest is known on this machine" };
    const problems = [];
    for (const [index, candidate] of candidates.entries()) {
        const problem = await tryCandidate(work, candidate, index);
        const served = candidate.digest;
        if (problem === undefined)
            return { kind: "serves", digest: served, rolledBack: isApp };
        problems.push(`${served ?? "the earlier container"}: ${problem}`);
    }
    return { kind: "failed", why: problems.join("; ") };
}
/** Runs an earlier digest and proves it by the same probes; the problem, if it has one. */
async function tryCandidate(work, candidate, index) {
    const { host, inputs, plan, recorder } = work;
    const name = candidate.kind === "container" ? candidate.id : plan.candidate;
    try {
        if (candidate.kind === "image") {
            await prepareImage(host, inputs, work.engine, candidate.digest);
            await (0,build/* createContainer */.g$)(host.exec, (0,build_plan/* containerRequest */.t8)(inputs, plan, work.env, { name, digest: candidate.digest }));
        }
        const proof = await prove(work, name, `rollback-${index + 1}`);
        if (proof.end.kind === "failed") {
            if (candidate.kind === "image")
                await (0,build/* removeContainer */.od)(host.exec, name);
            return describeFailure(proof.end.failure, proof.recording.inspection?.exitCode ?? -1, proof.recording.inspection);
        }
        if (candidate.kind === "image")
            await commit(work, name);
        return undefined;
    }
    catch (thrown) {
        const error = (0,kernel_build/* toActionError */.ie)(thrown);
        await recorder.write(`rollback-${index + 1}-error.txt`, `${error.message}\n`);
        if (candidate.kind === "image")
            await (0,build/* removeContainer */.od)(host.exec, name);
        return error.message;
    }
}

// EXTERNAL MODULE: ./packages/markdown/build/index.js + 6 modules
var markdown_build = __nccwpck_require__(442);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/summary.js


const limits = { maxLines: 40, maxCharacters: 300 };
/** The step summary of a deployment; every text of the container in it is quoted. */
function renderSummary(report, plan, decision, redact) {
    const sign = decision.verdict === "pass" ? (0,markdown_build.md) `✅` : (0,markdown_build.md) `❌`;
    const parts = [(0,markdown_build/* heading */.R_)(3, (0,markdown_build.md) `${sign} Deploy and smoke: ${(0,markdown_build/* code */.aY)(plan.name)}`), (0,markdown_build/* text */.Qq)(redact(decision.message), 1500)];
    parts.push((0,markdown_build/* bullets */.e5)(facts(report)));
    const rows = probeRows(report);
    if (rows.length > 0)
        parts.push((0,markdown_build/* table */.tp)([
            { title: (0,markdown_build.md) `Probe` },
            { title: (0,markdown_build.md) `Tries`, align: "right" },
            { title: (0,markdown_build.md) `Passed`, align: "right" },
            { title: (0,markdown_build.md) `Last answer` },
        ], rows));
    parts.push(...quote("Standard output", redact(report.stdout), report), ...quote("Standard error", redact(report.stderr), report));
    return (0,markdown_build/* joinMarkdown */.UF)(parts, "\n\n");
}
function facts(report) {
    const items = [(0,markdown_build.md) `Class: ${(0,markdown_build/* code */.aY)(report.class)}`];
    if (report.digest !== undefined)
        items.push((0,markdown_build.md) `Deployed: ${(0,markdown_build/* code */.aY)(report.digest)}`);
    if (report.previous !== undefined)
        items.push((0,markdown_build.md) `Before: ${(0,markdown_build/* code */.aY)(report.previous)}`);
    if (!report.oneShot)
        items.push((0,markdown_build.md) `Serving now: ${report.serving === undefined ? (0,markdown_build.md) `nothing` : (0,markdown_build/* code */.aY)(report.serving)}`);
    if (report.startupMs !== undefined)
        items.push((0,markdown_build.md) `Healthy after ${(0,markdown_build/* text */.Qq)((0,kernel_build/* formatDuration */.a3)(report.startupMs))}`);
    if (report.exitCode !== undefined)
        items.push((0,markdown_build.md) `Exit code: ${report.exitCode}`);
    return items;
}
function probeRows(report) {
    const lines = [...new Set(report.tries.map((entry) => entry.probe))];
    return lines.map((line) => {
        const tries = report.tries.filter((entry) => entry.probe === line);
        const passed = tries.filter((entry) => entry.result.ok).length;
        return [(0,markdown_build/* code */.aY)(line), (0,markdown_build.md) `${tries.length}`, (0,markdown_build.md) `${passed}`, (0,markdown_build/* text */.Qq)(tries.at(-1)?.result.detail ?? "")];
    });
}
/** A server's output matters when it failed; a command's always does. The end of it says more than its start. */
function quote(title, output, report) {
    if (output.trim() === "" || (!report.oneShot && report.class === "healthy"))
        return [];
    const all = output.trimEnd().split("\n");
    const tail = all.slice(-limits.maxLines).join("\n");
    const shown = all.length > limits.maxLines ? (0,markdown_build.md) `${(0,markdown_build/* text */.Qq)(title)}, the last ${limits.maxLines} of ${all.length} lines` : (0,markdown_build/* text */.Qq)(title);
    return [(0,markdown_build/* details */.zH)(shown, (0,markdown_build/* codeBlock */.DV)(tail, limits), report.class !== "healthy")];
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/verdict.js

/** Passed only for class `healthy`; a rollback is loud and never green. */
function decideVerdict(report) {
    const what = report.digest === undefined ? "the image" : (0,kernel_build/* shortDigest */.VK)(report.digest);
    if (report.class === "healthy") {
        if (report.oneShot)
            return { verdict: "pass", reason: "command-passed", message: `${what}: ${report.detail}` };
        const after = report.startupMs === undefined ? "" : ` after ${Math.round(report.startupMs)} ms`;
        return { verdict: "pass", reason: "deployed", message: `${what} serves: healthy${after} and stayed so` };
    }
    const cause = report.cause === undefined ? "" : ` ${report.cause}`;
    const message = `${what} failed (${report.class}): ${report.detail}.${cause}${tellPutBack(report.putBack)}`;
    return { verdict: "fail", reason: reasonOf(report, report.class), message };
}
function reasonOf(report, failed) {
    if (report.putBack.kind === "failed")
        return "rollback-failed";
    if (report.putBack.kind === "serves" && report.putBack.rolledBack)
        return "rolled-back";
    if (report.reason !== undefined)
        return report.reason;
    // The runner never lets a cancelled main phase speak; the post step cleans up after it.
    return failed === "cancelled" ? "daemon-error" : failed;
}
function tellPutBack(putBack) {
    switch (putBack.kind) {
        case "not-needed":
            return "";
        case "nothing":
            return ` Nothing was put back: ${putBack.why}.`;
        case "serves": {
            const digest = putBack.digest === undefined ? "what served before" : (0,kernel_build/* shortDigest */.VK)(putBack.digest);
            return putBack.rolledBack
                ? ` Rolled back: ${digest} serves and passed its smoke.`
                : ` ${digest} serves as before.`;
        }
        case "failed":
            return ` Rolling back failed too: ${putBack.why}.`;
        default:
            return putBack;
    }
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/run.js















/** Deploys one digest and proves it. @throws {ActionError} of kind input or data before anything was changed */
async function run(inputs, host, connect) {
    const plan = (0,build_plan/* planDeployment */.HN)(inputs, host.environment, host.random.hex(6));
    const { env, secrets } = readEnvironment(inputs, host);
    const recorder = new build_recorder/* Recorder */.v(host, plan.recorderFolder, secrets);
    const progress = new Progress(host.state, secrets);
    progress.digest = inputs.image.digest;
    await checkReceipt(inputs, host, progress);
    const deployment = { host, connect, inputs, plan, env, recorder, progress };
    const report = await attemptUnderLock(host, inputs, plan, progress, async () => await deploy(deployment));
    const redact = (words) => recorder.redact(words);
    await keepRecords(host, plan, inputs, report, recorder);
    await printOutput(host, report, redact);
    const decision = decideVerdict(report);
    if (progress.record !== undefined)
        await (0,github_record/* endRecord */.rs)(host, progress.record, report, decision);
    return {
        ...decision,
        message: redact(decision.message),
        outputs: planOutputs(report, { recorder: plan.recorderFolder, deploymentId: progress.record?.id }, redact),
        annotations: [],
        summary: renderSummary(report, plan, decision, redact),
        facts: planFacts(report, inputs, plan, progress.receipt),
        links: report.url === undefined ? [] : [{ title: "Deployment", url: report.url }],
    };
}
async function deploy(deployment) {
    const { host, inputs, plan, progress } = deployment;
    const engine = await (0,build/* readEngineVersion */.z5)(host.exec);
    progress.digest ??= await findDigest(host, inputs);
    const { digest } = progress;
    await checkReceipt(inputs, host, progress);
    if (!plan.oneShot)
        progress.earlier = await findEarlier(deployment);
    progress.record = await (0,github_record/* beginRecord */.dT)(host, inputs, plan, progress);
    await prepareImage(host, inputs, engine, digest);
    const { earlier } = progress;
    return earlier === undefined
        ? await runOneShot(deployment, digest)
        : await replaceServer({ ...deployment, engine, earlier }, digest);
}
/** Demands the receipt as soon as the digest is known. */
async function checkReceipt(inputs, host, progress) {
    if (inputs.receipt === undefined || progress.receipt !== undefined || progress.digest === undefined)
        return;
    progress.receipt = await demandReceipt(host.files, inputs.receipt, progress.digest);
}
function readEnvironment(inputs, host) {
    const env = new Map(inputs.env.values);
    const secrets = [];
    for (const name of inputs.env.forwarded) {
        const value = host.environment.get(name);
        if (value === undefined)
            throw errors/* deployErrors */.R.error("step-environment-missing", `env names ${name}, which the step's environment does not have`);
        host.log.mask(value);
        secrets.push(value);
        env.set(name, value);
    }
    return { env, secrets };
}


/***/ }),

/***/ 186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ saveLoginFolder),
/* harmony export */   Kf: () => (/* binding */ saveUndo),
/* harmony export */   RB: () => (/* binding */ saveLock),
/* harmony export */   TL: () => (/* binding */ saveSettled),
/* harmony export */   jo: () => (/* binding */ saveDeployment),
/* harmony export */   ju: () => (/* binding */ readLeftovers)
/* harmony export */ });
const undoName = "deploy-undo";
const lockName = "deploy-lock";
const deploymentName = "deploy-record";
const loginName = "deploy-login";
const settledName = "deploy-settled";
/** Saves what a cancelled deployment leaves behind; called before any of it exists. */
function saveUndo(state, undo) {
    state.save(undoName, JSON.stringify(undo));
}
/** Saves which lock is about to be taken. */
function saveLock(state, lock) {
    state.save(lockName, JSON.stringify(lock));
}
/** Saves which GitHub deployment waits for its end. */
function saveDeployment(state, id) {
    state.save(deploymentName, String(id));
}
/** Saves where a registry login is about to be written. */
function saveLoginFolder(state, folder) {
    state.save(loginName, folder);
}
/** Says that the main phase left nothing to undo. */
function saveSettled(state) {
    state.save(settledName, "true");
}
/** What is left to undo; nothing when the main phase came to its end. */
function readLeftovers(state) {
    const login = state.saved(loginName);
    if (state.saved(settledName) === "true")
        return { undo: undefined, lock: undefined, deployment: undefined, login };
    const undo = readFields(state.saved(undoName));
    const lock = readFields(state.saved(lockName));
    const deployment = state.saved(deploymentName) ?? "";
    const container = undo.get("container") ?? "";
    const path = lock.get("path") ?? "";
    return {
        undo: container === ""
            ? undefined
            : {
                container,
                earlier: undo.get("earlier"),
                recorder: undo.get("recorder") ?? "",
                provenAs: undo.get("provenAs"),
            },
        lock: path === "" ? undefined : { path, content: lock.get("content") ?? "" },
        deployment: /^\d{1,15}$/.test(deployment) ? Number(deployment) : undefined,
        login,
    };
}
function readFields(text) {
    const fields = new Map();
    if (text === undefined || text === "")
        return fields;
    const parsed = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null)
        return fields;
    for (const [name, value] of Object.entries(parsed))
        if (typeof value === "string")
            fields.set(name, value);
    return fields;
}


/***/ }),

/***/ 71:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ undoDeployment)
/* harmony export */ });
/* harmony import */ var _build_once_docker__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(945);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(919);
/* harmony import */ var _recorder_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(707);



/** Keeps what the unproven container printed, removes it, and lets the earlier one serve again. @throws {ActionError} when the engine fails */
async function undoDeployment(host, undo, secrets) {
    if (undo.provenAs !== undefined) {
        await finishTakeOver(host, undo.container, undo.provenAs, undo.earlier);
        return;
    }
    try {
        if (undo.recorder !== "")
            await new _recorder_js__WEBPACK_IMPORTED_MODULE_2__/* .Recorder */ .v(host, undo.recorder, secrets).container("unfinished", undo.container);
    }
    catch (thrown) {
        host.log.warning(`the logs of ${undo.container} could not be kept: ${(0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .toActionError */ .ie)(thrown).message}`);
    }
    await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_0__/* .removeContainer */ .od)(host.exec, undo.container);
    if (undo.earlier === undefined)
        return;
    const earlier = await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_0__/* .inspectContainer */ .aH)(host.exec, undo.earlier);
    if (earlier !== undefined && earlier.inspection.status !== "running") {
        await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_0__/* .startContainer */ .YI)(host.exec, undo.earlier);
        host.log.warning(`${earlier.inspection.name}: the deployment did not come to its end; what served before was started again.`);
    }
}
async function finishTakeOver(host, container, name, earlier) {
    if ((await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_0__/* .inspectContainer */ .aH)(host.exec, container)) === undefined)
        return;
    if (earlier !== undefined)
        await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_0__/* .removeContainer */ .od)(host.exec, earlier);
    await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_0__/* .renameContainer */ .UQ)(host.exec, container, name);
}


/***/ }),

/***/ 675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ee: () => (/* reexport */ bytes),
  Yq: () => (/* reexport */ choice),
  ye: () => (/* reexport */ defineContract),
  p0: () => (/* reexport */ duration),
  Jt: () => (/* reexport */ flag),
  Kj: () => (/* reexport */ inputsError),
  nd: () => (/* reexport */ integer),
  p_: () => (/* reexport */ list),
  TL: () => (/* reexport */ parseInputs),
  Ae: () => (/* reexport */ path),
  ir: () => (/* reexport */ reference),
  mw: () => (/* reexport */ required),
  rJ: () => (/* reexport */ secret),
  Qq: () => (/* reexport */ kinds_text),
  OZ: () => (/* reexport */ url),
  IQ: () => (/* reexport */ withDefault)
});

// UNUSED EXPORTS: commonInputs, commonOutputs, contractErrors, digest, inputVariable, pairs, percent, renderActionYml, renderReadmeTables, replaceBetweenMarkers, repository

// EXTERNAL MODULE: ./packages/kernel/build/index.js + 8 modules
var build = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./packages/contract/build/kinds.js

function kind(name, allowed, spec, parse, extra = {}) {
    return {
        kind: name,
        description: spec.description,
        default: spec.default,
        allowed,
        choices: extra.choices ?? [],
        secret: extra.secret ?? false,
        required: false,
        parse,
        absent: undefined,
    };
}
/** Makes an input mandatory: its value is never `undefined`. */
function required(input) {
    // The parser reports a missing mandatory input before anybody can read the value, so `absent` is never seen.
    return { ...input, required: true, default: undefined };
}
/** Gives an input a value for when nothing was written: the value is never `undefined`. The default must parse. */
function withDefault(input, text) {
    const parsed = input.parse(text);
    if (!parsed.ok || parsed.value === undefined) {
        throw new Error(`the default ${JSON.stringify(text)} is not allowed: ${parsed.ok ? "no value" : parsed.error}`);
    }
    return { ...input, default: text, absent: parsed.value };
}
/** Any text; control characters other than tab and line ends are refused. */
function kinds_text(spec) {
    const maxLength = spec.maxLength ?? 65_536;
    return kind("text", "text", spec, (value) => plainText(value, maxLength));
}
/** A path, absolute or relative to the workspace. */
function path(spec) {
    return kind("path", "a path, absolute or relative to the workspace", spec, (value) => /[\r\n]/.test(value) ? (0,build/* err */._q)("a path is one line") : plainText(value, 4096));
}
/** One of a few words. */
function choice(words, spec) {
    return kind("choice", words.map((word) => `\`${word}\``).join(", "), spec, (value) => {
        const found = words.find((word) => word === value);
        return found === undefined ? (0,build/* err */._q)(`is not one of ${words.join(", ")}`) : (0,build.ok)(found);
    }, { choices: words });
}
/** `true` or `false`, as YAML 1.2 writes them. */
function flag(spec) {
    return kind("flag", "`true` or `false`", spec, (value) => {
        if (/^(?:true|True|TRUE)$/.test(value))
            return (0,build.ok)(true);
        if (/^(?:false|False|FALSE)$/.test(value))
            return (0,build.ok)(false);
        return (0,build/* err */._q)("is neither true nor false");
    }, { choices: ["true", "false"] });
}
/** A whole number from `min` to `max`. */
function integer(spec) {
    const unit = spec.unit === undefined ? "" : ` (${spec.unit})`;
    return kind("integer", `a whole number from ${spec.min} to ${spec.max}${unit}`, spec, (value) => {
        if (!/^(?:0|-?[1-9]\d{0,14})$/.test(value))
            return (0,build/* err */._q)("is not a whole number");
        const number = Number(value);
        return number < spec.min || number > spec.max ? (0,build/* err */._q)(`is not from ${spec.min} to ${spec.max}`) : (0,build.ok)(number);
    });
}
/** A percentage with up to six decimals, exact. */
function percent(spec) {
    return kind("percent", "a percentage from 0 to 100, such as `80` or `87.5`", spec, parsePercent);
}
/** A duration, in milliseconds. */
function duration(spec) {
    return kind("duration", "a duration: `500ms`, `30s`, `5m`, `2h`, `7d`", spec, build/* parseDuration */.E9);
}
/** A size, in bytes. */
function bytes(spec) {
    return kind("bytes", "a size: `65000`, `10MB`, `1GiB`", spec, build/* parseBytes */.z_);
}
/** A content address. */
function digest(spec) {
    return kind("digest", "`sha256:` and 64 hexadecimal digits", spec, parseDigest);
}
/** An image name with a tag, a digest or both. */
function reference(spec) {
    return kind("reference", "`name@sha256:…` or `name:tag`", spec, build/* parseReference */.F2);
}
/** An image name without tag or digest. */
function repository(spec) {
    return kind("repository", "an image name without tag or digest, such as `ghcr.io/acme/app`", spec, parseRepository);
}
/** An `http` or `https` URL without user or password. */
function url(spec) {
    return kind("url", "an http or https URL", spec, (value) => {
        if (!URL.canParse(value))
            return (0,build/* err */._q)("is not a URL");
        const parsed = new URL(value);
        if (parsed.protocol !== "https:" && parsed.protocol !== "http:")
            return (0,build/* err */._q)("is not an http or https URL");
        return parsed.username === "" && parsed.password === "" ? (0,build.ok)(parsed) : (0,build/* err */._q)("carries a user or password");
    });
}
/** A value that is never printed. */
function secret(spec) {
    return kind("secret", "a secret", spec, (value) => (0,build.ok)(value), { secret: true });
}
/** One item a line; commas separate items too unless `commas` is false. Empty lines and `#` comment lines are dropped. */
function list(spec) {
    const item = spec.item ?? ((value) => (0,build.ok)(value));
    const parse = (value) => {
        const items = [];
        const problems = [];
        for (const line of splitList(value, spec.commas ?? true)) {
            const parsed = item(line);
            if (parsed.ok)
                items.push(parsed.value);
            else
                problems.push(spec.secret === true ? parsed.error : `${JSON.stringify(line)}: ${parsed.error}`);
        }
        return problems.length > 0 ? (0,build/* err */._q)(problems.join("; ")) : (0,build.ok)(items);
    };
    const absent = spec.default === undefined || spec.default.includes("${{") ? (0,build.ok)([]) : parse(spec.default);
    if (!absent.ok)
        throw new Error(`the default ${JSON.stringify(spec.default)} is not allowed: ${absent.error}`);
    const allowed = spec.allowed ?? (spec.commas === false ? "one item a line" : "one item a line, or separated by commas");
    return {
        kind: "list",
        description: spec.description,
        default: spec.default,
        allowed,
        choices: [],
        secret: spec.secret ?? false,
        required: false,
        parse,
        absent: absent.value,
    };
}
/** `key=value` lines; a key given twice is a problem. Keys are foreign: the value is a Map. */
function pairs(spec) {
    const parse = (value) => {
        const map = new Map();
        for (const line of splitList(value, false)) {
            const at = line.indexOf("=");
            const shown = spec.secret === true ? "a line" : JSON.stringify(line);
            if (at <= 0)
                return err(`${shown} is not key=value`);
            const key = line.slice(0, at).trim();
            if (map.has(key))
                return err(`${JSON.stringify(key)} is given twice`);
            map.set(key, line.slice(at + 1));
        }
        return ok(map);
    };
    return {
        kind: "pairs",
        description: spec.description,
        default: spec.default,
        allowed: "one `key=value` a line",
        choices: [],
        secret: spec.secret ?? false,
        required: false,
        parse,
        absent: new Map(),
    };
}
function plainText(value, maxLength) {
    if (value.length > maxLength)
        return (0,build/* err */._q)(`is longer than ${maxLength} characters`);
    for (const character of value) {
        const code = character.charCodeAt(0);
        if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127)
            return (0,build/* err */._q)("has control characters");
    }
    return (0,build.ok)(value);
}
function splitList(value, commas) {
    const lines = value.split(/\r?\n/).filter((line) => !line.trimStart().startsWith("#"));
    const items = commas ? lines.flatMap((line) => line.split(",")) : lines;
    return items.map((item) => item.trim()).filter((item) => item !== "");
}

;// CONCATENATED MODULE: ./packages/contract/build/common-inputs.js

/** The inputs of every action. */
const commonInputs = {
    "github-token": secret({
        description: "Token for GitHub's API; the job's own token unless another is given.",
        default: "${{ github.token }}",
    }),
    summary: withDefault(flag({ description: "Write the step summary." }), "true"),
    evidence: withDefault(choice(["auto", "file", "none"], {
        description: "`auto` writes the evidence file and uploads it once a job; `file` only writes it; `none` writes nothing.",
    }), "auto"),
};
/** The outputs of every action. */
const common_inputs_commonOutputs = {
    verdict: "`pass`, `fail` or `skip`.",
    reason: "The stable code of the reason, from `docs/errors.md`.",
    evidence: "Path of the evidence file; empty when none was written.",
};

;// CONCATENATED MODULE: ./packages/contract/build/contract.js

/** Declares an action; adds the inputs that all actions have. */
function defineContract(spec) {
    for (const name of [...Object.keys(spec.inputs), ...Object.keys(spec.outputs)]) {
        if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
            throw new Error(`${name} is not a kebab-case name`);
    }
    for (const name of Object.keys(spec.outputs)) {
        if (Object.hasOwn(common_inputs_commonOutputs, name))
            throw new Error(`every action has the output ${name}`);
    }
    return { ...spec, inputs: { ...spec.inputs, ...commonInputs }, rules: spec.rules ?? [] };
}

;// CONCATENATED MODULE: ./packages/contract/build/errors.js

/** Errors of the input parser. */
const contractErrors = (0,build/* defineErrors */.V)({
    "invalid-inputs": {
        kind: "input",
        meaning: "One or more inputs are unknown, missing, malformed or contradict each other; all are listed at once.",
        fix: "Correct the `with:` lines that the message lists; the action's README has the table of inputs.",
    },
});

;// CONCATENATED MODULE: ./packages/contract/build/parse-inputs.js


/** The environment variable that carries an input, as the runner names it. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
/**
 * Parses every input before anything happens, and reports all problems at once.
 *
 * `variables` are the environment's `INPUT_*`; an empty text means "not given".
 */
function parseInputs(contract, variables) {
    const problems = [];
    const secrets = [];
    const given = new Map();
    const values = new Map();
    for (const [name, input] of Object.entries(contract.inputs)) {
        const raw = (variables.get(inputVariable(name)) ?? "").trim();
        if (input.secret && raw !== "")
            secrets.push(...secretParts(input, raw));
        if (!input.secret && raw !== "")
            given.set(name, raw);
        const parsed = parseOne(input, raw);
        if (parsed.ok)
            values.set(name, parsed.value);
        else
            problems.push({ input: name, message: parsed.error });
    }
    problems.push(...unknownInputs(contract, variables));
    if (problems.length > 0)
        return { values: (0,build/* err */._q)(problems), secrets, given };
    const typed = Object.fromEntries(values);
    for (const rule of contract.rules) {
        const problem = rule.check(typed);
        if (problem !== undefined)
            problems.push({ input: "", message: problem });
    }
    return { values: problems.length > 0 ? (0,build/* err */._q)(problems) : (0,build.ok)(typed), secrets, given };
}
/** A secret as a whole and each part that an action may use alone: the items of a list, the values of pairs. */
function secretParts(input, raw) {
    const lines = raw.split(/\r?\n/);
    const items = input.kind === "list" ? lines.flatMap((line) => [line, ...line.split(",")]) : [];
    const values = input.kind === "pairs" ? lines.map((line) => line.slice(line.indexOf("=") + 1)) : [];
    return [...new Set([raw, ...items, ...values].map((part) => part.trim()))].filter((part) => part !== "");
}
/** The one error that lists every problem. */
function inputsError(contract, problems) {
    const count = problems.length === 1 ? "1 input is wrong" : `${problems.length} inputs are wrong`;
    const lines = problems.map(({ input, message }) => (input === "" ? `- ${message}` : `- ${input}: ${message}`));
    return contractErrors.error("invalid-inputs", `${contract.action}: ${count}\n${lines.join("\n")}`);
}
function parseOne(input, raw) {
    if (raw === "")
        return input.required ? (0,build/* err */._q)(`is required: ${input.allowed}`) : (0,build.ok)(input.absent);
    const parsed = input.parse(raw);
    if (parsed.ok)
        return parsed;
    const shown = input.secret ? "the value" : JSON.stringify(raw.length > 120 ? `${raw.slice(0, 120)}…` : raw);
    const near = (0,build/* nearest */.pA)(raw, input.choices);
    const hint = near === undefined ? "." : `; did you mean ${JSON.stringify(near)}?`;
    const joint = /^(?:is|has|carries) /.test(parsed.error) ? " " : ": ";
    return (0,build/* err */._q)(`${shown}${joint}${parsed.error}${hint} Allowed: ${input.allowed}.`);
}
function unknownInputs(contract, variables) {
    const names = Object.keys(contract.inputs);
    const known = new Set(names.map(inputVariable));
    const problems = [];
    for (const variable of variables.keys()) {
        if (!variable.startsWith("INPUT_") || known.has(variable))
            continue;
        const name = variable.slice("INPUT_".length).toLowerCase();
        const near = (0,build/* nearest */.pA)(name, names);
        problems.push({
            input: name,
            message: near === undefined ? "is not an input of this action" : `is not an input; did you mean ${near}?`,
        });
    }
    return problems;
}

;// CONCATENATED MODULE: ./packages/contract/build/render-action-yml.js

/**
 * Renders `action.yml` of an action in `actions/<action>/`, whose bundle is `dist/<action>/index.js`.
 *
 * @see GitHub, "Metadata syntax reference"
 */
function renderActionYml(contract) {
    const lines = [
        "# Generated from src/contract.ts; change it there.",
        `name: ${quote(contract.title)}`,
        `description: ${quote(contract.description)}`,
        "author: build-once",
        "branding:",
        `  icon: ${quote(contract.branding.icon)}`,
        `  color: ${quote(contract.branding.color)}`,
        "inputs:",
    ];
    for (const [name, input] of Object.entries(contract.inputs)) {
        lines.push(`  ${name}:`, `    description: ${quote(`${input.description} Form: ${input.allowed}.`)}`);
        lines.push(`    required: ${input.required}`);
        if (input.default !== undefined)
            lines.push(`    default: ${quote(input.default)}`);
    }
    lines.push("outputs:");
    for (const [name, description] of Object.entries({ ...contract.outputs, ...commonOutputs })) {
        lines.push(`  ${name}:`, `    description: ${quote(description)}`);
    }
    const bundle = `../../dist/${contract.action}`;
    // An entry of its own tells the bundle that it is the post step: nothing in the environment does.
    lines.push("runs:", "  using: node24", `  main: ${bundle}/index.js`, `  post: ${bundle}/post.js`, "");
    return lines.join("\n");
}
/** A JSON string is a YAML 1.2 double-quoted scalar. */
function quote(text) {
    return JSON.stringify(text);
}

;// CONCATENATED MODULE: ./packages/contract/build/render-readme.js

/** The tables of an action's README, by the name of the marker they stand between. */
function renderReadmeTables(contract) {
    return new Map([
        ["inputs", inputTable(contract)],
        ["outputs", outputTable(contract)],
        ["permissions", permissionTable(contract)],
        ["reasons", reasonTable(contract)],
    ]);
}
/** Replaces what stands between `<!-- <name>:start -->` and `<!-- <name>:end -->`; throws when a marker is missing. */
function replaceBetweenMarkers(document, name, content) {
    const start = `<!-- ${name}:start -->`;
    const end = `<!-- ${name}:end -->`;
    const from = document.indexOf(start);
    const to = document.indexOf(end, from);
    if (from < 0 || to < 0)
        throw new Error(`the markers ${start} and ${end} are missing`);
    return `${document.slice(0, from + start.length)}\n${content.trimEnd()}\n${document.slice(to)}`;
}
function inputTable(contract) {
    const rows = Object.entries(contract.inputs).map(([name, input]) => {
        const fallback = input.required ? "*required*" : code(input.default ?? "");
        return `| \`${name}\` | ${fallback} | ${cell(input.description)} ${cell(sentence(input.allowed))} |`;
    });
    const rules = contract.rules.map((rule) => `- ${rule.rule}`);
    const table = ["| input | default | meaning |", "| --- | --- | --- |", ...rows];
    return [...table, ...(rules.length > 0 ? ["", "Rules over several inputs:", "", ...rules] : [])].join("\n");
}
function outputTable(contract) {
    const rows = Object.entries({ ...contract.outputs, ...commonOutputs }).map(([name, description]) => `| \`${name}\` | ${cell(description)} |`);
    return ["| output | meaning |", "| --- | --- |", ...rows].join("\n");
}
function permissionTable(contract) {
    if (contract.permissions.length === 0)
        return "None.";
    const rows = contract.permissions.map(({ scope, level, why }) => `| \`${scope}: ${level}\` | ${cell(why)} |`);
    return ["| permission | needed to |", "| --- | --- |", ...rows].join("\n");
}
function reasonTable(contract) {
    const rows = Object.entries(contract.reasons).map(([code, row]) => `| \`${code}\` | ${row.verdict} | ${cell(row.meaning)} | ${cell(row.fix ?? "")} |`);
    return ["| reason | verdict | meaning | what to do |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
function code(value) {
    return value === "" ? "" : `\`${cell(value)}\``;
}
function cell(value) {
    return value.replaceAll("|", "\\|").replaceAll(/\r?\n/g, " ");
}
function sentence(value) {
    return `${value.charAt(0).toUpperCase()}${value.slice(1)}.`;
}

;// CONCATENATED MODULE: ./packages/contract/build/index.js









/***/ }),

/***/ 945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g$: () => (/* reexport */ createContainer),
  xz: () => (/* reexport */ decideImageMatch),
  uH: () => (/* reexport */ errors_dockerErrors),
  ur: () => (/* reexport */ execInContainer),
  aH: () => (/* reexport */ inspectContainer),
  mm: () => (/* reexport */ inspectImage),
  ts: () => (/* reexport */ listContainers),
  ZP: () => (/* reexport */ pullImage),
  z5: () => (/* reexport */ readEngineVersion),
  o_: () => (/* reexport */ readLogs),
  od: () => (/* reexport */ removeContainer),
  UQ: () => (/* reexport */ renameContainer),
  fn: () => (/* reexport */ resolveTag),
  Wg: () => (/* reexport */ setRestartPolicy),
  YI: () => (/* reexport */ startContainer),
  SI: () => (/* reexport */ stopContainer),
  J7: () => (/* reexport */ waitContainer),
  V9: () => (/* reexport */ withRegistryLogin)
});

// UNUSED EXPORTS: buildError, builtManifest, classifyBuildFailure, classifyEngineFailure, createBuilder, decideBuilder, dockerInvocation, engineError, findBuildx, formatPublish, imageOfPackageUrl, lastWords, listBuilders, parseBuildFailure, parseBuildMetadata, parseBuilders, parseBuildxVersion, parseContainerInspection, parseEngineVersion, parseImageInspection, planBuild, planCreateBuilder, planCreateContainer, planListBuilders, planPull, planRemoveBuilder, planRemoveContainer, removeBuilder, renderLoggedInConfig, requireDocker, runBuild, runDocker, runInvocation

// EXTERNAL MODULE: ./packages/kernel/build/index.js + 8 modules
var build = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./packages/docker/build/errors.js

/** Errors of docker and buildx. */
const errors_dockerErrors = (0,build/* defineErrors */.V)({
    "docker-not-available": {
        kind: "input",
        meaning: "There is no docker command, or no engine answers it.",
        fix: "Use a runner with Docker (ubuntu-latest has it), start the engine, or point DOCKER_HOST at one that this user may use.",
    },
    "buildx-missing": {
        kind: "input",
        meaning: "Neither `docker buildx` nor a `buildx` program is there.",
        fix: "Use a runner image with buildx (ubuntu-latest has it), or run docker/setup-buildx-action in an earlier step.",
    },
    "builder-failed": {
        kind: "upstream",
        meaning: "No builder could be found, created or started.",
        fix: "Run `docker buildx ls` on the runner; set up a builder in an earlier step, or remove the broken one.",
    },
    "build-failed": {
        kind: "input",
        meaning: "The build stopped at an instruction of the Dockerfile.",
        fix: "The message names the instruction and its line; the output above it is in the log. Run the same `docker buildx build` locally.",
    },
    "build-denied": {
        kind: "permission",
        meaning: "A registry refused the build's pull or push.",
        fix: "For ghcr.io give the job `permissions: packages: write`; elsewhere give `username` and `password`.",
    },
    "build-upstream": {
        kind: "upstream",
        meaning: "A registry, a mirror or the builder failed during the build.",
        fix: "Run the job again; if it persists, look at the status page of the service that the message names.",
    },
    "build-base-missing": {
        kind: "input",
        meaning: "An image named by FROM, COPY --from or a build context does not exist.",
        fix: "Correct the reference that the message names, or publish it first.",
    },
    "build-timeout": {
        kind: "upstream",
        meaning: "The build was stopped because it took longer than allowed.",
        fix: "Look at the last instruction in the log; raise the limit or make the build smaller.",
    },
    "build-metadata-invalid": {
        kind: "data",
        meaning: "The metadata file of buildx does not say which manifest was built.",
        fix: "Update buildx; with the `docker` driver and no push there is no manifest digest to report.",
    },
    "pull-failed": {
        kind: "upstream",
        meaning: "An image could not be pulled.",
        fix: "The message holds what the engine said. Run the job again, or pull the same reference by hand.",
    },
    "pull-denied": {
        kind: "permission",
        meaning: "The registry does not let this credential pull the image.",
        fix: "For ghcr.io give the job `permissions: packages: read` and log in; check that the package grants this repository access.",
    },
    "pull-not-found": {
        kind: "input",
        meaning: "The registry has no such image.",
        fix: "Check name and digest; a digest that was overwritten by retention is gone.",
    },
    "pull-upstream": {
        kind: "upstream",
        meaning: "The registry could not be reached or answered with an error.",
        fix: "Run the job again; if it persists, look at the registry's status page and at proxies.",
    },
    "wrong-arch": {
        kind: "input",
        meaning: "The image has no build for this machine's architecture.",
        fix: "Add the machine's platform to `platforms` when building, or run on a machine of the image's platform.",
    },
    "port-in-use": {
        kind: "input",
        meaning: "A published port is taken on this machine.",
        fix: "Publish another port, or stop what holds it.",
    },
    "container-name-in-use": {
        kind: "input",
        meaning: "Another container has the name.",
        fix: "Choose another name, or remove the container that has it.",
    },
    "container-not-startable": {
        kind: "input",
        meaning: "The engine could not start the container's program.",
        fix: "Check `run`, the image's entrypoint and its file mode; the message holds what the engine said.",
    },
    "container-missing": {
        kind: "data",
        meaning: "A container disappeared while it was in use.",
        fix: "Make sure that no other job removes containers on this machine.",
    },
    "docker-daemon-error": {
        kind: "upstream",
        meaning: "The engine answered with an error that is not the image's fault.",
        fix: "The message holds what the engine said. Look at disk space and at the engine's log on the runner.",
    },
    "docker-output-unreadable": {
        kind: "data",
        meaning: "Docker printed something this version of the action does not understand.",
        fix: "Report it with the message and `docker version`.",
    },
});

;// CONCATENATED MODULE: ./packages/docker/build/buildx/build-failure.js

/** Reads what failed out of the plain progress output of a build. */
function parseBuildFailure(output) {
    const lines = output.split(/\r?\n/);
    const error = lines.findLast((line) => /^(?:ERROR|error): /.test(line)) ?? lines.findLast((line) => /^#\d+ ERROR: /.test(line));
    const step = lines.findLast((line) => /^ > (?:\[|importing |exporting |pushing )/.test(line));
    const place = lines.findLastIndex((line, index) => /^\S.*:\d+$/.test(line) && /^-{10,}$/.test(lines[index + 1] ?? ""));
    const match = /^(.*):(\d+)$/.exec(lines[place] ?? "");
    return {
        message: bound((error ?? "").replace(/^(?:#\d+ )?(?:ERROR|error): /, "").replaceAll(/failed to (?:build|solve): /g, "")),
        step: step === undefined ? undefined : bound(step.slice(3).replace(/:$/, "")),
        file: match?.[1] === undefined ? undefined : bound(match[1]),
        line: match?.[2] === undefined ? undefined : Number(match[2]),
    };
}
function bound(text) {
    return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
/** The error of a failed build: the code after the message's cause, the text with instruction, file and line. */
function build_failure_buildError(output, exitCode) {
    const failure = parseBuildFailure(output);
    const what = failure.message === "" ? `buildx exited with code ${exitCode} and said nothing` : failure.message;
    const where = failure.line === undefined ? "" : ` (${failure.file}:${failure.line})`;
    const step = failure.step === undefined ? "" : `${failure.step}${where}: `;
    return dockerErrors.error(classifyBuildFailure(failure), `${step}${what}`);
}
/** Which error code a build's failure is: the program's own fault unless the text names a registry, network or builder. */
function classifyBuildFailure(failure) {
    const text = failure.message;
    if (/process ".*" did not complete successfully/.test(text))
        return "build-failed";
    if (/cannot connect to the docker daemon|no builder .* found|failed to find driver|unable to parse docker host/i.test(text))
        return "builder-failed";
    if (/: not found$|manifest unknown|does not exist or|no match for platform/i.test(text) && isAboutImage(failure))
        return "build-base-missing";
    if (/unauthorized|denied|insufficient_scope|authentication required|\b40[13]\b/i.test(text))
        return "build-denied";
    if (networkPattern.test(text))
        return "build-upstream";
    return "build-failed";
}
const networkPattern = /connection re(?:fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|unexpected EOF|too ?many ?requests|\b(?:429|50[0-4])\b|rpc error: code = Unavailable|transport: /i;
function isAboutImage(failure) {
    return /failed to resolve source metadata|load metadata|docker\.io|pull|no match for platform/i.test(`${failure.step ?? ""} ${failure.message}`);
}

;// CONCATENATED MODULE: ./packages/docker/build/buildx/builder.js



/** Parses `buildx ls --format '{{json .}}'`: one JSON object a line, the same one for a builder and for each of its nodes. */
function parseBuilders(stdout) {
    const builders = new Map();
    for (const line of stdout.split("\n")) {
        const fields = asFields(parseJson(line));
        const name = asText(fields?.get("Name"));
        if (fields === undefined || name === undefined)
            continue;
        const nodes = asList(fields.get("Nodes")).map((node) => asText(asFields(node)?.get("Err")) ?? "");
        const errors = [asText(fields.get("Error")) ?? asText(fields.get("Err")) ?? "", ...nodes].filter((text) => text !== "");
        builders.set(name, {
            name,
            driver: asText(fields.get("Driver")) ?? "",
            current: fields.get("Current") === true,
            error: errors[0],
        });
    }
    return [...builders.values()];
}
/** The current builder when it can do the build, else a new one; a builder that reports an error is never used. */
function decideBuilder(builders, needs) {
    const current = builders.find((builder) => builder.current);
    if (current === undefined || current.error !== undefined)
        return { kind: "create" };
    if (current.driver === "docker" && needs.beyondEngine)
        return { kind: "create" };
    return { kind: "use", name: current.name };
}
/** Lists the builders. */
function planListBuilders(program) {
    return { command: program.command, args: [...program.prefix, "ls", "--format", "{{json .}}"], env: {} };
}
/** Creates a builder in a container of its own and starts it; the current builder stays what it is. */
function planCreateBuilder(program, name) {
    const args = [...program.prefix, "create", `--name=${name}`, "--driver=docker-container", "--bootstrap"];
    return { command: program.command, args, env: {} };
}
/** Removes a builder with its container and its state. */
function planRemoveBuilder(program, name) {
    return { command: program.command, args: [...program.prefix, "rm", "--force", "--", name], env: {} };
}
/** Lists the builders. @throws {ActionError} `builder-failed` (upstream) */
async function listBuilders(exec, program) {
    const result = await runInvocation(exec, planListBuilders(program), { timeoutMs: 60_000 });
    if (result.exitCode !== 0)
        throw dockerErrors.error("builder-failed", `buildx ls: ${lastWords(result)}`);
    return parseBuilders(result.stdout);
}
/** Creates and starts a builder; save its name for {@link removeBuilder} before calling. @throws {ActionError} `builder-failed` (upstream) */
async function createBuilder(exec, program, name) {
    const result = await runInvocation(exec, planCreateBuilder(program, name), { timeoutMs: 300_000 });
    if (result.exitCode !== 0 || result.timedOut)
        throw dockerErrors.error("builder-failed", `buildx create: ${lastWords(result)}`);
}
/** Removes a builder; a builder that is gone already is no failure. @throws {ActionError} `builder-failed` (upstream) */
async function removeBuilder(exec, program, name) {
    const result = await runInvocation(exec, planRemoveBuilder(program, name), { timeoutMs: 60_000 });
    if (result.exitCode !== 0 && !/no builder .* found/i.test(result.stderr))
        throw dockerErrors.error("builder-failed", `buildx rm ${name}: ${lastWords(result)}`);
}

;// CONCATENATED MODULE: ./packages/docker/build/buildx/metadata.js


const manifestKinds = new Map([
    ["application/vnd.oci.image.manifest.v1+json", "manifest"],
    ["application/vnd.docker.distribution.manifest.v2+json", "manifest"],
    ["application/vnd.oci.image.index.v1+json", "index"],
    ["application/vnd.docker.distribution.manifest.list.v2+json", "index"],
]);
/**
 * Parses the file of `--metadata-file`. A digest is a manifest's only when a descriptor of a manifest type says so:
 * with the `docker` driver and no push, `containerimage.digest` is the config's.
 *
 * @see docker buildx build, `--metadata-file`; OCI image specification 1.1, descriptor.md
 */
function metadata_parseBuildMetadata(text) {
    const fields = asFields(parseJson(text));
    if (fields === undefined)
        return err("it is not a JSON object");
    const manifest = parseManifest(fields);
    if (!manifest.ok)
        return manifest;
    const config = parseDigest(asText(fields.get("containerimage.config.digest")) ?? "");
    const buildRef = asText(fields.get("buildx.build.ref"));
    return ok({
        manifest: manifest.value,
        configDigest: config.ok ? config.value : undefined,
        materials: parseMaterials(fields),
        buildRef,
    });
}
function parseManifest(fields) {
    const named = asText(fields.get("containerimage.digest"));
    const descriptor = asFields(fields.get("containerimage.descriptor"));
    if (descriptor === undefined)
        return ok(undefined);
    const mediaType = asText(descriptor.get("mediaType")) ?? "";
    const kind = manifestKinds.get(mediaType);
    if (kind === undefined)
        return ok(undefined);
    const digest = parseDigest(asText(descriptor.get("digest")) ?? "");
    if (!digest.ok)
        return err(`containerimage.descriptor has no valid digest: ${digest.error}`);
    if (named !== undefined && named !== digest.value)
        return err("containerimage.digest and containerimage.descriptor name two different digests");
    const sizeBytes = asInteger(descriptor.get("size"));
    if (sizeBytes === undefined || sizeBytes <= 0)
        return err("containerimage.descriptor has no size");
    return ok({ kind, digest: digest.value, mediaType, sizeBytes });
}
function parseMaterials(fields) {
    const found = new Map();
    for (const [name, value] of fields) {
        // One key for a single platform, one key per platform (`…/linux/amd64`) otherwise.
        if (name !== "buildx.build.provenance" && !name.startsWith("buildx.build.provenance/"))
            continue;
        const provenance = asFields(value);
        const definition = asFields(provenance?.get("buildDefinition"));
        const listed = [...asList(provenance?.get("materials")), ...asList(definition?.get("resolvedDependencies"))];
        for (const entry of listed) {
            const material = parseMaterial(entry);
            if (material !== undefined)
                found.set(`${material.uri} ${material.digest}`, material);
        }
    }
    return [...found.values()];
}
function parseMaterial(entry) {
    const fields = asFields(entry);
    const uri = asText(fields?.get("uri"));
    const sha256 = asText(asFields(fields?.get("digest"))?.get("sha256"));
    const digest = parseDigest(`sha256:${sha256 ?? ""}`);
    if (uri === undefined || !digest.ok)
        return undefined;
    return { uri, reference: imageOfPackageUrl(uri), digest: digest.value };
}
/**
 * The image reference in a package URL of type docker: `pkg:docker/ghcr.io/acme/base@3?platform=…` is
 * `ghcr.io/acme/base:3`; `undefined` for any other URL.
 *
 * @see package-url specification, types: docker, oci
 */
function imageOfPackageUrl(uri) {
    const match = /^pkg:docker\/([^@?#]+)(?:@([^?#]*))?/.exec(uri);
    if (match?.[1] === undefined)
        return undefined;
    try {
        const name = match[1].split("/").map(decodeURIComponent).join("/");
        const version = decodeURIComponent(match[2] ?? "");
        if (version === "")
            return name;
        return version.startsWith("sha256:") ? `${name}@${version}` : `${name}:${version}`;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/docker/build/buildx/plan-build.js


/**
 * The command line of a build. Every value is joined to its flag by `=` and the context follows `--`, so no value can
 * be taken for a flag.
 *
 * @see docker buildx build, command-line reference
 */
function plan_build_planBuild(program, request) {
    const args = [...program.prefix, "build", "--progress=plain", `--metadata-file=${request.metadataFile}`];
    const add = (flag, value) => {
        if (value !== undefined && value !== "")
            args.push(`--${flag}=${value}`);
    };
    add("builder", request.builder);
    add("file", request.file);
    add("target", request.target);
    add("platform", request.platforms.join(","));
    add("network", request.network);
    // A builder refuses the host's network unless the client asks for the entitlement too.
    if (request.network === "host")
        args.push("--allow=network.host");
    add("provenance", request.provenance);
    add("sbom", request.sbom);
    if (request.pull === true)
        args.push("--pull");
    if (request.noCache === true)
        args.push("--no-cache");
    for (const [name, value] of request.buildArgs)
        args.push(`--build-arg=${name}=${value}`);
    for (const [name, value] of request.buildContexts)
        args.push(`--build-context=${name}=${value}`);
    for (const secret of request.secrets)
        add("secret", renderCsv([
            ["id", secret.id],
            ["src", secret.file],
        ]));
    for (const [name, value] of request.labels)
        args.push(`--label=${name}=${value}`);
    for (const { on, key, value } of request.annotations)
        args.push(`--annotation=${on.join(",")}:${key}=${value}`);
    for (const cache of request.cacheFrom)
        add("cache-from", renderCsv(cache));
    for (const cache of request.cacheTo)
        add("cache-to", renderCsv(cache));
    for (const output of request.outputs)
        args.push(...planOutput(output));
    args.push("--", request.context);
    return { command: program.command, args, env: buildEnvironment(request) };
}
function planOutput(output) {
    switch (output.kind) {
        case "push-by-digest": {
            const fields = [
                ["type", "image"],
                ["name", output.repository],
                ["push-by-digest", "true"],
                ["name-canonical", "true"],
                ["push", "true"],
            ];
            if (output.rewriteTimestamp)
                fields.push(["rewrite-timestamp", "true"]);
            return [`--output=${renderCsv(fields)}`];
        }
        case "load":
            return ["--load", ...output.names.map((name) => `--tag=${name}`)];
        case "oci": {
            const fields = [
                ["type", "oci"],
                ["dest", output.path],
            ];
            if (output.rewriteTimestamp)
                fields.push(["rewrite-timestamp", "true"]);
            return [`--output=${renderCsv(fields)}`];
        }
        case "discard":
            return ["--output=type=cacheonly"];
        default:
            return assertNever(output);
    }
}
function buildEnvironment(request) {
    const env = { BUILDX_METADATA_PROVENANCE: "min" };
    // buildx forwards this variable to the build as the argument of the same name.
    if (request.sourceDateEpoch !== undefined)
        env["SOURCE_DATE_EPOCH"] = String(request.sourceDateEpoch);
    return env;
}

;// CONCATENATED MODULE: ./packages/docker/build/buildx/program.js


const candidates = [
    { command: "docker", prefix: ["buildx"] },
    { command: "buildx", prefix: [] },
];
/** Finds buildx, as docker's plugin first. @throws {ActionError} `buildx-missing` (input) */
async function findBuildx(exec) {
    for (const candidate of candidates) {
        try {
            const result = await exec.run(candidate.command, [...candidate.prefix, "version"], { timeoutMs: 30_000 });
            // Without the plugin, docker prints its own help and may still exit with 0.
            const version = parseBuildxVersion(result.stdout);
            if (result.exitCode === 0 && version !== undefined)
                return { ...candidate, version };
        }
        catch (error) {
            if (!(error instanceof ActionError && error.code === "command-not-found"))
                throw error;
        }
    }
    throw dockerErrors.error("buildx-missing", "neither `docker buildx version` nor `buildx version` works here");
}
/** The version in what `buildx version` prints; `undefined` when this is not buildx speaking. */
function parseBuildxVersion(stdout) {
    const line = /^github\.com\/docker\/buildx(?:\s+v?(\S+))?/m.exec(stdout);
    return line === null ? undefined : (line[1] ?? "");
}

;// CONCATENATED MODULE: ./packages/docker/build/buildx/run-build.js





const metadataLimitBytes = (/* unused pure expression or super */ null && (64 * 2 ** 20));
/**
 * Runs one build and reads its metadata file. A non-zero exit code is a failure whatever was printed.
 *
 * @throws {ActionError} `build-failed`, `build-base-missing` (input), `build-denied` (permission), `build-upstream`,
 *   `builder-failed`, `build-timeout` (upstream), `build-metadata-invalid` (data)
 */
async function runBuild(ports, program, request, options = {}) {
    // A file left by an earlier build must not speak for this one.
    await ports.files.remove(request.metadataFile);
    const tail = new LineTail(2000);
    const result = await runInvocation(ports.exec, planBuild(program, request), {
        maxOutputBytes: 2 ** 20,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
        onLine: (line) => {
            tail.push(line);
            options.onLine?.(line);
        },
    });
    if (result.timedOut)
        throw dockerErrors.error("build-timeout", `the build was stopped after ${options.timeoutMs ?? 0} ms`);
    if (result.exitCode !== 0)
        throw buildError(tail.text(), result.exitCode);
    const text = await ports.files.readText(request.metadataFile, metadataLimitBytes);
    if (text === undefined)
        throw dockerErrors.error("build-metadata-invalid", `buildx wrote no metadata file at ${request.metadataFile}`);
    const metadata = parseBuildMetadata(text);
    if (!metadata.ok)
        throw dockerErrors.error("build-metadata-invalid", `the metadata file of buildx cannot be used: ${metadata.error}`);
    return metadata.value;
}
/** The manifest that a pushed build made. @throws {ActionError} `build-metadata-invalid` (data) when the metadata names none */
function builtManifest(metadata) {
    if (metadata.manifest !== undefined)
        return metadata.manifest;
    throw dockerErrors.error("build-metadata-invalid", "the metadata file of buildx names no manifest (a config digest is not a manifest's)");
}
/** Keeps the last lines of a long output. */
class LineTail {
    #lines = [];
    #limit;
    constructor(limit) {
        this.#limit = limit;
    }
    push(line) {
        this.#lines.push(line.slice(0, 2000));
        if (this.#lines.length > this.#limit * 2)
            this.#lines.splice(0, this.#lines.length - this.#limit);
    }
    text() {
        return this.#lines.join("\n");
    }
}

;// CONCATENATED MODULE: ./packages/docker/build/invocation.js
/** The invocation `docker <args>`. */
function dockerInvocation(args) {
    return { command: "docker", args, env: {} };
}
/** Runs an invocation; a non-zero exit code is a value for the caller to look at. @throws {ActionError} `command-not-found` (input) */
function invocation_runInvocation(exec, invocation, options = {}) {
    return exec.run(invocation.command, invocation.args, { ...options, env: invocation.env });
}
/** The last lines of what a program said on its error stream, fit for one error message. */
function invocation_lastWords(result, maxLength = 600) {
    const text = (result.stderr.trim() === "" ? result.stdout : result.stderr).trim();
    const tail = text.split(/\r?\n/).slice(-6).join("\n").trim();
    if (tail === "")
        return `exit code ${result.exitCode}, no output`;
    return tail.length > maxLength ? `…${tail.slice(-maxLength)}` : tail;
}

;// CONCATENATED MODULE: ./packages/docker/build/engine/classify.js


const engineRules = [
    [
        /cannot connect to the docker daemon|is the docker daemon running|error during connect|permission denied while trying to connect|dial unix/i,
        "docker-not-available",
    ],
    [/unable to parse docker host|context .* (?:not found|does not exist)|no such context/i, "docker-not-available"],
];
const pullRules = [
    [/no matching manifest for|does not match the specified platform|no match for platform/i, "wrong-arch"],
    [/too ?many ?requests|rate limit|\b429\b/i, "pull-upstream"],
    [
        /unauthorized|denied|authentication required|no basic auth credentials|insufficient_scope|\b40[13]\b/i,
        "pull-denied",
    ],
    [/manifest unknown|name unknown|: not found|\b404\b|repository does not exist/i, "pull-not-found"],
    [
        /connection re(?:fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|x509|\bEOF\b|\b5\d\d\b|server gave HTTP response|request canceled|network is unreachable|temporary failure/i,
        "pull-upstream",
    ],
];
const containerRules = [
    [/exec format error/i, "wrong-arch"],
    [/port is already allocated|address already in use|ports are not available/i, "port-in-use"],
    [/container name .* is already in use|name .* is reserved/i, "container-name-in-use"],
    [
        /executable file not found|no such file or directory: unknown|permission denied: unknown|is a directory: unknown|no command specified|unable to start container process|OCI runtime create failed.*exec/i,
        "container-not-startable",
    ],
    [/no such container|no such object/i, "container-missing"],
];
/** The error code for what docker said on its error stream. */
function classifyEngineFailure(stage, text) {
    const stageRules = stage === "pull" ? pullRules : containerRules;
    const rule = [...engineRules, ...stageRules].find(([pattern]) => pattern.test(text));
    if (rule !== undefined)
        return rule[1];
    return stage === "pull" ? "pull-failed" : "docker-daemon-error";
}
/** The error of a docker command that failed. */
function engineError(stage, what, result) {
    const said = result.timedOut ? "stopped after its time limit" : invocation_lastWords(result);
    return errors_dockerErrors.error(classifyEngineFailure(stage, result.stderr), `${what}: ${said}`);
}

;// CONCATENATED MODULE: ./packages/docker/build/engine/container-request.js
/** Kept of a container's output by the engine: two files of this size. */
const logFile = "50m";
// Variables that docker, Go's run time or the loader read themselves: these go on the command line, since the
// environment of the docker command must not change what it does.
const reservedName = /^(?:DOCKER_|BUILDX_|BUILDKIT_|COMPOSE_|LD_|GO[A-Z]|OTEL_|XDG_|SSH_|LC_)|^(?:PATH|HOME|USER|TMPDIR|LANG|TERM|(?:https?|no|all)_proxy|SSL_CERT_(?:FILE|DIR))$/i;
/**
 * The command line and environment of `docker create`. Every value is joined to its flag by `=`; values of environment
 * variables are handed over through the environment of the docker command wherever that cannot change its own work.
 *
 * @see docker container create, command-line reference
 */
function planCreateContainer(request) {
    const args = ["create", `--name=${request.name}`, "--pull=never", "--restart=no"];
    args.push("--log-driver=json-file", `--log-opt=max-size=${logFile}`, "--log-opt=max-file=2");
    const env = {};
    for (const [name, value] of request.labels)
        args.push(`--label=${name}=${value}`);
    for (const [name, value] of request.env) {
        const onCommandLine = reservedName.test(name) || value === "";
        args.push(onCommandLine ? `--env=${name}=${value}` : `--env=${name}`);
        if (!onCommandLine)
            env[name] = value;
    }
    for (const port of request.ports)
        args.push(`--publish=${formatPublish(port)}`);
    if (request.network !== undefined)
        args.push(`--network=${request.network}`);
    if (request.platform !== undefined)
        args.push(`--platform=${request.platform}`);
    if (request.memoryBytes !== undefined)
        args.push(`--memory=${request.memoryBytes}`, `--memory-swap=${request.memoryBytes}`);
    const [program, ...rest] = request.command;
    if (program !== undefined)
        args.push(`--entrypoint=${program}`);
    args.push("--", request.image, ...rest, ...request.args);
    return { command: "docker", args, env };
}
/** A published port as `docker create --publish` reads it: `127.0.0.1:8080:80/tcp`. */
function formatPublish(port) {
    const address = port.hostAddress === undefined ? "" : `${bracket(port.hostAddress)}:`;
    const chosen = address === "" ? "" : ":";
    const host = port.hostPort === undefined ? chosen : `${port.hostPort}:`;
    return `${address}${host}${port.containerPort}/${port.protocol}`;
}
function bracket(address) {
    return address.includes(":") && !address.startsWith("[") ? `[${address}]` : address;
}

;// CONCATENATED MODULE: ./packages/docker/build/json-fields.js
/** The parsed text, or `undefined` when it is not JSON. */
function json_fields_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A parsed JSON object as a map, so that names chosen by others cannot reach a prototype; `undefined` for anything else. */
function json_fields_asFields(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    return new Map(Object.entries(value));
}
/** The elements of a JSON array; empty for anything else. */
function json_fields_asList(value) {
    return Array.isArray(value) ? value : [];
}
/** A JSON string; `undefined` for anything else. */
function json_fields_asText(value) {
    return typeof value === "string" ? value : undefined;
}
/** A JSON integer; `undefined` for anything else. */
function json_fields_asInteger(value) {
    return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}
/** The string members of a JSON object. */
function asTextMap(value) {
    const texts = new Map();
    for (const [name, member] of json_fields_asFields(value) ?? [])
        if (typeof member === "string")
            texts.set(name, member);
    return texts;
}

;// CONCATENATED MODULE: ./packages/docker/build/engine/engine.js





/** Parses `docker version --format '{{json .}}'`; `undefined` when no engine answered. */
function parseEngineVersion(stdout) {
    const server = json_fields_asFields(json_fields_asFields(json_fields_parseJson(stdout))?.get("Server"));
    const version = json_fields_asText(server?.get("Version"));
    const os = json_fields_asText(server?.get("Os"));
    const architecture = json_fields_asText(server?.get("Arch"));
    if (version === undefined || os === undefined || architecture === undefined)
        return undefined;
    return { version, os, architecture };
}
/** Asks the engine who it is. @throws {ActionError} `docker-not-available` (input) */
async function readEngineVersion(exec) {
    const result = await runDocker(exec, dockerInvocation(["version", "--format", "{{json .}}"]), { timeoutMs: 60_000 });
    const version = result.exitCode === 0 ? parseEngineVersion(result.stdout) : undefined;
    if (version !== undefined)
        return version;
    const failure = engineError("other", "docker version", result);
    throw failure.code === "docker-not-available" ? failure : errors_dockerErrors.error("docker-not-available", failure.message);
}
/** Runs a docker command; its exit code is the caller's to look at. @throws {ActionError} `docker-not-available` (input) when there is no docker command */
async function runDocker(exec, invocation, options = {}) {
    try {
        return await invocation_runInvocation(exec, invocation, options);
    }
    catch (error) {
        if (error instanceof build/* ActionError */.lZ && error.code === "command-not-found")
            throw errors_dockerErrors.error("docker-not-available", "there is no docker command on the path", { cause: error });
        throw error;
    }
}
/** Runs a docker command that must succeed; a non-zero exit code is its failure whatever was printed. @throws {ActionError} any code of the stage */
async function requireDocker(exec, stage, what, invocation, options = {}) {
    const result = await runDocker(exec, invocation, options);
    if (result.exitCode !== 0 || result.timedOut)
        throw engineError(stage, what, result);
    return result;
}

;// CONCATENATED MODULE: ./packages/docker/build/engine/inspect.js


const statuses = ["created", "running", "paused", "restarting", "removing", "exited", "dead"];
/** Parses `docker container inspect --format '{{json .}}'` of one container. @see Docker Engine API, ContainerInspect */
function parseContainerInspection(text) {
    const fields = json_fields_asFields(json_fields_parseJson(text));
    const state = json_fields_asFields(fields?.get("State"));
    const config = json_fields_asFields(fields?.get("Config"));
    const id = json_fields_asText(fields?.get("Id"));
    const status = statuses.find((name) => name === state?.get("Status"));
    const exitCode = json_fields_asInteger(state?.get("ExitCode"));
    if (fields === undefined || state === undefined || config === undefined || id === undefined || id === "")
        return (0,build/* err */._q)("it is not a container's inspection");
    if (status === undefined || exitCode === undefined)
        return (0,build/* err */._q)("State has no known Status and ExitCode");
    const network = json_fields_asFields(fields.get("NetworkSettings"));
    return (0,build.ok)({
        id,
        name: (json_fields_asText(fields.get("Name")) ?? "").replace(/^\//, ""),
        status,
        exitCode,
        oomKilled: state.get("OOMKilled") === true,
        error: json_fields_asText(state.get("Error")) ?? "",
        restartCount: json_fields_asInteger(fields.get("RestartCount")) ?? 0,
        health: parseHealth(state.get("Health")),
        image: json_fields_asText(config.get("Image")) ?? "",
        labels: asTextMap(config.get("Labels")),
        networkMode: json_fields_asText(json_fields_asFields(fields.get("HostConfig"))?.get("NetworkMode")) ?? "",
        address: parseAddress(network?.get("Networks")),
        bindings: parseBindings(network?.get("Ports")),
    });
}
function parseHealth(value) {
    const health = json_fields_asFields(value);
    const status = ["starting", "healthy", "unhealthy"].find((name) => name === health?.get("Status"));
    if (health === undefined || status === undefined)
        return undefined;
    const last = json_fields_asFields(json_fields_asList(health.get("Log")).at(-1));
    return {
        status,
        failingStreak: json_fields_asInteger(health.get("FailingStreak")) ?? 0,
        lastOutput: (json_fields_asText(last?.get("Output")) ?? "").slice(0, 4096),
    };
}
function parseAddress(networks) {
    for (const [, network] of json_fields_asFields(networks) ?? []) {
        const address = json_fields_asText(json_fields_asFields(network)?.get("IPAddress"));
        if (address !== undefined && address !== "")
            return address;
    }
    return undefined;
}
function parseBindings(ports) {
    const bindings = new Map();
    for (const [port, value] of json_fields_asFields(ports) ?? []) {
        const list = [];
        for (const entry of json_fields_asList(value)) {
            const binding = json_fields_asFields(entry);
            const hostPort = Number(json_fields_asText(binding?.get("HostPort")) ?? "");
            if (Number.isInteger(hostPort) && hostPort > 0)
                list.push({ hostAddress: json_fields_asText(binding?.get("HostIp")) ?? "", hostPort });
        }
        bindings.set(port, list);
    }
    return bindings;
}
/** Parses `docker image inspect --format '{{json .}}'` of one image. @see Docker Engine API, ImageInspect */
function parseImageInspection(text) {
    const fields = json_fields_asFields(json_fields_parseJson(text));
    const config = json_fields_asFields(fields?.get("Config"));
    const architecture = json_fields_asText(fields?.get("Architecture"));
    const os = json_fields_asText(fields?.get("Os"));
    if (fields === undefined || architecture === undefined || os === undefined)
        return (0,build/* err */._q)("it is not an image's inspection");
    const test = json_fields_asList(json_fields_asFields(config?.get("Healthcheck"))?.get("Test"));
    return (0,build.ok)({
        repoDigests: json_fields_asList(fields.get("RepoDigests")).filter((entry) => typeof entry === "string"),
        os,
        architecture,
        hasHealthcheck: test.length > 0 && test[0] !== "NONE",
        exposedPorts: [...(json_fields_asFields(config?.get("ExposedPorts"))?.keys() ?? [])],
    });
}

;// CONCATENATED MODULE: ./packages/docker/build/engine/containers.js





const shortMs = 60_000;
/** Creates a container without starting it and gives its id. @throws {ActionError} `container-name-in-use`, `docker-daemon-error` … */
async function createContainer(exec, request) {
    const result = await requireDocker(exec, "create", `docker create ${request.name}`, planCreateContainer(request), {
        timeoutMs: shortMs,
    });
    const id = result.stdout.trim().split("\n").at(-1) ?? "";
    if (!/^[0-9a-f]{12,64}$/.test(id))
        throw errors_dockerErrors.error("docker-output-unreadable", `docker create ${request.name} printed no container id`);
    return id;
}
/** Starts a container. @throws {ActionError} `container-not-startable`, `port-in-use`, `wrong-arch`, `docker-daemon-error` … */
async function startContainer(exec, container) {
    await requireDocker(exec, "start", `docker start ${container}`, dockerInvocation(["start", "--", container]), {
        timeoutMs: shortMs * 2,
    });
}
/** What the engine knows about a container; `undefined` when it is gone. @throws {ActionError} `docker-daemon-error`, `docker-output-unreadable` */
async function inspectContainer(exec, container) {
    const invocation = dockerInvocation(["container", "inspect", "--format", "{{json .}}", "--", container]);
    const result = await runDocker(exec, invocation, { timeoutMs: shortMs });
    if (result.exitCode !== 0 && /no such (?:container|object)/i.test(result.stderr))
        return undefined;
    if (result.exitCode !== 0 || result.timedOut)
        throw failed(`docker container inspect ${container}`, result);
    const parsed = parseContainerInspection(result.stdout);
    if (!parsed.ok)
        throw errors_dockerErrors.error("docker-output-unreadable", `docker container inspect ${container}: ${parsed.error}`);
    return { inspection: parsed.value, json: result.stdout };
}
function failed(what, result) {
    return errors_dockerErrors.error("docker-daemon-error", `${what}: ${result.timedOut ? "no answer in time" : result.stderr.trim().slice(-400)}`);
}
/** Waits until a container has ended. False when it still runs after `timeoutMs`. @throws {ActionError} `container-missing`, `docker-daemon-error` */
async function waitContainer(exec, container, timeoutMs) {
    const result = await runDocker(exec, dockerInvocation(["wait", container]), { timeoutMs });
    if (result.timedOut)
        return false;
    if (result.exitCode === 0)
        return true;
    if (/no such container/i.test(result.stderr))
        throw errors_dockerErrors.error("container-missing", `docker wait ${container}: the container is gone`);
    throw failed(`docker wait ${container}`, result);
}
/** Reads what a container printed, from the start (or its last `tail` lines), at most `maxBytes` of each stream. @throws {ActionError} */
async function readLogs(exec, container, options) {
    const tail = options.tail === undefined ? [] : [`--tail=${options.tail}`];
    const result = await requireDocker(exec, "other", `docker logs ${container}`, dockerInvocation(["logs", ...tail, "--", container]), { timeoutMs: shortMs, maxOutputBytes: options.maxBytes });
    return { stdout: result.stdout, stderr: result.stderr, truncated: result.truncated };
}
/** Runs a command inside a running container. Its exit code is a value. @throws {ActionError} `docker-not-available` */
function execInContainer(exec, container, command, options) {
    return runDocker(exec, dockerInvocation(["exec", container, ...command]), options);
}
/** Stops a container with its stop signal, and kills it after `graceMs` (undefined: the image's grace, else 10 s). @throws {ActionError} */
async function stopContainer(exec, container, graceMs) {
    const seconds = graceMs === undefined ? [] : [`--time=${Math.ceil(graceMs / 1000)}`];
    const invocation = dockerInvocation(["stop", ...seconds, "--", container]);
    await requireDocker(exec, "other", `docker stop ${container}`, invocation, {
        timeoutMs: (graceMs ?? 0) + shortMs * 5,
    });
}
/** Removes a container, running or not, with its anonymous volumes; one that is gone already is no failure. @throws {ActionError} */
async function removeContainer(exec, container) {
    const result = await runDocker(exec, planRemoveContainer(container), { timeoutMs: shortMs });
    if (result.exitCode !== 0 && !/no such container|removal of container .* is already in progress/i.test(result.stderr))
        throw failed(`docker rm ${container}`, result);
}
/** `docker rm --force --volumes` of one container. */
function planRemoveContainer(container) {
    return dockerInvocation(["rm", "--force", "--volumes", "--", container]);
}
/** Gives a container another name. @throws {ActionError} `container-name-in-use`, `container-missing` */
async function renameContainer(exec, container, name) {
    const invocation = dockerInvocation(["rename", container, name]);
    await requireDocker(exec, "other", `docker rename ${container} ${name}`, invocation, { timeoutMs: shortMs });
}
/** Sets what the engine does when the container ends or the machine restarts. @throws {ActionError} */
async function setRestartPolicy(exec, container, policy) {
    const invocation = dockerInvocation(["update", `--restart=${policy}`, container]);
    await requireDocker(exec, "other", `docker update ${container}`, invocation, { timeoutMs: shortMs });
}
/** Ids of the containers, running or not, that carry `label=value`, newest first. @throws {ActionError} */
async function listContainers(exec, label, value) {
    const invocation = dockerInvocation(["ps", "--all", "--no-trunc", "--quiet", `--filter=label=${label}=${value}`]);
    const result = await requireDocker(exec, "other", "docker ps", invocation, { timeoutMs: shortMs });
    return result.stdout.split(/\s+/).filter((id) => /^[0-9a-f]{64}$/.test(id));
}

;// CONCATENATED MODULE: ./packages/docker/build/engine/images.js





/** Pulls exactly `reference`, which is `name@sha256:…`. */
function planPull(reference, platform) {
    const flags = platform === undefined ? [] : [`--platform=${platform}`];
    return dockerInvocation(["pull", "--quiet", ...flags, "--", reference]);
}
/** Pulls an image by digest. @throws {ActionError} `pull-…`, `wrong-arch`, `docker-not-available` */
async function pullImage(exec, reference, options) {
    await requireDocker(exec, "pull", `docker pull ${reference}`, planPull(reference, options.platform), {
        timeoutMs: options.timeoutMs,
    });
}
/** Looks at a pulled image. @throws {ActionError} `pull-failed`, `docker-output-unreadable` */
async function inspectImage(exec, reference) {
    const invocation = dockerInvocation(["image", "inspect", "--format", "{{json .}}", "--", reference]);
    const result = await requireDocker(exec, "pull", `docker image inspect ${reference}`, invocation, {
        timeoutMs: 60_000,
    });
    const parsed = parseImageInspection(result.stdout);
    if (!parsed.ok)
        throw errors_dockerErrors.error("docker-output-unreadable", `docker image inspect ${reference}: ${parsed.error}`);
    return parsed.value;
}
/**
 * Why a pulled image is not the one that was asked for or cannot run here; `undefined` when it is and can. The engine's
 * id is not compared: it is the config's or the manifest's digest depending on the engine's image store.
 */
function decideImageMatch(reference, image, engine) {
    const digest = reference.slice(reference.indexOf("@") + 1);
    if (!image.repoDigests.some((entry) => entry.endsWith(`@${digest}`)))
        return {
            code: "pull-failed",
            message: `the engine pulled ${reference} but does not list that digest for the image`,
        };
    if (image.os === engine.os && image.architecture === engine.architecture)
        return undefined;
    const built = `${image.os}/${image.architecture}`;
    return {
        code: "wrong-arch",
        message: `the image is built for ${built}, the engine runs ${engine.os}/${engine.architecture}`,
    };
}
/**
 * Pulls a tag and gives the digest that the registry served for it.
 *
 * @throws {ActionError} `pull-…`, `wrong-arch`, `docker-output-unreadable`
 */
async function resolveTag(exec, reference, options) {
    const flags = options.platform === undefined ? [] : [`--platform=${options.platform}`];
    const invocation = dockerInvocation(["pull", ...flags, "--", reference]);
    const result = await requireDocker(exec, "pull", `docker pull ${reference}`, invocation, {
        timeoutMs: options.timeoutMs,
    });
    const digest = (0,build/* parseDigest */.m)(/^Digest: (\S+)$/m.exec(result.stdout)?.[1] ?? "");
    if (!digest.ok)
        throw errors_dockerErrors.error("docker-output-unreadable", `docker pull ${reference} did not say which digest it pulled`);
    return digest.value;
}

;// CONCATENATED MODULE: ./packages/docker/build/registry-login.js

const maxConfigBytes = 1024 * 1024;
/**
 * Gives `work` programs that are logged in to `registry`, by a docker configuration of their own in `folder`, which the
 * caller removes: the user's configuration is neither changed nor left with a credential. The rest of it still counts:
 * other registries, plug-ins, builders, the current context.
 */
async function withRegistryLogin(ports, folder, registry, login, work) {
    if (login.kind === "anonymous")
        return await work(ports.exec);
    const home = ports.environment.get("HOME") ?? ports.environment.get("USERPROFILE") ?? "";
    const original = ports.environment.get("DOCKER_CONFIG") ?? `${home}/.docker`;
    const existing = await ports.files.readText(`${original}/config.json`, maxConfigBytes);
    const text = renderLoggedInConfig(existing ?? "{}", original, registry, login);
    await ports.files.write(`${folder}/config.json`, text, { mode: 0o600 });
    const env = {
        DOCKER_CONFIG: folder,
        BUILDX_CONFIG: ports.environment.get("BUILDX_CONFIG") ?? `${original}/buildx`,
        ...(await endpointOfContext(ports, existing ?? "{}")),
    };
    return await work({
        run: (command, args, options) => ports.exec.run(command, args, { ...options, env: { ...env, ...options?.env } }),
    });
}
/**
 * The docker configuration `existing` of the folder `original`, with a login added for one registry.
 *
 * @see docker CLI, config.json: an empty entry in `credHelpers` takes precedence over `credsStore` and means `auths`
 */
function renderLoggedInConfig(existing, original, registry, login) {
    const fields = json_fields_asFields(json_fields_parseJson(existing)) ?? new Map();
    const section = (name) => json_fields_asFields(fields.get(name)) ?? new Map();
    const key = registry === "docker.io" ? "https://index.docker.io/v1/" : registry;
    const entry = login.kind === "basic" ? { auth: encode(login) } : { identitytoken: login.token };
    const pluginFolders = fields.get("cliPluginsExtraDirs");
    const config = new Map(fields);
    // Contexts live in the folder that is left; the endpoint is handed over by DOCKER_HOST instead.
    config.delete("currentContext");
    config.set("auths", Object.fromEntries([...section("auths"), [key, entry]]));
    config.set("credHelpers", Object.fromEntries([...section("credHelpers"), [key, ""]]));
    config.set("cliPluginsExtraDirs", [
        `${original}/cli-plugins`,
        ...(Array.isArray(pluginFolders) ? pluginFolders : []),
    ]);
    return JSON.stringify(Object.fromEntries(config));
}
function encode({ username, password }) {
    const bytes = new TextEncoder().encode(`${username}:${password}`);
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
async function endpointOfContext(ports, existing) {
    const context = json_fields_asText(json_fields_asFields(json_fields_parseJson(existing))?.get("currentContext")) ?? "default";
    if (context === "default" || ports.environment.get("DOCKER_HOST") !== undefined)
        return {};
    const args = ["context", "inspect", "--format", "{{.Endpoints.docker.Host}}", "--", context];
    const shown = await ports.exec.run("docker", args);
    const host = shown.stdout.trim();
    return shown.exitCode === 0 && host !== "" ? { DOCKER_HOST: host } : {};
}

;// CONCATENATED MODULE: ./packages/docker/build/index.js


















/***/ }),

/***/ 761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ hostErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(919);

/** Errors of the host. */
const hostErrors = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    "command-not-found": {
        kind: "input",
        meaning: "A program that the action needs is not on the runner's path.",
        fix: "Use a runner image that has it, or install it in an earlier step.",
    },
    "file-too-large": {
        kind: "data",
        meaning: "A file is larger than the action accepts.",
        fix: "Check what wrote the file; the message names the limit.",
    },
    "file-missing": {
        kind: "data",
        meaning: "A file disappeared while it was read.",
        fix: "Make sure that no other step removes it.",
    },
    "file-unwritable": {
        kind: "input",
        meaning: "A file cannot be written where it is wanted.",
        fix: "Give a path below a folder that can be written to, and that is not a folder itself; look at the disk's free space.",
    },
    "request-failed": {
        kind: "upstream",
        meaning: "A server did not answer, or kept answering with an error, until the schedule of attempts ran out.",
        fix: "The message names method, address, status, attempts and time. Run the job again; if it persists, look at the service's status page and at proxies.",
    },
    "artifact-upload-failed": {
        kind: "upstream",
        meaning: "The runner's artifact service did not take an upload.",
        fix: "Run the job again. On a fork or a self-hosted runner, check that the artifact service can be reached.",
    },
    "artifact-list-failed": {
        kind: "upstream",
        meaning: "The artifacts of a run could not be listed.",
        fix: "For another run give the job `permissions: actions: read`.",
    },
    "artifact-download-failed": {
        kind: "upstream",
        meaning: "An artifact could not be downloaded.",
        fix: "Check that it has not expired; for another run give the job `permissions: actions: read`.",
    },
    "artifact-digest-mismatch": {
        kind: "data",
        meaning: "An artifact's bytes are not the ones its digest names.",
        fix: "Do not use it. Run the workflow that made it again.",
    },
    "archive-refused": {
        kind: "data",
        meaning: "An archive is damaged, too large, or holds a name that leaves the folder it is unpacked to.",
        fix: "Do not use it. Look at the run that made it.",
    },
});


/***/ }),

/***/ 6:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HttpFailure)
/* harmony export */ });
/* unused harmony export redactUrl */
/** No whole response arrived; `reason` says why. The URL in the message carries no query and no user. */
class HttpFailure extends Error {
    name = "HttpFailure";
    reason;
    constructor(reason, message, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.reason = reason;
    }
}
/** A URL fit for a log: no query, no fragment, no user. */
function redactUrl(url) {
    try {
        const parsed = new URL(url);
        return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
    }
    catch {
        return "(not a URL)";
    }
}


/***/ }),

/***/ 633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P6: () => (/* reexport */ nodeHost),
  JY: () => (/* reexport */ openConnection)
});

// UNUSED EXPORTS: createFiles, newSha256, nodeClock, nodeExec, nodeHttp, nodeRandom

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./packages/host/build/node-clock.js

/** The clock of this process. */
const nodeClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (ms) => await (0,promises_namespaceObject.setTimeout)(ms),
};

;// CONCATENATED MODULE: external "node:diagnostics_channel"
const external_node_diagnostics_channel_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: ./packages/host/build/clients.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
/**
 * Loads the official clients from `dist/clients`, which lies beside every action's folder. The address is put together
 * at run time so that no bundler follows it and copies megabytes into each action.
 */
async function loadClients() {
    const address = new URL(["..", "clients", "index.js"].join("/"), import.meta.url).href;
    return (await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ address)));
}

// EXTERNAL MODULE: ./packages/host/build/errors.js
var errors = __nccwpck_require__(761);
;// CONCATENATED MODULE: ./packages/host/build/node-exec.js







const defaultMaxOutputBytes = 16 * 2 ** 20;
/** The client tells a command that a signal ended by no exit code; this is a shell's for one that was killed. */
const killedCode = 137;
/** Exit code of `timeout(1)` when it had to stop the command, and when it had to kill it. */
const timedOutCodes = new Set([124, killedCode]);
/** The most bytes that Linux takes in one argument, its end included. */
const maxArgumentBytes = 131_072;
// The client listens to no error of what it writes to: a command that ends without reading its input would end this
// process as well. What became of the command is told by its exit code.
(0,external_node_diagnostics_channel_namespaceObject.subscribe)("child_process", (message) => {
    const { process: child } = message;
    child.once("spawn", () => child.stdin?.on("error", () => undefined));
});
/**
 * Runs programs through `@actions/exec`, silently. That client cannot stop what it started, so a time limit is kept by
 * `timeout(1)`, which every Linux runner has; elsewhere a command runs without one.
 */
const nodeExec = {
    async run(command, args, options = {}) {
        const program = await findOnPath(command);
        if (program === undefined)
            throw errors/* hostErrors */.S.error("command-not-found", `${command} is not on the path`);
        requirePassable(command, args);
        const limit = options.timeoutMs === undefined ? undefined : await findOnPath("timeout");
        if (limit === undefined)
            return await execute(program, args, options, false);
        const seconds = String(Math.max(0.001, (options.timeoutMs ?? 0) / 1000));
        return await execute(limit, ["--kill-after=5", seconds, program, ...args], options, true);
    },
};
async function execute(program, args, options, limited) {
    const exec = await (await loadClients()).exec();
    const maxBytes = options.maxOutputBytes ?? defaultMaxOutputBytes;
    const stdout = new Capture(maxBytes, (line) => options.onLine?.(line, "stdout"));
    const stderr = new Capture(maxBytes, (line) => options.onLine?.(line, "stderr"));
    const start = performance.now();
    const ended = (await exec.exec(`"${program}"`, [...args], {
        silent: true,
        ignoreReturnCode: true,
        outStream: new external_node_stream_namespaceObject.Writable({ write: (_chunk, _encoding, done) => done() }),
        listeners: { stdout: (data) => stdout.add(data), stderr: (data) => stderr.add(data) },
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        // Without any input the client leaves it open, and a command that reads it waits without end.
        input: Buffer.from(options.input ?? []),
        env: environmentWith(options.env),
    }));
    const exitCode = ended ?? killedCode;
    // A command may end with these codes by itself, but not so late.
    const late = limited && performance.now() - start >= (options.timeoutMs ?? 0);
    return {
        exitCode,
        stdout: stdout.finish(),
        stderr: stderr.finish(),
        truncated: stdout.truncated || stderr.truncated,
        timedOut: late && timedOutCodes.has(exitCode),
    };
}
/** Throws what the client would leave its caller waiting for. */
function requirePassable(command, args) {
    const index = args.findIndex((arg) => arg.includes("\0") || Buffer.byteLength(arg) >= maxArgumentBytes);
    if (index >= 0)
        throw new TypeError(`argument ${index + 1} of ${command} holds a zero byte or is too long`);
}
function environmentWith(added) {
    const merged = {};
    for (const [name, value] of Object.entries(process.env))
        if (value !== undefined)
            merged[name] = value;
    return { ...merged, ...added };
}
async function findOnPath(command) {
    if (command.includes("/") || command.includes("\\"))
        return (await isExecutable(command)) ? command : undefined;
    const endings = process.platform === "win32" ? ["", ".exe", ".cmd"] : [""];
    for (const folder of (process.env["PATH"] ?? "").split(external_node_path_namespaceObject.delimiter)) {
        if (folder === "")
            continue;
        for (const ending of endings) {
            const candidate = (0,external_node_path_namespaceObject.join)(folder, command + ending);
            if (await isExecutable(candidate))
                return candidate;
        }
    }
    return undefined;
}
async function isExecutable(path) {
    try {
        await (0,external_node_fs_promises_namespaceObject.access)(path, external_node_fs_promises_namespaceObject.constants.X_OK);
        return (await (0,external_node_fs_promises_namespaceObject.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
/** Collects a stream up to a limit and cuts it into lines. */
class Capture {
    #decoder = new external_node_string_decoder_namespaceObject.StringDecoder("utf8");
    #kept = [];
    #maxBytes;
    #onLine;
    #keptBytes = 0;
    #rest = "";
    truncated = false;
    constructor(maxBytes, onLine) {
        this.#maxBytes = maxBytes;
        this.#onLine = onLine;
    }
    add(data) {
        const room = this.#maxBytes - this.#keptBytes;
        if (data.length > room)
            this.truncated = true;
        if (room > 0) {
            const part = Buffer.from(data.subarray(0, room));
            this.#kept.push(part);
            this.#keptBytes += part.length;
        }
        const lines = (this.#rest + this.#decoder.write(data)).split(/\r?\n/);
        this.#rest = lines.pop() ?? "";
        for (const line of lines)
            this.#onLine(line);
        // A stream without line ends must not grow without bound.
        if (this.#rest.length > 65_536) {
            this.#onLine(this.#rest);
            this.#rest = "";
        }
    }
    finish() {
        const rest = this.#rest + this.#decoder.end();
        this.#rest = "";
        if (rest !== "")
            this.#onLine(rest);
        return Buffer.concat(this.#kept).toString("utf8");
    }
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: ./node_modules/.pnpm/picomatch@4.0.7/node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(496);
;// CONCATENATED MODULE: ./packages/host/build/node-glob.js



/** Folders nobody means by `**`, and which are large. */
const neverEntered = new Set([".git", "node_modules"]);
/** The files below `root` that a pattern matches and no pattern with a leading `!` does; see {@link Files.glob}. */
async function globBelow(patterns, root) {
    const wanted = patterns
        .filter((pattern) => !pattern.startsWith("!"))
        .map((pattern) => normal(pattern, root))
        .filter((pattern) => pattern !== "");
    const unwanted = patterns
        .filter((pattern) => pattern.startsWith("!"))
        .map((pattern) => normal(pattern.slice(1), root))
        .filter((pattern) => pattern !== "");
    // The root is the caller's choice and may be a link; nothing below it may.
    const realRoot = await unlessGone(async () => await (0,external_node_fs_promises_namespaceObject.realpath)(root));
    if (wanted.length === 0 || realRoot === undefined)
        return [];
    // Without the flag a name with a line end matches no `**` and hides from every check.
    const matches = picomatch(wanted, { dot: true, ignore: unwanted, flags: "s" });
    // A pattern that names such a folder means it.
    const entered = wanted.flatMap((pattern) => pattern.split(/[/{},]/)).filter((name) => neverEntered.has(name));
    const walk = { root: realRoot, matches, entered: new Set(entered), found: new Set() };
    for (const base of new Set(wanted.map((pattern) => picomatch.scan(pattern).base)))
        await walkFrom(base, walk);
    return [...walk.found].sort();
}
/** A pattern as it is matched: relative to the root, without a leading `./`. */
function normal(pattern, root) {
    const inside = pattern.startsWith(`${root}/`) ? pattern.slice(root.length + 1) : pattern;
    return inside.replace(/^(?:\.\/)+/, "");
}
/** Goes from the root to the pattern's fixed part one name at a time: upwards and through links leads out of the root. */
async function walkFrom(base, walk) {
    let path = walk.root;
    for (const name of base.split("/").filter((part) => part !== "" && part !== ".")) {
        if (name === ".." || (await kindOf(path)) !== "directory")
            return;
        path = (0,external_node_path_namespaceObject.join)(path, name);
    }
    const kind = await kindOf(path);
    if (kind === "file")
        take(path, walk);
    else if (kind === "directory")
        await walkFolder(path, walk);
}
async function walkFolder(folder, walk) {
    const entries = await unlessGone(async () => await (0,external_node_fs_promises_namespaceObject.readdir)(folder, { withFileTypes: true }));
    for (const entry of entries ?? []) {
        if (neverEntered.has(entry.name) && !walk.entered.has(entry.name))
            continue;
        const kind = kindIn(entry);
        if (kind === "directory")
            await walkFolder((0,external_node_path_namespaceObject.join)(folder, entry.name), walk);
        else if (kind === "file")
            take((0,external_node_path_namespaceObject.join)(folder, entry.name), walk);
    }
}
function take(path, walk) {
    const name = (0,external_node_path_namespaceObject.relative)(walk.root, path).split(external_node_path_namespaceObject.sep).join("/");
    if (walk.matches(name))
        walk.found.add(name);
}
async function kindOf(path) {
    return kindIn(await unlessGone(async () => await (0,external_node_fs_promises_namespaceObject.lstat)(path)));
}
function kindIn(entry) {
    if (entry?.isFile() === true)
        return "file";
    return entry?.isDirectory() === true ? "directory" : undefined;
}
async function unlessGone(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/host/build/node-files.js






/** The file system, relative paths being below `workspace`. */
function createFiles(workspace) {
    const at = (path) => (0,external_node_path_namespaceObject.resolve)(workspace, path);
    const files = {
        stat: async (path) => await statOf(at(path)),
        readBytes: async (path, maxBytes) => await readWhole(at(path), maxBytes),
        readText: async (path, maxBytes) => (await readWhole(at(path), maxBytes))?.toString("utf8"),
        stream: (path) => streamOf(at(path)),
        write: async (path, content, options) => await replaceWhole(at(path), content, options?.mode),
        append: async (path, content) => {
            await (0,external_node_fs_promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(at(path)), { recursive: true });
            await (0,external_node_fs_promises_namespaceObject.appendFile)(at(path), content);
        },
        createExclusive: async (path, content) => await createOnce(at(path), content),
        makeDirectory: async (path) => {
            await (0,external_node_fs_promises_namespaceObject.mkdir)(at(path), { recursive: true });
        },
        list: async (path) => (await missingIs([], async () => await (0,external_node_fs_promises_namespaceObject.readdir)(at(path)))).toSorted(),
        remove: async (path) => await (0,external_node_fs_promises_namespaceObject.rm)(at(path), { recursive: true, force: true }),
        glob: async (patterns, root) => await globBelow(patterns, at(root)),
    };
    return files;
}
async function missingIs(fallback, read) {
    try {
        return await read();
    }
    catch (error) {
        if (isMissing(error))
            return fallback;
        throw error;
    }
}
function isMissing(error) {
    return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
async function statOf(path) {
    const found = await missingIs(undefined, async () => await (0,external_node_fs_promises_namespaceObject.lstat)(path));
    if (found === undefined)
        return undefined;
    const kind = found.isFile()
        ? "file"
        : found.isDirectory()
            ? "directory"
            : found.isSymbolicLink()
                ? "symlink"
                : "other";
    return { kind, sizeBytes: found.size, modifiedMs: found.mtimeMs };
}
async function readWhole(path, maxBytes) {
    return await missingIs(undefined, async () => {
        // Without the flag a pipe that nobody writes would be waited for without end.
        const file = await (0,external_node_fs_promises_namespaceObject.open)(path, external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0));
        try {
            const { size } = await file.stat();
            if (size > maxBytes)
                throw tooLarge(path, String(size), maxBytes);
            const chunks = [];
            // One byte more than allowed tells a file whose size is not known, such as a device, from one that fits.
            for await (const chunk of file.createReadStream({ end: maxBytes, autoClose: false, highWaterMark: 2 ** 18 }))
                chunks.push(chunk);
            const content = Buffer.concat(chunks);
            if (content.length > maxBytes)
                throw tooLarge(path, `more than ${maxBytes}`, maxBytes);
            return content;
        }
        finally {
            await file.close();
        }
    });
}
function tooLarge(path, size, maxBytes) {
    return errors/* hostErrors */.S.error("file-too-large", `${JSON.stringify(path)} has ${size} bytes; at most ${maxBytes} are read`);
}
async function* streamOf(path) {
    try {
        for await (const chunk of (0,external_node_fs_namespaceObject.createReadStream)(path, { highWaterMark: 2 ** 20 }))
            yield chunk;
    }
    catch (error) {
        if (isMissing(error))
            throw errors/* hostErrors */.S.error("file-missing", `${JSON.stringify(path)} is not there`, { cause: error });
        throw error;
    }
}
async function replaceWhole(path, content, mode) {
    const temporary = `${path}.${(0,external_node_crypto_namespaceObject.randomBytes)(6).toString("hex")}.tmp`;
    try {
        await (0,external_node_fs_promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
        await (0,external_node_fs_promises_namespaceObject.writeFile)(temporary, content, mode === undefined ? {} : { mode });
        // The process's mask takes rights away from what is asked for.
        if (mode !== undefined)
            await (0,external_node_fs_promises_namespaceObject.chmod)(temporary, mode);
        await (0,external_node_fs_promises_namespaceObject.rename)(temporary, path);
    }
    catch (error) {
        await (0,external_node_fs_promises_namespaceObject.rm)(temporary, { force: true }).catch(() => undefined);
        throw unwritable(path, error);
    }
}
/** What the caller's path, or the disk, is to blame for. */
const unwritableCodes = new Set([
    "EACCES",
    "EEXIST",
    "EISDIR",
    "ELOOP",
    "ENAMETOOLONG",
    "ENOSPC",
    "ENOTDIR",
    "EPERM",
    "EROFS",
]);
function unwritable(path, error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!unwritableCodes.has(code))
        return error;
    return errors/* hostErrors */.S.error("file-unwritable", `${JSON.stringify(path)} cannot be written: ${code}`, { cause: error });
}
async function createOnce(path, content) {
    await (0,external_node_fs_promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
    try {
        const file = await (0,external_node_fs_promises_namespaceObject.open)(path, "wx");
        await file.writeFile(content);
        await file.close();
        return true;
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EEXIST")
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:async_hooks"
const external_node_async_hooks_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
;// CONCATENATED MODULE: ./packages/host/build/client-output.js

const working = new external_node_async_hooks_namespaceObject.AsyncLocalStorage();
let watched = false;
/**
 * Does the work of an official client that tells its progress on the standard output: what it prints becomes debug
 * lines. Names and answers of services are in it, and a line of them could be a command to the runner. Masks and the
 * client's own debug lines stay; what others print meanwhile is left alone.
 *
 * @see actions/runner, ActionCommand.cs
 */
async function asDebugLines(work) {
    watchOutput();
    return await working.run(true, work);
}
function watchOutput() {
    if (watched)
        return;
    watched = true;
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (chunk, ...rest) => write(working.getStore() === true && typeof chunk === "string" ? debugLine(chunk) : chunk, ...rest);
}
/** What the client prints at once as one debug line, unless it is a single mask or debug line already. */
function debugLine(printed) {
    if (/^::(?:add-mask|debug)::[^\r\n]*\r?\n$/.test(printed))
        return printed;
    const escaped = printed.trimEnd().replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
    return escaped === "" ? "" : `::debug::${escaped}\n`;
}

;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./packages/host/build/unpack-zip.js








/** What an archive may hold at most; far above what a workflow leaves behind, far below what fills a disk. */
const limits = { entries: 20_000, bytes: 4 * 2 ** 30 };
const directoryMode = 0o040000;
const fileMode = 0o100000;
const typeMask = 0o170000;
/**
 * Unpacks a ZIP archive below `directory`. Names that leave it, links, special files and archives beyond the limits
 * are refused; what is there already is overwritten.
 *
 * @throws {ActionError} `archive-refused` (data)
 * @see PKWARE APPNOTE 6.3.10
 */
async function unpackZip(archive, directory) {
    const { openPromise } = await (await loadClients()).zip();
    let zip;
    try {
        // The library checks names: absolute ones, `..` and backslashes are errors.
        zip = await openPromise(archive, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
    }
    catch (error) {
        throw refused(`the archive cannot be read: ${messageOf(error)}`, error);
    }
    try {
        if (zip.entryCount > limits.entries)
            throw refused(`the archive has ${zip.entryCount} entries`);
        let total = 0;
        for await (const entry of zip.eachEntry()) {
            total += entry.uncompressedSize;
            if (total > limits.bytes)
                throw refused(`the archive unpacks to more than ${limits.bytes} bytes`);
            await unpackEntry(zip, entry, directory);
        }
    }
    catch (error) {
        throw errors/* hostErrors */.S.owns(error) ? error : refused(`the archive is damaged: ${messageOf(error)}`, error);
    }
    finally {
        zip.close();
    }
}
async function unpackEntry(zip, entry, directory) {
    const mode = (entry.externalFileAttributes >>> 16) & typeMask;
    const name = JSON.stringify(entry.fileName.slice(0, 200));
    if (mode !== 0 && mode !== fileMode && mode !== directoryMode)
        throw refused(`${name} is neither a file nor a folder`);
    const path = (0,external_node_path_namespaceObject.join)(directory, entry.fileName);
    if (entry.fileName.endsWith("/")) {
        await (0,external_node_fs_promises_namespaceObject.mkdir)(path, { recursive: true });
        return;
    }
    await (0,external_node_fs_promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
    await (0,external_node_stream_promises_namespaceObject.pipeline)(await zip.openReadStreamPromise(entry), checked(entry), (0,external_node_fs_namespaceObject.createWriteStream)(path));
}
/** Stops a stream that holds more than its entry promised, or other bytes; the library compares sizes alone. */
function checked({ uncompressedSize, crc32: promised }) {
    let seen = 0;
    let sum = 0;
    return new external_node_stream_namespaceObject.Transform({
        transform(chunk, _encoding, done) {
            seen += chunk.length;
            sum = (0,external_node_zlib_namespaceObject.crc32)(chunk, sum);
            if (seen > uncompressedSize)
                done(new Error("an entry is larger than it says"));
            else
                done(null, chunk);
        },
        flush(done) {
            if (sum === promised)
                done();
            else
                done(new Error("an entry's bytes are not the ones it says"));
        },
    });
}
function refused(message, cause) {
    return errors/* hostErrors */.S.error("archive-refused", message, cause === undefined ? {} : { cause });
}
function messageOf(error) {
    return error instanceof Error ? error.message : "unknown";
}

;// CONCATENATED MODULE: ./packages/host/build/node-artifacts.js









/** The runner's artifacts through `@actions/artifact`. */
const nodeArtifacts = {
    upload: async (name, files, root, retentionDays) => await guarded("artifact-upload-failed", `the artifact ${JSON.stringify(name)} could not be uploaded`, async () => {
        const client = await connect();
        const options = retentionDays === undefined ? {} : { retentionDays };
        const uploaded = await client.uploadArtifact(name, [...files], root, options);
        if (uploaded.id === undefined)
            throw new Error("the service gave it no id");
        return {
            id: uploaded.id,
            name,
            sizeBytes: uploaded.size ?? 0,
            createdMs: undefined,
            digest: uploaded.digest === undefined ? undefined : `sha256:${uploaded.digest.replace(/^sha256:/, "")}`,
        };
    }),
    list: async (run) => await guarded("artifact-list-failed", `the artifacts of ${nameOf(run)} could not be listed`, async () => {
        const { artifacts } = await (await connect()).listArtifacts({ latest: true, ...findBy(run) });
        return artifacts.map((artifact) => ({
            id: artifact.id,
            name: artifact.name,
            sizeBytes: artifact.size,
            createdMs: artifact.createdAt?.getTime(),
            digest: artifact.digest,
        }));
    }),
    download: async (artifact, directory, run) => await download(artifact, directory, run),
};
async function download(artifact, directory, run) {
    const name = JSON.stringify(artifact.name);
    const scratch = await (0,external_node_fs_promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)((0,external_node_os_namespaceObject.tmpdir)(), "artifact-"));
    try {
        const archive = await guarded("artifact-download-failed", `the artifact ${name} could not be downloaded`, async () => {
            await (await connect()).downloadArtifact(artifact.id, { path: scratch, skipDecompress: true, ...findBy(run) });
            const [file] = await (0,external_node_fs_promises_namespaceObject.readdir)(scratch);
            if (file === undefined)
                throw new Error("nothing was downloaded");
            return (0,external_node_path_namespaceObject.join)(scratch, file);
        });
        // Hashed before it is opened: an archive that is not the one the service names never reaches the unpacker.
        const actual = `sha256:${await sha256Of(archive)}`;
        if (artifact.digest !== undefined && artifact.digest !== actual) {
            const message = `the artifact ${name} should be ${artifact.digest}, but its bytes are ${actual}`;
            throw errors/* hostErrors */.S.error("artifact-digest-mismatch", message);
        }
        await (0,external_node_fs_promises_namespaceObject.mkdir)(directory, { recursive: true });
        await unpackZip(archive, directory);
    }
    finally {
        await (0,external_node_fs_promises_namespaceObject.rm)(scratch, { recursive: true, force: true });
    }
}
async function connect() {
    const { DefaultArtifactClient } = await (await loadClients()).artifact();
    return new DefaultArtifactClient();
}
function findBy(run) {
    if (run === undefined)
        return {};
    const { token, runId, owner, repository } = run;
    return { findBy: { token, workflowRunId: runId, repositoryOwner: owner, repositoryName: repository } };
}
function nameOf(run) {
    return run === undefined ? "this run" : `run ${run.runId} of ${run.owner}/${run.repository}`;
}
/** The client tries five times for three minutes each, and cannot be told otherwise. */
const limitsMs = {
    "artifact-upload-failed": 300_000,
    "artifact-list-failed": 60_000,
    "artifact-download-failed": 300_000,
};
async function within(limitMs, work) {
    const { promise, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new Error(`no answer within ${limitMs / 1000} s`)), limitMs);
    try {
        return await Promise.race([work, promise]);
    }
    finally {
        clearTimeout(timer);
    }
}
async function guarded(code, message, work) {
    try {
        return await asDebugLines(() => within(limitsMs[code], work()));
    }
    catch (error) {
        throw errors/* hostErrors */.S.error(code, `${message}: ${error instanceof Error ? error.message : "unknown"}`, { cause: error });
    }
}
async function sha256Of(path) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)("sha256");
    for await (const chunk of (0,external_node_fs_namespaceObject.createReadStream)(path))
        hash.update(chunk);
    return hash.digest("hex");
}

;// CONCATENATED MODULE: ./packages/host/build/node-cache.js


/** The runner's cache through `@actions/cache`. */
function createCache(environment) {
    return {
        available: () => environment.get("ACTIONS_RUNTIME_TOKEN") !== undefined &&
            (environment.get("ACTIONS_RESULTS_URL") ?? environment.get("ACTIONS_CACHE_URL")) !== undefined,
        restore: async (paths, key, restoreKeys) => {
            const cache = await (await loadClients()).cache();
            return await asDebugLines(async () => await cache.restoreCache([...paths], key, [...restoreKeys]));
        },
        save: async (paths, key) => {
            const cache = await (await loadClients()).cache();
            // The client answers -1 where the key exists or the service refused, and says which in the log's debug lines.
            return (await asDebugLines(async () => await cache.saveCache([...paths], key))) !== -1;
        },
    };
}

;// CONCATENATED MODULE: ./packages/host/build/node-commands.js

/** The runner's commands through `@actions/core`. */
async function loadCommands() {
    const core = await (await loadClients()).core();
    return {
        mask: (value) => core.setSecret(value),
        setOutput: (name, value) => {
            // The client would print a command that current runners ignore, and later jobs would read nothing.
            if ((process.env["GITHUB_OUTPUT"] ?? "") === "")
                throw new Error("GITHUB_OUTPUT is not set: no output can be written");
            core.setOutput(name, value);
        },
        saveState: (name, value) => core.saveState(name, value),
        annotate: (annotation) => core[annotation.level](annotation.message, propertiesOf(annotation)),
        info: (line) => core.info(line),
        debug: (line) => core.debug(line),
        startGroup: (title) => core.startGroup(title),
        endGroup: () => core.endGroup(),
        addSummary: async (markdown) => {
            if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "")
                return false;
            await core.summary.addRaw(markdown, true).write();
            return true;
        },
    };
}
function propertiesOf(annotation) {
    return {
        ...(annotation.title === undefined ? {} : { title: annotation.title }),
        ...(annotation.file === undefined ? {} : { file: annotation.file }),
        ...(annotation.startLine === undefined ? {} : { startLine: annotation.startLine }),
        ...(annotation.endLine === undefined ? {} : { endLine: annotation.endLine }),
    };
}

;// CONCATENATED MODULE: ./packages/host/build/node-environment.js
/** A snapshot of this process's environment. */
function nodeEnvironment() {
    const variables = new Map(Object.entries(process.env).filter(([, value]) => value !== undefined && value !== ""));
    return {
        get: (name) => variables.get(name),
        startingWith: (prefix) => {
            const found = new Map();
            for (const [name, value] of variables) {
                if (name.startsWith(prefix) && value !== undefined)
                    found.set(name, value);
            }
            return found;
        },
        platform: process.platform === "win32" || process.platform === "darwin" ? process.platform : "linux",
        architecture: process.arch === "x64" ? "amd64" : process.arch === "arm64" ? "arm64" : "other",
    };
}

;// CONCATENATED MODULE: ./packages/host/build/node-github.js


/** GitHub's REST API through `@actions/github`; a call gets 30 s for the whole of its answer. */
const nodeGitHub = gitHubWithin(30_000);
/** The same with another limit, in milliseconds. */
function gitHubWithin(timeoutMs) {
    return { connect: async (token) => await node_github_connect(token, timeoutMs) };
}
async function node_github_connect(token, timeoutMs) {
    const { getOctokit } = await (await loadClients()).github();
    const octokit = getOctokit(token, { log: silentLog });
    return {
        async request(route, parameters) {
            let response;
            // The client has no limit of its own; that of fetch is five minutes.
            const signal = AbortSignal.timeout(timeoutMs);
            try {
                response = await octokit.request(route, { ...parameters, request: { signal } });
            }
            catch (error) {
                const answered = answerOf(error);
                if (answered !== undefined)
                    return answered;
                const words = error instanceof Error ? error.message : "no response";
                throw errors/* hostErrors */.S.error("request-failed", `GitHub's API, ${route}: ${words}`, { cause: error });
            }
            if (!route.startsWith("HEAD ") && !isWhole(response))
                throw errors/* hostErrors */.S.error("request-failed", `GitHub's API, ${route}: the answer ended before its body did`);
            return responseOf(response);
        },
    };
}
// The client would print deprecations and failed requests past the printer that neutralises foreign text.
const silentLog = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function nothing() { }
function responseOf(raw) {
    const headers = new Map();
    for (const [name, value] of Object.entries(raw.headers)) {
        if (value !== undefined)
            headers.set(name.toLowerCase(), String(value));
    }
    return { status: raw.status, headers, data: raw.data };
}
/** The client takes a body that broke off for an empty one, or for a text where JSON should be; a plain text tells nothing. */
function isWhole({ status, headers, data }) {
    if (status === 204 || status === 205 || String(headers["content-length"]) === "0")
        return true;
    if (typeof data === "string")
        return !/^application\/(?:scim\+)?json\b/i.test(String(headers["content-type"]));
    return !(data instanceof ArrayBuffer) || data.byteLength > 0;
}
/** An error of the client that carries a response is an answer like any other. */
function answerOf(error) {
    if (!(error instanceof Error) || !("response" in error))
        return undefined;
    const response = error.response;
    if (response?.status === undefined || response.headers === undefined)
        return undefined;
    return responseOf({ status: response.status, headers: response.headers, data: response.data });
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
// EXTERNAL MODULE: ./packages/host/build/http.js
var http = __nccwpck_require__(6);
;// CONCATENATED MODULE: ./packages/host/build/node-http.js


const defaultTimeoutMs = 30_000;
/** A longer rest costs more than a new connection. */
const maxDrainedBytes = 65_536;
// The agents honour HTTPS_PROXY, HTTP_PROXY and NO_PROXY; keep-alive makes the second request cost one round trip.
const httpAgent = new external_node_http_namespaceObject.Agent({ keepAlive: true, proxyEnv: process.env });
// What is on this machine is not behind a proxy, and a proxy could not reach it.
const loopbackAgent = new external_node_http_namespaceObject.Agent({ keepAlive: true });
const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const loadHttps = lazily(async () => {
    // TLS is a third of Node's start-up: only who needs it pays for it.
    const { Agent, request } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 19));
    return { agent: new Agent({ keepAlive: true, proxyEnv: process.env }), request };
});
function lazily(load) {
    let loaded;
    return () => (loaded ??= load());
}
/** HTTP/1.1 over `node:http`, which starts faster than anything built on it. */
const nodeHttp = {
    send: async (request) => await send(request),
};
async function send(request) {
    const timeoutMs = request.timeoutMs ?? defaultTimeoutMs;
    const url = URL.parse(request.url);
    // The error of a URL that cannot be parsed carries it whole, with whatever secret is in it.
    if (url === null)
        throw new http/* HttpFailure */.H("other", "other: the address is not a URL");
    const { promise, resolve, reject } = Promise.withResolvers();
    const outgoing = await node_http_open(request, url, timeoutMs);
    // The socket's own timeout starts at its last byte; this one covers the wait for a connection too.
    const timer = setTimeout(() => outgoing.destroy(new http/* HttpFailure */.H("timeout", `no answer within ${timeoutMs} ms`)), timeoutMs);
    outgoing.on("response", (incoming) => {
        clearTimeout(timer);
        // Who answers before the body has arrived does not want the rest of it.
        incoming.once("end", () => {
            if (!outgoing.writableEnded)
                outgoing.destroy();
        });
        resolve(node_http_responseOf(incoming, timeoutMs));
    });
    outgoing.on("error", (error) => {
        clearTimeout(timer);
        reject(failureOf(error));
    });
    // Not awaited: a server that refuses a request may answer at once and read no further.
    writeBody(outgoing, request.body).catch((error) => {
        outgoing.destroy(error instanceof Error ? error : new Error("the body could not be read"));
    });
    return await promise;
}
async function node_http_open(request, url, timeoutMs) {
    const plain = { agent: loopbackHost.test(url.hostname) ? loopbackAgent : httpAgent, request: external_node_http_namespaceObject.request };
    const client = url.protocol === "https:" ? await loadHttps() : plain;
    const options = { method: request.method, headers: headersOf(request), timeout: timeoutMs, agent: client.agent };
    try {
        return client.request(url, options);
    }
    catch (error) {
        throw failureOf(error);
    }
}
function headersOf(request) {
    const headers = { "user-agent": "build-once", ...request.headers };
    if (request.body instanceof Uint8Array)
        headers["content-length"] = String(request.body.length);
    else if (request.body !== undefined)
        headers["content-length"] = String(request.body.sizeBytes);
    else if (request.method !== "GET" && request.method !== "HEAD")
        headers["content-length"] = "0";
    return headers;
}
async function writeBody(outgoing, body) {
    if (body !== undefined && !(body instanceof Uint8Array)) {
        for await (const chunk of body.stream) {
            if (outgoing.destroyed)
                return;
            if (!outgoing.write(chunk))
                await drained(outgoing);
        }
        outgoing.end();
        return;
    }
    outgoing.end(body);
}
async function drained(outgoing) {
    await new Promise((resolve) => {
        outgoing.once("drain", resolve);
        outgoing.once("close", resolve);
    });
}
function node_http_responseOf(incoming, timeoutMs) {
    const headers = new Map();
    for (const [name, value] of Object.entries(incoming.headers)) {
        if (value !== undefined)
            headers.set(name, Array.isArray(value) ? value.join(", ") : value);
    }
    incoming.setTimeout(timeoutMs, () => incoming.destroy(new http/* HttpFailure */.H("timeout", `no data for ${timeoutMs} ms`)));
    const body = chunksOf(incoming);
    const bytes = async (maxBytes) => await readAll(body, maxBytes, incoming);
    return {
        status: incoming.statusCode ?? 0,
        headers,
        body,
        bytes,
        text: async (maxBytes) => new TextDecoder().decode(await bytes(maxBytes)),
        discard: () => {
            // Small rests are drained so that the connection can be used again; a length may be missing, or be HEAD's.
            let drained = 0;
            incoming.on("error", () => undefined);
            incoming.on("data", (chunk) => {
                drained += chunk.length;
                if (drained > maxDrainedBytes)
                    incoming.destroy();
            });
        },
    };
}
async function* chunksOf(incoming) {
    try {
        for await (const chunk of incoming)
            yield chunk;
    }
    catch (error) {
        throw bodyFailureOf(error);
    }
    if (!incoming.complete)
        throw new http/* HttpFailure */.H("truncated", "the connection ended before the body did");
}
async function readAll(body, maxBytes, incoming) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > maxBytes) {
            incoming.destroy();
            throw new http/* HttpFailure */.H("too-large", `the body is larger than ${maxBytes} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** Node calls every body that breaks off a reset connection, however it ended. */
function bodyFailureOf(error) {
    const failure = failureOf(error, "truncated");
    if (failure.reason !== "reset")
        return failure;
    return new http/* HttpFailure */.H("truncated", "truncated: the connection ended before the body did", error);
}
const reasons = new Map([
    ["ECONNREFUSED", "refused"],
    ["ENOTFOUND", "name"],
    ["EAI_AGAIN", "name"],
    ["ECONNRESET", "reset"],
    ["EPIPE", "reset"],
    ["ETIMEDOUT", "timeout"],
]);
const tlsCode = /^ERR_(?:TLS|SSL)|^EPROTO$|CERT|SELF_SIGNED|^UNABLE_TO_/;
function failureOf(error, fallback = "other") {
    if (error instanceof http/* HttpFailure */.H)
        return error;
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
    const reason = tlsCode.test(code) ? "tls" : (reasons.get(code) ?? fallback);
    const words = error instanceof AggregateError ? error.errors.map(String).join("; ") : node_http_messageOf(error);
    return new http/* HttpFailure */.H(reason, `${reason}: ${words}`, error);
}
function node_http_messageOf(error) {
    return error instanceof Error ? error.message : "unreadable";
}

;// CONCATENATED MODULE: ./packages/host/build/node-process.js
/** Long enough for everything that ends by itself. */
const graceMs = 10_000;
/** This process. The post phase is told by `post.js`, which is the entry point of an action's post step. */
function nodeProcess() {
    return {
        phase: process.env["BUILD_ONCE_PHASE"] === "post" ? "post" : "main",
        setExitCode: (code) => {
            process.exitCode = code;
        },
        onStray: (listener) => {
            process.on("unhandledRejection", listener);
            process.on("uncaughtException", listener);
        },
        onIdle: (listener) => {
            process.once("beforeExit", listener);
        },
        endSoon: () => {
            // Not waited for: a process with nothing left to do ends at once. The write makes sure that no output is cut.
            setTimeout(() => process.stdout.write("", () => process.exit()), graceMs).unref();
        },
    };
}

;// CONCATENATED MODULE: ./packages/host/build/node-random.js

/** Randomness from the operating system. */
const nodeRandom = {
    hex: (count) => (0,external_node_crypto_namespaceObject.randomBytes)(count).toString("hex"),
    fraction: () => (0,external_node_crypto_namespaceObject.randomBytes)(4).readUInt32BE() / 2 ** 32,
};

;// CONCATENATED MODULE: ./packages/host/build/node-host.js











/** The real host: this process on Node, the runner's services through their official clients. */
function nodeHost() {
    const environment = nodeEnvironment();
    return {
        environment,
        http: nodeHttp,
        exec: nodeExec,
        files: createFiles(environment.get("GITHUB_WORKSPACE") ?? process.cwd()),
        clock: nodeClock,
        random: nodeRandom,
        artifacts: nodeArtifacts,
        cache: createCache(environment),
        github: nodeGitHub,
        process: nodeProcess(),
        commands: loadCommands,
    };
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./packages/host/build/node-tcp.js

/** A proxy in front of a port (docker's is one) accepts at once and closes when nothing listens behind it; a server keeps the connection at least this long. */
const settleMs = 150;
/** Opens a TCP connection and closes it again: `open` when it was accepted and kept, or when the other side spoke. */
async function openConnection(host, port, timeoutMs) {
    const { promise, resolve } = Promise.withResolvers();
    const socket = (0,external_node_net_namespaceObject.connect)({ host, port });
    const limit = setTimeout(() => resolve("timeout"), timeoutMs);
    let settle;
    socket.once("connect", () => {
        settle = setTimeout(() => resolve("open"), settleMs);
    });
    socket.once("data", () => resolve("open"));
    socket.once("end", () => resolve("refused"));
    socket.once("error", (error) => {
        resolve(error.code === "ECONNREFUSED" || error.code === "ECONNRESET" ? "refused" : "unreachable");
    });
    const answer = await promise;
    clearTimeout(limit);
    clearTimeout(settle);
    socket.destroy();
    return answer;
}

;// CONCATENATED MODULE: ./packages/host/build/node-sha256.js

/** Begins a SHA-256. */
function newSha256() {
    const hash = createHash("sha256");
    return {
        update: (piece) => {
            hash.update(piece);
        },
        hex: () => hash.digest("hex"),
    };
}

;// CONCATENATED MODULE: ./packages/host/build/node.js










/***/ }),

/***/ 919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lZ: () => (/* reexport */ ActionError),
  xb: () => (/* reexport */ assertNever),
  V: () => (/* reexport */ defineErrors),
  _q: () => (/* reexport */ err),
  a3: () => (/* reexport */ formatDuration),
  FH: () => (/* reexport */ formatReference),
  Sh: () => (/* reexport */ formatRepository),
  pA: () => (/* reexport */ nearest),
  ok: () => (/* reexport */ ok),
  z_: () => (/* reexport */ parseBytes),
  m: () => (/* reexport */ parseDigest),
  E9: () => (/* reexport */ parseDuration),
  F2: () => (/* reexport */ parseReference),
  VK: () => (/* reexport */ shortDigest),
  ie: () => (/* reexport */ toActionError)
});

// UNUSED EXPORTS: digestAlgorithm, digestHex, floorPercent, formatBytes, formatPercent, formatRatio, isTag, missingParts, parsePercent, parseRepository, reaches, sha256Digest

;// CONCATENATED MODULE: ./packages/kernel/build/action-error.js
/** An error whose kind and code are stable: `code` is documented in `docs/errors.md`. */
class ActionError extends Error {
    name = "ActionError";
    kind;
    code;
    hint;
    constructor(kind, code, message, detail = {}) {
        super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
        this.kind = kind;
        this.code = code;
        this.hint = detail.hint;
    }
}
/** Declares a package's error codes; the table is the source of `docs/errors.md`. */
function defineErrors(rows) {
    return {
        rows,
        error(code, message, detail = {}) {
            return new ActionError(rows[code].kind, code, message, { hint: rows[code].fix, ...detail });
        },
        owns(error) {
            return error instanceof ActionError && Object.hasOwn(rows, error.code);
        },
    };
}
/** Maps anything that was thrown to an ActionError; what is not one already is a `bug`, non-Errors included. */
function toActionError(thrown) {
    try {
        if (thrown instanceof ActionError)
            return thrown;
        return new ActionError("bug", "unexpected", wordsOf(thrown), { cause: thrown });
    }
    catch {
        // Getters, proxies and conversions of what was thrown may throw themselves; the step must end red all the same.
        return new ActionError("bug", "unexpected", `a value that cannot be read was thrown: ${typeof thrown}`);
    }
}
function wordsOf(thrown) {
    if (!(thrown instanceof Error))
        return `a value that is not an Error was thrown: ${describe(thrown)}`;
    return thrown.message || thrown.name;
}
function describe(thrown) {
    if (typeof thrown === "string")
        return JSON.stringify(thrown.slice(0, 200));
    try {
        return (JSON.stringify(thrown) ?? String(thrown)).slice(0, 200);
    }
    catch {
        return typeof thrown;
    }
}

;// CONCATENATED MODULE: ./packages/kernel/build/assert-never.js
/** Fails to compile when a union has a member that the caller forgot; throws if one arrives at run time all the same. */
function assertNever(value) {
    throw new Error(`unreachable value: ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./packages/kernel/build/result.js
/** Wraps a success. */
function ok(value) {
    return { ok: true, value };
}
/** Wraps a failure. */
function err(error) {
    return { ok: false, error };
}

;// CONCATENATED MODULE: ./packages/kernel/build/bytes.js

const unitBytes = new Map([
    ["B", 1],
    ["kB", 1e3],
    ["KB", 1e3],
    ["MB", 1e6],
    ["GB", 1e9],
    ["KiB", 2 ** 10],
    ["MiB", 2 ** 20],
    ["GiB", 2 ** 30],
]);
/** Parses `65000`, `10MB`, `1GiB` to bytes. */
function parseBytes(text) {
    const match = /^(\d{1,12})([A-Za-z]*)$/.exec(text);
    const unit = unitBytes.get(match?.[2] === "" ? "B" : (match?.[2] ?? ""));
    if (match?.[1] === undefined || unit === undefined)
        return err("a size is a whole number and a unit: 65000, 10MB, 1GiB");
    const bytes = Number(match[1]) * unit;
    return Number.isSafeInteger(bytes) ? ok(bytes) : err("that size is too large to be meant");
}
/** Renders bytes for people, in powers of 1000: `812 B`, `1.4 MB`. */
function formatBytes(bytes) {
    for (const [unit, size] of [
        ["GB", 1e9],
        ["MB", 1e6],
        ["kB", 1e3],
    ]) {
        if (bytes >= size)
            return `${(Math.floor((bytes / size) * 10) / 10).toFixed(1)} ${unit}`;
    }
    return `${bytes} B`;
}

;// CONCATENATED MODULE: ./packages/kernel/build/digest.js

const hexLength = new Map([
    ["sha256", 64],
    ["sha512", 128],
]);
/**
 * Parses a digest strictly: registered algorithm, lower-case hex, exact length.
 *
 * @see OCI image specification 1.1, descriptor.md, "Digests"
 */
function parseDigest(text) {
    const colon = text.indexOf(":");
    const length = hexLength.get(text.slice(0, Math.max(colon, 0)));
    if (length === undefined)
        return err("a digest starts with sha256: or sha512:");
    const hex = text.slice(colon + 1);
    if (hex.length !== length)
        return err(`expected ${length} hexadecimal digits after the colon, got ${hex.length}`);
    if (!/^[0-9a-f]+$/.test(hex))
        return err("a digest is written in lower-case hexadecimal digits");
    return ok(text);
}
/** The digest `sha256:<hex>` of a hash computed by the caller; throws when `hex` is not 64 lower-case digits. */
function sha256Digest(hex) {
    const digest = parseDigest(`sha256:${hex}`);
    if (!digest.ok)
        throw new Error(digest.error);
    return digest.value;
}
/** The algorithm of a digest, in the name `node:crypto` knows it by. */
function digestAlgorithm(digest) {
    return digest.startsWith("sha512:") ? "sha512" : "sha256";
}
/** The hexadecimal part of a digest. */
function digestHex(digest) {
    return digest.slice(digest.indexOf(":") + 1);
}
/** A digest short enough for a sentence: `sha256:0123456789ab`. */
function shortDigest(digest) {
    return digest.slice(0, digest.indexOf(":") + 13);
}

;// CONCATENATED MODULE: ./packages/kernel/build/duration.js

const unitMs = new Map([
    ["ms", 1],
    ["s", 1000],
    ["m", 60_000],
    ["h", 3_600_000],
    ["d", 86_400_000],
]);
/** Parses `500ms`, `30s`, `5m`, `2h`, `7d` to milliseconds. */
function parseDuration(text) {
    const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text);
    const unit = unitMs.get(match?.[2] ?? "");
    if (match?.[1] === undefined || unit === undefined)
        return err("a duration is a whole number and a unit: 500ms, 30s, 5m, 2h, 7d");
    return ok(Number(match[1]) * unit);
}
/** Renders milliseconds for people: `340 ms`, `2.4 s`, `3 m 20 s`. */
function formatDuration(ms) {
    if (ms < 1000)
        return `${Math.floor(ms)} ms`;
    if (ms < 60_000)
        return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} m ${seconds % 60} s`;
    return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} m`;
}

;// CONCATENATED MODULE: ./packages/kernel/build/nearest.js
/** The candidate that `word` was most likely meant to be, or `undefined` when none is close. */
function nearest(word, candidates) {
    // Nothing that long was ever one of these words; the distance would take its time to say so.
    if (word.length > 100)
        return undefined;
    let best;
    let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./packages/kernel/build/reference.js


const pathPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const registryPattern = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/;
/** The registry that a name without one means, as docker has it. */
const defaultRegistry = "docker.io";
/**
 * Parses `[registry/]path`, the form of an `image` input; a tag or digest is a problem.
 *
 * @see OCI distribution specification 1.1.1, "Pulling manifests"; names without a registry follow docker's convention
 */
function parseRepository(text) {
    const slash = text.indexOf("/");
    const first = slash < 0 ? "" : text.slice(0, slash);
    const hasRegistry = first.includes(".") || first.includes(":") || first === "localhost";
    const registry = hasRegistry ? first : defaultRegistry;
    const rest = hasRegistry ? text.slice(slash + 1) : text;
    if (!registryPattern.test(registry))
        return err(`${JSON.stringify(registry)} is not a registry host`);
    if (rest === "")
        return err("the repository path is missing");
    if (rest.length > 255)
        return err("a repository path has at most 255 characters");
    if (rest !== rest.toLowerCase())
        return err(`a repository is lower-case: did you mean ${JSON.stringify(text.toLowerCase())}?`);
    if (!pathPattern.test(rest))
        return err(`${JSON.stringify(rest)} is not a repository path`);
    return ok({ registry, path: registry === defaultRegistry && !rest.includes("/") ? `library/${rest}` : rest });
}
/** Parses `repository[:tag][@digest]`. */
function parseReference(text) {
    const at = text.indexOf("@");
    const named = at < 0 ? text : text.slice(0, at);
    let digest;
    if (at >= 0) {
        const parsed = parseDigest(text.slice(at + 1));
        if (!parsed.ok)
            return parsed;
        digest = parsed.value;
    }
    const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !tagPattern.test(tag))
        return err(`${JSON.stringify(tag)} is not a tag`);
    const repository = parseRepository(colon < 0 ? named : named.slice(0, colon));
    if (!repository.ok)
        return repository;
    return ok({ repository: repository.value, tag, digest });
}
/** True when `text` is a tag that every registry accepts. */
function isTag(text) {
    return tagPattern.test(text);
}
/** `registry/path`. */
function formatRepository(repository) {
    return `${repository.registry}/${repository.path}`;
}
/** `registry/path[:tag][@digest]`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? "" : `:${reference.tag}`;
    const digest = reference.digest === undefined ? "" : `@${reference.digest}`;
    return `${formatRepository(reference.repository)}${tag}${digest}`;
}

;// CONCATENATED MODULE: ./packages/kernel/build/index.js











/***/ }),

/***/ 442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e5: () => (/* reexport */ bullets),
  aY: () => (/* reexport */ code),
  DV: () => (/* reexport */ codeBlock),
  zH: () => (/* reexport */ details),
  R_: () => (/* reexport */ heading),
  UF: () => (/* reexport */ joinMarkdown),
  nf: () => (/* reexport */ url_link),
  Xm: () => (/* reexport */ makeVisible),
  md: () => (/* reexport */ md),
  Q2: () => (/* reexport */ parseBaseUrl),
  tp: () => (/* reexport */ table),
  Qq: () => (/* reexport */ text_text),
  dX: () => (/* reexport */ urlBelow)
});

// UNUSED EXPORTS: breakReferences, codeTag, cutText, defaultTextLimit, detailsEnd, detailsStart, encodeEntities, fitDocument, hiddenComment, linkTag, sizeOf, tableHead, tableRow, trusted

;// CONCATENATED MODULE: ./packages/markdown/build/markdown.js
/** Marks a string as Markdown; the caller has made sure that no foreign text is in it unescaped. */
function markdown_trusted(markdown) {
    return markdown;
}
/**
 * A template whose literal parts are our own Markdown and whose values are Markdown or numbers:
 * ``md`**${count}** tests in ${code(name)}` ``.
 */
function md(literals, ...values) {
    return markdown_trusted(String.raw({ raw: literals.map(String) }, ...values.map(String)));
}
/** Joins Markdown with a separator of our own. */
function joinMarkdown(parts, separator) {
    return markdown_trusted(parts.join(separator));
}

;// CONCATENATED MODULE: ./packages/markdown/build/blocks.js

/** A table with a header row; cells are inline Markdown made by `text`, `code` or `link`. */
function table(columns, rows) {
    return joinMarkdown([tableHead(columns), ...rows.map((cells) => tableRow(cells, columns.length))], "\n");
}
/** The first two lines of a table. */
function tableHead(columns) {
    const rule = columns.map((column) => (column.align === "right" ? "---:" : "---"));
    return markdown_trusted(`${tableRow(columns.map((column) => column.title), columns.length)}\n| ${rule.join(" | ")} |`);
}
/** One row of a table, filled up or cut to `width` cells. */
function tableRow(cells, width) {
    const padded = Array.from({ length: width }, (_, i) => (cells[i] ?? "").replace(/\s*\n\s*/g, " "));
    return markdown_trusted(`| ${padded.join(" | ")} |`);
}
/** A folded block. `summary` must not rely on Markdown: GitHub does not parse it there. */
function details(summary, body, open = false) {
    return joinMarkdown([detailsStart(summary, open), body, detailsEnd], "\n\n");
}
/** The first line of a folded block; a blank line and the body follow. */
function detailsStart(summary, open = false) {
    return md `<details${markdown_trusted(open ? " open" : "")}><summary>${summary}</summary>`;
}
/** The last line of a folded block; a blank line goes before it. */
const detailsEnd = markdown_trusted("</details>");
/** A heading. GitHub shows a comment inside a page that uses levels 1 to 3, so start at 4. */
function heading(level, title) {
    return md `${markdown_trusted("#".repeat(level))} ${title}`;
}
/** A bulleted list of one-line items. */
function bullets(items) {
    return joinMarkdown(items.map((item) => md `- ${markdown_trusted(item.replace(/\s*\n\s*/g, " "))}`), "\n");
}
/** An HTML comment that GitHub does not show. `content` is a name of our own: letters, digits and `.:/=_ -`. */
function hiddenComment(content) {
    if (!/^[\w.:/= -]*$/.test(content) || content.includes("--"))
        throw new Error(`not fit for a hidden comment: ${JSON.stringify(content)}`);
    return trusted(`<!-- ${content} -->`);
}

;// CONCATENATED MODULE: ./packages/markdown/build/visible.js
/** Characters that a reader cannot see, or that move what a reader sees: controls, bidi, zero-width, tags, lone surrogates. */
const invisible = /(?!\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffe\uffff]/gu;
/** More combining marks than this on one character only serve to paint over neighbouring lines. */
const markFlood = /(\p{M}{4})\p{M}+/gu;
/**
 * Replaces each character that cannot be seen by one that can: control characters by their pictures (`␀`, `␊`), all
 * others by `⟨U+202E⟩`. With `lines`, line feeds and tabs stay and every other line end becomes a line feed.
 */
function makeVisible(text, kept = "none") {
    const lines = kept === "lines" ? text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n") : text.replace(/\t/g, " ");
    return lines
        .replace(invisible, (character) => kept === "lines" && (character === "\n" || character === "\t") ? character : picture(character))
        .replace(markFlood, "$1");
}
function picture(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f)
        return "␡";
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
/** Cuts after `maxCharacters` code points and says so with `…`; a pair of surrogates is never split. */
function cutText(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    let end = 0;
    for (let count = 0; count < maxCharacters && end < text.length; count++) {
        end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    }
    return end >= text.length ? text : `${text.slice(0, end)}…`;
}

;// CONCATENATED MODULE: ./packages/markdown/build/text.js


/** Breaks a word for GitHub's link, mention and reference detection without a reader seeing it. */
const zeroWidthSpace = "\u200b";
/** Foreign text is cut after this many characters unless the caller says otherwise. */
const defaultTextLimit = 200;
const structural = /[&<>"'\\`*_[\]{}()#!|~$@^]/g;
/**
 * Foreign text as one line of plain text, wherever it is put: paragraph, heading, list, table cell, `<summary>`.
 * It cannot become a tag, link, mention, reference, image, emphasis or block, and what cannot be seen is made visible.
 * Cut after `maxCharacters`.
 *
 * @see GitHub Flavored Markdown 0.29, 2.4 (backslash escapes), 6.2 (entities cannot form structure), 6.9 (autolinks)
 */
function text_text(foreign, maxCharacters = defaultTextLimit) {
    const line = cutText(makeVisible(foreign).replace(/\s+/gu, " ").trim(), maxCharacters);
    return markdown_trusted(encodeEntities(breakReferences(line)));
}
/**
 * Breaks up everything that GitHub turns into a link or a notification after rendering, where escaping no longer
 * helps: `@name`, `#1`, `GH-1`, `owner/repo#1`, commit hashes, `www.`, `scheme://`, e-mail addresses, `:emoji:`.
 * Digests and e-mail addresses stay readable; copying them brings a zero-width space along.
 */
function breakReferences(foreign) {
    return foreign
        .replace(/[@#]/g, `$&${zeroWidthSpace}`)
        .replace(/(GH|GHSA|CVE)(?=-)/gi, `$1${zeroWidthSpace}`)
        .replace(/:(?=\/\/|[\w+-]+:)/g, `:${zeroWidthSpace}`)
        .replace(/www(?=\.)/gi, `$&${zeroWidthSpace}`)
        .replace(/(mailto|xmpp)(?=:)/gi, `$&${zeroWidthSpace}`)
        .replace(/[0-9a-f]{7,}/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${zeroWidthSpace}`));
}
/** Replaces every character that means something to Markdown or HTML by a numeric reference, which never does. */
function encodeEntities(line) {
    const inside = line.replace(structural, entity);
    return inside.replace(/^[-+=:.]+/, (start) => start.replace(/./g, entity)).replace(/^(\d+)\./, `$1${entity(".")}`);
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}

;// CONCATENATED MODULE: ./packages/markdown/build/code.js



/** What stands where the foreign text was empty; a code span cannot be. */
const nothing = "(empty)";
/**
 * Foreign text as a code span of one line, for paragraphs, lists, headings and table cells; the span's fence is longer
 * than any run of backticks in it. Mentions are broken up as well: mail programs quote code as plain text.
 *
 * @see GitHub Flavored Markdown 0.29, 6.3 code spans; 4.10 tables (a pipe ends a cell even in code)
 */
function code(foreign, maxCharacters = defaultTextLimit) {
    const line = oneLine(foreign, maxCharacters);
    if (line.includes("|"))
        return codeTag(foreign, maxCharacters);
    const content = breakMentions(line);
    const fence = "`".repeat(longestBacktickRun(content) + 1);
    const pad = /^[`]|[`]$/.test(content) ? " " : "";
    return markdown_trusted(`${fence}${pad}${content}${pad}${fence}`);
}
/** Foreign text as a `<code>` element of one line, for places where Markdown is not parsed, such as `<summary>`. */
function codeTag(foreign, maxCharacters = defaultTextLimit) {
    return markdown_trusted(`<code>${encodeEntities(breakReferences(oneLine(foreign, maxCharacters)))}</code>`);
}
/**
 * Foreign text as a fenced code block with lines kept; the fence is longer than any run of backticks in it. Lines that
 * were left out are counted in a last line.
 *
 * @see GitHub Flavored Markdown 0.29, 4.5 fenced code blocks
 */
function codeBlock(foreign, limits = { maxLines: 20, maxCharacters: 300 }) {
    const all = makeVisible(foreign, "lines")
        .replace(/^\n+|\s+$/g, "")
        .split("\n");
    const kept = all.slice(0, limits.maxLines).map((line) => cutText(line, limits.maxCharacters));
    const left = all.length - kept.length;
    if (left > 0)
        kept.push(`… ${left} more ${left === 1 ? "line" : "lines"}`);
    // A line of foreign text must not be taken for one of the hidden marks by which a document is found again.
    const content = breakMentions(kept.join("\n")).replaceAll("<!--", "<!\u200b--");
    const fence = "`".repeat(Math.max(3, longestBacktickRun(content) + 1));
    return markdown_trusted(`${fence}text\n${content}\n${fence}`);
}
function oneLine(foreign, maxCharacters) {
    const line = cutText(makeVisible(foreign).replace(/\s+/gu, " ").trim(), maxCharacters);
    return line === "" ? nothing : line;
}
/** `name@sha256:…` stays whole so that it can be copied: an at sign after a word character mentions nobody. */
function breakMentions(line) {
    return line.replace(/(?<![\w-])@(?=\w)/g, "@\u200b");
}
function longestBacktickRun(line) {
    return Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
}

// EXTERNAL MODULE: ./packages/kernel/build/index.js + 8 modules
var build = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./packages/markdown/build/url.js


/**
 * Parses the address of a server, such as `GITHUB_SERVER_URL`: `https`, a host, no user, query or fragment. A trailing
 * slash is dropped.
 *
 * @see WHATWG URL, 4.4 URL parsing
 */
function parseBaseUrl(address) {
    if (/[^\x21-\x7e]/.test(address))
        return (0,build/* err */._q)("an address is written in visible ASCII characters");
    if (!URL.canParse(address))
        return (0,build/* err */._q)("that is not an address");
    const url = new URL(address);
    if (url.protocol !== "https:")
        return (0,build/* err */._q)("the address must start with https://");
    if (url.username !== "" || url.password !== "")
        return (0,build/* err */._q)("the address must not contain a user or password");
    if (url.search !== "" || url.hash !== "")
        return (0,build/* err */._q)("the address must not contain a query or fragment");
    const path = url.pathname.replace(/\/+$/, "");
    return (0,build.ok)(`https://${url.host}${escapeReserved(path)}`);
}
/**
 * An address below `base`: every segment is percent-encoded, so that it stays one segment. Segments that are empty,
 * `.` or `..` give `undefined`, because browsers resolve them away.
 */
function urlBelow(base, segments, tail = {}) {
    if (segments.some((segment) => segment === "" || segment === "." || segment === ".." || !segment.isWellFormed()))
        return undefined;
    const path = segments.map((segment) => `/${percentEncode(segment)}`).join("");
    const query = Object.entries(tail.query ?? {})
        .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value.toWellFormed())}`)
        .join("&");
    const fragment = tail.fragment === undefined ? "" : `#${percentEncode(tail.fragment.toWellFormed())}`;
    return `${base}${path}${query === "" ? "" : `?${query}`}${fragment}`;
}
/** A link, for paragraphs, lists and table cells. The label must not hold a link itself. */
function url_link(label, url) {
    return markdown_trusted(`[${label}](${url})`);
}
/** A link where Markdown is not parsed, such as `<summary>`. */
function linkTag(label, url) {
    return trusted(`<a href="${url.replaceAll("&", "&amp;")}">${label}</a>`);
}
function percentEncode(part) {
    return escapeReserved(encodeURIComponent(part));
}
/** `encodeURIComponent` leaves characters alone that end a Markdown destination or start emphasis. */
function escapeReserved(part) {
    return part.replace(/[!'()*~_\\[\]|<>"`$@]/g, (c) => c === "_" ? c : `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./packages/markdown/build/index.js










/***/ }),

/***/ 468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _X: () => (/* reexport */ advanceSmoke),
  qU: () => (/* reexport */ classifyEnd),
  XE: () => (/* reexport */ classifyFailure),
  a0: () => (/* reexport */ formatPattern),
  Ji: () => (/* reexport */ guessCause),
  w5: () => (/* reexport */ isAppClass),
  MT: () => (/* reexport */ matchesPattern),
  EY: () => (/* reexport */ parsePattern),
  u5: () => (/* reexport */ parseProbe),
  m7: () => (/* reexport */ pauseAfterTry),
  _w: () => (/* reexport */ probeForms),
  yM: () => (/* reexport */ splitWords),
  cL: () => (/* reexport */ startSmoke)
});

// UNUSED EXPORTS: defaultProbeSchedule, parseProbes

// EXTERNAL MODULE: ./packages/kernel/build/index.js + 8 modules
var build = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./packages/probe/build/classify.js

const appClasses = new Set([
    "app-crashed",
    "app-unhealthy",
    "app-slow",
    "port-closed",
    "oom",
]);
/** True when the image itself is at fault, so that an earlier digest may do better; only then is a rollback right. */
function isAppClass(value) {
    return appClasses.has(value);
}
/** The class of a smoke that failed. */
function classifyFailure(failure, end) {
    switch (failure.kind) {
        case "ended":
        case "restarted":
            return classifyEnd(end);
        case "rejected-output":
            return end.oomKilled ? "oom" : "app-unhealthy";
        case "unhealthy":
            return end.running ? "app-unhealthy" : classifyEnd(end);
        case "startup-timeout":
            // Its probes may notice an end before anybody looked at the container.
            if (!end.running)
                return classifyEnd(end);
            if (failure.problems.length > 0 && failure.problems.every((problem) => problem === "refused"))
                return "port-closed";
            return failure.problems.some((problem) => problem === "answer") ? "app-unhealthy" : "app-slow";
        default:
            return (0,build/* assertNever */.xb)(failure);
    }
}
/** The class of a container that ended when it should not have, or not like this. */
function classifyEnd(end) {
    if (end.oomKilled)
        return "oom";
    // runc reports it in the log of the container or in the engine's words, depending on its version.
    if (/exec format error/.test(end.engineError) || (end.exitCode !== 0 && /exec format error\s*$/.test(end.logTail)))
        return "wrong-arch";
    return "app-crashed";
}
/** What most likely happened and what to do about it, for a person; undefined when nothing better than the facts can be said. */
function guessCause(deployClass, end) {
    const log = end.logTail;
    if (deployClass === "port-closed")
        return "Nothing listens on the port. A program that listens on 127.0.0.1 inside the container cannot be reached: let it listen on 0.0.0.0, and compare the port with the one it logs.";
    if (deployClass === "oom")
        return "The kernel stopped it for using more memory than allowed: raise `memory` or use less.";
    if (deployClass === "wrong-arch")
        return "Build the image for this machine's platform (`platforms`).";
    if (deployClass === "app-slow")
        return "Raise `startup-timeout` if the program really needs longer to start.";
    const variable = /(?:KeyError: '|environment variable |env(?:ironment)? var )["'`]?([A-Z][A-Z0-9_]{2,60})\b/i.exec(log)?.[1];
    if (variable !== undefined)
        return `The log names the environment variable ${variable}: is it missing from \`env\`?`;
    if (/read-only file system/i.test(log))
        return "It tried to write to a read-only file system.";
    if (/permission denied/i.test(log))
        return "The user of the image lacks a permission: compare USER with the owner of the files.";
    if (/(?:curl|wget).*not found|executable file not found/i.test(log))
        return "A program that is called is not in the image.";
    return exitGuess(end);
}
function exitGuess(end) {
    if (end.running)
        return undefined;
    if (end.exitCode === 137)
        return "Exit code 137 is SIGKILL: something outside the program ended it.";
    if (end.exitCode === 139)
        return "Exit code 139 is a segmentation fault.";
    if (end.exitCode === 143)
        return "Exit code 143 is SIGTERM: something asked it to stop.";
    if (end.exitCode === 126)
        return "Exit code 126: the program exists but may not be executed.";
    if (end.exitCode === 127)
        return "Exit code 127: the program was not found in the image.";
    if (end.exitCode === 0)
        return "It ended by itself with exit code 0: a server must stay; for a command use `run`.";
    return undefined;
}

;// CONCATENATED MODULE: ./packages/probe/build/pattern.js

// Long enough for any sensible line; bounds what a pattern of the caller can cost on foreign text.
const maxLineLength = 8192;
/** Parses `/regex/` or `/regex/i`; anything else is compared as `otherwise` says. */
function parsePattern(text, otherwise) {
    if (text === "")
        return (0,build/* err */._q)("the pattern is empty");
    const match = /^\/(.+)\/([a-z]*)$/s.exec(text);
    if (match?.[1] === undefined)
        return (0,build.ok)({ kind: otherwise, text });
    const flags = match[2] ?? "";
    if (!/^[ius]*$/.test(flags))
        return (0,build/* err */._q)(`a regular expression takes the flags i, s and u, not ${flags}`);
    try {
        void new RegExp(match[1], flags);
    }
    catch (error) {
        return (0,build/* err */._q)(error instanceof Error ? error.message : "it is not a regular expression");
    }
    return (0,build.ok)({ kind: "regex", source: match[1], flags });
}
/** True when `text` is what the pattern asks for; a carriage return before a line end does not count. */
function matchesPattern(pattern, text) {
    if (pattern.kind === "contains")
        return text.includes(pattern.text);
    const lines = text.split(/\r?\n/);
    if (pattern.kind === "line")
        return lines.includes(pattern.text);
    const expression = new RegExp(pattern.source, pattern.flags);
    return lines.some((line) => expression.test(line.slice(0, maxLineLength)));
}
/** A pattern in the words of the input it came from. */
function formatPattern(pattern) {
    return pattern.kind === "regex" ? `/${pattern.source}/${pattern.flags}` : JSON.stringify(pattern.text);
}

;// CONCATENATED MODULE: ./packages/probe/build/words.js

/**
 * Splits a line into words as a POSIX shell quotes them: single quotes keep everything, double quotes keep all but
 * `\"` and `\\`, a backslash keeps the next character (or, with `plainBackslash`, is one, as regular expressions need
 * it outside quotes). Nothing is expanded: `$HOME`, `*` and `;` are plain text.
 *
 * @see POSIX.1-2024, Shell Command Language, 2.2 Quoting
 */
function splitWords(line, plainBackslash = false) {
    const words = [];
    let word;
    for (let i = 0; i < line.length; i++) {
        const char = line[i] ?? "";
        if (char === "'" || char === '"') {
            const quoted = readQuoted(line, i, char);
            if (quoted === undefined)
                return (0,build/* err */._q)(`the quote ${char} at position ${i + 1} is never closed`);
            word = (word ?? "") + quoted.text;
            i = quoted.end;
        }
        else if (char === "\\" && !plainBackslash) {
            if (i + 1 >= line.length)
                return (0,build/* err */._q)("a backslash at the end keeps nothing");
            word = (word ?? "") + (line[++i] ?? "");
        }
        else if (/\s/.test(char)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            word = (word ?? "") + char;
        }
    }
    if (word !== undefined)
        words.push(word);
    return (0,build.ok)(words);
}
function readQuoted(line, start, quote) {
    let text = "";
    for (let i = start + 1; i < line.length; i++) {
        const char = line[i] ?? "";
        if (char === quote)
            return { text, end: i };
        const next = line[i + 1] ?? "";
        if (quote === '"' && char === "\\" && (next === '"' || next === "\\")) {
            text += next;
            i++;
        }
        else {
            text += char;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/probe/build/parse-probe.js



/** The forms that a probe line may have, for messages and documentation. */
const probeForms = [
    "http GET /healthz 200 body~ok every=1s times=3",
    "tcp :5432",
    "command every=2s pg_isready -q",
    "log /ready/",
];
const defaultTiming = { everyMs: undefined, times: 1, timeoutMs: 3000 };
const defaultHttpTimes = 3;
const kinds = ["http", "tcp", "command", "log"];
/** Parses all lines; every line that is wrong is one problem. */
function parseProbes(lines) {
    const probes = [];
    const problems = [];
    for (const line of lines) {
        const probe = parseProbe(line);
        if (probe.ok)
            probes.push(probe.value);
        else
            problems.push(`${JSON.stringify(line.slice(0, 120))}: ${probe.error}`);
    }
    return problems.length > 0 ? err(problems) : ok(probes);
}
/** Parses one probe line such as `http GET /healthz 200 body~ok every=1s times=3`. */
function parseProbe(line) {
    const kind = /^\s*(\S*)/.exec(line)?.[1] ?? "";
    if (kind === "grpc")
        return (0,build/* err */._q)("grpc is not available; the forms are http, tcp, command and log");
    const known = kinds.find((name) => name === kind);
    if (known === undefined) {
        const meant = (0,build/* nearest */.pA)(kind, kinds);
        const guess = meant === undefined ? "" : `, did you mean ${meant}?`;
        return (0,build/* err */._q)(`a probe starts with http, tcp, command or log${guess}`);
    }
    // A pattern is taken as it stands: quotes and backslashes in it are its own.
    const split = known === "log" ? (0,build.ok)(line.trim().split(/\s+/)) : splitWords(line, known === "http");
    if (!split.ok)
        return split;
    // A command's own words may look like options: only those before its first word are the probe's.
    const times = known === "http" ? defaultHttpTimes : 1;
    const { rest, timing } = takeTiming(split.value.slice(1), { ...defaultTiming, times }, known === "command");
    if (!timing.ok)
        return timing;
    const parsed = parseKind(known, rest);
    return parsed.ok ? (0,build.ok)({ ...parsed.value, timing: timing.value, line }) : parsed;
}
function parseKind(kind, words) {
    switch (kind) {
        case "http":
            return parseHttp(words);
        case "tcp":
            return parseTcp(words);
        case "command":
            return words.length === 0 ? (0,build/* err */._q)("the command to run is missing") : (0,build.ok)({ kind: "command", words });
        case "log":
            return parseLog(words);
        default:
            return (0,build/* assertNever */.xb)(kind);
    }
}
function takeTiming(words, defaults, leadingOnly) {
    let timing = defaults;
    const rest = [];
    for (const [index, word] of words.entries()) {
        const option = /^(every|times|timeout)=(.*)$/.exec(word);
        if (option === null || (leadingOnly && rest.length > 0)) {
            rest.push(word);
            continue;
        }
        const set = setTiming(timing, option[1] ?? "", option[2] ?? "");
        if (!set.ok)
            return { rest: words.slice(index), timing: set };
        timing = set.value;
    }
    return { rest, timing: (0,build.ok)(timing) };
}
function setTiming(timing, name, value) {
    if (name === "times") {
        const times = /^\d{1,3}$/.test(value) ? Number(value) : 0;
        return times < 1 ? (0,build/* err */._q)("times is a whole number from 1 to 999") : (0,build.ok)({ ...timing, times });
    }
    const ms = (0,build/* parseDuration */.E9)(value);
    if (!ms.ok)
        return (0,build/* err */._q)(`${name}: ${ms.error}`);
    if (ms.value < 50 || ms.value > 600_000)
        return (0,build/* err */._q)(`${name} is between 50ms and 10m`);
    return (0,build.ok)(name === "every" ? { ...timing, everyMs: ms.value } : { ...timing, timeoutMs: ms.value });
}
function parseHttp(words) {
    let method = "GET";
    let target;
    let status = { min: 200, max: 299 };
    let body;
    for (const word of words) {
        if (word === "GET" || word === "HEAD") {
            method = word;
        }
        else if (/^(?:\d{3}|\dxx|\d{3}-\d{3})$/.test(word)) {
            const range = parseStatus(word);
            if (!range.ok)
                return range;
            status = range.value;
        }
        else if (word.startsWith("body~")) {
            const pattern = parsePattern(word.slice("body~".length), "contains");
            if (!pattern.ok)
                return (0,build/* err */._q)(`body: ${pattern.error}`);
            body = pattern.value;
        }
        else if (target === undefined && /^(?:[/:]|https?:\/\/)/.test(word)) {
            const parsed = parseTarget(word);
            if (!parsed.ok)
                return parsed;
            target = parsed.value;
        }
        else {
            return (0,build/* err */._q)(`${JSON.stringify(word)} is not understood; the form is ${probeForms[0] ?? ""}`);
        }
    }
    if (target === undefined)
        return (0,build/* err */._q)("the path is missing, such as /healthz or :8080/healthz");
    if (body !== undefined && method === "HEAD")
        return (0,build/* err */._q)("HEAD brings no body to compare");
    return (0,build.ok)({ kind: "http", method, target, status, body });
}
function parseStatus(word) {
    if (word.endsWith("xx"))
        return parseStatus(`${word[0]}00-${word[0]}99`);
    const [first, last = first] = word.split("-").map(Number);
    if (first === undefined || last === undefined || first < 100 || last > 599 || first > last)
        return (0,build/* err */._q)("a status is 200, 2xx or 200-299");
    return (0,build.ok)({ min: first, max: last });
}
function parseTarget(word) {
    if (/^https?:\/\//.test(word)) {
        if (!URL.canParse(word))
            return (0,build/* err */._q)(`${JSON.stringify(word)} is not a URL`);
        if (new URL(word).username !== "")
            return (0,build/* err */._q)("a user in the address of a probe would be logged");
        return (0,build.ok)({ kind: "url", url: word });
    }
    const match = /^(?::(\d{1,5}))?(\/\S*)?$/.exec(word);
    const path = match?.[2] ?? "/";
    if (match === null || /[^!-~]/.test(path))
        return (0,build/* err */._q)(`${JSON.stringify(word)} is not a port and path`);
    if (match[1] === undefined)
        return (0,build.ok)({ kind: "container", port: undefined, path });
    const port = parsePort(match[1]);
    return port.ok ? (0,build.ok)({ kind: "container", port: port.value, path }) : port;
}
function parsePort(text) {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    return port < 1 || port > 65_535 ? (0,build/* err */._q)("a port is a number from 1 to 65535") : (0,build.ok)(port);
}
function parseTcp(words) {
    const [word, extra] = words;
    if (word === undefined || extra !== undefined || !word.startsWith(":"))
        return (0,build/* err */._q)("the form is tcp :5432");
    const port = parsePort(word.slice(1));
    return port.ok ? (0,build.ok)({ kind: "tcp", port: port.value }) : port;
}
function parseLog(words) {
    const pattern = parsePattern(words.join(" "), "contains");
    return pattern.ok ? (0,build.ok)({ kind: "log", pattern: pattern.value }) : pattern;
}

;// CONCATENATED MODULE: ./packages/probe/build/schedule.js
/** Used by probes that do not say `every`: quick at first, then every two seconds. */
const defaultProbeSchedule = { firstPauseMs: 250, factor: 1.5, maxPauseMs: 2000 };
/** Milliseconds to wait after try number `attempt` (from 1); `fraction` in [0, 1) spreads it by a tenth. */
function pauseAfterTry(everyMs, attempt, fraction, schedule = defaultProbeSchedule) {
    if (everyMs !== undefined)
        return everyMs;
    const full = schedule.firstPauseMs * schedule.factor ** Math.min(attempt - 1, 50);
    return Math.round(Math.min(schedule.maxPauseMs, full) * (0.95 + fraction / 10));
}

;// CONCATENATED MODULE: ./packages/probe/build/smoke.js

const untried = { streak: 0, misses: 0, reached: false, problem: undefined, detail: "never tried" };
/** The state before anything was seen. */
function startSmoke(policy) {
    return { kind: "starting", probes: policy.times.map(() => untried), health: undefined, seen: false };
}
/**
 * The state after one more event: starting until every probe has its successes in a row and the healthcheck (if any)
 * agrees, then watched, then healthy. An end, a restart or `unhealthy` fails at once in every phase. With neither
 * probes nor a healthcheck, a running container is up and must stay so for the watch.
 */
function advanceSmoke(state, event, policy) {
    if (state.kind === "healthy" || state.kind === "failed")
        return state;
    const fail = (failure) => {
        return { kind: "failed", failure, atMs: event.atMs, wasHealthy: state.kind === "watching" };
    };
    switch (event.kind) {
        case "rejected-output":
            return fail({ kind: "rejected-output", detail: event.detail });
        case "container":
            if (!event.running)
                return fail({ kind: "ended" });
            if (event.restartCount > 0)
                return fail({ kind: "restarted" });
            if (event.health === "unhealthy")
                return fail({ kind: "unhealthy", detail: `healthcheck: ${event.healthOutput}` });
            return settle({ ...state, health: event.health, ...(state.kind === "starting" ? { seen: true } : {}) }, event.atMs, policy);
        case "probe": {
            const probes = state.probes.map((probe, index) => index === event.index ? observe(probe, event, policy) : probe);
            const missed = probes[event.index];
            if (state.kind === "watching" && missed !== undefined && missed.misses > policy.toleratedMisses)
                return fail({ kind: "unhealthy", detail: missed.detail });
            return settle({ ...state, probes }, event.atMs, policy);
        }
        default:
            return (0,build/* assertNever */.xb)(event);
    }
}
function observe(probe, event, policy) {
    if (!event.ok)
        return { ...probe, streak: 0, misses: probe.misses + 1, problem: event.problem, detail: event.detail };
    const streak = probe.streak + 1;
    const reached = probe.reached || streak >= (policy.times[event.index] ?? 1);
    return { streak, misses: 0, reached, problem: undefined, detail: "" };
}
function settle(state, atMs, policy) {
    if (state.kind === "watching") {
        if (atMs - state.sinceMs < policy.watchMs)
            return state;
        const failing = state.probes.find((probe) => probe.misses > 0);
        if (failing !== undefined)
            return { kind: "failed", failure: { kind: "unhealthy", detail: failing.detail }, atMs, wasHealthy: true };
        return { kind: "healthy", startupMs: state.sinceMs };
    }
    // A streak that was broken again is not healthy: `times` are successes in a row.
    const well = state.probes.every((probe, index) => probe.streak >= (policy.times[index] ?? 1));
    const checked = state.health === undefined || state.health === "healthy";
    if (well && checked && state.seen) {
        const watching = { kind: "watching", probes: state.probes, health: state.health, sinceMs: atMs };
        return policy.watchMs === 0 ? { kind: "healthy", startupMs: atMs } : watching;
    }
    return atMs < policy.startupTimeoutMs ? state : timedOut(state, atMs, policy);
}
function timedOut(state, atMs, policy) {
    const waiting = state.probes.filter((probe, index) => probe.streak < (policy.times[index] ?? 1));
    const details = waiting.map((probe) => (probe.detail === "" ? "not often enough in a row" : probe.detail));
    if (state.health === "starting")
        details.push("the healthcheck is still starting");
    const problems = waiting.map((probe) => probe.problem ?? "timeout");
    const detail = details.length === 0 ? "the engine never said that it runs" : details.join("; ");
    return { kind: "failed", failure: { kind: "startup-timeout", problems, detail }, atMs, wasHealthy: false };
}

;// CONCATENATED MODULE: ./packages/probe/build/index.js









/***/ }),

/***/ 408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Cs: () => (/* reexport */ runAction)
});

// UNUSED EXPORTS: claimUpload, evidenceArtifactName, evidenceFolder, failureOf, listEvidence, neutralise, readSubject

// EXTERNAL MODULE: ./packages/markdown/build/index.js + 6 modules
var build = __nccwpck_require__(442);
;// CONCATENATED MODULE: ./packages/runner/build/printer.js

/** Longer lines are cut: no log viewer shows them, and a line has to be held in memory. */
const maxLineLength = 16_384;
/** A log that neutralises whatever it is given and hides what was masked. */
function createPrinter(commands) {
    const secrets = new Set();
    let patterns = [];
    const redact = (text) => {
        let clean = text;
        for (const pattern of patterns)
            clean = clean.replace(pattern, "***");
        return clean;
    };
    const lines = (text) => redact(text)
        .split(/\r\n|\r|\n/)
        .map(neutralise);
    return {
        commands,
        redact,
        mask(value) {
            for (const secret of secretForms(value)) {
                if (secrets.has(secret))
                    continue;
                secrets.add(secret);
                commands.mask(secret);
            }
            // A short secret must not take a piece out of a longer one and leave the rest.
            patterns = [...secrets].sort((a, b) => b.length - a.length).map(patternOf);
        },
        debug: (text) => lines(text).forEach((line) => commands.debug(line)),
        info: (text) => lines(text).forEach((line) => commands.info(line)),
        warning: (text) => commands.annotate({ level: "warning", message: (0,build/* makeVisible */.Xm)(redact(text), "lines") }),
        async group(title, work) {
            commands.startGroup(neutralise(redact(title).replaceAll(/[\r\n]+/g, " ")));
            try {
                return await work();
            }
            finally {
                commands.endGroup();
            }
        },
    };
}
/** The value and each of its lines; very short ones would hide innocent text. */
function secretForms(value) {
    const forms = [value, ...value.split(/\r?\n/)].map((form) => form.trim());
    return [...new Set(forms)].filter((form) => form.length >= 4).sort((a, b) => b.length - a.length);
}
/**
 * Finds a secret as it is, and as Markdown and JSON write it: each character may be escaped or a numeric reference, and
 * a zero-width space may stand between two.
 */
function patternOf(secret) {
    const characters = Array.from(secret).map((character) => {
        const escaped = JSON.stringify(character).slice(1, -1);
        const forms = [character, escaped, `&#${character.codePointAt(0)};`];
        return `(?:${[...new Set(forms)].map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|")})`;
    });
    return new RegExp(characters.join("\\u200b?"), "gu");
}
/**
 * One line that no runner takes for a command.
 *
 * @see actions/runner, ActionCommand.cs: `::` at a line's start after white space, `##[` anywhere in it
 */
function neutralise(line) {
    const cut = line.length > maxLineLength ? `${line.slice(0, maxLineLength)}… (${line.length} characters)` : line;
    return (0,build/* makeVisible */.Xm)(cut)
        .replace(/^(\s*)::/, "$1: :")
        .replaceAll("##[", "## [");
}

// EXTERNAL MODULE: ./packages/contract/build/index.js + 7 modules
var contract_build = __nccwpck_require__(675);
// EXTERNAL MODULE: ./packages/kernel/build/index.js + 8 modules
var kernel_build = __nccwpck_require__(919);
;// CONCATENATED MODULE: ./packages/runner/build/evidence-folder.js
/** Where the actions of a job leave their evidence; `undefined` where the runner names no temporary folder. */
function evidenceFolder(environment) {
    const temporary = environment.get("RUNNER_TEMP");
    return temporary === undefined ? undefined : `${temporary}/build-once/evidence`;
}
/** Where {@link claimUpload} leaves its mark. */
const ownerFile = ".owner";
/** True for exactly one action of a job: the one whose post step, the last to run, uploads everybody's evidence. */
async function claimUpload(files, folder, random) {
    return await files.createExclusive(`${folder}/${ownerFile}`, random.hex(8));
}
/** The evidence files of this job so far, as absolute paths. */
async function listEvidence(files, folder) {
    const names = await files.list(folder);
    return names.filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name}`);
}
/** The name of the run artifact that carries a job's evidence: `evidence-<job>-<random>`. */
function evidenceArtifactName(job, random) {
    const safe = job.replaceAll(/[^A-Za-z0-9._-]/g, "-").slice(0, 60);
    return `evidence-${safe === "" ? "job" : safe}-${random.hex(6)}`;
}

;// CONCATENATED MODULE: ./packages/runner/build/host-for.js
/** The host an action sees: its log is the printer, so that nothing it says can become a command. */
function hostFor(platform, printer) {
    return {
        environment: platform.environment,
        http: platform.http,
        exec: platform.exec,
        files: platform.files,
        clock: platform.clock,
        random: platform.random,
        artifacts: platform.artifacts,
        cache: platform.cache,
        github: platform.github,
        log: printer,
        state: {
            save: (name, value) => printer.commands.saveState(name, value),
            saved: (name) => platform.environment.get(`STATE_${name}`),
        },
    };
}

;// CONCATENATED MODULE: ./packages/evidence/build/evidence.js
/** The name and version of the format. */
const evidence_evidenceSchema = "build-once/evidence/v1";
/** The canonical text of an evidence file. */
function renderEvidence(evidence) {
    return `${JSON.stringify(evidence, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./packages/evidence/build/parse-evidence.js


/** A larger file is refused unread. */
const maxEvidenceBytes = 1_048_576;
/** Deeper nesting is refused: nothing an action writes comes near it. */
const maxDepth = 16;
const errorKinds = (/* unused pure expression or super */ null && (["input", "permission", "upstream", "data", "bug"]));
/**
 * Reads an evidence file written by anybody: unknown fields are ignored, wrong types are a problem.
 * All text in the result is foreign text.
 */
function parseEvidence(text) {
    if (text.length > maxEvidenceBytes)
        return err(`larger than ${maxEvidenceBytes} characters`);
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch (error) {
        return err(`not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
    }
    if (!isObject(parsed))
        return err("not a JSON object");
    if (depthOf(parsed) > maxDepth)
        return err(`nested deeper than ${maxDepth} levels`);
    return readEvidence(parsed);
}
function readEvidence(value) {
    const fields = new Fields(value, "");
    const schema = fields.text("schema");
    if (schema !== evidenceSchema)
        return err(`schema is ${JSON.stringify(schema)}, expected ${evidenceSchema}`);
    const verdict = fields.text("verdict");
    if (verdict !== "pass" && verdict !== "fail" && verdict !== "skip") {
        return err(`verdict is ${JSON.stringify(verdict)}, expected pass, fail or skip`);
    }
    const evidence = {
        schema: evidenceSchema,
        action: fields.text("action"),
        verdict,
        reason: fields.text("reason"),
        message: fields.text("message"),
        ...readErrorKind(value["error"]),
        subject: readSubject(fields),
        at: fields.text("at"),
        durationMs: fields.number("durationMs"),
        facts: fields.object("facts"),
        links: readLinks(fields, value["links"]),
        inputs: fields.text("inputs"),
    };
    return fields.problem === undefined ? ok(evidence) : err(fields.problem);
}
function readErrorKind(value) {
    const kind = errorKinds.find((known) => known === value);
    return kind === undefined ? {} : { error: kind };
}
function readSubject(fields) {
    const subject = new Fields(fields.object("subject"), "subject.", fields);
    const pullRequest = subject.optionalNumber("pullRequest");
    return {
        repository: subject.text("repository"),
        commit: subject.text("commit"),
        ref: subject.text("ref"),
        event: subject.text("event"),
        ...(pullRequest === undefined ? {} : { pullRequest }),
        runId: subject.number("runId"),
        runAttempt: subject.number("runAttempt"),
        job: subject.text("job"),
        workflow: subject.text("workflow"),
    };
}
function readLinks(fields, value) {
    if (!Array.isArray(value) || value.length > 200) {
        fields.report("links", "an array of at most 200");
        return [];
    }
    return value.map((link, index) => {
        const parts = new Fields(isObject(link) ? link : {}, `links[${index}].`, fields);
        return { title: parts.text("title"), url: parts.text("url") };
    });
}
/** Reads fields of a JSON object and remembers the first problem. */
class Fields {
    #value;
    #prefix;
    #parent;
    problem;
    constructor(value, prefix, parent) {
        this.#value = value;
        this.#prefix = prefix;
        this.#parent = parent;
    }
    report(name, expected) {
        if (this.#parent !== undefined)
            this.#parent.report(this.#prefix + name, expected);
        else
            this.problem ??= `${this.#prefix}${name} is not ${expected}`;
    }
    text(name) {
        const value = this.#own(name);
        if (typeof value === "string" && value.length <= 10_000)
            return value;
        this.report(name, "a text of at most 10000 characters");
        return "";
    }
    number(name) {
        const value = this.#own(name);
        if (typeof value === "number" && Number.isFinite(value) && value >= 0)
            return value;
        this.report(name, "a number of at least 0");
        return 0;
    }
    optionalNumber(name) {
        return this.#own(name) === undefined ? undefined : this.number(name);
    }
    object(name) {
        const value = this.#own(name);
        if (isObject(value))
            return value;
        this.report(name, "an object");
        return {};
    }
    #own(name) {
        return Object.hasOwn(this.#value, name) ? this.#value[name] : undefined;
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function depthOf(root) {
    // Iterative: JSON.parse accepts nesting that would overflow the stack of a recursive walk.
    let level = [root];
    let depth = 0;
    while (level.length > 0 && depth <= maxDepth) {
        depth++;
        level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
    }
    return depth;
}
/** The fact `name`, when it is there and a string. */
function textFact(facts, name) {
    const value = fact(facts, name);
    return typeof value === "string" ? value : undefined;
}
/** The fact `name`, when it is there and a number. */
function numberFact(facts, name) {
    const value = fact(facts, name);
    return typeof value === "number" ? value : undefined;
}
/** The fact `name`, when it is there. */
function fact(facts, name) {
    return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/build/index.js




;// CONCATENATED MODULE: ./packages/runner/build/limit-annotations.js
/** What GitHub shows of one level in one step; it drops the rest without a word. */
const perLevel = 10;
/** The annotations that will be seen: of each level the first ten, or the first nine and a count of the others. */
function limitAnnotations(annotations) {
    return ["error", "warning", "notice"].flatMap((level) => {
        const all = annotations.filter((annotation) => annotation.level === level);
        if (all.length <= perLevel)
            return all;
        const rest = all.length - (perLevel - 1);
        return [...all.slice(0, perLevel - 1), { level, message: `${rest} more like these; the step summary lists them.` }];
    });
}

;// CONCATENATED MODULE: ./packages/runner/build/subject.js
/**
 * What this step's result speaks about, from the runner's default variables.
 *
 * @see GitHub, "Variables reference", default environment variables
 */
function subject_readSubject(environment) {
    const ref = environment.get("GITHUB_REF") ?? "";
    const pullRequest = /^refs\/pull\/(\d{1,10})\//.exec(ref)?.[1];
    return {
        repository: environment.get("GITHUB_REPOSITORY") ?? "",
        commit: environment.get("GITHUB_SHA") ?? "",
        ref,
        event: environment.get("GITHUB_EVENT_NAME") ?? "",
        ...(pullRequest === undefined ? {} : { pullRequest: Number(pullRequest) }),
        runId: wholeNumber(environment.get("GITHUB_RUN_ID")),
        runAttempt: wholeNumber(environment.get("GITHUB_RUN_ATTEMPT")),
        job: environment.get("GITHUB_JOB") ?? "",
        workflow: environment.get("GITHUB_WORKFLOW") ?? "",
    };
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

;// CONCATENATED MODULE: ./packages/runner/build/perform.js





/** GitHub refuses a summary of more than 1 MiB whole. */
const maxSummaryBytes = 1_000_000;
/** The name under which the post step finds that it uploads the job's evidence. */
const uploaderState = "evidence-uploader";
/** Does what a result says, in a fixed order: evidence, outputs, annotations, summary, closing line. */
async function perform(contract, result, platform, printer, given) {
    const evidence = await writeEvidence(contract, result, platform, printer, given);
    const { commands } = printer;
    for (const name of Object.keys(contract.outputs)) {
        const value = result.outputs[name];
        if (value !== undefined)
            commands.setOutput(name, value);
    }
    commands.setOutput("verdict", result.verdict);
    commands.setOutput("reason", result.reason);
    commands.setOutput("evidence", evidence ?? "");
    for (const annotation of limitAnnotations([...closingAnnotation(result), ...result.annotations])) {
        const message = (0,build/* makeVisible */.Xm)(printer.redact(annotation.message), "lines");
        const title = annotation.title === undefined ? {} : { title: (0,build/* makeVisible */.Xm)(printer.redact(annotation.title)) };
        commands.annotate({ ...annotation, ...title, message });
    }
    if (given.given.get("summary")?.toLowerCase() !== "false") {
        await commands.addSummary(cut(printer.redact(result.summary)));
    }
    if (result.error !== undefined)
        printer.debug(result.error.stack ?? "");
    printer.info(`${contract.action}: ${result.verdict} (${result.reason}): ${result.message.split("\n", 1)[0] ?? ""}`);
}
/** A red step says why in an annotation of its own. */
function closingAnnotation(result) {
    if (result.verdict !== "fail")
        return [];
    const { error } = result;
    const hint = error?.hint === undefined ? "" : `\n${error.hint}`;
    const report = error?.kind === "bug" ? `\nThis is a bug of the action; please report it with this log.\n${stackOf(error)}` : "";
    return [{ level: "error", title: result.reason, message: `${result.message}${hint}${report}` }];
}
function stackOf(error) {
    const origin = error.cause instanceof Error ? error.cause : error;
    return origin.stack ?? "";
}
async function writeEvidence(contract, result, platform, printer, given) {
    const wish = given.given.get("evidence") ?? "auto";
    const folder = evidenceFolder(platform.environment);
    if (wish === "none" || folder === undefined)
        return undefined;
    const evidence = {
        schema: evidence_evidenceSchema,
        action: contract.action,
        verdict: result.verdict,
        reason: result.reason,
        message: result.message.slice(0, 2000),
        ...(result.error === undefined ? {} : { error: result.error.kind }),
        subject: subject_readSubject(platform.environment),
        at: new Date(platform.clock.now()).toISOString(),
        durationMs: Math.round(platform.clock.monotonic() - given.startedMs),
        facts: result.facts,
        links: result.links ?? [],
        inputs: await hashOf(given.given),
    };
    if (wish !== "file" && (await claimUpload(platform.files, folder, platform.random))) {
        printer.commands.saveState(uploaderState, "true");
    }
    const path = `${folder}/${contract.action}-${platform.random.hex(6)}.json`;
    await platform.files.write(path, printer.redact(renderEvidence(evidence)));
    return path;
}
async function hashOf(given) {
    const text = JSON.stringify([...given].sort(([a], [b]) => (a < b ? -1 : 1)));
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return `sha256:${Buffer.from(hash).toString("hex")}`;
}
/** Cuts at a line's end, so that no half a table row or tag is left. */
function cut(summary) {
    if (new TextEncoder().encode(summary).length <= maxSummaryBytes)
        return summary;
    const kept = summary.slice(0, Math.floor(maxSummaryBytes / 4));
    return `${kept.slice(0, Math.max(0, kept.lastIndexOf("\n")))}\n\nThe summary was longer than GitHub shows and ends here.\n`;
}

;// CONCATENATED MODULE: ./packages/runner/build/finish-job.js






/**
 * The post step: undoes what the action left behind, then, in one action of a job, uploads the job's evidence as one
 * run artifact. With nothing to do it leaves at once and loads nothing.
 */
async function finishJob(contract, platform, cleanUp) {
    const uploads = platform.environment.get(`STATE_${uploaderState}`) === "true";
    const undoes = cleanUp !== undefined && platform.environment.startingWith("STATE_").size > (uploads ? 1 : 0);
    if (!uploads && !undoes) {
        platform.process.setExitCode(0);
        return;
    }
    const printer = createPrinter(await platform.commands());
    const { secrets } = (0,contract_build/* parseInputs */.TL)(contract, platform.environment.startingWith("INPUT_"));
    for (const secret of secrets)
        printer.mask(secret);
    let failed = false;
    const attempt = async (work) => {
        try {
            await work();
        }
        catch (thrown) {
            failed = true;
            const error = (0,kernel_build/* toActionError */.ie)(thrown);
            const message = `${contract.action}: ${error.message}${error.hint === undefined ? "" : `\n${error.hint}`}`;
            printer.commands.annotate({ level: "error", title: error.code, message: printer.redact(message) });
        }
    };
    if (undoes)
        await attempt(async () => await cleanUp(hostFor(platform, printer)));
    if (uploads)
        await attempt(async () => await uploadEvidence(platform, printer));
    if (!failed)
        platform.process.setExitCode(0);
    platform.process.endSoon();
}
async function uploadEvidence(platform, printer) {
    const { environment, files, random } = platform;
    const folder = evidenceFolder(environment);
    const found = folder === undefined ? [] : await listEvidence(files, folder);
    if (folder === undefined || found.length === 0)
        return;
    if (environment.get("ACTIONS_RUNTIME_TOKEN") === undefined || environment.get("ACTIONS_RESULTS_URL") === undefined) {
        printer.info("The runner offers no artifact service: the evidence stays in this job.");
        return;
    }
    const name = evidenceArtifactName(environment.get("GITHUB_JOB") ?? "", random);
    await printer.group(`Evidence: ${name}`, async () => {
        await platform.artifacts.upload(name, found, folder);
    });
}

;// CONCATENATED MODULE: ./packages/runner/build/render-failure.js

/** Where an action's inputs and errors are documented. */
const documentation = "https://github.com/build-once/pipeline";
/** Longer messages are cut; the log has them whole. */
const render_failure_maxLineLength = 2000;
/** The step summary of an action that ended by an error. */
function renderFailure(contract, error) {
    const parts = [(0,build/* heading */.R_)(3, (0,build.md) `❌ ${(0,build/* text */.Qq)(contract.title)}: ${(0,build/* code */.aY)(error.code)}`), linesOf(error.message)];
    if (error.hint !== undefined)
        parts.push((0,build.md) `**What to do**`, linesOf(error.hint));
    parts.push(documentationLink(contract, error));
    return (0,build/* joinMarkdown */.UF)(parts, "\n\n");
}
function linesOf(foreign) {
    const lines = foreign
        .split("\n")
        .map((line) => (line.startsWith("- ") ? (0,build.md) `- ${(0,build/* text */.Qq)(line.slice(2), render_failure_maxLineLength)}` : (0,build/* text */.Qq)(line, render_failure_maxLineLength)));
    return (0,build/* joinMarkdown */.UF)(lines, "\n");
}
function documentationLink(contract, error) {
    const base = (0,build/* parseBaseUrl */.Q2)(documentation);
    if (!base.ok)
        return (0,build.md) ``;
    const url = error.kind === "input"
        ? (0,build/* urlBelow */.dX)(base.value, ["blob", "main", "actions", contract.action, "README.md"], { fragment: "inputs" })
        : (0,build/* urlBelow */.dX)(base.value, ["blob", "main", "docs", "errors.md"], { fragment: error.code });
    const label = error.kind === "input" ? (0,build.md) `Inputs of this action` : (0,build.md) `All errors`;
    return url === undefined ? (0,build.md) `` : (0,build/* link */.nf)(label, url);
}

;// CONCATENATED MODULE: ./packages/runner/build/run-action.js







/**
 * Runs an action from inputs to exit code, and fails closed: the exit code is 1 until a verdict was written, so that
 * a promise that never settles, a throw of anything and a rejection nobody caught all end red.
 *
 * The same bundle is the post step: there it undoes what `cleanUp` undoes, and the first action of a job uploads the
 * job's evidence.
 */
async function runAction(contract, run, platform, cleanUp) {
    platform.process.setExitCode(1);
    if (platform.process.phase === "post") {
        await finishJob(contract, platform, cleanUp);
        return;
    }
    const printer = createPrinter(await platform.commands());
    let finished = false;
    let strayed = false;
    platform.process.onStray((thrown) => {
        strayed = true;
        platform.process.setExitCode(1);
        reportError(printer, (0,kernel_build/* toActionError */.ie)(thrown));
    });
    platform.process.onIdle(() => {
        if (!finished)
            reportStall(contract, printer);
    });
    const start = platform.clock.monotonic();
    const parsed = (0,contract_build/* parseInputs */.TL)(contract, platform.environment.startingWith("INPUT_"));
    for (const secret of parsed.secrets)
        printer.mask(secret);
    const host = hostFor(platform, printer);
    const given = { given: parsed.given, startedMs: start };
    let result;
    try {
        if (!parsed.values.ok)
            throw (0,contract_build/* inputsError */.Kj)(contract, parsed.values.error);
        result = await run(parsed.values.value, host);
    }
    catch (thrown) {
        result = failureOf(contract, (0,kernel_build/* toActionError */.ie)(thrown));
    }
    await perform(contract, result, platform, printer, given);
    finished = true;
    // What nobody caught before the verdict stays a failure after it.
    if (result.verdict !== "fail" && !strayed)
        platform.process.setExitCode(0);
    platform.process.endSoon();
}
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
function reportError(printer, error) {
    printer.info(error.stack ?? error.message);
    printer.commands.annotate({ level: "error", title: error.code, message: printer.redact(error.message) });
}
function reportStall(contract, printer) {
    const message = `${contract.action} stopped before it reached a verdict: something it waited for never happened.`;
    printer.commands.annotate({ level: "error", title: "no verdict", message });
}

;// CONCATENATED MODULE: ./packages/runner/build/index.js







/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(696);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
