import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1225:
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

/***/ 4695:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(1225);
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

/***/ 7282:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(843);
const parse = __nccwpck_require__(4695);
const utils = __nccwpck_require__(365);
const constants = __nccwpck_require__(1225);
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
} = __nccwpck_require__(1225);

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
} = __nccwpck_require__(1225);

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

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 2664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract)
});

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/ratio.js
var ratio = __nccwpck_require__(3676);
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
    return kind("path", "a path, absolute or relative to the workspace", spec, (value) => /[\r\n]/.test(value) ? (0,result/* err */._)("a path is one line") : plainText(value, 4096));
}
/** One of a few words. */
function choice(words, spec) {
    return kind("choice", words.map((word) => `\`${word}\``).join(", "), spec, (value) => {
        const found = words.find((word) => word === value);
        return found === undefined ? (0,result/* err */._)(`is not one of ${words.join(", ")}`) : (0,result.ok)(found);
    }, { choices: words });
}
/** `true` or `false`, as YAML 1.2 writes them. */
function flag(spec) {
    return kind("flag", "`true` or `false`", spec, (value) => {
        if (/^(?:true|True|TRUE)$/.test(value))
            return (0,result.ok)(true);
        if (/^(?:false|False|FALSE)$/.test(value))
            return (0,result.ok)(false);
        return (0,result/* err */._)("is neither true nor false");
    }, { choices: ["true", "false"] });
}
/** A whole number from `min` to `max`. */
function integer(spec) {
    const unit = spec.unit === undefined ? "" : ` (${spec.unit})`;
    return kind("integer", `a whole number from ${spec.min} to ${spec.max}${unit}`, spec, (value) => {
        if (!/^(?:0|-?[1-9]\d{0,14})$/.test(value))
            return (0,result/* err */._)("is not a whole number");
        const number = Number(value);
        return number < spec.min || number > spec.max ? (0,result/* err */._)(`is not from ${spec.min} to ${spec.max}`) : (0,result.ok)(number);
    });
}
/** A percentage with up to six decimals, exact. */
function percent(spec) {
    return kind("percent", "a percentage from 0 to 100, such as `80` or `87.5`", spec, ratio/* parsePercent */.lo);
}
/** A duration, in milliseconds. */
function duration(spec) {
    return kind("duration", "a duration: `500ms`, `30s`, `5m`, `2h`, `7d`", spec, parseDuration);
}
/** A size, in bytes. */
function bytes(spec) {
    return kind("bytes", "a size: `65000`, `10MB`, `1GiB`", spec, parseBytes);
}
/** A content address. */
function digest(spec) {
    return kind("digest", "`sha256:` and 64 hexadecimal digits", spec, parseDigest);
}
/** An image name with a tag, a digest or both. */
function reference(spec) {
    return kind("reference", "`name@sha256:…` or `name:tag`", spec, parseReference);
}
/** An image name without tag or digest. */
function repository(spec) {
    return kind("repository", "an image name without tag or digest, such as `ghcr.io/acme/app`", spec, parseRepository);
}
/** An `http` or `https` URL without user or password. */
function url(spec) {
    return kind("url", "an http or https URL", spec, (value) => {
        if (!URL.canParse(value))
            return err("is not a URL");
        const parsed = new URL(value);
        if (parsed.protocol !== "https:" && parsed.protocol !== "http:")
            return err("is not an http or https URL");
        return parsed.username === "" && parsed.password === "" ? ok(parsed) : err("carries a user or password");
    });
}
/** A value that is never printed. */
function secret(spec) {
    return kind("secret", "a secret", spec, (value) => (0,result.ok)(value), { secret: true });
}
/** One item a line; commas separate items too unless `commas` is false. Empty lines and `#` comment lines are dropped. */
function list(spec) {
    const item = spec.item ?? ((value) => (0,result.ok)(value));
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
        return problems.length > 0 ? (0,result/* err */._)(problems.join("; ")) : (0,result.ok)(items);
    };
    const absent = spec.default === undefined || spec.default.includes("${{") ? (0,result.ok)([]) : parse(spec.default);
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
        return (0,result/* err */._)(`is longer than ${maxLength} characters`);
    for (const character of value) {
        const code = character.charCodeAt(0);
        if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127)
            return (0,result/* err */._)("has control characters");
    }
    return (0,result.ok)(value);
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
const commonOutputs = {
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
        if (Object.hasOwn(commonOutputs, name))
            throw new Error(`every action has the output ${name}`);
    }
    return { ...spec, inputs: { ...spec.inputs, ...commonInputs }, rules: spec.rules ?? [] };
}

// EXTERNAL MODULE: ./packages/coverage/build/gate/thresholds.js
var thresholds = __nccwpck_require__(404);
// EXTERNAL MODULE: ./packages/coverage/build/paths/path-map.js
var path_map = __nccwpck_require__(5747);
// EXTERNAL MODULE: ./packages/coverage/build/gate/states.js
var states = __nccwpck_require__(3622);
// EXTERNAL MODULE: ./packages/coverage/build/document/merged-report.js
var merged_report = __nccwpck_require__(9145);
;// CONCATENATED MODULE: ./actions/coverage-gate/build/contract.js



function parseReportGlob(line) {
    const flagged = /^([A-Za-z0-9_.-]{1,50})=(.+)$/.exec(line);
    const glob = flagged?.[2]?.trim() ?? line;
    if (glob.replace(/^!/, "").split(/[/\\]/).includes(".."))
        return (0,result/* err */._)("a report is inside the workspace: no ..");
    return (0,result.ok)({ flag: flagged?.[1], glob });
}
const wellKnown = [
    "**/coverage.xml",
    "**/cobertura.xml",
    "**/*cobertura*.xml",
    "**/lcov.info",
    "**/*.lcov",
    "**/coverage.info",
    "**/coverage.out",
    "**/cover.out",
];
const inputs = {
    reports: list({
        description: "Globs of reports below the workspace, one a line, optionally `flag=glob`; formats are found by content.",
        default: wellKnown.join("\n"),
        commas: false,
        item: parseReportGlob,
        allowed: "globs, one a line, optionally `flag=glob`",
    }),
    "min-lines": percent({ description: "Least part of all executable lines that is covered." }),
    "min-branches": percent({ description: "Least part of all arms of branches that is taken." }),
    "min-functions": percent({ description: "Least part of all functions that is called." }),
    "min-statements": percent({ description: "Least part of all statements that is covered; Go profiles have them." }),
    "min-patch": percent({ description: "Least part of the executable lines of this change that is covered." }),
    "min-patch-branches": percent({ description: "Least part of the arms on lines of this change that is taken." }),
    "max-drop": percent({ description: "Percentage points that line coverage may be below the baseline." }),
    thresholds: list({
        description: "Minimums per path, `src/core/**=lines>=90,branches>=80`, or per flag, `flag:unit=lines>=80`.",
        commas: false,
        item: thresholds/* parseThresholds */.S,
        allowed: "`glob=metric>=percent,…` or `flag:name=metric>=percent,…`, one a line",
    }),
    bands: list({
        description: "Where green, yellow and orange begin; 89.99 % is below 90 however it is rounded.",
        default: "90,75,60",
        item: ratio/* parsePercent */.lo,
        allowed: "three falling percentages",
    }),
    base: kinds_text({ description: "Commit to compare with; the event's base unless given.", maxLength: 250 }),
    baseline: withDefault(kinds_text({
        description: "`none`, or the path of a report of the base: one that this action wrote (output `report`) or in any format it reads. `auto` says `no-baseline` when `max-drop` needs one.",
        maxLength: 4096,
    }), "auto"),
    exclude: list({
        description: "Globs of source files that do not count, besides those that git attributes mark `linguist-generated`.",
        commas: false,
        allowed: "globs, one a line",
    }),
    "path-map": list({
        description: "`from=to` lines for paths that cannot be found among the repository's files; the summary suggests them.",
        commas: false,
        item: path_map/* parsePathMapping */.f,
        allowed: "`from=to`, one a line",
    }),
    "expected-reports": integer({ description: "How many report files there must be at least.", min: 1, max: 100_000 }),
    "partial-lines": withDefault(choice(["hit", "miss"], { description: "What a line counts as of which only a part of the branches was taken." }), "hit"),
    "on-empty": list({
        description: "What a state does, `state=pass`, `state=warn` or `state=fail`; the states are in `docs/coverage.md`.",
        item: states/* parseStateAction */.Jz,
        allowed: "`state=pass|warn|fail`, one a line",
    }),
    badge: path({ description: "Where to write an SVG badge of line coverage." }),
    "merged-report": path({
        description: "Where to write all reports joined, under the repository's paths: `.xml` (Cobertura), `.info`, `.lcov` or `.json`.",
    }),
    annotations: withDefault(flag({ description: "Mark uncovered ranges of this change in its files." }), "true"),
};
const outputs = {
    lines: "Line coverage in percent, rounded down; empty when nothing was measured.",
    branches: "Branch coverage in percent; empty when no report has branches.",
    functions: "Function coverage in percent; empty when no report has functions.",
    statements: "Statement coverage in percent; empty when no report has statements.",
    patch: "Coverage of the changed lines in percent; empty when no changed line is executable.",
    delta: "Percentage points above or below the baseline; empty without one.",
    band: "`green`, `yellow`, `orange`, `red` or `none`.",
    state: "`measured`, or the gravest state that was found.",
    report: "Path of the full JSON report.",
    "uncovered-files": "JSON: files with uncovered changed lines, or without a change with uncovered lines; at most 500.",
};
const reasons = {
    "thresholds-met": { verdict: "pass", meaning: "Everything that was demanded is met." },
    "measured-only": {
        verdict: "pass",
        meaning: "Coverage was measured and nothing was demanded of it.",
        fix: "Give `min-lines`, `min-patch` or another minimum.",
    },
    "below-threshold": {
        verdict: "fail",
        meaning: "A total, path or flag is below its minimum.",
        fix: "The summary says how many more parts must be covered, and where.",
    },
    "patch-below-threshold": {
        verdict: "fail",
        meaning: "The changed lines are covered less than `min-patch` or `min-patch-branches` demands.",
        fix: "Cover the ranges that the summary lists, the largest first.",
    },
    "coverage-dropped": {
        verdict: "fail",
        meaning: "Line coverage is further below the baseline than `max-drop` allows.",
        fix: "Cover what this change left uncovered.",
    },
    "metric-not-measured": {
        verdict: "fail",
        meaning: "A minimum is set for something that no report holds.",
        fix: "Have the tool write it (for branches often an option), or drop the minimum.",
    },
    "threshold-unmatched": {
        verdict: "fail",
        meaning: "A threshold's pattern matches no measured file, or its flag no report.",
        fix: "Correct the pattern or the flag.",
    },
    "patch-unavailable": {
        verdict: "fail",
        meaning: "The changed lines could not be found out although a minimum is set for them.",
        fix: "Check out with `fetch-depth: 2` or more, or give `base`.",
    },
    "no-report": {
        verdict: "fail",
        meaning: "No file matches `reports`.",
        fix: "Check the glob and that the tests ran in this job, or download the report first.",
    },
    "empty-report": {
        verdict: "fail",
        meaning: "A report holds no executable line.",
        fix: "Check what the coverage tool was told to measure.",
    },
    "truncated-report": {
        verdict: "fail",
        meaning: "A report is cut short.",
        fix: "Look at the step that wrote it; part of a report is never counted.",
    },
    "missing-shard": {
        verdict: "fail",
        meaning: "There are fewer reports than `expected-reports`.",
        fix: "Let the gate wait for every shard (`needs`), and check that each uploads its report.",
    },
    "no-path-matched": {
        verdict: "fail",
        meaning: "No path in the reports is a file of the repository.",
        fix: "Check out the repository first, or add the `path-map` line that the summary suggests.",
    },
    "changed-unmeasured": {
        verdict: "fail",
        meaning: "Changed files are in no report.",
        fix: "Have the coverage tool include files that no test loads.",
    },
    "stale-report": {
        verdict: "fail",
        meaning: "A report is older than the commit.",
        fix: "Remove old reports before the tests run.",
    },
    "no-baseline": {
        verdict: "fail",
        meaning: "There is no baseline to compare with.",
        fix: "Give `baseline` the path of the base's report.",
    },
    "no-diff": { verdict: "fail", meaning: "There is no change to judge." },
    "only-deletions": { verdict: "fail", meaning: "The change only removes lines." },
    "only-renames": { verdict: "fail", meaning: "The change only renames files." },
    "only-generated": { verdict: "fail", meaning: "The change is only in generated or excluded files." },
    "zero-lines-file": { verdict: "fail", meaning: "A changed file has no executable lines." },
};
/** The interface of coverage-gate. */
const contract = defineContract({
    action: "coverage-gate",
    title: "Build Once · coverage gate",
    description: "One honest number per metric, and a gate that cannot pass by having measured nothing.",
    branding: { icon: "shield", color: "green" },
    inputs,
    outputs,
    permissions: [{ scope: "contents", level: "read", why: "check out the change that is measured" }],
    rules: [
        {
            rule: "`bands` are three falling percentages.",
            check: ({ bands: [green = 0, yellow = 0, orange = 0, ...more] }) => green > yellow && yellow > orange && more.length === 0
                ? undefined
                : "bands are three falling percentages such as 90,75,60",
        },
        {
            rule: "`base` is the name of a commit.",
            check: (values) => (values.base?.startsWith("-") === true ? "base is a commit, not an option" : undefined),
        },
        {
            rule: "`merged-report` ends with `.xml`, `.info`, `.lcov` or `.json`.",
            check: ({ "merged-report": merged }) => merged !== undefined && (0,merged_report/* mergedFormatOf */.x9)(merged) === undefined
                ? "merged-report ends with .xml, .info, .lcov or .json"
                : undefined,
        },
        {
            rule: "`max-drop` needs a baseline.",
            check: (values) => values["max-drop"] !== undefined && values.baseline === "none"
                ? "max-drop compares with a baseline; drop `baseline: none`"
                : undefined,
        },
    ],
    reasons,
});


/***/ }),

/***/ 2097:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _build_once_host_node__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9065);
/* harmony import */ var _build_once_runner__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1376);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2664);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7659);




await (0,_build_once_runner__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .contract */ .d, _run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e, (0,_build_once_host_node__WEBPACK_IMPORTED_MODULE_3__/* .nodeHost */ .P)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/coverage/build/model/coverage.js + 1 modules
var coverage = __nccwpck_require__(6224);
// EXTERNAL MODULE: ./packages/coverage/build/model/table.js
var table = __nccwpck_require__(3014);
;// CONCATENATED MODULE: ./packages/coverage/build/model/uncovered-ranges.js


/**
 * The ranges of executable lines without coverage, ascending. Lines that are not executable do not end a range;
 * when `within` is given, only its lines count and its gaps do.
 */
function uncoveredRanges(file, partialLines, within) {
    const ranges = [];
    for (const window of within ?? [{ first: 0, last: Number.POSITIVE_INFINITY }]) {
        let open;
        for (let row = (0,table/* lowerBound */.yz)(file.lines, window.first); row < file.lines.length; row++) {
            const line = file.lines[row];
            if (line > window.last)
                break;
            if ((0,coverage/* isCovered */.P$)(file, row, partialLines)) {
                if (open !== undefined)
                    ranges.push(open);
                open = undefined;
            }
            else if (open === undefined)
                open = { first: line, last: line, lines: 1 };
            else {
                open.last = line;
                open.lines++;
            }
        }
        if (open !== undefined)
            ranges.push(open);
    }
    return ranges;
}

;// CONCATENATED MODULE: ./packages/coverage/build/document/coverage-document.js


/** The name and version of the JSON report. */
const documentSchema = "build-once/coverage/v1";
/** The full JSON report: totals, every file with its uncovered ranges, patch, checks and states. Ratios are `[part, whole]`. */
function renderDocument(parts) {
    const { decision, patch } = parts;
    const files = [...parts.files].map(([path, file]) => ({
        path,
        ...pairs((0,coverage/* totalsOfFile */.jr)(file, parts.partialLines)),
        uncovered: uncoveredRanges(file, parts.partialLines).map(({ first, last }) => [first, last]),
    }));
    return `${JSON.stringify({
        schema: documentSchema,
        commit: parts.commit,
        verdict: decision.verdict,
        reason: decision.reason,
        state: decision.state,
        states: decision.states,
        checks: decision.checks.map((check) => ({ ...check, actual: pair(check.actual) })),
        totals: pairs(parts.totals),
        flags: [...parts.flags].map(([name, totals]) => ({ name, ...pairs(totals) })),
        patch: patch === undefined
            ? null
            : {
                lines: pair(patch.lines),
                branches: pair(patch.branches),
                unmeasured: patch.unmeasured,
                excluded: patch.excluded,
                files: patch.files.map((file) => ({
                    path: file.path,
                    lines: pair(file.lines),
                    branches: pair(file.branches),
                    uncovered: file.uncovered.map(({ first, last }) => [first, last]),
                })),
            },
        files,
    })}\n`;
}
function pair(ratio) {
    return [ratio.part, ratio.whole];
}
function pairs(totals) {
    return {
        lines: pair(totals.lines),
        branches: pair(totals.branches),
        functions: pair(totals.functions),
        statements: pair(totals.statements),
    };
}
/** The line total of a JSON report; `undefined` when the text is not one. */
function parseDocumentLines(text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (field(parsed, "schema") !== documentSchema)
        return undefined;
    const lines = field(field(parsed, "totals"), "lines");
    if (!Array.isArray(lines) || lines.length !== 2)
        return undefined;
    const [part, whole] = lines;
    if (!isCount(part) || !isCount(whole) || part > whole)
        return undefined;
    return { part, whole };
}
function field(value, name) {
    return typeof value === "object" && value !== null && Object.hasOwn(value, name)
        ? value[name]
        : undefined;
}
function isCount(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

// EXTERNAL MODULE: ./packages/kernel/build/ratio.js
var build_ratio = __nccwpck_require__(3676);
;// CONCATENATED MODULE: ./packages/coverage/build/document/badge.js

const colours = {
    green: "#2da44e",
    yellow: "#bf8700",
    orange: "#d4772a",
    red: "#cf222e",
    none: "#6e7781",
};
const labelWidth = 66;
const characterWidth = 7;
/** An SVG badge that says `coverage 87.5%`; it holds no script, link or font of others. */
function renderBadge(lines, band) {
    const value = (0,build_ratio/* formatRatio */.B0)(lines, 1);
    const width = value.length * characterWidth + 12;
    const all = labelWidth + width;
    const middle = labelWidth + width / 2;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${all}" height="20" role="img" aria-label="coverage: ${value}">`,
        `<title>coverage: ${value}</title>`,
        `<rect width="${all}" height="20" rx="3" fill="#555"/>`,
        `<path d="M${labelWidth} 0h${width - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${labelWidth}z" fill="${colours[band]}"/>`,
        '<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,sans-serif" font-size="11">',
        `<text x="${labelWidth / 2}" y="14">coverage</text>`,
        `<text x="${middle}" y="14">${value}</text>`,
        "</g>",
        "</svg>",
        "",
    ].join("\n");
}

// EXTERNAL MODULE: ./packages/coverage/build/document/merged-report.js
var merged_report = __nccwpck_require__(9145);
;// CONCATENATED MODULE: ./packages/coverage/build/diff/choose-base.js
/**
 * Chooses the commit to compare with. A pull request's merge commit has the base as its first parent: exactly what
 * the tests saw, whatever has happened to the branches since.
 */
function chooseBase(facts) {
    const { event, parents } = facts;
    if (event.startsWith("pull_request")) {
        const [first, second, ...more] = parents;
        // A merge that the author made has other parents; its first one says nothing about the base.
        const ofHead = second !== undefined && second === (facts.pullRequestHead ?? second) && more.length === 0;
        const isMerge = ofHead && facts.head === facts.runCommit && event === "pull_request";
        if (isMerge && first !== undefined)
            return { kind: "commit", commit: first };
        return facts.pullRequestBase === undefined
            ? { kind: "unknown", reason: "The event names no base commit; give `base`." }
            : { kind: "merge-base", commit: facts.pullRequestBase };
    }
    const base = event === "merge_group" ? facts.mergeGroupBase : event === "push" ? facts.pushBefore : undefined;
    if (base === undefined && (event === "push" || event === "merge_group"))
        return { kind: "unknown", reason: "The event does not say what was there before it; give `base`." };
    if (base === undefined)
        return { kind: "none", reason: "This event has no base to compare with." };
    return /^0+$/.test(base)
        ? { kind: "none", reason: "The branch is new, there is nothing before it." }
        : { kind: "commit", commit: base };
}
/** The parents that a raw commit object names. */
function parseParents(commit) {
    const header = commit.slice(0, commit.indexOf("\n\n") + 1);
    return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].flatMap((match) => match[1] ?? []);
}

// EXTERNAL MODULE: ./packages/coverage/build/errors.js
var errors = __nccwpck_require__(9325);
;// CONCATENATED MODULE: ./packages/coverage/build/formats/bytes.js

const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("latin1");
/** Decodes a name as UTF-8, else byte by byte, so that different bytes never become the same name. */
function decodeName(bytes) {
    try {
        return utf8.decode(bytes);
    }
    catch {
        return latin1.decode(bytes);
    }
}
/** Decodes bytes one by one; for looking at a report's head. */
function decodeHead(bytes) {
    return latin1.decode(bytes);
}
/** The bytes of an ASCII text. */
function ascii(text) {
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
/** True when `bytes` holds `expected` at `at`. */
function startsWith(bytes, expected, at) {
    if (at + expected.length > bytes.length)
        return false;
    for (let i = 0; i < expected.length; i++)
        if (bytes[at + i] !== expected[i])
            return false;
    return true;
}
/** A 53-bit hash of bytes; equal bytes have equal hashes and others in practice do not. */
function hashBytes(bytes, start, end, seed = 0) {
    let a = 0x811c_9dc5 ^ seed;
    let b = 0x9e37_79b9 ^ seed;
    for (let i = start; i < end; i++) {
        const byte = bytes[i];
        a = Math.imul(a ^ byte, 0x0100_0193);
        b = Math.imul(b ^ byte, 0x85eb_ca6b) ^ (b >>> 13);
    }
    return (a >>> 0) * 0x20_0000 + (b >>> 11);
}
/** What a foreign value looks like in a message: quoted, without control characters, cut. */
function quote(bytes) {
    const text = decodeName(bytes.subarray(0, 60));
    return JSON.stringify(text) + (bytes.length > 60 ? "…" : "");
}
/** Makes an error that says where in which report something is wrong and what belongs there. */
function reportError(code, where, problem, expected) {
    const line = where.line === undefined ? "" : `line ${where.line}, `;
    const place = `${JSON.stringify(where.report)} (${where.format}), ${line}byte ${where.byte}`;
    return errors/* coverageErrors */.o.error(code, `${place}: ${problem}${expected === undefined ? "" : `; expected ${expected}`}`);
}

// EXTERNAL MODULE: ./packages/coverage/build/limits.js
var limits = __nccwpck_require__(6146);
;// CONCATENATED MODULE: ./packages/coverage/build/formats/line-feed.js


/** Joins the chunks of a text report so that its scanner only ever sees whole lines. */
class LineFeed {
    /** Offset in the report of the first byte of the buffer that is handed over. */
    base = 0;
    #report;
    #format;
    #take;
    #rest = new Uint8Array(0);
    constructor(report, format, take) {
        this.#report = report;
        this.#format = format;
        this.#take = take;
    }
    /** Takes the next bytes. @throws {ActionError} `malformed-report` for NUL bytes, `report-limit` for a line without end */
    push(chunk) {
        const nul = chunk.indexOf(0);
        if (nul >= 0) {
            const where = { report: this.#report, format: this.#format, byte: this.base + this.#rest.length + nul };
            throw reportError("malformed-report", where, "a NUL byte", "text in UTF-8");
        }
        const bytes = this.#rest.length === 0 ? chunk : join(this.#rest, chunk);
        const end = bytes.lastIndexOf(10) + 1;
        if (bytes.length - end > limits/* maxRecordBytes */.t5) {
            const where = { report: this.#report, format: this.#format, byte: this.base + end };
            throw reportError("report-limit", where, "a line is too long", `a line feed within ${limits/* maxRecordBytes */.t5} bytes`);
        }
        if (end > 0)
            this.#take(bytes, end);
        this.base += end;
        this.#rest = bytes.slice(end);
    }
    /** The bytes after the last line feed; the line they began was never ended. */
    rest() {
        return this.#rest;
    }
}
/** Two byte arrays as one. */
function join(a, b) {
    const both = new Uint8Array(a.length + b.length);
    both.set(a);
    both.set(b, a.length);
    return both;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-names.js

/** Gives each different name a small number; names that are known beforehand keep theirs in every report. */
class XmlNames {
    #names = [];
    #slots = new Uint16Array(16_384);
    constructor(known) {
        for (const name of known) {
            const bytes = new TextEncoder().encode(name);
            let hash = 0;
            for (const byte of bytes)
                hash = (Math.imul(hash, 31) + byte) | 0;
            this.number(bytes, 0, bytes.length, hash);
        }
    }
    /** The number of a name whose `hash` (times 31 plus byte) was taken while it was read; -1 when there are too many names. */
    number(bytes, start, end, hash) {
        const mask = this.#slots.length - 1;
        let slot = (hash ^ (hash >>> 14)) & mask;
        for (;;) {
            const index = this.#slots[slot] - 1;
            if (index < 0)
                break;
            if (this.#equals(index, bytes, start, end))
                return index;
            slot = (slot + 1) & mask;
        }
        if (this.#names.length >= limits/* maxNames */.$g)
            return -1;
        this.#names.push(bytes.slice(start, end));
        this.#slots[slot] = this.#names.length;
        return this.#names.length - 1;
    }
    /** The bytes of the name with this number. */
    bytes(number) {
        return this.#names[number] ?? new Uint8Array(0);
    }
    #equals(index, bytes, start, end) {
        const name = this.#names[index];
        if (name.length !== end - start)
            return false;
        for (let i = 0; i < name.length; i++)
            if (name[i] !== bytes[start + i])
                return false;
        return true;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-tag.js



const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const equals = 61;
/** Reads names and attributes of one tag at a time; nothing is decoded until somebody asks for it. */
class XmlTag {
    /** The scanner's buffer. */
    bytes = new Uint8Array(0);
    /** Where the name that was read last ended. */
    nameEnd = 0;
    #names;
    #error;
    #attributeNames = new Int32Array(limits/* maxAttributes */._Q);
    #attributeStarts = new Int32Array(limits/* maxAttributes */._Q);
    #attributeEnds = new Int32Array(limits/* maxAttributes */._Q);
    #attributes = 0;
    constructor(knownNames, error) {
        this.#names = new XmlNames(knownNames);
        this.#error = error;
    }
    /** The attribute's bytes as they stand. */
    value(name) {
        const i = this.#find(name);
        return i < 0 ? undefined : this.bytes.subarray(this.#attributeStarts[i], this.#attributeEnds[i]);
    }
    /** The attribute as an unsigned whole number: -1 when it is missing, -2 when it is anything else. */
    wholeNumber(name) {
        const i = this.#find(name);
        if (i < 0)
            return -1;
        const end = this.#attributeEnds[i];
        let at = this.#attributeStarts[i];
        if (at === end)
            return -2;
        let value = 0;
        for (; at < end; at++) {
            const byte = this.bytes[at];
            if (byte < 48 || byte > 57)
                return -2;
            value = value * 10 + byte - 48;
        }
        return value;
    }
    /** Reads attributes up to `>` or `/>`, whose place is returned; -1 when the tag is not all there yet. */
    readAttributes(from) {
        const bytes = this.bytes;
        const { length } = bytes;
        let at = from;
        this.#attributes = 0;
        for (;;) {
            const gap = at;
            while (at < length && isXmlSpace(bytes[at]))
                at++;
            if (at >= length)
                return -1;
            const byte = bytes[at];
            if (byte === greaterThan)
                return at;
            if (byte === slash) {
                if (at + 1 >= length)
                    return -1;
                if (bytes[at + 1] !== greaterThan)
                    throw this.#error("malformed-report", at, '"/" inside a tag', '"/>"');
                return at;
            }
            if (gap === at)
                throw this.#error("malformed-report", at, "no space before an attribute", "a space");
            at = this.#readAttribute(at);
            if (at < 0)
                return -1;
        }
    }
    #readAttribute(from) {
        const bytes = this.bytes;
        const name = this.readName(from, this.#attributeNames[this.#attributes]);
        if (name === -2)
            return -1;
        let at = this.nameEnd;
        while (at < bytes.length && isXmlSpace(bytes[at]))
            at++;
        if (at >= bytes.length)
            return -1;
        if (bytes[at] !== equals)
            throw this.#error("malformed-report", at, "an attribute without a value", '"="');
        at++;
        while (at < bytes.length && isXmlSpace(bytes[at]))
            at++;
        if (at >= bytes.length)
            return -1;
        const quoteByte = bytes[at];
        if (quoteByte !== 34 && quoteByte !== 39)
            throw this.#error("malformed-report", at, "an attribute value without quotes", "a quote");
        const start = ++at;
        while (at < bytes.length && bytes[at] !== quoteByte) {
            if (bytes[at] === lessThan)
                throw this.#error("malformed-report", at, '"<" in an attribute value', "&lt; or a quote");
            at++;
        }
        if (at - start > limits/* maxTextBytes */.tu)
            throw this.#error("report-limit", start, "an attribute value is too long", `at most ${limits/* maxTextBytes */.tu} bytes`);
        if (at >= bytes.length)
            return -1;
        this.#addAttribute(name, start, at);
        return at + 1;
    }
    #addAttribute(name, start, end) {
        if (this.#find(name) >= 0)
            throw this.#error("malformed-report", start, `the attribute ${this.nameText(name)} twice`, "each attribute once");
        if (this.#attributes === limits/* maxAttributes */._Q)
            throw this.#error("report-limit", start, "too many attributes", `at most ${limits/* maxAttributes */._Q}`);
        this.#attributeNames[this.#attributes] = name;
        this.#attributeStarts[this.#attributes] = start;
        this.#attributeEnds[this.#attributes] = end;
        this.#attributes++;
    }
    /**
     * The number of the name that starts here; -2 when its end is not there yet.
     * Reports repeat themselves: when the name is the one that was guessed, one comparison is all it takes.
     */
    readName(start, guess = 0) {
        const { bytes } = this;
        const guessed = this.#names.bytes(guess);
        const end = start + guessed.length;
        let same = 0;
        while (same < guessed.length && bytes[start + same] === guessed[same])
            same++;
        if (same === guessed.length && end < bytes.length && nameBytes[bytes[end]] === 0) {
            this.nameEnd = end;
            return guess;
        }
        return this.#lookUp(start);
    }
    #lookUp(start) {
        const bytes = this.bytes;
        let at = start;
        let hash = 0;
        while (at < bytes.length && nameBytes[bytes[at]] === 1)
            hash = (Math.imul(hash, 31) + bytes[at++]) | 0;
        if (at >= bytes.length)
            return -2;
        if (at === start || at - start > 1024)
            throw this.#error("malformed-report", start, `${quote(bytes.subarray(start, start + 8))} is not a name`, "a name");
        this.nameEnd = at;
        const number = this.#names.number(bytes, start, at, hash);
        if (number < 0)
            throw this.#error("report-limit", start, "too many different names", "a coverage report");
        return number;
    }
    /** A name's text, for messages. */
    nameText(name) {
        return decodeHead(this.#names.bytes(name).subarray(0, 100));
    }
    #find(name) {
        for (let i = 0; i < this.#attributes; i++)
            if (this.#attributeNames[i] === name)
                return i;
        return -1;
    }
}
const nameBytes = new Uint8Array(256).fill(1, 128);
for (const character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:-.")
    nameBytes[character.charCodeAt(0)] = 1;
/** True for the four characters that XML calls white space. */
function isXmlSpace(byte) {
    return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-text.js
const named = new Map([
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
    ["apos", "'"],
]);
const decoders = new Map();
function decoderOf(encoding) {
    let decoder = decoders.get(encoding);
    if (decoder === undefined) {
        decoder = new TextDecoder(encoding, { fatal: true });
        decoders.set(encoding, decoder);
    }
    return decoder;
}
/**
 * The text that XML bytes stand for, with the five predefined entities and character references replaced.
 * `undefined` for any other entity, a reference to no character, or bytes that are not of the encoding.
 * @see https://www.w3.org/TR/xml/#sec-references
 */
function decodeXmlText(bytes, encoding) {
    let text;
    try {
        text = decoderOf(encoding).decode(bytes);
    }
    catch {
        return undefined;
    }
    if (!text.includes("&"))
        return text;
    let known = true;
    const decoded = text.replaceAll(/&([^;&]{0,12})(;?)/g, (_, name, end) => {
        const character = end === ";" ? (named.get(name) ?? numbered(name)) : undefined;
        if (character === undefined)
            known = false;
        return character ?? "";
    });
    return known ? decoded : undefined;
}
function numbered(name) {
    const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
    if (digits === null)
        return undefined;
    const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
    const isCharacter = (code >= 32 || code === 9 || code === 10 || code === 13) && code <= 0x10_ffff;
    return isCharacter && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
/** The start tag of a document's root element, or as much of it as `head` holds; empty when there is none. */
function rootTag(head) {
    let at = 0;
    for (;;) {
        while (isSpace(head.charCodeAt(at)))
            at++;
        const terminator = terminatorAt(head, at);
        if (terminator === "")
            break;
        const end = head.indexOf(terminator, at);
        if (end < 0)
            return "";
        at = end + terminator.length;
    }
    if (head[at] !== "<")
        return "";
    const end = head.indexOf(">", at);
    return end < 0 ? head.slice(at) : head.slice(at, end);
}
function terminatorAt(head, at) {
    if (head.startsWith("<!--", at))
        return "-->";
    if (head.startsWith("<?", at))
        return "?>";
    if (!head.startsWith("<!", at))
        return "";
    const subset = head.indexOf("[", at);
    return subset >= 0 && subset < head.indexOf(">", at) ? "]>" : ">";
}
function isSpace(code) {
    return code === 32 || code === 9 || code === 10 || code === 13;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-scanner.js





const xml_scanner_lessThan = 60;
const xml_scanner_greaterThan = 62;
const xml_scanner_slash = 47;
const question = 63;
const exclamation = 33;
/**
 * Reads the elements of an XML document from its bytes without building anything.
 * Well-formedness is checked as far as it decides which element is inside which; nothing is ever expanded or fetched.
 * @see https://www.w3.org/TR/xml/
 */
class XmlScanner {
    depth = 0;
    #report;
    #format;
    #handler;
    #tag;
    #stack = new Int32Array(limits/* maxDepth */.Mw);
    #bytes = new Uint8Array(0);
    #base = 0;
    #tagStart = 0;
    #rootSeen = false;
    #lastName = 0;
    /** The end of a comment, CDATA section or processing instruction that is being skipped. */
    #skipping = "";
    #encoding = "utf-8";
    #text;
    constructor(report, format, knownNames, handler) {
        this.#report = report;
        this.#format = format;
        this.#handler = handler;
        this.#tag = new XmlTag(knownNames, (code, at, problem, expected) => this.#error(code, at, problem, expected));
    }
    /** The name of the element `up` levels above the innermost open one; -1 above the root. */
    ancestor(up) {
        return this.depth - 1 - up < 0 ? -1 : this.#stack[this.depth - 1 - up];
    }
    /** The attribute's decoded value. */
    attribute(name) {
        const value = this.#tag.value(name);
        return value === undefined ? undefined : this.#decode(value);
    }
    /** The attribute as an unsigned whole number: -1 when it is missing, -2 when it is anything else. */
    wholeNumber(name) {
        return this.#tag.wholeNumber(name);
    }
    /** Keeps the text of the element that is open now, until `takeText`. */
    keepText() {
        this.#text = new Uint8Array(0);
    }
    /** The text since `keepText`, decoded. */
    takeText() {
        const text = this.#decode(this.#text ?? new Uint8Array(0));
        this.#text = undefined;
        return text;
    }
    /** An error at the current element. */
    error(code, problem, expected) {
        return this.#error(code, this.#tagStart, problem, expected);
    }
    /** Reads the next bytes. @throws {ActionError} `malformed-report`, `unsupported-report`, `report-limit` (data) */
    push(chunk) {
        const nul = chunk.indexOf(0);
        if (nul >= 0)
            throw this.#error("malformed-report", this.#bytes.length + nul, "a NUL byte", "XML in UTF-8");
        this.#bytes = this.#bytes.length === 0 ? chunk : join(this.#bytes, chunk);
        this.#tag.bytes = this.#bytes;
        const used = this.#run();
        if (this.#bytes.length - used > limits/* maxRecordBytes */.t5)
            throw this.#error("report-limit", used, "an element is too long", `its end within ${limits/* maxRecordBytes */.t5} bytes`);
        this.#base += used;
        this.#bytes = this.#bytes.slice(used);
    }
    /** Checks that the document is whole. @throws {ActionError} `truncated-report` (data) */
    end() {
        if (this.#rootSeen && this.depth === 0 && this.#bytes.length === 0 && this.#skipping === "")
            return;
        const inside = this.depth === 0 ? "its root element" : `<${this.#tag.nameText(this.ancestor(0))}>`;
        throw this.#error("truncated-report", this.#bytes.length, `the report ends inside ${inside}`, "the end of every element");
    }
    /** Reads as far as whole constructs go; returns how many bytes are used up. */
    #run() {
        let at = 0;
        for (;;) {
            if (this.#skipping !== "") {
                at = this.#skip(at);
                if (this.#skipping !== "")
                    return at;
            }
            const start = this.#textEnd(at);
            if (start === this.#bytes.length)
                return start;
            this.#tagStart = start;
            const next = this.#construct(start);
            if (next < 0)
                return start;
            at = next;
        }
    }
    #textEnd(from) {
        const bytes = this.#bytes;
        let at = from;
        while (at < bytes.length && bytes[at] !== xml_scanner_lessThan) {
            if (this.depth === 0 && !isXmlSpace(bytes[at]))
                throw this.#error("malformed-report", at, "text outside the root element", "nothing after the end of the root element");
            at++;
        }
        if (this.#text !== undefined && at > from) {
            if (this.#text.length + at - from > limits/* maxTextBytes */.tu)
                throw this.#error("report-limit", from, "a text is too long", `at most ${limits/* maxTextBytes */.tu} bytes`);
            this.#text = join(this.#text, bytes.subarray(from, at));
        }
        return at;
    }
    /** Reads what begins with `<`; -1 when it is not all there yet. */
    #construct(start) {
        const bytes = this.#bytes;
        if (start + 1 >= bytes.length)
            return -1;
        const kind = bytes[start + 1];
        if (kind === xml_scanner_slash)
            return this.#endTag(start);
        if (kind === question) {
            const end = bytes.indexOf(xml_scanner_greaterThan, start);
            if (end < 0)
                return -1;
            if (this.#base + start === 0)
                this.#checkDeclaration(decodeHead(bytes.subarray(start, end)));
            this.#skipping = "?>";
            return start + 2;
        }
        if (kind === exclamation)
            return this.#declaration(start);
        return this.#startTag(start);
    }
    #declaration(start) {
        const bytes = this.#bytes;
        if (bytes.length - start < 9)
            return -1;
        const text = decodeHead(bytes.subarray(start, start + 9));
        if (text.startsWith("<!--")) {
            this.#skipping = "-->";
            return start + 4;
        }
        if (text === "<![CDATA[") {
            this.#skipping = "]]>";
            return start + 9;
        }
        if (text !== "<!DOCTYPE" || this.#rootSeen)
            throw this.#error("malformed-report", start, `${JSON.stringify(text)} is not allowed here`, "an element");
        return this.#doctype(start + 9);
    }
    /** An external DTD is named and never fetched; an internal one could declare entities and is refused. */
    #doctype(from) {
        let quoteByte = 0;
        for (let at = from; at < this.#bytes.length; at++) {
            const byte = this.#bytes[at];
            if (quoteByte !== 0) {
                if (byte === quoteByte)
                    quoteByte = 0;
            }
            else if (byte === 34 || byte === 39)
                quoteByte = byte;
            else if (byte === 91)
                throw this.#error("unsupported-report", at, "a DTD inside the report, which could declare entities", "no internal DTD");
            else if (byte === xml_scanner_greaterThan)
                return at + 1;
        }
        return -1;
    }
    #checkDeclaration(text) {
        const encoding = /\bencoding\s*=\s*["']([^"']{1,40})["']/.exec(text)?.[1]?.toLowerCase() ?? "utf-8";
        if (!encodings.has(encoding))
            throw this.#error("unsupported-report", 0, `the encoding ${JSON.stringify(encoding)}`, [...encodings].join(", "));
        this.#encoding = encoding;
    }
    #skip(from) {
        const terminator = this.#skipping;
        const back = terminator.length - 1;
        let end = from - 1;
        for (;;) {
            end = this.#bytes.indexOf(xml_scanner_greaterThan, end + 1);
            if (end < 0)
                return Math.max(from, this.#bytes.length - back);
            if (end - back < from)
                continue;
            if (decodeHead(this.#bytes.subarray(end - back, end + 1)) !== terminator)
                continue;
            this.#skipping = "";
            return end + 1;
        }
    }
    #endTag(start) {
        const bytes = this.#bytes;
        const name = this.#tag.readName(start + 2, Math.max(0, this.ancestor(0)));
        if (name === -2)
            return -1;
        let at = this.#tag.nameEnd;
        while (at < bytes.length && isXmlSpace(bytes[at]))
            at++;
        if (at >= bytes.length)
            return -1;
        if (bytes[at] !== xml_scanner_greaterThan)
            throw this.#error("malformed-report", at, "an end tag with more than a name", '">"');
        if (this.depth === 0 || this.ancestor(0) !== name) {
            const expected = this.depth === 0 ? "no end tag" : `</${this.#tag.nameText(this.ancestor(0))}>`;
            throw this.#error("malformed-report", start, `</${this.#tag.nameText(name)}> ends nothing`, expected);
        }
        this.#handler.close(name, this);
        this.depth--;
        return at + 1;
    }
    #startTag(start) {
        const bytes = this.#bytes;
        const name = this.#tag.readName(start + 1, this.#lastName);
        if (name === -2)
            return -1;
        const end = this.#tag.readAttributes(this.#tag.nameEnd);
        if (end < 0)
            return -1;
        if (this.depth === 0 && this.#rootSeen)
            throw this.#error("malformed-report", start, "a second root element", "the end of the report");
        if (this.depth >= limits/* maxDepth */.Mw)
            throw this.#error("report-limit", start, `elements nested deeper than ${limits/* maxDepth */.Mw}`, "a coverage report");
        this.#rootSeen = true;
        this.#stack[this.depth++] = name;
        this.#lastName = name;
        this.#handler.open(name, this);
        if (bytes[end] !== xml_scanner_slash)
            return end + 1;
        this.#handler.close(name, this);
        this.depth--;
        return end + 2;
    }
    #decode(bytes) {
        const text = decodeXmlText(bytes, this.#encoding);
        if (text === undefined)
            throw this.#error("malformed-report", this.#tagStart, `${quote(bytes)} holds an unknown entity or invalid ${this.#encoding}`, "&amp; &lt; &gt; &quot; &apos; and numbers only");
        return text;
    }
    #error(code, at, problem, expected) {
        return reportError(code, { report: this.#report, format: this.#format, byte: this.#base + at }, problem, expected);
    }
}
const encodings = new Set(["utf-8", "utf8", "us-ascii", "iso-8859-1", "latin1", "windows-1252"]);

;// CONCATENATED MODULE: ./packages/coverage/build/formats/cobertura.js




const names = [
    "coverage",
    "source",
    "class",
    "methods",
    "method",
    "lines",
    "line",
    "filename",
    "number",
    "hits",
    "condition-coverage",
    "name",
    "signature",
    "lines-valid",
    "lines-covered",
    "branches-valid",
    "branches-covered",
];
const id = Object.fromEntries(names.map((name, i) => [name, i]));
/**
 * Cobertura XML, of Cobertura itself and of the many tools that write it.
 * @see https://cobertura.sourceforge.net/xml/coverage-04.dtd
 */
const cobertura = {
    name: "cobertura",
    detect(head) {
        const text = decodeHead(head);
        const tag = rootTag(text);
        if (!/^<coverage(?:\s|$)/.test(tag) || tag.includes("clover="))
            return false;
        return tag.includes("line-rate=") || tag.includes("lines-valid=") || text.includes("<packages");
    },
    scanner(sink) {
        const xml = new XmlScanner(sink.report, "cobertura", names, new CoberturaHandler(sink));
        const scanner = { push: (chunk) => xml.push(chunk), end: () => xml.end() };
        return scanner;
    },
};
/** The same lines are listed under the class and again under its methods; only a class without own lines is read from its methods. */
class CoberturaHandler {
    #sink;
    #inClass = false;
    #classLines = 0;
    #className = "";
    #methodLines = [];
    #method;
    #methodHits = -1;
    #arms = 0;
    #taken = 0;
    constructor(sink) {
        this.#sink = sink;
    }
    open(name, xml) {
        if (name === id.line)
            this.#line(xml);
        else if (name === id.class)
            this.#class(xml);
        else if (name === id.method && this.#inClass)
            this.#startMethod(xml);
        else if (name === id.source)
            xml.keepText();
        else if (xml.depth === 1)
            this.#root(name, xml);
    }
    close(name, xml) {
        if (name === id.source) {
            const path = xml.takeText().trim();
            if (path !== "")
                this.#sink.source(path);
        }
        else if (name === id.method)
            this.#endMethod();
        else if (name === id.class && this.#inClass)
            this.#endClass();
    }
    #root(name, xml) {
        if (name !== id.coverage)
            throw xml.error("malformed-report", "the root element is another one", "<coverage>");
        for (const [metric, part, whole] of [
            ["lines", id["lines-covered"], id["lines-valid"]],
            ["branches", id["branches-covered"], id["branches-valid"]],
        ]) {
            const covered = xml.wholeNumber(part);
            const valid = xml.wholeNumber(whole);
            if (covered >= 0 && valid >= 0 && Number.isSafeInteger(covered) && Number.isSafeInteger(valid))
                this.#sink.native(metric, covered, valid);
        }
    }
    #class(xml) {
        if (this.#inClass)
            throw xml.error("malformed-report", "a class inside a class", "</class>");
        const filename = xml.attribute(id.filename);
        if (filename === undefined || filename === "")
            throw xml.error("malformed-report", "a class without the name of its file", 'filename="…"');
        this.#inClass = true;
        this.#classLines = 0;
        this.#className = xml.attribute(id.name) ?? "";
        this.#methodLines.length = 0;
        this.#sink.file(filename);
    }
    #endClass() {
        this.#inClass = false;
        if (this.#classLines === 0)
            for (const line of this.#methodLines)
                this.#add(line.number, line.hits, line.arms, line.taken);
        this.#sink.endFile();
    }
    #startMethod(xml) {
        const text = JSON.stringify([this.#className, xml.attribute(id.name) ?? "", xml.attribute(id.signature) ?? ""]);
        const bytes = new TextEncoder().encode(text);
        this.#method = hashBytes(bytes, 0, bytes.length);
        this.#methodHits = -1;
    }
    #endMethod() {
        if (this.#method !== undefined && this.#methodHits >= 0)
            this.#sink.function(this.#method, this.#methodHits);
        this.#method = undefined;
    }
    #line(xml) {
        if (!this.#inClass || xml.ancestor(1) !== id.lines)
            return;
        const owner = xml.ancestor(2);
        if (owner !== id.class && owner !== id.method)
            return;
        const number = xml.wholeNumber(id.number);
        if (number < 0)
            throw xml.error("malformed-report", "a line without a whole number", 'number="1"');
        if (number > limits/* maxLineNumber */.Wz)
            throw xml.error("report-limit", `line number ${number}`, `at most ${limits/* maxLineNumber */.Wz}`);
        const hits = this.#hits(xml);
        this.#readConditions(xml);
        if (owner === id.class) {
            this.#classLines++;
            this.#add(number, hits, this.#arms, this.#taken);
            return;
        }
        if (hits > this.#methodHits)
            this.#methodHits = hits;
        if (this.#classLines === 0)
            this.#methodLines.push({ number, hits, arms: this.#arms, taken: this.#taken });
    }
    #add(number, hits, arms, taken) {
        this.#sink.line(number, hits);
        if (arms > 0)
            this.#sink.branch(number, arms, taken);
    }
    #hits(xml) {
        const hits = xml.wholeNumber(id.hits);
        if (hits >= 0)
            return hits < limits/* maxCount */.E7 ? hits : limits/* maxCount */.E7;
        const text = xml.attribute(id.hits)?.trim() ?? "";
        // MATLAB and others print counts as floating point numbers.
        if (/^\d{1,400}(?:\.\d+)?(?:[eE]\+?\d{1,3})?$/.test(text))
            return Math.min(Math.ceil(Number(text)), limits/* maxCount */.E7);
        const what = text.startsWith("-")
            ? "a negative count of hits"
            : `hits=${JSON.stringify(text.slice(0, 40))} is not a count`;
        throw xml.error("malformed-report", what, 'hits="0" or more');
    }
    /** `condition-coverage="50% (1/2)"` is in most reports the only place where arms are counted. */
    #readConditions(xml) {
        this.#arms = 0;
        this.#taken = 0;
        const text = xml.attribute(id["condition-coverage"]);
        if (text === undefined || text === "")
            return;
        const counts = /\(\s*(-?\d{1,9})\s*\/\s*(-?\d{1,9})\s*\)/.exec(text.slice(0, 100));
        if (counts === null)
            return;
        const taken = Number(counts[1]);
        const arms = Number(counts[2]);
        if (taken < 0 || arms < 0 || taken > arms)
            throw xml.error("malformed-report", `condition-coverage ${JSON.stringify(text.slice(0, 40))}`, 'such as "50% (1/2)"');
        this.#arms = arms;
        this.#taken = taken;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/go-profile.js



/**
 * Profiles of `go test -coverprofile`.
 * @see https://pkg.go.dev/golang.org/x/tools/cover
 */
const goProfile = {
    name: "go",
    detect: (head) => /^mode: (?:set|count|atomic)\r?\n/.test(decodeHead(head.subarray(0, 64))),
    scanner: (sink) => new GoScanner(sink),
};
const lineEnd = 10;
const modeText = ascii("mode: ");
class GoScanner {
    #sink;
    #feed;
    #line = 0;
    #mode = "";
    #name = new Uint8Array(0);
    /** The end of the number that was read last, going left. */
    #at = 0;
    #start = 0;
    constructor(sink) {
        this.#sink = sink;
        this.#feed = new LineFeed(sink.report, "go", (bytes, end) => this.#take(bytes, end));
    }
    push(chunk) {
        this.#feed.push(chunk);
    }
    end() {
        if (this.#feed.rest().length > 0)
            throw this.#error(0, "the last line has no end, so its count may be cut", "a line feed", "truncated-report");
        this.#sink.endFile();
    }
    #take(bytes, end) {
        let start = 0;
        while (start < end) {
            const next = bytes.indexOf(lineEnd, start) + 1;
            let stop = next - 1;
            if (stop > start && bytes[stop - 1] === 13)
                stop--;
            if (stop > start) {
                if (startsWith(bytes, modeText, start))
                    this.#checkMode(bytes, start, stop);
                else
                    this.#block(bytes, start, stop);
            }
            start = next;
            this.#line++;
        }
    }
    #checkMode(bytes, start, stop) {
        const mode = decodeHead(bytes.subarray(start, Math.min(stop, start + 40)));
        if (!/^mode: (?:set|count|atomic)$/.test(mode) || (this.#mode !== "" && this.#mode !== mode))
            throw this.#error(start, quote(bytes.subarray(start, stop)), this.#mode || "mode: set, count or atomic");
        this.#mode = mode;
    }
    /** `<name>:<line>.<column>,<line>.<column> <statements> <count>`, read from the right since names may hold anything. */
    #block(bytes, start, stop) {
        this.#start = start;
        this.#at = stop;
        const count = this.#number(bytes, 32);
        const statements = this.#number(bytes, 32);
        const lastColumn = this.#number(bytes, 46);
        const lastLine = this.#number(bytes, 44);
        const firstColumn = this.#number(bytes, 46);
        const firstLine = this.#number(bytes, 58);
        if (lastLine < firstLine || lastLine > limits/* maxLineNumber */.Wz || lastLine - firstLine > limits/* maxBlockLines */.RE)
            throw this.#error(start, `a block from line ${firstLine} to ${lastLine}`, "lines in order and of a real file", "report-limit");
        if (statements > limits/* maxLineNumber */.Wz)
            throw this.#error(start, `a block of ${statements} statements`, `at most ${limits/* maxLineNumber */.Wz}`, "report-limit");
        this.#use(bytes, start, this.#at);
        // Ascending with the line, so that a profile in source order needs no sorting; 29 bits tell the blocks of a line apart.
        const range = Math.imul(firstColumn, 0x9e37_79b1) ^ Math.imul(lastColumn, 0x85eb_ca6b) ^ Math.imul(lastLine, 0xc2b2_ae35);
        const key = firstLine * 0x2000_0000 + ((range ^ (range >>> 15)) >>> 3);
        this.#sink.statements(key, Math.min(count, limits/* maxCount */.E7), statements, firstLine, lastLine);
    }
    /** The number left of `#at`, which `before` must precede. */
    #number(bytes, before) {
        let at = this.#at - 1;
        let value = 0;
        let scale = 1;
        let byte = bytes[at];
        while (at > this.#start && byte >= 48 && byte <= 57) {
            value += (byte - 48) * scale;
            scale *= 10;
            byte = bytes[--at];
        }
        if (byte !== before || scale === 1 || at <= this.#start) {
            const negative = byte === 45 ? "a negative number" : "not a block";
            throw this.#error(this.#start, `${negative}: ${quote(bytes.subarray(this.#start, bytes.indexOf(lineEnd, this.#start)))}`, "<name>:<line>.<column>,<line>.<column> <statements> <count>");
        }
        this.#at = at;
        return value;
    }
    #use(bytes, start, end) {
        const name = this.#name;
        if (end - start === name.length && startsWith(bytes, name, start))
            return;
        if (this.#mode === "")
            throw this.#error(start, "a block before the mode line", "mode: set, count or atomic");
        this.#name = bytes.slice(start, end);
        this.#sink.file(decodeName(this.#name));
    }
    #error(at, problem, expected, code = "malformed-report") {
        const where = { report: this.#sink.report, format: "go", byte: this.#feed.base + at, line: this.#line + 1 };
        return reportError(code, where, problem, expected);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/lcov-records.js

/** The records that are read, by the bytes before their colon as one number. */
const recordNames = new Map(["SF", "DA", "BRDA", "FN", "FNDA", "FNA", "FNL", "LF", "LH", "BRF", "BRH", "FNF", "FNH"].map((text) => [
    [...ascii(text)].reduce((key, byte) => (key << 8) | byte, 0),
    text,
]));

;// CONCATENATED MODULE: ./packages/coverage/build/formats/lcov.js




/**
 * lcov trace files, of every version of geninfo and of the tools that imitate it.
 * @see geninfo(1), "FILES"
 */
const lcov = {
    name: "lcov",
    detect: (head) => /^(?:[ \t]*(?:#[^\n]*|TN:[^\n]*|VER:[^\n]*)?\r?\n){0,100}[ \t]*SF:/.test(decodeHead(head.subarray(0, 8192))),
    scanner: (sink) => new LcovScanner(sink),
};
const comma = 44;
const colon = 58;
const lcov_lineEnd = 10;
const endOfRecord = ascii("end_of_record");
class LcovScanner {
    #sink;
    #feed;
    #line = 0;
    #open = false;
    /** The last record was a function's, whose name may go on in the next line. */
    #afterFunction = false;
    /** Start lines of this section's function groups, by their index (lcov 2.2 and newer). */
    #groups = new Map();
    #summary = new Map();
    constructor(sink) {
        this.#sink = sink;
        this.#feed = new LineFeed(sink.report, "lcov", (bytes, end) => this.#take(bytes, end));
    }
    push(chunk) {
        this.#feed.push(chunk);
    }
    end() {
        const rest = this.#feed.rest();
        if (rest.length > 0)
            this.#feed.push(Uint8Array.of(lcov_lineEnd));
        if (this.#open)
            throw this.#error(0, "the report ends inside a file's section", "end_of_record", "truncated-report");
        const total = (key) => this.#summary.get(key) ?? 0;
        if (this.#summary.has("LF"))
            this.#sink.native("lines", total("LH"), total("LF"));
        if (this.#summary.has("BRF"))
            this.#sink.native("branches", total("BRH"), total("BRF"));
        if (this.#summary.has("FNF"))
            this.#sink.native("functions", total("FNH"), total("FNF"));
    }
    #take(bytes, end) {
        let at = 0;
        while (at < end) {
            // "DA:" is nine lines out of ten.
            if (bytes[at] === 68 && bytes[at + 1] === 65 && bytes[at + 2] === colon)
                at = this.#hits(bytes, at);
            else
                at = this.#other(bytes, at);
            this.#line++;
        }
    }
    /** `DA:<line>,<hits>[,<checksum>]` */
    #hits(bytes, start) {
        let at = start + 3;
        let line = 0;
        let byte = bytes[at];
        while (byte >= 48 && byte <= 57) {
            line = line * 10 + byte - 48;
            byte = bytes[++at];
        }
        if (byte !== comma || at === start + 3)
            throw this.#error(start, "DA without a line and a count", "DA:<line>,<hits>");
        this.#checkLine(line, start);
        byte = bytes[++at];
        const first = at;
        let hits = 0;
        while (byte >= 48 && byte <= 57) {
            hits = hits * 10 + byte - 48;
            byte = bytes[++at];
        }
        if (byte !== lcov_lineEnd || at === first) {
            const stop = bytes.indexOf(lcov_lineEnd, at);
            if (byte !== comma && byte !== 13 && byte !== 32)
                hits = this.#oddCount(bytes, first, stop);
            else if (at === first)
                throw this.#error(start, "DA without a hit count", "DA:<line>,<hits>");
            at = stop;
        }
        if (!this.#open)
            throw this.#error(start, "DA outside a file's section", "SF:<path> before it");
        this.#afterFunction = false;
        this.#sink.line(line, hits < limits/* maxCount */.E7 ? hits : limits/* maxCount */.E7);
        return at + 1;
    }
    #other(bytes, from) {
        let end = bytes.indexOf(lcov_lineEnd, from);
        const next = end + 1;
        let start = from;
        while (end > start && lcov_isSpace(bytes[end - 1]))
            end--;
        while (start < end && lcov_isSpace(bytes[start]))
            start++;
        if (end > start)
            this.#record(bytes, start, end);
        return next;
    }
    #record(bytes, start, end) {
        let at = start;
        let key = 0;
        for (; at < end && at < start + 4 && bytes[at] !== colon; at++)
            key = (key << 8) | bytes[at];
        const text = bytes[at++] === colon ? recordNames.get(key) : undefined;
        switch (text) {
            case "BRDA":
                this.#arm(bytes, start, at, end);
                break;
            case "SF":
                this.#file(bytes, start, at, end);
                break;
            case "FN":
            case "FNDA":
            case "FNA":
            case "FNL":
                this.#function(text, bytes, start, at, end);
                break;
            case "DA":
                this.#hits(concatLine(bytes, start, end), 0);
                break;
            case undefined:
                this.#otherRecord(bytes, start, end);
                return;
            default:
                this.#addSummary(text, this.#number(bytes, at, end, start));
        }
        this.#afterFunction = text.startsWith("FN") && text !== "FNF" && text !== "FNH";
    }
    #otherRecord(bytes, start, end) {
        if (end - start === endOfRecord.length && startsWith(bytes, endOfRecord, start))
            this.#endOfRecord(start);
        else if (/^[A-Z]{2,7}:/.test(decodeHead(bytes.subarray(start, Math.min(end, start + 8)))))
            this.#afterFunction = false;
        else
            this.#strange(bytes, start, end);
    }
    #file(bytes, start, at, end) {
        if (this.#open)
            throw this.#error(start, "a new SF although the section before it has not ended", "end_of_record", "truncated-report");
        if (at === end)
            throw this.#error(start, "SF without a path", "SF:<path>");
        this.#open = true;
        this.#groups.clear();
        this.#sink.file(decodeName(bytes.subarray(at, end)));
    }
    #endOfRecord(start) {
        if (!this.#open)
            throw this.#error(start, "end_of_record without a section", "SF:<path> before it");
        this.#open = false;
        this.#afterFunction = false;
        this.#sink.endFile();
    }
    /** `BRDA:<line>,[e|f|U]<block>,<branch>,<taken>`; the branch may be an expression with commas in it. */
    #arm(bytes, start, at, end) {
        const afterLine = bytes.indexOf(comma, at) + 1;
        const last = bytes.subarray(0, end).lastIndexOf(comma);
        const afterBlock = bytes.indexOf(comma, afterLine);
        if (afterLine <= at || afterLine > end || afterBlock < 0 || afterBlock >= last)
            throw this.#error(start, `BRDA of the wrong form: ${quote(bytes.subarray(start, end))}`, "BRDA:<line>,<block>,<branch>,<taken>");
        const line = this.#number(bytes, at, afterLine - 1, start);
        this.#checkLine(line, start);
        if (!this.#open)
            throw this.#error(start, "BRDA outside a file's section", "SF:<path> before it");
        const neverEvaluated = bytes[last + 1] === 45 && last + 2 === end;
        const taken = !neverEvaluated && this.#count(bytes, last + 1, end) > 0;
        this.#sink.arm(line, hashBytes(bytes, afterLine, last), taken);
    }
    #function(key, bytes, start, at, end) {
        if (!this.#open)
            throw this.#error(start, `${key} outside a file's section`, "SF:<path> before it");
        const first = bytes.indexOf(comma, at);
        if (first < 0 || first >= end)
            throw this.#error(start, `${key} with one field`, `${key}:<number>,<name>`);
        if (key === "FN") {
            this.#checkLine(this.#number(bytes, at, first, start), start);
            const name = this.#nameStart(bytes, first + 1, end);
            this.#sink.function(hashBytes(bytes, name, end), 0);
        }
        else if (key === "FNDA") {
            this.#sink.function(hashBytes(bytes, first + 1, end), this.#count(bytes, at, first));
        }
        else
            this.#functionGroup(key, bytes, start, at, first, end);
    }
    /** `FN:<line>[,<end line>],<name>`: where the name starts. */
    #nameStart(bytes, from, end) {
        let at = from;
        while (at < end && isDigit(bytes[at]))
            at++;
        return at > from && at < end && bytes[at] === comma ? at + 1 : from;
    }
    /** `FNL:<index>,<line>[,<end line>]` and `FNA:<index>,<hits>,<name>`: names of one place are one function. */
    #functionGroup(key, bytes, start, at, first, end) {
        const index = this.#number(bytes, at, first, start);
        let second = bytes.indexOf(comma, first + 1);
        if (second < 0 || second > end)
            second = end;
        if (key === "FNL") {
            const line = this.#number(bytes, first + 1, second, start);
            this.#checkLine(line, start);
            this.#groups.set(index, line);
            this.#sink.function(line, 0);
            return;
        }
        const line = this.#groups.get(index);
        if (line === undefined)
            throw this.#error(start, `FNA names the group ${index}, which no FNL declares`, "FNL before FNA");
        this.#sink.function(line, this.#count(bytes, first + 1, second));
    }
    /** Function names that the tool printed with a line feed in them go on here; anything else is not lcov. */
    #strange(bytes, start, end) {
        if (this.#afterFunction || bytes[start] === 35)
            return;
        throw this.#error(start, `not a record: ${quote(bytes.subarray(start, end))}`, "a record such as DA:<line>,<hits>");
    }
    #addSummary(key, value) {
        this.#summary.set(key, (this.#summary.get(key) ?? 0) + value);
    }
    #number(bytes, from, end, start) {
        let value = 0;
        for (let i = from; i < end; i++) {
            const byte = bytes[i];
            if (!isDigit(byte))
                throw this.#error(start, `${quote(bytes.subarray(from, end))} is not a number`, "digits");
            value = value * 10 + byte - 48;
        }
        if (from >= end || value > Number.MAX_SAFE_INTEGER)
            throw this.#error(start, "a number is missing or too large", "digits");
        return value;
    }
    /** A count: digits, however many. */
    #count(bytes, from, end) {
        let value = 0;
        let at = from;
        while (at < end && isDigit(bytes[at]))
            value = value * 10 + bytes[at++] - 48;
        if (at === end && at > from)
            return Math.min(value, limits/* maxCount */.E7);
        return this.#oddCount(bytes, from, end);
    }
    /** Counts that tools print in other forms: `1e+06`, `3.0`, and below zero (V8's ranges), which is no hit. */
    #oddCount(bytes, from, stop) {
        const field = decodeHead(bytes.subarray(from, Math.min(stop, from + 64)))
            .split(",")[0]
            ?.trim() ?? "";
        if (/^\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(field))
            return Math.min(Math.floor(Number(field)), limits/* maxCount */.E7);
        if (/^-\d+(?:\.\d+)?$/.test(field)) {
            this.#sink.negativeCount();
            return 0;
        }
        throw this.#error(from, `${JSON.stringify(field)} is not a count`, "a number of hits");
    }
    #checkLine(line, start) {
        if (line > limits/* maxLineNumber */.Wz)
            throw this.#error(start, `line number ${line}`, `at most ${limits/* maxLineNumber */.Wz}`, "report-limit");
    }
    #error(at, problem, expected, code = "malformed-report") {
        const where = { report: this.#sink.report, format: "lcov", byte: this.#feed.base + at, line: this.#line + 1 };
        return reportError(code, where, problem, expected);
    }
}
function isDigit(byte) {
    return byte >= 48 && byte <= 57;
}
function lcov_isSpace(byte) {
    return byte === 32 || byte === 9 || byte === 13;
}
function concatLine(bytes, start, end) {
    const line = new Uint8Array(end - start + 1);
    line.set(bytes.subarray(start, end));
    line[end - start] = lcov_lineEnd;
    return line;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/formats.js



/** Every format that can be read; the first that recognises a report's head reads it. */
const coverageFormats = [cobertura, lcov, goProfile];

;// CONCATENATED MODULE: ./packages/coverage/build/model/arm-table.js
const firstCapacity = 1024;
/**
 * The arms of one section's branches, each named by line and key.
 * An arm's place among the arms of its line, in the order they are first named, is what later joins with other reports:
 * tools number blocks differently from run to run, but list the arms of a line in the same order.
 */
class ArmTable {
    size = 0;
    #lines = new Uint32Array(firstCapacity);
    #keys = new Float64Array(firstCapacity);
    #taken = new Uint8Array(firstCapacity);
    /** Where each arm sits in `#slots`, so that forgetting costs as much as adding did. */
    #places = new Uint32Array(firstCapacity);
    /** Index into the arrays above plus one; 0 is a free slot. */
    #slots = new Uint32Array(firstCapacity * 2);
    /** Adds an arm, or joins `taken` when it was named before. */
    add(line, key, taken) {
        if (this.size * 2 >= this.#slots.length - 1)
            this.#grow();
        const slot = this.#slotOf(line, key);
        let index = this.#slots[slot] - 1;
        if (index < 0) {
            index = this.size++;
            this.#slots[slot] = index + 1;
            this.#places[index] = slot;
            this.#lines[index] = line;
            this.#keys[index] = key;
            this.#taken[index] = 0;
        }
        if (taken)
            this.#taken[index] = 1;
    }
    /** Hands over every line's arms once and forgets them. */
    drain(each) {
        const perLine = new Map();
        for (let i = 0; i < this.size; i++) {
            const line = this.#lines[i];
            let sum = perLine.get(line);
            if (sum === undefined) {
                sum = { arms: 0, taken: 0, bits: 0 };
                perLine.set(line, sum);
            }
            if (this.#taken[i] === 1) {
                sum.taken++;
                if (sum.arms < 32)
                    sum.bits |= 1 << sum.arms;
            }
            sum.arms++;
        }
        for (const [line, sum] of perLine)
            each(line, sum.arms, sum.taken, sum.bits >>> 0);
        for (let i = 0; i < this.size; i++)
            this.#slots[this.#places[i]] = 0;
        this.size = 0;
    }
    #slotOf(line, key) {
        const mask = this.#slots.length - 1;
        let slot = (Math.imul(line, 0x9e37_79b1) ^
            Math.imul(key >>> 0, 0x85eb_ca6b) ^
            Math.imul((key / 0x1_0000_0000) | 0, 0xc2b2_ae35)) &
            mask;
        for (;;) {
            const index = this.#slots[slot] - 1;
            if (index < 0 || (this.#lines[index] === line && this.#keys[index] === key))
                return slot;
            slot = (slot + 1) & mask;
        }
    }
    #grow() {
        const lines = new Uint32Array(this.#lines.length * 2);
        const keys = new Float64Array(lines.length);
        const taken = new Uint8Array(lines.length);
        lines.set(this.#lines);
        keys.set(this.#keys);
        taken.set(this.#taken);
        this.#lines = lines;
        this.#keys = keys;
        this.#taken = taken;
        this.#places = new Uint32Array(lines.length);
        this.#slots = new Uint32Array(lines.length * 2);
        for (let i = 0; i < this.size; i++) {
            const slot = this.#slotOf(lines[i], keys[i]);
            this.#slots[slot] = i + 1;
            this.#places[i] = slot;
        }
    }
}

// EXTERNAL MODULE: ./packages/coverage/build/model/file-coverage.js
var file_coverage = __nccwpck_require__(2221);
;// CONCATENATED MODULE: ./packages/coverage/build/model/table-builder.js

const table_builder_firstCapacity = 256;
/** Takes rows in any order and as many times as they come; one instance serves a whole report. */
class Rows {
    length = 0;
    #joins;
    #keys = new Float64Array(table_builder_firstCapacity);
    #columns;
    #ascending = true;
    constructor(joins) {
        this.#joins = joins;
        this.#columns = joins.map(() => new Uint32Array(table_builder_firstCapacity));
    }
    /** Adds a row of one column; the way lines take, by far the most frequent one. */
    add(key, value) {
        const n = this.length;
        if (n === this.#keys.length)
            this.#grow();
        if (n > 0 && key <= this.#keys[n - 1])
            this.#ascending = false;
        this.#keys[n] = key;
        this.#columns[0][n] = value;
        this.length = n + 1;
    }
    /** Adds a row of up to four columns. */
    addWide(key, a, b, c, d) {
        this.add(key, a);
        const n = this.length - 1;
        this.#columns[1][n] = b;
        this.#columns[2][n] = c;
        if (this.#columns.length > 3)
            this.#columns[3][n] = d;
    }
    /** Forgets the rows and keeps the memory. */
    clear() {
        this.length = 0;
        this.#ascending = true;
    }
    /** The rows as a table that shares this instance's memory until the next `clear`. */
    settle() {
        if (!this.#ascending)
            this.#sort();
        const { length } = this;
        return { keys: this.#keys.subarray(0, length), columns: this.#columns.map((column) => column.subarray(0, length)) };
    }
    #grow() {
        const keys = new Float64Array(this.#keys.length * 2);
        keys.set(this.#keys);
        this.#keys = keys;
        this.#columns = this.#columns.map((column) => {
            const larger = new Uint32Array(keys.length);
            larger.set(column);
            return larger;
        });
    }
    /** Brings the rows into order and joins those of one key. */
    #sort() {
        if (!this.#insert())
            this.#reorder();
        const keys = this.#keys;
        let n = 0;
        for (let row = 1; row < this.length; row++) {
            const again = keys[n] === keys[row];
            if (!again)
                keys[++n] = keys[row];
            for (let c = 0; c < this.#columns.length; c++) {
                const column = this.#columns[c];
                const value = column[row];
                const before = again ? column[n] : 0;
                column[n] = this.#joins[c] === "or" ? before | value : Math.max(before, value);
            }
        }
        this.length = n + 1;
        this.#ascending = true;
    }
    /** Insertion sort, best for the nearly sorted rows that tools write; false when the rows are not such. */
    #insert() {
        const keys = this.#keys;
        let budget = this.length * 8 + 64;
        for (let row = 1; row < this.length; row++) {
            const key = keys[row];
            let at = row;
            while (at > 0 && keys[at - 1] > key)
                at--;
            if (at === row)
                continue;
            budget -= row - at;
            if (budget < 0)
                return false;
            keys.copyWithin(at + 1, at, row);
            keys[at] = key;
            for (const column of this.#columns) {
                const value = column[row];
                column.copyWithin(at + 1, at, row);
                column[at] = value;
            }
        }
        return true;
    }
    #reorder() {
        const keys = this.#keys.slice(0, this.length);
        const columns = this.#columns.map((column) => column.slice(0, this.length));
        const order = new Uint32Array(this.length);
        for (let i = 0; i < order.length; i++)
            order[i] = i;
        order.sort((a, b) => keys[a] - keys[b]);
        for (let row = 0; row < order.length; row++) {
            const from = order[row];
            this.#keys[row] = keys[from];
            for (let c = 0; c < columns.length; c++)
                this.#columns[c][row] = columns[c][from];
        }
    }
}
/**
 * Collects the sections of one file.
 * Sections are kept as runs of falling length, so that a file named by a million classes costs n log n, not n squared.
 */
class Runs {
    #joins;
    #runs = [];
    constructor(joins) {
        this.#joins = joins;
    }
    /** Takes a copy of `section`, or joins it in place when all its rows are there already. */
    take(section) {
        for (const run of this.#runs)
            if ((0,table/* joinWithin */.Uo)(run, section, this.#joins))
                return;
        this.#runs.push({ keys: section.keys.slice(), columns: section.columns.map((column) => column.slice()) });
        while (this.#collapsible())
            this.#collapse();
    }
    /** All sections as one table. */
    build() {
        while (this.#runs.length > 1)
            this.#collapse();
        return this.#runs[0] ?? (0,table/* emptyTable */._d)(this.#joins.length);
    }
    #collapsible() {
        const last = this.#runs.at(-1);
        const before = this.#runs.at(-2);
        return last !== undefined && before !== undefined && last.keys.length * 2 >= before.keys.length;
    }
    #collapse() {
        const last = this.#runs.pop();
        const before = this.#runs.pop();
        if (last !== undefined && before !== undefined)
            this.#runs.push((0,table/* joinTables */.IL)(before, last, this.#joins));
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/model/report-builder.js





const kinds = Object.keys(file_coverage/* rowKinds */.Oh);
/** Builds a report from what a scanner finds in it. */
class ReportBuilder {
    report;
    #files = new Map();
    #rows = {
        lines: new Rows(file_coverage/* rowKinds */.Oh.lines),
        branches: new Rows(file_coverage/* rowKinds */.Oh.branches),
        functions: new Rows(file_coverage/* rowKinds */.Oh.functions),
        statements: new Rows(file_coverage/* rowKinds */.Oh.statements),
    };
    #lines = this.#rows.lines;
    #arms = new ArmTable();
    #sources = new Set();
    #native = new Map();
    #current;
    #negativeCounts = 0;
    constructor(report) {
        this.report = report;
    }
    file(path) {
        this.endFile();
        let runs = this.#files.get(path);
        if (runs === undefined) {
            if (this.#files.size >= limits/* maxFiles */.Mr)
                throw errors/* coverageErrors */.o.error("report-limit", `${JSON.stringify(this.report)} names more than ${limits/* maxFiles */.Mr} source files`);
            runs = { lines: undefined, branches: undefined, functions: undefined, statements: undefined };
            this.#files.set(path, runs);
        }
        this.#current = runs;
    }
    endFile() {
        const runs = this.#current;
        if (runs === undefined)
            return;
        if (this.#arms.size > 0)
            this.#arms.drain((line, arms, taken, bits) => this.#branch(line, arms, taken, bits));
        for (const kind of kinds) {
            const rows = this.#rows[kind];
            if (rows.length === 0)
                continue;
            runs[kind] ??= new Runs(file_coverage/* rowKinds */.Oh[kind]);
            runs[kind].take(rows.settle());
            rows.clear();
        }
        this.#current = undefined;
    }
    line(line, hits) {
        this.#lines.add(line, hits);
    }
    branch(line, arms, taken) {
        this.#branch(line, arms, taken, 0);
    }
    #branch(line, arms, taken, bits) {
        this.#rows.branches.addWide(line, arms, taken, bits, 0);
    }
    arm(line, key, taken) {
        this.#arms.add(line, key, taken);
    }
    function(key, hits) {
        this.#rows.functions.add(key, hits);
    }
    statements(key, hits, statements, firstLine, lastLine) {
        this.#rows.statements.addWide(key, hits, statements, firstLine, lastLine);
    }
    source(path) {
        this.#sources.add(path);
    }
    negativeCount() {
        this.#negativeCounts++;
    }
    native(metric, part, whole) {
        const total = this.#native.get(metric) ?? { part: 0, whole: 0 };
        this.#native.set(metric, { part: total.part + part, whole: total.whole + whole });
    }
    /** The report, once its scanner has ended. */
    build(format, sizeBytes) {
        this.endFile();
        const files = new Map();
        for (const [path, runs] of this.#files) {
            const table = (kind) => (runs[kind] ?? new Runs(file_coverage/* rowKinds */.Oh[kind])).build();
            files.set(path, {
                lines: table("lines"),
                branches: table("branches"),
                functions: table("functions"),
                statements: table("statements"),
            });
        }
        const native = Object.fromEntries(this.#native);
        return {
            name: this.report,
            format,
            files,
            sources: [...this.#sources],
            native,
            sizeBytes,
            negativeCounts: this.#negativeCounts,
        };
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/read-report.js






const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf);
/** Reads one coverage report of any known format from its bytes, in chunks of any size. */
class ReportReader {
    #builder;
    #head = new Uint8Array(0);
    #format;
    #scanner;
    #sizeBytes = 0;
    /** `name` is what messages call the report: its path. */
    constructor(name) {
        this.#builder = new ReportBuilder(name);
    }
    /** Takes the next bytes. @throws {ActionError} any code of `coverageErrors` but `malformed-diff` (data) */
    push(chunk) {
        this.#sizeBytes += chunk.length;
        if (this.#scanner !== undefined) {
            this.#scanner.push(chunk);
            return;
        }
        this.#head = this.#head.length === 0 ? chunk : join(this.#head, chunk);
        if (this.#head.length >= limits/* headBytes */.c4)
            this.#start();
    }
    /** The report. @throws {ActionError} as `push`; `truncated-report` when the report is cut short or empty */
    end() {
        const scanner = this.#scanner ?? this.#start();
        scanner.end();
        return this.#builder.build(this.#format?.name ?? "cobertura", this.#sizeBytes);
    }
    #start() {
        const bytes = startsWith(this.#head, byteOrderMark, 0) ? this.#head.subarray(3) : this.#head;
        const head = bytes.subarray(0, limits/* headBytes */.c4);
        this.#format = coverageFormats.find((format) => format.detect(head));
        if (this.#format === undefined)
            throw this.#unknown(head);
        const scanner = this.#format.scanner(this.#builder);
        this.#scanner = scanner;
        this.#head = new Uint8Array(0);
        scanner.push(bytes);
        return scanner;
    }
    #unknown(head) {
        const name = JSON.stringify(this.#builder.report);
        const text = decodeHead(head.subarray(0, 512));
        if (text.trim() === "")
            return errors/* coverageErrors */.o.error("truncated-report", `${name} is empty, byte 0: expected a coverage report`);
        if (/^(?:\xff\xfe|\xfe\xff)/.test(text))
            return errors/* coverageErrors */.o.error("unsupported-report", `${name}, byte 0: UTF-16; expected UTF-8`);
        return errors/* coverageErrors */.o.error("unknown-report-format", `${name} starts with ${JSON.stringify(text.slice(0, 40))}; expected ${coverageFormats.map((format) => format.name).join(", ")}`);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/paths/go-module.js
/** The module path that a go.mod declares. @see https://go.dev/ref/mod#go-mod-file-module */
function parseGoModule(text) {
    for (const line of text.slice(0, 100_000).split("\n")) {
        const module = /^\s*module\s+(?:"([^"\s]{1,500})"|([^\s"/][^\s"]{0,500}))\s*(?:\/\/.*)?$/.exec(line.trimEnd());
        if (module !== null)
            return module[1] ?? module[2];
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/coverage/build/paths/attributes.js
/** The arguments of git that tell of the paths on its standard input, each ended by NUL, which are generated. */
const attributeArguments = ["check-attr", "-z", "--stdin", "linguist-generated"];
/** The paths that `git check-attr -z` says are generated: set, or `true`. */
function parseGenerated(output) {
    const fields = output.split("\0");
    const generated = new Set();
    for (let i = 0; i + 2 < fields.length; i += 3) {
        const path = fields[i];
        const value = fields[i + 2];
        if (path !== undefined && (value === "set" || value === "true"))
            generated.add(path);
    }
    return generated;
}

;// CONCATENATED MODULE: ./packages/coverage/build/diff/diff-arguments.js
/**
 * The arguments of git that print what `head` changed since `base` in the one form the parser reads,
 * whatever the repository's and the user's configuration say. Both must be object names.
 * @see git-diff(1)
 */
function diffArguments(base, head) {
    const configured = ["core.quotePath=true", "diff.suppressBlankEmpty=false", "diff.renameLimit=20000"];
    return [
        ...configured.flatMap((setting) => ["-c", setting]),
        "diff",
        "--no-ext-diff",
        "--no-textconv",
        "--no-color",
        "--no-relative",
        "--no-indent-heuristic",
        "--diff-algorithm=myers",
        "--ignore-cr-at-eol",
        "--submodule=short",
        "--ignore-submodules=none",
        "-M",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "-O/dev/null",
        "-U0",
        "--inter-hunk-context=0",
        base,
        head,
        "--",
    ];
}

;// CONCATENATED MODULE: ./packages/coverage/build/diff/quoted-path.js
const escapes = new Map([
    ["a", 7],
    ["b", 8],
    ["t", 9],
    ["n", 10],
    ["v", 11],
    ["f", 12],
    ["r", 13],
    ['"', 34],
    ["\\", 92],
]);
/**
 * The path that git wrote, and where it ends: plain up to `end`, or in double quotes with C escapes.
 * `undefined` when the quotes or escapes are not git's.
 * @see git-config(1), core.quotePath
 */
function readPath(text, start, end) {
    if (text[start] !== '"')
        return { path: text.slice(start, end), end };
    const bytes = [];
    let at = start + 1;
    while (at < end) {
        const character = text[at];
        if (character === '"')
            return { path: new TextDecoder().decode(Uint8Array.from(bytes)), end: at + 1 };
        if (character !== "\\") {
            bytes.push(...new TextEncoder().encode(character));
            at++;
            continue;
        }
        const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4));
        const byte = octal === null ? escapes.get(text[at + 1] ?? "") : Number.parseInt(octal[0], 8);
        if (byte === undefined)
            return undefined;
        bytes.push(byte);
        at += octal === null ? 2 : 4;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/coverage/build/diff/parse-diff.js


const hunkHeader = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
/**
 * Reads the output of `git diff` with `diffArguments`, line by line.
 * The lines of each hunk are counted, so no line of a file's content is ever taken for a header.
 */
class DiffParser {
    #files = [];
    #file;
    #minus = 0;
    #plus = 0;
    #lineNumber = 0;
    /** Takes the next line, without its end. @throws {ActionError} `malformed-diff` (data) */
    line(text) {
        this.#lineNumber++;
        if (this.#minus > 0 || this.#plus > 0)
            this.#content(text);
        else if (text.startsWith("diff --git "))
            this.#start(text);
        else if (text.startsWith("\\ "))
            return;
        else if (this.#file === undefined)
            throw this.#error(text, '"diff --git"');
        else if (text.startsWith("@@"))
            this.#hunk(this.#file, text);
        else
            this.#header(this.#file, text);
    }
    /** The files of the diff. @throws {ActionError} `malformed-diff` (data) when it ends inside a hunk */
    end() {
        if (this.#minus > 0 || this.#plus > 0)
            throw this.#error("", `${this.#minus + this.#plus} more lines of a hunk`);
        this.#finish();
        return this.#files;
    }
    #content(text) {
        if (text.startsWith("-") && this.#minus > 0)
            this.#minus--;
        else if (text.startsWith("+") && this.#plus > 0)
            this.#plus--;
        else if (!text.startsWith("\\ "))
            throw this.#error(text, "a line that starts with - or +");
    }
    #start(text) {
        this.#finish();
        this.#file = {
            path: undefined,
            oldPath: undefined,
            change: "modified",
            content: "text",
            added: [],
            removedLines: 0,
        };
        const pair = samePath(text.slice("diff --git ".length));
        if (pair !== undefined)
            this.#file.path = pair;
    }
    #header(file, text) {
        if (text.startsWith("--- ") || text.startsWith("+++ "))
            this.#namedFile(file, text);
        else if (text.startsWith("rename from ") || text.startsWith("copy from ")) {
            file.change = text.startsWith("rename") ? "renamed" : "copied";
            file.oldPath = this.#path(text, text.indexOf(" from ") + 6);
        }
        else if (text.startsWith("rename to ") || text.startsWith("copy to "))
            file.path = this.#path(text, text.indexOf(" to ") + 4);
        else if (text.startsWith("new file mode "))
            this.#created(file, "added", text);
        else if (text.startsWith("deleted file mode "))
            this.#created(file, "deleted", text);
        else if (text.startsWith("index ") || text.startsWith("new mode "))
            file.content = contentOf(text, file.content);
        else if (text.startsWith("Binary files "))
            file.content = "binary";
        else if (!/^(?:old mode |similarity index |dissimilarity index )/.test(text))
            throw this.#error(text, "a header of git diff");
    }
    #created(file, change, text) {
        file.change = change;
        file.content = contentOf(text, file.content);
    }
    #namedFile(file, text) {
        const isNew = text.startsWith("+++ ");
        // After a name with spaces git writes a tab.
        const end = text.endsWith("\t") ? text.length - 1 : text.length;
        if (text.slice(4, end) === "/dev/null")
            return;
        const path = this.#path(text, 4, end);
        if (!path.startsWith(isNew ? "b/" : "a/"))
            throw this.#error(text, `a path that starts with ${isNew ? "b/" : "a/"}`);
        if (isNew || file.change === "deleted")
            file.path = path.slice(2);
    }
    #hunk(file, text) {
        const numbers = hunkHeader.exec(text);
        if (numbers === null)
            throw this.#error(text, "@@ -a,b +c,d @@");
        this.#minus = Number(numbers[2] ?? 1);
        this.#plus = Number(numbers[4] ?? 1);
        const first = Number(numbers[3]);
        file.removedLines += this.#minus;
        if (this.#plus > 0)
            file.added.push({ first, last: first + this.#plus - 1 });
    }
    #finish() {
        const file = this.#file;
        if (file === undefined)
            return;
        if (file.path === undefined)
            throw this.#error("", "the path of the file before");
        this.#files.push({ ...file, path: file.path });
        this.#file = undefined;
    }
    #path(text, start, end = text.length) {
        const read = readPath(text, start, end);
        if (read === undefined || read.end !== end || read.path === "")
            throw this.#error(text, "a path as git quotes it");
        return read.path;
    }
    #error(text, expected) {
        return errors/* coverageErrors */.o.error("malformed-diff", `git diff, line ${this.#lineNumber}: ${JSON.stringify(text.slice(0, 80))}; expected ${expected}`);
    }
}
function contentOf(text, before) {
    if (text.endsWith(" 160000"))
        return "submodule";
    return text.endsWith(" 120000") ? "symlink" : before;
}
/** `x` of `a/x b/x`: the only way to know a file whose mode alone changed; other files name theirs again. */
function samePath(pair) {
    if (pair.startsWith('"')) {
        const read = readPath(pair, 0, pair.length);
        const second = read === undefined ? undefined : readPath(pair, read.end + 1, pair.length);
        const same = second !== undefined && read?.path.slice(2) === second.path.slice(2);
        return same ? second.path.slice(2) : undefined;
    }
    const half = (pair.length - 1) / 2;
    const [left, right] = [pair.slice(0, half), pair.slice(half + 1)];
    return left.startsWith("a/") && right.startsWith("b/") && left.slice(2) === right.slice(2)
        ? right.slice(2)
        : undefined;
}

;// CONCATENATED MODULE: ./packages/github/build/json-view.js
/** A JSON value from outside, read field by field: a field that is missing or of another type is `undefined`. */
class JsonView {
    #value;
    constructor(value) {
        this.#value = value;
    }
    /** The member `name`; a view of nothing when there is none. Inherited members do not count. */
    at(name) {
        const value = this.#value;
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
            return new JsonView(undefined);
        return new JsonView(value[name]);
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
        return Array.isArray(this.#value) ? this.#value.map((item) => new JsonView(item)) : [];
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
        return value !== undefined && isCommit(value) ? value : undefined;
    }
}
/** True for a full commit id: 40 or 64 lower-case hexadecimal digits. */
function isCommit(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

;// CONCATENATED MODULE: ./packages/coverage/build/gate/explain-gate.js

/** True for a demand that is not met. */
function isMissed(check) {
    return check.outcome !== "met" && check.outcome !== "not-applicable";
}
/** Why a demand is not met and how much is missing, in one sentence; empty when it is met. */
function explainCheck(check) {
    const wanted = `${(0,build_ratio/* formatPercent */.l9)(check.atLeast)}%`;
    switch (check.outcome) {
        case "met":
        case "not-applicable":
            return "";
        case "metric-not-measured":
            return `${check.subject}: at least ${wanted} is demanded, and no report measures it.`;
        case "threshold-unmatched":
            return `${check.subject}: at least ${wanted} is demanded, and nothing that was measured matches.`;
        case "patch-unavailable":
            return `${check.subject}: at least ${wanted} is demanded, and the change could not be read.`;
        case "coverage-dropped":
            return `Line coverage ${(0,build_ratio/* formatRatio */.B0)(check.actual)} is more than ${wanted} below the baseline; it needs ${needed(check)}.`;
        default:
            return `${check.subject}: ${(0,build_ratio/* formatRatio */.B0)(check.actual)} is below ${wanted}; it needs ${needed(check)}.`;
    }
}
const parts = [
    ["branches", "taken arm"],
    ["functions", "called function"],
    ["statements", "covered statement"],
];
function needed(check) {
    const unit = parts.find(([metric]) => check.subject.endsWith(metric))?.[1] ?? "covered line";
    return `${check.missing} more ${unit}${check.missing === 1 ? "" : "s"}`;
}
/** The decision in one or a few sentences. File names and flags in it are foreign text. */
function explainGate(decision, totals, patch) {
    const state = decision.states.find((found) => found.action === "fail");
    if (state !== undefined)
        return `${state.state}: ${state.reason}`;
    const missed = decision.checks.filter(isMissed);
    if (missed.length > 0)
        return missed.map(explainCheck).join(" ");
    const changed = patch === undefined || patch.lines.whole === 0 ? "" : `, ${(0,build_ratio/* formatRatio */.B0)(patch.lines)} of the changed lines`;
    return `${(0,build_ratio/* formatRatio */.B0)(totals.lines)} of all lines are covered${changed}.`;
}

;// CONCATENATED MODULE: ./packages/coverage/build/model/rank-uncovered.js

/** The uncovered ranges of a change, the largest first. */
function largestRanges(files) {
    const ranges = files.flatMap((file) => file.uncovered.map((range) => ({ ...range, path: file.path })));
    return ranges.sort((a, b) => b.lines - a.lines || byName(a.path, b.path) || a.first - b.first);
}
/** The files with uncovered lines, those with most of them first. */
function mostUncovered(files, partialLines) {
    const all = [...files].map(([path, file]) => {
        const ranges = uncoveredRanges(file, partialLines);
        return { path, ranges, lines: ranges.reduce((sum, range) => sum + range.lines, 0) };
    });
    return all.filter(({ lines }) => lines > 0).sort((a, b) => b.lines - a.lines || byName(a.path, b.path));
}
function byName(a, b) {
    return a < b ? -1 : 1;
}
/** The files of a change, those with most uncovered lines first. */
function rankPatchFiles(files) {
    return files.toSorted((a, b) => missed(b) - missed(a) || byName(a.path, b.path));
}
function missed(file) {
    return file.lines.whole - file.lines.part;
}

;// CONCATENATED MODULE: ./packages/coverage/build/document/coverage-facts.js


const most = 50;
/** The facts of an assessment. */
function coverageFacts(parts) {
    const { decision, totals, patch } = parts;
    return {
        commit: parts.commit,
        base: parts.base,
        lines: ratioFact(totals.lines),
        branches: ratioFact(totals.branches),
        functions: ratioFact(totals.functions),
        statements: ratioFact(totals.statements),
        patch: patch === undefined
            ? null
            : {
                lines: ratioFact(patch.lines),
                branches: ratioFact(patch.branches),
                unmeasured: patch.unmeasured.slice(0, most),
            },
        delta: decision.delta === undefined ? "" : (0,build_ratio/* formatPercent */.l9)(decision.delta),
        band: decision.band,
        state: decision.state,
        states: decision.states.map(({ state, action, reason }) => ({ state, action, reason })),
        checks: decision.checks.slice(0, most).map((check) => ({
            subject: check.subject,
            demanded: (0,build_ratio/* formatPercent */.l9)(check.atLeast),
            actual: ratioFact(check.actual),
            outcome: check.outcome,
            missing: check.missing,
        })),
        paths: { ...parts.paths },
        reports: parts.reports.slice(0, most).map(({ name, format, files }) => ({ name, format, files })),
        uncovered: largestRanges(patch?.files ?? [])
            .slice(0, most)
            .map(({ path, first, last, lines }) => ({ path, first, last, lines })),
    };
}
function ratioFact(ratio) {
    const percent = (0,build_ratio/* floorPercent */.As)(ratio);
    return { part: ratio.part, whole: ratio.whole, percent: percent === undefined ? "" : (0,build_ratio/* formatPercent */.l9)(percent) };
}

// EXTERNAL MODULE: ./packages/coverage/build/model/report.js
var report = __nccwpck_require__(2822);
;// CONCATENATED MODULE: ./packages/coverage/build/gate/bands.js

/** Green from 90, yellow from 75, orange from 60. */
const defaultBands = [90_000_000, 75_000_000, 60_000_000];
/** Parses `90,75,60`. */
function parseBands(text) {
    const values = [];
    for (const part of text.split(",")) {
        const value = parsePercent(part.trim());
        if (!value.ok)
            return value;
        values.push(value.value);
    }
    const [green, yellow, orange] = values;
    if (green === undefined || yellow === undefined || orange === undefined || values.length > 3)
        return err("bands are three percentages such as 90,75,60");
    return green > yellow && yellow > orange ? ok([green, yellow, orange]) : err("bands fall, such as 90,75,60");
}
/** The band of the exact ratio: 89.999 % is below 90 however it is printed. */
function bandOf(ratio, bands) {
    if (ratio.whole === 0)
        return "none";
    if ((0,build_ratio/* reaches */.O6)(ratio, bands[0]))
        return "green";
    if ((0,build_ratio/* reaches */.O6)(ratio, bands[1]))
        return "yellow";
    return (0,build_ratio/* reaches */.O6)(ratio, bands[2]) ? "orange" : "red";
}

// EXTERNAL MODULE: ./packages/markdown/build/markdown.js
var markdown = __nccwpck_require__(3626);
// EXTERNAL MODULE: ./packages/markdown/build/code.js
var code = __nccwpck_require__(7526);
// EXTERNAL MODULE: ./packages/markdown/build/text.js
var build_text = __nccwpck_require__(5092);
;// CONCATENATED MODULE: ./packages/markdown/build/size.js
/** The size of a text; a lone surrogate counts as the three bytes of its replacement. */
function sizeOf(content, unit) {
    if (unit === "utf16")
        return content.length;
    let bytes = 0;
    for (let i = 0; i < content.length; i++) {
        const c = content.charCodeAt(i);
        if (c < 0x80)
            bytes += 1;
        else if (c < 0x800)
            bytes += 2;
        else if (c >= 0xd800 && c < 0xdc00 && isLow(content.charCodeAt(i + 1))) {
            bytes += 4;
            i++;
        }
        else
            bytes += 3;
    }
    return bytes;
}
function isLow(c) {
    return c >= 0xdc00 && c < 0xe000;
}

;// CONCATENATED MODULE: ./packages/markdown/build/document.js


/**
 * Joins the parts with blank lines and, while the result is larger than the budget, leaves out rows and whole parts
 * from the largest priority number down. What remains is valid Markdown: nothing is cut inside a row or a block.
 */
function fitDocument(parts, budget) {
    const slots = parts.map((part) => ({ part, kept: part.kind === "rows" ? part.rows.length : 0 }));
    const shedding = slots.filter((slot) => slot.part.kind !== "fixed").sort((a, b) => priority(b) - priority(a));
    let size = measure(slots, budget.unit);
    for (const slot of shedding) {
        if (size <= budget.max)
            break;
        size = shed(slot, slots, budget);
    }
    const body = joinSlots(slots);
    return { body, size: sizeOf(body, budget.unit), fits: size <= budget.max, leftOut: slots.flatMap(describe) };
}
/** Keeps as many rows of the slot as fit, or drops it; gives the new size of the document. */
function shed(slot, slots, budget) {
    const { part } = slot;
    if (part.kind === "rows") {
        let low = 0;
        let high = part.rows.length - 1;
        while (low < high) {
            slot.kept = Math.ceil((low + high) / 2);
            if (measure(slots, budget.unit) <= budget.max)
                low = slot.kept;
            else
                high = slot.kept - 1;
        }
        slot.kept = Math.max(low, 0);
        const size = measure(slots, budget.unit);
        if (slot.kept > 0 && size <= budget.max)
            return size;
    }
    slot.kept = undefined;
    return measure(slots, budget.unit);
}
function measure(slots, unit) {
    return sizeOf(joinSlots(slots), unit);
}
function joinSlots(slots) {
    const bodies = slots.flatMap((slot) => (slot.kept === undefined ? [] : [renderPart(slot.part, slot.kept)]));
    return (0,markdown/* joinMarkdown */.U)(bodies.filter((body) => body !== ""), "\n\n");
}
function renderPart(part, kept) {
    if (part.kind !== "rows")
        return part.body;
    const left = part.rows.length - kept;
    const separator = part.separator ?? "\n";
    const rows = left === 0 ? part.rows : [...part.rows.slice(0, kept), part.leftOut(left)];
    const tail = part.tail === "" ? "" : `\n\n${part.tail}`;
    const head = part.head === "" ? "" : `${part.head}${separator}`;
    return (0,markdown/* trusted */.I)(`${head}${rows.join(separator)}${tail}`);
}
function describe(slot) {
    if (slot.part.kind === "fixed")
        return [];
    if (slot.kept === undefined)
        return [{ name: slot.part.name, rows: "all" }];
    const left = slot.part.kind === "rows" ? slot.part.rows.length - slot.kept : 0;
    return left === 0 ? [] : [{ name: slot.part.name, rows: left }];
}
function priority(slot) {
    return slot.part.kind === "fixed" ? Number.NEGATIVE_INFINITY : slot.part.priority;
}

// EXTERNAL MODULE: ./packages/markdown/build/blocks.js
var blocks = __nccwpck_require__(9017);
;// CONCATENATED MODULE: ./actions/coverage-gate/build/effects.js



const maxListedFiles = 500;
const maxWorstFiles = 25;
const summaryBytes = 900_000;
/** Turns an assessment into what the runner shall do: outputs, annotations, step summary, evidence. */
function outcomeOf(assessment, inputs, reportPath) {
    const { decision, totals, patch, readings } = assessment;
    return {
        verdict: decision.verdict,
        reason: decision.reason,
        message: explainGate(decision, totals, patch),
        outputs: {
            lines: percentText(totals.lines),
            branches: percentText(totals.branches),
            functions: percentText(totals.functions),
            statements: percentText(totals.statements),
            patch: patch === undefined ? "" : percentText(patch.lines),
            delta: decision.delta === undefined ? "" : (0,build_ratio/* formatPercent */.l9)(decision.delta),
            band: decision.band,
            state: decision.state,
            report: reportPath,
            "uncovered-files": JSON.stringify(uncoveredFiles(assessment, inputs)),
        },
        annotations: [...stateAnnotations(assessment), ...(inputs.annotations ? rangeAnnotations(assessment) : [])],
        summary: renderSummary(assessment, inputs),
        facts: coverageFacts({
            ...assessment,
            commit: readings.commit,
            base: readings.change.kind === "known" ? readings.change.base : "",
        }),
    };
}
function percentText(ratio) {
    const percent = (0,build_ratio/* floorPercent */.As)(ratio);
    return percent === undefined ? "" : (0,build_ratio/* formatPercent */.l9)(percent);
}
function stateAnnotations({ decision, readings }) {
    const states = decision.states
        .filter((found) => found.action === "warn")
        .map((found) => ({ level: "warning", title: found.state, message: found.reason }));
    const negative = readings.reports
        .filter(({ report }) => report.negativeCounts > 0)
        .map(({ report }) => {
        const counts = report.negativeCounts === 1 ? "1 count is" : `${report.negativeCounts} counts are`;
        return {
            level: "warning",
            title: "negative counts",
            message: `${report.name}: ${counts} below zero and taken for no hit.`,
        };
    });
    if (readings.change.kind !== "unavailable")
        return [...states, ...negative];
    return [...states, ...negative, { level: "warning", title: "change unknown", message: readings.change.reason }];
}
function rangeAnnotations({ patch }) {
    return largestRanges(patch?.files ?? []).map((range) => ({
        level: "notice",
        title: "not covered",
        message: `No test reaches ${range.lines === 1 ? "this line" : `${range.lines} lines here`}.`,
        file: range.path,
        startLine: range.first,
        endLine: range.last,
    }));
}
function uncoveredFiles({ patch, files }, inputs) {
    const changed = patch?.files ?? [];
    const paths = changed.length > 0
        ? changed.filter((file) => file.uncovered.length > 0)
        : mostUncovered(files, inputs["partial-lines"]);
    return paths.map(({ path }) => path).slice(0, maxListedFiles);
}
const signs = {
    green: (0,markdown.md) `🟢`,
    yellow: (0,markdown.md) `🟡`,
    orange: (0,markdown.md) `🟠`,
    red: (0,markdown.md) `🔴`,
    none: (0,markdown.md) `⚪`,
};
const actionSigns = { pass: (0,markdown.md) `ℹ️`, warn: (0,markdown.md) `⚠️`, fail: (0,markdown.md) `❌` };
function renderSummary(assessment, inputs) {
    const { decision } = assessment;
    const title = decision.verdict === "pass" ? (0,markdown.md) `✅ Coverage` : (0,markdown.md) `❌ Coverage`;
    const states = decision.states.map((found) => (0,markdown.md) `${actionSigns[found.action]} ${(0,code/* code */.aY)(found.state)}: ${(0,build_text/* text */.Qq)(found.reason, 600)}`);
    const missed = decision.checks.filter(isMissed).map((check) => (0,markdown.md) `❌ ${(0,build_text/* text */.Qq)(explainCheck(check), 600)}`);
    return fitDocument([
        { kind: "fixed", body: (0,blocks/* heading */.R_)(3, title) },
        { kind: "fixed", body: (0,build_text/* text */.Qq)(explainGate(decision, assessment.totals, assessment.patch), 2000) },
        { kind: "fixed", body: totalsTable(assessment) },
        { kind: "fixed", body: (0,blocks/* bullets */.e5)([...states, ...missed].slice(0, 60)) },
        ...patchPart(assessment),
        ...filesPart(assessment, inputs),
        ...lostPart(assessment),
        ...reportsPart(assessment),
    ], { max: summaryBytes, unit: "bytes" }).body;
}
function totalsTable({ totals, patch, decision, policy }) {
    const rows = report/* metrics */.q.map((metric) => ({ subject: metric, ratio: totals[metric] }));
    if (patch !== undefined)
        rows.push({ subject: "patch", ratio: patch.lines }, { subject: "patch-branches", ratio: patch.branches });
    const listed = rows.filter((row) => row.ratio.whole > 0 || decision.checks.some((check) => check.subject === row.subject));
    const others = decision.checks.filter((check) => !rows.some((row) => row.subject === check.subject));
    const line = (subject, ratio, check) => [
        (0,build_text/* text */.Qq)(subject),
        (0,markdown.md) `${signs[bandOf(ratio, policy.bands)]} ${shown(ratio)}`,
        (0,markdown.md) `${ratio.part} / ${ratio.whole}`,
        check === undefined
            ? (0,markdown.md) `–`
            : (0,markdown.md) `${(0,markdown/* trusted */.I)(subject === "max-drop" ? `at most ${(0,build_ratio/* formatPercent */.l9)(check.atLeast)} points down` : `${(0,build_ratio/* formatPercent */.l9)(check.atLeast)}%`)} ${outcomeSign(check)}`,
    ];
    return (0,blocks/* table */.tp)([
        { title: (0,markdown.md) `Metric` },
        { title: (0,markdown.md) `Coverage`, align: "right" },
        { title: (0,markdown.md) `Covered`, align: "right" },
        { title: (0,markdown.md) `Demanded`, align: "right" },
    ], [
        ...listed.map((row) => line(row.subject, row.ratio, decision.checks.find((check) => check.subject === row.subject))),
        ...others.slice(0, 50).map((check) => line(check.subject, check.actual, check)),
    ]);
}
/** Digits and a percent sign of our own: nothing to escape. */
function shown(ratio) {
    return (0,markdown/* trusted */.I)((0,build_ratio/* formatRatio */.B0)(ratio));
}
function outcomeSign(check) {
    if (check.outcome === "met")
        return (0,markdown.md) `✅`;
    return check.outcome === "not-applicable" ? (0,markdown.md) `(nothing to measure)` : (0,markdown.md) `❌`;
}
function rowsPart(name, priority, head, rows) {
    if (rows.length === 0)
        return [];
    const columns = head.map((column) => ({ title: (0,build_text/* text */.Qq)(column) }));
    return [
        {
            kind: "rows",
            name,
            priority,
            head: (0,markdown/* joinMarkdown */.U)([(0,blocks/* heading */.R_)(4, (0,build_text/* text */.Qq)(name)), (0,blocks/* tableHead */.PP)(columns)], "\n\n"),
            rows: rows.map((row) => (0,blocks/* tableRow */.jD)(row, columns.length)),
            tail: (0,build_text/* text */.Qq)(""),
            leftOut: (left) => (0,blocks/* tableRow */.jD)([(0,markdown.md) `… ${left} more`], columns.length),
        },
    ];
}
function ranges(all, most) {
    const largest = [...all].sort((a, b) => b.lines - a.lines || a.first - b.first).slice(0, most);
    const parts = largest.map(({ first, last }) => (first === last ? (0,markdown.md) `${first}` : (0,markdown.md) `${first}–${last}`));
    if (all.length > most)
        parts.push((0,markdown.md) `… ${all.length - most} more`);
    return (0,markdown/* joinMarkdown */.U)(parts, ", ");
}
/** The changed files, those with most uncovered lines first. */
function patchPart({ patch }) {
    const rows = rankPatchFiles(patch?.files ?? []).map((file) => [
        (0,code/* code */.aY)(file.path),
        shown(file.lines),
        (0,markdown.md) `${file.lines.part} / ${file.lines.whole}`,
        ranges(file.uncovered, 10),
    ]);
    return rowsPart("Changed lines", 1, ["File", "Coverage", "Covered", "Uncovered, largest first"], rows);
}
function filesPart({ files, excluded }, inputs) {
    const worst = mostUncovered(files, inputs["partial-lines"]).slice(0, maxWorstFiles);
    const rows = worst.map((file) => [(0,code/* code */.aY)(file.path), (0,markdown.md) `${file.lines}`, ranges(file.ranges, 8)]);
    const parts = [...rowsPart("Files with most uncovered lines", 2, ["File", "Uncovered", "Largest ranges"], rows)];
    if (excluded.length > 0)
        parts.push({
            kind: "block",
            name: "excluded files",
            priority: 3,
            body: (0,blocks/* details */.zH)((0,markdown.md) `${excluded.length} files do not count (generated or excluded)`, (0,blocks/* bullets */.e5)(excluded.slice(0, 50).map((path) => (0,code/* code */.aY)(path)))),
        });
    return parts;
}
function whyLost({ result }) {
    if (result.status === "ambiguous")
        return (0,markdown.md) `could be ${(0,markdown/* joinMarkdown */.U)(result.candidates.map((path) => (0,code/* code */.aY)(path)), " or ")}`;
    return result.suggestion === undefined ? (0,markdown.md) `no such file` : (0,markdown.md) `${(0,code/* code */.aY)("path-map:")} ${(0,code/* code */.aY)(result.suggestion)}`;
}
function lostPart({ lost, paths }) {
    const rows = lost.slice(0, 50).map((path) => [(0,code/* code */.aY)(path.path), whyLost(path)]);
    const total = (0,markdown.md) `${paths.matched} found, ${paths.ambiguous} ambiguous, ${paths.unmatched} not found`;
    const head = ["Path in the report", "Why"];
    return rowsPart("Paths that are no file of the repository", 4, head, rows.length === 0 ? [] : [[total], ...rows]);
}
function reportsPart({ reports }) {
    const rows = reports.slice(0, 100).map((row) => {
        const native = row.native.lines;
        return [
            (0,code/* code */.aY)(row.name),
            (0,build_text/* text */.Qq)(row.flags.length === 0 ? row.format : `${row.format} (${row.flags.join(", ")})`),
            (0,markdown.md) `${row.files}`,
            (0,markdown.md) `${row.measured.lines.part} / ${row.measured.lines.whole}`,
            native === undefined ? (0,markdown.md) `–` : (0,markdown.md) `${native.part} / ${native.whole}`,
        ];
    });
    return rowsPart("Reports", 5, ["Report", "Format", "Files", "Lines measured", "Lines the tool printed"], rows);
}

// EXTERNAL MODULE: ./packages/coverage/build/gate/thresholds.js
var thresholds = __nccwpck_require__(404);
;// CONCATENATED MODULE: ./packages/coverage/build/model/measure-patch.js



/** Measures a change. `excluded` says which paths are generated; those count neither as covered nor as missed. */
function measurePatch(changes, files, excluded, partialLines) {
    const measurable = extensionsOf(files.keys());
    const found = [];
    const unmeasured = [];
    const left = [];
    for (const change of changes) {
        if (change.added.length === 0 || change.content !== "text")
            continue;
        const file = files.get(change.path);
        if (excluded(change.path))
            left.push(change.path);
        else if (file === undefined) {
            if (measurable.has(extension(change.path)))
                unmeasured.push(change.path);
        }
        else {
            const patch = measureChange(change, file, partialLines);
            if (patch.lines.whole > 0)
                found.push(patch);
        }
    }
    const lines = sum(found.map((file) => file.lines));
    return { lines, branches: sum(found.map((file) => file.branches)), files: found, unmeasured, excluded: left };
}
function measureChange(change, file, partialLines) {
    let covered = 0;
    let whole = 0;
    const branches = [];
    for (const range of change.added) {
        for (let row = (0,table/* lowerBound */.yz)(file.lines, range.first); row < file.lines.length; row++) {
            const line = file.lines[row];
            if (line > range.last)
                break;
            whole++;
            if ((0,coverage/* isCovered */.P$)(file, row, partialLines))
                covered++;
            branches.push((0,coverage/* branchOn */.Wy)(file, line));
        }
    }
    const uncovered = uncoveredRanges(file, partialLines, change.added);
    return { path: change.path, lines: { part: covered, whole }, branches: sum(branches), uncovered };
}
function sum(ratios) {
    let part = 0;
    let whole = 0;
    for (const ratio of ratios) {
        part += ratio.part;
        whole += ratio.whole;
    }
    return { part, whole };
}
/** Extensions of languages whose files count as measurable although no report has one yet. */
const measuredLanguages = [
    "c",
    "cc",
    "cpp",
    "cs",
    "go",
    "java",
    "js",
    "jsx",
    "kt",
    "mjs",
    "php",
    "py",
    "rb",
    "rs",
    "scala",
    "swift",
    "ts",
    "tsx",
];
/** A report of Python files does not make a changed shell script suspicious, but a new Python file that is missing from it is. */
function extensionsOf(paths) {
    const found = new Set();
    for (const path of paths)
        found.add(extension(path));
    found.delete("");
    return found.size === 0 ? new Set(measuredLanguages) : found;
}
function extension(path) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const dot = name.lastIndexOf(".");
    return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

// EXTERNAL MODULE: ./packages/coverage/build/gate/states.js
var states = __nccwpck_require__(3622);
;// CONCATENATED MODULE: ./packages/coverage/build/gate/find-states.js

/** Every state that the facts are in, the gravest first. */
function findStates(facts, policy) {
    const found = new Map([...reportStates(facts, policy), ...changeStates(facts)]);
    if (facts.baseline.kind === "missing")
        found.set("no-baseline", facts.baseline.reason);
    return states/* gateStates */.Il.flatMap((state) => {
        const reason = found.get(state);
        return reason === undefined ? [] : [{ state, action: policy.onEmpty.get(state) ?? states/* defaultActions */.hS[state], reason }];
    });
}
function* reportStates(facts, policy) {
    const { reports, truncated, empty, stale, paths, totals } = facts;
    if (reports === 0)
        yield ["no-report", "No file matches `reports`."];
    if (truncated.length > 0)
        yield ["truncated-report", truncated.slice(0, 5).join("\n")];
    const readable = reports - truncated.length;
    if (readable > 0 && totals.lines.whole === 0)
        yield ["empty-report", "The reports hold no executable line."];
    else if (empty.length > 0)
        yield ["empty-report", `Without one executable line: ${find_states_names(empty)}.`];
    if (policy.expectedReports !== undefined && readable < policy.expectedReports)
        yield ["missing-shard", `${readable} of ${policy.expectedReports} expected reports are there.`];
    const all = paths.matched + paths.ambiguous + paths.unmatched;
    if (all > 0 && paths.matched === 0)
        yield ["no-path-matched", `None of the ${all} paths in the reports is a file of the repository.`];
    if (stale.length > 0)
        yield ["stale-report", `Older than the commit they should be about: ${find_states_names(stale)}.`];
}
function* changeStates(facts) {
    const { change } = facts;
    if (change.kind === "unavailable")
        return;
    if (change.kind === "none") {
        yield ["no-diff", change.reason];
        return;
    }
    const whole = wholeChange(change);
    if (whole !== undefined)
        yield whole;
    const { unmeasured } = change.patch;
    if (unmeasured.length > 0)
        yield ["changed-unmeasured", `Changed, and in no report: ${find_states_names(unmeasured)}.`];
    const zero = change.files.filter((file) => file.added.length > 0 && facts.files.get(file.path)?.lines.whole === 0);
    if (zero.length > 0)
        yield ["zero-lines-file", `Changed, without executable lines: ${find_states_names(zero.map((file) => file.path))}.`];
}
function wholeChange(change) {
    const { files, patch } = change;
    if (files.length === 0)
        return ["no-diff", "Base and head have the same files."];
    const withLines = files.filter((file) => file.added.length > 0);
    if (withLines.length > 0)
        return withLines.every((file) => patch.excluded.includes(file.path))
            ? ["only-generated", "Every changed file is generated or excluded."]
            : undefined;
    if (files.every((file) => file.change === "renamed" || file.change === "copied"))
        return ["only-renames", "Files were renamed and no line changed."];
    return files.some((file) => file.removedLines > 0 || file.change === "deleted")
        ? ["only-deletions", "Lines were removed and none was added."]
        : ["no-diff", "No line of text changed."];
}
/** A list of names that stays readable. */
function find_states_names(all) {
    const shown = all.slice(0, 5).join(", ");
    return all.length > 5 ? `${shown} and ${all.length - 5} more` : shown;
}

;// CONCATENATED MODULE: ./packages/coverage/build/gate/decide-gate.js






/** Judges what was measured by what is demanded. Equal facts and policies give equal decisions. */
function decideGate(facts, policy) {
    const states = findStates(facts, policy);
    const checks = [
        ...totalChecks(facts, policy),
        ...patchChecks(facts, policy),
        ...dropChecks(facts, policy),
        ...scopedChecks(facts, policy),
    ];
    const failedState = states.find((state) => state.action === "fail");
    const failedCheck = checks.find((check) => check.outcome !== "met" && check.outcome !== "not-applicable");
    const failure = failedState?.state ?? failedCheck?.outcome;
    const gravest = failedState ?? states.find((state) => state.action === "warn") ?? states[0];
    return {
        verdict: failure === undefined ? "pass" : "fail",
        reason: failure ?? (checks.length === 0 ? "measured-only" : "thresholds-met"),
        state: gravest?.state ?? "measured",
        states,
        checks,
        band: bandOf(facts.totals.lines, policy.bands),
        delta: facts.baseline.kind === "found" ? difference(facts.totals.lines, facts.baseline.lines) : undefined,
    };
}
function check(subject, actual, atLeast, below) {
    if (actual.whole === 0)
        return { subject, actual, atLeast, outcome: "metric-not-measured", missing: 0 };
    const met = (0,build_ratio/* reaches */.O6)(actual, atLeast);
    return { subject, actual, atLeast, outcome: met ? "met" : below, missing: (0,build_ratio/* missingParts */.tL)(actual, atLeast) };
}
function totalChecks(facts, policy) {
    return report/* metrics */.q.flatMap((metric) => {
        const atLeast = policy.minimums.get(metric);
        return atLeast === undefined ? [] : [check(metric, facts.totals[metric], atLeast, "below-threshold")];
    });
}
/** A change without executable lines has nothing to reach; a change that could not be read is not such a change. */
function patchChecks(facts, policy) {
    const demands = [
        ["patch", policy.minPatch, "lines"],
        ["patch-branches", policy.minPatchBranches, "branches"],
    ];
    return demands.flatMap(([subject, atLeast, metric]) => {
        if (atLeast === undefined)
            return [];
        const nothing = { part: 0, whole: 0 };
        if (facts.change.kind === "unavailable")
            return [{ subject, actual: nothing, atLeast, outcome: "patch-unavailable", missing: 0 }];
        const actual = facts.change.kind === "known" ? facts.change.patch[metric] : nothing;
        if (actual.whole === 0)
            return [{ subject, actual, atLeast, outcome: "not-applicable", missing: 0 }];
        return [check(subject, actual, atLeast, "patch-below-threshold")];
    });
}
const hundred = 100000000n;
/** Compares exactly: with fractions b/B before and c/C now, the drop is (b*C - c*B) / (B*C). */
function dropChecks(facts, policy) {
    if (policy.maxDrop === undefined || facts.baseline.kind !== "found")
        return [];
    const now = facts.totals.lines;
    const before = facts.baseline.lines;
    const [c, C, b, B] = [BigInt(now.part), BigInt(now.whole), BigInt(before.part), BigInt(before.whole)];
    const subject = "max-drop";
    const atLeast = policy.maxDrop;
    if (C === 0n || B === 0n)
        return [{ subject, actual: now, atLeast, outcome: "metric-not-measured", missing: 0 }];
    // The smallest c that is no further below than allowed.
    const needed = (hundred * b * C - BigInt(atLeast) * B * C + hundred * B - 1n) / (hundred * B);
    const missing = Math.max(0, Number(needed - c));
    return [{ subject, actual: now, atLeast, outcome: missing === 0 ? "met" : "coverage-dropped", missing }];
}
function difference(now, before) {
    if (now.whole === 0 || before.whole === 0)
        return undefined;
    const [c, C, b, B] = [BigInt(now.part), BigInt(now.whole), BigInt(before.part), BigInt(before.whole)];
    const over = (c * B - b * C) * hundred;
    const whole = B * C;
    const cut = over / whole;
    return Number(over < 0n && over % whole !== 0n ? cut - 1n : cut);
}
function scopedChecks(facts, policy) {
    return policy.thresholds.map((threshold) => {
        const subject = `${threshold.scope.kind === "flag" ? `flag:${threshold.scope.name}` : threshold.scope.glob} ${threshold.metric}`;
        const totals = scopeTotals(facts, threshold);
        const actual = totals?.[threshold.metric] ?? { part: 0, whole: 0 };
        if (totals === undefined)
            return { subject, actual, atLeast: threshold.atLeast, outcome: "threshold-unmatched", missing: 0 };
        // Files without one executable line have nothing to reach.
        if (totals.lines.whole === 0)
            return { subject, actual, atLeast: threshold.atLeast, outcome: "not-applicable", missing: 0 };
        return check(subject, actual, threshold.atLeast, "below-threshold");
    });
}
function scopeTotals(facts, { scope }) {
    if (scope.kind === "flag")
        return facts.flags.get(scope.name);
    const matches = (0,thresholds/* pathMatcher */.k)([scope.glob]);
    const matched = [...facts.files].filter(([path]) => matches(path));
    return matched.length === 0 ? undefined : matched.reduce((sum, [, totals]) => (0,coverage/* addTotals */.lB)(sum, totals), coverage/* noTotals */.Bo);
}

// EXTERNAL MODULE: ./packages/coverage/build/paths/normalise-path.js
var normalise_path = __nccwpck_require__(2505);
// EXTERNAL MODULE: ./packages/coverage/build/paths/path-map.js
var path_map = __nccwpck_require__(5747);
;// CONCATENATED MODULE: ./packages/coverage/build/paths/resolve-paths.js


const maxCandidates = 5;
/** Finds the repository's files that reports mean; a path that could mean two files means none. */
class PathResolver {
    #repository;
    #files;
    #byName = new Map();
    #roots;
    #modules;
    constructor(repository) {
        this.#repository = repository;
        this.#files = new Set(repository.files);
        this.#roots = repository.roots.map(normalise_path/* normalisePath */.qb);
        this.#modules = [...repository.modules].sort((a, b) => b[0].length - a[0].length);
        for (const file of repository.files) {
            const name = baseName(file);
            const same = this.#byName.get(name);
            if (same === undefined)
                this.#byName.set(name, [file]);
            else
                same.push(file);
        }
    }
    /** Resolves all paths of one report; folders that some of its paths reveal as the root help with the others. */
    resolveAll(paths, sources) {
        const folders = sources.map((source) => (0,path_map/* mapPath */.q)((0,normalise_path/* normalisePath */.qb)(source), this.#repository.mappings));
        const resolved = new Map();
        const learnt = new Set();
        for (const raw of paths) {
            const path = (0,path_map/* mapPath */.q)((0,normalise_path/* normalisePath */.qb)(raw), this.#repository.mappings);
            const result = this.#resolve(path, folders);
            if (result.status === "matched" && result.by === "suffix" && path.endsWith(result.path))
                learnt.add(path.slice(0, -result.path.length));
            resolved.set(raw, result);
        }
        for (const [raw, result] of resolved) {
            if (result.status === "matched")
                continue;
            const path = (0,path_map/* mapPath */.q)((0,normalise_path/* normalisePath */.qb)(raw), this.#repository.mappings);
            const found = this.#underOneOf([...learnt], path);
            if (found !== undefined)
                resolved.set(raw, { status: "matched", path: found, by: "root" });
        }
        return resolved;
    }
    #resolve(path, folders) {
        // A relative path is relative to the report's source; that the repository's root has such a file too says less.
        const sourced = this.#bySource(path, folders);
        if (sourced?.status === "matched")
            return sourced;
        if (this.#files.has(path))
            return { status: "matched", path, by: "exact" };
        const rooted = this.#underOneOf(this.#roots, path);
        if (rooted !== undefined)
            return { status: "matched", path: rooted, by: "root" };
        return sourced ?? this.#byModule(path) ?? this.#byMovedSource(path, folders) ?? this.#bySuffix(path);
    }
    #underOneOf(roots, path) {
        for (const root of roots) {
            const relative = (0,normalise_path/* below */.Gz)(root, path);
            if (relative !== undefined && this.#files.has(relative))
                return relative;
        }
        return undefined;
    }
    #bySource(path, folders) {
        const found = new Set();
        for (const folder of folders) {
            const relative = (0,normalise_path/* below */.Gz)(folder, path);
            if (relative !== undefined && this.#files.has(relative))
                found.add(relative);
            if ((0,normalise_path/* isAbsolute */.oP)(path))
                continue;
            const joined = (0,normalise_path/* joinPath */.uJ)(folder, path);
            if (this.#files.has(joined))
                found.add(joined);
            const rooted = this.#underOneOf(this.#roots, joined);
            if (rooted !== undefined)
                found.add(rooted);
        }
        return decided([...found], "source");
    }
    /** The report was made in another folder than this checkout: the longest end of source and path decides. */
    #byMovedSource(path, folders) {
        if ((0,normalise_path/* isAbsolute */.oP)(path))
            return undefined;
        const same = this.#byName.get(baseName(path)) ?? [];
        const joined = folders.filter(normalise_path/* isAbsolute */.oP).map((folder) => (0,normalise_path/* joinPath */.uJ)(folder, path));
        const fits = same.filter((file) => file.includes("/") && joined.some((whole) => isBelowSome(whole, file)));
        return decided(longest(fits, (file) => file.length), "source");
    }
    #byModule(path) {
        for (const [module, folder] of this.#modules) {
            const relative = (0,normalise_path/* below */.Gz)(module, path);
            if (relative === undefined)
                continue;
            const file = (0,normalise_path/* joinPath */.uJ)(folder, relative);
            if (this.#files.has(file))
                return { status: "matched", path: file, by: "module" };
        }
        return undefined;
    }
    /** One path must be the whole end of the other; a bare name at the repository's root is too little to go by. */
    #bySuffix(path) {
        const same = this.#byName.get(baseName(path)) ?? [];
        const fits = same.filter((file) => (isBelowSome(path, file) && file.includes("/")) || (!(0,normalise_path/* isAbsolute */.oP)(path) && isBelowSome(file, path)));
        const best = longest(fits, (file) => Math.min(file.length, path.length));
        return decided(best, "suffix") ?? { status: "unmatched", suggestion: suggest(path, same) };
    }
}
function decided(found, by) {
    const [path] = found;
    if (path === undefined)
        return undefined;
    if (found.length === 1)
        return { status: "matched", path, by };
    return { status: "ambiguous", candidates: found.slice(0, maxCandidates) };
}
function longest(paths, measure) {
    const most = Math.max(...paths.map(measure));
    return paths.filter((path) => measure(path) === most);
}
function isBelowSome(path, end) {
    return path.endsWith(`/${end}`);
}
function baseName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** The `path-map` line that would make `path` the only file of its name. */
function suggest(path, same) {
    const [file] = same;
    if (file === undefined || same.length > 1)
        return undefined;
    const a = path.split("/");
    const b = file.split("/");
    while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
        a.pop();
        b.pop();
    }
    return a.length === 0 ? undefined : `${a.join("/")}/=${b.length === 0 ? "" : `${b.join("/")}/`}`;
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/gate.js

const maxLostPaths = 200;
/** Measures and judges what was read. Equal readings and inputs give equal assessments. */
function assess(readings, inputs) {
    const policy = policyOf(inputs);
    const partialLines = inputs["partial-lines"];
    const globs = (0,thresholds/* pathMatcher */.k)(inputs.exclude);
    const isExcluded = (path) => readings.generated.has(path) || globs(path);
    const joined = joinReports(readings, isExcluded);
    const totals = (0,coverage/* totalsOf */.vA)(joined.files.values(), partialLines);
    const flags = new Map([...joined.flags].map(([name, union]) => [name, (0,coverage/* totalsOf */.vA)(union.measure().values(), partialLines)]));
    const { change } = readings;
    const patch = change.kind === "known" ? measurePatch(change.files, joined.files, isExcluded, partialLines) : undefined;
    const reports = readings.reports.map((flagged) => rowOf(flagged, inputs));
    const decision = decideGate({
        reports: readings.found.length,
        truncated: readings.truncated,
        empty: reports.filter((row) => row.measured.lines.whole === 0).map((row) => row.name),
        stale: readings.stale,
        paths: joined.paths,
        totals,
        files: new Map([...joined.files].map(([path, file]) => [path, (0,coverage/* totalsOfFile */.jr)(file, partialLines)])),
        flags,
        change: change.kind === "known" && patch !== undefined
            ? { kind: "known", files: change.files, patch }
            : noChange(change),
        baseline: readings.baseline,
    }, policy);
    return { ...joined, readings, decision, policy, totals, flags, patch, reports };
}
function noChange(change) {
    return change.kind === "known" ? { kind: "none", reason: "" } : change;
}
/** Puts every report's files under the repository's paths; a path that is found nowhere counts under its own name. */
function joinReports(readings, isExcluded) {
    const resolver = new PathResolver(readings.repository);
    const union = new coverage/* CoverageUnion */.sc();
    const flags = new Map();
    const matched = new Set();
    const lost = new Map();
    const excluded = new Set();
    for (const { report, flags: names } of readings.reports) {
        for (const [raw, result] of resolver.resolveAll(report.files.keys(), report.sources)) {
            const path = result.status === "matched" ? result.path : raw;
            if (result.status === "matched")
                matched.add(path);
            else
                lost.set(raw, { path: raw, result });
            const file = report.files.get(raw);
            if (isExcluded(path))
                excluded.add(path);
            else if (file !== undefined) {
                union.add(path, file);
                for (const name of names)
                    flagUnion(flags, name).add(path, file);
            }
        }
    }
    const all = [...lost.values()];
    const ambiguous = all.filter(({ result }) => result.status === "ambiguous").length;
    return {
        files: union.measure(),
        flags,
        paths: { matched: matched.size, ambiguous, unmatched: all.length - ambiguous },
        lost: all.slice(0, maxLostPaths),
        excluded: [...excluded].sort(),
    };
}
function flagUnion(flags, name) {
    const known = flags.get(name);
    if (known !== undefined)
        return known;
    const union = new coverage/* CoverageUnion */.sc();
    flags.set(name, union);
    return union;
}
function rowOf({ report, flags }, inputs) {
    const union = new coverage/* CoverageUnion */.sc();
    for (const [path, file] of report.files)
        union.add(path, file);
    return {
        name: report.name,
        format: report.format,
        flags: [...flags].sort(),
        files: report.files.size,
        measured: (0,coverage/* totalsOf */.vA)(union.measure().values(), inputs["partial-lines"]),
        native: report.native,
    };
}
/** What the inputs demand. */
function policyOf(inputs) {
    const minimums = new Map();
    for (const metric of report/* metrics */.q) {
        const atLeast = inputs[`min-${metric}`];
        if (atLeast !== undefined)
            minimums.set(metric, atLeast);
    }
    const [green, yellow, orange] = inputs.bands;
    const bands = green === undefined || yellow === undefined || orange === undefined ? defaultBands : [green, yellow, orange];
    return {
        minimums,
        minPatch: inputs["min-patch"],
        minPatchBranches: inputs["min-patch-branches"],
        maxDrop: inputs["max-drop"],
        thresholds: inputs.thresholds.flat(),
        bands,
        onEmpty: new Map(inputs["on-empty"]),
        expectedReports: inputs["expected-reports"],
    };
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/run.js




const gitTimeoutMs = 120_000;
const maxDiffBytes = 256 * 2 ** 20;
/** How much history is fetched, step by step, to find where a branch began. */
const deepenings = [50, 500, 5000];
/** A clock may differ by this much from the one that dated the commit. */
const clockToleranceMs = 300_000;
/** Reads reports, repository and change, lets the gate judge them, and leaves the full report behind. */
async function run(inputs, host) {
    const checkout = await readCheckout(host);
    const reports = await readReports(inputs.reports, checkout.committedMs, host);
    const [modules, generated, change, baseline] = await Promise.all([
        readModules(checkout.files, host),
        readGenerated(checkout.files, host),
        readChange(inputs.base, checkout, host),
        readBaseline(inputs, host),
    ]);
    const repository = { files: checkout.files, roots: checkout.roots, modules, mappings: inputs["path-map"] };
    const readings = { ...reports, commit: checkout.head, repository, change, generated, baseline };
    const assessment = assess(readings, inputs);
    return outcomeOf(assessment, inputs, await leaveFiles(assessment, inputs, host));
}
/** Writes the JSON report, and the badge and merged report that were asked for; gives the JSON report's path. */
async function leaveFiles(assessment, inputs, host) {
    const { badge, "merged-report": merged, "partial-lines": partialLines } = inputs;
    const document = renderDocument({ ...assessment, commit: assessment.readings.commit, partialLines });
    const folder = host.environment.get("RUNNER_TEMP") ?? ".";
    const path = `${folder}/build-once/coverage/report-${host.random.hex(6)}.json`;
    await host.files.write(path, document);
    if (badge !== undefined)
        await host.files.write(badge, renderBadge(assessment.totals.lines, assessment.decision.band));
    if (merged === undefined)
        return path;
    const render = { cobertura: merged_report/* renderCobertura */.ko, lcov: merged_report/* renderLcov */.bd, json: () => document };
    await host.files.write(merged, render[(0,merged_report/* mergedFormatOf */.x9)(merged) ?? "json"](assessment.files));
    return path;
}
async function git(host, args, input, maxOutputBytes = 64 * 2 ** 20) {
    const workspace = host.environment.get("GITHUB_WORKSPACE");
    // In a container the checkout often belongs to another user; that it is the job's own workspace is trust enough.
    const trust = workspace === undefined ? [] : ["-c", `safe.directory=${workspace}`];
    return await host.exec.run("git", [...trust, "-c", "core.fsmonitor=false", ...args], {
        ...(workspace === undefined ? {} : { cwd: workspace }),
        ...(input === undefined ? {} : { input: new TextEncoder().encode(input) }),
        env: { LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" },
        timeoutMs: gitTimeoutMs,
        maxOutputBytes,
    });
}
async function readCheckout(host) {
    const workspace = host.environment.get("GITHUB_WORKSPACE");
    const roots = workspace === undefined ? [] : [workspace];
    const place = await git(host, ["rev-parse", "--show-toplevel", "HEAD^{commit}"]);
    const [top = "", commit = ""] = place.stdout.split("\n");
    if (place.exitCode !== 0)
        return { head: "", parents: [], committedMs: 0, files: [], roots };
    const [object, files] = await Promise.all([git(host, ["cat-file", "commit", commit]), git(host, ["ls-files", "-z"])]);
    return {
        head: commit,
        parents: parseParents(object.stdout),
        committedMs: Number(/^committer .* (\d{1,12}) [+-]\d{4}$/m.exec(object.stdout)?.[1] ?? 0) * 1000,
        files: files.stdout.split("\0").filter((path) => path !== ""),
        roots: [...roots, top],
    };
}
async function readReports(globs, committedMs, host) {
    const flagsOf = new Map();
    const unwanted = globs.filter(({ glob }) => glob.startsWith("!")).map(({ glob }) => glob);
    for (const name of new Set(globs.map(({ flag }) => flag))) {
        const wanted = globs.filter(({ flag, glob }) => flag === name && !glob.startsWith("!")).map(({ glob }) => glob);
        for (const path of await host.files.glob([...wanted, ...unwanted], ".")) {
            const flags = flagsOf.get(path) ?? new Set();
            if (name !== undefined)
                flags.add(name);
            flagsOf.set(path, flags);
        }
    }
    const reports = [];
    const truncated = [];
    const stale = [];
    const found = [...flagsOf.keys()].sort();
    for (const path of found) {
        const stat = await host.files.stat(path);
        if (stat !== undefined && stat.modifiedMs < committedMs - clockToleranceMs)
            stale.push(path);
        try {
            reports.push({ report: await readReport(path, host), flags: flagsOf.get(path) ?? new Set() });
        }
        catch (thrown) {
            if (!errors/* coverageErrors */.o.owns(thrown) || thrown.code !== "truncated-report")
                throw thrown;
            truncated.push(thrown.message);
        }
    }
    return { found, reports, truncated, stale };
}
async function readReport(path, host) {
    const reader = new ReportReader(path);
    for await (const chunk of host.files.stream(path))
        reader.push(chunk);
    const report = reader.end();
    host.log.info(`${path}: ${report.format}, ${report.files.size} files, ${report.sizeBytes} bytes`);
    return report;
}
/** Go modules of the repository: module path to folder. */
async function readModules(files, host) {
    const modules = new Map();
    for (const path of files.filter((file) => file === "go.mod" || file.endsWith("/go.mod")).slice(0, 500)) {
        const module = parseGoModule((await host.files.readText(path, 2 ** 20)) ?? "");
        if (module !== undefined)
            modules.set(module, path.slice(0, Math.max(0, path.lastIndexOf("/"))));
    }
    return modules;
}
async function readGenerated(files, host) {
    if (!files.some((path) => path === ".gitattributes" || path.endsWith("/.gitattributes")))
        return new Set();
    const answer = await git(host, attributeArguments, `${files.join("\0")}\0`);
    if (answer.exitCode !== 0)
        host.log.warning(`git does not tell which files are generated: ${answer.stderr.trim()}`);
    return parseGenerated(answer.stdout);
}
async function readChange(given, checkout, host) {
    if (checkout.head === "")
        return { kind: "unavailable", reason: "The workspace is not a git checkout." };
    const plan = given === undefined ? chooseBase(await readEvent(checkout, host)) : { kind: "merge-base", commit: given };
    if (plan.kind === "none")
        return plan;
    if (plan.kind === "unknown")
        return { kind: "unavailable", reason: plan.reason };
    const commit = await ensureCommit(plan.commit, host);
    if (commit === undefined)
        return missing(`The base commit ${plan.commit} is not in the checkout and could not be fetched.`);
    const base = plan.kind === "commit" ? commit : await mergeBase(commit, checkout.head, host);
    if (base === undefined)
        return missing(`No commit was found that both ${plan.commit} and the checkout come from.`);
    const diff = await git(host, diffArguments(base, checkout.head), undefined, maxDiffBytes);
    if (diff.exitCode !== 0)
        return missing(`git diff failed: ${diff.stderr.trim().slice(0, 500)}`);
    if (diff.truncated)
        return missing(`The change is larger than ${maxDiffBytes} bytes.`);
    const parser = new DiffParser();
    let start = 0;
    for (let end = diff.stdout.indexOf("\n"); end >= 0; end = diff.stdout.indexOf("\n", start)) {
        parser.line(diff.stdout.slice(start, end));
        start = end + 1;
    }
    return { kind: "known", base, files: parser.end() };
}
function missing(reason) {
    return { kind: "unavailable", reason: `${reason} Check out with \`fetch-depth: 2\` or more.` };
}
async function readEvent(checkout, host) {
    const path = host.environment.get("GITHUB_EVENT_PATH");
    const text = path === undefined ? undefined : await host.files.readText(path, 64 * 2 ** 20);
    const view = new JsonView(parseJson(text ?? "{}"));
    return {
        event: host.environment.get("GITHUB_EVENT_NAME") ?? "",
        head: checkout.head,
        parents: checkout.parents,
        runCommit: host.environment.get("GITHUB_SHA"),
        pullRequestHead: view.at("pull_request").at("head").at("sha").commit(),
        pullRequestBase: view.at("pull_request").at("base").at("sha").commit(),
        pushBefore: view.at("before").commit(),
        mergeGroupBase: view.at("merge_group").at("base_sha").commit(),
    };
}
/** A payload that is not JSON names no base; that is said where the base is missed. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The commit's full name, once it is there; a shallow checkout gets that one commit and no history. */
async function ensureCommit(name, host) {
    const find = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
    const first = await git(host, find);
    if (first.exitCode === 0)
        return first.stdout.trim();
    if (!/^[0-9a-f]{40,64}$/.test(name))
        return undefined;
    await git(host, ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--depth=1", "origin", name]);
    const second = await git(host, find);
    return second.exitCode === 0 ? second.stdout.trim() : undefined;
}
async function mergeBase(commit, head, host) {
    const find = async () => {
        const found = await git(host, ["merge-base", commit, head]);
        return found.exitCode === 0 ? found.stdout.trim().split("\n")[0] : undefined;
    };
    let base = await find();
    const shallow = await git(host, ["rev-parse", "--is-shallow-repository"]);
    if (shallow.stdout.trim() !== "true")
        return base;
    for (const depth of deepenings) {
        if (base !== undefined)
            return base;
        await git(host, [
            "fetch",
            "--quiet",
            "--no-tags",
            "--no-recurse-submodules",
            `--depth=${depth}`,
            "origin",
            commit,
            head,
        ]);
        base = await find();
    }
    return base;
}
async function readBaseline(inputs, host) {
    const { baseline } = inputs;
    if (baseline === "none")
        return { kind: "not-asked" };
    if (baseline === "auto")
        return inputs["max-drop"] === undefined
            ? { kind: "not-asked" }
            : { kind: "missing", reason: "`max-drop` is set and `baseline` names no report of the base." };
    const stat = await host.files.stat(baseline);
    if (stat?.kind !== "file")
        return { kind: "missing", reason: `There is no file ${baseline}.` };
    if (baseline.endsWith(".json")) {
        const lines = parseDocumentLines((await host.files.readText(baseline, 512 * 2 ** 20 - 1024)) ?? "");
        if (lines === undefined)
            throw errors/* coverageErrors */.o.error("malformed-report", `${JSON.stringify(baseline)} is not a JSON report of this action`);
        return { kind: "found", lines };
    }
    const union = new coverage/* CoverageUnion */.sc();
    for (const [path, file] of (await readReport(baseline, host)).files)
        union.add(path, file);
    return { kind: "found", lines: (0,coverage/* totalsOf */.vA)(union.measure().values(), inputs["partial-lines"]).lines };
}


/***/ }),

/***/ 9412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Kj: () => (/* binding */ inputsError),
  TL: () => (/* binding */ parseInputs)
});

// UNUSED EXPORTS: inputVariable

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/nearest.js
var nearest = __nccwpck_require__(1625);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __nccwpck_require__(1182);
;// CONCATENATED MODULE: ./packages/contract/build/errors.js

/** Errors of the input parser. */
const contractErrors = (0,action_error/* defineErrors */.V)({
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
        return { values: (0,result/* err */._)(problems), secrets, given };
    const typed = Object.fromEntries(values);
    for (const rule of contract.rules) {
        const problem = rule.check(typed);
        if (problem !== undefined)
            problems.push({ input: "", message: problem });
    }
    return { values: problems.length > 0 ? (0,result/* err */._)(problems) : (0,result.ok)(typed), secrets, given };
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
        return input.required ? (0,result/* err */._)(`is required: ${input.allowed}`) : (0,result.ok)(input.absent);
    const parsed = input.parse(raw);
    if (parsed.ok)
        return parsed;
    const shown = input.secret ? "the value" : JSON.stringify(raw.length > 120 ? `${raw.slice(0, 120)}…` : raw);
    const near = (0,nearest/* nearest */.p)(raw, input.choices);
    const hint = near === undefined ? "." : `; did you mean ${JSON.stringify(near)}?`;
    const joint = /^(?:is|has|carries) /.test(parsed.error) ? " " : ": ";
    return (0,result/* err */._)(`${shown}${joint}${parsed.error}${hint} Allowed: ${input.allowed}.`);
}
function unknownInputs(contract, variables) {
    const names = Object.keys(contract.inputs);
    const known = new Set(names.map(inputVariable));
    const problems = [];
    for (const variable of variables.keys()) {
        if (!variable.startsWith("INPUT_") || known.has(variable))
            continue;
        const name = variable.slice("INPUT_".length).toLowerCase();
        const near = (0,nearest/* nearest */.p)(name, names);
        problems.push({
            input: name,
            message: near === undefined ? "is not an input of this action" : `is not an input; did you mean ${near}?`,
        });
    }
    return problems;
}


/***/ }),

/***/ 9145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bd: () => (/* binding */ renderLcov),
/* harmony export */   ko: () => (/* binding */ renderCobertura),
/* harmony export */   x9: () => (/* binding */ mergedFormatOf)
/* harmony export */ });
/* harmony import */ var _model_file_coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2221);
/* harmony import */ var _model_coverage_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6224);


/** The form that a file name asks for: `.xml`, `.info` or `.lcov`, `.json`. */
function mergedFormatOf(path) {
    if (/\.xml$/i.test(path))
        return "cobertura";
    if (/\.(?:info|lcov)$/i.test(path))
        return "lcov";
    return /\.json$/i.test(path) ? "json" : undefined;
}
/** All files as lcov records, under the repository's paths. @see geninfo(1) */
function renderLcov(files) {
    const sections = [];
    for (const [path, file] of files) {
        // A path with a line end cannot be written in this format.
        if (/[\r\n]/.test(path))
            continue;
        const { lines, branches } = (0,_model_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .totalsOfFile */ .jr)(file, "hit");
        const records = [...file.lines].map((line, row) => `DA:${line},${file.hits[row] ?? 0}`);
        sections.push(`SF:${path}`, ...armRecords(file), ...(branches.whole === 0 ? [] : [`BRF:${branches.whole}`, `BRH:${branches.part}`]), ...records, `LF:${lines.whole}`, `LH:${lines.part}`, "end_of_record");
    }
    return sections.map((record) => `${record}\n`).join("");
}
function armRecords({ branches }) {
    return [...branches.keys].flatMap((line, row) => {
        const taken = (0,_model_file_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .takenArms */ .x7)(branches, row);
        const arms = Math.min(branches.columns[0]?.[row] ?? 0, 10_000);
        return Array.from({ length: arms }, (_, arm) => `BRDA:${line},0,${arm},${arm < taken ? 1 : 0}`);
    });
}
/** All files as a Cobertura report, under the repository's paths, a class per file and a package per folder. */
function renderCobertura(files) {
    const { lines, branches } = (0,_model_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .totalsOf */ .vA)(files.values(), "hit");
    const totals = `lines-covered="${lines.part}" lines-valid="${lines.whole}" branches-covered="${branches.part}" branches-valid="${branches.whole}"`;
    const classes = [...files].map(([path, file]) => {
        const own = (0,_model_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .totalsOfFile */ .jr)(file, "hit");
        const rows = [...file.lines].map((line, row) => lineElement(file, line, row)).join("");
        return `<class name="${escapeXml(path)}" filename="${escapeXml(path)}" line-rate="${rate(own.lines)}" branch-rate="${rate(own.branches)}" complexity="0"><methods/><lines>${rows}</lines></class>`;
    });
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<coverage line-rate="${rate(lines)}" branch-rate="${rate(branches)}" ${totals} complexity="0" version="build-once" timestamp="0">`,
        "<sources><source>.</source></sources>",
        `<packages><package name="." line-rate="${rate(lines)}" branch-rate="${rate(branches)}" complexity="0"><classes>`,
        ...classes,
        "</classes></package></packages>",
        "</coverage>",
        "",
    ].join("\n");
}
/** For readers that want a number; never rounded up to 1. */
function rate({ part, whole }) {
    return whole === 0 ? "0" : String(Math.floor((part * 10_000) / whole) / 10_000);
}
function lineElement(file, line, row) {
    const { part, whole } = (0,_model_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOn */ .Wy)(file, line);
    const hits = (0,_model_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .isCovered */ .P$)(file, row, "hit") ? (file.hits[row] ?? 0) : 0;
    if (whole === 0)
        return `<line number="${line}" hits="${hits}" branch="false"/>`;
    const percent = Math.floor((part * 100) / whole);
    return `<line number="${line}" hits="${hits}" branch="true" condition-coverage="${percent}% (${part}/${whole})"/>`;
}
/** Text for an XML attribute; what XML cannot hold becomes the replacement character. */
function escapeXml(text) {
    const escaped = text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
    return escaped.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, "\ufffd");
}


/***/ }),

/***/ 9325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ coverageErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1182);

/** Errors of the coverage package. */
const coverageErrors = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    "truncated-report": {
        kind: "data",
        meaning: "A coverage report ends before its format allows it to end.",
        fix: "Look at the step that wrote it: it was stopped, ran out of disk, or is still writing. Part of a report is never counted.",
    },
    "malformed-report": {
        kind: "data",
        meaning: "A coverage report breaks the rules of its own format.",
        fix: "The message names the byte and what was expected there. Write the report again, or leave the file out of `reports`.",
    },
    "unknown-report-format": {
        kind: "data",
        meaning: "A file named by `reports` is in no coverage format that is known here.",
        fix: "Narrow the glob, or have the tool write Cobertura XML, lcov or a Go cover profile.",
    },
    "unsupported-report": {
        kind: "data",
        meaning: "A coverage report uses a feature that is refused, such as an internal DTD or UTF-16.",
        fix: "Write the report as UTF-8 without declarations of entities.",
    },
    "report-limit": {
        kind: "data",
        meaning: "A coverage report holds a number, name or nesting beyond any real program's.",
        fix: "The message names the limit and the place. A report like that was damaged or made to exhaust memory.",
    },
    "malformed-diff": {
        kind: "data",
        meaning: "The output of `git diff` is not what git prints with the options it was given.",
        fix: "Check that `git` on the path is git 2.30 or newer and not a wrapper that adds text.",
    },
});


/***/ }),

/***/ 3622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ gateStates),
/* harmony export */   Jz: () => (/* binding */ parseStateAction),
/* harmony export */   hS: () => (/* binding */ defaultActions)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1625);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(518);

/** What every state does unless told otherwise, the gravest first. */
const defaultActions = {
    "no-report": "fail",
    "empty-report": "fail",
    "truncated-report": "fail",
    "missing-shard": "fail",
    "no-path-matched": "fail",
    "changed-unmeasured": "warn",
    "stale-report": "warn",
    "no-baseline": "warn",
    "no-diff": "pass",
    "only-deletions": "pass",
    "only-renames": "pass",
    "only-generated": "pass",
    "zero-lines-file": "pass",
};
/** All states, the gravest first. */
const gateStates = Object.keys(defaultActions);
/** Parses one line `state=pass|warn|fail`. */
function parseStateAction(line) {
    const [name = "", action = "", ...more] = line.split("=").map((part) => part.trim());
    const state = gateStates.find((known) => known === name);
    if (state === undefined) {
        const close = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, gateStates);
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)(`${JSON.stringify(name)} is no state${close === undefined ? "" : `; did you mean ${close}?`}`);
    }
    if ((action !== "pass" && action !== "warn" && action !== "fail") || more.length > 0)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)(`${state} is followed by =pass, =warn or =fail`);
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__.ok)([state, action]);
}


/***/ }),

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ parseThresholds),
/* harmony export */   k: () => (/* binding */ pathMatcher)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3676);
/* harmony import */ var picomatch_posix_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7282);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2822);



const form = "thresholds are glob=lines>=80,branches>=70 or flag:name=lines>=80";
/** Parses one line such as `src/core/**=lines>=90,branches>=80` or `flag:unit=lines>=80`. */
function parseThresholds(line) {
    const parts = /^(.{1,500}?)\s*=\s*((?:lines|branches|functions|statements)\s*>=.{1,500})$/.exec(line.trim());
    const subject = parts?.[1];
    if (subject === undefined)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(form);
    const scope = subject.startsWith("flag:")
        ? { kind: "flag", name: subject.slice("flag:".length).trim() }
        : { kind: "path", glob: subject };
    const thresholds = [];
    for (const part of parts?.[2]?.split(",") ?? []) {
        const [name = "", number = "", ...more] = part.split(">=").map((text) => text.trim());
        const metric = _model_report_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.find((known) => known === name);
        const atLeast = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .parsePercent */ .lo)(number);
        if (metric === undefined || more.length > 0)
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(form);
        if (!atLeast.ok)
            return atLeast;
        thresholds.push({ scope, metric, atLeast: atLeast.value });
    }
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)(thresholds);
}
/** True for paths that one of the globs matches; `*` stays inside a folder, `**` does not, dot files are like others. */
function pathMatcher(globs) {
    if (globs.length === 0)
        return () => false;
    return picomatch_posix_js__WEBPACK_IMPORTED_MODULE_3__([...globs], { dot: true });
}


/***/ }),

/***/ 6146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ maxNames),
/* harmony export */   E7: () => (/* binding */ maxCount),
/* harmony export */   Mr: () => (/* binding */ maxFiles),
/* harmony export */   Mw: () => (/* binding */ maxDepth),
/* harmony export */   PC: () => (/* binding */ maxSpannedLines),
/* harmony export */   RE: () => (/* binding */ maxBlockLines),
/* harmony export */   Wz: () => (/* binding */ maxLineNumber),
/* harmony export */   _Q: () => (/* binding */ maxAttributes),
/* harmony export */   c4: () => (/* binding */ headBytes),
/* harmony export */   t5: () => (/* binding */ maxRecordBytes),
/* harmony export */   tu: () => (/* binding */ maxTextBytes)
/* harmony export */ });
/** The largest line number of a source file that is believed. */
const maxLineNumber = 10_000_000;
/** The most lines one Go block may span; a longer one would turn 60 bytes of report into megabytes of lines. */
const maxBlockLines = 50_000;
/** The most lines that the blocks of all reports together may span. */
const maxSpannedLines = 30_000_000;
/** The longest line of a text report, or tag of an XML report, in bytes. */
const maxRecordBytes = 1 << 20;
/** The longest attribute value or captured text of an XML report, in bytes. */
const maxTextBytes = 1 << 16;
/** The deepest nesting of an XML report. */
const maxDepth = 256;
/** The most attributes of one XML element. */
const maxAttributes = 64;
/** The most different element and attribute names of an XML report. */
const maxNames = 4096;
/** The most files that one report may name. */
const maxFiles = 2_000_000;
/** Where counts stop growing: only zero or not decides coverage. */
const maxCount = 0xffff_ffff;
/** How many bytes of a report its format is recognised by. */
const headBytes = 1 << 16;


/***/ }),

/***/ 6224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sc: () => (/* binding */ CoverageUnion),
  lB: () => (/* binding */ addTotals),
  Wy: () => (/* binding */ branchOn),
  P$: () => (/* binding */ isCovered),
  Bo: () => (/* binding */ noTotals),
  vA: () => (/* binding */ totalsOf),
  jr: () => (/* binding */ totalsOfFile)
});

// UNUSED EXPORTS: measureFile

// EXTERNAL MODULE: ./packages/coverage/build/limits.js
var limits = __nccwpck_require__(6146);
// EXTERNAL MODULE: ./packages/coverage/build/model/file-coverage.js
var file_coverage = __nccwpck_require__(2221);
// EXTERNAL MODULE: ./packages/coverage/build/errors.js
var errors = __nccwpck_require__(9325);
;// CONCATENATED MODULE: ./packages/coverage/build/model/spanned-lines.js


/**
 * The lines that blocks of statements span: reached when any block on them was, partly when another was not.
 * Blocks are swept by their ends, so the cost is that of the blocks and of the lines, however they overlap.
 *
 * @throws {ActionError} `report-limit` (data) when the lines are more than `budget`, which is used up
 */
function spannedLines(statements, budget) {
    const starts = spans(statements);
    const ends = starts.toSorted((a, b) => a.last - b.last);
    const out = { lines: [], hits: [], partial: [] };
    const open = { hit: 0, missed: 0 };
    let line = 0;
    let nextEnd = 0;
    for (const [i, start] of starts.entries()) {
        if (open.hit + open.missed === 0)
            line = start.first;
        open[start.hit ? "hit" : "missed"]++;
        const until = starts[i + 1]?.first ?? Number.POSITIVE_INFINITY;
        while (open.hit + open.missed > 0 && line < until) {
            const end = ends[nextEnd];
            const stop = Math.min(until, end.last + 1);
            emit(out, line, stop, open, budget);
            line = Math.max(line, stop);
            for (; (ends[nextEnd]?.last ?? Number.POSITIVE_INFINITY) < line; nextEnd++)
                open[ends[nextEnd].hit ? "hit" : "missed"]--;
        }
    }
    return {
        lines: Uint32Array.from(out.lines),
        hits: Uint32Array.from(out.hits),
        partial: Uint8Array.from(out.partial),
    };
}
/** Blocks with statements that say where they are, by their first line, which their keys ascend with. */
function spans(statements) {
    const [hits, weights, firsts, lasts] = statements.columns;
    const found = [];
    for (let row = 0; row < statements.keys.length; row++) {
        const last = lasts?.[row] ?? 0;
        if ((weights?.[row] ?? 0) > 0 && last > 0)
            found.push({ first: firsts?.[row] ?? 0, last, hit: (hits?.[row] ?? 0) > 0 });
    }
    return found;
}
function emit(out, from, stop, open, budget) {
    budget.lines -= Math.max(0, stop - from);
    if (budget.lines < 0)
        throw errors/* coverageErrors */.o.error("report-limit", `the blocks of the reports span more than ${limits/* maxSpannedLines */.PC} lines`);
    for (let line = from; line < stop; line++) {
        out.lines.push(line);
        out.hits.push(open.hit > 0 ? 1 : 0);
        out.partial.push(open.hit > 0 && open.missed > 0 ? 1 : 0);
    }
}

// EXTERNAL MODULE: ./packages/coverage/build/model/table.js
var table = __nccwpck_require__(3014);
;// CONCATENATED MODULE: ./packages/coverage/build/model/coverage.js




/** Joins what reports say of files under the files' paths. The order in which reports are added does not matter. */
class CoverageUnion {
    #files = new Map();
    add(path, file) {
        const before = this.#files.get(path);
        this.#files.set(path, before === undefined ? file : (0,file_coverage/* joinFiles */._8)(before, file));
    }
    /** Every file with its lines, sorted by path. @throws {ActionError} `report-limit` (data) when blocks span too many lines */
    measure() {
        const paths = [...this.#files.keys()].sort((a, b) => (a < b ? -1 : 1));
        const budget = { lines: limits/* maxSpannedLines */.PC };
        return new Map(paths.map((path) => [path, measureFile(this.#files.get(path), budget)]));
    }
}
/** The executable lines of a file; where a format knows blocks of statements instead, the lines they span. */
function measureFile(file, budget = { lines: limits/* maxSpannedLines */.PC }) {
    const spans = spannedLines(file.statements, budget);
    const { lines, hits, partial } = spans.lines.length === 0 ? ownLines(file.lines) : mergeLines(ownLines(file.lines), spans);
    for (let row = 0; row < file.branches.keys.length; row++) {
        const arms = file.branches.columns[0]?.[row] ?? 0;
        const at = (0,table/* lowerBound */.yz)(lines, file.branches.keys[row]);
        if (lines[at] === file.branches.keys[row] && (0,file_coverage/* takenArms */.x7)(file.branches, row) < arms)
            partial[at] = 1;
    }
    return { lines, hits, partial, branches: file.branches, functions: file.functions, statements: file.statements };
}
function ownLines(table) {
    const hits = table.columns[0] ?? new Uint32Array(0);
    return { lines: Uint32Array.from(table.keys), hits, partial: new Uint8Array(hits.length) };
}
function valueAt(lines, column, line) {
    const row = (0,table/* lowerBound */.yz)(lines.lines, line);
    return lines.lines[row] === line ? column[row] : 0;
}
function mergeLines(a, b) {
    if (a.lines.length === 0)
        return b;
    const order = Uint32Array.from(new Set([...a.lines, ...b.lines])).sort();
    return {
        lines: order,
        hits: order.map((line) => Math.max(valueAt(a, a.hits, line), valueAt(b, b.hits, line))),
        partial: Uint8Array.from(order, (line) => valueAt(a, a.partial, line) | valueAt(b, b.partial, line)),
    };
}
/** True when the line in `row` counts as reached. */
function isCovered(file, row, partialLines) {
    return (file.hits[row] ?? 0) > 0 && (partialLines === "hit" || file.partial[row] !== 1);
}
/** The arms of the branch on `line`, and how many were taken. */
function branchOn(file, line) {
    const row = (0,table/* findRow */.uv)(file.branches, line);
    return row < 0
        ? { part: 0, whole: 0 }
        : { part: (0,file_coverage/* takenArms */.x7)(file.branches, row), whole: file.branches.columns[0]?.[row] ?? 0 };
}
/** The totals of one file. */
function totalsOfFile(file, partialLines) {
    let lines = 0;
    for (let row = 0; row < file.lines.length; row++)
        if (isCovered(file, row, partialLines))
            lines++;
    let taken = 0;
    let arms = 0;
    for (let row = 0; row < file.branches.keys.length; row++) {
        taken += (0,file_coverage/* takenArms */.x7)(file.branches, row);
        arms += file.branches.columns[0]?.[row] ?? 0;
    }
    return {
        lines: { part: lines, whole: file.lines.length },
        branches: { part: taken, whole: arms },
        functions: weigh(file.functions.columns[0]),
        statements: weigh(file.statements.columns[0], file.statements.columns[1]),
    };
}
function weigh(hits, weights) {
    let part = 0;
    let whole = 0;
    for (const [row, count] of (hits ?? new Uint32Array(0)).entries()) {
        const weight = weights?.[row] ?? 1;
        whole += weight;
        if (count > 0)
            part += weight;
    }
    return { part, whole };
}
/** Nothing measured. */
const noTotals = {
    lines: { part: 0, whole: 0 },
    branches: { part: 0, whole: 0 },
    functions: { part: 0, whole: 0 },
    statements: { part: 0, whole: 0 },
};
/** The sum of totals of different files. */
function addTotals(a, b) {
    const sum = (metric) => ({
        part: a[metric].part + b[metric].part,
        whole: a[metric].whole + b[metric].whole,
    });
    return { lines: sum("lines"), branches: sum("branches"), functions: sum("functions"), statements: sum("statements") };
}
/** The totals of many files. */
function totalsOf(files, partialLines) {
    let totals = noTotals;
    for (const file of files)
        totals = addTotals(totals, totalsOfFile(file, partialLines));
    return totals;
}


/***/ }),

/***/ 2221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oh: () => (/* binding */ rowKinds),
/* harmony export */   _8: () => (/* binding */ joinFiles),
/* harmony export */   x7: () => (/* binding */ takenArms)
/* harmony export */ });
/* unused harmony export emptyFile */
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3014);

/** The columns of each kind of row and how they join. Counts join by the largest, so that reading a report twice changes nothing. */
const rowKinds = {
    /** key: line number; hits */
    lines: ["max"],
    /** key: line number; number of arms, arms known to be taken, bit set of the first 32 arms taken */
    branches: ["max", "max", "or"],
    /** key: hash of the name; hits */
    functions: ["max"],
    /** key: start line and hash of the range; hits, statements, first line, last line (0: no lines follow from it) */
    statements: ["max", "max", "max", "max"],
};
/** The coverage of a file of which nothing is known. */
function emptyFile() {
    return {
        lines: emptyTable(1),
        branches: emptyTable(3),
        functions: emptyTable(1),
        statements: emptyTable(4),
    };
}
/** The union of what two reports say of one file: commutative, associative, and idempotent. */
function joinFiles(a, b) {
    return {
        lines: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTables */ .IL)(a.lines, b.lines, rowKinds.lines),
        branches: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTables */ .IL)(a.branches, b.branches, rowKinds.branches),
        functions: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTables */ .IL)(a.functions, b.functions, rowKinds.functions),
        statements: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTables */ .IL)(a.statements, b.statements, rowKinds.statements),
    };
}
/** How many arms of the branch in `row` were taken, over all joined reports. */
function takenArms(branches, row) {
    const arms = branches.columns[0]?.[row] ?? 0;
    const known = branches.columns[1]?.[row] ?? 0;
    return Math.min(arms, Math.max(known, countBits(branches.columns[2]?.[row] ?? 0)));
}
function countBits(bits) {
    let n = bits - ((bits >>> 1) & 0x5555_5555);
    n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
    return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}


/***/ }),

/***/ 2822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ metrics)
/* harmony export */ });
/** All metrics, in the order they are shown. */
const metrics = ["lines", "branches", "functions", "statements"];


/***/ }),

/***/ 3014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ joinTables),
/* harmony export */   Uo: () => (/* binding */ joinWithin),
/* harmony export */   _d: () => (/* binding */ emptyTable),
/* harmony export */   uv: () => (/* binding */ findRow),
/* harmony export */   yz: () => (/* binding */ lowerBound)
/* harmony export */ });
/* unused harmony exports sameKeys, joinInto */
/** The table of `width` columns without rows. */
function emptyTable(width) {
    return { keys: new Float64Array(0), columns: Array.from({ length: width }, () => new Uint32Array(0)) };
}
/** True when both tables hold the same keys. */
function sameKeys(a, b) {
    const { length } = a.keys;
    if (b.keys.length !== length)
        return false;
    for (let i = 0; i < length; i++)
        if (a.keys[i] !== b.keys[i])
            return false;
    return true;
}
function joinColumn(target, other, join) {
    if (join === "or") {
        for (let i = 0; i < target.length; i++)
            target[i] = target[i] | other[i];
        return;
    }
    for (let i = 0; i < target.length; i++) {
        const value = other[i];
        if (value > target[i])
            target[i] = value;
    }
}
/** Joins `other` into `target`, which must hold the same keys and belong to the caller. */
function joinInto(target, other, joins) {
    for (const [i, join] of joins.entries())
        joinColumn(target.columns[i], other.columns[i], join);
}
/** Joins `other` into `target`, which must belong to the caller, when `target` holds all its keys; else does nothing. */
function joinWithin(target, other, joins) {
    if (sameKeys(target, other)) {
        joinInto(target, other, joins);
        return true;
    }
    const { keys } = other;
    if (keys.length >= target.keys.length)
        return false;
    const first = lowerBound(target.keys, keys[0]);
    let at = first;
    for (let row = 0; row < keys.length; row++, at++) {
        while (target.keys[at] < keys[row])
            at++;
        if (target.keys[at] !== keys[row])
            return false;
    }
    for (let c = 0; c < joins.length; c++) {
        const column = target.columns[c];
        const values = other.columns[c];
        at = first;
        for (let row = 0; row < keys.length; row++, at++) {
            while (target.keys[at] !== keys[row])
                at++;
            const value = values[row];
            const before = column[at];
            column[at] = joins[c] === "or" ? before | value : Math.max(before, value);
        }
    }
    return true;
}
/** The union of two tables; neither is changed. */
function joinTables(a, b, joins) {
    if (b.keys.length === 0)
        return a;
    if (a.keys.length === 0)
        return b;
    if (sameKeys(a, b)) {
        const copy = { keys: a.keys, columns: a.columns.map((column) => column.slice()) };
        joinInto(copy, b, joins);
        return copy;
    }
    return interleave(a, b, joins);
}
function interleave(a, b, joins) {
    const keys = new Float64Array(a.keys.length + b.keys.length);
    const columns = joins.map(() => new Uint32Array(keys.length));
    let i = 0;
    let j = 0;
    let n = 0;
    while (i < a.keys.length || j < b.keys.length) {
        const left = a.keys[i] ?? Number.POSITIVE_INFINITY;
        const right = b.keys[j] ?? Number.POSITIVE_INFINITY;
        keys[n] = Math.min(left, right);
        for (let c = 0; c < joins.length; c++) {
            const x = left <= right ? (a.columns[c]?.[i] ?? 0) : 0;
            const y = right <= left ? (b.columns[c]?.[j] ?? 0) : 0;
            columns[c][n] = joins[c] === "or" ? x | y : Math.max(x, y);
        }
        if (left <= right)
            i++;
        if (right <= left)
            j++;
        n++;
    }
    return { keys: keys.slice(0, n), columns: columns.map((column) => column.slice(0, n)) };
}
/** The row of `key`, or -1. */
function findRow(table, key) {
    const row = lowerBound(table.keys, key);
    return table.keys[row] === key ? row : -1;
}
/** The first index whose key is at least `key`. */
function lowerBound(keys, key) {
    let low = 0;
    let high = keys.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (keys[middle] < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 2505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   oP: () => (/* binding */ isAbsolute),
/* harmony export */   qb: () => (/* binding */ normalisePath),
/* harmony export */   uJ: () => (/* binding */ joinPath)
/* harmony export */ });
/** A path with `/` between names, without `.` and `..`, file scheme or trailing slash; `..` above the start is dropped. */
function normalisePath(path) {
    const slashed = path.replace(/^file:\/\//, "").replaceAll("\\", "/");
    const names = [];
    for (const name of slashed.split("/")) {
        if (name === "" || name === ".")
            continue;
        if (name === "..")
            names.pop();
        else
            names.push(name);
    }
    return (slashed.startsWith("/") ? "/" : "") + names.join("/");
}
/** True for `/x` and `C:/x`. */
function isAbsolute(path) {
    return /^(?:\/|[A-Za-z]:\/)/.test(path);
}
/** `path` below `folder`, or `undefined` when it is not. An empty folder holds every relative path. */
function below(folder, path) {
    if (folder === "")
        return isAbsolute(path) ? undefined : path;
    const prefix = folder.endsWith("/") ? folder : `${folder}/`;
    return path.startsWith(prefix) && path.length > prefix.length ? path.slice(prefix.length) : undefined;
}
/** `a/b` of `a` and `b`. */
function joinPath(folder, path) {
    return normalisePath(folder === "" ? path : `${folder}/${path}`);
}


/***/ }),

/***/ 5747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ parsePathMapping),
/* harmony export */   q: () => (/* binding */ mapPath)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);
/* harmony import */ var _normalise_path_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2505);


/** Parses one line `from=to`; `to` may be empty, which is the repository's root. */
function parsePathMapping(line) {
    const at = line.lastIndexOf("=");
    if (at <= 0)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("a mapping is from=to, such as /app/=src/");
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ from: (0,_normalise_path_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePath */ .qb)(line.slice(0, at).trim()), to: (0,_normalise_path_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePath */ .qb)(line.slice(at + 1).trim()) });
}
/** `path` after the first mapping that fits it. */
function mapPath(path, mappings) {
    for (const { from, to } of mappings) {
        if (path === from)
            return to;
        if (path.startsWith(from.endsWith("/") ? from : `${from}/`))
            return (0,_normalise_path_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePath */ .qb)(`${to}/${path.slice(from.length)}`).replace(/^\//, to.startsWith("/") ? "/" : "");
    }
    return path;
}


/***/ }),

/***/ 1132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ loadClients)
/* harmony export */ });
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


/***/ }),

/***/ 7761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ hostErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1182);

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
    "file-changing": {
        kind: "data",
        meaning: "A file was changed or removed while it was read.",
        fix: "Make sure that no other step or background process writes to the folder at the same time.",
    },
    "folder-unreadable": {
        kind: "input",
        meaning: "A folder, or something in it, cannot be read.",
        fix: "Check that the path is a folder and that this user may read all of it; the message names what could not be read.",
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
    "trusted-root-invalid": {
        kind: "input",
        meaning: "A Sigstore trusted root cannot be read, or names nobody who could vouch for a signature.",
        fix: "Give what `gh attestation trusted-root` prints, whole.",
    },
});


/***/ }),

/***/ 9065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ nodeHost)
});

// EXTERNAL MODULE: ./packages/host/build/clients.js
var build_clients = __nccwpck_require__(1132);
;// CONCATENATED MODULE: ./packages/host/build/node-cache.js

/** The runner's cache through `@actions/cache`. */
function createCache(environment) {
    return {
        available: () => environment.get("ACTIONS_RUNTIME_TOKEN") !== undefined &&
            (environment.get("ACTIONS_RESULTS_URL") ?? environment.get("ACTIONS_CACHE_URL")) !== undefined,
        restore: async (paths, key, restoreKeys) => {
            const { cache, asDebugLines } = await load();
            return await asDebugLines(async () => await cache.restoreCache([...paths], key, [...restoreKeys]));
        },
        save: async (paths, key) => {
            const { cache, asDebugLines } = await load();
            // The client answers -1 where the key exists or the service refused, and says which in the log's debug lines.
            return (await asDebugLines(async () => await cache.saveCache([...paths], key))) !== -1;
        },
    };
}
async function load() {
    const [clients, { asDebugLines }] = await Promise.all([(0,build_clients/* loadClients */.v)(), __nccwpck_require__.e(/* import() */ 799).then(__nccwpck_require__.bind(__nccwpck_require__, 5799))]);
    return { cache: await clients.cache(), asDebugLines };
}

;// CONCATENATED MODULE: ./packages/host/build/node-clock.js
/** The clock of this process, by what Node has loaded anyway. */
const nodeClock = {
    now: () => Date.now(),
    monotonic: () => {
        const [seconds, nanoseconds] = process.hrtime();
        return seconds * 1000 + nanoseconds / 1e6;
    },
    sleep: async (ms) => {
        await new Promise((resolve) => {
            setTimeout(resolve, ms);
        });
    },
};

;// CONCATENATED MODULE: ./packages/host/build/node-commands.js

/** The runner's commands through `@actions/core`. */
async function loadCommands() {
    const core = await (await (0,build_clients/* loadClients */.v)()).core();
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./packages/host/build/errors.js
var errors = __nccwpck_require__(7761);
;// CONCATENATED MODULE: ./packages/host/build/node-random.js
/** Node's cryptography takes milliseconds to load; what is waited for meanwhile hides them. */
function randomBytes(count) {
    return process.getBuiltinModule("node:crypto").randomBytes(count);
}
/** Randomness from the operating system. */
const nodeRandom = {
    hex: (count) => randomBytes(count).toString("hex"),
    fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
};

;// CONCATENATED MODULE: ./packages/host/build/node-files.js




/** What is asked for beyond the size that a file says it has. */
const unexpectedBytes = 4096;
/**
 * The file system, relative paths being below `workspace`. The calls hold the thread for the microseconds that they take:
 * handing them over takes longer, and what hands them over takes milliseconds to load.
 */
function createFiles(workspace) {
    const at = (path) => (0,external_node_path_.resolve)(workspace, path);
    const files = {
        stat: async (path) => statOf(at(path)),
        readBytes: async (path, maxBytes) => readWhole(at(path), maxBytes),
        readText: async (path, maxBytes) => readWhole(at(path), maxBytes)?.toString("utf8"),
        stream: (path) => streamOf(at(path)),
        write: async (path, content, options) => replaceWhole(at(path), content, options?.mode),
        append: async (path, content) => {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(at(path)), { recursive: true });
            (0,external_node_fs_.appendFileSync)(at(path), content);
        },
        createExclusive: async (path, content) => createOnce(at(path), content),
        makeDirectory: async (path) => {
            (0,external_node_fs_.mkdirSync)(at(path), { recursive: true });
        },
        list: async (path) => missingIs([], () => (0,external_node_fs_.readdirSync)(at(path))).toSorted(),
        remove: async (path) => (0,external_node_fs_.rmSync)(at(path), { recursive: true, force: true }),
        glob: async (patterns, root) => await (await __nccwpck_require__.e(/* import() */ 965).then(__nccwpck_require__.bind(__nccwpck_require__, 4965))).globBelow(patterns, at(root)),
    };
    return files;
}
function missingIs(fallback, read) {
    try {
        return read();
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
function statOf(path) {
    const found = missingIs(undefined, () => (0,external_node_fs_.lstatSync)(path));
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
function readWhole(path, maxBytes) {
    return missingIs(undefined, () => {
        // Without the flag a pipe that nobody writes would be waited for without end.
        const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        try {
            const { size } = (0,external_node_fs_.fstatSync)(file);
            if (size > maxBytes)
                throw tooLarge(path, String(size), maxBytes);
            // One byte more than allowed tells a file whose size is not known, such as a device, from one that fits.
            const content = readUpTo(file, maxBytes + 1, size);
            if (content.length > maxBytes)
                throw tooLarge(path, `more than ${maxBytes}`, maxBytes);
            return content;
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    });
}
/** Reads to the end or to `limit` bytes, in one piece when the file has the size it says. */
function readUpTo(file, limit, expected) {
    const chunks = [];
    let length = 0;
    while (length < limit) {
        const chunk = Buffer.allocUnsafe(Math.min(limit - length, Math.max(expected - length, 0) + unexpectedBytes));
        const count = (0,external_node_fs_.readSync)(file, chunk, 0, chunk.length, null);
        if (count === 0)
            break;
        chunks.push(chunk.subarray(0, count));
        length += count;
    }
    const [first] = chunks;
    return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}
function tooLarge(path, size, maxBytes) {
    return errors/* hostErrors */.S.error("file-too-large", `${JSON.stringify(path)} has ${size} bytes; at most ${maxBytes} are read`);
}
async function* streamOf(path) {
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 2 ** 20 }))
            yield chunk;
    }
    catch (error) {
        if (isMissing(error))
            throw errors/* hostErrors */.S.error("file-missing", `${JSON.stringify(path)} is not there`, { cause: error });
        throw error;
    }
}
function replaceWhole(path, content, mode) {
    const temporary = `${path}.${nodeRandom.hex(6)}.tmp`;
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(temporary, content, mode === undefined ? {} : { mode });
        // The process's mask takes rights away from what is asked for.
        if (mode !== undefined)
            (0,external_node_fs_.chmodSync)(temporary, mode);
        (0,external_node_fs_.renameSync)(temporary, path);
    }
    catch (error) {
        discard(temporary);
        throw unwritable(path, error);
    }
}
/** The reason that the file cannot be written is told, not that its beginning cannot be removed. */
function discard(temporary) {
    try {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
    }
    catch {
        // It lies beside the file under a name of its own.
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
function createOnce(path, content) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
    try {
        (0,external_node_fs_.writeFileSync)(path, content, { flag: "wx" });
        return true;
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EEXIST")
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/host/build/http.js
/** No whole response arrived; `reason` says why. The URL in the message carries no query and no user. */
class HttpFailure extends Error {
    name = "HttpFailure";
    reason;
    /** What ends it, where that can be told. */
    fix;
    constructor(reason, message, cause, fix) {
        super(message, cause === undefined ? undefined : { cause });
        this.reason = reason;
        this.fix = fix;
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

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: ./packages/host/build/node-agents.js

// Keep-alive makes the second request cost one round trip.
const clients = new Map();
/**
 * The client for `protocol`, through `proxy` when one is given. Node's agents speak to proxies; which of the requests
 * go there is decided elsewhere, for their own reading of `NO_PROXY` knows no ranges and no `ALL_PROXY`.
 */
async function clientFor(protocol, proxy) {
    const key = `${protocol}${proxy?.href ?? ""}`;
    const known = clients.get(key);
    if (known !== undefined)
        return known;
    const secure = protocol === "https:";
    // TLS is a third of Node's start-up: only who needs it pays for it.
    const tls = secure || proxy?.protocol === "https:" ? await loadTls() : undefined;
    const variable = secure ? "https_proxy" : "http_proxy";
    const options = { keepAlive: true, ...(proxy === undefined ? {} : { proxyEnv: { [variable]: proxy.href } }) };
    const client = secure && tls !== undefined
        ? // Said here, a variable of the environment cannot switch the check off.
            { agent: new tls.Agent({ ...options, rejectUnauthorized: true }), request: tls.request }
        : { agent: new external_node_http_namespaceObject.Agent(options), request: external_node_http_namespaceObject.request };
    clients.set(key, client);
    return client;
}
let loading;
let authorities;
/** Why the authorities that the environment names could not be used; `undefined` when they were, or none is named. */
function authoritiesProblem() {
    return authorities;
}
async function loadTls() {
    loading ??= (async () => {
        const path = process.env["SSL_CERT_FILE"] ?? "";
        if (path !== "")
            authorities = await (await __nccwpck_require__.e(/* import() */ 978).then(__nccwpck_require__.bind(__nccwpck_require__, 6978))).trustExtraAuthorities(path);
        return await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19));
    })();
    return await loading;
}

;// CONCATENATED MODULE: ./packages/host/build/node-http-failure.js


const reasons = new Map([
    ["ECONNREFUSED", "refused"],
    ["ENOTFOUND", "name"],
    ["EAI_AGAIN", "name"],
    ["ECONNRESET", "reset"],
    ["EPIPE", "reset"],
    ["ETIMEDOUT", "timeout"],
]);
const tlsCode = /^ERR_(?:TLS|SSL)|^EPROTO$|CERT|SELF_SIGNED|^UNABLE_TO_/;
/** What made a request fail, told by its reason; over a proxy the proxy is named. */
function failureOf(error, route, fallback = "other") {
    if (error instanceof HttpFailure)
        return error;
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
    if (code === "ERR_PROXY_TUNNEL" && route.kind === "proxy")
        return tunnelFailure(error, route);
    const reason = tlsCode.test(code) ? "tls" : (reasons.get(code) ?? fallback);
    const words = error instanceof AggregateError ? error.errors.map(String).join("; ") : messageOf(error);
    const by = route.kind === "proxy" ? ` (by ${proxyName(route)})` : "";
    return new HttpFailure(reason, `${reason}: ${words}${by}`, error, reason === "tls" ? tlsFix(code) : undefined);
}
/** Node calls every body that breaks off a reset connection, however it ended. */
function bodyFailureOf(error, route) {
    const failure = failureOf(error, route, "truncated");
    if (failure.reason !== "reset")
        return failure;
    return new HttpFailure("truncated", "truncated: the connection ended before the body did", error);
}
/** The failure that a proxy's own 407 is; `undefined` for an answer that may be the server's. */
function refusalByProxy(status, route) {
    return status === 407 && route.kind === "proxy" ? proxyFailure(407, route) : undefined;
}
/** The failure of a route that cannot be taken. */
function unusableRoute({ variable, why }) {
    return new HttpFailure("proxy", `proxy: ${variable} ${why}`, undefined, `Set ${variable} to http://host:port or https://host:port, or name the server in NO_PROXY.`);
}
function tunnelFailure(error, route) {
    const status = error.statusCode;
    if (status !== undefined && status < 500)
        return proxyFailure(status, route, error);
    // Nothing has reached the server: whatever the request was, it can be sent again.
    const reason = error.proxyTunnelTimeout === undefined ? "refused" : "timeout";
    const what = status === undefined ? "opened no way to the server" : `answered ${status} to CONNECT`;
    return new HttpFailure(reason, `${reason}: ${proxyName(route)} ${what}`, error);
}
function proxyFailure(status, route, cause) {
    const unknown = status === 407;
    const shown = route.proxy.username === "" ? "none was given" : "refused the user and password given";
    return new HttpFailure("proxy", `proxy: ${proxyName(route)} ${unknown ? `wants a login, and ${shown}` : `refuses the server with ${status}`}`, cause, unknown
        ? `Put the proxy's user and password, percent-encoded, into ${route.variable}: http://user:password@${route.proxy.host}. Keep the value in a secret.`
        : "Let the proxy pass this host, or name the host in NO_PROXY when it can be reached without.");
}
function proxyName({ proxy, variable }) {
    return `the proxy ${proxy.protocol}//${proxy.host} of ${variable}`;
}
function tlsFix(code) {
    if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID")
        return "Renew the server's certificate; if it is valid, set the runner's clock.";
    if (code === "ERR_TLS_CERT_ALTNAME_INVALID")
        return "Use a name that the server's certificate is for, or have the certificate issued for this one.";
    if (code === "EPROTO" || code.startsWith("ERR_SSL"))
        return "Check that the port speaks TLS; plain HTTP and old versions of TLS are not tried by themselves.";
    const fix = "If the certificate comes from an authority of your own, or of a proxy that looks into TLS, set `NODE_EXTRA_CA_CERTS` or `SSL_CERT_FILE` in the job's `env:` to a PEM file with that authority.";
    const problem = authoritiesProblem();
    return problem === undefined ? fix : `${problem}. ${fix}`;
}
function messageOf(error) {
    return error instanceof Error ? error.message : "unreadable";
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./packages/host/build/no-proxy.js

/**
 * True when `list`, the value of `NO_PROXY`, names `hostname` at `port`, as Go's programs read it: entries between
 * commas; `*` for everything; `example.com` with all names below it, `.example.com` and `*.example.com` without
 * `example.com` itself; addresses and ranges such as `10.0.0.0/8`; a port after a colon.
 *
 * @param hostname as URL parsers write it
 */
function bypassesProxy(list, hostname, port) {
    const host = hostname
        .replace(/^\[(.*)\]$/, "$1")
        .replace(/\.$/, "")
        .toLowerCase();
    const entries = list.split(",").map((entry) => entry.trim().toLowerCase());
    return entries.some((entry) => entry === "*" || (entry !== "" && matches(entry, host, port)));
}
function matches(entry, host, port) {
    const range = /^([0-9a-f.:]+)\/(\d{1,3})$/.exec(entry);
    if (range !== null)
        return inRange(host, range[1] ?? "", Number(range[2]));
    const [name, only] = splitPort(entry);
    if (name === "" || (only !== undefined && only !== port))
        return false;
    if ((0,external_node_net_namespaceObject.isIP)(name) !== 0)
        return (0,external_node_net_namespaceObject.isIP)(host) !== 0 && inRange(host, name, (0,external_node_net_namespaceObject.isIP)(name) === 4 ? 32 : 128);
    if ((0,external_node_net_namespaceObject.isIP)(host) !== 0)
        return false;
    const below = name.startsWith("*.") ? name.slice(1) : name;
    return below.startsWith(".") ? host.endsWith(below) : host === below || host.endsWith(`.${below}`);
}
/** `[::1]:443`, `host:443`, `::1`. */
function splitPort(entry) {
    const bracketed = /^\[([^\]]*)\](?::(\d{1,5}))?$/.exec(entry);
    const plain = bracketed ?? /^([^:]*)(?::(\d{1,5}))?$/.exec(entry);
    if (plain === null)
        return [entry, undefined];
    return [plain[1] ?? "", plain[2] === undefined ? undefined : Number(plain[2])];
}
function inRange(host, network, bits) {
    const [version, hostVersion] = [(0,external_node_net_namespaceObject.isIP)(network), (0,external_node_net_namespaceObject.isIP)(host)];
    if (version === 0 || hostVersion === 0 || bits > (version === 4 ? 32 : 128))
        return false;
    const range = new external_node_net_namespaceObject.BlockList();
    range.addSubnet(network, bits, version === 4 ? "ipv4" : "ipv6");
    return range.check(host, hostVersion === 4 ? "ipv4" : "ipv6");
}

;// CONCATENATED MODULE: ./packages/host/build/proxy-choice.js

const loopbackHost = /^(?:localhost\.?|(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])$/;
/**
 * Whether `url` is asked for directly or through a proxy: `https_proxy` or `http_proxy` by its scheme, else `all_proxy`,
 * in lower case before upper, unless `no_proxy` names it. This machine is never asked for through a proxy, which could
 * not reach it.
 */
function chooseRoute(variables, url) {
    const named = proxyVariable(variables, url.protocol);
    if (named === undefined || loopbackHost.test(url.hostname))
        return { kind: "direct" };
    const [variable, value] = named;
    const exceptions = proxy_choice_valueOf(variables, "no_proxy")?.[1] ?? "";
    const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
    if (bypassesProxy(exceptions, url.hostname, port))
        return { kind: "direct" };
    // `proxy.example:3128` is taken for a scheme by the parser, and for a host by everybody else.
    const proxy = URL.parse(value.includes("://") ? value : `http://${value}`);
    if (proxy === null || proxy.hostname === "")
        return { kind: "unusable", variable, why: "is not an address" };
    if (proxy.protocol !== "http:" && proxy.protocol !== "https:")
        return {
            kind: "unusable",
            variable,
            why: `names a ${proxy.protocol.slice(0, 10)} proxy; only http and https are spoken`,
        };
    return isDecodable(proxy)
        ? { kind: "proxy", proxy, variable }
        : { kind: "unusable", variable, why: "has a user or password whose percent signs cannot be decoded" };
}
function proxyVariable(variables, protocol) {
    return proxy_choice_valueOf(variables, protocol === "https:" ? "https_proxy" : "http_proxy") ?? proxy_choice_valueOf(variables, "all_proxy");
}
function proxy_choice_valueOf(variables, name) {
    for (const each of [name, name.toUpperCase()]) {
        const value = variables[each]?.trim();
        if (value !== undefined && value !== "")
            return [each, value];
    }
    return undefined;
}
function isDecodable({ username, password }) {
    try {
        decodeURIComponent(username + password);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/host/build/node-http.js




const defaultTimeoutMs = 30_000;
/** A longer rest costs more than a new connection. */
const maxDrainedBytes = 65_536;
const maxDrainMs = 2000;
/** HTTP/1.1 over `node:http`, which starts faster than anything built on it. */
const nodeHttp = {
    send: async (request) => await send(request),
};
async function send(request) {
    const timeoutMs = request.timeoutMs ?? defaultTimeoutMs;
    const url = URL.parse(request.url);
    // The error of a URL that cannot be parsed carries it whole, with whatever secret is in it.
    if (url === null)
        throw new HttpFailure("other", "other: the address is not a URL");
    const route = chooseRoute(process.env, url);
    if (route.kind === "unusable")
        throw unusableRoute(route);
    const { promise, resolve, reject } = Promise.withResolvers();
    const outgoing = await node_http_open(request, url, timeoutMs, route);
    // The socket's own timeout starts at its last byte; this one covers the wait for a connection too.
    const timer = setTimeout(() => {
        const failure = new HttpFailure("timeout", `no answer within ${timeoutMs} ms`);
        outgoing.destroy(failure);
        // While a proxy is waited for there is no socket yet whose end would be told.
        reject(failure);
    }, timeoutMs);
    let answered = false;
    outgoing.on("response", (incoming) => {
        answered = true;
        clearTimeout(timer);
        const refusal = refusalByProxy(incoming.statusCode ?? 0, route);
        if (refusal !== undefined) {
            outgoing.destroy();
            reject(refusal);
            return;
        }
        // Who answers before the body has arrived does not want the rest of it.
        incoming.once("end", () => {
            if (!outgoing.writableEnded)
                outgoing.destroy();
        });
        resolve(responseOf(incoming, timeoutMs, route));
    });
    outgoing.on("error", (error) => {
        answered = true;
        clearTimeout(timer);
        reject(failureOf(error, route));
    });
    if (request.onSent !== undefined)
        outgoing.once("finish", request.onSent);
    // Not awaited: a server that refuses a request may answer at once and read no further.
    const onPiece = () => {
        // A cleared timer that is refreshed would run again.
        if (!answered)
            timer.refresh();
    };
    writeBody(outgoing, request.body, onPiece).catch((error) => {
        outgoing.destroy(error instanceof Error ? error : new Error("the body could not be read"));
    });
    return await promise;
}
async function node_http_open(request, url, timeoutMs, route) {
    try {
        const client = await clientFor(url.protocol, route.kind === "proxy" ? route.proxy : undefined);
        const options = { method: request.method, headers: headersOf(request), timeout: timeoutMs, agent: client.agent };
        return client.request(url, options);
    }
    catch (error) {
        throw failureOf(error, route);
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
async function writeBody(outgoing, body, onPiece) {
    if (body !== undefined && !(body instanceof Uint8Array)) {
        for await (const chunk of body.stream) {
            if (outgoing.destroyed)
                return;
            if (!outgoing.write(chunk))
                await drained(outgoing);
            onPiece();
        }
        outgoing.end();
        return;
    }
    outgoing.end(body);
}
async function drained(outgoing) {
    await new Promise((resolve) => {
        // Both come off again: a large body waits thousands of times.
        const done = () => {
            outgoing.off("drain", done);
            outgoing.off("close", done);
            resolve();
        };
        outgoing.once("drain", done);
        outgoing.once("close", done);
    });
}
function responseOf(incoming, timeoutMs, route) {
    const headers = new Map();
    for (const [name, value] of Object.entries(incoming.headers)) {
        if (value !== undefined)
            headers.set(name, Array.isArray(value) ? value.join(", ") : value);
    }
    incoming.setTimeout(timeoutMs, () => incoming.destroy(new HttpFailure("timeout", `no data for ${timeoutMs} ms`)));
    const body = chunksOf(incoming, route);
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
            // A rest that trickles would keep the process for as long as it likes.
            const timer = setTimeout(() => incoming.destroy(), maxDrainMs).unref();
            incoming.once("close", () => clearTimeout(timer));
            incoming.on("error", () => undefined);
            incoming.on("data", (chunk) => {
                drained += chunk.length;
                if (drained > maxDrainedBytes)
                    incoming.destroy();
            });
        },
    };
}
async function* chunksOf(incoming, route) {
    try {
        for await (const chunk of incoming)
            yield chunk;
    }
    catch (error) {
        throw bodyFailureOf(error, route);
    }
    if (!incoming.complete)
        throw new HttpFailure("truncated", "the connection ended before the body did");
}
async function readAll(body, maxBytes, incoming) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > maxBytes) {
            incoming.destroy();
            throw new HttpFailure("too-large", `the body is larger than ${maxBytes} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
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

;// CONCATENATED MODULE: ./packages/host/build/node-sha256.js
/** Begins a SHA-256. */
function newSha256() {
    return newHash("sha256");
}
/** Begins a hash of either algorithm that digests are made with. */
function newHash(algorithm) {
    // Loaded on the first use: it takes milliseconds.
    const hash = process.getBuiltinModule("node:crypto").createHash(algorithm);
    return {
        update: (piece) => {
            hash.update(piece);
        },
        hex: () => hash.digest("hex"),
    };
}

;// CONCATENATED MODULE: ./packages/host/build/node-host.js









// What not every run needs is loaded when it is: with it come streams, compression and more of Node.
const exec = {
    run: async (command, args, options) => await (await __nccwpck_require__.e(/* import() */ 2).then(__nccwpck_require__.bind(__nccwpck_require__, 2))).nodeExec.run(command, args, options),
};
const artifacts = {
    upload: async (...call) => await (await loadArtifacts()).upload(...call),
    list: async (...call) => await (await loadArtifacts()).list(...call),
    download: async (...call) => await (await loadArtifacts()).download(...call),
};
const github = {
    connect: async (token) => await (await __nccwpck_require__.e(/* import() */ 36).then(__nccwpck_require__.bind(__nccwpck_require__, 4036))).nodeGitHub.connect(token),
};
const sigstore = {
    trust: async (roots) => await (await __nccwpck_require__.e(/* import() */ 417).then(__nccwpck_require__.bind(__nccwpck_require__, 3417))).nodeSigstore.trust(roots),
};
async function loadArtifacts() {
    return (await __nccwpck_require__.e(/* import() */ 582).then(__nccwpck_require__.bind(__nccwpck_require__, 582))).nodeArtifacts;
}
/** The real host: this process on Node, the runner's services through their official clients. */
function nodeHost() {
    const environment = nodeEnvironment();
    const workspace = environment.get("GITHUB_WORKSPACE") ?? process.cwd();
    return {
        environment,
        http: nodeHttp,
        exec,
        files: createFiles(workspace),
        clock: nodeClock,
        random: nodeRandom,
        artifacts,
        cache: createCache(environment),
        github,
        openTree: async () => (await __nccwpck_require__.e(/* import() */ 983).then(__nccwpck_require__.bind(__nccwpck_require__, 7983))).createTree(workspace),
        sigstore,
        newHash: newHash,
        process: nodeProcess(),
        commands: loadCommands,
    };
}


/***/ }),

/***/ 1182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ defineErrors),
/* harmony export */   ie: () => (/* binding */ toActionError)
/* harmony export */ });
/* unused harmony export ActionError */
/** An error whose kind and code are stable: `code` is documented in `docs/errors.md`. */
class ActionError extends Error {
    name = "ActionError";
    kind;
    code;
    hint;
    place;
    constructor(kind, code, message, detail = {}) {
        super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
        this.kind = kind;
        this.code = code;
        this.hint = detail.hint;
        this.place = detail.place;
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


/***/ }),

/***/ 1625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
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


/***/ }),

/***/ 3676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ floorPercent),
/* harmony export */   B0: () => (/* binding */ formatRatio),
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   lo: () => (/* binding */ parsePercent),
/* harmony export */   tL: () => (/* binding */ missingParts)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);

const scale = 1_000_000;
/** Parses `0` to `100` with up to six decimals; signs, exponents, spaces and a trailing `%` are problems. */
function parsePercent(text) {
    const match = /^(\d{1,3})(?:\.(\d{1,6}))?$/.exec(text);
    if (match?.[1] === undefined)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("a percentage is a number from 0 to 100 such as 80 or 87.5");
    const value = Number(match[1]) * scale + Number((match[2] ?? "").padEnd(6, "0"));
    return value <= 100 * scale ? (0,_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(value) : (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("a percentage is at most 100");
}
/** True when `ratio` is at least `percent`, decided in integers; a ratio of nothing (`whole` 0) reaches no percentage. */
function reaches(ratio, percent) {
    if (ratio.whole === 0)
        return false;
    return BigInt(ratio.part) * BigInt(100 * scale) >= BigInt(percent) * BigInt(ratio.whole);
}
/** The smallest number of further parts with which `ratio` reaches `percent`. */
function missingParts(ratio, percent) {
    const whole = BigInt(100 * scale);
    const needed = (BigInt(percent) * BigInt(ratio.whole) + whole - 1n) / whole;
    return Math.max(0, Number(needed) - ratio.part);
}
/** The ratio in millionths of a point, rounded down; `undefined` when there is nothing to measure. */
function floorPercent(ratio) {
    if (ratio.whole === 0)
        return undefined;
    return Number((BigInt(ratio.part) * BigInt(100 * scale)) / BigInt(ratio.whole));
}
/** Renders a percentage without a sign, cut (never rounded up) after `decimals`: `89.99`. */
function formatPercent(percent, decimals = 2) {
    const step = 10 ** (6 - decimals);
    const sign = percent < 0 ? "-" : "";
    const cut = Math.floor(Math.abs(percent) / step);
    const whole = Math.floor(cut / 10 ** decimals);
    return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(cut % 10 ** decimals).padStart(decimals, "0")}`;
}
/** Renders a ratio as a percentage, rounded down; `n/a` when there is nothing to measure. */
function formatRatio(ratio, decimals = 2) {
    const percent = floorPercent(ratio);
    return percent === undefined ? "n/a" : `${formatPercent(percent, decimals)}%`;
}


/***/ }),

/***/ 518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ err),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/** Wraps a success. */
function ok(value) {
    return { ok: true, value };
}
/** Wraps a failure. */
function err(error) {
    return { ok: false, error };
}


/***/ }),

/***/ 9017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports detailsStart, detailsEnd, hiddenComment */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3626);

/** A table with a header row; cells are inline Markdown made by `text`, `code` or `link`. */
function table(columns, rows) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .joinMarkdown */ .U)([tableHead(columns), ...rows.map((cells) => tableRow(cells, columns.length))], "\n");
}
/** The first two lines of a table. */
function tableHead(columns) {
    const rule = columns.map((column) => (column.align === "right" ? "---:" : "---"));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)(`${tableRow(columns.map((column) => column.title), columns.length)}\n| ${rule.join(" | ")} |`);
}
/** One row of a table, filled up or cut to `width` cells. */
function tableRow(cells, width) {
    const padded = Array.from({ length: width }, (_, i) => (cells[i] ?? "").replace(/\s*\n\s*/g, " "));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)(`| ${padded.join(" | ")} |`);
}
/** A folded block. `summary` must not rely on Markdown: GitHub does not parse it there. */
function details(summary, body, open = false) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .joinMarkdown */ .U)([detailsStart(summary, open), body, detailsEnd], "\n\n");
}
/** The first line of a folded block; a blank line and the body follow. */
function detailsStart(summary, open = false) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `<details${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)(open ? " open" : "")}><summary>${summary}</summary>`;
}
/** The last line of a folded block; a blank line goes before it. */
const detailsEnd = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)("</details>");
/** A heading. GitHub shows a comment inside a page that uses levels 1 to 3, so start at 4. */
function heading(level, title) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)("#".repeat(level))} ${title}`;
}
/** A bulleted list of one-line items. */
function bullets(items) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .joinMarkdown */ .U)(items.map((item) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)(item.replace(/\s*\n\s*/g, " "))}`), "\n");
}
/** An HTML comment that GitHub does not show. `content` is a name of our own: letters, digits and `.:/=_ -`. */
function hiddenComment(content) {
    if (!/^[\w.:/= -]*$/.test(content) || content.includes("--"))
        throw new Error(`not fit for a hidden comment: ${JSON.stringify(content)}`);
    return trusted(`<!-- ${content} -->`);
}


/***/ }),

/***/ 7526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* unused harmony exports codeTag, codeBlock */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3626);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5092);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(861);



/** What stands where the foreign text was empty; a code span cannot be. */
const nothing = "(empty)";
/**
 * Foreign text as a code span of one line, for paragraphs, lists, headings and table cells; the span's fence is longer
 * than any run of backticks in it. Mentions are broken up as well: mail programs quote code as plain text.
 *
 * @see GitHub Flavored Markdown 0.29, 6.3 code spans; 4.10 tables (a pipe ends a cell even in code)
 */
function code(foreign, maxCharacters = _text_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultTextLimit */ .a2) {
    const line = oneLine(foreign, maxCharacters);
    if (line.includes("|"))
        return codeTag(foreign, maxCharacters);
    const content = breakMentions(line);
    const fence = "`".repeat(longestBacktickRun(content) + 1);
    const pad = /^[`]|[`]$/.test(content) ? " " : "";
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .trusted */ .I)(`${fence}${pad}${content}${pad}${fence}`);
}
/** Foreign text as a `<code>` element of one line, for places where Markdown is not parsed, such as `<summary>`. */
function codeTag(foreign, maxCharacters = _text_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultTextLimit */ .a2) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .trusted */ .I)(`<code>${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeEntities */ .C4)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .breakReferences */ .m3)(oneLine(foreign, maxCharacters)))}</code>`);
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
    return trusted(`${fence}text\n${content}\n${fence}`);
}
function oneLine(foreign, maxCharacters) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .makeVisible */ .X)(foreign).replace(/\s+/gu, " ").trim(), maxCharacters);
    return line === "" ? nothing : line;
}
/** `name@sha256:…` stays whole so that it can be copied: an at sign after a word character mentions nobody. */
function breakMentions(line) {
    return line.replace(/(?<![\w-])@(?=\w)/g, "@\u200b");
}
function longestBacktickRun(line) {
    return Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
}


/***/ }),

/***/ 3626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ trusted),
/* harmony export */   U: () => (/* binding */ joinMarkdown),
/* harmony export */   md: () => (/* binding */ md)
/* harmony export */ });
/** Marks a string as Markdown; the caller has made sure that no foreign text is in it unescaped. */
function trusted(markdown) {
    return markdown;
}
/**
 * A template whose literal parts are our own Markdown and whose values are Markdown or numbers:
 * ``md`**${count}** tests in ${code(name)}` ``.
 */
function md(literals, ...values) {
    return trusted(String.raw({ raw: literals.map(String) }, ...values.map(String)));
}
/** Joins Markdown with a separator of our own. */
function joinMarkdown(parts, separator) {
    return trusted(parts.join(separator));
}


/***/ }),

/***/ 5092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ encodeEntities),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   a2: () => (/* binding */ defaultTextLimit),
/* harmony export */   m3: () => (/* binding */ breakReferences)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3626);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(861);


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
function text(foreign, maxCharacters = defaultTextLimit) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(foreign).replace(/\s+/gu, " ").trim(), maxCharacters);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .trusted */ .I)(encodeEntities(breakReferences(line)));
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


/***/ }),

/***/ 861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ cutText),
/* harmony export */   X: () => (/* binding */ makeVisible)
/* harmony export */ });
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


/***/ }),

/***/ 284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ deferCommands)
/* harmony export */ });
/**
 * Keeps commands, in their order, until the client that performs them is loaded. Loading takes milliseconds of this
 * thread: begun with the first request under way, it costs nothing; begun with the first line, nothing is shown late.
 * A mask given early is performed before anything else is printed, because nothing is printed before.
 */
function deferCommands(load) {
    const waiting = [];
    let loaded;
    let loading;
    const begin = () => {
        loading ??= load().then((commands) => {
            for (const perform of waiting.splice(0))
                perform(commands);
            loaded = commands;
            return commands;
        });
        return loading;
    };
    const give = (perform, show) => {
        if (loaded !== undefined) {
            perform(loaded);
            return;
        }
        waiting.push(perform);
        // A failure is told to whoever waits for the commands to be ready, which every run ends with.
        if (show)
            begin().catch(() => undefined);
    };
    return {
        begin: () => {
            begin().catch(() => undefined);
        },
        ready: async () => {
            await begin();
        },
        mask: (value) => give((commands) => commands.mask(value), false),
        setOutput: (name, value) => give((commands) => commands.setOutput(name, value), false),
        saveState: (name, value) => give((commands) => commands.saveState(name, value), true),
        annotate: (annotation) => give((commands) => commands.annotate(annotation), true),
        info: (line) => give((commands) => commands.info(line), true),
        debug: (line) => give((commands) => commands.debug(line), true),
        startGroup: (title) => give((commands) => commands.startGroup(title), true),
        endGroup: () => give((commands) => commands.endGroup(), true),
        addSummary: async (markdown) => await (await begin()).addSummary(markdown),
    };
}


/***/ }),

/***/ 834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ hostFor)
/* harmony export */ });
/** The host an action sees: its log is the printer, so that nothing it says can become a command. */
function hostFor(platform, printer, commands) {
    return {
        environment: platform.environment,
        http: {
            // The client of the runner's commands is loaded while the answer is waited for. Loading holds this thread, so the
            // request has to have left first.
            send: async (request) => await platform.http.send({ onSent: () => commands.begin(), ...request }),
        },
        exec: {
            run: async (command, args, options) => {
                // What a program leaves behind is named in the state first, and what is printed before it is shown before it.
                await commands.ready();
                return await platform.exec.run(command, args, options);
            },
        },
        files: platform.files,
        clock: platform.clock,
        random: platform.random,
        artifacts: platform.artifacts,
        cache: platform.cache,
        github: platform.github,
        openTree: async () => await platform.openTree(),
        sigstore: platform.sigstore,
        newHash: platform.newHash,
        log: printer,
        state: {
            save: (name, value) => commands.saveState(name, value),
            saved: (name) => platform.environment.get(`STATE_${name}`),
        },
    };
}


/***/ }),

/***/ 9952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createPrinter)
/* harmony export */ });
/* unused harmony export neutralise */
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(861);

/** Longer lines are cut: no log viewer shows them, and a line has to be held in memory. */
const maxLineLength = 16_384;
/** Enough to tell a token from other text; a pair of surrogates is never split. */
function beginningOf(secret) {
    return Array.from(secret.slice(0, 20)).slice(0, 8).join("");
}
/** A log that neutralises whatever it is given and hides what was masked. */
function createPrinter(commands) {
    const secrets = new Map();
    // A short secret must not take a piece out of a longer one and leave the rest.
    let longestFirst = [];
    const redact = (text) => {
        let clean = text;
        for (const secret of longestFirst)
            clean = hide(clean, secret);
        return clean;
    };
    const lines = (text) => redact(text)
        .split(/\r\n|\r|\n/)
        .map(neutralise);
    return {
        commands,
        redact,
        mask(value) {
            for (const form of secretForms(value)) {
                if (secrets.has(form))
                    continue;
                secrets.set(form, { text: form, beginning: patternOf(beginningOf(form)), whole: undefined });
                commands.mask(form);
            }
            longestFirst = [...secrets.values()].sort((a, b) => b.text.length - a.text.length);
        },
        debug: (text) => lines(text).forEach((line) => commands.debug(line)),
        info: (text) => lines(text).forEach((line) => commands.info(line)),
        warning: (text) => commands.annotate({ level: "warning", message: (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(redact(text), "lines") }),
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
function hide(text, secret) {
    if (text.search(secret.beginning) < 0)
        return text;
    secret.whole ??= patternOf(secret.text);
    return text.replace(secret.whole, "***");
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
    return (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(cut)
        .replace(/^(\s*)::/, "$1: :")
        .replaceAll("##[", "## [");
}


/***/ }),

/***/ 1376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _build_once_contract__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9412);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1182);
/* harmony import */ var _deferred_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(284);
/* harmony import */ var _host_for_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(834);
/* harmony import */ var _printer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9952);





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
        await (await __nccwpck_require__.e(/* import() */ 151).then(__nccwpck_require__.bind(__nccwpck_require__, 3151))).finishJob(contract, platform, cleanUp);
        return;
    }
    const commands = (0,_deferred_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .deferCommands */ .D)(async () => {
        // What every run ends with is made ready with it: the first hash loads Node's cryptography.
        const hashing = crypto.subtle.digest("SHA-256", new Uint8Array());
        const [loaded] = await Promise.all([platform.commands(), loadPerform(), hashing]);
        return loaded;
    });
    const printer = (0,_printer_js__WEBPACK_IMPORTED_MODULE_1__/* .createPrinter */ .F)(commands);
    let finished = false;
    let strayed = false;
    platform.process.onStray((thrown) => {
        strayed = true;
        platform.process.setExitCode(1);
        reportError(printer, (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .toActionError */ .ie)(thrown));
    });
    platform.process.onIdle(() => {
        if (!finished)
            reportStall(contract, printer);
    });
    const start = platform.clock.monotonic();
    const parsed = (0,_build_once_contract__WEBPACK_IMPORTED_MODULE_3__/* .parseInputs */ .TL)(contract, platform.environment.startingWith("INPUT_"));
    for (const secret of parsed.secrets)
        printer.mask(secret);
    const host = (0,_host_for_js__WEBPACK_IMPORTED_MODULE_4__/* .hostFor */ .c)(platform, printer, commands);
    const given = { given: parsed.given, startedMs: start };
    let result;
    try {
        if (!parsed.values.ok)
            throw (0,_build_once_contract__WEBPACK_IMPORTED_MODULE_3__/* .inputsError */ .Kj)(contract, parsed.values.error);
        result = await run(parsed.values.value, host);
    }
    catch (thrown) {
        result = (await __nccwpck_require__.e(/* import() */ 90).then(__nccwpck_require__.bind(__nccwpck_require__, 7090))).failureOf(contract, (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .toActionError */ .ie)(thrown));
    }
    await commands.ready();
    const { perform } = await loadPerform();
    await perform(contract, result, platform, printer, given);
    finished = true;
    // What nobody caught before the verdict stays a failure after it.
    if (result.verdict !== "fail" && !strayed)
        platform.process.setExitCode(0);
    platform.process.endSoon();
}
async function loadPerform() {
    return await __nccwpck_require__.e(/* import() */ 727).then(__nccwpck_require__.bind(__nccwpck_require__, 1727));
}
function reportError(printer, error) {
    printer.info(error.stack ?? error.message);
    printer.commands.annotate({ level: "error", title: error.code, message: printer.redact(error.message) });
}
function reportStall(contract, printer) {
    const message = `${contract.action} stopped before it reached a verdict: something it waited for never happened.`;
    printer.commands.annotate({ level: "error", title: "no verdict", message });
}


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
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
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
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(2097);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
