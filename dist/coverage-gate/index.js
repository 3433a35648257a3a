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

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 6206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract),
  X: () => (/* binding */ wellKnownReports)
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
            return err("is not a whole number");
        const number = Number(value);
        return number < spec.min || number > spec.max ? err(`is not from ${spec.min} to ${spec.max}`) : ok(number);
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
;// CONCATENATED MODULE: ./packages/coverage/build/gate/expected-reports.js

const most = 100_000;
/** Parses `4` or `flag=4`. */
function parseExpectedReports(line) {
    const parts = /^(?:([A-Za-z0-9_.-]{1,50})\s*=\s*)?([1-9]\d{0,5})$/.exec(line.trim());
    const reports = Number(parts?.[2] ?? Number.NaN);
    return reports <= most
        ? (0,result.ok)({ flag: parts?.[1], reports })
        : (0,result/* err */._)(`a number of reports is a whole number from 1 to ${most}, or flag= and such a number`);
}

// EXTERNAL MODULE: ./packages/coverage/build/baseline/carry-forward.js + 2 modules
var carry_forward = __nccwpck_require__(612);
// EXTERNAL MODULE: ./packages/coverage/build/gate/states.js
var states = __nccwpck_require__(3622);
// EXTERNAL MODULE: ./packages/coverage/build/document/merged-report.js + 5 modules
var merged_report = __nccwpck_require__(5525);
;// CONCATENATED MODULE: ./actions/coverage-gate/build/reasons.js
/** Every reason of a verdict, what it means and what to do about it. */
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
        meaning: "A minimum is set for changed lines, and they could not be found out or a report gives totals of a changed file and no lines.",
        fix: "Check out with `fetch-depth: 2` or more, or give `base`; of a summary, have the tool write the full report.",
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
        meaning: "There are fewer reports than `expected-reports`, or a flag of `carry-forward` has neither a report nor coverage that may be carried.",
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
        fix: "Let the gate run on pushes to the base branch, and give its job `actions: read`; or give `baseline` the path of the base's report.",
    },
    "no-diff": { verdict: "fail", meaning: "There is no change to judge." },
    "only-deletions": { verdict: "fail", meaning: "The change only removes lines." },
    "only-renames": { verdict: "fail", meaning: "The change only renames files." },
    "only-generated": { verdict: "fail", meaning: "The change is only in generated or excluded files." },
    "zero-lines-file": { verdict: "fail", meaning: "A changed file has no executable lines." },
};

;// CONCATENATED MODULE: ./actions/coverage-gate/build/contract.js




function parseReportGlob(line) {
    const flagged = /^([A-Za-z0-9_.-]{1,50})=(.+)$/.exec(line);
    const glob = flagged?.[2]?.trim() ?? line;
    if (glob.replace(/^!/, "").split(/[/\\]/).includes(".."))
        return (0,result/* err */._)("a report is inside the workspace: no ..");
    return (0,result.ok)({ flag: flagged?.[1], glob });
}
/** What is looked for unless `reports` says otherwise. Two reports of one run are joined, so finding both is no harm. */
const wellKnownReports = [
    ...[
        "**/{coverage,clover,opencover,*cobertura*,*.opencover,jacoco*,sonar-coverage,sonar-generic*}.xml",
        "**/{lcov,coverage}.info",
        "**/*.{lcov,coverprofile}",
        "**/{coverage,cover}.out",
        "**/{coverage,coverage-final,coverage-summary,gcovr,llvm-cov,coveralls,codecov,.resultset}.json",
    ].map((glob) => `${glob}{,.gz,.zst}`),
    "!**/{.venv,venv,.tox,.nox,site-packages}/**",
];
const inputs = {
    reports: list({
        description: "Globs of reports below the workspace, one a line, optionally `flag=glob`; formats are found by content.",
        default: wellKnownReports.join("\n"),
        commas: false,
        item: parseReportGlob,
        allowed: "globs, one a line, optionally `flag=glob`",
    }),
    "min-lines": percent({ description: "Least part of all executable lines that is covered." }),
    "min-branches": percent({ description: "Least part of all arms of branches that is taken." }),
    "min-functions": percent({ description: "Least part of all functions that is called." }),
    "min-statements": percent({
        description: "Least part of all statements that is covered, where a format has them: Go, Istanbul, Clover, JaCoCo (instructions), OpenCover.",
    }),
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
    baseline: kinds_text({
        description: "`auto` (what a push left at the base commit or its nearest ancestor, else the cache), `none`, or the path of a baseline or a report in any format. Not given, it is `auto` where something compares; otherwise nothing is asked of GitHub.",
        maxLength: 4096,
    }),
    "save-baseline": withDefault(choice(["auto", "true", "false"], {
        description: "Leave what was measured as an artifact for later changes to compare with; `auto` does it on pushes to the default branch.",
    }), "auto"),
    "baseline-key": withDefault(kinds_text({ description: "Tells the baselines of several gates of one repository apart.", maxLength: 50 }), "default"),
    exclude: list({
        description: "Globs of source files that do not count, besides those that git attributes mark `linguist-generated`; files that the change itself marks count.",
        commas: false,
        allowed: "globs, one a line",
    }),
    "path-map": list({
        description: "`from=to` lines for paths that cannot be found among the repository's files; the summary suggests them.",
        commas: false,
        item: path_map/* parsePathMapping */.f,
        allowed: "`from=to`, one a line",
    }),
    "expected-reports": list({
        description: "How many report files there must be at least, of all together or of a flag: `flag=number`.",
        item: parseExpectedReports,
        allowed: "a whole number from 1 to 100000, or `flag=number` lines",
    }),
    "carry-forward": list({
        description: "Flags that keep the coverage of the baseline when they have no report in this run, `flag` or `flag=max-age`; lines that changed since are left out.",
        item: carry_forward/* parseCarryRule */.dc,
        allowed: "`flag` or `flag=7d`, one a line",
    }),
    ratchet: withDefault(choice(["off", "propose"], {
        description: "Whether to say which minimums could be raised, and to what; `propose` looks for the baseline, which keeps the best of each minimum so far.",
    }), "off"),
    "ratchet-slack": withDefault(percent({ description: "Percentage points that a proposed minimum stays below what was measured." }), "0"),
    "partial-lines": withDefault(choice(["hit", "miss"], { description: "What a line counts as of which only a part of the branches was taken." }), "hit"),
    "on-empty": list({
        description: "What a state does, `state=pass`, `state=warn` or `state=fail`; the states are in `docs/coverage.md`.",
        item: states/* parseStateAction */.Jz,
        allowed: "`state=pass|warn|fail`, one a line",
    }),
    badge: path({
        description: "Where to write a badge of line coverage: an SVG (`.svg`), or data for a badge service's endpoint (`.json`).",
    }),
    "merged-report": list({
        description: "Where to write all reports joined, under the repository's paths, one a line: for GitHub's own coverage view, Sonar, Codecov or another tool.",
        commas: false,
        item: merged_report/* parseMergedTarget */.nd,
        allowed: merged_report/* mergedTargetForm */.Cl,
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
/** The interface of coverage-gate. */
const contract = defineContract({
    action: "coverage-gate",
    title: "Build Once · coverage gate",
    description: "One honest number per metric, and a gate that cannot pass by having measured nothing.",
    branding: { icon: "shield", color: "green" },
    inputs,
    outputs,
    permissions: [
        { scope: "contents", level: "read", why: "check out the change that is measured" },
        {
            scope: "actions",
            level: "read",
            why: "find the baseline that a push left (`max-drop`, `carry-forward`, `ratchet` and `baseline: auto` only)",
        },
    ],
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
            rule: "`badge` ends with `.svg` or `.json`.",
            check: ({ badge }) => badge !== undefined && !/\.(?:svg|json)$/i.test(badge) ? "badge ends with .svg or .json" : undefined,
        },
        {
            rule: "`baseline-key` is of letters, digits, `-` and `_`.",
            check: (values) => /^[A-Za-z0-9_-]+$/.test(values["baseline-key"])
                ? undefined
                : "baseline-key is of letters, digits, - and _, at most 50 of them",
        },
        {
            rule: "`carry-forward` needs a baseline.",
            check: (values) => values["carry-forward"].length > 0 && values.baseline === "none"
                ? "carry-forward takes coverage from a baseline; drop `baseline: none`"
                : undefined,
        },
        {
            rule: "`max-drop` needs a baseline.",
            check: (values) => values["max-drop"] !== undefined && values.baseline === "none"
                ? "max-drop compares with a baseline; drop `baseline: none`"
                : undefined,
        },
    ],
    reasons: reasons,
});


/***/ }),

/***/ 9382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git)
/* harmony export */ });
const gitTimeoutMs = 120_000;
/** What a job may have set for git of its own, and what would make git look elsewhere or print something else. */
const removed = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_REPLACE_REF_BASE",
    "GIT_ATTR_SOURCE",
    "GIT_EXTERNAL_DIFF",
    "GIT_DIFF_OPTS",
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
];
const neutral = {
    ...Object.fromEntries(removed.map((name) => [name, undefined])),
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_ATTR_NOSYSTEM: "1",
    // A replaced commit has other parents and other files than the one that was pushed.
    GIT_NO_REPLACE_OBJECTS: "1",
};
/** Neither hooks nor watchers nor upkeep, and no attributes but the repository's. */
const settings = [
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.attributesFile=",
    "gc.auto=0",
    "maintenance.auto=false",
].flatMap((setting) => ["-c", setting]);
/** Runs git in the workspace, the same on every machine. */
async function git(host, args, options = {}) {
    const { input, insideOf: folder, indexFile, maxOutputBytes = 64 * 2 ** 20 } = options;
    const workspace = host.environment.get("GITHUB_WORKSPACE");
    // In a container the checkout often belongs to another user; that it is the job's own workspace is trust enough.
    const trust = workspace === undefined ? [] : ["-c", `safe.directory=${workspace}`];
    const cwd = folder ?? workspace;
    const inside = { GIT_DIR: folder, GIT_WORK_TREE: folder, GIT_INDEX_FILE: `${folder}/no-index` };
    return await host.exec.run("git", [...trust, ...settings, ...args], {
        ...(cwd === undefined ? {} : { cwd }),
        ...(input === undefined ? {} : { input: new TextEncoder().encode(input) }),
        env: {
            ...neutral,
            ...(folder === undefined ? {} : inside),
            ...(indexFile === undefined ? {} : { GIT_INDEX_FILE: indexFile }),
        },
        timeoutMs: gitTimeoutMs,
        maxOutputBytes,
    });
}


/***/ }),

/***/ 2097:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _build_once_host_node__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5897);
/* harmony import */ var _build_once_host_node__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2054);
/* harmony import */ var _build_once_runner__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1376);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6206);
/* harmony import */ var _read_in_threads_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8895);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5848);





(0,_build_once_host_node__WEBPACK_IMPORTED_MODULE_2__/* .keepHeapSmall */ .p)();
await (0,_build_once_runner__WEBPACK_IMPORTED_MODULE_3__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .contract */ .d, _run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e, (0,_build_once_host_node__WEBPACK_IMPORTED_MODULE_4__/* .nodeHost */ .P)(), undefined, { commandLine: true, answer: _read_in_threads_js__WEBPACK_IMPORTED_MODULE_5__/* .answerThread */ .PM });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readDiff)
});

;// CONCATENATED MODULE: ./packages/coverage/build/diff/diff-arguments.js
/**
 * The arguments of git that print what `head`, or without one the working tree, changed since `base` in the one form the parser reads,
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
        ...(head === undefined ? [] : [head]),
        "--",
    ];
}

// EXTERNAL MODULE: ./packages/coverage/build/errors.js
var errors = __nccwpck_require__(9325);
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
            removed: [],
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
        const firstBefore = Number(numbers[1]);
        file.removedLines += this.#minus;
        if (this.#minus > 0)
            file.removed.push({ first: firstBefore, last: firstBefore + this.#minus - 1 });
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

// EXTERNAL MODULE: ./actions/coverage-gate/build/git.js
var git = __nccwpck_require__(9382);
;// CONCATENATED MODULE: ./actions/coverage-gate/build/read-diff.js


const maxDiffBytes = 256 * 2 ** 20;
/**
 * The files that the checkout's head, or without one the working tree, changes since `base`, or why that is not known.
 * Names that are no object names give a reason. Of two commits the attributes in them have no say: whoever writes
 * `*.py -diff` into a change would hide all its lines.
 */
async function readDiff(base, to, host) {
    if (![base, to?.head ?? base].every((name) => /^[0-9a-f]{40,64}$/.test(name)))
        return "There are no two commits to compare.";
    const diff = await (0,git/* git */.$)(host, diffArguments(base, to?.head), {
        maxOutputBytes: maxDiffBytes,
        ...(to === undefined ? {} : { insideOf: to.gitFolder }),
    });
    if (diff.exitCode !== 0)
        return `git diff failed: ${diff.stderr.trim().slice(0, 500)}`;
    if (diff.truncated)
        return `The change is larger than ${maxDiffBytes} bytes.`;
    const parser = new DiffParser();
    let start = 0;
    for (let end = diff.stdout.indexOf("\n"); end >= 0; end = diff.stdout.indexOf("\n", start)) {
        parser.line(diff.stdout.slice(start, end));
        start = end + 1;
    }
    return parser.end();
}


/***/ }),

/***/ 8895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  PM: () => (/* binding */ answerThread),
  gI: () => (/* binding */ readInOrder),
  tL: () => (/* binding */ readReport)
});

// EXTERNAL MODULE: ./packages/coverage/build/model/file-coverage.js
var file_coverage = __nccwpck_require__(2221);
// EXTERNAL MODULE: ./packages/coverage/build/model/table.js
var model_table = __nccwpck_require__(3014);
;// CONCATENATED MODULE: ./packages/coverage/build/model/packed-report.js


const kinds = Object.keys(file_coverage/* rowKinds */.Oh);
/** Packs a report for another thread. `unpackReport` gives back an equal one. */
function packReport(report) {
    const { files, ...about } = report;
    const lengths = new Uint32Array(files.size * kinds.length);
    let [rows, cells, at] = [0, 0, 0];
    for (const file of files.values())
        for (const kind of kinds) {
            const { keys, columns } = file[kind];
            lengths[at++] = keys.length;
            rows += keys.length;
            cells += keys.length * columns.length;
        }
    const keys = new Float64Array(rows);
    const values = new Uint32Array(cells);
    [rows, cells] = [0, 0];
    for (const file of files.values())
        for (const kind of kinds) {
            const table = file[kind];
            keys.set(table.keys, rows);
            rows += table.keys.length;
            for (const column of table.columns) {
                values.set(column, cells);
                cells += column.length;
            }
        }
    return { about, paths: [...files.keys()], lengths, keys, values };
}
/** The memory of a packed report, which can be handed over instead of copied. */
function memoryOf({ lengths, keys, values }) {
    return [lengths.buffer, keys.buffer, values.buffer];
}
/** The report that was packed; its tables are views of the packed memory. */
function unpackReport({ about, paths, lengths, keys, values }) {
    const files = new Map();
    let [rows, cells, at] = [0, 0, 0];
    for (const path of paths) {
        const file = {};
        for (const kind of kinds) {
            const width = file_coverage/* rowKinds */.Oh[kind].length;
            const length = lengths[at++];
            file[kind] =
                length === 0
                    ? (0,model_table/* emptyTable */._d)(width)
                    : { keys: keys.subarray(rows, rows + length), columns: columnsAt(width, length) };
            rows += length;
        }
        files.set(path, file);
    }
    return { ...about, files };
    function columnsAt(width, length) {
        return Array.from({ length: width }, () => values.subarray(cells, (cells += length)));
    }
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
/** True for 0 to 9. */
function isDigit(byte) {
    return byte >= 48 && byte <= 57;
}
/** A 53-bit hash of bytes; equal bytes have equal hashes and others in practice do not. */
function hashBytes(bytes, start, end, seed = 0) {
    let a = 0x811c_9dc5 ^ seed;
    let b = 0x9e37_79b9 ^ seed;
    let at = start;
    for (; at + 4 <= end; at += 4) {
        const word = bytes[at] |
            (bytes[at + 1] << 8) |
            (bytes[at + 2] << 16) |
            (bytes[at + 3] << 24);
        a = rotate(Math.imul(a ^ word, 0xcc9e_2d51), 15);
        b = (rotate(Math.imul(b ^ word, 0x85eb_ca6b), 13) + a) | 0;
    }
    // What is left, with its length where a whole word has its last byte.
    let rest = (end - at) << 24;
    for (let shift = 0; at < end; at++, shift += 8)
        rest |= bytes[at] << shift;
    a = mix(a ^ rest);
    b = mix(b ^ rest ^ a);
    return (a >>> 0) * 0x20_0000 + (b >>> 11);
}
function rotate(value, by) {
    return (value << by) | (value >>> (32 - by));
}
function mix(value) {
    let mixed = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
    return mixed ^ (mixed >>> 16);
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
const encoder = new TextEncoder();
/** A hash of texts that together name something, such as a class, a method and its signature. */
function hashTexts(...texts) {
    const bytes = encoder.encode(JSON.stringify(texts));
    return hashBytes(bytes, 0, bytes.length);
}
/** Two byte arrays as one. */
function join(a, b) {
    const both = new Uint8Array(a.length + b.length);
    both.set(a);
    both.set(b, a.length);
    return both;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/known-names.js
/** The numbers of names, in the order they are listed in. */
function nameIds(names) {
    return Object.fromEntries(names.map((name, i) => [name, i]));
}

// EXTERNAL MODULE: ./packages/coverage/build/kernel/layout.js
var layout = __nccwpck_require__(5016);
;// CONCATENATED MODULE: ./packages/coverage/build/kernel/kernel-tables.js

/** Their numbers there. */
const kernelPlaces = {
    lines: layout/* kindLines */.Us,
    branches: layout/* kindBranches */.no,
    functions: layout/* kindFunctions */.QX,
    statements: layout/* kindBlocks */.xq,
};
/** The kinds of rows that the kernel joins, in the order of their numbers. */
const kernelKinds = Object.keys(kernelPlaces);
/** What `joinRows` gives when it takes nothing. */
const everyKind = 2 ** kernelKinds.length - 1;
/** Joins rows that ascend, of a kind by its number, into the kernel's tables of a file; false when it leaves them. */
function joinInKernel({ calls, staged }, file, kind, rows) {
    const { length } = rows;
    if (length > layout/* maxRows */._q)
        return false;
    // Few rows at a time, thousands of times: a view for each column would cost more than its values.
    for (let row = 0; row < length; row++)
        staged.keys[row] = rows.keys[row];
    for (let place = 0; place < rows.columns.length; place++) {
        const from = rows.columns[place];
        const to = staged.columns[place];
        for (let row = 0; row < length; row++)
            to[row] = from[row];
    }
    return calls.joinStaged(file, kind, length) !== 0;
}

// EXTERNAL MODULE: ./packages/coverage/build/kernel/scan-kernel.js + 2 modules
var scan_kernel = __nccwpck_require__(7063);
;// CONCATENATED MODULE: ./packages/coverage/build/kernel/hand-over-rows.js



/** The words that tell how many rows of each kind the kernel keeps. */
const rowWords = {
    lines: layout/* wordLineRows */.Kp,
    branches: layout/* wordBranchRows */.YD,
    functions: layout/* wordFunctionRows */.QB,
    statements: layout/* wordBlockRows */.$0,
};
/** Hands over all rows that the kernel keeps, but for arms: they are joined in the kernel where that can be, else copied. */
function handOverRows(kernel, sink) {
    const left = sink.join(kernel);
    if (left !== 0)
        for (const [place, kind] of kernelKinds.entries()) {
            if (((left >>> place) & 1) === 0)
                continue;
            const rows = kernel[kind];
            rows.length = kernel.words[rowWords[kind]];
            sink.rows(kind, rows);
        }
    kernel.calls.takeRows();
}
/** Hands over the tables of all files, and lets another reader have the kernel unless they stay in there. */
function handOverTables(kernel, sink) {
    if (sink.takeTables(kernel))
        scan_kernel/* ScanKernel */.x.giveBack(kernel);
}

// EXTERNAL MODULE: ./packages/coverage/build/limits.js
var limits = __nccwpck_require__(6146);
;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-captured-text.js


/** The text of an element, kept from its start tag on. */
class XmlCapturedText {
    #bytes;
    get isWanted() {
        return this.#bytes !== undefined;
    }
    /** Begins to keep text. */
    begin() {
        this.#bytes = new Uint8Array(0);
    }
    /** Adds what is wanted; false when the text gets too long. */
    add(bytes) {
        if (this.#bytes === undefined || bytes.length === 0)
            return true;
        if (this.#bytes.length + bytes.length > limits/* maxTextBytes */.tu)
            return false;
        this.#bytes = join(this.#bytes, bytes);
        return true;
    }
    /** Gives what was kept, and keeps no more. */
    take() {
        const bytes = this.#bytes ?? new Uint8Array(0);
        this.#bytes = undefined;
        return bytes;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-history.js

/** Tells the kernel which tags came that it has not read itself: it expects one where it came after the same ones before. */
class XmlHistory {
    #words;
    #following;
    constructor(kernel) {
        this.#words = kernel.words;
        this.#following = new Uint32Array(kernel.bytes.buffer, layout/* followingAt */.BQ, layout/* followingSlots */.TB).fill(0);
    }
    /** Takes note of the number of the tag that came. */
    came(tag) {
        const last = this.#words[layout/* wordLastTags */.iY];
        this.#following[last] = tag;
        this.#words[layout/* wordLastTags */.iY] = ((last << 4) ^ tag ^ (tag >> 12)) & (layout/* followingSlots */.TB - 1);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-prolog.js
const greaterThan = 62;
/** The encodings that are read. */
const xmlEncodings = new Set([
    "utf-8",
    "utf8",
    "us-ascii",
    "iso-8859-1",
    "latin1",
    "windows-1252",
]);
/** The encoding that an XML declaration names, in lower case; UTF-8 when it names none. */
function declaredEncoding(declaration) {
    return /\bencoding\s*=\s*["']([^"']{1,40})["']/.exec(declaration)?.[1]?.toLowerCase() ?? "utf-8";
}
/**
 * The place after a document type declaration that goes on at `from`, -1 when its end is not there yet.
 * An external DTD is named and never fetched; an internal one could declare entities: below -1, it begins at -(result + 2).
 */
function doctypeEnd(bytes, from) {
    let quoteByte = 0;
    for (let at = from; at < bytes.length; at++) {
        const byte = bytes[at];
        if (quoteByte !== 0) {
            if (byte === quoteByte)
                quoteByte = 0;
        }
        else if (byte === 34 || byte === 39)
            quoteByte = byte;
        else if (byte === 91)
            return -at - 2;
        else if (byte === greaterThan)
            return at + 1;
    }
    return -1;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-markup.js


const xml_markup_greaterThan = 62;
const question = 63;
/** As much of a declaration as tells which one it is. */
const declarationBytes = 9;
/** Reads over what is no element: comments, CDATA sections, processing instructions, and the document type. */
class XmlMarkup {
    /** The end of a comment, CDATA section or processing instruction that is being skipped. */
    skipping = "";
    encoding = "utf-8";
    #error;
    constructor(error) {
        this.#error = error;
    }
    /** Reads what begins with `<?` or `<!` at `start`; gives the offset to go on at, or -1 when it is not all there yet. */
    read(bytes, start, isFirst, rootSeen) {
        if (bytes[start + 1] !== question)
            return this.#declaration(bytes, start, rootSeen);
        const end = bytes.indexOf(xml_markup_greaterThan, start);
        if (end < 0)
            return -1;
        if (isFirst)
            this.#checkDeclaration(decodeHead(bytes.subarray(start, end)));
        this.skipping = "?>";
        return start + 2;
    }
    /** Skips on from `from`; gives the offset to go on at. Nothing more is to be skipped once `skipping` is empty. */
    skip(bytes, from) {
        const terminator = this.skipping;
        const back = terminator.length - 1;
        let end = from - 1;
        for (;;) {
            end = bytes.indexOf(xml_markup_greaterThan, end + 1);
            if (end < 0)
                return Math.max(from, bytes.length - back);
            if (end - back < from)
                continue;
            if (decodeHead(bytes.subarray(end - back, end + 1)) !== terminator)
                continue;
            this.skipping = "";
            return end + 1;
        }
    }
    #declaration(bytes, start, rootSeen) {
        if (bytes.length - start < declarationBytes)
            return -1;
        const text = decodeHead(bytes.subarray(start, start + declarationBytes));
        if (text.startsWith("<!--")) {
            this.skipping = "-->";
            return start + 4;
        }
        if (text === "<![CDATA[") {
            this.skipping = "]]>";
            return start + declarationBytes;
        }
        if (text !== "<!DOCTYPE" || rootSeen)
            throw this.#error("malformed-report", start, `${JSON.stringify(text)} is not allowed here`, "an element");
        const end = doctypeEnd(bytes, start + declarationBytes);
        if (end >= -1)
            return end;
        const problem = "a DTD inside the report, which could declare entities";
        throw this.#error("unsupported-report", -end - 2, problem, "no internal DTD");
    }
    #checkDeclaration(text) {
        this.encoding = declaredEncoding(text);
        if (xmlEncodings.has(this.encoding))
            return;
        const problem = `the encoding ${JSON.stringify(this.encoding)}`;
        throw this.#error("unsupported-report", 0, problem, [...xmlEncodings].join(", "));
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-attributes.js



const openParenthesis = 40;
const closeParenthesis = 41;
const slash = 47;
/** Parts and wholes below this are packed into one number. */
const packed = 2 ** 20;
/** The attributes of the tag that was read last; nothing is decoded until somebody asks for it. */
class XmlAttributes {
    /** The scanner's buffer. */
    bytes;
    count = 0;
    /** Where the tag's first value is in the arrays of values, which the kernel fills for many tags at once. */
    first = 0;
    names = new Int32Array(limits/* maxAttributes */._Q);
    starts;
    ends;
    /** What a value's digits make; -2 when there is anything else in it, -3 when the number is too large and among `largeNumbers`. */
    numbers;
    largeNumbers = new Float64Array(limits/* maxAttributes */._Q);
    /** Where the attributes are by name, for a tag whose layout was known; else they are searched. */
    places;
    constructor({ bytes }) {
        this.bytes = bytes;
        this.starts = new Uint32Array(bytes.buffer, layout/* valueStartsAt */.uf, layout/* maxValues */.$e);
        this.ends = new Uint32Array(bytes.buffer, layout/* valueEndsAt */.Rq, layout/* maxValues */.$e);
        this.numbers = new Int32Array(bytes.buffer, layout/* valueNumbersAt */.FY, layout/* maxValues */.$e);
    }
    /** Where the attribute is among the values; -1 when it is missing. */
    find(name) {
        if (this.places !== undefined) {
            const place = this.places[name];
            return place < 0 ? -1 : this.first + place;
        }
        for (let i = 0; i < this.count; i++)
            if (this.names[i] === name)
                return i;
        return -1;
    }
    /** The attribute's bytes as they stand. */
    value(name) {
        const i = this.find(name);
        return i < 0 ? undefined : this.bytes.subarray(this.starts[i], this.ends[i]);
    }
    /** The attribute as an unsigned whole number: -1 when it is missing, -2 when it is anything else. */
    wholeNumber(name) {
        const i = this.find(name);
        if (i < 0)
            return -1;
        const number = this.numbers[i];
        return number === layout/* largeNumber */.dc ? this.largeNumbers[i] : number;
    }
    /** A hash of the attribute's bytes as they stand; of no bytes when it is missing. */
    hash(name, seed) {
        const i = this.find(name);
        return i < 0
            ? hashBytes(this.bytes, 0, 0, seed)
            : hashBytes(this.bytes, this.starts[i], this.ends[i], seed);
    }
    /** `part * 2 ** 20 + whole` of the first `(<part>/<whole>)` in the attribute; -1 when it is missing, -2 when it has another form. */
    fraction(name) {
        const i = this.find(name);
        if (i < 0)
            return -1;
        const { bytes } = this;
        const end = this.ends[i];
        let at = this.starts[i];
        while (at < end && bytes[at] !== openParenthesis)
            at++;
        let part = 0;
        const first = ++at;
        for (; at < end && isDigit(bytes[at]); at++)
            part = part * 10 + bytes[at] - 48;
        if (at === first || at - first > 6 || bytes[at] !== slash)
            return -2;
        let whole = 0;
        const second = ++at;
        for (; at < end && isDigit(bytes[at]); at++)
            whole = whole * 10 + bytes[at] - 48;
        if (at === second || at - second > 6 || at >= end || bytes[at] !== closeParenthesis)
            return -2;
        return part * packed + whole;
    }
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
    /** The number of a name that is known already; -1 for any other. */
    find(bytes, start, end) {
        let hash = 0;
        for (let at = start; at < end; at++)
            hash = (Math.imul(hash, 31) + bytes[at]) | 0;
        const mask = this.#slots.length - 1;
        let slot = (hash ^ (hash >>> 14)) & mask;
        for (;;) {
            const index = this.#slots[slot] - 1;
            if (index < 0 || this.#equals(index, bytes, start, end))
                return index;
            slot = (slot + 1) & mask;
        }
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
const xml_tag_greaterThan = 62;
const xml_tag_slash = 47;
const equals = 61;
const doubleQuote = 34;
const singleQuote = 39;
/** Larger numbers are kept apart. */
const maxSmallNumber = 0x7fff_ffff;
/** Reads names and attributes of one tag at a time; nothing is decoded until somebody asks for it. */
class XmlTag {
    attributes;
    /** Where the name that was read last ended. */
    nameEnd = 0;
    #names;
    #error;
    /** Which names the attributes of an element had when it was read last: the next one most likely has the same. */
    #layouts = [];
    #layout = new Int32Array(limits/* maxAttributes */._Q);
    constructor(kernel, knownNames, error) {
        this.attributes = new XmlAttributes(kernel);
        this.#names = new XmlNames(knownNames);
        this.#error = error;
    }
    /** The number of the known name that the attribute's value is; -1 when it is missing or no such name. */
    knownValue(name) {
        const { bytes, starts, ends } = this.attributes;
        const i = this.attributes.find(name);
        return i < 0 ? -1 : this.#names.find(bytes, starts[i], ends[i]);
    }
    /** Reads the attributes of `element` up to `>` or `/>`, whose place is returned; -1 when the tag is not all there yet. */
    readAttributes(from, element) {
        const { bytes } = this.attributes;
        const { length } = bytes;
        this.#layout = this.#layouts[element] ??= new Int32Array(limits/* maxAttributes */._Q);
        this.attributes.count = 0;
        this.attributes.first = 0;
        this.attributes.places = undefined;
        let at = from;
        for (;;) {
            const gap = at;
            while (at < length && isXmlSpace(bytes[at]))
                at++;
            if (at >= length)
                return -1;
            const byte = bytes[at];
            if (byte === xml_tag_greaterThan)
                return at;
            if (byte === xml_tag_slash) {
                if (at + 1 >= length)
                    return -1;
                if (bytes[at + 1] !== xml_tag_greaterThan)
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
        const { bytes } = this.attributes;
        const { length } = bytes;
        const name = this.readName(from, this.#layout[this.attributes.count]);
        if (name === -2)
            return -1;
        let at = this.nameEnd;
        if (bytes[at] !== equals || bytes[at + 1] !== doubleQuote) {
            at = this.#equalsSign(at);
            if (at < 0)
                return -1;
        }
        else
            at++;
        const quoteByte = bytes[at];
        const start = ++at;
        let value = 0;
        let byte = bytes[at];
        while (at < length && byte >= 48 && byte <= 57) {
            value = value * 10 + byte - 48;
            byte = bytes[++at];
        }
        if (byte !== quoteByte || at === start) {
            value = -2;
            while (at < length && byte !== quoteByte) {
                if (byte === lessThan)
                    throw this.#error("malformed-report", at, '"<" in an attribute value', "&lt; or a quote");
                byte = bytes[++at];
            }
        }
        if (at - start > limits/* maxTextBytes */.tu)
            throw this.#error("report-limit", start, "an attribute value is too long", `at most ${limits/* maxTextBytes */.tu} bytes`);
        if (at >= length)
            return -1;
        this.#addAttribute(name, start, at, value);
        return at + 1;
    }
    /** Where the quote after "=" is, with spaces around the sign; -1 when it is not there yet. */
    #equalsSign(from) {
        const { bytes } = this.attributes;
        let at = from;
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
        if (bytes[at] !== doubleQuote && bytes[at] !== singleQuote)
            throw this.#error("malformed-report", at, "an attribute value without quotes", "a quote");
        return at;
    }
    #addAttribute(name, start, end, value) {
        const { attributes } = this;
        const n = attributes.count;
        if (attributes.find(name) >= 0)
            throw this.#error("malformed-report", start, `the attribute ${this.nameText(name)} twice`, "each attribute once");
        if (n === limits/* maxAttributes */._Q)
            throw this.#error("report-limit", start, "too many attributes", `at most ${limits/* maxAttributes */._Q}`);
        this.#layout[n] = name;
        attributes.names[n] = name;
        attributes.starts[n] = start;
        attributes.ends[n] = end;
        attributes.numbers[n] = value > maxSmallNumber ? layout/* largeNumber */.dc : value;
        attributes.largeNumbers[n] = value;
        attributes.count = n + 1;
    }
    /**
     * The number of the name that starts here; -2 when its end is not there yet.
     * Reports repeat themselves: when the name is the one that was guessed, one comparison is all it takes.
     */
    readName(start, guess = 0) {
        const { bytes } = this.attributes;
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
        const { bytes } = this.attributes;
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
}
const nameBytes = new Uint8Array(256).fill(1, 128);
for (const character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:-.")
    nameBytes[character.charCodeAt(0)] = 1;
/** True for the four characters that XML calls white space. */
function isXmlSpace(byte) {
    return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}
/** Whether there is nothing but white space from `from` to `end`. */
function isBlank(bytes, from, end) {
    let at = from;
    while (at < end && isXmlSpace(bytes[at]))
        at++;
    return at === end;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/chunk-buffer.js

/** Puts each chunk of a report after what was left of the one before, in the kernel's memory. */
class ChunkBuffer {
    /** Where what is not used up begins. */
    start = layout/* chunkAt */.JJ;
    /** Where it ends. */
    end = layout/* chunkAt */.JJ;
    #bytes;
    /** The offset in the report of what is at `chunkAt`. */
    #offset = 0;
    constructor(kernel) {
        this.#bytes = kernel.bytes;
    }
    /** The chunk in pieces that `add` takes. */
    *pieces(chunk) {
        if (chunk.length <= layout/* maxChunkBytes */.zP)
            yield chunk;
        else
            for (let at = 0; at < chunk.length; at += layout/* maxChunkBytes */.zP)
                yield chunk.subarray(at, at + layout/* maxChunkBytes */.zP);
    }
    /** Takes the next piece. At most `maxChunkBytes` may be left of those before. */
    add(piece) {
        const left = this.end - this.start;
        this.#offset += this.end - layout/* chunkAt */.JJ;
        this.#bytes.copyWithin(layout/* chunkAt */.JJ - left, this.start, this.end);
        this.#bytes.set(piece, layout/* chunkAt */.JJ);
        this.start = layout/* chunkAt */.JJ - left;
        this.end = layout/* chunkAt */.JJ + piece.length;
    }
    /** The offset in the report of what is at `at`. */
    offsetOf(at) {
        return this.#offset + at - layout/* chunkAt */.JJ;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-input.js

/** What there is of an XML document, up to a NUL if there is one. */
class XmlInput extends ChunkBuffer {
    /** The kernel's memory up to the end of what may be read. */
    bytes;
    #memory;
    #isSearched = true;
    constructor(kernel) {
        super(kernel);
        this.#memory = kernel.bytes;
        this.bytes = this.#memory.subarray(0, this.end);
    }
    add(piece) {
        super.add(piece);
        this.#isSearched = false;
        this.bytes = this.#memory.subarray(0, this.end);
    }
    /** Ends what may be read at a NUL after `from`. The kernel reads over none: only where it stops, this must be called. */
    searchNul(from) {
        if (this.#isSearched)
            return;
        this.#isSearched = true;
        const nul = this.bytes.indexOf(0, from);
        if (nul >= 0)
            this.bytes = this.#memory.subarray(0, nul);
    }
    /** Whether a NUL follows what may be read. */
    get hasNul() {
        return this.bytes.length < this.end;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-rows.js


/** Tells the kernel which elements are rows; of none where there is no rule. */
function setRowRule({ words }, rule) {
    words[layout/* wordRowName */.qC] = rule?.element ?? layout/* anyName */.kO;
    words[layout/* wordRowParent */.rW] = rule?.parent ?? layout/* anyName */.kO;
    words[layout/* wordRowOwner */.ql] = rule?.owner ?? layout/* anyName */.kO;
    words[layout/* wordSectionName */.ll] = rule?.section ?? layout/* anyName */.kO;
    words[layout/* wordBarrierName */.v6] = rule?.barrier ?? layout/* anyName */.kO;
}
/** What the kernel is told of a layout whose attributes are at `places`, see `layoutRowAt`; nothing when it is no row. */
function rowPlan(rule, element, places) {
    if (rule === undefined || element !== rule.element)
        return undefined;
    const at = (attribute) => (attribute === undefined ? -1 : places[attribute]);
    const { counts } = rule;
    const needed = [
        rule.line,
        rule.hits,
        ...(rule.required ?? []),
        ...(counts === undefined ? [] : [counts.missed, counts.taken]),
    ];
    if (rule.statement !== undefined)
        needed.push(rule.statement);
    if (needed.some((attribute) => at(attribute) < 0))
        return undefined;
    if (rule.absent?.some((attribute) => at(attribute) >= 0) === true)
        return undefined;
    const fraction = at(rule.fraction);
    let arms = [layout/* armsNone */.aC, 0, 0];
    if (counts !== undefined)
        arms = [layout/* armsCounts */.MM, at(counts.missed), at(counts.taken)];
    else if (fraction >= 0)
        arms = [layout/* armsFraction */.cP, fraction, 0];
    const { method } = rule;
    const functions = method === undefined ? [0, 0, 0] : [1, at(method.name) + 1, at(method.signature) + 1];
    return [layout/* tagRow */.Jm, at(rule.line), at(rule.hits), ...arms, at(rule.statement) + 1, ...functions];
}
/** The same of an element from which nothing follows. */
function nothingPlan(rule, element, places) {
    if (rule === undefined || element !== rule.element)
        return undefined;
    const values = [rule.attribute, ...rule.counts].map((attribute) => places[attribute]);
    if (values.some((value) => value < 0))
        return undefined;
    const text = new Uint32Array(Uint8Array.from({ length: 8 }, (_, i) => rule.unless.charCodeAt(i) || 0).buffer);
    return [layout/* tagNothing */.cp, rule.parent, ...values, rule.unless.length, ...text];
}
/** Rows of one section, or of a part of it, in the kernel's memory. */
class XmlRows {
    #kernel;
    constructor(kernel) {
        this.#kernel = kernel;
    }
    /** How many lines there are. */
    get length() {
        return this.#kernel.words[layout/* wordLineRows */.Kp];
    }
    /** Whether there is no row of any kind. */
    get isEmpty() {
        return this.length === 0 && this.#kernel.words[layout/* wordFunctionRows */.QB] === 0;
    }
    /** Whether there is no room for another one. */
    get isFull() {
        return this.length === layout/* maxRows */._q;
    }
    /** Hands all over, see `handOverRows`. */
    handOver(sink) {
        handOverRows(this.#kernel, sink);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-layouts.js



const xml_layouts_lessThan = 60;
const xml_layouts_slash = 47;
/** Longer tags are read byte by byte. */
const maxLayoutBytes = 1024;
/** As many bytes are compared at once; what lies after the last ones belongs to the same slot. */
const blockBytes = 16;
/** How often a layout may take the place of another, so that a report without any order costs no more than this. */
const maxReplaced = 10_000;
/**
 * Tells the kernel how tags look: a start tag with the white space before it, in which only the attributes' values are open,
 * and an end tag with its white space. Reports repeat themselves: almost every tag is one that was there before with
 * other values.
 */
class XmlLayouts {
    #bytes;
    #words;
    #slotsOf;
    #names;
    #endTagLengths;
    /** For each slot where its attributes are by name, and whether it is an empty element. */
    #places = [];
    #isEmpty = [];
    #known;
    #replaced = 0;
    #rules;
    /** `known` is how many names a handler may ask for; `rules` say which elements are read without it. */
    constructor(kernel, known, rules = {}) {
        this.#rules = rules;
        const { buffer } = kernel.bytes;
        this.#bytes = kernel.bytes;
        this.#words = kernel.words;
        this.#known = known;
        this.#slotsOf = new Uint32Array(buffer, layout/* layoutTableAt */.Go, limits/* maxNames */.$g * layout/* layoutsPerName */.S_).fill(0);
        this.#names = new Uint32Array(buffer, layout/* laidOutNamesAt */.Ao, layout/* maxLaidOutNames */.p$);
        this.#bytes.fill(0, layout/* shapesAt */.QU, layout/* shapesAt */.QU + layout/* maxShapes */.rG * layout/* shapeBytes */.j9);
        this.#endTagLengths = new Uint32Array(buffer, layout/* endTagLengthsAt */.oi, layout/* maxEndTagNames */.Wn).fill(0);
    }
    /** Where the attributes of the layout in `slot` are, by the numbers of the names that a handler may ask for. */
    placesOf(slot) {
        return this.#places[slot - 1];
    }
    /** Whether the layout in `slot` is of an empty element. */
    isEmptyElement(slot) {
        return this.#isEmpty[slot - 1];
    }
    /** Remembers the layout of the tag that `attributes` tells of. */
    learn(name, place, attributes) {
        if (place.end - place.from >= maxLayoutBytes)
            return;
        const first = name * layout/* layoutsPerName */.S_;
        let last = first;
        while (last < first + layout/* layoutsPerName */.S_ && this.#slotsOf[last] !== 0)
            last++;
        if (last === first && !this.#mayHaveLayouts(name))
            return;
        const isFull = last === first + layout/* layoutsPerName */.S_;
        if (isFull && this.#replaced++ > maxReplaced)
            return;
        if (!isFull && this.#places.length === layout/* maxLayouts */.cT)
            return;
        const slot = isFull ? this.#slotsOf[last - 1] : this.#places.length + 1;
        this.#write(slot, name, place, attributes);
        for (let i = first; i < last; i++) {
            const other = this.#slotsOf[i];
            // A value that the kernel does not read is no other layout.
            if (other !== slot && this.#isSameLayout(other, slot)) {
                this.#places.length = isFull ? this.#places.length : slot - 1;
                if (isFull)
                    this.#slotsOf[last - 1] = 0;
                return;
            }
        }
        this.#slotsOf[isFull ? last - 1 : last] = slot;
    }
    #mayHaveLayouts(name) {
        const names = this.#words[layout/* wordLaidOutNames */.xT];
        if (names === layout/* maxLaidOutNames */.p$)
            return false;
        this.#names[names] = name;
        this.#words[layout/* wordLaidOutNames */.xT] = names + 1;
        return true;
    }
    #write(slot, name, place, attributes) {
        const bytes = this.#bytes;
        const { count, starts, ends } = attributes;
        const at = layout/* layoutsAt */.RS + (slot - 1) * layout/* layoutSlotBytes */.oE;
        const isEmptyElement = bytes[place.end] === xml_layouts_slash;
        bytes.fill(0, at, at + layout/* layoutSlotBytes */.oE);
        const head = new Uint32Array(bytes.buffer, at, layout/* layoutPiecesAt */.dC / 4);
        head.set([count, isEmptyElement ? 1 : 0, bytes.subarray(place.from, place.end).indexOf(xml_layouts_lessThan)]);
        const pieces = new Uint32Array(bytes.buffer, at + layout/* layoutPiecesAt */.dC, 2 * (count + 1));
        const to = place.end + (isEmptyElement ? 2 : 1);
        let used = layout/* layoutBytesAt */.RR;
        for (let i = 0; i <= count; i++) {
            const start = i === 0 ? place.from : ends[i - 1];
            const end = i === count ? to : starts[i];
            const quote = i === count ? 0 : bytes[ends[i]];
            pieces[2 * i] = used;
            pieces[2 * i + 1] = (end - start) | (quote << 16);
            bytes.copyWithin(at + used, start, end);
            used += end - start;
        }
        const places = new Int8Array(this.#known).fill(-1);
        for (let i = count - 1; i >= 0; i--) {
            const attribute = attributes.names[i];
            if (attribute < this.#known)
                places[attribute] = i;
        }
        const { rowRule, nothingRule } = this.#rules;
        const plan = isEmptyElement
            ? (rowPlan(rowRule, name, places) ?? nothingPlan(nothingRule, name, places))
            : undefined;
        if (plan !== undefined)
            new Uint32Array(bytes.buffer, at + layout/* layoutRowAt */.gN, plan.length).set(plan);
        this.#places[slot - 1] = places;
        this.#isEmpty[slot - 1] = isEmptyElement;
    }
    #isSameLayout(a, b) {
        const first = layout/* layoutsAt */.RS + (a - 1) * layout/* layoutSlotBytes */.oE;
        const second = layout/* layoutsAt */.RS + (b - 1) * layout/* layoutSlotBytes */.oE;
        for (let i = 0; i < layout/* layoutSlotBytes */.oE; i++)
            if (this.#bytes[first + i] !== this.#bytes[second + i])
                return false;
        return true;
    }
    /** Remembers how the end tag of `name` looks, from the first byte after the construct before it. */
    learnEnd(name, from, end) {
        if (name >= layout/* maxEndTagNames */.Wn || end - from > layout/* endTagSlotBytes */.Zg - blockBytes)
            return;
        this.#bytes.copyWithin(layout/* endTagsAt */.aZ + name * layout/* endTagSlotBytes */.Zg, from, end);
        this.#endTagLengths[name] = end - from;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-tags.js


/** The kernel's tables of tags. */
function xmlTagsOf({ bytes }) {
    const table = (at, length) => new Uint32Array(bytes.buffer, at, length);
    return {
        names: table(layout/* tagNamesAt */.Ax, layout/* maxTags */.MH),
        layouts: table(layout/* tagLayoutsAt */.fI, layout/* maxTags */.MH),
        starts: table(layout/* tagStartsAt */.xJ, layout/* maxTags */.MH),
        ends: table(layout/* tagEndsAt */.SO, layout/* maxTags */.MH),
        values: table(layout/* tagValuesAt */.aY, layout/* maxTags */.MH),
        open: table(layout/* openNamesAt */.cO, limits/* maxDepth */.Mw),
    };
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
const xml_scanner_question = 63;
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
    #markup;
    #attributes;
    #kernel = scan_kernel/* ScanKernel */.x.take();
    #input = new XmlInput(this.#kernel);
    #layouts;
    #history = new XmlHistory(this.#kernel);
    #tags = xmlTagsOf(this.#kernel);
    #rows = new XmlRows(this.#kernel);
    #stack = new Int32Array(limits/* maxDepth */.Mw);
    #tagStart = 0;
    /** The end of the construct before the current one. */
    #gapStart = 0;
    #rootSeen = false;
    #text = new XmlCapturedText();
    constructor(report, format, knownNames, handler) {
        this.#report = report;
        this.#format = format;
        this.#handler = handler;
        const error = (code, at, problem, expected) => this.#error(code, at, problem, expected);
        this.#tag = new XmlTag(this.#kernel, knownNames, error);
        this.#markup = new XmlMarkup(error);
        this.#attributes = this.#tag.attributes;
        this.#layouts = new XmlLayouts(this.#kernel, knownNames.length, handler);
        setRowRule(this.#kernel, handler.rowRule);
    }
    /** The name of the element `up` levels above the innermost open one; -1 above the root. */
    ancestor(up) {
        return this.depth - 1 - up < 0 ? -1 : this.#stack[this.depth - 1 - up];
    }
    /** The attribute's decoded value. */
    attribute(name) {
        const value = this.#attributes.value(name);
        return value === undefined ? undefined : this.#decode(value);
    }
    /** The attribute as an unsigned whole number: -1 when it is missing, -2 when it is anything else. */
    wholeNumber(name) {
        return this.#attributes.wholeNumber(name);
    }
    /** The number of the known name that the attribute's value is; -1 when it is missing or no such name. */
    knownValue(name) {
        return this.#tag.knownValue(name);
    }
    /** A hash of the attribute as it is written; see `hashBytes`. */
    hash(name, seed = 0) {
        return this.#attributes.hash(name, seed);
    }
    /** See `XmlAttributes.fraction`. */
    fraction(name) {
        return this.#attributes.fraction(name);
    }
    /** Keeps the text of the element that is open now, until `takeText`. */
    keepText() {
        this.#text.begin();
    }
    /** The text since `keepText`, decoded. */
    takeText() {
        return this.#decode(this.#text.take());
    }
    /** Whether elements may become rows without coming to the handler. */
    allowRows(isAllowed) {
        setRowRule(this.#kernel, isAllowed ? this.#handler.rowRule : undefined);
    }
    /** An error at the current element. */
    error(code, problem, expected) {
        return this.#error(code, this.#tagStart, problem, expected);
    }
    /** Reads the next bytes. @throws {ActionError} `malformed-report`, `unsupported-report`, `report-limit` (data) */
    push(chunk) {
        for (const piece of this.#input.pieces(chunk))
            this.#piece(piece);
    }
    #piece(piece) {
        const input = this.#input;
        input.add(piece);
        this.#attributes.bytes = input.bytes;
        input.start = this.#run(input.start);
        // What is wrong before a NUL was told first, however the report is cut.
        if (input.hasNul)
            throw this.#error("malformed-report", input.bytes.length, "a NUL byte", "XML in UTF-8");
        if (input.end - input.start <= limits/* maxRecordBytes */.t5)
            return;
        throw this.#error("report-limit", input.start, "an element is too long", `its end within ${limits/* maxRecordBytes */.t5} bytes`);
    }
    /** Checks that the document is whole, and hands over its tables. @throws {ActionError} `truncated-report` (data) */
    end(sink) {
        const isRead = this.#input.start === this.#input.end;
        if (this.#rootSeen && this.depth === 0 && isRead && this.#markup.skipping === "") {
            handOverTables(this.#kernel, sink);
            return;
        }
        const inside = this.depth === 0 ? "its root element" : `<${this.#tag.nameText(this.ancestor(0))}>`;
        const problem = `the report ends inside ${inside}`;
        throw this.#error("truncated-report", this.#input.end, problem, "the end of every element");
    }
    /** Reads as far as whole constructs go; returns where what is not used up begins. */
    #run(from) {
        let at = from;
        for (;;) {
            if (this.depth > 0 && !this.#text.isWanted && this.#markup.skipping === "")
                at = this.#repeated(at);
            this.#input.searchNul(at);
            this.#attributes.bytes = this.#input.bytes;
            if (this.#markup.skipping !== "") {
                at = this.#markup.skip(this.#input.bytes, at);
                if (this.#markup.skipping !== "")
                    return at;
            }
            const start = this.#textEnd(at);
            if (start === this.#input.bytes.length)
                return start;
            this.#tagStart = start;
            this.#gapStart = at;
            const next = this.#construct(start);
            if (next < 0)
                return start;
            at = next;
        }
    }
    /** Lets the kernel read tags that look as they did before; gives where others begin. */
    #repeated(from) {
        const { calls, words } = this.#kernel;
        let at = from;
        do {
            for (let i = 0; i < this.depth; i++)
                this.#tags.open[i] = this.#stack[i];
            words[layout/* wordDepth */.yn] = this.depth;
            const end = calls.readXml(at, this.#input.bytes.length);
            const told = this.#tell(words[layout/* wordTags */.K_]);
            if (told > 0)
                return told;
            if (this.#rows.isFull)
                this.#handler.takeRows?.(this.#rows);
            at = end;
        } while (words[layout/* wordStop */.dw] === layout/* stopFull */.Ez || words[layout/* wordStop */.dw] === layout/* stopSection */.g1);
        return at;
    }
    /** Tells the handler of tags that the kernel has read; gives where the last one ends when it wants the text after it, else 0. */
    #tell(tags) {
        const { names, layouts, starts, ends, values } = this.#tags;
        const attributes = this.#attributes;
        for (let i = 0; i < tags; i++) {
            const tag = names[i];
            this.#tagStart = starts[i];
            if (tag >= layout/* firstEndTag */.uD) {
                this.#close(tag - layout/* firstEndTag */.uD);
                continue;
            }
            const slot = layouts[i];
            attributes.places = this.#layouts.placesOf(slot);
            attributes.first = values[i];
            this.#open(tag, this.#layouts.isEmptyElement(slot));
            if (this.#text.isWanted)
                return ends[i];
        }
        return 0;
    }
    #open(name, isEmptyElement) {
        this.#stack[this.depth++] = name;
        this.#handler.open(name, this);
        if (!isEmptyElement)
            return;
        this.#handler.close(name, this);
        this.depth--;
    }
    #close(name) {
        if (name === this.#handler.rowRule?.section && !this.#rows.isEmpty)
            this.#handler.takeRows?.(this.#rows);
        this.#handler.close(name, this);
        this.depth--;
    }
    #textEnd(from) {
        const { bytes } = this.#input;
        const { length } = bytes;
        let at = from;
        if (this.depth > 0)
            while (at < length && bytes[at] !== xml_scanner_lessThan)
                at++;
        else
            while (at < length && bytes[at] !== xml_scanner_lessThan) {
                if (!isXmlSpace(bytes[at]))
                    throw this.#error("malformed-report", at, "text outside the root element", "nothing after its end");
                at++;
            }
        if (this.#text.isWanted && !this.#text.add(bytes.subarray(from, at)))
            throw this.#error("report-limit", from, "a text is too long", `at most ${limits/* maxTextBytes */.tu} bytes`);
        return at;
    }
    /** Reads what begins with `<`; -1 when it is not all there yet. */
    #construct(start) {
        const { bytes } = this.#input;
        if (start + 1 >= bytes.length)
            return -1;
        const kind = bytes[start + 1];
        if (kind === xml_scanner_slash)
            return this.#endTag(start);
        if (kind === xml_scanner_question || kind === exclamation)
            return this.#markup.read(bytes, start, this.#input.offsetOf(start) === 0, this.#rootSeen);
        return this.#startTag(start);
    }
    #endTag(start) {
        const { bytes } = this.#input;
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
        if (isBlank(bytes, this.#gapStart, start))
            this.#layouts.learnEnd(name, this.#gapStart, at + 1);
        this.#history.came(name + layout/* firstEndTag */.uD);
        this.#close(name);
        return at + 1;
    }
    #startTag(start) {
        const { bytes } = this.#input;
        const name = this.#tag.readName(start + 1);
        if (name === -2)
            return -1;
        const end = this.#tag.readAttributes(this.#tag.nameEnd, name);
        if (end < 0)
            return -1;
        if (this.depth === 0 && this.#rootSeen)
            throw this.#error("malformed-report", start, "a second root element", "the end of the report");
        if (this.depth >= limits/* maxDepth */.Mw)
            throw this.#error("report-limit", start, `elements nested deeper than ${limits/* maxDepth */.Mw}`, "a coverage report");
        this.#rootSeen = true;
        if (this.depth > 0 && isBlank(bytes, this.#gapStart, start))
            this.#layouts.learn(name, { from: this.#gapStart, end }, this.#attributes);
        this.#history.came(name);
        const isEmptyElement = bytes[end] === xml_scanner_slash;
        this.#open(name, isEmptyElement);
        return isEmptyElement ? end + 2 : end + 1;
    }
    #decode(bytes) {
        const text = decodeXmlText(bytes, this.#markup.encoding);
        if (text === undefined)
            throw this.#error("malformed-report", this.#tagStart, `${quote(bytes)} holds an unknown entity or invalid ${this.#markup.encoding}`, "&amp; &lt; &gt; &quot; &apos; and numbers only");
        return text;
    }
    #error(code, at, problem, expected) {
        return reportError(code, { report: this.#report, format: this.#format, byte: this.#input.offsetOf(at) }, problem, expected);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-format.js



/** A format in XML: recognised by the start tag of its root and the beginning of the report, read by a handler of elements. */
function xmlFormat(name, names, isRoot, handler) {
    return {
        name,
        detect(head) {
            const text = decodeHead(head);
            return isRoot(rootTag(text), text);
        },
        scanner(sink) {
            const xml = new XmlScanner(sink.report, name, names, handler(sink));
            return { push: (chunk) => xml.push(chunk), end: () => xml.end(sink) };
        },
    };
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/xml-numbers.js

/** A line number in an attribute. @throws {ActionError} `malformed-report`, `report-limit` (data) */
function xmlLine(xml, attribute, name) {
    const line = xml.wholeNumber(attribute);
    if (line < 0)
        throw xml.error("malformed-report", `${name} is no whole number`, `${name}="1"`);
    if (line > limits/* maxLineNumber */.Wz)
        throw xml.error("report-limit", `line number ${line}`, `at most ${limits/* maxLineNumber */.Wz}`);
    return line;
}
/** A count in an attribute, `absent` where there is none; it stops growing at `maxCount`. @throws {ActionError} `malformed-report` (data) */
function xmlCount(xml, attribute, name, absent) {
    const count = xml.wholeNumber(attribute);
    if (count >= 0)
        return count < limits/* maxCount */.E7 ? count : limits/* maxCount */.E7;
    if (count === -1)
        return absent;
    throw xml.error("malformed-report", `${name} is no count`, `${name}="0" or more`);
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/clover.js



const names = [
    "line",
    "num",
    "type",
    "count",
    "truecount",
    "falsecount",
    "name",
    "signature",
    "file",
    "path",
    "metrics",
    "project",
    "testproject",
    "coverage",
    "clover",
    "statements",
    "coveredstatements",
    "conditionals",
    "coveredconditionals",
    "methods",
    "coveredmethods",
    "stmt",
    "cond",
    "method",
];
const id = nameIds(names);
/**
 * Clover XML in its three dialects: PHPUnit's, OpenClover's and Istanbul's.
 * @see https://openclover.org/doc/manual/latest/ant--clover-report.html
 */
const clover = xmlFormat("clover", names, (tag, head) => /^<coverage(?:\s|$)/.test(tag) &&
    !tag.includes("line-rate=") &&
    !tag.includes("profilerVersion=") &&
    (tag.includes("clover=") || /<project[\s>]/.test(head)), (sink) => new CloverHandler(sink));
class CloverHandler {
    rowRule = {
        element: id.line,
        parent: id.file,
        section: id.file,
        barrier: id.testproject,
        line: id.num,
        hits: id.count,
        statement: id.type,
        method: { name: id.name, signature: id.signature },
        absent: [id.truecount, id.falsecount],
    };
    #sink;
    /** Inside `<testproject>`: the tests' own code never counts. */
    #isTest = false;
    #projects = 0;
    #inFile = false;
    /** Istanbul prints covered and missed arms where the others print how often a condition was true and false. */
    #countsArms = false;
    constructor(sink) {
        this.#sink = sink;
    }
    open(name, xml) {
        if (xml.depth === 1 && name !== id.coverage)
            throw xml.error("malformed-report", "the root element is another one", "<coverage>");
        if (name === id.testproject)
            this.#setTest(true, xml);
        if (this.#isTest)
            return;
        if (name === id.line)
            this.#line(xml);
        else if (name === id.file)
            this.#file(xml);
        else if (name === id.metrics)
            this.#metrics(xml);
        else if (name === id.project) {
            this.#projects++;
            this.#countsArms = xml.attribute(id.name) === "All files";
        }
    }
    close(name, xml) {
        if (name === id.testproject)
            this.#setTest(false, xml);
        else if (name === id.file && this.#inFile) {
            this.#inFile = false;
            this.#sink.endFile();
        }
        else if (name === id.coverage && xml.depth === 1 && this.#projects === 0)
            throw xml.error("malformed-report", "a report without a project", "<project>");
    }
    takeRows(rows) {
        rows.handOver(this.#sink);
    }
    #setTest(isTest, xml) {
        this.#isTest = isTest;
        xml.allowRows(!isTest);
    }
    #file(xml) {
        // `name` is the whole path in some, its last part in others, which have `path` as well.
        const path = xml.attribute(id.path) || xml.attribute(id.name);
        if (path === undefined || path === "")
            throw xml.error("malformed-report", "a file without a name", 'name="…"');
        if (this.#inFile)
            throw xml.error("malformed-report", "a file inside a file", "</file>");
        this.#inFile = true;
        this.#sink.file(path);
    }
    #line(xml) {
        if (!this.#inFile)
            return;
        const line = xmlLine(xml, id.num, "num");
        const type = xml.knownValue(id.type);
        const yes = xmlCount(xml, id.truecount, "truecount", 0);
        const no = xmlCount(xml, id.falsecount, "falsecount", 0);
        const hits = xmlCount(xml, id.count, "count", yes + no);
        if (type === id.method)
            this.#sink.function(xml.hash(id.signature, xml.hash(id.name, line)), hits);
        else if (type === id.stmt || type === id.cond)
            this.#sink.line(line, hits);
        if (type !== id.cond)
            return;
        if (!this.#countsArms)
            this.#sink.branch(line, 2, Math.min(yes, 1) + Math.min(no, 1));
        else if (yes + no > 0)
            this.#sink.branch(line, yes + no, yes);
    }
    #metrics(xml) {
        const owner = xml.ancestor(1);
        const read = (part, whole) => [
            xmlCount(xml, part, "a covered count", 0),
            xmlCount(xml, whole, "a count", 0),
        ];
        const statements = read(id.coveredstatements, id.statements);
        const methods = read(id.coveredmethods, id.methods);
        if (owner === id.file) {
            if (statements[1] > 0)
                this.#sink.counter("statements", ...statements);
            if (methods[1] > 0)
                this.#sink.counter("functions", ...methods);
        }
        else if (owner === id.project) {
            this.#sink.native("lines", ...statements);
            this.#sink.native("statements", ...statements);
            this.#sink.native("branches", ...read(id.coveredconditionals, id.conditionals));
            this.#sink.native("functions", ...methods);
        }
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/cobertura.js



const cobertura_names = [
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
    "condition",
    "type",
];
const cobertura_id = nameIds(cobertura_names);
/**
 * Cobertura XML, of Cobertura itself and of the many tools that write it.
 * @see https://cobertura.sourceforge.net/xml/coverage-04.dtd
 */
const cobertura = xmlFormat("cobertura", cobertura_names, (tag, head) => /^<coverage(?:\s|$)/.test(tag) &&
    !tag.includes("clover=") &&
    (tag.includes("line-rate=") || tag.includes("lines-valid=") || head.includes("<packages")), (sink) => new CoberturaHandler(sink));
/** The same lines are listed under the class and again under its methods; only a class without own lines is read from its methods. */
class CoberturaHandler {
    /** A line of a class; those of methods repeat them. */
    rowRule = {
        element: cobertura_id.line,
        parent: cobertura_id.lines,
        owner: cobertura_id.class,
        section: cobertura_id.class,
        barrier: cobertura_id.source,
        line: cobertura_id.number,
        hits: cobertura_id.hits,
        fraction: cobertura_id["condition-coverage"],
    };
    #sink;
    #inClass = false;
    #classLines = 0;
    #classHash = 0;
    #methodLines = [];
    #method;
    #methodHits = -1;
    #arms = 0;
    #taken = 0;
    /** The line whose conditions count because it has no `condition-coverage`; -1 for none. */
    #conditionLine = -1;
    constructor(sink) {
        this.#sink = sink;
    }
    open(name, xml) {
        if (name === cobertura_id.line)
            this.#line(xml);
        else if (name === cobertura_id.class)
            this.#class(xml);
        else if (name === cobertura_id.method && this.#inClass)
            this.#startMethod(xml);
        else if (name === cobertura_id.condition)
            this.#condition(xml);
        else if (name === cobertura_id.source)
            xml.keepText();
        else if (xml.depth === 1)
            this.#root(name, xml);
    }
    close(name, xml) {
        if (name === cobertura_id.line)
            this.#endLine();
        else if (name === cobertura_id.source) {
            const path = xml.takeText().trim();
            if (path !== "")
                this.#sink.source(path);
        }
        else if (name === cobertura_id.method)
            this.#endMethod();
        else if (name === cobertura_id.class && this.#inClass)
            this.#endClass();
    }
    takeRows(rows) {
        this.#classLines += rows.length;
        rows.handOver(this.#sink);
    }
    #root(name, xml) {
        if (name !== cobertura_id.coverage)
            throw xml.error("malformed-report", "the root element is another one", "<coverage>");
        for (const [metric, part, whole] of [
            ["lines", cobertura_id["lines-covered"], cobertura_id["lines-valid"]],
            ["branches", cobertura_id["branches-covered"], cobertura_id["branches-valid"]],
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
        const filename = xml.attribute(cobertura_id.filename);
        if (filename === undefined || filename === "")
            throw xml.error("malformed-report", "a class without the name of its file", 'filename="…"');
        this.#inClass = true;
        this.#classLines = 0;
        this.#classHash = xml.hash(cobertura_id.name);
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
        this.#method = xml.hash(cobertura_id.signature, xml.hash(cobertura_id.name, this.#classHash));
        this.#methodHits = -1;
    }
    #endMethod() {
        if (this.#method !== undefined && this.#methodHits >= 0)
            this.#sink.function(this.#method, this.#methodHits);
        this.#method = undefined;
    }
    #line(xml) {
        if (!this.#inClass || xml.ancestor(1) !== cobertura_id.lines)
            return;
        const owner = xml.ancestor(2);
        if (owner !== cobertura_id.class && owner !== cobertura_id.method)
            return;
        const number = xml.wholeNumber(cobertura_id.number);
        if (number < 0)
            throw xml.error("malformed-report", "a line without a whole number", 'number="1"');
        if (number > limits/* maxLineNumber */.Wz)
            throw xml.error("report-limit", `line number ${number}`, `at most ${limits/* maxLineNumber */.Wz}`);
        const hits = this.#hits(xml);
        this.#readConditions(xml);
        if (owner === cobertura_id.class) {
            this.#classLines++;
            this.#add(number, hits, this.#arms, this.#taken);
            if (this.#arms === 0)
                this.#conditionLine = number;
            return;
        }
        if (hits > this.#methodHits)
            this.#methodHits = hits;
        if (this.#classLines === 0)
            this.#methodLines.push({ number, hits, arms: this.#arms, taken: this.#taken });
    }
    /** A line that counts its arms nowhere else may list its conditions; a jump has two arms, and how many a switch has is not told. */
    #condition(xml) {
        if (this.#conditionLine < 0 || xml.attribute(cobertura_id.type) !== "jump")
            return;
        const percent = /^(\d{1,3})%$/.exec(xml.attribute(cobertura_id.coverage) ?? "");
        this.#arms += 2;
        this.#taken += Math.min(2, Math.floor(Number(percent?.[1] ?? 0) / 50));
    }
    #endLine() {
        if (this.#conditionLine >= 0 && this.#arms > 0)
            this.#sink.branch(this.#conditionLine, this.#arms, this.#taken);
        this.#conditionLine = -1;
    }
    #add(number, hits, arms, taken) {
        this.#sink.line(number, hits);
        if (arms > 0)
            this.#sink.branch(number, arms, taken);
    }
    #hits(xml) {
        const hits = xml.wholeNumber(cobertura_id.hits);
        if (hits >= 0)
            return hits < limits/* maxCount */.E7 ? hits : limits/* maxCount */.E7;
        const text = xml.attribute(cobertura_id.hits)?.trim() ?? "";
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
        const fraction = xml.fraction(cobertura_id["condition-coverage"]);
        if (fraction === -1)
            return;
        const whole = fraction % 2 ** 20;
        const part = (fraction - whole) / 2 ** 20;
        if (fraction >= 0 && part <= whole) {
            this.#arms = whole;
            this.#taken = part;
            return;
        }
        const text = xml.attribute(cobertura_id["condition-coverage"]);
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

;// CONCATENATED MODULE: ./packages/coverage/build/formats/json-names.js
const slotCount = 256;
/** The most names that a format may know beforehand; what was seen of them in one object fits 64 bits. */
const maxKnownNames = 64;
/** Finds the names that a format knows among the keys of a report, each by one comparison in nearly every case. */
class JsonNames {
    #names;
    /** Number of a name plus one; 0 is a free slot. */
    #slots = new Uint8Array(slotCount);
    constructor(known) {
        if (known.length > maxKnownNames)
            throw new RangeError(`more than ${maxKnownNames} known names`);
        this.#names = known.map((name) => new TextEncoder().encode(name));
        for (const [number, name] of this.#names.entries()) {
            let slot = slotOf(name, 0, name.length);
            while (this.#slots[slot] !== 0)
                slot = (slot + 1) % slotCount;
            this.#slots[slot] = number + 1;
        }
    }
    /** The number of the name that stands between `start` and `end`; -1 when it is none of the known ones. */
    number(bytes, start, end) {
        let slot = slotOf(bytes, start, end);
        for (;;) {
            const number = this.#slots[slot] - 1;
            if (number < 0)
                return -1;
            if (json_names_equals(this.#names[number], bytes, start, end))
                return number;
            slot = (slot + 1) % slotCount;
        }
    }
}
function slotOf(bytes, start, end) {
    if (start === end)
        return 0;
    return (bytes[start] * 5 + bytes[end - 1] * 3 + (end - start) * 17) % slotCount;
}
function json_names_equals(name, bytes, start, end) {
    const { length } = name;
    if (length !== end - start)
        return false;
    for (let i = 0; i < length; i++)
        if (name[i] !== bytes[start + i])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/json-token.js


/** The longest number of a JSON report, in bytes. */
const maxNumberBytes = 1024;
/** Reads one string, number or literal at a time; nothing is decoded until somebody asks for it. */
class JsonToken {
    /** The scanner's buffer. */
    bytes = new Uint8Array(0);
    /** Where the current token is; a string's without its quotes. */
    start = 0;
    end = 0;
    /** True when the current string holds a backslash. */
    escaped = false;
    /** The number that was read last; infinite when it is beyond a double's range. */
    number = 0;
    literal = null;
    #error;
    /** How much of a string that its chunk cut is known to be sound. */
    #sound = 0;
    constructor(error) {
        this.#error = error;
    }
    /** Reads the string whose opening quote is at `at`; false when its end is not there yet. */
    readString(at) {
        const { bytes } = this;
        const start = at + 1;
        const limit = start + limits/* maxRecordBytes */.t5;
        const { length } = bytes;
        if (this.#sound === 0)
            this.escaped = false;
        let end = start + this.#sound;
        for (; end < length && end <= limit; end++) {
            const byte = bytes[end];
            if (stringBytes[byte] === 0)
                continue;
            if (byte === 34) {
                this.start = start;
                this.end = end;
                this.#sound = 0;
                return true;
            }
            if (byte !== 92)
                throw this.#error("malformed-report", end, controlText(byte), "it escaped in a string");
            this.escaped = true;
            if (end + 1 >= length)
                break;
            end++;
        }
        if (end > limit)
            throw this.#error("report-limit", at, "a string is too long", `its end within ${limits/* maxRecordBytes */.t5} bytes`);
        this.#sound = end - start;
        return false;
    }
    /** Reads the number at `at` and returns where it ends; -1 when its end is not there yet. */
    readNumber(at) {
        const { bytes } = this;
        let value = 0;
        let end = at;
        let digit = bytes[end] - 48;
        while (digit >= 0 && digit <= 9) {
            value = value * 10 + digit;
            digit = bytes[++end] - 48;
        }
        const plain = end - at <= 15 && end > at && (bytes[at] !== 48 || end - at === 1);
        if (end >= bytes.length || !plain || isNumberByte(bytes[end]))
            return this.#readOddNumber(at);
        this.start = at;
        this.end = end;
        this.number = value;
        return end;
    }
    #readOddNumber(at) {
        const { bytes } = this;
        let end = at;
        while (end < bytes.length && end - at <= maxNumberBytes && isNumberByte(bytes[end]))
            end++;
        if (end - at > maxNumberBytes)
            throw this.#error("report-limit", at, "a number is too long", `at most ${maxNumberBytes} bytes`);
        if (end >= bytes.length)
            return -1;
        const text = decodeHead(bytes.subarray(at, end));
        if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text))
            throw this.#error("malformed-report", at, `${quote(bytes.subarray(at, end))} is not a number`, "a JSON number");
        this.start = at;
        this.end = end;
        this.number = Number(text);
        return end;
    }
    /** Reads `true`, `false` or `null` at `at` and returns where it ends; -1 when it is not all there yet. */
    readLiteral(at) {
        const { bytes } = this;
        for (const [name, value] of literals) {
            let same = 0;
            while (same < name.length && bytes[at + same] === name.charCodeAt(same))
                same++;
            if (same > 0 && at + same === bytes.length && same < name.length)
                return -1;
            if (same < name.length)
                continue;
            this.start = at;
            this.end = at + same;
            this.literal = value;
            return this.end;
        }
        throw this.#error("malformed-report", at, unexpectedText(bytes[at]), "a JSON value");
    }
}
const literals = [
    ["true", true],
    ["false", false],
    ["null", null],
];
/** 1 for the bytes that do not simply stand for themselves in a string: control characters, the quote, the backslash. */
const stringBytes = new Uint8Array(256).fill(1, 0, 32);
stringBytes[34] = 1;
stringBytes[92] = 1;
/** True for the bytes that a JSON number consists of. */
function isNumberByte(byte) {
    return (byte >= 48 && byte <= 57) || byte === 45 || byte === 43 || byte === 46 || byte === 101 || byte === 69;
}
/** What a control character is called in messages. */
function controlText(byte) {
    return byte === 0 ? "a NUL byte" : `the control character ${byte}`;
}
/** What a byte that belongs elsewhere is called in messages. */
function unexpectedText(byte) {
    return byte < 32 ? controlText(byte) : `${JSON.stringify(String.fromCharCode(byte))} is not allowed here`;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/json-skip.js


/** Reads past values that a format has no use for, by their quotes and brackets alone, however long they are. */
class JsonSkip {
    active = false;
    #stack;
    #error;
    /** The value ends when no more containers than this are open. */
    #until = 0;
    #inString = false;
    /** The last byte of the last chunk was a backslash in a string. */
    #escaped = false;
    constructor(stack, error) {
        this.#stack = stack;
        this.#error = error;
    }
    /** Begins to skip the innermost open container. */
    container() {
        this.active = true;
        this.#until = this.#stack.depth - 1;
    }
    /** Begins to skip a string whose opening quote has been read. */
    string() {
        this.active = true;
        this.#inString = true;
        this.#until = this.#stack.depth;
    }
    /** Skips in `bytes` from `at`, until the value ends or the bytes do; returns how far it came. */
    run(bytes, from) {
        const { length } = bytes;
        let at = from;
        while (at < length) {
            if (this.#inString) {
                at = this.#string(bytes, at);
                if (this.#inString)
                    return at;
                if (this.#stack.depth === this.#until)
                    break;
                continue;
            }
            const kind = json_skip_kinds[bytes[at]];
            if (kind === 0) {
                at++;
                continue;
            }
            this.#bracket(bytes[at], at, kind);
            at++;
            if (this.#stack.depth === this.#until)
                break;
        }
        if (at < length || (!this.#inString && this.#stack.depth === this.#until))
            this.active = false;
        return at;
    }
    #bracket(byte, at, kind) {
        if (kind === quoteKind)
            this.#inString = true;
        else if (kind === openKind) {
            if (!this.#stack.open(byte === 91))
                throw this.#error("report-limit", at, `values nested deeper than ${limits/* maxDepth */.Mw}`, "a coverage report");
        }
        else if (kind === closeKind) {
            if (this.#stack.inArray !== (byte === 93))
                throw this.#error("malformed-report", at, "an end that fits no start", this.#stack.inArray ? '"]"' : '"}"');
            this.#stack.depth--;
        }
        else
            throw this.#error("malformed-report", at, controlText(byte), "JSON");
    }
    #string(bytes, from) {
        const { length } = bytes;
        let at = from;
        if (this.#escaped) {
            this.#escaped = false;
            at++;
        }
        for (; at < length; at++) {
            const byte = bytes[at];
            if (stringBytes[byte] === 0)
                continue;
            if (byte === 34) {
                this.#inString = false;
                return at + 1;
            }
            if (byte !== 92)
                throw this.#error("malformed-report", at, controlText(byte), "it escaped in a string");
            at++;
        }
        this.#escaped = at > length;
        return length;
    }
}
const quoteKind = 1;
const openKind = 2;
const closeKind = 3;
const controlKind = 4;
const json_skip_kinds = new Uint8Array(256).fill(controlKind, 0, 32);
for (const space of [9, 10, 13])
    json_skip_kinds[space] = 0;
json_skip_kinds[34] = quoteKind;
json_skip_kinds[91] = openKind;
json_skip_kinds[123] = openKind;
json_skip_kinds[93] = closeKind;
json_skip_kinds[125] = closeKind;

;// CONCATENATED MODULE: ./packages/coverage/build/formats/json-stack.js

/** The open containers of a JSON document, outermost first; the array's index is the depth, from 1. */
class JsonStack {
    depth = 0;
    /** The known name that is the latest key; -1 for any other and in arrays. */
    keys = new Int32Array(limits/* maxDepth */.Mw + 1).fill(-1);
    /** How many values began. */
    values = new Uint32Array(limits/* maxDepth */.Mw + 1);
    #arrays = new Uint8Array(limits/* maxDepth */.Mw + 1);
    /** Two words a container: which known names it has had. */
    #seen = new Int32Array(2 * (limits/* maxDepth */.Mw + 1));
    /** True when the innermost open container is an array. */
    get inArray() {
        return this.#arrays[this.depth] === 1;
    }
    /** Opens a container inside the innermost one; false when that is nested too deep. */
    open(array) {
        if (this.depth >= limits/* maxDepth */.Mw)
            return false;
        const depth = ++this.depth;
        this.#arrays[depth] = array ? 1 : 0;
        this.keys[depth] = -1;
        this.values[depth] = 0;
        this.#seen[depth * 2] = 0;
        this.#seen[depth * 2 + 1] = 0;
        return true;
    }
    /** Notes a key of the innermost container; false when it is a known name that the container had before. */
    setKey(number) {
        const { depth } = this;
        this.keys[depth] = number;
        if (number < 0)
            return true;
        const word = depth * 2 + (number >> 5);
        const bit = 1 << (number & 31);
        const seen = this.#seen[word];
        this.#seen[word] = seen | bit;
        return (seen & bit) === 0;
    }
    /** Notes that a value begins in the innermost container. */
    countValue() {
        this.values[this.depth] = this.values[this.depth] + 1;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/json-template.js

/** Larger numbers are left to the scanner, which says what is wrong with them. */
const maxDigits = 7;
const nullText = ascii("null");
/** The template of a text in which each # stands for a number. */
function jsonTemplate(text) {
    return text.split("#").map(ascii);
}
/** Reads the numbers of what is written as `template` at `start`, -1 for `null`; where it ends, or -1 when it is written otherwise. */
function matchTemplate(bytes, start, template, numbers) {
    let at = start;
    for (let part = 0; part < template.length; part++) {
        const text = template[part];
        const { length } = text;
        if (at + length > bytes.length)
            return -1;
        for (let i = 0; i < length; i++)
            if (text[i] !== bytes[at + i])
                return -1;
        at += length;
        if (part === template.length - 1)
            return at;
        const first = at;
        let value = 0;
        let digit = bytes[at] - 48;
        while (digit >= 0 && digit <= 9) {
            value = value * 10 + digit;
            digit = bytes[++at] - 48;
        }
        if (at === first && startsWith(bytes, nullText, at)) {
            value = -1;
            at += nullText.length;
        }
        else if (at === first || at - first > maxDigits || (bytes[first] === 48 && at - first > 1))
            return -1;
        numbers[part] = value;
    }
    return -1;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/json-text.js
const json_text_utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const backslash = 92;
/**
 * The text that the bytes between the quotes of a JSON string stand for.
 * `undefined` for an unknown escape, half a surrogate pair, or bytes that are not UTF-8.
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-7
 */
function decodeJsonText(bytes) {
    let text;
    try {
        text = json_text_utf8.decode(bytes);
    }
    catch {
        return undefined;
    }
    if (!bytes.includes(backslash))
        return text;
    let known = true;
    const decoded = text.replaceAll(/\\(u[0-9a-fA-F]{4}|[^]?)/g, (_, escape) => {
        const character = escape.length === 5 ? String.fromCharCode(Number.parseInt(escape.slice(1), 16)) : escapes.get(escape);
        if (character === undefined)
            known = false;
        return character ?? "";
    });
    return known && decoded.isWellFormed() ? decoded : undefined;
}
const escapes = new Map([
    ['"', '"'],
    ["\\", "\\"],
    ["/", "/"],
    ["b", "\b"],
    ["f", "\f"],
    ["n", "\n"],
    ["r", "\r"],
    ["t", "\t"],
]);

;// CONCATENATED MODULE: ./packages/coverage/build/formats/rest-buffer.js
/** Puts what the last chunk left before the next one, in memory that is used again. */
class RestBuffer {
    #memory = new Uint8Array(0);
    /** Both as one; `chunk` itself when nothing was left. Valid until the next call, of which `rest` must be a copy. */
    before(rest, chunk) {
        if (rest.length === 0)
            return chunk;
        const length = rest.length + chunk.length;
        if (this.#memory.length < length)
            this.#memory = new Uint8Array(length * 2);
        this.#memory.set(rest);
        this.#memory.set(chunk, rest.length);
        return this.#memory.subarray(0, length);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/json-scanner.js









// What may come next. The first two are the states in which a value may.
const value = 0;
const firstValue = 1;
const firstKey = 2;
const key = 3;
const colon = 4;
const afterValue = 5;
const done = 6;
/**
 * Reads a JSON document from its bytes without building anything: no recursion, and no memory but the token at hand.
 * What a format does not skip is held to RFC 8259; a name that the format knows may stand once in an object.
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
class JsonScanner {
    #report;
    #format;
    #handler;
    #names;
    #stack = new JsonStack();
    #token;
    #skip;
    #rest = new RestBuffer();
    #bytes = new Uint8Array(0);
    #base = 0;
    #state = value;
    #skipNext = false;
    /** Where the container ends that `match` has read; 0 when there is none. */
    #matchedEnd = 0;
    constructor(report, format, knownNames, handler) {
        this.#report = report;
        this.#format = format;
        this.#handler = handler;
        this.#names = new JsonNames(knownNames);
        const error = (code, at, problem, expected) => this.#error(code, at, problem, expected);
        this.#token = new JsonToken(error);
        this.#skip = new JsonSkip(this.#stack, error);
    }
    /** How many containers are open. */
    get depth() {
        return this.#stack.depth;
    }
    /** The number that was read last; infinite when it is beyond a double's range. */
    get value() {
        return this.#token.number;
    }
    /** The known name that is the latest key of the open object at `depth` (from 1); -1 for any other key and for arrays. */
    keyAt(depth) {
        return this.#stack.keys[depth];
    }
    /** The place of the current value, from 0, in the open container at `depth` (from 1). */
    indexAt(depth) {
        return this.#stack.values[depth] - 1;
    }
    /** The current key or string. @throws {ActionError} `malformed-report`, `report-limit` (data) */
    text() {
        const { start, end, bytes } = this.#token;
        if (end - start > limits/* maxTextBytes */.tu)
            throw this.error("report-limit", "a text is too long", `at most ${limits/* maxTextBytes */.tu} bytes`);
        const text = decodeJsonText(bytes.subarray(start, end));
        if (text === undefined)
            throw this.error("malformed-report", `${quote(bytes.subarray(start, end))} holds an unknown escape, half a surrogate pair or invalid UTF-8`, "JSON in UTF-8");
        return text;
    }
    /** A hash of the current key or string, see `hashBytes`. @throws {ActionError} as `text` */
    hash(seed = 0) {
        const { start, end, bytes, escaped } = this.#token;
        if (!escaped)
            return hashBytes(bytes, start, end, seed);
        const decoded = new TextEncoder().encode(this.text());
        return hashBytes(decoded, 0, decoded.length, seed);
    }
    /** The current key or string as an unsigned whole number of at most 15 digits; -1 when it is anything else. */
    wholeNumber() {
        const { start, end, bytes } = this.#token;
        if (end === start || end - start > 15)
            return -1;
        let number = 0;
        for (let at = start; at < end; at++) {
            const digit = bytes[at] - 48;
            if (digit < 0 || digit > 9)
                return -1;
            number = number * 10 + digit;
        }
        return number;
    }
    /** In `key`: reads past the key's value. In `open`: reads past the rest of the container. Elsewhere it does nothing. */
    skip() {
        if (this.#state === colon)
            this.#skipNext = true;
        else if (this.#state === firstKey || this.#state === firstValue)
            this.#skip.container();
    }
    /**
     * In `open`: reads the whole container at once when it is written exactly as the template says and is in memory; its
     * numbers go to `numbers`, and nothing else is told of it. False when it must be read by its events.
     */
    match(template, numbers) {
        const end = matchTemplate(this.#bytes, this.#token.start, template, numbers);
        if (end > 0)
            this.#matchedEnd = end;
        return end > 0;
    }
    /** An error at the current token. */
    error(code, problem, expected) {
        return this.#error(code, this.#token.start, problem, expected);
    }
    /** Reads the next bytes. @throws {ActionError} `malformed-report`, `report-limit` (data) */
    push(chunk) {
        this.#bytes = this.#rest.before(this.#bytes, chunk);
        this.#token.bytes = this.#bytes;
        const used = this.#run();
        this.#base += used;
        this.#token.start -= used;
        this.#bytes = this.#bytes.slice(used);
    }
    /** Checks that the document is whole. @throws {ActionError} `truncated-report` (data) */
    end() {
        if (this.#state === done && this.#bytes.length === 0)
            return;
        const place = this.depth === 0 ? "before its first value" : `with ${this.depth} objects or arrays open`;
        throw this.#error("truncated-report", this.#bytes.length, `the report ends ${place}`, "the end of all of them");
    }
    /** Reads as far as whole tokens go; returns how many bytes are used up. */
    #run() {
        const bytes = this.#bytes;
        const { length } = bytes;
        let at = 0;
        while (at < length) {
            if (this.#skip.active) {
                at = this.#skip.run(bytes, at);
                if (this.#skip.active)
                    return at;
                this.#state = this.depth === 0 ? done : afterValue;
                continue;
            }
            const byte = bytes[at];
            if (byte === 32 || byte === 10 || byte === 13 || byte === 9) {
                at++;
                continue;
            }
            const next = this.#state <= firstValue ? this.#value(byte, at) : this.#punctuation(byte, at);
            if (next < 0)
                return at;
            at = next;
        }
        return at;
    }
    #punctuation(byte, at) {
        switch (this.#state) {
            case afterValue:
                if (byte !== 44)
                    return this.#close(byte, at);
                this.#state = this.#stack.inArray ? value : key;
                return at + 1;
            case firstKey:
                return byte === 125 ? this.#close(byte, at) : this.#key(byte, at);
            case key:
                return this.#key(byte, at);
            case colon:
                if (byte !== 58)
                    throw this.#unexpected(at, '":"');
                this.#state = value;
                return at + 1;
            default:
                throw this.#unexpected(at, "nothing after the end of the report");
        }
    }
    #key(byte, at) {
        if (byte !== 34)
            throw this.#unexpected(at, "a key in quotes");
        const token = this.#token;
        if (!token.readString(at))
            return -1;
        const next = token.end + 1;
        const number = token.escaped ? this.#decodedName() : this.#names.number(token.bytes, token.start, token.end);
        if (!this.#stack.setKey(number)) {
            const name = quote(token.bytes.subarray(token.start, token.end));
            throw this.error("malformed-report", `the key ${name} twice in one object`, "each key once");
        }
        this.#state = colon;
        this.#handler.key(this);
        // Most often what comes next is there and needs no look at the state.
        if (token.bytes[next] !== 58)
            return next;
        this.#state = value;
        return next + 1;
    }
    #decodedName() {
        const decoded = new TextEncoder().encode(this.text());
        return this.#names.number(decoded, 0, decoded.length);
    }
    /** Reads a value, or opens it; -1 when it is not all there yet. */
    #value(byte, at) {
        if (byte >= 48 && byte <= 57)
            return this.#number(at);
        if (byte === 123 || byte === 91)
            return this.#open(byte, at);
        if (byte === 93 && this.#state === firstValue)
            return this.#close(byte, at);
        if (this.depth === 0)
            throw this.#unexpected(at, '"{" or "["');
        if (byte === 34)
            return this.#string(at);
        if (byte === 45)
            return this.#number(at);
        const next = this.#token.readLiteral(at);
        if (next >= 0 && this.#takeScalar())
            this.#handler.literal(this.#token.literal, this);
        return next;
    }
    #number(at) {
        if (this.depth === 0)
            throw this.#unexpected(at, '"{" or "["');
        const next = this.#token.readNumber(at);
        if (next < 0)
            return next;
        if (this.#takeScalar())
            this.#handler.number(this);
        return this.#comma(next);
    }
    #string(at) {
        if (this.#skipNext) {
            this.#takeScalar();
            this.#skip.string();
            return at + 1;
        }
        if (!this.#token.readString(at))
            return -1;
        const next = this.#token.end + 1;
        this.#takeScalar();
        this.#handler.string(this);
        return next;
    }
    /** False when the value is to be skipped. */
    #takeScalar() {
        const wanted = !this.#skipNext;
        this.#skipNext = false;
        this.#stack.countValue();
        this.#state = afterValue;
        return wanted;
    }
    #open(byte, at) {
        this.#token.start = at;
        const wanted = this.#takeScalar();
        if (!this.#stack.open(byte === 91))
            throw this.#error("report-limit", at, `values nested deeper than ${limits/* maxDepth */.Mw}`, "a coverage report");
        this.#state = byte === 91 ? firstValue : firstKey;
        if (wanted)
            this.#handler.open(byte === 91 ? "array" : "object", this);
        else
            this.#skip.container();
        if (this.#matchedEnd === 0)
            return at + 1;
        const end = this.#matchedEnd;
        this.#matchedEnd = 0;
        return this.#endContainer(end);
    }
    #close(byte, at) {
        if (byte !== (this.#stack.inArray ? 93 : 125))
            throw this.#unexpected(at, this.#stack.inArray ? '"," or "]"' : '"," or "}"');
        this.#token.start = at;
        this.#state = afterValue;
        this.#handler.close(this);
        return this.#endContainer(at + 1);
    }
    #endContainer(next) {
        this.#state = --this.#stack.depth === 0 ? done : afterValue;
        return this.depth === 0 ? next : this.#comma(next);
    }
    #comma(at) {
        if (this.#bytes[at] !== 44)
            return at;
        this.#state = this.#stack.inArray ? value : key;
        return at + 1;
    }
    #unexpected(at, expected) {
        return this.#error("malformed-report", at, unexpectedText(this.#bytes[at]), expected);
    }
    #error(code, at, problem, expected) {
        return reportError(code, { report: this.#report, format: this.#format, byte: this.#base + at }, problem, expected);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/json-outline.js

/** How many levels an outline has. */
const outlineDepth = 4;
/** How many members of one object an outline has. */
const outlineMembers = 256;
const outlines = new WeakMap();
/**
 * The outside of the JSON document that begins with `head`: what was complete before the head ends or breaks JSON's rules.
 * `undefined` when it does not begin as an object or array. One head is read once, however many formats ask.
 */
function jsonOutline(head) {
    if (!outlines.has(head))
        outlines.set(head, readOutline(head));
    return outlines.get(head);
}
/** The outline's member at the end of a path of keys. */
function memberAt(outline, ...path) {
    return path.reduce((node, key) => node?.members.get(key), outline);
}
/** The first member of an object or item of an array. */
function firstMember(outline) {
    return outline?.members.values().next().value;
}
function readOutline(head) {
    const first = head.find((byte) => byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9);
    if (first !== 123 && first !== 91)
        return undefined;
    const handler = new OutlineHandler();
    try {
        new JsonScanner("", "", [], handler).push(head);
    }
    catch {
        // The format's own scanner will tell what is wrong, with the report's name.
    }
    return handler.root;
}
class OutlineHandler {
    root;
    #open = [];
    #key = "0";
    open(kind, json) {
        const node = this.#add(kind);
        this.#open.push(node);
        this.#key = "0";
        if (json.depth > outlineDepth) {
            this.#open.pop();
            json.skip();
        }
    }
    close() {
        this.#open.pop();
    }
    key(json) {
        if ((this.#open.at(-1)?.members.size ?? 0) >= outlineMembers)
            json.skip();
        else
            this.#key = json.text();
    }
    number() {
        this.#add("number");
    }
    string() {
        this.#add("string");
    }
    literal() {
        this.#add("literal");
    }
    #add(kind) {
        const node = { kind, members: new Map() };
        const parent = this.#open.at(-1);
        if (parent === undefined)
            this.root ??= node;
        else if (parent.kind === "object")
            parent.members.set(this.#key, node);
        else if (parent.members.size === 0)
            parent.members.set("0", node);
        return node;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/json-format.js


/** A format whose root is a JSON object: recognised by its outline, read by a handler of values. */
function jsonFormat(name, names, isRoot, handlerOf) {
    return {
        name,
        detect(head) {
            const outline = jsonOutline(head);
            return outline?.kind === "object" && isRoot(outline, head);
        },
        scanner(sink) {
            const handler = handlerOf(sink);
            const json = new JsonScanner(sink.report, name, names, handler);
            return {
                push: (chunk) => json.push(chunk),
                end: () => {
                    json.end();
                    handler.end?.(json);
                },
            };
        },
    };
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/json-number.js

/** The current number as a count of hits: below zero is none and reported, a fraction is rounded up, and growth stops at `maxCount`. */
function jsonCount(json, sink) {
    const { value } = json;
    if (value >= 0)
        return value < limits/* maxCount */.E7 ? Math.ceil(value) : limits/* maxCount */.E7;
    sink.negativeCount();
    return 0;
}
/** The current number as a line of a source file. @throws {ActionError} `malformed-report`, `report-limit` (data) */
function jsonLine(json) {
    const { value } = json;
    if (value >= 0 && value <= limits/* maxLineNumber */.Wz && Number.isInteger(value))
        return value;
    if (value > limits/* maxLineNumber */.Wz)
        throw json.error("report-limit", `line number ${value}`, `at most ${limits/* maxLineNumber */.Wz}`);
    throw json.error("malformed-report", `${value} is not a line number`, "a whole number");
}
/** The current number as a total: whole and not negative. @throws {ActionError} `malformed-report` (data) */
function jsonTotal(json) {
    const { value } = json;
    if (Number.isSafeInteger(value) && value >= 0)
        return value;
    throw json.error("malformed-report", `${value} is not a total`, "a whole number that is not negative");
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/codecov.js





const codecov_names = ["coverage"];
const codecov_id = nameIds(codecov_names);
/**
 * Codecov's own JSON: a count a line, or `covered/all` of a line's branches.
 * @see https://docs.codecov.com/docs/codecov-custom-coverage-format
 */
const codecov = jsonFormat("codecov", codecov_names, isCodecov, (sink) => new CodecovHandler(sink));
function isCodecov(outline) {
    const coverage = outline.members.get("coverage");
    if (coverage?.kind !== "object" || outline.members.has("meta") || outline.members.has("timestamp"))
        return false;
    const file = firstMember(coverage);
    if (file === undefined)
        return outline.members.size === 1;
    return (file.kind === "array" || (file.kind === "object" && [...file.members.keys()].every((key) => /^\d+$/.test(key))));
}
/** Depths: 2 the files, 3 the lines of one, as an object by number or as an array from line 0. */
class CodecovHandler {
    #sink;
    #isArray = false;
    #line = 0;
    #seen = false;
    constructor(sink) {
        this.#sink = sink;
    }
    end(json) {
        if (!this.#seen)
            throw json.error("malformed-report", "a report without coverage", '"coverage"');
    }
    open(kind, json) {
        if (json.depth > 3 || (json.depth < 3 && kind === "array"))
            throw this.#unexpected(json, `an ${kind}`);
        this.#isArray = kind === "array";
        if (json.depth === 2)
            this.#seen = true;
    }
    key(json) {
        if (json.depth === 1) {
            if (json.keyAt(1) !== codecov_id.coverage)
                json.skip();
        }
        else if (json.depth === 2)
            this.#sink.file(json.text());
        else {
            this.#line = json.wholeNumber();
            if (this.#line < 0)
                throw json.error("malformed-report", "a line without a number", '"1"');
        }
    }
    close(json) {
        if (json.depth === 3)
            this.#sink.endFile();
    }
    number(json) {
        if (json.depth !== 3)
            throw this.#unexpected(json, "a number");
        this.#add(json, jsonCount(json, this.#sink), 0, 0);
    }
    /** `covered/all` */
    string(json) {
        const parts = json.depth === 3 ? /^(\d{1,9})\/(\d{1,9})$/.exec(json.text()) : null;
        const taken = Number(parts?.[1] ?? 1);
        const arms = Number(parts?.[2] ?? 0);
        if (taken > arms)
            throw this.#unexpected(json, "a string that is not covered/all");
        this.#add(json, Math.min(taken, limits/* maxCount */.E7), arms, taken);
    }
    /** `true` is a line that was reached in part. */
    literal(value, json) {
        if (json.depth < 3 || value === false)
            throw this.#unexpected(json, String(value));
        if (value === true)
            this.#add(json, 1, 2, 1);
    }
    #add(json, hits, arms, taken) {
        const line = this.#isArray ? json.indexAt(3) : this.#line;
        if (line > limits/* maxLineNumber */.Wz)
            throw json.error("report-limit", `line number ${line}`, `at most ${limits/* maxLineNumber */.Wz}`);
        // Arrays begin with an item for no line.
        if (line === 0)
            return;
        this.#sink.line(line, hits);
        if (arms > 0)
            this.#sink.branch(line, arms, taken);
    }
    #unexpected(json, what) {
        return json.error("malformed-report", `${what} where it has no meaning`, 'lines with a count or "covered/all"');
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/place-keys.js
const firstSlots = 2048;
/** Bits of a place that fit into a key beside a line. */
const placeBits = 29;
/** Mixes a number into a 32-bit hash. */
function mixHash(hash, value) {
    const mixed = Math.imul(hash ^ value, 0x9e37_79b1);
    return mixed ^ (mixed >>> 15);
}
/** A key that ascends with the line and tells places on it apart. */
function placeKey(line, place) {
    return line * 2 ** placeBits + (place >>> (32 - placeBits));
}
/**
 * Gives things at one place different keys: the first keeps the place's own, so that another report of the same source
 * has the same keys in whatever order it lists the places.
 */
class PlaceKeys {
    #keys = new Float64Array(firstSlots);
    /** The generation in which a slot was used last; forgetting is a new generation. */
    #generations = new Uint32Array(firstSlots);
    #generation = 1;
    #size = 0;
    /** Forgets all keys. */
    clear() {
        this.#generation++;
        this.#size = 0;
    }
    /** `key`, or the next number after it that was not given before. */
    distinct(key) {
        if (this.#size * 2 >= this.#keys.length)
            this.#grow();
        let free = key;
        while (!this.#add(free))
            free++;
        this.#size++;
        return free;
    }
    #add(key) {
        const mask = this.#keys.length - 1;
        let slot = mixHash(key | 0, (key / 0x1_0000_0000) | 0) & mask;
        while (this.#generations[slot] === this.#generation) {
            if (this.#keys[slot] === key)
                return false;
            slot = (slot + 1) & mask;
        }
        this.#generations[slot] = this.#generation;
        this.#keys[slot] = key;
        return true;
    }
    #grow() {
        const keys = this.#keys;
        const generations = this.#generations;
        this.#keys = new Float64Array(keys.length * 2);
        this.#generations = new Uint32Array(keys.length * 2);
        for (const [slot, key] of keys.entries())
            if (generations[slot] === this.#generation)
                this.#add(key);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/coverage-py.js





const coverage_py_names = [
    "files",
    "totals",
    "executed_lines",
    "missing_lines",
    "executed_branches",
    "missing_branches",
    "functions",
    "covered_lines",
    "num_statements",
    "covered_branches",
    "num_branches",
];
const coverage_py_id = nameIds(coverage_py_names);
/**
 * The output of `coverage json`.
 * @see https://coverage.readthedocs.io/en/latest/commands/cmd_json.html
 */
const coveragePy = jsonFormat("coverage-py", coverage_py_names, (outline) => {
    const meta = outline.members.get("meta");
    // SimpleCov says by the same name whether it measured branches.
    if (meta?.members.has("branch_coverage") === true)
        return !meta.members.has("simplecov_version");
    if (firstMember(outline.members.get("files"))?.members.get("executed_lines")?.kind === "array")
        return true;
    // The totals alone are cut from a report by hand; the scanner says so.
    return [outline, outline.members.get("totals")].some((totals) => totals?.members.has("covered_lines") === true && totals.members.has("num_statements"));
}, (sink) => new CoveragePyHandler(sink));
/** Depths: 2 the files or the totals, 3 a file, 4 a list of it or its functions, 5 a branch or a function, 6 a function's lines. */
class CoveragePyHandler {
    #sink;
    #totals = new Float64Array(coverage_py_names.length).fill(-1);
    #files = false;
    #lists = 0;
    #from = 0;
    #function = 0;
    #functionLines = { executed: 0, missing: 0 };
    constructor(sink) {
        this.#sink = sink;
    }
    end(json) {
        const lines = this.#ratio(coverage_py_id.covered_lines, coverage_py_id.num_statements);
        if (!this.#files || lines === undefined)
            throw json.error("malformed-report", "a report without files or totals", '"files" and "totals"');
        this.#sink.native("lines", ...lines);
        const branches = this.#ratio(coverage_py_id.covered_branches, coverage_py_id.num_branches);
        if (branches !== undefined)
            this.#sink.native("branches", ...branches);
    }
    #ratio(part, whole) {
        const covered = this.#totals[part];
        const all = this.#totals[whole];
        return covered < 0 || all < 0 ? undefined : [covered, all];
    }
    open(kind, json) {
        const { depth } = json;
        const inFunctions = json.keyAt(3) === coverage_py_id.functions;
        const list = inFunctions ? depth === 6 : depth === 4 || (depth === 5 && this.#inBranches(json));
        if (depth > (inFunctions ? 6 : 5) || (kind === "array") !== list)
            throw this.#unexpected(json, `an ${kind}`);
        if (depth === 2 && json.keyAt(1) === coverage_py_id.files)
            this.#files = true;
        else if (depth === 3)
            this.#lists = 0;
        else if (depth === 5 && inFunctions)
            this.#functionLines = { executed: 0, missing: 0 };
    }
    close(json) {
        const { depth } = json;
        if (depth === 3) {
            if (this.#lists !== 2)
                throw json.error("malformed-report", "a file without its lines", '"executed_lines" and "missing_lines"');
            this.#sink.endFile();
        }
        else if (depth === 5 && json.keyAt(3) === coverage_py_id.functions)
            this.#endFunction();
        else if (depth === 5 && json.indexAt(5) !== 1)
            throw json.error("malformed-report", "a branch that is not from a line to a line", "two numbers");
    }
    key(json) {
        const { depth } = json;
        const name = json.keyAt(depth);
        if (depth === 1) {
            if (name !== coverage_py_id.files && name !== coverage_py_id.totals)
                json.skip();
        }
        else if (json.keyAt(1) === coverage_py_id.totals) {
            if (name < coverage_py_id.covered_lines)
                json.skip();
        }
        else if (depth === 2)
            this.#sink.file(json.text());
        else if (depth === 3)
            this.#member(name, json);
        else if (depth === 4) {
            // The lines outside of functions stand under the empty name.
            if (json.text() === "")
                json.skip();
            else
                this.#function = json.hash();
        }
        else if (name !== coverage_py_id.executed_lines && name !== coverage_py_id.missing_lines)
            json.skip();
    }
    #member(name, json) {
        if (name === coverage_py_id.executed_lines || name === coverage_py_id.missing_lines)
            this.#lists++;
        else if (name !== coverage_py_id.functions && !this.#inBranches(json))
            json.skip();
    }
    number(json) {
        const { depth } = json;
        const name = json.keyAt(3);
        if (depth === 2 && json.keyAt(1) === coverage_py_id.totals)
            this.#totals[json.keyAt(2)] = jsonTotal(json);
        else if (depth === 4 && (name === coverage_py_id.executed_lines || name === coverage_py_id.missing_lines))
            this.#sink.line(jsonLine(json), name === coverage_py_id.executed_lines ? 1 : 0);
        else if (depth === 5 && this.#inBranches(json))
            this.#branch(json, name === coverage_py_id.executed_branches);
        else if (depth === 6)
            this.#functionLines[json.keyAt(5) === coverage_py_id.executed_lines ? "executed" : "missing"]++;
        else
            throw this.#unexpected(json, "a number");
    }
    string(json) {
        throw this.#unexpected(json, "a string");
    }
    literal(value, json) {
        throw this.#unexpected(json, String(value));
    }
    #inBranches(json) {
        return json.keyAt(3) === coverage_py_id.executed_branches || json.keyAt(3) === coverage_py_id.missing_branches;
    }
    /** A branch is from a line to another one, or to minus the first line of what it leaves. */
    #branch(json, taken) {
        if (json.indexAt(5) === 0)
            this.#from = jsonLine(json);
        else if (Number.isSafeInteger(json.value))
            this.#sink.placedArm(this.#from, mixHash(0, json.value) >>> 3, taken);
        else
            throw json.error("malformed-report", `a branch to ${json.value}`, "a whole number");
    }
    /** A function without a statement cannot be executed. */
    #endFunction() {
        const { executed, missing } = this.#functionLines;
        if (executed + missing > 0)
            this.#sink.function(this.#function, executed > 0 ? 1 : 0);
    }
    #unexpected(json, what) {
        return json.error("malformed-report", `${what} where it has no meaning`, "what coverage.py writes there");
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/file-rows.js
/** Keeps the rows of one file until its name is known, for formats that may tell it last. */
class FileRows {
    #lines = [];
    #hits = [];
    #armLines = [];
    #armKeys = [];
    #taken = [];
    #functions = [];
    #calls = [];
    /** An executable line. */
    line(line, hits) {
        this.#lines.push(line);
        this.#hits.push(hits);
    }
    /** An arm of a branch; see `CoverageSink.placedArm`. */
    placedArm(line, key, taken) {
        this.#armLines.push(line);
        this.#armKeys.push(key);
        this.#taken.push(taken);
    }
    /** A function; see `CoverageSink.function`. */
    function(key, hits) {
        this.#functions.push(key);
        this.#calls.push(hits);
    }
    /** Hands everything over under `path` and forgets it. */
    flush(sink, path) {
        sink.file(path);
        for (const [i, line] of this.#lines.entries())
            sink.line(line, this.#hits[i] ?? 0);
        for (const [i, line] of this.#armLines.entries())
            sink.placedArm(line, this.#armKeys[i] ?? 0, this.#taken[i] === true);
        for (const [i, key] of this.#functions.entries())
            sink.function(key, this.#calls[i] ?? 0);
        sink.endFile();
        for (const column of [this.#lines, this.#hits, this.#armLines, this.#armKeys, this.#functions, this.#calls])
            column.length = 0;
        this.#taken.length = 0;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/coveralls.js






const coveralls_names = ["source_files", "name", "coverage", "branches"];
const coveralls_id = nameIds(coveralls_names);
/**
 * What is sent to Coveralls: `coverage` has an item a line, `branches` line, block, branch and hits of every arm.
 * @see https://docs.coveralls.io/api-jobs-endpoint
 */
const coveralls = jsonFormat("coveralls", coveralls_names, (outline) => outline.members.get("source_files")?.kind === "array", (sink) => new CoverallsHandler(sink));
/** Depths: 2 the files, 3 a file, 4 a list of it. */
class CoverallsHandler {
    #sink;
    #rows = new FileRows();
    #name;
    #hasLines = false;
    #arm = [0, 0, 0, 0];
    constructor(sink) {
        this.#sink = sink;
    }
    open(kind, json) {
        if ((kind === "object") !== (json.depth === 1 || json.depth === 3) || json.depth > 4)
            throw this.#unexpected(json, `an ${kind}`);
        if (json.depth !== 3)
            return;
        this.#name = undefined;
        this.#hasLines = false;
    }
    key(json) {
        const name = json.keyAt(json.depth);
        if (json.depth === 1 ? name !== coveralls_id.source_files : name < coveralls_id.name)
            json.skip();
        else if (name === coveralls_id.coverage)
            this.#hasLines = true;
    }
    close(json) {
        if (json.depth === 4 && json.keyAt(3) === coveralls_id.branches && json.indexAt(4) % 4 !== 3 && json.indexAt(4) !== -1)
            throw json.error("malformed-report", "branches that end inside an arm", "four numbers an arm");
        if (json.depth !== 3)
            return;
        if (this.#name === undefined || this.#name === "" || !this.#hasLines)
            throw json.error("malformed-report", "a file without name or coverage", '"name" and "coverage"');
        this.#rows.flush(this.#sink, this.#name);
    }
    string(json) {
        if (json.depth !== 3 || json.keyAt(3) !== coveralls_id.name)
            throw this.#unexpected(json, "a string");
        this.#name = json.text();
    }
    number(json) {
        if (json.depth !== 4)
            throw this.#unexpected(json, "a number");
        const index = json.indexAt(4);
        if (json.keyAt(3) === coveralls_id.branches)
            this.#branchNumber(index % 4, json);
        else {
            if (index >= limits/* maxLineNumber */.Wz)
                throw json.error("report-limit", "too many lines", `at most ${limits/* maxLineNumber */.Wz}`);
            this.#rows.line(index + 1, jsonCount(json, this.#sink));
        }
    }
    literal(value, json) {
        // A line that is no code, or a file without branches; a null among an arm's numbers would repeat the arm before.
        const name = json.depth === 3 || json.depth === 4 ? json.keyAt(3) : -1;
        const fits = name === (json.depth === 4 ? coveralls_id.coverage : coveralls_id.branches);
        if (value !== null || !fits)
            throw this.#unexpected(json, String(value));
    }
    #branchNumber(place, json) {
        if (place === 0)
            this.#arm[0] = jsonLine(json);
        else if (place < 3)
            this.#arm[place] = jsonTotal(json);
        else {
            const [line = 0, block = 0, branch = 0] = this.#arm;
            this.#rows.placedArm(line, mixHash(mixHash(0, block), branch) >>> 3, jsonCount(json, this.#sink) > 0);
        }
    }
    #unexpected(json, what) {
        return json.error("malformed-report", `${what} where it has no meaning`, "files with name, coverage and branches");
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/gcovr.js






const gcovr_names = [
    "files",
    "file",
    "filename",
    "lines",
    "functions",
    "branches",
    "line_number",
    "count",
    "branchno",
    "gcovr/noncode",
    "gcovr/excluded",
    "name",
    "demangled_name",
    "lineno",
    "start_line",
    "execution_count",
    "line_total",
    "line_covered",
    "branch_total",
    "branch_covered",
    "function_total",
    "function_covered",
];
const gcovr_id = nameIds(gcovr_names);
const totals = [
    ["lines", gcovr_id.line_covered, gcovr_id.line_total],
    ["branches", gcovr_id.branch_covered, gcovr_id.branch_total],
    ["functions", gcovr_id.function_covered, gcovr_id.function_total],
];
/**
 * The JSON of gcovr, its summary, and that of gcov itself.
 * @see https://gcovr.com/en/stable/output/json.html
 */
const gcovr = jsonFormat("gcovr", gcovr_names, ({ members }) => members.has("gcovr/format_version") ||
    members.has("gcovr/summary_format_version") ||
    (members.has("gcc_version") && members.has("files")), (sink) => new GcovrHandler(sink));
/** Depths: 2 the files, 3 a file, 4 its lines or functions, 5 one of them, 6 the branches of a line, 7 a branch. */
class GcovrHandler {
    #sink;
    #rows = new FileRows();
    #totals = new Float64Array(gcovr_names.length);
    /** The file's totals, where it has no lines but those. */
    #counters = new Float64Array(gcovr_names.length);
    #path;
    #hasFiles = false;
    #hasLines = false;
    #hasCounters = false;
    /** The line or function that is being read; -1 for a number that is not there yet. */
    #entry = { line: -1, count: -1, name: "", leftOut: false };
    #arms = [];
    #branch = { number: -1, count: -1, leftOut: false };
    constructor(sink) {
        this.#sink = sink;
        this.#totals.fill(-1);
    }
    end(json) {
        if (!this.#hasFiles)
            throw json.error("malformed-report", "a report without files", '"files"');
        for (const [metric, part, whole] of totals)
            if ((this.#totals[part] ?? -1) >= 0 && (this.#totals[whole] ?? -1) >= 0)
                this.#sink.native(metric, this.#totals[part], this.#totals[whole]);
    }
    open(kind, json) {
        const { depth } = json;
        if ((kind === "array") !== (depth % 2 === 0) || depth > 7)
            throw this.#unexpected(json, `an ${kind}`);
        if (depth === 2)
            this.#hasFiles = true;
        else if (depth === 3) {
            this.#path = undefined;
            this.#hasLines = false;
            this.#hasCounters = false;
            this.#counters.fill(-1);
        }
        else if (depth === 5) {
            Object.assign(this.#entry, { line: -1, count: -1, name: "", leftOut: false });
            this.#arms.length = 0;
        }
        else if (depth === 7)
            Object.assign(this.#branch, { number: json.indexAt(6), count: -1, leftOut: false });
    }
    key(json) {
        const { depth } = json;
        const name = json.keyAt(depth);
        if (name < 0 || !this.#isWanted(name, depth, json))
            json.skip();
        else if (depth === 3 && name === gcovr_id.lines)
            this.#hasLines = true;
    }
    #isWanted(name, depth, json) {
        if (depth === 1)
            return name === gcovr_id.files || name >= gcovr_id.line_total;
        if (depth === 3)
            return name !== gcovr_id.branches && (name <= gcovr_id.functions || name >= gcovr_id.line_total);
        if (depth === 5 && json.keyAt(3) === gcovr_id.lines)
            return name >= gcovr_id.branches && name <= gcovr_id["gcovr/excluded"];
        return name >= gcovr_id.branches && name <= gcovr_id.execution_count;
    }
    close(json) {
        if (json.depth === 7)
            this.#endBranch(json);
        else if (json.depth === 5 && json.keyAt(3) === gcovr_id.lines)
            this.#endLine(json);
        else if (json.depth === 5)
            this.#endFunction(json);
        else if (json.depth === 3)
            this.#endFile(json);
    }
    number(json) {
        const { depth } = json;
        const name = json.keyAt(depth);
        if (name >= gcovr_id.line_total && depth <= 3) {
            (depth === 1 ? this.#totals : this.#counters)[name] = jsonTotal(json);
            if (depth === 3)
                this.#hasCounters = true;
        }
        else if (depth === 5) {
            if (name === gcovr_id.line_number || name === gcovr_id.lineno || name === gcovr_id.start_line)
                this.#entry.line = jsonLine(json);
            else if (name === gcovr_id.count || name === gcovr_id.execution_count)
                this.#entry.count = jsonCount(json, this.#sink);
            else
                throw this.#unexpected(json, "a number");
        }
        else if (depth === 7 && name === gcovr_id.count)
            this.#branch.count = jsonCount(json, this.#sink);
        else if (depth === 7 && name === gcovr_id.branchno)
            this.#branch.number = jsonTotal(json);
        else
            throw this.#unexpected(json, "a number");
    }
    string(json) {
        const name = json.keyAt(json.depth);
        if (json.depth === 3 && (name === gcovr_id.file || name === gcovr_id.filename))
            this.#path = json.text();
        else if (json.depth === 5 && (name === gcovr_id.name || name === gcovr_id.demangled_name))
            this.#entry.name ||= json.text();
        else
            throw this.#unexpected(json, "a string");
    }
    literal(value, json) {
        const name = json.keyAt(json.depth);
        if (name !== gcovr_id["gcovr/noncode"] && name !== gcovr_id["gcovr/excluded"]) {
            // Without any function or branch, gcovr's summary has no percentage and no list.
            if (value !== null)
                throw this.#unexpected(json, String(value));
        }
        else if (value === true)
            (json.depth === 7 ? this.#branch : this.#entry).leftOut = true;
    }
    #endBranch(json) {
        const { number, count, leftOut } = this.#branch;
        if (count < 0)
            throw json.error("malformed-report", "a branch without a count", '"count"');
        if (!leftOut)
            this.#arms.push({ key: mixHash(0, number) >>> 3, taken: count > 0 });
    }
    /** A line is listed once for every function or template instance on it; arms of one number are one arm. */
    #endLine(json) {
        const { line, count, leftOut } = this.#entry;
        if (leftOut)
            return;
        if (line < 0 || count < 0)
            throw json.error("malformed-report", "a line without number or count", '"line_number" and "count"');
        this.#rows.line(line, count);
        for (const { key, taken } of this.#arms)
            this.#rows.placedArm(line, key, taken);
    }
    #endFunction(json) {
        const { line, count, name, leftOut } = this.#entry;
        if (leftOut)
            return;
        if (count < 0 || name === "")
            throw json.error("malformed-report", "a function without name or count", '"name" and "execution_count"');
        this.#rows.function(hashTexts(name, String(line)), count);
    }
    #endFile(json) {
        if (this.#path === undefined || this.#path === "" || !(this.#hasLines || this.#hasCounters))
            throw json.error("malformed-report", "a file without name or lines", '"file" and "lines"');
        if (this.#hasCounters)
            this.#countFile(json, this.#path);
        else
            this.#rows.flush(this.#sink, this.#path);
    }
    #countFile(json, path) {
        this.#sink.file(path);
        for (const [metric, part, whole] of totals) {
            const [covered, all] = [this.#counters[part], this.#counters[whole]];
            if (covered > all)
                throw json.error("malformed-report", `${covered} of ${all} ${metric}`, "covered up to total");
            if (covered >= 0 && all > 0)
                this.#sink.counter(metric, covered, all);
        }
        this.#sink.endFile();
    }
    #unexpected(json, what) {
        return json.error("malformed-report", `${what} where it has no meaning`, "files with lines and functions");
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/go-block.js

/** True when a source file can have such a block. */
function isBelievable({ firstLine, lastLine, statements }) {
    return (lastLine >= firstLine &&
        lastLine <= limits/* maxLineNumber */.Wz &&
        lastLine - firstLine <= limits/* maxBlockLines */.RE &&
        statements <= limits/* maxLineNumber */.Wz);
}
/**
 * What tells blocks of a file apart: ascending with the line, so that a profile in source order needs no sorting; 29 bits
 * tell the blocks of a line apart. The kernel gives the same.
 */
function blockKey({ firstLine, firstColumn, lastLine, lastColumn }) {
    const range = Math.imul(firstColumn, 0x9e37_79b1) ^ Math.imul(lastColumn, 0x85eb_ca6b) ^ Math.imul(lastLine, 0xc2b2_ae35);
    return firstLine * 0x2000_0000 + ((range ^ (range >>> 15)) >>> 3);
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/line-feed.js




const lineEnd = 10;
/** Joins the chunks of a text report in the kernel's memory, so that its scanner only ever sees whole lines. */
class LineFeed {
    #report;
    #format;
    #bytes;
    #buffer;
    #take;
    /** How many lines were read before the current one, which whoever reads them counts. */
    lines = 0;
    constructor(report, format, kernel, take) {
        this.#report = report;
        this.#format = format;
        this.#bytes = kernel.bytes;
        this.#buffer = new ChunkBuffer(kernel);
        this.#take = take;
    }
    /** Takes the next bytes. @throws {ActionError} `report-limit` for a line without end */
    push(chunk) {
        for (const piece of this.#buffer.pieces(chunk))
            this.#piece(piece);
    }
    #piece(piece) {
        const buffer = this.#buffer;
        buffer.add(piece);
        const end = this.#bytes.lastIndexOf(lineEnd, buffer.end - 1) + 1;
        if (end > layout/* chunkAt */.JJ) {
            if (buffer.start < layout/* chunkAt */.JJ)
                this.#checkLength(this.#bytes.indexOf(lineEnd, layout/* chunkAt */.JJ) - buffer.start);
            this.#take(buffer.start, end);
            buffer.start = end;
        }
        this.#checkLength(buffer.end - buffer.start);
    }
    #checkLength(bytes) {
        if (bytes <= limits/* maxRecordBytes */.t5)
            return;
        const where = { report: this.#report, format: this.#format, byte: this.#buffer.offsetOf(this.#buffer.start) };
        throw reportError("report-limit", where, "a line is too long", `a line feed within ${limits/* maxRecordBytes */.t5} bytes`);
    }
    /** How many bytes are after the last line feed; the line they began was never ended. */
    get restBytes() {
        return this.#buffer.end - this.#buffer.start;
    }
    /** Where the line that `at` is in ends: its line feed. @throws {ActionError} `malformed-report` for a NUL before that */
    lineEnd(at) {
        const bytes = this.#bytes;
        let end = at;
        for (; bytes[end] !== lineEnd; end++)
            if (bytes[end] === 0)
                throw this.error(end, "a NUL byte", "text in UTF-8");
        return end;
    }
    /** An error in the current line, at what is at `at` in the kernel's memory. */
    error(at, problem, expected, code = "malformed-report") {
        const byte = this.#buffer.offsetOf(at);
        return reportError(code, { report: this.#report, format: this.#format, byte, line: this.lines + 1 }, problem, expected);
    }
    /** An error because the report ends where it does. */
    truncated(problem, expected) {
        return this.error(this.#buffer.start, problem, expected, "truncated-report");
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
const go_profile_lineEnd = 10;
const modeText = ascii("mode: ");
class GoScanner {
    #sink;
    #kernel = scan_kernel/* ScanKernel */.x.take();
    #bytes = this.#kernel.bytes;
    #feed;
    #mode = "";
    #name = new Uint8Array(0);
    /** The end of the number that was read last, going left. */
    #at = 0;
    #start = 0;
    constructor(sink) {
        this.#sink = sink;
        this.#feed = new LineFeed(sink.report, "go", this.#kernel, (start, end) => this.#take(start, end));
    }
    push(chunk) {
        this.#feed.push(chunk);
    }
    end() {
        if (this.#feed.restBytes > 0)
            throw this.#feed.truncated("the last line has no end, so its count may be cut", "a line feed");
        handOverRows(this.#kernel, this.#sink);
        handOverTables(this.#kernel, this.#sink);
    }
    #take(start, end) {
        const { calls, words } = this.#kernel;
        for (let at = start; at < end;) {
            const nameBytes = this.#name.length;
            if (nameBytes > 0 && nameBytes <= layout/* maxNameBytes */.NY) {
                at = calls.readGo(at, end, nameBytes);
                this.#feed.lines += words[layout/* wordLines */.kt];
                const stop = words[layout/* wordStop */.dw];
                if (stop === layout/* stopFull */.Ez)
                    handOverRows(this.#kernel, this.#sink);
                if (stop === layout/* stopFull */.Ez || stop === layout/* stopEnd */.E4)
                    continue;
            }
            const next = this.#other(this.#bytes, at);
            if (next > at)
                this.#feed.lines++;
            at = next;
        }
    }
    /** Gives where the next line begins, or `start` again for a block of another file, which the kernel may read now. */
    #other(bytes, start) {
        let stop = this.#feed.lineEnd(start);
        const next = stop + 1;
        if (stop > start && bytes[stop - 1] === 13)
            stop--;
        if (stop > start) {
            if (startsWith(bytes, modeText, start))
                this.#checkMode(bytes, start, stop);
            else if (this.#block(bytes, start, stop))
                return start;
        }
        return next;
    }
    #checkMode(bytes, start, stop) {
        const mode = decodeHead(bytes.subarray(start, Math.min(stop, start + 40)));
        if (!/^mode: (?:set|count|atomic)$/.test(mode) || (this.#mode !== "" && this.#mode !== mode))
            throw this.#feed.error(start, quote(bytes.subarray(start, stop)), this.#mode || "mode: set, count or atomic");
        this.#mode = mode;
    }
    /** `<name>:<line>.<column>,<line>.<column> <statements> <count>`, read from the right since names may hold anything; true when the kernel may read it. */
    #block(bytes, start, stop) {
        this.#start = start;
        this.#at = stop;
        const count = this.#number(bytes, 32);
        const statements = this.#number(bytes, 32);
        const lastColumn = this.#number(bytes, 46);
        const lastLine = this.#number(bytes, 44);
        const firstColumn = this.#number(bytes, 46);
        const firstLine = this.#number(bytes, 58);
        const block = { firstLine, firstColumn, lastLine, lastColumn, statements, count };
        if (statements > limits/* maxLineNumber */.Wz)
            throw this.#feed.error(start, `a block of ${statements} statements`, `at most ${limits/* maxLineNumber */.Wz}`, "report-limit");
        if (!isBelievable(block))
            throw this.#feed.error(start, `a block from line ${firstLine} to ${lastLine}`, "lines in order and of a real file", "report-limit");
        if (this.#use(bytes, start, this.#at))
            return true;
        this.#sink.statements(blockKey(block), count < limits/* maxCount */.E7 ? count : limits/* maxCount */.E7, statements, firstLine, lastLine);
        return false;
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
            throw this.#feed.error(this.#start, `${negative}: ${quote(bytes.subarray(this.#start, bytes.indexOf(go_profile_lineEnd, this.#start)))}`, "<name>:<line>.<column>,<line>.<column> <statements> <count>");
        }
        this.#at = at;
        return value;
    }
    /** Turns to the file that a block is of; true when it is another one and the kernel can compare its name. */
    #use(bytes, start, end) {
        const name = this.#name;
        if (end - start === name.length && startsWith(bytes, name, start))
            return false;
        if (this.#mode === "")
            throw this.#feed.error(start, "a block before the mode line", "mode: set, count or atomic");
        handOverRows(this.#kernel, this.#sink);
        this.#name = bytes.slice(start, end);
        this.#sink.file(decodeName(this.#name));
        if (this.#name.length > layout/* maxNameBytes */.NY)
            return false;
        bytes.set(this.#name, layout/* nameAt */.Dc);
        return true;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/istanbul-entries.js
const firstRows = 1024;
/** Ids above this are looked up by their text. */
const maxDirectId = 1 << 20;
/** The statements, functions or branches of one file, joined by their ids from the map and the counts, whichever comes first. */
class IstanbulEntries {
    /** How many ids there are. */
    size = 0;
    /** Where the entry is; -1 when the map does not tell. */
    lines = new Int32Array(firstRows);
    /** A hash of the place. */
    places = new Int32Array(firstRows);
    /** A hash of the name or type. */
    names = new Int32Array(firstRows);
    /** The count, or the first of the arms' counts in a list of them; -1 when there is none. */
    counts = new Float64Array(firstRows);
    /** How many arms have counts. */
    arms = new Uint32Array(firstRows);
    /** The first of the arms' places in a list of them, and how many they are. */
    firstPlaces = new Uint32Array(firstRows);
    armPlaces = new Uint32Array(firstRows);
    #rowOfId = new Uint32Array(firstRows);
    #generationOfId = new Uint32Array(firstRows);
    #generation = 1;
    #rowOfText = new Map();
    /** Forgets the entries and keeps the memory. */
    clear() {
        this.size = 0;
        this.#generation++;
        this.#rowOfText.clear();
    }
    /** The row of the id that is the current key. @throws {ActionError} as `JsonScanner.text` */
    row(json) {
        const id = json.wholeNumber();
        if (id < 0 || id > maxDirectId)
            return this.#rowByText(json.text());
        if (id >= this.#rowOfId.length)
            this.#growIds(id);
        if (this.#generationOfId[id] === this.#generation)
            return this.#rowOfId[id];
        this.#generationOfId[id] = this.#generation;
        this.#rowOfId[id] = this.size;
        return this.#add();
    }
    #rowByText(id) {
        let row = this.#rowOfText.get(id);
        if (row === undefined) {
            row = this.#add();
            this.#rowOfText.set(id, row);
        }
        return row;
    }
    #add() {
        const row = this.size++;
        if (row >= this.lines.length)
            this.#grow();
        this.lines[row] = -1;
        this.places[row] = 0;
        this.names[row] = 0;
        this.counts[row] = -1;
        this.arms[row] = 0;
        this.armPlaces[row] = 0;
        return row;
    }
    #grow() {
        const length = this.lines.length * 2;
        this.lines = grown(this.lines, new Int32Array(length));
        this.places = grown(this.places, new Int32Array(length));
        this.names = grown(this.names, new Int32Array(length));
        this.counts = grown(this.counts, new Float64Array(length));
        this.arms = grown(this.arms, new Uint32Array(length));
        this.firstPlaces = grown(this.firstPlaces, new Uint32Array(length));
        this.armPlaces = grown(this.armPlaces, new Uint32Array(length));
    }
    #growIds(id) {
        let { length } = this.#rowOfId;
        while (length <= id)
            length *= 2;
        this.#rowOfId = grown(this.#rowOfId, new Uint32Array(length));
        this.#generationOfId = grown(this.#generationOfId, new Uint32Array(length));
    }
}
/** `larger` with the numbers of `column` at its start. */
function grown(column, larger) {
    larger.set(column);
    return larger;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/number-list.js
/** A growing list of numbers that is filled anew for every file. */
class NumberList {
    length = 0;
    values = new Float64Array(1024);
    /** Adds a number at the end. */
    push(value) {
        if (this.length === this.values.length) {
            const larger = new Float64Array(this.length * 2);
            larger.set(this.values);
            this.values = larger;
        }
        this.values[this.length++] = value;
    }
    /** Forgets the numbers and keeps the memory. */
    clear() {
        this.length = 0;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/istanbul-file.js



/** What one file's maps and counts hold, in typed arrays, until the file ends: its maps may come in any order. */
class IstanbulFile {
    statements = new IstanbulEntries();
    functions = new IstanbulEntries();
    branches = new IstanbulEntries();
    /** The counts of all arms. */
    armCounts = new NumberList();
    /** Hashes of the places of all arms; -1 where the report tells none. */
    armPlaces = new NumberList();
    #keys = new PlaceKeys();
    /** Forgets everything, for the next file. */
    clear() {
        this.statements.clear();
        this.functions.clear();
        this.branches.clear();
        this.armCounts.clear();
        this.armPlaces.clear();
    }
    /** Hands the file over; what is wrong in words when maps and counts do not fit each other. */
    emit(sink) {
        return this.#emitStatements(sink) ?? this.#emitFunctions(sink) ?? this.#emitBranches(sink);
    }
    #emitStatements(sink) {
        const { size, lines, places, counts } = this.statements;
        this.#keys.clear();
        for (let row = 0; row < size; row++) {
            const line = lines[row];
            const hits = counts[row];
            if (line < 0)
                return "a count in s of a statement without a line in statementMap";
            if (hits < 0)
                return "a statement in statementMap without a count in s";
            sink.line(line, hits);
            sink.statements(this.#keys.distinct(placeKey(line, places[row])), hits, 1, line, 0);
        }
        return undefined;
    }
    #emitFunctions(sink) {
        const { size, lines, places, names, counts } = this.functions;
        this.#keys.clear();
        for (let row = 0; row < size; row++) {
            const hits = counts[row];
            if (lines[row] === -1)
                return "a count in f of a function that fnMap does not have";
            if (hits < 0)
                return "a function in fnMap without a count in f";
            const key = (places[row] >>> 0) * 0x10_0000 + (names[row] >>> 12);
            sink.function(this.#keys.distinct(key), hits);
        }
        return undefined;
    }
    #emitBranches(sink) {
        const { size, lines, counts, arms } = this.branches;
        this.#keys.clear();
        for (let row = 0; row < size; row++) {
            const line = lines[row];
            const first = counts[row];
            if (line < 0)
                return "counts in b of a branch without a line in branchMap";
            if (first < 0)
                return "a branch in branchMap without counts in b";
            for (let arm = 0; arm < arms[row]; arm++) {
                const key = this.#keys.distinct(placeKey(line, this.#armPlace(row, arm)));
                sink.placedArm(line, key - placeKey(line, 0), this.armCounts.values[first + arm] > 0);
            }
        }
        return undefined;
    }
    /** Shards number branches and arms differently, so an arm is known by where it is; one without place by its branch and number. */
    #armPlace(row, arm) {
        const { places, names, firstPlaces, armPlaces } = this.branches;
        const known = arm < armPlaces[row] ? this.armPlaces.values[firstPlaces[row] + arm] : -1;
        const branch = mixHash(places[row], names[row]);
        return known === undefined || known < 0 ? mixHash(branch, arm + 1) : mixHash(branch, known);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/istanbul.js







/** Members of the results of Jest and Vitest; no report of files alone begins with a file of such a name. */
const resultNames = [
    "coverageMap",
    "numFailedTestSuites",
    "numFailedTests",
    "numPassedTestSuites",
    "numPassedTests",
    "numPendingTestSuites",
    "numPendingTests",
    "numRuntimeErrorTestSuites",
    "numTodoTests",
    "numTotalTestSuites",
    "numTotalTests",
    "openHandles",
    "snapshot",
    "startTime",
    "success",
    "testResults",
    "wasInterrupted",
];
const fileNames = [
    "start",
    "end",
    "line",
    "column",
    "statementMap",
    "fnMap",
    "branchMap",
    "s",
    "f",
    "b",
    "loc",
    "locations",
    "decl",
    "name",
    "type",
    "data",
];
const istanbul_names = [...resultNames, ...fileNames];
const istanbul_id = nameIds(istanbul_names);
/**
 * Istanbul's `coverage-final.json`, of all its versions, and the results of Jest and Vitest that hold the same as `coverageMap`.
 * @see https://github.com/istanbuljs/istanbuljs/tree/main/packages/istanbul-lib-coverage
 */
const istanbul = jsonFormat("istanbul", istanbul_names, (outline, head) => {
    if (isTestResult(outline))
        return true;
    const first = firstMember(outline);
    if (first === undefined)
        return /^\s*\{\s*\}\s*$/.test(new TextDecoder().decode(head.subarray(0, 64)));
    return isFile(first) || isFile(first.members.get("data"));
}, (sink) => new IstanbulHandler(sink));
function isTestResult(outline) {
    return outline.members.has("coverageMap") || outline.members.has("numTotalTests");
}
function isFile(outline) {
    return ["statementMap", "fnMap", "branchMap"].some((map) => outline?.members.get(map)?.kind === "object");
}
const unknownLine = -1;
/** A place as every version of Istanbul writes it; in another order or with spaces it is read member by member. */
const placeTemplate = jsonTemplate('{"start":{"line":#,"column":#},"end":{"line":#,"column":#}}');
class IstanbulHandler {
    #sink;
    #file = new IstanbulFile();
    /** The start and end of the place that is being read: line, column, line, column. */
    #place = new Float64Array(4);
    /** How deep the object that holds the files is; 0 until that is known. */
    #filesDepth = 0;
    /** True when the report is the results of tests. */
    #results = false;
    #path = "";
    /** How deep the object with the current file's members is; 0 outside. */
    #fileDepth = 0;
    /** That object is in the file's member "data". */
    #wrapped = false;
    /** The known name of the file's member that is being read; -1 between members. */
    #section = -1;
    #entries = this.#file.statements;
    #row = 0;
    /** How many of `statementMap` and `s` the current file has. */
    #parts = 0;
    constructor(sink) {
        this.#sink = sink;
    }
    end(json) {
        if (this.#results && this.#filesDepth === 0)
            throw json.error("malformed-report", "results of tests without coverage", '"coverageMap", as --coverage adds it');
    }
    open(kind, json) {
        const { depth } = json;
        if (this.#section >= 0) {
            this.#openInside(kind, depth - this.#fileDepth, json);
            return;
        }
        if (kind === "array")
            throw this.#unexpected(json, "an array");
        if (this.#fileDepth > 0) {
            this.#fileDepth = depth;
            this.#wrapped = true;
        }
        else if (depth > 1 && depth === this.#filesDepth + 1) {
            this.#fileDepth = depth;
            this.#parts = 0;
            this.#file.clear();
            this.#sink.file(this.#path);
        }
    }
    close(json) {
        if (this.#fileDepth === 0)
            return;
        const level = json.depth - this.#fileDepth;
        if (level > 1)
            this.#closeInside(level, json);
        else if (level === 1)
            this.#section = -1;
        else if (this.#wrapped) {
            this.#wrapped = false;
            this.#fileDepth--;
        }
        else
            this.#endFile(json);
    }
    key(json) {
        const level = json.depth - this.#fileDepth;
        if (this.#fileDepth === 0)
            this.#outerKey(json);
        else if (level === 0)
            this.#member(json);
        else if (level === 1)
            this.#row = this.#entries.row(json);
        else if (json.keyAt(json.depth) < 0)
            json.skip();
    }
    number(json) {
        const level = json.depth - this.#fileDepth;
        if (this.#section === istanbul_id.s || this.#section === istanbul_id.f) {
            if (level !== 1)
                throw this.#unexpected(json);
            this.#entries.counts[this.#row] = jsonCount(json, this.#sink);
        }
        else if (this.#section === istanbul_id.b) {
            if (level !== 2)
                throw this.#unexpected(json);
            this.#file.armCounts.push(jsonCount(json, this.#sink));
            this.#entries.arms[this.#row] = this.#entries.arms[this.#row] + 1;
        }
        else if (this.#section >= 0 && level > 1)
            this.#placeNumber(level, json);
        else
            throw this.#unexpected(json);
    }
    string(json) {
        if (this.#inMap() && json.depth === this.#fileDepth + 2) {
            const name = json.keyAt(json.depth);
            // Functions without names are numbered in the order in which they were met.
            if (name === istanbul_id.type || (name === istanbul_id.name && !json.text().startsWith("(anonymous")))
                this.#entries.names[this.#row] = json.hash() | 0;
        }
        else
            throw this.#unexpected(json, "a string");
    }
    literal(value, json) {
        if (!this.#inMap() || json.depth < this.#fileDepth + 2)
            throw this.#unexpected(json, String(value));
    }
    #inMap() {
        return this.#section === istanbul_id.statementMap || this.#section === istanbul_id.fnMap || this.#section === istanbul_id.branchMap;
    }
    #unexpected(json, value = "a number") {
        return json.error("malformed-report", `${value} where it has no meaning`, "the objects and counts of Istanbul");
    }
    /** Above the files: the results of tests hold them in one member of many. */
    #outerKey(json) {
        const name = json.keyAt(1);
        if (json.depth === 1 && this.#filesDepth === 0) {
            this.#results ||= name >= 0 && name < resultNames.length;
            if (!this.#results)
                this.#filesDepth = 1;
            else if (name === istanbul_id.coverageMap)
                this.#filesDepth = 2;
            else
                json.skip();
        }
        else if (json.depth < this.#filesDepth)
            json.skip();
        if (json.depth === this.#filesDepth)
            this.#path = json.text();
    }
    #member(json) {
        const name = json.keyAt(json.depth);
        const entries = this.#entriesOf(name);
        if (entries === undefined) {
            if (name !== istanbul_id.data || this.#wrapped)
                json.skip();
            return;
        }
        this.#section = name;
        this.#entries = entries;
        if (name === istanbul_id.statementMap || name === istanbul_id.s)
            this.#parts++;
    }
    #entriesOf(name) {
        if (name === istanbul_id.statementMap || name === istanbul_id.s)
            return this.#file.statements;
        if (name === istanbul_id.fnMap || name === istanbul_id.f)
            return this.#file.functions;
        return name === istanbul_id.branchMap || name === istanbul_id.b ? this.#file.branches : undefined;
    }
    /** `level` 1 is the section itself, 2 one of its entries. */
    #openInside(kind, level, json) {
        const arms = this.#section === istanbul_id.b && level === 2;
        const places = this.#section === istanbul_id.branchMap && level === 3 && json.keyAt(json.depth - 1) === istanbul_id.locations;
        if ((kind === "array") !== (arms || places) || (level > 1 && !arms && !this.#inMap()))
            throw this.#unexpected(json, `an ${kind}`);
        if (arms) {
            this.#entries.counts[this.#row] = this.#file.armCounts.length;
            this.#entries.arms[this.#row] = 0;
        }
        else if (places) {
            this.#entries.firstPlaces[this.#row] = this.#file.armPlaces.length;
            this.#entries.armPlaces[this.#row] = 0;
        }
        else if (level === 2 || (json.keyAt(json.depth - 1) !== istanbul_id.start && json.keyAt(json.depth - 1) !== istanbul_id.end)) {
            if (level > 1 && json.match(placeTemplate, this.#place))
                this.#closeInside(level, json);
            else
                this.#place.fill(unknownLine);
        }
    }
    #closeInside(level, json) {
        const name = json.keyAt(this.#fileDepth + 2);
        if (this.#section === istanbul_id.statementMap) {
            if (level === 2)
                this.#setPlace();
        }
        else if (this.#section === istanbul_id.fnMap) {
            // The declaration tells functions apart; older reports have none.
            if (level === 2)
                this.#entries.lines[this.#row] = Math.max(0, this.#entries.lines[this.#row]);
            else if (level === 3 && name === istanbul_id.decl) {
                this.#setPlace();
                this.#entries.arms[this.#row] = 1;
            }
            else if (level === 3 && name === istanbul_id.loc && this.#entries.arms[this.#row] === 0)
                this.#setPlace();
        }
        else if (this.#section === istanbul_id.branchMap) {
            if (level === 3 && name === istanbul_id.loc)
                this.#setPlace();
            else if (level === 4 && name === istanbul_id.locations) {
                this.#file.armPlaces.push(this.#placeHash());
                if (this.#entries.lines[this.#row] === unknownLine)
                    this.#entries.lines[this.#row] = this.#place[0];
                this.#entries.armPlaces[this.#row] = this.#entries.armPlaces[this.#row] + 1;
            }
        }
    }
    #placeNumber(level, json) {
        const name = json.keyAt(json.depth);
        const side = json.keyAt(json.depth - 1);
        if (level > 2 && (side === istanbul_id.start || side === istanbul_id.end)) {
            const first = side === istanbul_id.start ? 0 : 2;
            if (name === istanbul_id.line)
                this.#place[first] = jsonLine(json);
            else if (name === istanbul_id.column)
                this.#place[first + 1] = json.value;
        }
        else if (level === 2 && name === istanbul_id.line && this.#entries.lines[this.#row] === unknownLine)
            this.#entries.lines[this.#row] = jsonLine(json);
    }
    #setPlace() {
        const line = this.#place[0];
        if (line === unknownLine)
            return;
        this.#entries.lines[this.#row] = line;
        this.#entries.places[this.#row] = this.#placeHash();
    }
    /** -1 for no place. */
    #placeHash() {
        const place = this.#place;
        if (place[0] === unknownLine)
            return -1;
        let hash = 0;
        for (let i = 0; i < 4; i++)
            hash = mixHash(hash, place[i]);
        return hash >>> 0;
    }
    #endFile(json) {
        const problem = this.#parts === 2 ? this.#file.emit(this.#sink) : "a file without statementMap and s";
        if (problem !== undefined)
            throw json.error("malformed-report", `${problem}, in ${JSON.stringify(this.#path.slice(0, 200))}`, "both");
        this.#sink.endFile();
        this.#fileDepth = 0;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/istanbul-summary.js




const istanbul_summary_names = ["lines", "branches", "functions", "statements", "total", "covered"];
const istanbul_summary_id = nameIds(istanbul_summary_names);
const metricOf = ["lines", "branches", "functions", "statements"];
/**
 * Istanbul's `coverage-summary.json`: totals of every file and no lines.
 * @see https://github.com/istanbuljs/istanbuljs/tree/main/packages/istanbul-reports
 */
const istanbulSummary = jsonFormat("istanbul-summary", istanbul_summary_names, (outline) => {
    const first = firstMember(outline);
    return ["lines", "statements"].some((metric) => {
        const members = first?.members.get(metric)?.members;
        return members?.has("total") === true && members.has("covered");
    });
}, (sink) => new SummaryHandler(sink));
/** Depth 1 holds the files and their total, depth 2 the metrics of one, depth 3 the counts of a metric. */
class SummaryHandler {
    #sink;
    #files = 0;
    #metrics = 0;
    #total = -1;
    #covered = -1;
    /** What the total of all files counts. */
    #counted = 0;
    constructor(sink) {
        this.#sink = sink;
    }
    end(json) {
        if (this.#files === 0 && this.#counted > 0)
            throw json.error("malformed-report", "a total of files that the report does not name", "an entry for each file");
    }
    open(kind, json) {
        if (kind === "array" || json.depth > 3)
            throw this.#unexpected(json, `an ${kind}`);
        if (json.depth === 2)
            this.#metrics = 0;
        this.#total = -1;
        this.#covered = -1;
    }
    close(json) {
        if (json.depth === 3)
            this.#endMetric(json);
        if (json.depth !== 2)
            return;
        if (this.#metrics === 0)
            throw json.error("malformed-report", "a file without totals", '"lines" and others');
        if (json.keyAt(1) !== istanbul_summary_id.total)
            this.#sink.endFile();
    }
    key(json) {
        const name = json.keyAt(json.depth);
        if (json.depth === 1) {
            if (name === istanbul_summary_id.total)
                return;
            this.#files++;
            this.#sink.file(json.text());
        }
        else if (json.depth === 2 ? name < 0 || name >= metricOf.length : name !== istanbul_summary_id.total && name !== istanbul_summary_id.covered)
            json.skip();
    }
    number(json) {
        if (json.depth !== 3)
            throw this.#unexpected(json, "a number");
        if (json.keyAt(3) === istanbul_summary_id.total)
            this.#total = jsonTotal(json);
        else
            this.#covered = jsonTotal(json);
    }
    string(json) {
        throw this.#unexpected(json, "a string");
    }
    literal(value, json) {
        throw this.#unexpected(json, String(value));
    }
    #unexpected(json, what) {
        return json.error("malformed-report", `${what} where it has no meaning`, "the totals of files");
    }
    #endMetric(json) {
        const metric = metricOf[json.keyAt(2)];
        if (this.#total < 0 || this.#covered < 0 || this.#covered > this.#total)
            throw json.error("malformed-report", `${metric} without fitting counts`, '"covered" of at most "total"');
        this.#metrics++;
        if (json.keyAt(1) === istanbul_summary_id.total) {
            this.#counted += this.#total;
            this.#sink.native(metric, this.#covered, this.#total);
        }
        else
            this.#sink.counter(metric, this.#covered, this.#total);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/jacoco.js



const jacoco_names = [
    "line",
    "nr",
    "mi",
    "ci",
    "mb",
    "cb",
    "counter",
    "type",
    "missed",
    "covered",
    "method",
    "class",
    "sourcefile",
    "package",
    "group",
    "report",
    "name",
    "desc",
    "sourcefilename",
    "LINE",
    "BRANCH",
    "METHOD",
    "INSTRUCTION",
];
const jacoco_id = nameIds(jacoco_names);
/** Code without line information is in the counters alone, so instructions and methods are taken from them. */
const jacoco_metricOf = new Map([
    [jacoco_id.LINE, "lines"],
    [jacoco_id.BRANCH, "branches"],
    [jacoco_id.METHOD, "functions"],
    [jacoco_id.INSTRUCTION, "statements"],
]);
/**
 * JaCoCo's XML report, of one module or of a tree of groups. Instructions are its statements.
 * @see https://www.jacoco.org/jacoco/trunk/coverage/report.dtd
 */
const jacoco = xmlFormat("jacoco", jacoco_names, (tag, head) => /^<report(?:\s|$)/.test(tag) && /<(?:sessioninfo|group|package|counter)\s|report\.dtd/.test(head), (sink) => new JacocoHandler(sink));
class JacocoHandler {
    rowRule = {
        element: jacoco_id.line,
        parent: jacoco_id.sourcefile,
        section: jacoco_id.sourcefile,
        line: jacoco_id.nr,
        hits: jacoco_id.ci,
        required: [jacoco_id.mi],
        counts: { missed: jacoco_id.mb, taken: jacoco_id.cb },
    };
    /** Of a method's counters only that of the method itself is looked at. */
    nothingRule = {
        element: jacoco_id.counter,
        parent: jacoco_id.method,
        attribute: jacoco_id.type,
        unless: "METHOD",
        counts: [jacoco_id.missed, jacoco_id.covered],
    };
    #sink;
    #package = "";
    #class = "";
    #classHash = 0;
    /** Where the current class is written; empty when the report does not say. */
    #classFile = "";
    /** Its functions are being added there; a class without any names no file. */
    #inClassFile = false;
    #method = 0;
    #sourceFiles = 0;
    /** Lines of the current source file without instructions, and whether others have some. */
    #untold = [];
    #isTold = false;
    #files = 0;
    /** What the report's own counters add up to. */
    #printed = 0;
    /** Counters of the package's classes by file and metric, for a package that lists no source files. */
    #classCounters = new Map();
    constructor(sink) {
        this.#sink = sink;
    }
    open(name, xml) {
        if (name === jacoco_id.line)
            this.#line(xml);
        else if (name === jacoco_id.counter)
            this.#counter(xml);
        else if (name === jacoco_id.method)
            this.#startMethod(xml);
        else if (name === jacoco_id.class)
            this.#startClass(xml);
        else if (name === jacoco_id.sourcefile)
            this.#startFile(xml);
        else if (name === jacoco_id.package)
            this.#package = xml.attribute(jacoco_id.name) ?? "";
        else if (xml.depth === 1 && name !== jacoco_id.report)
            throw xml.error("malformed-report", "the root element is another one", "<report>");
    }
    close(name, xml) {
        if (name === jacoco_id.sourcefile)
            this.#endSourceFile();
        else if (name === jacoco_id.class)
            this.#endClass();
        else if (name === jacoco_id.package)
            this.#endPackage();
        else if (name === jacoco_id.report && xml.depth === 1)
            this.#endReport(xml);
    }
    takeRows(rows) {
        this.#isTold = true;
        rows.handOver(this.#sink);
    }
    #line(xml) {
        if (xml.ancestor(1) !== jacoco_id.sourcefile)
            return;
        const line = xmlLine(xml, jacoco_id.nr, "nr");
        this.#instructions(xml, line);
        const taken = xmlCount(xml, jacoco_id.cb, "cb", 0);
        const arms = xmlCount(xml, jacoco_id.mb, "mb", 0) + taken;
        if (arms > 0)
            this.#sink.branch(line, arms, taken);
    }
    #instructions(xml, line) {
        if (xml.wholeNumber(jacoco_id.ci) === -1 && xml.wholeNumber(jacoco_id.mi) === -1) {
            this.#untold.push(line);
            return;
        }
        this.#isTold = true;
        this.#sink.line(line, xmlCount(xml, jacoco_id.ci, "ci", 0));
    }
    /** gcovr lists all lines without their instructions: then it is not known which were reached, only how many. */
    #endSourceFile() {
        if (this.#isTold && this.#untold.length > 0)
            for (const line of this.#untold)
                this.#sink.line(line, 0);
        this.#sink.endFile();
    }
    #startFile(xml) {
        const name = xml.attribute(jacoco_id.name);
        if (name === undefined || name === "")
            throw xml.error("malformed-report", "a sourcefile without a name", 'name="…"');
        this.#sourceFiles++;
        this.#isTold = false;
        this.#untold.length = 0;
        this.#files++;
        this.#sink.file(this.#path(name));
    }
    #path(file) {
        return this.#package === "" ? file : `${this.#package}/${file}`;
    }
    #startClass(xml) {
        this.#class = xml.attribute(jacoco_id.name) ?? "";
        this.#classHash = xml.hash(jacoco_id.name);
        const file = xml.attribute(jacoco_id.sourcefilename) ?? "";
        this.#classFile = file === "" ? "" : this.#path(file);
    }
    #endClass() {
        if (this.#inClassFile)
            this.#sink.endFile();
        this.#inClassFile = false;
        this.#classFile = "";
    }
    #startMethod(xml) {
        this.#method = xml.hash(jacoco_id.desc, xml.hash(jacoco_id.name, this.#classHash));
    }
    #counter(xml) {
        const metric = jacoco_metricOf.get(xml.knownValue(jacoco_id.type));
        if (metric === undefined)
            return;
        const part = xmlCount(xml, jacoco_id.covered, "covered", 0);
        const whole = part + xmlCount(xml, jacoco_id.missed, "missed", 0);
        const owner = xml.ancestor(1);
        if (owner === jacoco_id.method) {
            if (metric === "functions" && this.#classFile !== "")
                this.#function(part);
        }
        else if (owner === jacoco_id.class)
            this.#classCounter(this.#classFile || this.#path(this.#class), metric, part, whole);
        else if (owner === jacoco_id.sourcefile) {
            if (metric === "statements" || metric === "lines")
                this.#sink.counter(metric, part, whole);
        }
        else if (owner === jacoco_id.report && xml.depth === 2) {
            this.#printed += whole;
            this.#sink.native(metric, part, whole);
        }
        else if (owner === jacoco_id.package)
            this.#packageCounter(metric, part, whole);
    }
    #function(hits) {
        if (!this.#inClassFile)
            this.#sink.file(this.#classFile);
        this.#inClassFile = true;
        this.#sink.function(this.#method, hits);
    }
    #classCounter(path, metric, part, whole) {
        const counters = this.#classCounters.get(path) ?? new Map();
        const counter = counters.get(metric) ?? { metric, part: 0, whole: 0 };
        counter.part += part;
        counter.whole += whole;
        this.#classCounters.set(path, counters.set(metric, counter));
    }
    /** A package without classes: its counters stand for all its files. */
    #packageCounter(metric, part, whole) {
        if (this.#sourceFiles === 0 && (this.#classCounters.size === 0 || this.#classCounters.has(this.#package)))
            this.#classCounter(this.#package, metric, part, whole);
    }
    /** Reports cut down to totals list classes and no source files: then the classes' counters are all there is. */
    #endPackage() {
        if (this.#sourceFiles === 0)
            for (const [path, counters] of this.#classCounters) {
                this.#files++;
                this.#sink.file(path);
                for (const { metric, part, whole } of counters.values())
                    this.#sink.counter(metric, part, whole);
                this.#sink.endFile();
            }
        if (this.#classCounters.size > 0)
            this.#classCounters.clear();
        this.#sourceFiles = 0;
        this.#package = "";
    }
    /** Totals of a whole that names nothing can be compared with nothing. */
    #endReport(xml) {
        if (this.#files === 0 && this.#printed > 0)
            throw xml.error("unsupported-report", "totals of the whole alone", "packages with source files");
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/lcov-fields.js

const comma = 44;
/** Numbers up to this are exact, and two of them make one key. */
const numbersInKey = 2 ** 26;
/** The key of an arm from its `<block>,<branch>`, the same as the kernel gives. */
function armKeyOf(bytes, from, end) {
    let at = from;
    let block = 0;
    for (; at < end && isDigit(bytes[at]); at++)
        block = block * 10 + bytes[at] - 48;
    const cut = at++;
    let branch = 0;
    for (; at < end && isDigit(bytes[at]); at++)
        branch = branch * 10 + bytes[at] - 48;
    const plain = cut > from && bytes[cut] === comma && cut + 1 < end && at === end;
    return plain && block < numbersInKey && branch < numbersInKey
        ? block * numbersInKey + branch
        : hashBytes(bytes, from, end);
}
/** True for a space, a tab, and the carriage return before a line feed. */
function lcov_fields_isSpace(byte) {
    return byte === 32 || byte === 9 || byte === 13;
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/lcov-numbers.js


/** Reads the numbers of lcov's records, in every form that tools print them in. */
class LcovNumbers {
    #sink;
    #error;
    constructor(sink, error) {
        this.#sink = sink;
        this.#error = error;
    }
    /** Digits; what is wrong with them is an error at `start`. @throws {ActionError} `malformed-report` (data) */
    whole(bytes, from, end, start) {
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
    /** A count: digits, however many. @throws {ActionError} `malformed-report` (data) */
    count(bytes, from, end) {
        let value = 0;
        let at = from;
        while (at < end && isDigit(bytes[at]))
            value = value * 10 + bytes[at++] - 48;
        if (at === end && at > from)
            return Math.min(value, limits/* maxCount */.E7);
        return this.oddCount(bytes, from, end);
    }
    /** Counts that tools print in other forms: `1e+06`, `3.0`, and below zero (V8's ranges), which is no hit. */
    oddCount(bytes, from, end) {
        const field = decodeHead(bytes.subarray(from, Math.min(end, from + 64)))
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
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/lcov-records.js

/**
 * The records that are read, each by the bytes before its colon as one number: what is told apart ten million times in a
 * report must not be a text.
 */
const lcovRecords = {
    TN: 0x544e,
    SF: 0x5346,
    DA: 0x4441,
    BRDA: 0x42524441,
    FN: 0x464e,
    FNDA: 0x464e4441,
    FNA: 0x464e41,
    FNL: 0x464e4c,
    LF: 0x4c46,
    LH: 0x4c48,
    BRF: 0x425246,
    BRH: 0x425248,
    FNF: 0x464e46,
    FNH: 0x464e48,
};
const { FN, FNDA, FNA, FNL } = lcovRecords;
/** The records of functions, by their number. */
const lcovFunctionRecords = new Map([
    [FN, "FN"],
    [FNDA, "FNDA"],
    [FNA, "FNA"],
    [FNL, "FNL"],
]);
const { LF, LH, BRF, BRH, FNF, FNH } = lcovRecords;
/** The totals that a tool prints below each section, summed. */
class LcovTotals {
    #sums = new Map();
    /** True when the record is one of a total. */
    has(record) {
        return record === LF || record === LH || record === BRF || record === BRH || record === FNF || record === FNH;
    }
    add(record, value) {
        this.#sums.set(record, (this.#sums.get(record) ?? 0) + value);
    }
    /** Adds the sums of LF, LH, BRF, BRH, FNF and FNH; those that are still `noSum` were in no section. */
    addAll(sums) {
        for (const [i, record] of [LF, LH, BRF, BRH, FNF, FNH].entries()) {
            const value = sums[i];
            if (!Object.is(value, scan_kernel/* noSum */.r))
                this.add(record, value);
        }
    }
    tell(sink) {
        const sum = (record) => this.#sums.get(record) ?? 0;
        if (this.#sums.has(LF))
            sink.native("lines", sum(LH), sum(LF));
        if (this.#sums.has(BRF))
            sink.native("branches", sum(BRH), sum(BRF));
        if (this.#sums.has(FNF))
            sink.native("functions", sum(FNH), sum(FNF));
    }
}

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
const lcov_comma = 44;
const lcov_colon = 58;
const lcov_lineEnd = 10;
const endOfRecord = ascii("end_of_record");
class LcovScanner {
    #sink;
    #kernel = scan_kernel/* ScanKernel */.x.take();
    #bytes = this.#kernel.bytes;
    #feed;
    #open = false;
    /** Some of the section's arms were handed over one by one. */
    #armsElsewhere = false;
    /** Start lines of this section's function groups, by their index (lcov 2.2 and newer). */
    #groups = new Map();
    #totals = new LcovTotals();
    #numbers;
    constructor(sink) {
        this.#sink = sink;
        this.#numbers = new LcovNumbers(sink, (at, problem, expected) => this.#feed.error(at, problem, expected));
        this.#feed = new LineFeed(sink.report, "lcov", this.#kernel, (start, end) => this.#take(start, end));
    }
    push(chunk) {
        this.#feed.push(chunk);
    }
    end() {
        if (this.#feed.restBytes > 0)
            this.#feed.push(Uint8Array.of(lcov_lineEnd));
        if (this.#open)
            throw this.#feed.truncated("the report ends inside a file's section", "end_of_record");
        this.#totals.addAll(this.#kernel.sums);
        this.#totals.tell(this.#sink);
        handOverTables(this.#kernel, this.#sink);
    }
    #take(start, end) {
        const { calls, words } = this.#kernel;
        for (let at = start; at < end;) {
            at = calls.readLcov(at, end, this.#sectionState());
            this.#feed.lines += words[layout/* wordLines */.kt];
            const stop = words[layout/* wordStop */.dw];
            if (stop === layout/* stopSection */.g1)
                this.#endSection();
            else if (stop === layout/* stopFile */.ph)
                this.#file(at, words[layout/* wordNameStart */.YC], words[layout/* wordNameEnd */.pd]);
            else if (stop === layout/* stopFull */.Ez)
                this.#handOver();
            else if (stop !== layout/* stopEnd */.E4) {
                at = this.#other(at);
                this.#feed.lines++;
            }
        }
    }
    #sectionState() {
        if (!this.#open)
            return layout/* sectionClosed */.UH;
        return this.#armsElsewhere ? layout/* sectionInParts */.lh : layout/* sectionWhole */.bk;
    }
    /** Hands over what the kernel has read: it has no room, or the section ends. */
    #handOver() {
        this.#handOverArms();
        handOverRows(this.#kernel, this.#sink);
    }
    /** Arms that the kernel has read come before those that are read here: their order tells them apart. */
    #handOverArms() {
        const { words, arms } = this.#kernel;
        const rows = words[layout/* wordArmRows */.EJ];
        if (rows === 0)
            return;
        const lines = arms.columns[0];
        const taken = arms.columns[1];
        for (let row = 0; row < rows; row++)
            this.#sink.arm(lines[row], arms.keys[row], taken[row] === 1);
        words[layout/* wordArmRows */.EJ] = 0;
        this.#armsElsewhere = true;
    }
    /** The last record was not a function's, whose name may go on in the next line. */
    #setAfterFunction(isAfter) {
        this.#kernel.words[layout/* wordAfterFunction */.jb] = isAfter ? 1 : 0;
    }
    /** `DA:<line>,<hits>[,<checksum>]` */
    #hits(bytes, start, from, end) {
        let at = from;
        let line = 0;
        for (; at < end && isDigit(bytes[at]); at++)
            line = line * 10 + bytes[at] - 48;
        if (bytes[at] !== lcov_comma || at === from)
            throw this.#feed.error(start, "DA without a line and a count", "DA:<line>,<hits>");
        this.#checkLine(line, start);
        const first = ++at;
        let hits = 0;
        for (; at < end && isDigit(bytes[at]); at++)
            hits = hits * 10 + bytes[at] - 48;
        const byte = at < end ? bytes[at] : lcov_lineEnd;
        if (byte !== lcov_comma && !lcov_fields_isSpace(byte)) {
            if (byte !== lcov_lineEnd || at === first)
                hits = this.#numbers.oddCount(bytes, first, end);
        }
        else if (at === first)
            throw this.#feed.error(start, "DA without a hit count", "DA:<line>,<hits>");
        if (!this.#open)
            throw this.#feed.error(start, "DA outside a file's section", "SF:<path> before it");
        this.#sink.line(line, hits < limits/* maxCount */.E7 ? hits : limits/* maxCount */.E7);
    }
    #other(from) {
        const bytes = this.#bytes;
        let end = this.#feed.lineEnd(from);
        const next = end + 1;
        let start = from;
        while (end > start && lcov_fields_isSpace(bytes[end - 1]))
            end--;
        while (start < end && lcov_fields_isSpace(bytes[start]))
            start++;
        if (end > start)
            this.#record(bytes, start, end);
        return next;
    }
    #record(bytes, start, end) {
        let at = start;
        let record = 0;
        for (; at < end && at < start + 4 && bytes[at] !== lcov_colon; at++)
            record = (record << 8) | bytes[at];
        if (bytes[at++] !== lcov_colon) {
            this.#otherRecord(bytes, start, end);
            return;
        }
        const functionRecord = lcovFunctionRecords.get(record);
        if (functionRecord !== undefined) {
            this.#function(functionRecord, bytes, start, at, end);
            return;
        }
        if (this.#totals.has(record))
            this.#totals.add(record, this.#numbers.whole(bytes, at, end, start));
        else if (record === lcovRecords.BRDA)
            this.#arm(bytes, start, at, end);
        else if (record === lcovRecords.SF)
            this.#file(start, at, end);
        else if (record === lcovRecords.DA)
            this.#hits(bytes, start, at, end);
        else if (record !== lcovRecords.TN) {
            this.#otherRecord(bytes, start, end);
            return;
        }
        this.#setAfterFunction(false);
    }
    #otherRecord(bytes, start, end) {
        if (end - start === endOfRecord.length && startsWith(bytes, endOfRecord, start))
            this.#endOfRecord(start);
        else if (/^[A-Z]{2,7}:/.test(decodeHead(bytes.subarray(start, Math.min(end, start + 8)))))
            this.#setAfterFunction(false);
        else
            this.#strange(bytes, start, end);
    }
    #file(start, at, end) {
        if (this.#open)
            throw this.#feed.error(start, "a new SF although the section before it has not ended", "end_of_record", "truncated-report");
        if (at === end)
            throw this.#feed.error(start, "SF without a path", "SF:<path>");
        this.#open = true;
        this.#groups.clear();
        this.#sink.file(decodeName(this.#bytes.subarray(at, end)));
    }
    #endOfRecord(start) {
        if (!this.#open)
            throw this.#feed.error(start, "end_of_record without a section", "SF:<path> before it");
        this.#endSection();
    }
    #endSection() {
        this.#handOver();
        this.#open = false;
        this.#armsElsewhere = false;
        this.#setAfterFunction(false);
        this.#sink.endFile();
    }
    /** `BRDA:<line>,[e|f|U]<block>,<branch>,<taken>`; the branch may be an expression with commas in it. */
    #arm(bytes, start, at, end) {
        const afterLine = bytes.indexOf(lcov_comma, at) + 1;
        const last = bytes.subarray(0, end).lastIndexOf(lcov_comma);
        const afterBlock = bytes.indexOf(lcov_comma, afterLine);
        if (afterLine <= at || afterLine > end || afterBlock < 0 || afterBlock >= last)
            throw this.#feed.error(start, `BRDA of the wrong form: ${quote(bytes.subarray(start, end))}`, "BRDA:<line>,<block>,<branch>,<taken>");
        const line = this.#numbers.whole(bytes, at, afterLine - 1, start);
        this.#checkLine(line, start);
        if (!this.#open)
            throw this.#feed.error(start, "BRDA outside a file's section", "SF:<path> before it");
        const neverEvaluated = bytes[last + 1] === 45 && last + 2 === end;
        const taken = !neverEvaluated && this.#numbers.count(bytes, last + 1, end) > 0;
        this.#handOverArms();
        this.#armsElsewhere = true;
        this.#sink.arm(line, armKeyOf(bytes, afterLine, last), taken);
    }
    #function(key, bytes, start, at, end) {
        if (!this.#open)
            throw this.#feed.error(start, `${key} outside a file's section`, "SF:<path> before it");
        const first = bytes.indexOf(lcov_comma, at);
        if (first < 0 || first >= end)
            throw this.#feed.error(start, `${key} with one field`, `${key}:<number>,<name>`);
        this.#setAfterFunction(true);
        if (key === "FN") {
            this.#checkLine(this.#numbers.whole(bytes, at, first, start), start);
            const name = this.#nameStart(bytes, first + 1, end);
            this.#sink.function(hashBytes(bytes, name, end), 0);
        }
        else if (key === "FNDA") {
            this.#sink.function(hashBytes(bytes, first + 1, end), this.#numbers.count(bytes, at, first));
        }
        else
            this.#functionGroup(key, bytes, start, at, first, end);
    }
    /** `FN:<line>[,<end line>],<name>`: where the name starts. */
    #nameStart(bytes, from, end) {
        let at = from;
        while (at < end && isDigit(bytes[at]))
            at++;
        return at > from && at < end && bytes[at] === lcov_comma ? at + 1 : from;
    }
    /** `FNL:<index>,<line>[,<end line>]` and `FNA:<index>,<hits>,<name>`: names of one place are one function. */
    #functionGroup(key, bytes, start, at, first, end) {
        const index = this.#numbers.whole(bytes, at, first, start);
        let second = bytes.indexOf(lcov_comma, first + 1);
        if (second < 0 || second > end)
            second = end;
        if (key === "FNL") {
            const line = this.#numbers.whole(bytes, first + 1, second, start);
            this.#checkLine(line, start);
            this.#groups.set(index, line);
            this.#sink.function(line, 0);
            return;
        }
        const line = this.#groups.get(index);
        if (line === undefined)
            throw this.#feed.error(start, `FNA names the group ${index}, which no FNL declares`, "FNL before FNA");
        this.#sink.function(line, this.#numbers.count(bytes, first + 1, second));
    }
    /** Function names that the tool printed with a line feed in them go on here; anything else is not lcov. */
    #strange(bytes, start, end) {
        if (this.#kernel.words[layout/* wordAfterFunction */.jb] === 1 || bytes[start] === 35)
            return;
        throw this.#feed.error(start, `not a record: ${quote(bytes.subarray(start, end))}`, "a record such as DA:<line>,<hits>");
    }
    #checkLine(line, start) {
        if (line > limits/* maxLineNumber */.Wz)
            throw this.#feed.error(start, `line number ${line}`, `at most ${limits/* maxLineNumber */.Wz}`, "report-limit");
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/llvm-lines.js
/**
 * Turns the segments of a file, which come in order, into lines as llvm-cov itself does: a line has the count of the region
 * that is open at its start, or the largest count of a region that begins on it; gaps between regions begin nothing.
 * @see https://llvm.org/docs/CommandGuide/llvm-cov.html
 */
class LlvmLines {
    /** The line whose segments are being read; 0 before the first. */
    line = 0;
    #take;
    /** The last segment of the lines before. */
    #wrapped = { count: 0, hasCount: false };
    #last = { count: 0, hasCount: false };
    #starts = 0;
    #largest = 0;
    #entersCounted = false;
    #skippedFirst = false;
    #segments = 0;
    constructor(take) {
        this.#take = take;
    }
    /** Begins a file. */
    clear() {
        this.line = 0;
        this.#wrapped.count = 0;
        this.#wrapped.hasCount = false;
        this.#last.hasCount = false;
        this.#startLine(0);
    }
    /** How many lines a segment on `line` would end. */
    span(line) {
        return this.#last.hasCount ? line - this.line : 0;
    }
    /** Reads a segment on the line of the one before or a later one. */
    add(segment) {
        if (this.line > 0 && segment.line > this.line)
            this.#endLines(segment.line);
        if (segment.line > this.line)
            this.#startLine(segment.line);
        if (this.#segments++ === 0)
            this.#skippedFirst = !segment.hasCount && segment.regionEntry;
        if (segment.regionEntry && segment.hasCount) {
            this.#entersCounted = true;
            if (!segment.gap) {
                this.#starts++;
                if (segment.count > this.#largest)
                    this.#largest = segment.count;
            }
        }
        this.#last.count = segment.count;
        this.#last.hasCount = segment.hasCount;
    }
    /** Ends the file. */
    end() {
        if (this.line > 0)
            this.#endLines(this.line + 1);
    }
    #startLine(line) {
        this.line = line;
        this.#segments = 0;
        this.#starts = 0;
        this.#largest = 0;
        this.#entersCounted = false;
        this.#skippedFirst = false;
    }
    /** Gives out the current line and those before `next`, on which nothing begins. */
    #endLines(next) {
        const wrapped = this.#wrapped;
        const mapped = !this.#skippedFirst && (wrapped.hasCount || this.#starts > 0);
        if (mapped || this.#entersCounted)
            this.#take(this.line, this.#starts > 0 ? Math.max(wrapped.count, this.#largest) : wrapped.count);
        wrapped.count = this.#last.count;
        wrapped.hasCount = this.#last.hasCount;
        if (!wrapped.hasCount)
            return;
        for (let line = this.line + 1; line < next; line++)
            this.#take(line, wrapped.count);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/llvm-branches.js


/** Numbers of a branch: line, column, last line, last column, times true, times false, the file's number. */
const branchNumbers = 7;
/** Numbers of a place from which on code is executed: line, column, count, last line, last column, the file's number. */
const countNumbers = 6;
const maxComparisons = 10_000_000;
/**
 * The branches of a file or of one expansion of a macro. A condition that is constant is exported like one that was never
 * evaluated; where its code was executed it can only be constant, and llvm-cov does not count it as a branch.
 */
class LlvmBranches {
    #branches = new NumberList();
    #counts = new NumberList();
    /** The counts are those of segments, not of regions. */
    #inOrder = false;
    /** A branch was neither true nor false. */
    doubtful = false;
    /** Begins the next file or expansion. */
    clear() {
        this.#branches.clear();
        this.#counts.clear();
        this.doubtful = false;
    }
    /** Reads `[line, column, last line, last column, times true, times false, file]`. */
    branch(row) {
        for (let i = 0; i < branchNumbers; i++)
            this.#branches.push(row[i]);
        if (row[4] === 0 && row[5] === 0)
            this.doubtful = true;
    }
    /** Reads a segment, in order: code from there on was executed `count` times. */
    segment(row) {
        this.#inOrder = true;
        this.#count(row[0], row[1], row[3] === 1 ? row[2] : 0, Number.POSITIVE_INFINITY, 0, 0);
    }
    /** Reads `[line, column, last line, last column, count, file, expanded file, kind]`. */
    region(row) {
        if (row[7] !== 0)
            return;
        const [line, column, lastLine, lastColumn, count, file] = row;
        this.#count(line ?? 0, column ?? 0, count ?? 0, lastLine ?? 0, lastColumn ?? 0, file ?? 0);
    }
    #count(...numbers) {
        for (const number of numbers)
            this.#counts.push(number);
    }
    /** Gives out both arms of every branch, on `line` when that is not 0; instances of one place are one branch. */
    emit(take, line, place) {
        const { length, values } = this.#branches;
        for (let at = 0; at < length; at += branchNumbers) {
            const [first, column, last, lastColumn, whenTrue, whenFalse, file] = values.subarray(at, at + branchNumbers);
            if (whenTrue === 0 && whenFalse === 0 && this.#countAt(first ?? 0, column ?? 0, file ?? 0) > 0)
                continue;
            let hash = mixHash(place, line === 0 ? 0 : (first ?? 0));
            for (const part of [column, last, lastColumn])
                hash = mixHash(hash, part ?? 0);
            const on = line === 0 ? (first ?? 0) : line;
            take(on, mixHash(hash, 1) >>> 3, (whenTrue ?? 0) > 0);
            take(on, mixHash(hash, 2) >>> 3, (whenFalse ?? 0) > 0);
        }
    }
    /** The count of the code around a place: of the last segment before it, or of the innermost region. */
    #countAt(line, column, file) {
        const rows = this.#counts.length / countNumbers;
        if (rows === 0)
            return 0;
        return this.#inOrder ? this.#countOfSegment(line, column, rows) : this.#countOfRegion(line, column, file, rows);
    }
    #countOfSegment(line, column, rows) {
        const { values } = this.#counts;
        let low = 0;
        let high = rows;
        while (low < high) {
            const middle = (low + high) >>> 1;
            const at = middle * countNumbers;
            if (isBefore(values[at], values[at + 1], line, column))
                low = middle + 1;
            else
                high = middle;
        }
        return low === 0 ? 0 : values[(low - 1) * countNumbers + 2];
    }
    #countOfRegion(line, column, file, rows) {
        // Regions come in no order; a function with this many of them is left as it is exported.
        if (rows * this.#branches.length > maxComparisons)
            return 0;
        const { values } = this.#counts;
        let found = -1;
        for (let at = 0; at < rows * countNumbers; at += countNumbers) {
            if (values[at + 5] !== file || !isBefore(values[at], values[at + 1], line, column))
                continue;
            if (!isBefore(line, column, values[at + 3], values[at + 4]))
                continue;
            if (found < 0 || isBefore(values[found], values[found + 1], values[at], values[at + 1]))
                found = at;
        }
        return found < 0 ? 0 : values[found + 2];
    }
}
function isBefore(line = 0, column = 0, otherLine = 0, otherColumn = 0) {
    return line < otherLine || (line === otherLine && column <= otherColumn);
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/llvm-file.js





/** What one file of an llvm-cov export holds until it ends: its name comes after its branches. */
class LlvmFile {
    name = "";
    hasSegments = false;
    hasBranches = false;
    #counters = new Map();
    #rows = new NumberList();
    /** Line, key and 1 for taken of every arm. */
    #arms = new NumberList();
    #branches = new LlvmBranches();
    #expanded = new LlvmBranches();
    #source;
    #lines = new LlvmLines((line, hits) => {
        this.#rows.push(line);
        this.#rows.push(hits);
    });
    /** Lines of all files of the report. */
    #linesOfReport = 0;
    /** Begins the next file. */
    clear() {
        this.name = "";
        this.hasSegments = false;
        this.hasBranches = false;
        this.#counters.clear();
        this.#rows.clear();
        this.#arms.clear();
        this.#branches.clear();
        this.#lines.clear();
    }
    /** Keeps a total of the file's summary. */
    counter(metric, covered, count) {
        this.#counters.set(metric, [covered, count]);
    }
    /** Reads `[line, column, count, has count, is region entry, is gap]`; what is wrong with it in words. */
    segment(row) {
        const line = row[0];
        if (line < this.#lines.line)
            return `a segment on line ${line} after one on line ${this.#lines.line}`;
        const span = this.#lines.span(line);
        this.#linesOfReport += span;
        if (span > limits/* maxBlockLines */.RE || this.#linesOfReport > limits/* maxSpannedLines */.PC)
            return `a segment of ${span} lines`;
        this.#branches.segment(row);
        this.#lines.add({
            line,
            count: row[2],
            hasCount: row[3] === 1,
            regionEntry: row[4] === 1,
            gap: row[5] === 1,
        });
        return undefined;
    }
    /** Ends the segments. */
    endSegments() {
        this.#lines.end();
    }
    /** Reads a branch of the file itself. */
    branch(row) {
        this.#branches.branch(row.fill(0, 6));
    }
    /** Begins what a macro expands to. */
    startExpansion() {
        this.#expanded.clear();
        this.#source = undefined;
    }
    /** Reads a branch inside the macro. */
    expandedBranch(row) {
        this.#expanded.branch(row);
    }
    /** Reads where the macro is used. */
    expansionSource(row) {
        this.#source = [row[0], row[1]];
    }
    /** True when the regions inside the macro tell something about its branches. */
    get wantsRegions() {
        return this.#expanded.doubtful;
    }
    /** Reads a region of the function that uses the macro. */
    expandedRegion(row) {
        this.#expanded.region(row);
    }
    /** Ends the macro: its branches are on the line where it is used. */
    endExpansion() {
        if (this.#source === undefined)
            return;
        const [line, column] = this.#source;
        this.#expanded.emit(this.#takeArm, line, mixHash(1, column));
    }
    #takeArm = (line, key, taken) => {
        this.#arms.push(line);
        this.#arms.push(key);
        this.#arms.push(taken ? 1 : 0);
    };
    /** Hands the file over. */
    emit(sink) {
        sink.file(this.name);
        const rows = this.#rows.values;
        for (let i = 0; i < this.#rows.length; i += 2)
            sink.line(rows[i], rows[i + 1]);
        this.#branches.emit(this.#takeArm, 0, 0);
        const arms = this.#arms.values;
        for (let i = 0; i < this.#arms.length; i += 3)
            sink.placedArm(arms[i], arms[i + 1], arms[i + 2] > 0);
        for (const [metric, [covered, count]] of this.#counters) {
            // The summary adds lines and branches up over functions, so those of closures and templates count again.
            if (metric !== "functions")
                sink.reading("instances", metric, covered, count);
            if (metric === "lines" && this.hasSegments)
                continue;
            if (metric === "branches" && this.hasBranches)
                continue;
            sink.counter(metric, covered, count);
        }
        sink.endFile();
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/llvm-cov.js






const llvm_cov_names = [
    "lines",
    "branches",
    "functions",
    "count",
    "covered",
    "data",
    "type",
    "version",
    "files",
    "totals",
    "filename",
    "segments",
    "summary",
    "filenames",
    "name",
    "regions",
    "expansions",
    "source_region",
    "target_regions",
];
const llvm_cov_id = nameIds(llvm_cov_names);
const fileMembers = new Set([llvm_cov_id.filename, llvm_cov_id.segments, llvm_cov_id.branches, llvm_cov_id.summary, llvm_cov_id.expansions]);
const functionMembers = new Set([llvm_cov_id.count, llvm_cov_id.filenames, llvm_cov_id.name, llvm_cov_id.regions]);
const llvm_cov_metricOf = ["lines", "branches", "functions"];
const typeText = "llvm.coverage.json.export";
/**
 * The output of `llvm-cov export -format=text`, with which cargo-llvm-cov and Swift report too.
 * @see https://llvm.org/docs/CommandGuide/llvm-cov.html#llvm-cov-export
 */
const llvmCov = jsonFormat("llvm-cov", llvm_cov_names, (outline) => {
    const data = memberAt(outline, "data");
    if (data?.kind !== "array")
        return false;
    return outline.members.get("type")?.kind === "string" || memberAt(data, "0", "files")?.kind === "array";
}, (sink) => new LlvmHandler(sink));
/**
 * Depths: 2 data, 3 an export, 4 its files or functions, 5 one of them, 6 its segments, branches or regions, 7 one of these.
 * An expansion of a macro is at depth 7 too, its branches and regions at 8, and one of these at 9.
 */
class LlvmHandler {
    #sink;
    #file = new LlvmFile();
    #names = new Set();
    /** The numbers of the current segment, branch or region; truth is 1. */
    #row = new Float64Array(16);
    #counts = { covered: -1, count: -1 };
    #function = { file: "", hits: -1, key: 0, name: 0, placed: false };
    #functionFile;
    #typed = false;
    #hasData = false;
    constructor(sink) {
        this.#sink = sink;
    }
    end(json) {
        if (!this.#typed || !this.#hasData)
            throw json.error("malformed-report", "an export without its type or data", `"data" and "type": "${typeText}"`);
    }
    open(kind, json) {
        const { depth } = json;
        const place = json.keyAt(3);
        if (depth > 6 && this.#inExpansions(json)) {
            this.#openExpansion(kind, json);
            return;
        }
        const list = depth === 2 ||
            (depth === 4 && place !== llvm_cov_id.totals) ||
            (depth >= 6 && json.keyAt(5) !== llvm_cov_id.summary && place !== llvm_cov_id.totals);
        if (depth > 7 || (kind === "array") !== list)
            throw this.#unexpected(json, `an ${kind}`);
        if (depth === 2)
            this.#hasData = true;
        else if (depth === 7 && place === llvm_cov_id.functions && this.#function.placed)
            json.skip();
        else if (depth === 7 || (depth === 5 && place === llvm_cov_id.totals))
            this.#clearRow();
        else if (depth === 5)
            this.#startEntry(place);
        else if (depth === 6 && json.keyAt(5) === llvm_cov_id.segments)
            this.#file.hasSegments = true;
        else if (depth === 6 && json.keyAt(5) === llvm_cov_id.branches)
            this.#file.hasBranches = true;
    }
    #inExpansions(json) {
        return json.keyAt(3) === llvm_cov_id.files && json.keyAt(5) === llvm_cov_id.expansions;
    }
    #openExpansion(kind, json) {
        const { depth } = json;
        if ((kind === "array") !== depth > 7 || depth > 9)
            throw this.#unexpected(json, `an ${kind}`);
        if (depth === 7)
            this.#file.startExpansion();
        else if (depth === 8 && json.keyAt(7) === llvm_cov_id.target_regions && !this.#file.wantsRegions)
            json.skip();
        else
            this.#clearRow();
    }
    #closeExpansion(json) {
        const name = json.keyAt(7);
        if (json.depth === 7)
            this.#file.endExpansion();
        else if (json.depth === 8) {
            if (name === llvm_cov_id.source_region)
                this.#file.expansionSource(this.#columns(json, 8));
        }
        else if (name === llvm_cov_id.branches)
            this.#file.expandedBranch(this.#columns(json, 6));
        else if (name === llvm_cov_id.target_regions)
            this.#file.expandedRegion(this.#columns(json, 8));
    }
    /** The current row, which has at least so many columns. */
    #columns(json, fewest) {
        const columns = json.indexAt(json.depth) + 1;
        if (columns < fewest || columns > this.#row.length)
            throw json.error("malformed-report", `a row of ${columns} values`, "as many as llvm-cov writes");
        return this.#row;
    }
    #clearRow() {
        this.#row.fill(0);
        this.#counts.covered = -1;
        this.#counts.count = -1;
    }
    #startEntry(place) {
        if (place === llvm_cov_id.files)
            this.#file.clear();
        else
            Object.assign(this.#function, { file: "", hits: -1, key: 0, name: 0, placed: false });
    }
    close(json) {
        const { depth } = json;
        const place = json.keyAt(3);
        if (depth > 6 && this.#inExpansions(json))
            this.#closeExpansion(json);
        else if (place === llvm_cov_id.totals) {
            if (depth === 5)
                this.#sink.native(...this.#metric(json, json.keyAt(4)));
        }
        else if (depth === 7)
            this.#endRow(json, json.keyAt(5));
        else if (depth === 6 && json.keyAt(5) === llvm_cov_id.segments)
            this.#file.endSegments();
        else if (depth === 5 && place === llvm_cov_id.files)
            this.#endFile(json);
        else if (depth === 5)
            this.#endFunction(json);
        else if (depth === 4)
            this.#functionFile = undefined;
    }
    key(json) {
        const { depth } = json;
        const name = json.keyAt(depth);
        if (!this.#isKnown(depth, name, json))
            json.skip();
    }
    #isKnown(depth, name, json) {
        const place = json.keyAt(3);
        if (depth === 7 && this.#inExpansions(json))
            return name === llvm_cov_id.branches || name === llvm_cov_id.source_region || name === llvm_cov_id.target_regions;
        if (depth === 1)
            return name === llvm_cov_id.data || name === llvm_cov_id.type || name === llvm_cov_id.version;
        if (depth === 3)
            return name === llvm_cov_id.files || name === llvm_cov_id.functions || name === llvm_cov_id.totals;
        if (depth === 4 || depth === 6)
            return name >= 0 && name < llvm_cov_metricOf.length;
        if (depth === 7 || place === llvm_cov_id.totals)
            return name === llvm_cov_id.count || name === llvm_cov_id.covered;
        return (place === llvm_cov_id.functions ? functionMembers : fileMembers).has(name);
    }
    number(json) {
        const { depth } = json;
        const place = json.keyAt(3);
        if ((depth === 5 && place === llvm_cov_id.totals) || (depth === 7 && json.keyAt(5) === llvm_cov_id.summary))
            this.#counts[json.keyAt(depth) === llvm_cov_id.count ? "count" : "covered"] = jsonTotal(json);
        else if (depth === 7 || (depth > 7 && (depth === 9 || json.keyAt(7) === llvm_cov_id.source_region)))
            this.#cell(json);
        else if (depth === 5 && place === llvm_cov_id.functions && json.keyAt(5) === llvm_cov_id.count)
            this.#function.hits = jsonCount(json, this.#sink);
        else
            throw this.#unexpected(json, "a number");
    }
    #cell(json) {
        const column = json.indexAt(json.depth);
        const counts = column === 2 ? json.keyAt(5) === llvm_cov_id.segments : column === 4 || column === 5;
        const checked = counts ? jsonCount(json, this.#sink) : column === 0 ? jsonLine(json) : json.value;
        if (column < this.#row.length)
            this.#row[column] = checked;
    }
    string(json) {
        const { depth } = json;
        const name = json.keyAt(depth);
        if (depth === 1 && name === llvm_cov_id.type)
            this.#typed = json.text() === typeText;
        else if (depth === 1 && name === llvm_cov_id.version)
            this.#checkVersion(json);
        else if (depth === 5 && name === llvm_cov_id.filename)
            this.#file.name = json.text();
        else if (depth === 5 && name === llvm_cov_id.name)
            this.#function.name = json.hash();
        else if (depth === 6 && json.keyAt(5) === llvm_cov_id.filenames) {
            if (json.indexAt(6) === 0)
                this.#function.file = json.text();
        }
        else
            throw this.#unexpected(json, "a string");
    }
    #checkVersion(json) {
        const version = json.text();
        if (!/^[23]\./.test(version))
            throw json.error("unsupported-report", `version ${JSON.stringify(version.slice(0, 20))}`, "version 2 or 3");
    }
    literal(value, json) {
        if (json.depth !== 7 || json.keyAt(5) !== llvm_cov_id.segments || value === null)
            throw this.#unexpected(json, String(value));
        this.#row[json.indexAt(7)] = value ? 1 : 0;
    }
    #unexpected(json, what) {
        return json.error("malformed-report", `${what} where it has no meaning`, "what llvm-cov writes there");
    }
    #metric(json, name) {
        const metric = llvm_cov_metricOf[name];
        const { covered, count } = this.#counts;
        if (covered < 0 || count < covered)
            throw json.error("malformed-report", `${metric} without fitting counts`, '"covered" of at most "count"');
        return [metric, covered, count];
    }
    #endRow(json, name) {
        if (name === llvm_cov_id.summary) {
            this.#file.counter(...this.#metric(json, json.keyAt(6)));
            return;
        }
        this.#columns(json, name === llvm_cov_id.segments ? 5 : name === llvm_cov_id.branches ? 6 : 8);
        if (name === llvm_cov_id.segments) {
            const problem = this.#file.segment(this.#row);
            if (problem !== undefined)
                throw json.error("report-limit", problem, "segments in order and of a real file");
        }
        else if (name === llvm_cov_id.branches)
            this.#file.branch(this.#row);
        else
            this.#region();
    }
    /** llvm-cov counts the instances of one source function as one; the first piece of code says which function that is. */
    #region() {
        const [fileNumber, , kind] = this.#row.subarray(5);
        if (fileNumber !== 0 || kind !== 0)
            return;
        this.#function.placed = true;
        this.#function.key = this.#row[0] * 0x10_0000 + (mixHash(1, this.#row[1]) >>> 12);
    }
    #endFile(json) {
        const { name } = this.#file;
        if (name === "")
            throw json.error("malformed-report", "a file without a name", '"filename"');
        this.#names.add(name);
        this.#file.emit(this.#sink);
    }
    /** Functions of files that were left out of the export stay out. */
    #endFunction(json) {
        const { file, hits, key, name, placed } = this.#function;
        if (file === "" || hits < 0)
            throw json.error("malformed-report", "a function without a file or a count", '"filenames" and "count"');
        if (!this.#names.has(file))
            return;
        if (file !== this.#functionFile)
            this.#sink.file(file);
        this.#functionFile = file;
        this.#sink.function(placed ? key : name, hits);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/opencover.js




const opencover_names = [
    "SequencePoint",
    "vc",
    "sl",
    "sc",
    "offset",
    "path",
    "ordinal",
    "offsetend",
    "fileid",
    "uid",
    "fullPath",
    "BranchPoint",
    "File",
    "FileRef",
    "Method",
    "Name",
    "Class",
    "FullName",
    "Module",
    "skippedDueTo",
    "Summary",
    "numSequencePoints",
    "visitedSequencePoints",
    "numBranchPoints",
    "visitedBranchPoints",
    "CoverageSession",
    "SequencePoints",
    "BranchPoints",
];
const opencover_id = nameIds(opencover_names);
/**
 * OpenCover's XML, also as coverlet and AltCover write it. A sequence point is a statement on the line where it starts.
 * @see https://github.com/OpenCover/opencover/wiki/Reports
 */
const opencover = xmlFormat("opencover", opencover_names, (tag) => /^<CoverageSession(?:\s|$)/.test(tag), (sink) => new OpenCoverHandler(sink));
class OpenCoverHandler {
    #sink;
    /** Files of the current module by their numbers. */
    #files = new Map();
    #isSkipped = false;
    #className = "";
    #text = "";
    #method = "";
    /** The file of the current method, for points that name none. */
    #methodFile = "";
    /** Points of the current method by file; the method's name and file may come after them. */
    #statements = new Map();
    #branches = new Map();
    #visited = false;
    #arms = { part: 0, whole: 0 };
    constructor(sink) {
        this.#sink = sink;
    }
    open(name, xml) {
        if (name === opencover_id.SequencePoint)
            this.#sequencePoint(xml);
        else if (name === opencover_id.BranchPoint)
            this.#branchPoint(xml);
        else if (name === opencover_id.Method)
            this.#startMethod();
        else if (name === opencover_id.FileRef)
            this.#methodFile = xml.attribute(opencover_id.uid) ?? "";
        else if (name === opencover_id.File)
            this.#file(xml);
        else if (name === opencover_id.Name || name === opencover_id.FullName)
            this.#keepName(name, xml);
        else if (name === opencover_id.Summary)
            this.#summary(xml);
        else if (name === opencover_id.Module)
            this.#startModule(xml);
        else if (xml.depth === 1 && name !== opencover_id.CoverageSession)
            throw xml.error("malformed-report", "the root element is another one", "<CoverageSession>");
    }
    close(name, xml) {
        if (name === opencover_id.Method)
            this.#endMethod(xml);
        else if (name === opencover_id.Name && this.#text === "Name")
            this.#method = this.#takeName(xml);
        else if (name === opencover_id.FullName && this.#text === "FullName")
            this.#className = this.#takeName(xml);
        else if (name === opencover_id.CoverageSession && this.#arms.whole > 0)
            this.#sink.reading("method-entries", "branches", this.#arms.part, this.#arms.whole);
    }
    #keepName(name, xml) {
        const owner = xml.ancestor(1);
        if (name === opencover_id.Name && owner === opencover_id.Method)
            this.#text = "Name";
        else if (name === opencover_id.FullName && owner === opencover_id.Class)
            this.#text = "FullName";
        else
            return;
        xml.keepText();
    }
    #takeName(xml) {
        this.#text = "";
        return xml.takeText();
    }
    #startModule(xml) {
        this.#isSkipped = xml.attribute(opencover_id.skippedDueTo) !== undefined;
        this.#files.clear();
    }
    #file(xml) {
        const uid = xml.attribute(opencover_id.uid);
        const path = xml.attribute(opencover_id.fullPath);
        if (uid === undefined || path === undefined || path === "")
            throw xml.error("malformed-report", "a file without its number or path", 'uid="1" fullPath="…"');
        if (this.#isSkipped)
            return;
        this.#files.set(uid, path);
        this.#sink.file(path);
        this.#sink.endFile();
    }
    #startMethod() {
        this.#method = "";
        this.#methodFile = "";
        this.#visited = false;
        this.#statements.clear();
        this.#branches.clear();
    }
    #sequencePoint(xml) {
        if (this.#isSkipped || xml.ancestor(1) !== opencover_id.SequencePoints)
            return;
        const hits = xmlCount(xml, opencover_id.vc, "vc", 0);
        const line = xmlLine(xml, opencover_id.sl, "sl");
        const key = hashTexts(xml.attribute(opencover_id.sc) ?? "", xml.attribute(opencover_id.offset) ?? "");
        this.#keep(this.#statements, xml, { key, line, hits });
        if (hits > 0)
            this.#visited = true;
    }
    #branchPoint(xml) {
        if (this.#isSkipped || xml.ancestor(1) !== opencover_id.BranchPoints)
            return;
        const hits = xmlCount(xml, opencover_id.vc, "vc", 0);
        this.#arms.whole++;
        if (hits > 0)
            this.#arms.part++;
        // Older versions say to which method a branch belongs, not to which line: then it counts in the printed total alone.
        if (xml.wholeNumber(opencover_id.sl) === -1)
            return;
        const places = [opencover_id.offset, opencover_id.path, opencover_id.ordinal, opencover_id.offsetend].map((name) => xml.attribute(name) ?? "");
        this.#keep(this.#branches, xml, { key: hashTexts(...places), line: xmlLine(xml, opencover_id.sl, "sl"), hits });
    }
    #keep(points, xml, point) {
        const file = xml.attribute(opencover_id.fileid) ?? "";
        const same = points.get(file);
        if (same === undefined)
            points.set(file, [point]);
        else
            same.push(point);
    }
    #endMethod(xml) {
        if (this.#isSkipped)
            return;
        const method = hashTexts(this.#className, this.#method);
        if (this.#statements.size > 0) {
            // The printed total counts the entry of every method as one more branch.
            this.#arms.whole++;
            if (this.#visited)
                this.#arms.part++;
        }
        let isNamed = false;
        for (const uid of new Set([...this.#statements.keys(), ...this.#branches.keys()])) {
            const path = this.#files.get(uid === "" ? this.#methodFile : uid);
            if (path === undefined)
                throw xml.error("malformed-report", `a point in file ${JSON.stringify(uid.slice(0, 20))}`, "a file of the module");
            this.#sink.file(path);
            for (const { key, line, hits } of this.#statements.get(uid) ?? []) {
                this.#sink.line(line, hits);
                this.#sink.statements(line * 2 ** 29 + (Math.abs(method ^ key) % 2 ** 29), hits, 1, line, 0);
            }
            for (const { key, line, hits } of this.#branches.get(uid) ?? [])
                this.#sink.placedArm(line, method ^ key, hits > 0);
            if (!isNamed)
                this.#sink.function(method, this.#visited ? 1 : 0);
            isNamed = true;
            this.#sink.endFile();
        }
    }
    #summary(xml) {
        if (xml.depth !== 2)
            return;
        const visited = xmlCount(xml, opencover_id.visitedSequencePoints, "visitedSequencePoints", 0);
        const points = xmlCount(xml, opencover_id.numSequencePoints, "numSequencePoints", 0);
        this.#sink.native("lines", visited, points);
        this.#sink.native("statements", visited, points);
        const arms = xmlCount(xml, opencover_id.numBranchPoints, "numBranchPoints", 0);
        this.#sink.native("branches", xmlCount(xml, opencover_id.visitedBranchPoints, "visitedBranchPoints", 0), arms);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/simplecov-lines.js


/** Adds the current number, an item of an array that begins with line 1, as the hits of its line. @throws {ActionError} `report-limit` (data) */
function addSimplecovLine(json, sink) {
    const line = json.indexAt(json.depth) + 1;
    if (line > limits/* maxLineNumber */.Wz)
        throw json.error("report-limit", "too many lines", `at most ${limits/* maxLineNumber */.Wz}`);
    sink.line(line, jsonCount(json, sink));
}
/** True for the word that stands where a line or branch was told not to count. */
function isIgnoredLine(json) {
    return json.text() === "ignored";
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/simplecov.js







const simplecov_names = [
    "coverage",
    "total",
    "lines",
    "branches",
    "methods",
    "covered",
    "start_line",
    "end_line",
    "type",
    "name",
    "meta",
];
const simplecov_id = nameIds(simplecov_names);
const simplecov_metricOf = new Map([
    [simplecov_id.lines, "lines"],
    [simplecov_id.branches, "branches"],
    [simplecov_id.methods, "functions"],
]);
/**
 * SimpleCov's `coverage.json`, of the JSON formatter.
 * @see https://github.com/simplecov-ruby/simplecov/tree/main/schemas
 */
const simplecov = jsonFormat("simplecov", simplecov_names, ({ members }) => members.get("meta")?.members.has("simplecov_version") === true ||
    firstMember(members.get("coverage"))?.members.get("lines")?.kind === "array", (sink) => new SimplecovHandler(sink));
/** Depths below "coverage": 2 the files, 3 a file, 4 its lines, branches or methods, 5 a branch or method. Below "total": 3 a metric. */
class SimplecovHandler {
    #sink;
    #arms = new PlaceKeys();
    #hasFiles = false;
    #hasLines = false;
    #entry = { first: 0, last: 0, name: "", hits: -1 };
    #total = { covered: -1, whole: -1 };
    constructor(sink) {
        this.#sink = sink;
    }
    end(json) {
        if (!this.#hasFiles)
            throw json.error("malformed-report", "a report without coverage", '"coverage"');
    }
    open(kind, json) {
        const { depth } = json;
        const inCoverage = json.keyAt(1) === simplecov_id.coverage;
        const lists = inCoverage && depth === 4;
        if (depth > (inCoverage ? 5 : 3) || (kind === "array") !== lists)
            throw this.#unexpected(json, `an ${kind}`);
        if (depth === 5 && json.keyAt(3) === simplecov_id.lines)
            throw this.#unexpected(json, `an ${kind}`);
        if (depth === 2 && inCoverage)
            this.#hasFiles = true;
        else if (depth === 3) {
            this.#hasLines = false;
            Object.assign(this.#total, { covered: -1, whole: -1 });
        }
        else if (depth === 5)
            Object.assign(this.#entry, { first: 0, last: 0, name: "", hits: -1 });
    }
    key(json) {
        const { depth } = json;
        const name = json.keyAt(depth);
        const inCoverage = json.keyAt(1) === simplecov_id.coverage;
        if (depth === 1) {
            if (name !== simplecov_id.coverage && name !== simplecov_id.total)
                json.skip();
        }
        else if (depth === 2 && inCoverage) {
            this.#sink.file(json.text());
            this.#arms.clear();
        }
        else if (depth === 2) {
            if (!simplecov_metricOf.has(name))
                json.skip();
        }
        else if (depth === 3 && inCoverage) {
            if (!simplecov_metricOf.has(name))
                json.skip();
            if (name === simplecov_id.lines)
                this.#hasLines = true;
        }
        else if (depth === 3) {
            if (name !== simplecov_id.covered && name !== simplecov_id.total)
                json.skip();
        }
        else if (![simplecov_id.start_line, simplecov_id.end_line, simplecov_id.coverage, simplecov_id.type, simplecov_id.name].includes(name))
            json.skip();
    }
    close(json) {
        const { depth } = json;
        if (depth === 5)
            this.#endEntry(json);
        if (depth !== 3)
            return;
        if (json.keyAt(1) === simplecov_id.coverage) {
            if (!this.#hasLines)
                throw json.error("malformed-report", "a file without lines", '"lines"');
            this.#sink.endFile();
        }
        else if (this.#total.covered >= 0 && this.#total.whole >= 0)
            this.#sink.native(simplecov_metricOf.get(json.keyAt(2)), this.#total.covered, this.#total.whole);
    }
    number(json) {
        const { depth } = json;
        const name = json.keyAt(depth);
        if (depth === 4 && json.keyAt(3) === simplecov_id.lines)
            addSimplecovLine(json, this.#sink);
        else if (depth === 5 && name === simplecov_id.start_line)
            this.#entry.first = jsonLine(json);
        else if (depth === 5 && name === simplecov_id.end_line)
            this.#entry.last = jsonLine(json);
        else if (depth === 5 && name === simplecov_id.coverage)
            this.#entry.hits = jsonCount(json, this.#sink);
        else if (depth === 3 && json.keyAt(1) === simplecov_id.total)
            this.#total[name === simplecov_id.covered ? "covered" : "whole"] = jsonTotal(json);
        else
            throw this.#unexpected(json, "a number");
    }
    string(json) {
        const name = json.keyAt(json.depth);
        if (json.depth === 5 && (name === simplecov_id.type || name === simplecov_id.name))
            this.#entry.name += ` ${json.text()}`;
        else if (json.depth < 4 || (json.depth === 5 && name !== simplecov_id.coverage) || !isIgnoredLine(json))
            throw this.#unexpected(json, "a string");
    }
    literal(value, json) {
        if (value !== null || json.depth < 4)
            throw this.#unexpected(json, String(value));
    }
    /** A branch or method; one that was told not to count has no number. */
    #endEntry(json) {
        const { first, last, name, hits } = this.#entry;
        if (hits < 0)
            return;
        if (json.keyAt(3) === simplecov_id.branches && first === 0)
            throw json.error("malformed-report", "a branch that does not say where it is", '"start_line" from 1');
        if (json.keyAt(3) === simplecov_id.methods)
            this.#sink.function(hashTexts(name, String(first)), hits);
        else
            this.#sink.placedArm(first, this.#arms.distinct(placeKey(first, hashTexts(name, String(last)) | 0)), hits > 0);
    }
    #unexpected(json, what) {
        return json.error("malformed-report", `${what} where it has no meaning`, "what SimpleCov writes there");
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/simplecov-resultset.js







const simplecov_resultset_names = ["coverage", "lines", "branches", "methods"];
const simplecov_resultset_id = nameIds(simplecov_resultset_names);
/**
 * SimpleCov's `.resultset.json`: what each suite ran, line by line. All suites are joined.
 * @see https://github.com/simplecov-ruby/simplecov
 */
const simplecovResultset = jsonFormat("simplecov-resultset", simplecov_resultset_names, (outline) => {
    const suite = firstMember(outline);
    return suite?.members.get("coverage")?.kind === "object" && !outline.members.has("meta");
}, (sink) => new ResultsetHandler(sink));
/** Depths: 1 the suites, 2 one, 3 its files, 4 a file, 5 its lines, branches or methods, 6 the arms of a branch. */
class ResultsetHandler {
    #sink;
    #arms = new PlaceKeys();
    #hasFiles = false;
    /** The branch whose arms are read: its line, and the text that names it. */
    #line = 0;
    #branch = "";
    #key = "";
    constructor(sink) {
        this.#sink = sink;
    }
    open(kind, json) {
        const { depth } = json;
        const part = depth > 4 ? json.keyAt(4) : -1;
        const isLines = depth === 4 ? kind === "array" : depth === 5 && part === simplecov_resultset_id.lines;
        const fits = depth < 5 || part === simplecov_resultset_id.lines || part === simplecov_resultset_id.methods ? depth <= 5 : depth <= 6;
        if (!fits || (kind === "array") !== isLines)
            throw this.#unexpected(json, `an ${kind}`);
        if (depth === 2)
            this.#hasFiles = false;
        else if (depth === 3)
            this.#hasFiles = true;
        else if (depth === 6)
            this.#startBranch(json);
    }
    key(json) {
        const { depth } = json;
        const name = json.keyAt(depth);
        if (depth === 2 ? name !== simplecov_resultset_id.coverage : depth === 4 && name < simplecov_resultset_id.lines)
            json.skip();
        else if (depth === 3) {
            this.#sink.file(json.text());
            this.#arms.clear();
        }
        else if (depth > 4)
            this.#key = json.text();
    }
    close(json) {
        if (json.depth === 4)
            this.#sink.endFile();
        else if (json.depth === 2 && !this.#hasFiles)
            throw json.error("malformed-report", "a suite without coverage", '"coverage"');
    }
    number(json) {
        const { depth } = json;
        const part = depth > 4 ? json.keyAt(4) : simplecov_resultset_id.lines;
        if (depth === 6 && part === simplecov_resultset_id.branches)
            this.#arm(json);
        else if (depth === 5 && part === simplecov_resultset_id.methods)
            this.#sink.function(hashTexts(this.#key), jsonCount(json, this.#sink));
        else if ((depth === 4 || depth === 5) && part === simplecov_resultset_id.lines)
            addSimplecovLine(json, this.#sink);
        else
            throw this.#unexpected(json, "a number");
    }
    string(json) {
        if (!isIgnoredLine(json) || json.depth < 4)
            throw this.#unexpected(json, "a string");
    }
    literal(value, json) {
        if (value !== null || json.depth < 4)
            throw this.#unexpected(json, String(value));
    }
    /** `[:if, 0, 3, 6, 5, 9]`: a kind, a running number, first line and column, last line and column. */
    #startBranch(json) {
        const place = /^\[:(\w{1,40}), \d{1,9}, (\d{1,8}), (.{1,60})\]$/.exec(this.#key);
        if (place === null)
            throw json.error("malformed-report", `the branch ${JSON.stringify(this.#key.slice(0, 60))}`, "[:if, 0, 1, 2, 3, 4]");
        this.#line = Number(place[2]);
        this.#branch = `${place[1]} ${place[3]}`;
    }
    /** Running numbers differ between suites, places do not. */
    #arm(json) {
        const arm = this.#key.replace(/^\[:(\w{1,40}), \d{1,9}, /, "$1 ");
        const key = this.#arms.distinct(placeKey(this.#line, hashTexts(this.#branch, arm) | 0));
        this.#sink.placedArm(this.#line, key, jsonCount(json, this.#sink) > 0);
    }
    #unexpected(json, what) {
        return json.error("malformed-report", `${what} where it has no meaning`, "suites with the coverage of files");
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/sonarqube.js



const sonarqube_names = [
    "lineToCover",
    "lineNumber",
    "covered",
    "branchesToCover",
    "coveredBranches",
    "file",
    "path",
    "coverage",
];
const sonarqube_id = nameIds(sonarqube_names);
/**
 * SonarQube's generic coverage report.
 * @see https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/test-coverage/generic-test-data
 */
const sonarqube = xmlFormat("sonarqube", sonarqube_names, (tag, head) => /^<coverage\s+version\s*=\s*["']1["']\s*\/?$/.test(tag) && !/<(?:packages|project)[\s/>]/.test(head), (sink) => new SonarqubeHandler(sink));
class SonarqubeHandler {
    #sink;
    constructor(sink) {
        this.#sink = sink;
    }
    open(name, xml) {
        if (name === sonarqube_id.lineToCover)
            this.#line(xml);
        else if (name === sonarqube_id.file)
            this.#file(xml);
    }
    close(name) {
        if (name === sonarqube_id.file)
            this.#sink.endFile();
    }
    #file(xml) {
        const path = xml.attribute(sonarqube_id.path);
        if (path === undefined || path === "" || xml.depth !== 2)
            throw xml.error("malformed-report", "a file without a path, or inside another one", '<file path="…"> in <coverage>');
        this.#sink.file(path);
    }
    #line(xml) {
        if (xml.ancestor(1) !== sonarqube_id.file)
            throw xml.error("malformed-report", "a line outside of a file", "<file> around it");
        const covered = xml.attribute(sonarqube_id.covered);
        if (covered !== "true" && covered !== "false")
            throw xml.error("malformed-report", "covered is neither true nor false", 'covered="true"');
        const line = xmlLine(xml, sonarqube_id.lineNumber, "lineNumber");
        this.#sink.line(line, covered === "true" ? 1 : 0);
        const arms = xmlCount(xml, sonarqube_id.branchesToCover, "branchesToCover", 0);
        const taken = xmlCount(xml, sonarqube_id.coveredBranches, "coveredBranches", 0);
        if (taken > arms)
            throw xml.error("malformed-report", `${taken} of ${arms} branches`, "coveredBranches up to branchesToCover");
        if (arms > 0)
            this.#sink.branch(line, arms, taken);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/formats/formats.js
















/** Every format that can be read; the first that recognises a report's head reads it. */
const coverageFormats = [
    cobertura,
    lcov,
    goProfile,
    jacoco,
    clover,
    istanbul,
    istanbulSummary,
    coveragePy,
    llvmCov,
    opencover,
    sonarqube,
    gcovr,
    simplecov,
    simplecovResultset,
    coveralls,
    codecov,
];

;// CONCATENATED MODULE: ./packages/coverage/build/formats/unread-formats.js

/** Text in front of an XML root: a declaration, comments, a document type. */
const prolog = String.raw `^(?:\xef\xbb\xbf)?\s*(?:<[?!][^>]*>\s*)*`;
function root(start) {
    return new RegExp(prolog + start);
}
const unread_formats_cobertura = "have the tool write Cobertura XML";
const unreadFormats = [
    { name: "a coverage.py data file", head: /^SQLite format 3\0/, instead: "run `coverage xml` or `coverage json`" },
    { name: "JaCoCo execution data", head: /^.\xc0\xc0/, instead: "have JaCoCo write its XML report" },
    {
        name: "binary coverage data of Go",
        head: /^\0(?:\0cm|cov|cvm)/,
        instead: "run `go tool covdata textfmt -i=<folder> -o=cover.out`",
    },
    { name: "a dotCover report", head: root(String.raw `<Root\s[^>]*DotCoverVersion=`), instead: unread_formats_cobertura },
    {
        name: "a Visual Studio coverage report",
        head: /^(?:\xff\xfe)?<\0?C\0?o\0?v\0?e\0?r\0?a\0?g\0?e\0?D\0?S\0?P\0?r\0?i\0?v/,
        instead: "run `dotnet-coverage merge -f cobertura` on the .coverage file",
    },
    {
        name: "a Microsoft code coverage report",
        head: root(String.raw `<results>\s*<modules[\s/>]`),
        instead: "run `dotnet-coverage merge -f cobertura` on the .coverage file",
    },
    { name: "an NCover report", head: root(String.raw `<coverage\s[^>]*profilerVersion=`), instead: unread_formats_cobertura },
    { name: "an scoverage report", head: root(String.raw `<scoverage\s`), instead: "have scoverage write Cobertura XML" },
    {
        name: "PHPUnit's own XML",
        head: root(String.raw `<phpunit\s`),
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
function unreadFormat(head) {
    const text = decodeHead(head.subarray(0, 4096));
    const format = unreadFormats.find((one) => one.head.test(text));
    return format === undefined ? undefined : `is ${format.name}, which is not read; ${format.instead}`;
}

// EXTERNAL MODULE: ./packages/coverage/build/model/coverage.js + 2 modules
var coverage = __nccwpck_require__(6057);
;// CONCATENATED MODULE: ./packages/coverage/build/kernel/kernel-file.js




/**
 * What a report says of a file, in arrays that are made when somebody asks for them: most are asked for nothing but their
 * totals, and of small arrays the most is what belongs to them beside their values.
 */
class KernelFile {
    #report;
    #at;
    counters;
    #tables;
    #measured;
    constructor(report, at, counters = (0,model_table/* emptyTable */._d)(2)) {
        this.#report = report;
        this.#at = at;
        this.counters = counters;
    }
    /** The same file with totals beside its rows. */
    with(counters) {
        return new KernelFile(this.#report, this.#at, counters);
    }
    get lines() {
        return this.#table("lines");
    }
    get branches() {
        return this.#table("branches");
    }
    get functions() {
        return this.#table("functions");
    }
    get statements() {
        return this.#table("statements");
    }
    get arms() {
        return (0,model_table/* emptyTable */._d)(1);
    }
    #table(kind) {
        this.#tables ??= {};
        return (this.#tables[kind] ??= this.#report.table(this.#at + kernelPlaces[kind] * layout/* kindBytes */.i$, kind));
    }
    /** How many rows of a kind there are. */
    rows(kind) {
        return this.#report.word(this.#at + kernelPlaces[kind] * layout/* kindBytes */.i$, 1);
    }
    /** What `measureFile` gives of it, where the kernel has measured it. */
    get measured() {
        const measure = this.#report.word(this.#at + layout/* fileMeasureAt */.qk, 0);
        if (measure !== 0)
            this.#measured ??= new KernelMeasure(this.#report, measure, this);
        return this.#measured;
    }
}
/** What is measured of a file whose totals the kernel has counted; its columns are made when somebody asks for one. */
class KernelMeasure {
    #report;
    #at;
    #file;
    #columns;
    constructor(report, at, file) {
        this.#report = report;
        this.#at = at;
        this.#file = file;
    }
    get counts() {
        return new KernelCounts(this.#report, this.#at, this.#file);
    }
    get #made() {
        return (this.#columns ??= (0,coverage/* measureColumns */.eh)(this.#file));
    }
    get lines() {
        return this.#made.lines;
    }
    get hits() {
        return this.#made.hits;
    }
    get partial() {
        return this.#made.partial;
    }
    get branches() {
        return this.#made.branches;
    }
    get functions() {
        return this.#file.functions;
    }
    get statements() {
        return this.#file.statements;
    }
    get counters() {
        return this.#file.counters;
    }
}
/** What the kernel has counted of a file. */
class KernelCounts {
    #report;
    #at;
    #file;
    constructor(report, at, file) {
        this.#report = report;
        this.#at = at;
        this.#file = file;
    }
    get lines() {
        return this.#report.wide(this.#at, layout/* measuredLines */.Ge);
    }
    get hitLines() {
        return this.#report.wide(this.#at, layout/* measuredHit */._n);
    }
    get wholeLines() {
        return this.#report.wide(this.#at, layout/* measuredWhole */.cz);
    }
    get arms() {
        return this.#report.wide(this.#at, layout/* measuredArms */.WJ);
    }
    get takenArms() {
        return this.#report.wide(this.#at, layout/* measuredTakenArms */.r2);
    }
    get functions() {
        return this.#file.rows("functions");
    }
    get calledFunctions() {
        return this.#report.wide(this.#at, layout/* measuredCalled */.c7);
    }
    get statements() {
        return this.#report.wide(this.#at, layout/* measuredStatements */.fM);
    }
    get reachedStatements() {
        return this.#report.wide(this.#at, layout/* measuredReached */.rn);
    }
    get missed() {
        return this.#report.words(this.#at + layout/* measureBytes */.EO, 3 * this.#report.word(this.#at, layout/* measuredRangeCount */.x4));
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/kernel/kernel-report.js




/** A kernel's memory is not copied when its tables have more bytes: memory that is new takes longer than a new kernel. */
const maxCopiedBytes = 2 ** 22;
/** All that the kernel has joined and measured of a report. Places are offsets in the kernel's memory. */
class KernelReport {
    /** Lines as often as they were joined: how many were hit, and how many there were. */
    listed;
    /** Whether the kernel can be another reader's: what there was is copied. */
    isCopied;
    #memory;
    /** What is at the beginning of `#memory`. */
    #base;
    #words;
    #wides;
    constructor({ bytes, words, listed }) {
        const end = words[layout/* wordTablesEnd */.jx];
        this.isCopied = end - layout/* tablesAt */.dy <= maxCopiedBytes;
        this.#base = this.isCopied ? layout/* tablesAt */.dy : 0;
        this.#memory = this.isCopied ? bytes.buffer.slice(layout/* tablesAt */.dy, end) : bytes.buffer;
        this.#words = new Uint32Array(this.#memory);
        this.#wides = new Float64Array(this.#memory);
        this.listed = { part: listed[0], whole: listed[1] };
    }
    /** A file that the kernel knows as `file`. */
    file(file) {
        return new KernelFile(this, file);
    }
    /** The 32-bit word that is so many words after the byte at `at`. */
    word(at, place) {
        return this.#words[(at - this.#base) / 4 + place];
    }
    /** The number of 64 bits that is so many of them after the byte at `at`. */
    wide(at, place) {
        return this.#wides[(at - this.#base) / 8 + place];
    }
    /** So many words. */
    words(at, length) {
        return new Uint32Array(this.#memory, at - this.#base, length);
    }
    /** The table that is described at `at`. */
    table(at, kind) {
        const width = file_coverage/* rowKinds */.Oh[kind].length;
        const length = this.word(at, 1);
        if (length === 0)
            return (0,model_table/* emptyTable */._d)(width);
        const table = this.word(at, 0) - this.#base;
        const capacity = this.word(at, 2);
        const columns = [];
        for (let column = 0; column < width; column++)
            columns.push(new Uint32Array(this.#memory, table + (8 + 4 * column) * capacity, length));
        return { keys: new Float64Array(this.#memory, table, length), columns };
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/model/arm-table.js
const firstCapacity = 1024;
/** Arms of a line that are compared one by one before looking them up gets cheaper. */
const maxCompared = 16;
/**
 * The arms of one section's branches, each named by line and key.
 * An arm's place among the arms of its line, in the order they are first named, is what later joins with other reports:
 * tools number blocks differently from run to run, but list the arms of a line in the same order.
 * Tools also list lines in order, so arms are looked up in a hash table only once one does not.
 */
class ArmTable {
    size = 0;
    #lines = new Uint32Array(firstCapacity);
    #keys = new Float64Array(firstCapacity);
    #taken = new Uint8Array(firstCapacity);
    /** Where the arms of the last line begin, while the lines ascend. */
    #first = 0;
    #ascending = true;
    /** Where each arm sits in `#slots`, so that forgetting costs as much as adding did. */
    #places = new Uint32Array(firstCapacity);
    /** Index into the arrays above plus one; 0 is a free slot. Empty while the lines ascend. */
    #slots = new Uint32Array(firstCapacity * 2);
    /** Adds an arm, or joins `taken` when it was named before. */
    add(line, key, taken) {
        const { size } = this;
        if (size === this.#lines.length)
            this.#grow();
        if (this.#ascending) {
            const last = size === 0 ? -1 : this.#lines[size - 1];
            if (line > last)
                this.#first = size;
            if (line >= last && size - this.#first < maxCompared) {
                this.#addInOrder(line, key, taken);
                return;
            }
            this.#ascending = false;
            for (let i = 0; i < size; i++)
                this.#occupy(this.#slotOf(this.#lines[i], this.#keys[i]), i);
        }
        const slot = this.#slotOf(line, key);
        const index = this.#slots[slot] - 1;
        if (index >= 0)
            this.#taken[index] = this.#taken[index] | (taken ? 1 : 0);
        else {
            this.#occupy(slot, size);
            this.#append(line, key, taken);
        }
    }
    #addInOrder(line, key, taken) {
        for (let i = this.#first; i < this.size; i++) {
            if (this.#keys[i] !== key)
                continue;
            if (taken)
                this.#taken[i] = 1;
            return;
        }
        this.#append(line, key, taken);
    }
    #append(line, key, taken) {
        const index = this.size++;
        this.#lines[index] = line;
        this.#keys[index] = key;
        this.#taken[index] = taken ? 1 : 0;
    }
    #occupy(slot, index) {
        this.#slots[slot] = index + 1;
        this.#places[index] = slot;
    }
    /** Hands over every line's arms once and forgets them. */
    drain(each) {
        if (this.#ascending)
            this.#drainInOrder(each);
        else
            this.#drainGrouped(each);
        this.size = 0;
        this.#ascending = true;
    }
    #drainInOrder(each) {
        for (let i = 0; i < this.size;) {
            const line = this.#lines[i];
            const first = i;
            let taken = 0;
            let bits = 0;
            for (; i < this.size && this.#lines[i] === line; i++) {
                if (this.#taken[i] !== 1)
                    continue;
                taken++;
                if (i - first < 32)
                    bits |= 1 << (i - first);
            }
            each(line, i - first, taken, bits >>> 0);
        }
    }
    #drainGrouped(each) {
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
        if (this.#ascending)
            return;
        for (let i = 0; i < this.size; i++)
            this.#occupy(this.#slotOf(lines[i], keys[i]), i);
    }
}

// EXTERNAL MODULE: ./packages/coverage/build/model/report.js
var report = __nccwpck_require__(2822);
// EXTERNAL MODULE: ./packages/coverage/build/model/row-memory.js
var row_memory = __nccwpck_require__(1620);
;// CONCATENATED MODULE: ./packages/coverage/build/model/table-builder.js


const table_builder_firstCapacity = 256;
/** Takes rows in any order and as many times as they come; one instance serves a whole report. */
class Rows {
    length = 0;
    keys = new Float64Array(table_builder_firstCapacity);
    columns;
    #joins;
    /** The first column, which every row has. */
    #values;
    #lastKey = -1;
    #ascending = true;
    constructor(joins) {
        this.#joins = joins;
        this.columns = joins.map(() => new Uint32Array(table_builder_firstCapacity));
        this.#values = this.columns[0];
    }
    /** Adds a row of one column; the way lines take, by far the most frequent one. */
    add(key, value) {
        const n = this.length;
        if (n === this.keys.length)
            this.#grow();
        if (key <= this.#lastKey)
            this.#ascending = false;
        this.#lastKey = key;
        this.keys[n] = key;
        this.#values[n] = value;
        this.length = n + 1;
    }
    /** Adds a row of two columns. */
    addPair(key, a, b) {
        this.add(key, a);
        this.columns[1][this.length - 1] = b;
    }
    /** Adds a row of three or four columns. */
    addWide(key, a, b, c, d) {
        this.add(key, a);
        const n = this.length - 1;
        this.columns[1][n] = b;
        this.columns[2][n] = c;
        if (this.columns.length > 3)
            this.columns[3][n] = d;
    }
    /** Adds rows with the same columns. */
    addAll(rows) {
        const { length } = rows;
        const n = this.length;
        while (n + length > this.keys.length)
            this.#grow();
        const { keys } = this;
        const from = rows.keys;
        let last = this.#lastKey;
        let ascending = this.#ascending;
        for (let row = 0; row < length; row++) {
            const key = from[row];
            if (key <= last)
                ascending = false;
            last = key;
            keys[n + row] = key;
        }
        for (let c = 0; c < this.columns.length; c++) {
            const column = this.columns[c];
            const values = rows.columns[c];
            for (let row = 0; row < length; row++)
                column[n + row] = values[row];
        }
        this.#lastKey = last;
        this.#ascending = ascending;
        this.length = n + length;
    }
    /** How many rows have something in their first column. */
    get aboveZero() {
        const column = this.#values;
        const { length } = this;
        let n = 0;
        // Without a branch: no processor guesses which lines are hit.
        for (let row = 0; row < length; row++) {
            const value = column[row] | 0;
            n += (value | (0 - value)) >>> 31;
        }
        return n;
    }
    /** Forgets the rows and keeps the memory. */
    clear() {
        this.length = 0;
        this.#lastKey = -1;
        this.#ascending = true;
    }
    /** Brings the rows into ascending order, one for each key, as they stay until the next `clear`. */
    settle() {
        if (!this.#ascending)
            this.#sort();
        return this;
    }
    #grow() {
        const keys = new Float64Array(this.keys.length * 2);
        keys.set(this.keys);
        this.keys = keys;
        this.columns = this.columns.map((column) => {
            const larger = new Uint32Array(keys.length);
            larger.set(column);
            return larger;
        });
        this.#values = this.columns[0];
    }
    /** Brings the rows into order and joins those of one key. */
    #sort() {
        if (this.#insert())
            this.#joinNeighbours();
        else
            this.#reorder();
        this.#ascending = true;
    }
    #joinNeighbours() {
        const { keys, columns } = this;
        let n = 0;
        for (let row = 1; row < this.length; row++) {
            const again = keys[n] === keys[row];
            if (!again)
                keys[++n] = keys[row];
            for (let c = 0; c < columns.length; c++) {
                const column = columns[c];
                const value = column[row];
                const before = again ? column[n] : 0;
                column[n] = this.#joins[c] === "or" ? before | value : Math.max(before, value);
            }
        }
        this.length = n + 1;
    }
    /** Insertion sort, best for the nearly sorted rows that tools write; false when the rows are not such. */
    #insert() {
        const { keys, columns } = this;
        let budget = this.length * 8 + 64;
        for (let row = 1; row < this.length; row++) {
            const key = keys[row];
            let at = row;
            while (at > 0 && keys[at - 1] > key) {
                keys[at] = keys[at - 1];
                at--;
            }
            if (at === row)
                continue;
            keys[at] = key;
            for (let c = 0; c < columns.length; c++)
                moveDown(columns[c], row, at);
            budget -= row - at;
            if (budget < 0)
                return false;
        }
        return true;
    }
    /** For rows in any order: the keys are sorted by themselves, and each row is then joined into the place of its key. */
    #reorder() {
        const order = this.keys.slice(0, this.length).sort();
        let distinct = 0;
        for (let i = 0; i < order.length; i++)
            if (i === 0 || order[i] !== order[distinct - 1])
                order[distinct++] = order[i];
        const keys = order.subarray(0, distinct);
        const columns = this.columns.map(() => new Uint32Array(this.keys.length));
        for (let row = 0; row < this.length; row++) {
            const at = (0,model_table/* lowerBound */.yz)(keys, this.keys[row]);
            for (let c = 0; c < columns.length; c++) {
                const column = columns[c];
                const value = this.columns[c][row];
                const before = column[at];
                column[at] = this.#joins[c] === "or" ? before | value : Math.max(before, value);
            }
        }
        this.keys.set(keys);
        this.columns = columns;
        this.#values = columns[0];
        this.length = distinct;
    }
}
/** Moves the value at `from` to `to`, which is before it. */
function moveDown(column, from, to) {
    const value = column[from];
    for (let i = from; i > to; i--)
        column[i] = column[i - 1];
    column[to] = value;
}
/**
 * Collects the sections of one file.
 * Sections are kept as runs of falling length, so that a file named by a million classes costs n log n, not n squared.
 */
class Runs {
    #joins;
    #memory;
    #runs = [];
    constructor(joins, memory = new row_memory/* RowMemory */.K()) {
        this.#joins = joins;
        this.#memory = memory;
    }
    /** Takes a copy of `section`, or joins it in place when all its rows are there already. */
    take(section) {
        const { length } = section;
        for (let i = 0; i < this.#runs.length; i++)
            if ((0,model_table/* joinWithin */.Uo)(this.#runs[i], section, this.#joins))
                return;
        this.#runs.push((0,model_table/* copyRows */.D9)(section.keys, section.columns, length, this.#memory));
        while (this.#collapsible())
            this.#collapse();
    }
    /** All sections as one table. */
    build() {
        while (this.#runs.length > 1)
            this.#collapse();
        return this.#runs[0] ?? (0,model_table/* emptyTable */._d)(this.#joins.length);
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
            this.#runs.push((0,model_table/* joinTables */.IL)(before, last, this.#joins));
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/model/report-builder.js











const report_builder_kinds = Object.keys(file_coverage/* rowKinds */.Oh);
const counterPlace = report_builder_kinds.indexOf("counters");
/** For each of them its place among those that the kernel joins, or -1. */
const numbersInKernel = report_builder_kinds.map((kind) => kernelKinds.findIndex((known) => known === kind));
/** Builds a report from what a scanner finds in it. */
class ReportBuilder {
    report;
    #files = new Map();
    #rows = {
        lines: new Rows(file_coverage/* rowKinds */.Oh.lines),
        branches: new Rows(file_coverage/* rowKinds */.Oh.branches),
        arms: new Rows(file_coverage/* rowKinds */.Oh.arms),
        functions: new Rows(file_coverage/* rowKinds */.Oh.functions),
        statements: new Rows(file_coverage/* rowKinds */.Oh.statements),
        counters: new Rows(file_coverage/* rowKinds */.Oh.counters),
    };
    #lines = this.#rows.lines;
    #allRows = report_builder_kinds.map((kind) => this.#rows[kind]);
    #memory = new row_memory/* RowMemory */.K();
    #arms = new ArmTable();
    #sources = new Set();
    #native = new Map();
    #readings = new Map();
    /** Every line as often as the report lists it. */
    #listed = { part: 0, whole: 0 };
    #current;
    /** Where rows are joined, from the first ones of a kernel on until it is somebody else's. */
    #kernel;
    #inKernel;
    #negativeCounts = 0;
    constructor(report) {
        this.report = report;
    }
    file(path) {
        this.endFile();
        let file = this.#files.get(path);
        if (file === undefined) {
            if (this.#files.size >= limits/* maxFiles */.Mr)
                throw errors/* coverageErrors */.o.error("report-limit", `${JSON.stringify(this.report)} names more than ${limits/* maxFiles */.Mr} source files`);
            file = { inKernel: 0, runs: undefined };
            this.#files.set(path, file);
        }
        this.#current = file;
    }
    endFile() {
        const file = this.#current;
        if (file === undefined)
            return;
        if (this.#arms.size > 0)
            this.#arms.drain((line, arms, taken, bits) => this.#branch(line, arms, taken, bits));
        for (let kind = 0; kind < this.#allRows.length; kind++) {
            const rows = this.#allRows[kind];
            if (rows.length === 0)
                continue;
            if (rows === this.#lines) {
                this.#listed.whole += rows.length;
                this.#listed.part += rows.aboveZero;
            }
            rows.settle();
            if (!this.#joinInKernel(file, kind, rows))
                this.#take(file, kind, rows);
            rows.clear();
        }
        this.#current = undefined;
    }
    #joinInKernel(file, kind, rows) {
        const kernel = this.#kernel;
        const place = numbersInKernel[kind];
        if (kernel === undefined || place < 0)
            return false;
        const inKernel = fileIn(kernel, file);
        return inKernel !== 0 && joinInKernel(kernel, inKernel, place, rows);
    }
    #take(file, kind, rows) {
        file.runs ??= report_builder_kinds.map(() => undefined);
        let runs = file.runs[kind];
        if (runs === undefined) {
            runs = new Runs(file_coverage/* rowKinds */.Oh[report_builder_kinds[kind]], this.#memory);
            file.runs[kind] = runs;
        }
        runs.take(rows);
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
    placedArm(line, key, taken) {
        this.#rows.arms.add((0,file_coverage/* armKey */.oX)(line, key), taken ? 1 : 0);
    }
    counter(metric, part, whole) {
        this.#rows.counters.addPair(report/* metrics */.q.indexOf(metric), whole, part);
    }
    function(key, hits) {
        this.#rows.functions.add(key, hits);
    }
    statements(key, hits, statements, firstLine, lastLine) {
        this.#rows.statements.addWide(key, hits, statements, firstLine, lastLine);
    }
    rows(kind, rows) {
        if (rows.length > 0)
            this.#rows[kind].addAll(rows);
    }
    join(kernel) {
        this.#kernel = kernel;
        const file = this.#current === undefined ? 0 : fileIn(kernel, this.#current);
        return file === 0 ? everyKind : kernel.calls.joinRows(file);
    }
    takeTables(kernel) {
        this.endFile();
        this.#kernel = undefined;
        for (const { inKernel, runs } of this.#files.values())
            if (inKernel !== 0 && isWhole(runs))
                kernel.calls.measureFile(inKernel);
        const report = new KernelReport(kernel);
        this.#inKernel = report;
        this.#listed.part += report.listed.part;
        this.#listed.whole += report.listed.whole;
        return report.isCopied;
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
    reading(cause, metric, part, whole) {
        const name = `${cause} ${metric}`;
        const known = this.#readings.get(name) ?? { cause, metric, part: 0, whole: 0 };
        this.#readings.set(name, { cause, metric, part: known.part + part, whole: known.whole + whole });
    }
    /** The report, once its scanner has ended. */
    build(format, sizeBytes) {
        this.endFile();
        const files = new Map();
        for (const [path, file] of this.#files)
            files.set(path, this.#tablesOf(file));
        let distinct = 0;
        for (const file of files.values())
            distinct += file instanceof KernelFile ? file.rows("lines") : file.lines.keys.length;
        if (this.#listed.whole > distinct)
            this.reading("repeated-lines", "lines", this.#listed.part, this.#listed.whole);
        const native = Object.fromEntries(this.#native);
        return {
            name: this.report,
            format,
            files,
            sources: [...this.#sources],
            native,
            readings: [...this.#readings.values()],
            sizeBytes,
            negativeCounts: this.#negativeCounts,
        };
    }
    #tablesOf({ inKernel, runs }) {
        const known = inKernel === 0 ? undefined : this.#inKernel?.file(inKernel);
        if (runs === undefined)
            return known ?? (0,file_coverage/* emptyFile */.sX)();
        if (known !== undefined && isWhole(runs))
            return known.with(runs[counterPlace]?.build() ?? (0,model_table/* emptyTable */._d)(2));
        const file = (0,file_coverage/* emptyFile */.sX)();
        for (const [place, kind] of report_builder_kinds.entries()) {
            const table = runs[place]?.build();
            if (known !== undefined)
                file[kind] = known[kind];
            if (table !== undefined)
                file[kind] = (0,model_table/* joinTables */.IL)(file[kind], table, file_coverage/* rowKinds */.Oh[kind]);
        }
        return file;
    }
}
/** Whether all rows of a file are in the kernel, but for totals. */
function isWhole(runs) {
    return runs === undefined || runs.every((rows, place) => rows === undefined || place === counterPlace);
}
/** The file in the kernel, or 0 when there is no room for it. */
function fileIn({ calls }, file) {
    if (file.inKernel === 0)
        file.inKernel = calls.openFile();
    return file.inKernel;
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
    /** Takes the next bytes, which may become others after the call. @throws {ActionError} any code of `coverageErrors` but `malformed-diff` (data) */
    push(chunk) {
        this.#sizeBytes += chunk.length;
        if (this.#scanner !== undefined) {
            this.#scanner.push(chunk);
            return;
        }
        if (this.#head.length + chunk.length >= limits/* headBytes */.c4)
            this.#start(chunk);
        else
            this.#head = join(this.#head, chunk);
    }
    /** The report. @throws {ActionError} as `push`; `truncated-report` when the report is cut short or empty */
    end() {
        const scanner = this.#scanner ?? this.#start(new Uint8Array(0));
        scanner.end();
        return this.#builder.build(this.#format?.name ?? "cobertura", this.#sizeBytes);
    }
    #start(chunk) {
        const all = this.#head.length === 0 ? chunk : join(this.#head, chunk);
        const bytes = startsWith(all, byteOrderMark, 0) ? all.subarray(3) : all;
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
        const unread = unreadFormat(head);
        if (unread !== undefined)
            return errors/* coverageErrors */.o.error("unknown-report-format", `${name} ${unread}`);
        if (/^(?:\xff\xfe|\xfe\xff)/.test(text))
            return errors/* coverageErrors */.o.error("unsupported-report", `${name}, byte 0: UTF-16; expected UTF-8`);
        return errors/* coverageErrors */.o.error("unknown-report-format", `${name} starts with ${JSON.stringify(text.slice(0, 40))}; expected ${coverageFormats.map((format) => format.name).join(", ")}`);
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/compression/detect-compression.js
/** How many bytes tell a compression. */
const compressionHeadBytes = 4;
/**
 * What a file's first bytes say it was compressed with, whatever its name; no report in any format begins like that.
 * @see RFC 1952, section 2.3.1; RFC 8878, sections 3.1.1 and 3.1.2
 */
function detectCompression(head) {
    const [a, b, c, d] = head;
    if (a === 0x1f && b === 0x8b)
        return "gzip";
    const isFrame = a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd;
    const isSkippable = a !== undefined && a >= 0x50 && a <= 0x5f && b === 0x2a && c === 0x4d && d === 0x18;
    return isFrame || isSkippable ? "zstd" : undefined;
}

;// CONCATENATED MODULE: ./packages/coverage/build/compression/inflation-limit.js


/** Watches how much a compressed report grows; a small file must not keep a job busy for hours. */
class InflationLimit {
    #report;
    #inBytes = 0;
    #outBytes = 0;
    constructor(report) {
        this.#report = report;
    }
    /** Counts compressed bytes that were handed over. */
    takeIn(bytes) {
        this.#inBytes += bytes;
    }
    /** Counts what came out. @throws {ActionError} `report-limit` (data), with the ratio */
    takeOut(bytes) {
        this.#outBytes += bytes;
        const tooDense = this.#outBytes > limits/* inflationFloorBytes */.oJ && this.#outBytes > this.#inBytes * limits/* maxInflation */.RU;
        if (!tooDense && this.#outBytes <= limits/* maxInflatedBytes */.zI)
            return;
        const ratio = Math.floor(this.#outBytes / Math.max(1, this.#inBytes));
        const name = JSON.stringify(this.#report);
        const expected = tooDense
            ? `at most ${limits/* maxInflation */.RU} : 1 beyond ${limits/* inflationFloorBytes */.oJ} bytes`
            : `at most ${limits/* maxInflatedBytes */.zI} bytes`;
        throw errors/* coverageErrors */.o.error("report-limit", `${name}, byte ${this.#inBytes} of what is compressed: it has grown to ${this.#outBytes} bytes, ${ratio} : 1; expected ${expected}`);
    }
}

// EXTERNAL MODULE: ./packages/host/build/errors.js
var build_errors = __nccwpck_require__(7761);
;// CONCATENATED MODULE: ./actions/coverage-gate/build/inflate-report.js


/** The bytes of a report as its tool wrote them: what was compressed with gzip or zstd is decompressed on the way. */
async function* streamReport(path, host) {
    const chunks = host.files.stream(path)[Symbol.asyncIterator]();
    const first = await chunks.next();
    if (first.done === true)
        return;
    const rest = continued(first.value, chunks);
    // A file arrives in pieces of a mebibyte: the first one holds what tells a compression.
    const kind = detectCompression(first.value.subarray(0, compressionHeadBytes));
    if (kind === undefined) {
        yield* rest;
        return;
    }
    const limit = new InflationLimit(path);
    try {
        for await (const piece of host.inflate(kind, counted(rest, limit))) {
            limit.takeOut(piece.length);
            yield piece;
        }
    }
    catch (thrown) {
        if (!build_errors/* hostErrors */.S.owns(thrown) || !thrown.code.startsWith("compressed-"))
            throw thrown;
        const code = thrown.code === "compressed-truncated" ? "truncated-report" : "malformed-report";
        throw errors/* coverageErrors */.o.error(code, `${JSON.stringify(path)}: ${thrown.message}`, { cause: thrown });
    }
}
async function* continued(first, chunks) {
    try {
        yield first;
        for (let next = await chunks.next(); next.done !== true; next = await chunks.next())
            yield next.value;
    }
    finally {
        await chunks.return?.();
    }
}
async function* counted(chunks, limit) {
    for await (const chunk of chunks) {
        limit.takeIn(chunk.length);
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/read-in-threads.js


/** A thread is ready after a twentieth of a second, in which this much is read. */
const worthwhileBytes = 32 * 2 ** 20;
const maxThreads = 3;
/** Reads reports and gives them in the order of their paths; many large ones in several threads, each report in one. */
async function* readInOrder(paths, host) {
    const threads = await startThreads(paths, host);
    const idle = [...threads];
    const begun = new Map();
    const finished = new Map();
    let next = 0;
    let given = 0;
    // What was read ahead lies in memory, so that nobody may go far before the others.
    const mayBegin = () => next < paths.length && next <= given + 2 * threads.length;
    const begin = async (read) => {
        const index = next++;
        const reading = read(paths[index]);
        begun.set(index, reading);
        finished.set(index, await reading);
    };
    const keepBusy = () => {
        while (idle.length > 0 && mayBegin())
            void work(idle.pop());
    };
    const work = async (thread) => {
        await begin(async (path) => await askThread(thread, path, host));
        idle.push(thread);
        keepBusy();
    };
    try {
        for (; given < paths.length; given++) {
            keepBusy();
            while (!finished.has(given)) {
                if (mayBegin())
                    await begin(async (path) => await readHere(path, host));
                else
                    await begun.get(given);
            }
            yield finished.get(given);
            finished.delete(given);
            begun.delete(given);
        }
    }
    finally {
        for (const thread of threads)
            thread.end();
    }
}
async function startThreads(paths, { files, threads, log }) {
    const count = Math.min(threads.spare, paths.length - 1, maxThreads);
    if (count <= 0)
        return [];
    let sizeBytes = 0;
    for (const path of paths)
        sizeBytes += (await files.stat(path))?.sizeBytes ?? 0;
    if (sizeBytes < worthwhileBytes)
        return [];
    log.debug(`${count} threads beside this one read ${paths.length} reports of ${sizeBytes} bytes.`);
    return await Promise.all(Array.from({ length: count }, async () => await threads.start()));
}
/** What a thread cannot read is read here, so that errors are those of the report and not of the thread. */
async function askThread(thread, path, host) {
    const question = { path };
    try {
        const answer = (await thread.ask(question));
        if (answer !== undefined)
            return { path, report: unpackReport(answer) };
    }
    catch (thrown) {
        host.log.debug(`No thread could read ${path}: ${String(thrown)}`);
    }
    return await readHere(path, host);
}
/** What a thread of this action answers. */
async function answerThread(question, host) {
    const { path } = question;
    try {
        const packed = packReport(await readReport(path, host));
        return { value: packed, handedOver: memoryOf(packed) };
    }
    catch {
        return { value: undefined, handedOver: [] };
    }
}
async function readHere(path, host) {
    try {
        return { path, report: await readReport(path, host) };
    }
    catch (thrown) {
        return { path, thrown };
    }
}
/** Reads one report. @throws {ActionError} any code of `coverageErrors` but `malformed-diff`, and those of reading a file */
async function readReport(path, host) {
    const reader = new ReportReader(path);
    for await (const chunk of streamReport(path, host))
        reader.push(chunk);
    return reader.end();
}


/***/ }),

/***/ 5848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/coverage/build/gate/thresholds.js
var thresholds = __nccwpck_require__(404);
// EXTERNAL MODULE: ./packages/kernel/build/ratio.js
var build_ratio = __nccwpck_require__(3676);
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
            return `${check.subject}: at least ${wanted} is demanded, and ${check.detail ?? "the change could not be read"}.`;
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

// EXTERNAL MODULE: ./packages/coverage/build/model/measured-file.js
var measured_file = __nccwpck_require__(9687);
;// CONCATENATED MODULE: ./packages/coverage/build/model/rank-uncovered.js

/** The uncovered ranges of a change, the largest first. */
function largestRanges(files) {
    const ranges = files.flatMap((file) => file.uncovered.map((range) => ({ ...range, path: file.path })));
    return ranges.sort((a, b) => b.lines - a.lines || byName(a.path, b.path) || a.first - b.first);
}
/** The files with uncovered lines, those with most of them first. */
function mostUncovered(files, partialLines) {
    const all = [];
    for (const [path, file] of files) {
        const lines = (0,measured_file/* countLines */.lt)(file) - (0,measured_file/* coveredLines */.eE)(file, partialLines);
        if (lines > 0)
            all.push({ path, lines });
    }
    return all.sort((a, b) => b.lines - a.lines || byName(a.path, b.path));
}
function byName(a, b) {
    if (a === b)
        return 0;
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

;// CONCATENATED MODULE: ./actions/coverage-gate/build/annotate.js

/** What GitHub shows of one level in one step; it drops the rest without a word. */
const perLevel = 10;
/** Ranges with no more lines than this between them are shown as one. */
const nearLines = 3;
/**
 * What is marked: states that warn, counts that make no sense, and with `ranges` what this change leaves uncovered, the
 * largest first, as many as the runner shows. They are warnings when the change is covered too little, else notices.
 */
function annotate(assessment, ranges) {
    const remarks = remarksOn(assessment);
    if (!ranges)
        return remarks;
    const failed = assessment.decision.checks.some((check) => check.subject.startsWith("patch") && isMissed(check));
    const level = failed ? "warning" : "notice";
    const room = Math.max(1, perLevel - remarks.filter((remark) => remark.level === level).length);
    return [...remarks, ...rangeAnnotations(assessment.patch?.files ?? [], level, room)];
}
function remarksOn({ decision, readings, reports }) {
    const states = decision.states
        .filter((found) => found.action === "warn")
        .map((found) => ({ level: "warning", title: found.state, message: found.reason }));
    const negative = reports
        .filter((report) => report.negativeCounts > 0)
        .map((report) => {
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
function rangeAnnotations(files, level, room) {
    const groups = groupsOf(files);
    const shown = groups.length <= room ? groups : groups.slice(0, room - 1);
    const rest = groups.slice(shown.length);
    const marks = shown.map(({ path, ranges, lines }) => ({
        level,
        title: "not covered",
        message: messageOf(ranges, lines),
        file: path,
        startLine: ranges[0].first,
        endLine: (ranges.at(-1) ?? ranges[0]).last,
    }));
    if (rest.length === 0)
        return marks;
    const places = rest.length === 1 ? "1 more place" : `${rest.length} more places`;
    const lines = rest.reduce((sum, group) => sum + group.lines, 0);
    const message = `${places} with ${counted(lines)} of this change are not marked: GitHub shows ${perLevel} of a kind. The step summary lists them.`;
    return [...marks, { level, title: "not covered", message }];
}
function groupsOf(files) {
    const groups = [];
    for (const file of files.filter(({ path }) => isInside(path)))
        for (const range of file.uncovered) {
            const open = groups.at(-1);
            const last = open?.path === file.path ? open.ranges.at(-1) : undefined;
            if (open === undefined || last === undefined || range.first - last.last - 1 > nearLines)
                groups.push({ path: file.path, ranges: [range], lines: range.lines });
            else {
                open.ranges.push(range);
                open.lines += range.lines;
            }
        }
    // Of equal size, in the order of files and lines; sorting keeps it.
    return groups.sort((a, b) => b.lines - a.lines);
}
/** A mark on a file that is not in the workspace is shown nowhere. */
function isInside(path) {
    return path !== "" && !/^(?:\/|[A-Za-z]:)/.test(path) && !path.split("/").includes("..");
}
function messageOf(ranges, lines) {
    if (ranges.length === 1)
        return `No test reaches ${lines === 1 ? "this line" : `${lines} lines here`}.`;
    const named = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
    return `No test reaches ${counted(lines)} here: ${named.slice(0, 20).join(", ")}${named.length > 20 ? " …" : ""}.`;
}
function counted(lines) {
    return lines === 1 ? "1 line" : `${lines} lines`;
}

// EXTERNAL MODULE: ./packages/coverage/build/model/report.js
var model_report = __nccwpck_require__(2822);
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

// EXTERNAL MODULE: ./packages/coverage/build/model/totals.js
var model_totals = __nccwpck_require__(1711);
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
;// CONCATENATED MODULE: ./packages/coverage/build/gate/propose-ratchet.js


const hundredth = 10_000;
/** The minimums that were met with more than `slack` to spare, and how far each could go up and keep that distance. */
function proposeRatchet(checks, policy) {
    const { ratchetSlack: slack } = policy;
    if (slack === undefined)
        return [];
    const subjects = new Map([
        ...[...policy.minimums.keys()].map((metric) => [metric, [`min-${metric}`, metric]]),
        ...policy.thresholds.map((threshold) => [(0,thresholds/* subjectOf */.et)(threshold), [(0,thresholds/* subjectOf */.et)(threshold), threshold.metric]]),
    ]);
    return checks.flatMap((check) => {
        const [subject, metric] = subjects.get(check.subject) ?? [];
        const actual = (0,build_ratio/* floorPercent */.As)(check.actual);
        if (subject === undefined || metric === undefined || check.outcome !== "met" || actual === undefined)
            return [];
        const to = Math.floor((actual - slack) / hundredth) * hundredth;
        return to > check.atLeast ? [{ subject, metric, from: check.atLeast, to }] : [];
    });
}
/** The best mark of what the minimum of a proposal is for. */
function bestMark(proposal, marks) {
    const { subject, metric } = proposal;
    return marks.find((mark) => mark.metric === metric && subject === (mark.scope === "" ? `min-${metric}` : `${mark.scope} ${metric}`))?.percent;
}
/** The proposal in words, with the best that was ever reached when that is known. A pattern or flag in it is foreign text. */
function explainProposal({ subject, from, to }, best) {
    const raise = `${subject} could be raised from ${(0,build_ratio/* formatPercent */.l9)(from)} to ${(0,build_ratio/* formatPercent */.l9)(to)}`;
    return best === undefined ? `${raise}.` : `${raise}; the best so far is ${(0,build_ratio/* formatPercent */.l9)(best)}.`;
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/render-ratio.js



/** How a band looks. */
const signs = {
    green: (0,markdown.md) `🟢`,
    yellow: (0,markdown.md) `🟡`,
    orange: (0,markdown.md) `🟠`,
    red: (0,markdown.md) `🔴`,
    none: (0,markdown.md) `⚪`,
};
/** A ratio in percent, rounded down, with the sign of its band. */
function renderRatio(ratio, bands) {
    return (0,markdown.md) `${signs[bandOf(ratio, bands)]} ${(0,markdown/* trusted */.I)((0,build_ratio/* formatRatio */.B0)(ratio))}`;
}
/** Lines of a file, the first `most` of the ranges that are given. */
function renderRanges(ranges, most) {
    const parts = ranges.slice(0, most).map(({ first, last }) => (first === last ? (0,markdown.md) `${first}` : (0,markdown.md) `${first}–${last}`));
    if (ranges.length > most)
        parts.push((0,markdown.md) `… ${ranges.length - most} more`);
    return (0,markdown/* joinMarkdown */.U)(parts, ", ");
}
/** Uncovered ranges of a file, the largest first, at most `most` of them. */
function largestFirst(ranges, most) {
    return renderRanges(ranges.toSorted((a, b) => b.lines - a.lines || a.first - b.first), most);
}
/** A part of a summary that is a table under a title; nothing when it has no rows. */
function tablePart(name, priority, columns, rows) {
    if (rows.length === 0)
        return [];
    const titles = columns.map((column) => ({ title: (0,build_text/* text */.Qq)(column) }));
    return [
        {
            kind: "rows",
            name,
            priority,
            head: (0,markdown/* joinMarkdown */.U)([(0,blocks/* heading */.R_)(4, name), (0,blocks/* tableHead */.PP)(titles)], "\n\n"),
            rows: rows.map((row) => (0,blocks/* tableRow */.jD)(row, titles.length)),
            tail: (0,markdown.md) ``,
            leftOut: (left) => (0,blocks/* tableRow */.jD)([(0,markdown.md) `… ${left} more`], titles.length),
        },
    ];
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/render-baseline.js




const maxLosses = 50;
const maxProposals = 20;
const shownCommit = 12;
/** What was compared with what, and what came of it, an item a line. */
function comparisonItems({ readings, decision, comparison, marks }) {
    const { change, baseline } = readings;
    const items = [];
    if (change.kind === "known")
        items.push((0,markdown.md) `ℹ️ Changed lines are those since ${(0,code/* code */.aY)(change.base.slice(0, shownCommit))}.`);
    if (decision.delta !== undefined) {
        const of = baseline.kind === "found" ? (0,markdown.md) ` of ${(0,code/* code */.aY)(baseline.baseline.commit.slice(0, shownCommit))}` : (0,markdown.md) ``;
        items.push((0,markdown.md) `${renderDelta(decision.delta)} points: line coverage against the baseline${of}.`);
    }
    if (comparison !== undefined && comparison.gainedLines > 0)
        items.push((0,markdown.md) `✅ ${comparison.gainedLines} untouched lines are covered now that were not before.`);
    if (comparison !== undefined && comparison.unmeasured.length > 0)
        items.push(goneFromReports(comparison.unmeasured));
    const { proposals } = decision;
    for (const proposal of proposals.slice(0, maxProposals))
        items.push((0,markdown.md) `💡 ${(0,build_text/* text */.Qq)(explainProposal(proposal, bestMark(proposal, marks)), 600)}`);
    return items;
}
function goneFromReports(paths) {
    const example = (0,code/* code */.aY)(paths[0] ?? "");
    return paths.length === 1
        ? (0,markdown.md) `⚠️ The baseline measured a file that is in no report now, ${example}.`
        : (0,markdown.md) `⚠️ The baseline measured ${paths.length} files that are in no report now, such as ${example}.`;
}
/** A metric's distance from the baseline; a dash where it has none. */
function renderDrop(drop) {
    return drop === undefined ? (0,markdown.md) `–` : renderDelta(drop.delta);
}
function renderDelta(delta) {
    // Digits of our own: nothing to escape.
    const points = (0,markdown/* trusted */.I)((0,build_ratio/* formatPercent */.l9)(Math.abs(delta)));
    if (delta === 0)
        return (0,markdown.md) `± ${points}`;
    return delta < 0 ? (0,markdown.md) `▼ ${points}` : (0,markdown.md) `▲ ${points}`;
}
/** Lines that nobody touched and that lost their coverage, and flags whose coverage is of an earlier run. */
function baselineParts({ comparison, carried }) {
    const losses = comparison?.losses ?? [];
    const lost = losses
        .slice(0, maxLosses)
        .map((loss) => [(0,code/* code */.aY)(loss.path), (0,markdown.md) `${loss.lines}`, largestFirst(loss.ranges, 10)]);
    if (losses.length > maxLosses)
        lost.push([(0,markdown.md) `… ${losses.length - maxLosses} more`]);
    const title = (0,markdown.md) `${comparison?.lostLines ?? 0} untouched lines lost their coverage`;
    const flags = carried.map((flag) => [
        (0,code/* code */.aY)(flag.flag),
        (0,code/* code */.aY)(flag.commit.slice(0, shownCommit)),
        (0,markdown/* trusted */.I)(ageOf(flag.ageMs)),
        (0,markdown.md) `${flag.droppedLines}`,
    ]);
    return [
        ...tablePart(title, 2, ["File", "Lines", "Ranges, largest first"], lost),
        ...tablePart((0,markdown.md) `Flags without a report, carried forward`, 2, ["Flag", "Measured at", "Age", "Lines changed since"], flags),
    ];
}
const hourMs = 3_600_000;
function ageOf(ageMs) {
    const hours = Math.max(0, Math.floor(ageMs / hourMs));
    if (hours < 1)
        return "under 1 hour";
    const [count, unit] = hours < 48 ? [hours, "hour"] : [Math.floor(hours / 24), "day"];
    return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

// EXTERNAL MODULE: ./packages/coverage/build/model/table.js
var table = __nccwpck_require__(3014);
;// CONCATENATED MODULE: ./packages/coverage/build/model/uncovered-ranges.js


/**
 * The ranges of executable lines without coverage, ascending. Lines that are not executable do not end a range;
 * when `within` is given, only its lines count and its gaps do.
 */
function uncoveredRanges(file, partialLines, within = [everything]) {
    const ranges = [];
    for (const window of within)
        visitUncovered(file, partialLines, window, (first, last, lines) => ranges.push({ first, last, lines }));
    return ranges;
}
/** All lines of a file. */
const everything = { first: 0, last: Number.POSITIVE_INFINITY };
/** Calls `visit` with each of the ranges that `uncoveredRanges` gives of the window, which costs no memory. */
function visitUncovered(file, partialLines, window, visit) {
    const known = window === everything && partialLines === "hit" ? file.counts?.missed : undefined;
    if (known !== undefined) {
        for (let i = 0; i < known.length; i += 3)
            visit(known[i], known[i + 1], known[i + 2]);
        return;
    }
    const { lines } = file;
    let first = 0;
    let last = 0;
    let count = 0;
    for (let row = (0,table/* lowerBound */.yz)(lines, window.first); row < lines.length; row++) {
        const line = lines[row];
        if (line > window.last)
            break;
        if ((0,measured_file/* isCovered */.P$)(file, row, partialLines)) {
            if (count > 0)
                visit(first, last, count);
            count = 0;
            continue;
        }
        if (count++ === 0)
            first = line;
        last = line;
    }
    if (count > 0)
        visit(first, last, count);
}

;// CONCATENATED MODULE: ./packages/coverage/build/model/missed-ranges.js


/** What nothing reached of one metric in a file, ascending; functions have no lines here, so nothing is known of them. */
function missedRanges(metric, file, partialLines, within) {
    if (metric === "lines")
        return uncoveredRanges(file, partialLines, within).map(({ first, last, lines }) => ({ first, last, parts: lines }));
    if (metric === "branches")
        return (within ?? [everything]).flatMap((window) => missedArms(file, window));
    return metric === "statements" ? missedStatements(file) : [];
}
function missedArms({ branches }, window) {
    const ranges = new RangeCollector();
    for (let row = (0,table/* lowerBound */.yz)(branches.lines, window.first); row < branches.lines.length; row++) {
        const line = branches.lines[row];
        if (line > window.last)
            break;
        ranges.add(line, line, branches.arms[row] - branches.taken[row]);
    }
    return ranges.end();
}
function missedStatements({ statements }) {
    const [hits, weights, firsts, lasts] = statements.columns;
    const ranges = new RangeCollector();
    for (let row = 0; row < statements.keys.length; row++) {
        const first = firsts?.[row] ?? 0;
        // A statement of which no lines are known cannot be pointed at.
        if (first > 0)
            ranges.add(first, lasts?.[row] ?? first, (hits?.[row] ?? 0) > 0 ? 0 : (weights?.[row] ?? 0));
    }
    return ranges.end();
}
/** Joins neighbours that miss something; one that misses nothing ends a range. */
class RangeCollector {
    #ranges = [];
    #open;
    add(first, last, missed) {
        if (missed <= 0)
            this.#close();
        else if (this.#open === undefined)
            this.#open = { first, last, parts: missed };
        else {
            this.#open.last = Math.max(this.#open.last, last);
            this.#open.parts += missed;
        }
    }
    end() {
        this.#close();
        return this.#ranges;
    }
    #close() {
        if (this.#open !== undefined)
            this.#ranges.push(this.#open);
        this.#open = undefined;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/gate/plan-cover.js




/**
 * Plans how to meet a demand that was missed: the largest ranges, as few as possible, and at the end the smallest that
 * suffices. Totals are sought in changed files first. `undefined` when no number of parts would meet the demand.
 */
function planCover(check, facts) {
    if (!isMissed(check) || check.missing === 0)
        return undefined;
    const scope = scopeOf(check.subject);
    const groups = candidateGroups(scope, facts);
    const chosen = [];
    let left = check.missing;
    for (const group of groups)
        left = choose(group, left, chosen);
    return {
        subject: check.subject,
        metric: scope.metric,
        missing: check.missing,
        files: byFile(chosen),
        sufficient: left <= 0,
    };
}
/** Reads what `GateCheck.subject` says: a metric, `patch`, `patch-branches`, `max-drop`, or a scope and its metric. */
function scopeOf(subject) {
    if (subject === "max-drop")
        return { kind: "total", metric: "lines", name: "" };
    if (subject === "patch")
        return { kind: "patch", metric: "lines", name: "" };
    if (subject === "patch-branches")
        return { kind: "patch", metric: "branches", name: "" };
    const space = subject.lastIndexOf(" ");
    const metric = model_report/* metrics */.q.find((known) => known === subject.slice(space + 1)) ?? "lines";
    if (space < 0)
        return { kind: "total", metric, name: "" };
    const name = subject.slice(0, space);
    return name.startsWith("flag:")
        ? { kind: "flag", metric, name: name.slice("flag:".length) }
        : { kind: "path", metric, name };
}
/** What could be covered, in groups of falling preference, each with its largest ranges first. */
function candidateGroups(scope, facts) {
    if (scope.kind === "patch")
        return [
            ranked(facts.changed.flatMap((change) => {
                const file = facts.files.get(change.path);
                return file === undefined ? [] : placed(change.path, file, scope.metric, facts, change.added);
            })),
        ];
    const files = scope.kind === "flag" ? (facts.flagFiles.get(scope.name) ?? new Map()) : facts.files;
    const matches = scope.kind === "path" ? (0,thresholds/* pathMatcher */.kZ)([scope.name]) : () => true;
    const changed = new Set(facts.changed.map((change) => change.path));
    const near = [];
    const far = [];
    for (const [path, file] of files) {
        if (!matches(path))
            continue;
        const target = changed.has(path) ? near : far;
        for (const candidate of placed(path, file, scope.metric, facts))
            target.push(candidate);
    }
    return [ranked(near), ranked(far)];
}
function placed(path, file, metric, facts, within) {
    return missedRanges(metric, file, facts.partialLines, within).map((range) => ({ ...range, path }));
}
function ranked(candidates) {
    return candidates.sort((a, b) => b.parts - a.parts || compare(a.path, b.path) || a.first - b.first);
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** Adds to `chosen` what `left` needs; gives what is still left after it. */
function choose(group, left, chosen) {
    let still = left;
    for (const [index, candidate] of group.entries()) {
        if (still <= 0)
            break;
        if (candidate.parts < still) {
            chosen.push(candidate);
            still -= candidate.parts;
            continue;
        }
        // One range is enough now: the smallest that is.
        let last = candidate;
        for (let next = index + 1; (group[next]?.parts ?? 0) >= still; next++) {
            const other = group[next];
            if (other.parts < last.parts)
                last = other;
        }
        chosen.push(last);
        still -= last.parts;
    }
    return still;
}
function byFile(chosen) {
    const files = new Map();
    for (const { path, first, last, parts } of chosen) {
        const ranges = files.get(path);
        if (ranges === undefined)
            files.set(path, [{ first, last, parts }]);
        else
            ranges.push({ first, last, parts });
    }
    return [...files].map(([path, ranges]) => ({
        path,
        ranges,
        parts: ranges.reduce((sum, range) => sum + range.parts, 0),
    }));
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/render-plan.js



const maxPlans = 10;
const maxFiles = 50;
const maxRanges = 12;
/** What each demand that was missed still needs: the shortest list of ranges that would meet it. */
function plansOf(assessment, inputs) {
    const { change, isExcluded } = assessment.readings;
    const facts = {
        files: assessment.files,
        flagFiles: assessment.flagFiles,
        changed: change.kind === "known" ? change.files.filter((file) => !isExcluded(file.path)) : [],
        partialLines: inputs["partial-lines"],
    };
    return assessment.decision.checks
        .filter(isMissed)
        .slice(0, maxPlans)
        .flatMap((check) => planCover(check, facts) ?? []);
}
/** The plans as tables, the file with the largest range first. */
function planParts(plans) {
    return plans.flatMap((plan) => {
        const rows = plan.files.slice(0, maxFiles).map((file) => rowOf(file, plan.metric));
        if (plan.files.length > maxFiles)
            rows.push([(0,markdown.md) `… ${plan.files.length - maxFiles} more`]);
        return tablePart(title(plan), 1, ["File", "Would cover", "Ranges, largest first"], rows);
    });
}
function rowOf(file, metric) {
    return [(0,code/* code */.aY)(file.path), (0,build_text/* text */.Qq)(countParts(file.parts, metric)), renderRanges(file.ranges, maxRanges)];
}
function title(plan) {
    return (0,build_text/* text */.Qq)(explainPlan(plan), 400);
}
/** A plan in one line: `patch: needs 7 more covered lines in 3 files: here they are`. The subject is foreign text. */
function explainPlan(plan) {
    const files = plan.files.length === 1 ? "1 file" : `${plan.files.length} files`;
    const needs = `${plan.subject}: needs ${moreParts(plan.missing, plan.metric)}`;
    return plan.sufficient ? `${needs} in ${files}: here they are` : `${needs}; these are the ones that are known`;
}
const units = {
    lines: ["covered", "line"],
    branches: ["taken", "arm"],
    functions: ["called", "function"],
    statements: ["covered", "statement"],
};
function moreParts(count, metric) {
    const [how, unit] = units[metric];
    return `${count} more ${how} ${unit}${count === 1 ? "" : "s"}`;
}
/** `3 lines`, `1 arm`. */
function countParts(count, metric) {
    return `${count} ${units[metric][1]}${count === 1 ? "" : "s"}`;
}

;// CONCATENATED MODULE: ./packages/coverage/build/document/explain-difference.js

const causes = {
    "repeated-lines": "the tool adds lines that it lists more than once; here each counts once",
    "method-entries": "the tool counts the entry of each method as a branch",
    instances: "the tool counts each instance of a template or closure",
};
/** The metrics of one report in which the tool's own total and that of its rows are not the same. */
function explainDifferences(report, partialLines) {
    return model_report/* metrics */.q.flatMap((metric) => {
        const printed = report.native[metric];
        const measured = report.measured[metric];
        if (printed === undefined || same(printed, measured))
            return [];
        const cause = report.readings.find((reading) => reading.metric === metric && same(reading, printed))?.cause;
        return [{ metric, measured, printed, reason: cause === undefined ? unexplained(metric) : causes[cause] }];
    });
    function unexplained(metric) {
        const printed = report.native[metric];
        const measured = report.measured[metric];
        if (metric === "lines" && partialLines === "miss" && printed?.whole === measured.whole)
            return "lines of which only a part was reached count as missed here (`partial-lines: miss`)";
        return measured.whole === 0
            ? "the file prints a total and lists nothing that adds up to it"
            : "the total is not what the file's own rows add up to";
    }
}
function same(a, b) {
    return a.part === b.part && a.whole === b.whole;
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/render-reports.js



const maxReports = 100;
const maxLostPaths = 50;
const maxMappings = 10;
/** Where the numbers come from: each report beside what its tool printed, and what became of the paths. */
function reportParts(assessment, inputs) {
    const { reports } = assessment;
    const rows = reports.slice(0, maxReports).map((row) => reportRow(row, inputs));
    if (reports.length > maxReports)
        rows.push([(0,markdown.md) `… ${reports.length - maxReports} more`]);
    const columns = ["Report", "Format", "Files", "Lines measured", "Lines printed by the tool", "Why they differ"];
    return [...lostParts(assessment), ...tablePart((0,markdown.md) `Reports`, 8, columns, rows)];
}
function reportRow(row, inputs) {
    const native = row.native.lines;
    const reasons = explainDifferences(row, inputs["partial-lines"]).map(({ metric, measured, printed, reason }) => {
        const numbers = metric === "lines" ? (0,markdown.md) `` : (0,markdown.md) ` ${measured.part} / ${measured.whole}, not ${printed.part} / ${printed.whole}`;
        return (0,markdown.md) `${(0,build_text/* text */.Qq)(metric)}${numbers}: ${(0,build_text/* text */.Qq)(reason)}`;
    });
    return [
        (0,code/* code */.aY)(row.name),
        (0,build_text/* text */.Qq)(row.flags.length === 0 ? row.format : `${row.format} (${row.flags.join(", ")})`),
        (0,markdown.md) `${row.files}`,
        (0,markdown.md) `${row.measured.lines.part} / ${row.measured.lines.whole}`,
        native === undefined ? (0,markdown.md) `–` : (0,markdown.md) `${native.part} / ${native.whole}`,
        reasons.length === 0 ? (0,markdown.md) `–` : (0,markdown/* joinMarkdown */.U)(reasons, "; "),
    ];
}
function lostParts({ lost, paths }) {
    if (lost.length === 0)
        return [];
    const title = (0,markdown.md) `Paths: ${paths.matched} found, ${paths.ambiguous} ambiguous, ${paths.unmatched} not found`;
    const rows = lost.slice(0, maxLostPaths).map((path) => [(0,code/* code */.aY)(path.path), whyLost(path)]);
    const all = paths.ambiguous + paths.unmatched;
    if (all > maxLostPaths)
        rows.push([(0,markdown.md) `… ${all - maxLostPaths} more`]);
    return [
        ...tablePart(title, 6, ["Path in the report", "Why it is no file of the repository"], rows),
        ...mappingPart(lost),
    ];
}
function whyLost({ result }) {
    if (result.status === "unmatched")
        return (0,markdown.md) `no such file`;
    return (0,markdown.md) `could be ${(0,markdown/* joinMarkdown */.U)(result.candidates.map((path) => (0,code/* code */.aY)(path)), " or ")}`;
}
/** The lines to paste into the workflow. */
function mappingPart(lost) {
    const lines = new Set(lost.flatMap(({ result }) => result.status === "unmatched" && result.suggestion !== undefined ? [result.suggestion] : []));
    if (lines.size === 0)
        return [];
    const input = [
        "path-map: |",
        ...[...lines].slice(0, maxMappings).map((line) => `  ${line.replaceAll(/[\r\n]/g, " ")}`),
    ];
    const body = (0,markdown/* joinMarkdown */.U)([(0,markdown.md) `This input would find them:`, (0,code/* codeBlock */.DV)(input.join("\n"))], "\n\n");
    return [{ kind: "block", name: "path-map", priority: 7, body }];
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/render-ranges.js



const maxWorstFiles = 25;
/** The changed files, those with most uncovered lines first. */
function patchPart({ patch, policy }) {
    const rows = rankPatchFiles(patch?.files ?? []).map((file) => [
        (0,code/* code */.aY)(file.path),
        renderRatio(file.lines, policy.bands),
        (0,markdown.md) `${file.lines.part} / ${file.lines.whole}`,
        largestFirst(file.uncovered, 10),
    ]);
    return tablePart((0,markdown.md) `Changed lines`, 3, ["File", "Coverage", "Covered", "Uncovered, largest first"], rows);
}
/** The files with most uncovered lines. */
function filesPart({ files, uncovered }, inputs) {
    const rows = uncovered.slice(0, maxWorstFiles).map(({ path, lines }) => {
        const file = files.get(path);
        const ranges = file === undefined ? [] : uncoveredRanges(file, inputs["partial-lines"]);
        return [(0,code/* code */.aY)(path), (0,markdown.md) `${lines}`, largestFirst(ranges, 8)];
    });
    return tablePart((0,markdown.md) `Files with most uncovered lines`, 4, ["File", "Uncovered", "Largest ranges"], rows);
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/render-summary.js








const summaryBytes = 900_000;
const actionSigns = { pass: (0,markdown.md) `ℹ️`, warn: (0,markdown.md) `⚠️`, fail: (0,markdown.md) `❌` };
/** The step summary: the verdict, what would turn it, the numbers, and where they come from; valid Markdown of at most 900,000 bytes. */
function renderSummary(assessment, inputs) {
    const { decision } = assessment;
    const title = decision.verdict === "pass" ? (0,markdown.md) `✅ Coverage` : (0,markdown.md) `❌ Coverage`;
    const states = decision.states.map((found) => (0,markdown.md) `${actionSigns[found.action]} ${(0,code/* code */.aY)(found.state)}: ${(0,build_text/* text */.Qq)(found.reason, 600)}`);
    const plans = plansOf(assessment, inputs);
    const unplanned = (check) => isMissed(check) && !plans.some((plan) => plan.subject === check.subject);
    const missed = decision.checks.filter(unplanned).map((check) => (0,markdown.md) `❌ ${(0,build_text/* text */.Qq)(explainCheck(check), 600)}`);
    return fitDocument([
        { kind: "fixed", body: (0,blocks/* heading */.R_)(3, title) },
        { kind: "fixed", body: (0,build_text/* text */.Qq)(explainGate(decision, assessment.totals, assessment.patch), 2000) },
        ...planParts(plans),
        { kind: "fixed", body: totalsTable(assessment) },
        { kind: "fixed", body: (0,blocks/* bullets */.e5)([...comparisonItems(assessment), ...states, ...missed].slice(0, 60)) },
        ...baselineParts(assessment),
        ...patchPart(assessment),
        ...filesPart(assessment, inputs),
        ...excludedPart(assessment),
        ...reportParts(assessment, inputs),
    ], { max: summaryBytes, unit: "bytes" }).body;
}
function totalsTable({ totals, patch, decision, policy }) {
    const { drops } = decision;
    const rows = model_report/* metrics */.q.map((metric) => ({ subject: metric, ratio: totals[metric] }));
    if (patch !== undefined)
        rows.push({ subject: "patch", ratio: patch.lines }, { subject: "patch-branches", ratio: patch.branches });
    const listed = rows.filter((row) => row.ratio.whole > 0 || decision.checks.some((check) => check.subject === row.subject));
    const others = decision.checks.filter((check) => !rows.some((row) => row.subject === check.subject));
    const line = (subject, ratio, check) => [
        (0,build_text/* text */.Qq)(subject),
        // Digits and a percent sign of our own: nothing to escape.
        (0,markdown.md) `${signs[bandOf(ratio, policy.bands)]} ${(0,markdown/* trusted */.I)((0,build_ratio/* formatRatio */.B0)(ratio))}`,
        (0,markdown.md) `${ratio.part} / ${ratio.whole}`,
        ...(drops.length === 0 ? [] : [renderDrop(drops.find((drop) => drop.metric === subject))]),
        check === undefined
            ? (0,markdown.md) `–`
            : (0,markdown.md) `${(0,markdown/* trusted */.I)(subject === "max-drop" ? `at most ${(0,build_ratio/* formatPercent */.l9)(check.atLeast)} points down` : `${(0,build_ratio/* formatPercent */.l9)(check.atLeast)}%`)} ${outcomeSign(check)}`,
    ];
    return (0,blocks/* table */.tp)([
        { title: (0,markdown.md) `Metric` },
        { title: (0,markdown.md) `Coverage`, align: "right" },
        { title: (0,markdown.md) `Covered`, align: "right" },
        ...(drops.length === 0 ? [] : [{ title: (0,markdown.md) `Baseline`, align: "right" }]),
        { title: (0,markdown.md) `Demanded`, align: "right" },
    ], [
        ...listed.map((row) => line(row.subject, row.ratio, decision.checks.find((check) => check.subject === row.subject))),
        ...others.slice(0, 50).map((check) => line(check.subject, check.actual, check)),
    ]);
}
function outcomeSign(check) {
    if (check.outcome === "met")
        return (0,markdown.md) `✅`;
    return check.outcome === "not-applicable" ? (0,markdown.md) `(nothing to measure)` : (0,markdown.md) `❌`;
}
function excludedPart({ excluded, excludedTotals, totals }) {
    if (excluded.length === 0)
        return [];
    const files = excluded.length === 1 ? (0,markdown.md) `1 file does` : (0,markdown.md) `${excluded.length} files do`;
    const all = (0,model_totals/* sumTotals */.L_)([totals, excludedTotals]).lines;
    const effect = (0,markdown.md) `with their ${excludedTotals.lines.whole} lines, line coverage would be ${(0,markdown/* trusted */.I)((0,build_ratio/* formatRatio */.B0)(all))}`;
    return [
        {
            kind: "block",
            name: "excluded files",
            priority: 5,
            body: (0,blocks/* details */.zH)((0,markdown.md) `${files} not count (generated or excluded); ${effect}`, (0,blocks/* bullets */.e5)([
                ...excluded.slice(0, 50).map((path) => (0,code/* code */.aY)(path)),
                ...(excluded.length > 50 ? [(0,markdown.md) `… ${excluded.length - 50} more`] : []),
            ])),
        },
    ];
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/outcome.js




const maxListedFiles = 500;
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
            "uncovered-files": JSON.stringify(uncoveredFiles(assessment)),
        },
        annotations: annotate(assessment, inputs.annotations),
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
function uncoveredFiles({ patch, uncovered }) {
    const changed = patch?.files ?? [];
    const paths = changed.length > 0 ? changed.filter((file) => file.uncovered.length > 0) : uncovered;
    return paths.map(({ path }) => path).slice(0, maxListedFiles);
}

;// CONCATENATED MODULE: ./packages/coverage/build/gate/compare-totals.js

const hundred = 100000000n;
/** Every metric that both the baseline and the reports have. */
function measureDrops({ totals, baseline }) {
    if (baseline.kind !== "found")
        return [];
    return model_report/* metrics */.q.flatMap((metric) => {
        const [now, before] = [totals[metric], baseline.totals[metric]];
        const delta = difference(now, before);
        const remaining = baseline.comparison?.remaining[metric] ?? before;
        return delta === undefined ? [] : [{ metric, now, before, remaining, delta }];
    });
}
/**
 * Whether line coverage is further below the baseline than allowed. Deleting covered code lowers the ratio though no test
 * got worse, so it also suffices not to be further below what is left of the baseline.
 */
function dropCheck({ totals, baseline }, { maxDrop }) {
    if (maxDrop === undefined || baseline.kind !== "found")
        return [];
    const now = totals.lines;
    const before = baseline.totals.lines;
    const check = { subject: "max-drop", actual: now, atLeast: maxDrop };
    if (now.whole === 0 || before.whole === 0)
        return [{ ...check, outcome: "metric-not-measured", missing: 0 }];
    const remaining = baseline.comparison?.remaining.lines ?? before;
    const bases = remaining.whole === 0 ? [before] : [before, remaining];
    const missing = Math.min(...bases.map((base) => missingBelow(now, base, maxDrop)));
    return [{ ...check, outcome: missing === 0 ? "met" : "coverage-dropped", missing }];
}
/** Exactly: with fractions b/B before and c/C now, the drop is (b*C - c*B) / (B*C). */
function missingBelow(now, before, maxDrop) {
    const [c, C, b, B] = [BigInt(now.part), BigInt(now.whole), BigInt(before.part), BigInt(before.whole)];
    // The smallest c that is no further below than allowed.
    const needed = (hundred * b * C - BigInt(maxDrop) * B * C + hundred * B - 1n) / (hundred * B);
    return Math.max(0, Number(needed - c));
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
        yield ["empty-report", `Without one executable line: ${names(empty)}.`];
    const missing = [...missingShards(facts, policy, readable), ...facts.notCarried];
    if (missing.length > 0)
        yield ["missing-shard", missing.join(" ")];
    const all = paths.matched + paths.ambiguous + paths.unmatched;
    if (all > 0 && paths.matched === 0)
        yield ["no-path-matched", `None of the ${all} paths in the reports is a file of the repository.`];
    if (stale.length > 0)
        yield ["stale-report", `Older than the commit they should be about: ${names(stale)}.`];
}
function missingShards(facts, policy, readable) {
    return policy.expectedReports.flatMap(({ flag, reports }) => {
        const there = flag === undefined ? readable : (facts.flagReports.get(flag) ?? 0);
        const of = flag === undefined ? "" : ` of the flag ${flag}`;
        return there < reports ? [`${there} of ${reports} expected reports${of} are there.`] : [];
    });
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
        yield ["changed-unmeasured", `Changed, and in no report: ${names(unmeasured)}.`];
    const zero = change.files.filter((file) => file.added.length > 0 && facts.files.get(file.path)?.lines.whole === 0);
    if (zero.length > 0)
        yield ["zero-lines-file", `Changed, without executable lines: ${names(zero.map((file) => file.path))}.`];
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
function names(all) {
    const shown = all.slice(0, 5).join(", ");
    return all.length > 5 ? `${shown} and ${all.length - 5} more` : shown;
}

;// CONCATENATED MODULE: ./packages/coverage/build/gate/decide-gate.js








/** Judges what was measured by what is demanded. Equal facts and policies give equal decisions. */
function decideGate(facts, policy) {
    const states = findStates(facts, policy);
    const drops = measureDrops(facts);
    const checks = [
        ...totalChecks(facts, policy),
        ...patchChecks(facts, policy),
        ...dropCheck(facts, policy),
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
        delta: drops.find((drop) => drop.metric === "lines")?.delta,
        drops,
        proposals: proposeRatchet(checks, policy),
    };
}
function check(subject, actual, atLeast, below) {
    if (actual.whole === 0)
        return { subject, actual, atLeast, outcome: "metric-not-measured", missing: 0 };
    const met = (0,build_ratio/* reaches */.O6)(actual, atLeast);
    return { subject, actual, atLeast, outcome: met ? "met" : below, missing: (0,build_ratio/* missingParts */.tL)(actual, atLeast) };
}
function totalChecks(facts, policy) {
    return model_report/* metrics */.q.flatMap((metric) => {
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
        const totalsOnly = facts.change.kind === "known" ? facts.change.patch.totalsOnly : [];
        if (totalsOnly.length > 0)
            return [
                {
                    subject,
                    actual: nothing,
                    atLeast,
                    outcome: "patch-unavailable",
                    missing: 0,
                    detail: totalsOnlyDetail(totalsOnly, facts),
                },
            ];
        const actual = facts.change.kind === "known" ? facts.change.patch[metric] : nothing;
        if (actual.whole === 0)
            return [{ subject, actual, atLeast, outcome: "not-applicable", missing: 0 }];
        return [check(subject, actual, atLeast, "patch-below-threshold")];
    });
}
function totalsOnlyDetail(files, { totalsOnlyReports }) {
    const reports = totalsOnlyReports.length === 0 ? "the report" : totalsOnlyReports.slice(0, 5).join(", ");
    return `${reports} gives totals and no lines of ${files.slice(0, 5).join(", ")}`;
}
function scopedChecks(facts, policy) {
    return policy.thresholds.map((threshold) => {
        const subject = (0,thresholds/* subjectOf */.et)(threshold);
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
/** The totals of what a threshold judges; `undefined` when nothing that was measured matches. */
function scopeTotals(facts, { scope }) {
    if (scope.kind === "flag")
        return facts.flags.get(scope.name);
    const matches = (0,thresholds/* pathMatcher */.kZ)([scope.glob]);
    const matched = [...facts.files].filter(([path]) => matches(path)).map(([, totals]) => totals);
    return matched.length === 0 ? undefined : (0,model_totals/* sumTotals */.L_)(matched);
}

// EXTERNAL MODULE: ./packages/coverage/build/diff/map-lines.js
var map_lines = __nccwpck_require__(3818);
;// CONCATENATED MODULE: ./packages/coverage/build/baseline/compare-baseline.js




/** Compares files line by line with those of a baseline; `changes` is everything that happened to files in between. */
function compareWithBaseline(before, now, changes, partialLines) {
    const changeOf = (0,map_lines/* changesByOldPath */.Z)(changes);
    const losses = [];
    const unmeasured = [];
    const remaining = new model_totals/* TotalsSum */.FO();
    let gainedLines = 0;
    for (const [oldPath, old] of before) {
        const change = changeOf.get(oldPath);
        if (change?.change === "deleted")
            continue;
        const path = change?.path ?? oldPath;
        const places = change === undefined ? old.lines : (0,map_lines/* mapLines */.Y)(old.lines, change);
        remaining.add(remainingTotals(old, places, change, partialLines));
        const file = now.get(path);
        if (file === undefined)
            unmeasured.push(path);
        else {
            const { lost, gained } = fates(old, places, file, partialLines);
            gainedLines += gained;
            const ranges = rangesOf(file, lost);
            if (ranges.length > 0)
                losses.push({ path, lines: lost.size, ranges });
        }
    }
    losses.sort((a, b) => b.lines - a.lines || (a.path < b.path ? -1 : 1));
    const lostLines = losses.reduce((sum, loss) => sum + loss.lines, 0);
    return { remaining: remaining.totals, losses, lostLines, gainedLines, unmeasured: unmeasured.sort() };
}
/** Functions and statements of a baseline have no lines, so a change takes none of them away. */
function remainingTotals(file, places, change, partialLines) {
    const totals = (0,model_totals/* totalsOfFile */.jr)(file, partialLines);
    if (change === undefined || change.removed.length === 0)
        return totals;
    let [covered, lines, taken, arms] = [0, 0, 0, 0];
    for (const [row, place] of places.entries()) {
        if (place === 0)
            continue;
        lines++;
        if ((0,measured_file/* isCovered */.P$)(file, row, partialLines))
            covered++;
    }
    for (const [row, place] of (0,map_lines/* mapLines */.Y)(file.branches.lines, change).entries()) {
        if (place === 0)
            continue;
        taken += file.branches.taken[row];
        arms += file.branches.arms[row];
    }
    return {
        ...totals,
        lines: file.lines.length === 0 ? totals.lines : { part: covered, whole: lines },
        branches: file.branches.lines.length === 0 ? totals.branches : { part: taken, whole: arms },
    };
}
function fates(old, places, file, partialLines) {
    const lost = new Set();
    let gained = 0;
    for (const [row, place] of places.entries()) {
        const at = (0,table/* lowerBound */.yz)(file.lines, place);
        if (place === 0 || file.lines[at] !== place)
            continue;
        const was = (0,measured_file/* isCovered */.P$)(old, row, partialLines);
        const is = (0,measured_file/* isCovered */.P$)(file, at, partialLines);
        if (was && !is)
            lost.add(place);
        if (!was && is)
            gained++;
    }
    return { lost, gained };
}
/** Neighbouring lost lines as ranges; lines that are not executable do not end one. */
function rangesOf(file, lost) {
    const ranges = [];
    let open = false;
    for (const line of lost.size === 0 ? [] : file.lines) {
        const range = ranges.at(-1);
        if (!lost.has(line))
            open = false;
        else if (open && range !== undefined) {
            range.last = line;
            range.lines++;
        }
        else {
            ranges.push({ first: line, last: line, lines: 1 });
            open = true;
        }
    }
    return ranges;
}

// EXTERNAL MODULE: ./packages/coverage/build/baseline/carry-forward.js + 2 modules
var carry_forward = __nccwpck_require__(612);
// EXTERNAL MODULE: ./packages/coverage/build/model/branches.js
var model_branches = __nccwpck_require__(1312);
;// CONCATENATED MODULE: ./packages/coverage/build/model/measure-patch.js





/** Measures a change. `excluded` says which paths are generated; those count neither as covered nor as missed. */
function measurePatch(changes, files, excluded, partialLines) {
    const measurable = extensionsOf(files.keys());
    const found = [];
    const unmeasured = [];
    const left = [];
    const totalsOnly = [];
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
        else if (hasTotalsOnly(file))
            totalsOnly.push(change.path);
        else {
            const patch = measureChange(change, file, partialLines);
            if (patch.lines.whole > 0)
                found.push(patch);
        }
    }
    const lines = sum(found.map((file) => file.lines));
    const branches = sum(found.map((file) => file.branches));
    return { lines, branches, files: found, unmeasured, totalsOnly, excluded: left };
}
function hasTotalsOnly(file) {
    return file.lines.length === 0 && (0,model_totals/* totalsOfFile */.jr)(file, "hit").lines.whole > 0;
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
            if ((0,measured_file/* isCovered */.P$)(file, row, partialLines))
                covered++;
            branches.push((0,model_branches/* branchOn */.W)(file, line));
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

;// CONCATENATED MODULE: ./actions/coverage-gate/build/carry-flags.js

/** Carries the flags of `rules` that have no report in this run forward from the baseline. */
function carryFlags({ joined, baseline, isExcluded, nowMs }, rules) {
    return (0,carry_forward/* carryForward */.DN)(rules, {
        present: new Set(countReports(joined.reports).keys()),
        baseline: baseline.kind === "found" ? baseline.baseline : undefined,
        changes: baseline.kind === "found" ? baseline.changes : undefined,
        nowMs,
        isExcluded,
    });
}
/** The reports together with what was carried forward. */
function withCarried(joined, carried, partialLines) {
    if (carried.length === 0)
        return joined;
    const flags = carried.map(({ flag, files }) => [flag, (0,model_totals/* totalsOf */.vA)(files.values(), partialLines)]);
    return { ...joined, files: (0,carry_forward/* joinCarried */.x4)(joined.files, carried), flags: new Map([...joined.flags, ...flags]) };
}
/** The coverage of the change by the reports of this run; a changed file that only carried coverage knows is unmeasured. */
function patchOf(changes, { joined, isExcluded }, carried, partialLines) {
    const patch = measurePatch(changes, joined.files, isExcluded, partialLines);
    const old = new Set(carried.flatMap(({ files }) => [...files.keys()]));
    const added = changes.filter(({ path, added }) => added.length > 0 && old.has(path) && !joined.files.has(path));
    const unmeasured = new Set([...patch.unmeasured, ...added.map(({ path }) => path)]);
    return { ...patch, unmeasured: [...unmeasured] };
}
/** How many reports each flag has. */
function countReports(rows) {
    const counts = new Map();
    for (const { flags } of rows)
        for (const flag of flags)
            counts.set(flag, (counts.get(flag) ?? 0) + 1);
    return counts;
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/gate.js


/** Measures and judges what was read. Equal readings and inputs give equal assessments. */
function assess(readings, inputs) {
    const policy = policyOf(inputs);
    const partialLines = inputs["partial-lines"];
    const { change, baseline } = readings;
    const carry = carryFlags(readings, inputs["carry-forward"]);
    const joined = withCarried(readings.joined, carry.carried, partialLines);
    const files = totalsByPath(joined.files, partialLines);
    const totals = (0,model_totals/* totalsOf */.vA)(joined.files.values(), partialLines);
    const patch = change.kind === "known" ? patchOf(change.files, readings, carry.carried, partialLines) : undefined;
    const compared = baselineFacts(readings, joined.files, partialLines);
    const { reports } = joined;
    const decision = decideGate({
        reports: readings.found.length,
        truncated: readings.truncated,
        empty: reports.filter((row) => row.measured.lines.whole === 0).map((row) => row.name),
        totalsOnlyReports: reports.filter((row) => row.hasTotalsOnly).map((row) => row.name),
        stale: readings.stale,
        paths: joined.paths,
        totals,
        files,
        flags: joined.flags,
        flagReports: countReports(reports),
        notCarried: carry.refused.map(({ reason }) => reason),
        change: change.kind === "known" && patch !== undefined
            ? { kind: "known", files: change.files, patch }
            : noChange(change),
        baseline: compared,
    }, policy);
    const scopes = new Map([["", totals]]);
    for (const threshold of policy.thresholds) {
        const own = scopeTotals({ files, flags: joined.flags }, threshold);
        if (own !== undefined)
            scopes.set((0,thresholds/* scopeName */.OK)(threshold.scope), own);
    }
    const comparison = compared.kind === "found" ? compared.comparison : undefined;
    const marks = baseline.kind === "found" ? baseline.baseline.marks : [];
    const uncovered = mostUncovered(joined.files, partialLines);
    const { carried } = carry;
    return { ...joined, readings, decision, policy, totals, patch, comparison, carried, scopes, uncovered, marks };
}
/** Counted when they are asked for: most gates ask for the files of a change and no others. */
function totalsByPath(files, partialLines) {
    return {
        get: (path) => {
            const file = files.get(path);
            return file === undefined ? undefined : (0,model_totals/* totalsOfFile */.jr)(file, partialLines);
        },
        *[Symbol.iterator]() {
            for (const [path, file] of files)
                yield [path, (0,model_totals/* totalsOfFile */.jr)(file, partialLines)];
        },
    };
}
function baselineFacts({ baseline: reading, isExcluded }, files, partialLines) {
    if (reading.kind === "totals")
        return { kind: "found", totals: reading.totals, comparison: undefined };
    if (reading.kind !== "found")
        return reading;
    // What does not count now did not count before.
    const before = new Map([...reading.baseline.files].filter(([path]) => !isExcluded(path)));
    return {
        kind: "found",
        totals: (0,model_totals/* totalsOf */.vA)(before.values(), partialLines),
        comparison: reading.changes === undefined ? undefined : compareWithBaseline(before, files, reading.changes, partialLines),
    };
}
function noChange(change) {
    return change.kind === "known" ? { kind: "none", reason: "" } : change;
}
/** What the inputs demand. */
function policyOf(inputs) {
    const minimums = new Map();
    for (const metric of model_report/* metrics */.q) {
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
        ratchetSlack: inputs.ratchet === "propose" ? inputs["ratchet-slack"] : undefined,
    };
}

// EXTERNAL MODULE: ./packages/coverage/build/model/coverage.js + 2 modules
var coverage = __nccwpck_require__(6057);
// EXTERNAL MODULE: ./packages/coverage/build/paths/normalise-path.js + 1 modules
var normalise_path = __nccwpck_require__(39);
// EXTERNAL MODULE: ./packages/coverage/build/paths/path-map.js
var path_map = __nccwpck_require__(5747);
;// CONCATENATED MODULE: ./packages/coverage/build/paths/report-home.js

/** The folders that hold `folder`, itself first, without the root. */
function foldersAbove(folder) {
    const names = folder.split("/").filter((name) => name !== "" && name !== ".");
    return names.map((_, index) => names.slice(0, names.length - index).join("/"));
}
/**
 * The folder that a report's paths are relative to, when it lies in a folder that has every one of them: the report of a
 * package of a monorepo names `src/index.ts`, whatever the root has under that name. Nearest first.
 */
function findHome(paths, reportFolder, files) {
    const relative = paths.filter((path) => !(0,normalise_path/* isAbsolute */.oP)(path));
    if (relative.length === 0)
        return undefined;
    return foldersAbove(reportFolder).find((folder) => relative.every((path) => files.has((0,normalise_path/* joinPath */.uJ)(folder, path))));
}
/** Of several files, the one nearest to the report; `undefined` when two are as near, or none is near at all. */
function nearestTo(reportFolder, candidates) {
    for (const folder of foldersAbove(reportFolder)) {
        const near = candidates.filter((path) => path.startsWith(`${folder}/`));
        if (near.length > 0)
            return near.length === 1 ? near[0] : undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/coverage/build/paths/suggest-mapping.js

/** The `path-map` line that would make `path` the only file of its name; one that does not, once it is pasted, is none. */
function suggestMapping(path, same) {
    const [file] = same;
    if (file === undefined || same.length > 1 || /[\r\n]/.test(path))
        return undefined;
    const a = path.split("/");
    const b = file.split("/");
    while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
        a.pop();
        b.pop();
    }
    if (a.length === 0)
        return undefined;
    const line = `${a.join("/")}/=${b.length === 0 ? "" : `${b.join("/")}/`}`;
    const pasted = (0,path_map/* parsePathMapping */.f)(line.trim());
    return pasted.ok && (0,path_map/* mapPath */.q)(path, [pasted.value]) === file ? line : undefined;
}

;// CONCATENATED MODULE: ./packages/coverage/build/paths/resolve-paths.js




const maxCandidates = 5;
/** Folders that a checkout has in containers and in deterministic builds of .NET, besides its own. */
const usualRoots = ["/github/workspace", "/_"];
/** What only a machine writes whose file names have no case. */
const caselessPath = /^(?:[A-Za-z]:[\\/]|\\\\|\/Users\/|\/private\/)|\\/;
/** Languages whose files need not lie in the folders that their packages name. */
const looseFile = /\.(?:kts?|scala|groovy)$/;
const looseRoot = /(?:^|\/)(?:kotlin|java|scala|groovy)$/;
/** Finds the repository's files that reports mean; a path that could mean two files means none. */
class PathResolver {
    #repository;
    #files;
    /** Made when a path is first looked for by its name: most reports name files as git does. */
    #byName;
    #folded;
    #roots;
    #modules;
    constructor(repository) {
        this.#repository = repository;
        this.#files = new Set(repository.files);
        this.#roots = [...repository.roots, ...usualRoots].map(normalise_path/* normalisePath */.qb);
        this.#modules = [...repository.modules].sort((a, b) => b[0].length - a[0].length);
    }
    #named(name) {
        this.#byName ??= groupByName(this.#repository.files);
        return this.#byName.get(name) ?? [];
    }
    /**
     * Resolves all paths of one report, which lies in `reportFolder`; folders that some of its paths reveal as the root help
     * with the others.
     */
    resolveAll(paths, sources, reportFolder = "") {
        const { mappings } = this.#repository;
        const mapped = new Map();
        for (const raw of paths)
            mapped.set(raw, (0,path_map/* mapPath */.q)((0,normalise_path/* normalisePath */.qb)(raw), mappings));
        const folders = sources.map((source) => (0,path_map/* mapPath */.q)((0,normalise_path/* normalisePath */.qb)(source), mappings));
        const home = folders.length > 0 ? undefined : findHome([...mapped.values()], reportFolder, this.#files);
        const resolved = new Map();
        const learnt = new Set();
        for (const [raw, path] of mapped) {
            const result = this.#resolve(raw, path, folders, home);
            if (result.status === "matched" && result.by === "suffix" && path.endsWith(result.path))
                learnt.add(path.slice(0, -result.path.length));
            resolved.set(raw, result);
        }
        let isCaseless;
        for (const [raw, result] of resolved) {
            if (result.status === "matched")
                continue;
            const path = mapped.get(raw) ?? raw;
            isCaseless ??= [...mapped.keys(), ...sources].some((text) => caselessPath.test(text));
            const better = this.#underLearnt([...learnt], path) ??
                this.#byNearness(result, reportFolder) ??
                (isCaseless ? this.#byCase(path, folders) : undefined);
            if (better !== undefined)
                resolved.set(raw, better);
            else if (result.status === "ambiguous")
                resolved.set(raw, { status: "ambiguous", candidates: result.candidates.slice(0, maxCandidates) });
        }
        return resolved;
    }
    #resolve(raw, path, folders, home) {
        // Where names may hold a backslash, a file may have one.
        if (raw.includes("\\") && this.#files.has(raw))
            return { status: "matched", path: raw, by: "exact" };
        if (home !== undefined && !(0,normalise_path/* isAbsolute */.oP)(path))
            return { status: "matched", path: (0,normalise_path/* joinPath */.uJ)(home, path), by: "report" };
        // A relative path is relative to the report's source; that the repository's root has such a file too says less.
        const sourced = this.#bySource(path, folders);
        if (sourced?.status === "matched")
            return sourced;
        if (this.#files.has(path))
            return { status: "matched", path, by: "exact" };
        const rooted = this.#underOneOf(this.#roots, path);
        if (rooted !== undefined)
            return { status: "matched", path: rooted, by: "root" };
        const moved = sourced ?? this.#byModule(path) ?? this.#byMovedSource(path, folders);
        if (moved !== undefined)
            return moved;
        const ended = this.#bySuffix(path);
        return ended.status === "unmatched" ? (this.#byPackage(path) ?? ended) : ended;
    }
    #underLearnt(roots, path) {
        const found = this.#underOneOf(roots, path);
        return found === undefined ? undefined : { status: "matched", path: found, by: "root" };
    }
    #byNearness(result, reportFolder) {
        const near = result.status === "ambiguous" ? nearestTo(reportFolder, result.candidates) : undefined;
        return near === undefined ? undefined : { status: "matched", path: near, by: "report" };
    }
    /** Kotlin's own rule leaves out the folders of the package that all files share. */
    #byPackage(path) {
        if ((0,normalise_path/* isAbsolute */.oP)(path) || !looseFile.test(path))
            return undefined;
        const same = this.#named(baseName(path));
        const names = path.split("/");
        for (let left = 1; left < names.length; left++) {
            const end = names.slice(left).join("/");
            const fits = same.filter((file) => isBelowSome(file, end) && looseRoot.test(file.slice(0, file.length - end.length - 1)));
            if (fits.length > 0)
                return decided(fits, "package");
        }
        return undefined;
    }
    /** As if no name had a case; two files that differ in nothing else are ambiguous. */
    #byCase(path, folders) {
        this.#folded ??= foldCase(this.#repository);
        const { resolver, originals } = this.#folded;
        const folded = path.toLowerCase();
        const result = resolver.#resolve(folded, folded, folders.map((folder) => folder.toLowerCase()), undefined);
        if (result.status !== "matched")
            return undefined;
        return decided(originals.get(result.path) ?? [], "case");
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
        const found = [];
        const add = (file) => {
            if (file !== undefined && this.#files.has(file) && !found.includes(file))
                found.push(file);
        };
        for (const folder of folders) {
            add((0,normalise_path/* below */.Gz)(folder, path));
            if ((0,normalise_path/* isAbsolute */.oP)(path))
                continue;
            const joined = (0,normalise_path/* joinPath */.uJ)(folder, path);
            add(joined);
            add(this.#underOneOf(this.#roots, joined));
        }
        return decided(found, "source");
    }
    /** The report was made in another folder than this checkout: the longest end of source and path decides. */
    #byMovedSource(path, folders) {
        if ((0,normalise_path/* isAbsolute */.oP)(path))
            return undefined;
        const same = this.#named(baseName(path));
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
        const same = this.#named(baseName(path));
        const fits = same.filter((file) => (isBelowSome(path, file) && file.includes("/")) || (!(0,normalise_path/* isAbsolute */.oP)(path) && isBelowSome(file, path)));
        const best = longest(fits, (file) => Math.min(file.length, path.length));
        return decided(best, "suffix") ?? { status: "unmatched", suggestion: suggestMapping(path, same) };
    }
}
function foldCase({ files, roots, modules }) {
    const originals = new Map();
    for (const file of files) {
        const known = originals.get(file.toLowerCase());
        if (known === undefined)
            originals.set(file.toLowerCase(), [file]);
        else
            known.push(file);
    }
    const resolver = new PathResolver({
        files: [...originals.keys()],
        roots: roots.map((root) => root.toLowerCase()),
        modules: new Map(Array.from(modules, ([module, folder]) => [module.toLowerCase(), folder.toLowerCase()])),
        mappings: [],
    });
    return { resolver, originals };
}
function decided(found, by) {
    const [path] = found;
    if (path === undefined)
        return undefined;
    if (found.length === 1)
        return { status: "matched", path, by };
    return { status: "ambiguous", candidates: found };
}
function longest(paths, measure) {
    const most = Math.max(...paths.map(measure));
    return paths.filter((path) => measure(path) === most);
}
function isBelowSome(path, end) {
    return path.endsWith(`/${end}`);
}
function groupByName(files) {
    const groups = new Map();
    for (const file of files) {
        const name = baseName(file);
        const same = groups.get(name);
        if (same === undefined)
            groups.set(name, [file]);
        else
            same.push(file);
    }
    return groups;
}
function baseName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/join-reports.js

const join_reports_maxLostPaths = 200;
/**
 * Puts reports together one by one, so that no report needs to be kept: of ten shards of the same files, memory holds one
 * shard and the union. What is found nowhere in the repository does not count, unless nothing is found at all: then there
 * is no checkout, or the state is `no-path-matched`.
 */
class ReportJoin {
    #rules;
    #resolver;
    #union = new coverage/* CoverageUnion */.sc();
    #lostUnion = new coverage/* CoverageUnion */.sc();
    #flags = new Map();
    #lostFlags = new Map();
    #matched = new Set();
    #lost = new Map();
    #excluded = new Set();
    #excludedUnion = new coverage/* CoverageUnion */.sc();
    #rows = [];
    constructor(rules) {
        this.#rules = rules;
        this.#resolver = new PathResolver(rules.repository);
    }
    /** Adds a report, and its files to the unions of the flags whose globs name it. */
    add(report, flags) {
        const unions = [this.#union, ...[...flags].map((name) => unionOf(this.#flags, name))];
        const lostUnions = [this.#lostUnion, ...[...flags].map((name) => unionOf(this.#lostFlags, name))];
        const folder = report.name.slice(0, Math.max(0, report.name.lastIndexOf("/")));
        for (const [raw, result] of this.#resolver.resolveAll(report.files.keys(), report.sources, folder)) {
            const path = result.status === "matched" ? result.path : raw;
            if (result.status === "matched")
                this.#matched.add(path);
            else
                this.#lost.set(raw, { path: raw, result });
            const file = report.files.get(raw);
            if (this.#rules.isExcluded(path)) {
                this.#excluded.add(path);
                if (file !== undefined)
                    this.#excludedUnion.add(path, file, report.format);
            }
            else if (file !== undefined)
                for (const union of result.status === "matched" ? unions : lostUnions)
                    union.add(path, file, report.format);
        }
        this.#rows.push({
            name: report.name,
            format: report.format,
            flags: [...flags].sort(),
            files: report.files.size,
            measured: (0,coverage/* measureReport */.dq)(report, this.#rules.partialLines),
            native: report.native,
            readings: report.readings,
            negativeCounts: report.negativeCounts,
            hasTotalsOnly: join_reports_hasTotalsOnly(report),
        });
    }
    /** Everything together. @throws {ActionError} `report-limit` (data) when blocks span too many lines */
    end() {
        const { partialLines } = this.#rules;
        const lost = [...this.#lost.values()];
        const ambiguous = lost.filter(({ result }) => result.status === "ambiguous").length;
        const [all, flags] = this.#matched.size > 0 ? [this.#union, this.#flags] : [this.#lostUnion, this.#lostFlags];
        const flagFiles = new Map([...flags].map(([name, union]) => [name, union.measure()]));
        return {
            files: all.measure(),
            flags: new Map([...flagFiles].map(([name, files]) => [name, (0,model_totals/* totalsOf */.vA)(files.values(), partialLines)])),
            flagFiles,
            reports: this.#rows,
            paths: { matched: this.#matched.size, ambiguous, unmatched: lost.length - ambiguous },
            lost: lost.slice(0, join_reports_maxLostPaths),
            excluded: [...this.#excluded].sort(),
            excludedTotals: (0,model_totals/* totalsOf */.vA)(this.#excludedUnion.measure().values(), partialLines),
        };
    }
}
function unionOf(flags, name) {
    const known = flags.get(name);
    if (known !== undefined)
        return known;
    const union = new coverage/* CoverageUnion */.sc();
    flags.set(name, union);
    return union;
}
function join_reports_hasTotalsOnly({ files }) {
    for (const file of files.values()) {
        if (file.counters.keys.length === 0)
            continue;
        const lines = file.measured === undefined ? file.lines.keys.length : (0,measured_file/* countLines */.lt)(file.measured);
        if (lines === 0 && file.statements.keys.length === 0)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/coverage/build/document/coverage-document.js


/** The name and version of the JSON report. */
const documentSchema = "build-once/coverage/v1";
/**
 * The full JSON report, piece by piece: totals, every file with its uncovered ranges, patch, checks and states. Ratios are
 * `[part, whole]`. With `everyLine`, each file has `hits` (`[line, hits]`) and `arms` (`[line, taken, arms]`) besides.
 */
function* renderDocument(parts, everyLine = false) {
    const head = JSON.stringify(headOf(parts));
    yield `${head.slice(0, -1)},"files":[`;
    let comma = "\n";
    for (const [path, file] of parts.files) {
        const totals = totalsText((0,model_totals/* totalsOfFile */.jr)(file, parts.partialLines));
        const lines = everyLine ? `,${JSON.stringify(everyLineOf(file)).slice(1, -1)}` : "";
        yield `${comma}{"path":${JSON.stringify(path)},${totals},"uncovered":[${uncoveredText(file, parts.partialLines)}]${lines}}`;
        comma = ",\n";
    }
    yield "\n]}\n";
}
/** A file's totals as members of its JSON. */
function totalsText({ lines, branches, functions, statements }) {
    return `"lines":${coverage_document_text(lines)},"branches":${coverage_document_text(branches)},"functions":${coverage_document_text(functions)},"statements":${coverage_document_text(statements)}`;
}
function coverage_document_text({ part, whole }) {
    return `[${part},${whole}]`;
}
/** The uncovered ranges as JSON, joined at once: a text that grows by pieces keeps every piece until it is written. */
function uncoveredText(file, partialLines) {
    const ranges = [];
    visitUncovered(file, partialLines, everything, (first, last) => ranges.push(`[${first},${last}]`));
    return ranges.join(",");
}
function everyLineOf({ lines, hits, branches }) {
    return {
        hits: Array.from(lines, (line, row) => [line, hits[row] ?? 0]),
        arms: Array.from(branches.lines, (line, row) => [line, branches.taken[row] ?? 0, branches.arms[row] ?? 0]),
    };
}
function headOf(parts) {
    const { decision, patch } = parts;
    return {
        schema: documentSchema,
        commit: parts.commit,
        verdict: decision.verdict,
        reason: decision.reason,
        state: decision.state,
        states: decision.states,
        checks: decision.checks.map((check) => ({ ...check, actual: pair(check.actual) })),
        totals: pairs(parts.totals),
        flags: [...parts.flags].map(([name, totals]) => ({ name, ...pairs(totals) })),
        patch: patch === undefined ? null : coverage_document_patchOf(patch),
    };
}
function coverage_document_patchOf(patch) {
    return {
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
    };
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

;// CONCATENATED MODULE: ./packages/coverage/build/document/badge.js

const colours = {
    green: "2da44e",
    yellow: "bf8700",
    orange: "d4772a",
    red: "cf222e",
    none: "6e7781",
};
const label = "coverage";
/** Widths of Verdana at 11 px, in hundredths of a pixel, of the characters that a badge is made of. */
const widths = new Map([
    ...Array.from("0123456789", (digit) => [digit, 699]),
    [".", 400],
    ["%", 1184],
    ["/", 500],
    ["n", 696],
    ["a", 661],
    ["c", 573],
    ["o", 668],
    ["v", 651],
    ["e", 655],
    ["r", 469],
    ["g", 685],
]);
const widest = 1184;
const padding = 5;
/** An SVG badge that says `coverage 87.5%`, rounded down; it holds no script, link or font of others, and no text of others. */
function renderBadge(lines, band) {
    const value = (0,build_ratio/* formatRatio */.B0)(lines, 1);
    const left = textWidth(label) + 2 * padding;
    const right = textWidth(value) + 2 * padding;
    const all = left + right;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${all}" height="20" role="img" aria-label="coverage: ${value}">`,
        `<title>coverage: ${value}</title>`,
        `<rect width="${all}" height="20" rx="3" fill="#555"/>`,
        `<path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${left}z" fill="#${colours[band]}"/>`,
        '<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">',
        textElement(label, left / 2),
        textElement(value, left + right / 2),
        "</g>",
        "</svg>",
        "",
    ].join("\n");
}
/** The same as data for a badge service. @see https://shields.io/badges/endpoint-badge */
function renderEndpointBadge(lines, band) {
    return `${JSON.stringify({ schemaVersion: 1, label, message: (0,build_ratio/* formatRatio */.B0)(lines, 1), color: colours[band] })}\n`;
}
function textElement(text, middle) {
    // With another font than Verdana the text is set to the width that was reckoned with.
    return `<text x="${middle}" y="14" textLength="${textWidth(text)}">${text}</text>`;
}
function textWidth(text) {
    const hundredths = Array.from(text).reduce((sum, character) => sum + (widths.get(character) ?? widest), 0);
    return Math.ceil(hundredths / 100);
}

// EXTERNAL MODULE: ./packages/coverage/build/document/merged-report.js + 5 modules
var merged_report = __nccwpck_require__(5525);
;// CONCATENATED MODULE: ./actions/coverage-gate/build/leave-files.js

/** How much of a document is put together before it is written. */
const pieceCharacters = 8 * 2 ** 20;
/** Writes the JSON report, and the badge and merged reports that were asked for; gives the JSON report's path. */
async function leaveFiles(assessment, inputs, host) {
    const { badge, "merged-report": targets, "partial-lines": partialLines } = inputs;
    const parts = { ...assessment, commit: assessment.readings.commit, partialLines };
    const folder = host.environment.get("RUNNER_TEMP") ?? ".";
    const path = `${folder}/build-once/coverage/report-${host.random.hex(6)}.json`;
    await writePieces(path, renderDocument(parts), host.files);
    if (badge !== undefined) {
        const render = badge.toLowerCase().endsWith(".json") ? renderEndpointBadge : renderBadge;
        await host.files.write(badge, render(assessment.totals.lines, assessment.decision.band));
    }
    for (const target of targets)
        await writePieces(target.path, piecesOf(target), host.files);
    return path;
    function piecesOf({ format }) {
        return format === "json" ? renderDocument(parts, true) : merged_report/* renderMerged */.Bu[format](assessment.files);
    }
}
/** A small document is there whole or not at all; a large one grows, so that memory holds one piece of it. */
async function writePieces(path, pieces, files) {
    let begun = false;
    let waiting = [];
    let characters = 0;
    const flush = async () => {
        const text = waiting.join("");
        if (begun)
            await files.append(path, text);
        else
            await files.write(path, text);
        begun = true;
        waiting = [];
        characters = 0;
    };
    for (const piece of pieces) {
        waiting.push(piece);
        characters += piece.length;
        if (characters >= pieceCharacters)
            await flush();
    }
    if (!begun || characters > 0)
        await flush();
}

// EXTERNAL MODULE: ./packages/coverage/build/baseline/baseline.js
var baseline = __nccwpck_require__(9667);
// EXTERNAL MODULE: ./packages/coverage/build/errors.js
var errors = __nccwpck_require__(9325);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __nccwpck_require__(1182);
;// CONCATENATED MODULE: ./packages/github/build/errors.js

/** Errors of talking to GitHub. */
const githubErrors = (0,action_error/* defineErrors */.V)({
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

;// CONCATENATED MODULE: ./packages/github/build/event-context.js


/** Payloads are at most 25 MB on the way in; the runner writes them out indented. */
const maxPayloadBytes = 64 * 2 ** 20;
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

// EXTERNAL MODULE: ./actions/coverage-gate/build/git.js
var git = __nccwpck_require__(9382);
;// CONCATENATED MODULE: ./actions/coverage-gate/build/baseline-place.js


/** How far behind the base a baseline is looked for. */
const maxAncestors = 50;
/** The file that an artifact or cache of a baseline holds. */
const baselineFile = "coverage-baseline.bin";
/** The artifact, and the beginning of the cache key, of the baselines of one key. */
function baselineName(key) {
    return `coverage-baseline-${key}`;
}
/** A folder of this job, the same on every machine of its kind: a cache is found again by its path. */
function baselineFolder(key, host) {
    return `${host.environment.get("RUNNER_TEMP") ?? "."}/build-once/${baselineName(key)}`;
}
/** The base that the change has, else what the checked-out commit grew from; `undefined` when there is neither. */
async function findPlace(change, checkout, host) {
    const base = change.kind === "known" ? change.base : checkout.parents[0];
    if (base === undefined)
        return undefined;
    const event = await readEventContext(host.environment, host.files);
    const branch = branchOf(event);
    if (branch === undefined)
        return undefined;
    const [log, shallow] = await Promise.all([
        (0,git/* git */.$)(host, ["rev-list", "--first-parent", `--max-count=${maxAncestors + 1}`, base, "--"]),
        (0,git/* git */.$)(host, ["rev-parse", "--is-shallow-repository"]),
    ]);
    const found = log.stdout.split("\n").filter((line) => line !== "");
    const ancestors = log.exitCode === 0 && found[0] === base ? found : [base];
    const isWhole = ancestors.length > maxAncestors || (log.exitCode === 0 && shallow.stdout.trim() === "false");
    const repository = `${event.repository.owner}/${event.repository.name}`;
    return { event, repository, base, ancestors, isWhole, branch };
}
/** The branch whose pushes leave baselines: the one that this change is to end on. */
function branchOf(event) {
    if (event.event.startsWith("pull_request"))
        return event.pullRequest?.baseRef;
    if (event.event === "push" && event.ref.startsWith("refs/heads/"))
        return event.ref.slice("refs/heads/".length);
    return event.defaultBranch;
}
/** Why a baseline is not what it was found as, or `undefined` when it is; `commits` are those it may be of. */
function findMismatch(baseline, place, commits) {
    if (baseline.repository !== place.repository)
        return `it is of the repository ${JSON.stringify(baseline.repository)}`;
    if (baseline.ref !== `refs/heads/${place.branch}`)
        return `it is of ${JSON.stringify(baseline.ref)}`;
    return commits.includes(baseline.commit) ? undefined : `it is of the commit ${JSON.stringify(baseline.commit)}`;
}

;// CONCATENATED MODULE: ./packages/github/build/permission.js

/**
 * The error of a 403, with the exact line to add: GitHub names sets of permissions, any one of which is enough.
 *
 * @see GitHub REST API, "Troubleshooting", insufficient permissions (`X-Accepted-GitHub-Permissions`)
 */
function permissionError(route, accepted, expected, reason) {
    const lines = chooseLines(accepted, expected);
    return githubErrors.error("permission-missing", `${route}: 403: ${reason}. The token lacks ${lines.join(" and ")}.`, {
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
    const secondary = /secondary rate limit|abuse detection/i.test(rate_limit_messageOf(response.data));
    return response.status === 429 || secondary ? unsaidPauseMs : undefined;
}
function dateOr(after, nowMs) {
    const date = Date.parse(after);
    return Number.isNaN(date) ? unsaidPauseMs : Math.max(0, date - nowMs);
}
function rate_limit_messageOf(data) {
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
async function callApi(api, call) {
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
            throw (judged?.error ?? githubErrors.error("api-unavailable", `${call.route}: no answer after ${attempt} attempts`));
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
        if (forgive && error instanceof action_error/* ActionError */.lZ && error.kind === "upstream")
            return undefined;
        throw error;
    }
}
function judge(api, call, response) {
    const { status, headers } = response;
    const body = new JsonView(response.data);
    const limited = rateLimitPauseMs(response, api.clock.now());
    const reason = reasonOf(body);
    if (limited !== undefined) {
        const message = `${call.route}: ${status}, wait ${Math.ceil(limited / 1000)} s: ${reason}`;
        return { pauseMs: limited, error: githubErrors.error("rate-limited", message) };
    }
    if ((status >= 200 && status < 300) || call.accept?.includes(status) === true)
        return { answer: { status, headers, body } };
    if (status >= 500)
        return { error: githubErrors.error("api-unavailable", `${call.route}: ${status}: ${reason}`) };
    if (status === 401)
        throw githubErrors.error("token-refused", `${call.route}: 401: ${reason}`);
    if (status === 403)
        throw permissionError(call.route, headers.get("x-accepted-github-permissions"), call.permission, reason);
    throw githubErrors.error("api-refused", `${call.route}: ${status}: ${reason}`);
}
/** GitHub's words; what exactly is wrong with a field stands beside the message. */
function reasonOf(body) {
    const fields = body.at("errors").items();
    const words = [body, ...fields].flatMap((view) => view.at("message").text(2000)?.slice(0, 300) ?? []);
    return words.length === 0 ? "(no reason given)" : words.slice(0, 4).join(": ");
}
/** The error of an answer that lacks what its documentation promises. */
function unexpectedAnswer(route, what) {
    return githubErrors.error("api-unexpected", `${route}: the answer has no ${what}`);
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
/**
 * A page of a hundred artifacts of that name, of every run of the repository, the newest first; and whether there are more.
 *
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data) when the answer holds no list
 */
async function fetchArtifactPage(api, name, page) {
    const route = "GET /repos/{owner}/{repo}/actions/artifacts";
    const answer = await callApi(api, { route, parameters: { name, per_page: 100, page }, permission: readActions });
    const list = answer.body.at("artifacts");
    if (!list.isArray())
        throw unexpectedAnswer(route, "artifacts");
    const artifacts = list.items().flatMap((item) => parseArtifact(item) ?? []);
    return { artifacts, more: (answer.body.at("total_count").integer() ?? 0) > page * 100 };
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
        headBranch: run.at("head_branch").text(),
        headRepositoryId: run.at("head_repository_id").integer(),
        repositoryId: run.at("repository_id").integer(),
    };
}

;// CONCATENATED MODULE: ./packages/github/build/first-parents.js

/**
 * A commit and the first parents behind it, the nearest first, as far as one page of a hundred commits tells; empty when
 * GitHub does not have it.
 *
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data) when the answer holds no list
 * @see GitHub REST API, "List commits"
 */
async function fetchFirstParents(api, commit) {
    const route = "GET /repos/{owner}/{repo}/commits";
    const parameters = { sha: commit, per_page: 100 };
    const answer = await callApi(api, { route, parameters, permission: "contents: read", accept: [404, 409] });
    if (answer.status !== 200)
        return [];
    if (!answer.body.isArray())
        throw unexpectedAnswer(route, "commits");
    const parents = new Map();
    for (const item of answer.body.items()) {
        const sha = item.at("sha").commit();
        if (sha !== undefined)
            parents.set(sha, item.at("parents").items()[0]?.at("sha").commit());
    }
    const line = [];
    for (let at = commit; at !== undefined && parents.has(at); at = parents.get(at)) {
        line.push(at);
        // Nothing is its own ancestor; an answer that says so shall not keep a job here.
        if (line.length > parents.size)
            break;
    }
    return line;
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/rank-baselines.js
/** The largest archive of a baseline that is downloaded; that of a million lines has about two megabytes. */
const maxArchiveBytes = 64 * 2 ** 20;
/**
 * The artifacts that may be the baseline of `ancestors`, which begin with the commit itself: the nearest ancestor's first,
 * of one commit the newest. Anyone who may open a pull request can upload an artifact of any name: what comes from another
 * branch or repository is none, and of the others the run is still to be asked for.
 */
function rankBaselines(artifacts, ancestors, branch) {
    const distance = new Map(ancestors.map((commit, index) => [commit, index]));
    const candidates = artifacts.flatMap((artifact) => {
        const { headSha: commit, runId, repositoryId, headRepositoryId } = artifact;
        if (commit === undefined || runId === undefined || !distance.has(commit))
            return [];
        const isOwn = repositoryId !== undefined && repositoryId === headRepositoryId && artifact.headBranch === branch;
        return isOwn && !artifact.expired && artifact.sizeBytes <= maxArchiveBytes ? [{ artifact, commit, runId }] : [];
    });
    const far = (candidate) => distance.get(candidate.commit) ?? 0;
    return candidates.sort((a, b) => far(a) - far(b) || b.artifact.id - a.artifact.id);
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/find-baseline.js




const maxPages = 3;
const maxTries = 3;
const maxBaselineBytes = 256 * 2 ** 20;
/**
 * Looks for the baseline of the base commit, else of its nearest ancestor: among the artifacts of pushes to the base
 * branch, else in the cache. Whatever goes wrong there is the reason that there is none, and never an error.
 */
async function findBaseline(key, place, token, host) {
    const reasons = [];
    if (token === undefined)
        reasons.push("There is no token to list artifacts with.");
    else {
        const found = await tried(reasons, async () => await findArtifact(key, place, token, host));
        if (found !== undefined)
            return found;
    }
    const cached = await tried(reasons, async () => await findCached(key, place, host));
    if (cached !== undefined)
        return cached;
    const none = `No push to ${place.branch} left a baseline ${JSON.stringify(key)} of ${place.base.slice(0, 12)} or of the ${maxAncestors} commits before it.`;
    return { kind: "missing", reason: [...reasons, ...(reasons.length === 0 ? [none] : [])].join(" ") };
}
async function tried(reasons, look) {
    try {
        return await look();
    }
    catch (thrown) {
        if (!(thrown instanceof action_error/* ActionError */.lZ) || thrown.kind === "bug")
            throw thrown;
        // Of a public repository anyone may list artifacts, and nobody download them without the permission.
        const isRefused = thrown.kind === "permission" || /not accessible|forbidden/i.test(thrown.message);
        const hint = isRefused ? "\nAdd to the job:\npermissions:\n  actions: read" : "";
        reasons.push(`The baseline could not be looked for: ${thrown.message}${hint}`);
        return undefined;
    }
}
async function findArtifact(key, place, token, host) {
    const client = await host.github.connect(token);
    const api = { client, clock: host.clock, repository: place.event.repository };
    const known = [];
    let ancestors;
    let tries = 0;
    for (let page = 1; page <= maxPages; page++) {
        const { artifacts, more } = await fetchArtifactPage(api, baselineName(key), page);
        known.push(...artifacts);
        const isThere = rankBaselines(artifacts, [place.base], place.branch).length > 0;
        if (!isThere && artifacts.length > 0)
            ancestors ??= await reachBack(api, place);
        for (const candidate of rankBaselines(artifacts, ancestors ?? [place.base], place.branch)) {
            if (tries++ >= maxTries)
                return undefined;
            const baseline = await take(candidate, place, { api, token, host });
            if (baseline !== undefined)
                return { kind: "found", baseline, from: `run ${candidate.runId}` };
        }
        if (!more)
            break;
    }
    const foreign = known.filter((artifact) => artifact.headBranch !== place.branch).length;
    if (foreign > 0)
        host.log.info(`${foreign} artifacts ${baselineName(key)} of other branches are ignored.`);
    return undefined;
}
/** First parents beyond the end of a shallow checkout are GitHub's to tell. */
async function reachBack(api, place) {
    if (place.isWhole)
        return place.ancestors;
    const told = await fetchFirstParents(api, place.base);
    return (told.length > place.ancestors.length ? told : place.ancestors).slice(0, maxAncestors + 1);
}
/** The candidate's baseline, once its run and its own bytes say that it is what it was taken for. */
async function take({ artifact, commit, runId }, place, { api, token, host }) {
    const ignore = (why) => {
        host.log.info(`The artifact ${artifact.name} of run ${runId} is ignored: ${why}.`);
        return undefined;
    };
    const run = await fetchRun(api, runId);
    if (run === undefined)
        return ignore("there is no such run");
    if (run.event !== "push")
        return ignore(`its event is ${JSON.stringify(run.event)}, not a push`);
    if (run.headBranch !== place.branch || run.headSha !== commit)
        return ignore("its run is of another branch or commit");
    if (run.repositoryId === undefined || run.repositoryId !== run.headRepositoryId)
        return ignore("its run is of another repository");
    const { owner, name: repository } = api.repository;
    const folder = `${host.environment.get("RUNNER_TEMP") ?? "."}/build-once/baseline-${host.random.hex(6)}`;
    const info = { ...artifact, createdMs: undefined };
    try {
        await host.artifacts.download(info, folder, { runId, owner, repository, token });
        const bytes = await host.files.readBytes(`${folder}/${baselineFile}`, maxBaselineBytes);
        if (bytes === undefined)
            return ignore(`it holds no ${baselineFile}`);
        const { decodeBaseline } = await __nccwpck_require__.e(/* import() */ 960).then(__nccwpck_require__.bind(__nccwpck_require__, 1960));
        const baseline = decodeBaseline(bytes, artifact.name);
        const mismatch = findMismatch(baseline, place, [commit]);
        return mismatch === undefined ? baseline : ignore(mismatch);
    }
    catch (thrown) {
        if (thrown instanceof action_error/* ActionError */.lZ && thrown.kind === "data")
            return ignore(thrown.message);
        throw thrown;
    }
    finally {
        await host.files.remove(folder);
    }
}
/** The key is no proof of anything: what counts is what the bytes say. */
async function findCached(key, place, host) {
    if (!host.cache.available())
        return undefined;
    const path = `${baselineFolder(key, host)}/${baselineFile}`;
    await host.files.remove(path);
    let matched;
    try {
        matched = await host.cache.restore([path], `${baselineName(key)}-${place.base}`, [`${baselineName(key)}-`]);
    }
    catch (thrown) {
        host.log.info(`The cache did not answer: ${thrown instanceof Error ? thrown.message : "unknown"}`);
    }
    if (matched === undefined)
        return undefined;
    const bytes = await host.files.readBytes(path, maxBaselineBytes);
    await host.files.remove(path);
    if (bytes === undefined)
        return undefined;
    const { decodeBaseline } = await __nccwpck_require__.e(/* import() */ 960).then(__nccwpck_require__.bind(__nccwpck_require__, 1960));
    const baseline = decodeBaseline(bytes, `the cache entry ${matched}`);
    const mismatch = findMismatch(baseline, place, place.ancestors);
    if (mismatch === undefined)
        return { kind: "found", baseline, from: `the cache, ${matched}` };
    host.log.info(`The cache entry ${matched} is ignored: ${mismatch}.`);
    return undefined;
}

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

;// CONCATENATED MODULE: ./actions/coverage-gate/build/read-checkout.js


/** True at a terminal, where no event says what a change is, and files that git does not know yet count. */
function isLocal({ environment }) {
    return environment.get("GITHUB_ACTIONS") === undefined && environment.get("GITHUB_EVENT_NAME") === undefined;
}
/** Reads which commit is checked out, and its files. */
async function readCheckout(host) {
    const workspace = host.environment.get("GITHUB_WORKSPACE");
    const roots = workspace === undefined ? [] : [workspace];
    const [place, object, files] = await Promise.all([
        (0,git/* git */.$)(host, ["rev-parse", "--show-toplevel", "--absolute-git-dir", "HEAD^{commit}"]),
        (0,git/* git */.$)(host, ["cat-file", "commit", "HEAD^{commit}"]),
        (0,git/* git */.$)(host, ["ls-files", "-z", ...(isLocal(host) ? ["--cached", "--others", "--exclude-standard"] : [])]),
    ]);
    const [top = "", gitFolder = "", commit = ""] = place.stdout.split("\n");
    if (place.exitCode !== 0)
        return { head: "", parents: [], committedMs: 0, files: [], roots, gitFolder: "" };
    return {
        head: commit,
        parents: parseParents(object.stdout),
        committedMs: Number(/^committer .* (\d{1,12}) [+-]\d{4}$/m.exec(object.stdout)?.[1] ?? 0) * 1000,
        files: files.stdout.split("\0").filter((path) => path !== ""),
        roots: [...roots, top],
        gitFolder,
    };
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

// EXTERNAL MODULE: ./actions/coverage-gate/build/read-diff.js + 3 modules
var read_diff = __nccwpck_require__(4768);
;// CONCATENATED MODULE: ./actions/coverage-gate/build/read-change.js





/** How much history is fetched, step by step, to find where a branch began. */
const deepenings = [50, 500, 5000];
/** Reads what the checkout changes since the base: `given`, else that of the event. */
async function readChange(given, checkout, host) {
    if (checkout.head === "")
        return { kind: "unavailable", reason: "The workspace is not a git checkout." };
    if (isLocal(host))
        return await (await __nccwpck_require__.e(/* import() */ 899).then(__nccwpck_require__.bind(__nccwpck_require__, 9899))).readLocalChange(given, checkout, host);
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
    const files = await (0,read_diff/* readDiff */.i)(base, checkout, host);
    return typeof files === "string" ? missing(files) : { kind: "known", base, files };
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
    const first = await (0,git/* git */.$)(host, find);
    if (first.exitCode === 0)
        return first.stdout.trim();
    if (!/^[0-9a-f]{40,64}$/.test(name))
        return undefined;
    await (0,git/* git */.$)(host, ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--depth=1", "origin", name]);
    const second = await (0,git/* git */.$)(host, find);
    return second.exitCode === 0 ? second.stdout.trim() : undefined;
}
async function mergeBase(commit, head, host) {
    const find = async () => {
        const found = await (0,git/* git */.$)(host, ["merge-base", commit, head]);
        return found.exitCode === 0 ? found.stdout.trim().split("\n")[0] : undefined;
    };
    const [found, shallow] = await Promise.all([find(), (0,git/* git */.$)(host, ["rev-parse", "--is-shallow-repository"])]);
    let base = found;
    if (shallow.stdout.trim() !== "true")
        return base;
    for (const depth of deepenings) {
        if (base !== undefined)
            return base;
        await (0,git/* git */.$)(host, [
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

// EXTERNAL MODULE: ./actions/coverage-gate/build/read-in-threads.js + 73 modules
var read_in_threads = __nccwpck_require__(8895);
;// CONCATENATED MODULE: ./actions/coverage-gate/build/read-baseline.js







const read_baseline_maxBaselineBytes = 512 * 2 ** 20 - 1024;
const headBytes = 4096;
/** Whether something in the inputs compares with a baseline; nothing is looked for on GitHub otherwise. */
function needsBaseline(inputs) {
    return demandsBaseline(inputs) || inputs.ratchet === "propose";
}
/** Whether something cannot be judged without one; the best marks that `ratchet` knows may well begin with this run. */
function demandsBaseline(inputs) {
    return inputs.baseline === "auto" || inputs["max-drop"] !== undefined || inputs["carry-forward"].length > 0;
}
/** Reads the coverage to compare with: from a file, or of the base commit as an earlier run left it. */
async function readBaseline(inputs, context, host) {
    const { baseline: given } = inputs;
    if (given === "none")
        return { kind: "not-asked" };
    if (given !== undefined && given !== "auto")
        return await readFile(given, context, host);
    if (!needsBaseline(inputs))
        return { kind: "not-asked" };
    const place = await findPlace(await context.change, context.checkout, host);
    const search = place === undefined
        ? { kind: "missing", reason: "There is no commit to look for a baseline of." }
        : await findBaseline(inputs["baseline-key"], place, inputs["github-token"], host);
    if (search.kind === "missing") {
        if (demandsBaseline(inputs))
            return search;
        host.log.info(`The best so far is not known. ${search.reason}`);
        return { kind: "not-asked" };
    }
    host.log.info(`Baseline: ${search.baseline.commit}, from ${search.from}`);
    return await withChanges(search.baseline, context, host);
}
/** A baseline file, the JSON report of this action, or a report in any format. */
async function readFile(path, context, host) {
    const stat = await host.files.stat(path);
    if (stat?.kind !== "file")
        return { kind: "missing", reason: `There is no file ${path}.` };
    const head = await read_baseline_headOf(path, host);
    if (head.startsWith(`${baseline/* baselineSchema */.d2}\n`)) {
        const bytes = (await host.files.readBytes(path, read_baseline_maxBaselineBytes)) ?? new Uint8Array(0);
        const { decodeBaseline } = await __nccwpck_require__.e(/* import() */ 960).then(__nccwpck_require__.bind(__nccwpck_require__, 1960));
        return await withChanges(decodeBaseline(bytes, path), context, host);
    }
    if (head.includes(`"${documentSchema}"`)) {
        const lines = parseDocumentLines((await host.files.readText(path, read_baseline_maxBaselineBytes)) ?? "");
        if (lines !== undefined)
            return { kind: "totals", totals: { ...model_totals/* noTotals */.Bo, lines } };
        throw errors/* coverageErrors */.o.error("malformed-report", `${JSON.stringify(path)} is not a JSON report of this action`);
    }
    const join = new ReportJoin(context.rules);
    join.add(await (0,read_in_threads/* readReport */.tL)(path, host), new Set());
    return { kind: "totals", totals: (0,model_totals/* totalsOf */.vA)(join.end().files.values(), context.rules.partialLines) };
}
/** An ancestor's baseline is compared with what changed since that ancestor, not since the base. */
async function withChanges(baseline, { change, checkout }, host) {
    const known = await change;
    if (known.kind === "known" && known.base === baseline.commit)
        return { kind: "found", baseline, changes: known.files };
    await ensureCommit(baseline.commit, host);
    const diff = await (0,read_diff/* readDiff */.i)(baseline.commit, checkout, host);
    return { kind: "found", baseline, changes: typeof diff === "string" ? undefined : diff };
}
async function read_baseline_headOf(path, host) {
    for await (const chunk of host.files.stream(path))
        return new TextDecoder().decode(chunk.subarray(0, headBytes));
    return "";
}

;// CONCATENATED MODULE: ./packages/coverage/build/paths/attributes.js
/** The arguments of git that tell of the paths on its standard input, each ended by NUL, which are generated. */
const attributeArguments = ["check-attr", "-z", "--stdin", "linguist-generated"];
/** The same by the attributes that are in the index, whatever is checked out. */
const cachedAttributeArguments = [
    "check-attr",
    "--cached",
    "-z",
    "--stdin",
    "linguist-generated",
];
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

;// CONCATENATED MODULE: ./actions/coverage-gate/build/read-generated.js


function isAttributes(path) {
    return path === ".gitattributes" || path?.endsWith("/.gitattributes") === true;
}
/**
 * The files that git attributes mark as generated. Where the change touches attributes, only those that are marked by
 * the attributes of its base too: a change that marks its own files would take them out of its own gate.
 */
async function readGenerated(checkout, changed, host) {
    const { files } = checkout;
    if (!files.some(isAttributes))
        return new Set();
    const marked = await ask(files, attributeArguments, undefined, host);
    if (marked.size === 0)
        return marked;
    const change = await changed;
    if (change.kind !== "known")
        return marked;
    if (!change.files.some(({ path, oldPath }) => isAttributes(path) || isAttributes(oldPath)))
        return marked;
    const before = await markedAt(change.base, [...marked], checkout, host);
    const own = [...marked].filter((path) => !before.has(path));
    if (own.length > 0)
        host.log.warning(`This change itself marks files as generated (${own.length}, such as ${JSON.stringify(own[0])}). They count until that is on its base.`);
    return before;
}
/** An index of the base's files is what every git can take attributes from; naming a commit for that takes git 2.40. */
async function markedAt(base, files, { gitFolder }, host) {
    const folder = `${host.environment.get("RUNNER_TEMP") ?? gitFolder}/build-once-${host.random.hex(6)}`;
    const indexFile = `${folder}/index`;
    try {
        await host.files.write(`${folder}/about`, "Attributes of the base are read here.\n");
        const read = await (0,git/* git */.$)(host, ["read-tree", base], { indexFile });
        if (read.exitCode === 0)
            return await ask(files, cachedAttributeArguments, indexFile, host);
        host.log.warning(`git does not tell which files were generated before: ${read.stderr.trim()}`);
        return new Set();
    }
    finally {
        await host.files.remove(folder);
    }
}
async function ask(files, args, indexFile, host) {
    const input = `${files.join("\0")}\0`;
    const answer = await (0,git/* git */.$)(host, args, { input, ...(indexFile === undefined ? {} : { indexFile }) });
    if (answer.exitCode !== 0)
        host.log.warning(`git does not tell which files are generated: ${answer.stderr.trim()}`);
    return parseGenerated(answer.stdout);
}

// EXTERNAL MODULE: ./actions/coverage-gate/build/contract.js + 5 modules
var contract = __nccwpck_require__(6206);
;// CONCATENATED MODULE: ./actions/coverage-gate/build/read-reports.js



/** A clock may differ by this much from the one that dated the commit. */
const clockToleranceMs = 300_000;
/** Reads every report that the globs match, each once, into `place`; those that are cut short are named and not counted. */
async function readReports(globs, place, host) {
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
    const truncated = [];
    const stale = [];
    const strangers = new Map();
    const isGuessed = globs.map(({ glob }) => glob).join("\n") === contract/* wellKnownReports */.X.join("\n");
    const found = [...flagsOf.keys()].sort();
    for await (const reading of (0,read_in_threads/* readInOrder */.gI)(found, host)) {
        const { path } = reading;
        const { join, committedMs } = await place;
        if ("report" in reading) {
            const { format, files, sizeBytes } = reading.report;
            host.log.info(`${path}: ${format}, ${files.size} files, ${sizeBytes} bytes`);
            join.add(reading.report, flagsOf.get(path) ?? new Set());
            const stat = await host.files.stat(path);
            if (stat !== undefined && stat.modifiedMs < committedMs - clockToleranceMs)
                stale.push(path);
            continue;
        }
        const { thrown } = reading;
        if (!errors/* coverageErrors */.o.owns(thrown))
            throw thrown;
        if (thrown.code === "truncated-report")
            truncated.push(thrown.message);
        else if (thrown.code === "unknown-report-format" && isGuessed)
            strangers.set(path, thrown);
        else
            throw thrown;
    }
    // Nobody named these files: beside a report, another tool's file of a usual name is no mistake.
    const [stranger] = strangers.values();
    if (stranger !== undefined && strangers.size === found.length)
        throw stranger;
    for (const { message } of strangers.values())
        host.log.warning(`Not counted: ${message}`);
    return { found: found.filter((path) => !strangers.has(path)), joined: (await place).join.end(), truncated, stale };
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/next-baseline.js


/** The baseline of a run. Flags that were carried keep the commit and time at which they were measured. */
function nextBaseline({ flagFiles, carried, scopes, marks, ...about }) {
    const flags = new Map();
    for (const { flag, commit, createdMs, files } of carried)
        flags.set(flag, { commit, createdMs, files });
    for (const [flag, files] of flagFiles)
        flags.set(flag, { commit: about.commit, createdMs: about.createdMs, files });
    return { ...about, flags, marks: raiseMarks(marks, scopes) };
}
/** The larger of every mark and what was measured now. */
function raiseMarks(marks, scopes) {
    const raised = new Map(marks.map((mark) => [`${mark.metric} ${mark.scope}`, mark]));
    for (const [scope, totals] of scopes)
        for (const metric of model_report/* metrics */.q) {
            const percent = (0,build_ratio/* floorPercent */.As)(totals[metric]);
            const key = `${metric} ${scope}`;
            if (percent !== undefined && percent > (raised.get(key)?.percent ?? -1))
                raised.set(key, { scope, metric, percent });
        }
    return [...raised].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark);
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/save-baseline.js




/**
 * Leaves what was measured behind for later commits to compare with, as an artifact of this run and in the cache.
 * A verdict never depends on it: what goes wrong is a warning.
 */
async function saveBaseline(assessment, inputs, host) {
    const { "save-baseline": wanted, "baseline-key": key } = inputs;
    const { environment, log } = host;
    if (wanted === "false")
        return;
    const event = await readEventContextOrNothing(host);
    const isDefault = event?.event === "push" && event.ref === `refs/heads/${event.defaultBranch ?? ""}`;
    if (event === undefined || (wanted === "auto" && !isDefault))
        return;
    const why = unfit(assessment, event.sha);
    if (why !== undefined) {
        log.info(`No baseline is saved: ${why}.`);
        return;
    }
    if (environment.get("ACTIONS_RUNTIME_TOKEN") === undefined || environment.get("ACTIONS_RESULTS_URL") === undefined) {
        log.info("No baseline is saved: the runner offers no artifact service.");
        return;
    }
    const commit = event.sha;
    const run = {
        repository: `${event.repository.owner}/${event.repository.name}`,
        commit,
        ref: event.ref,
        workflow: event.workflow,
        runId: String(event.runId),
        tool: "build-once/coverage-gate",
        createdMs: assessment.readings.nowMs,
    };
    const { encodeBaseline } = await __nccwpck_require__.e(/* import() */ 960).then(__nccwpck_require__.bind(__nccwpck_require__, 1960));
    const bytes = encodeBaseline(nextBaseline({ ...run, ...assessment }));
    const folder = baselineFolder(key, host);
    const path = `${folder}/${baselineFile}`;
    await host.files.write(path, bytes);
    try {
        await host.artifacts.upload(baselineName(key), [path], folder);
        log.info(`The baseline of ${commit} is saved: ${bytes.length} bytes.`);
    }
    catch (thrown) {
        log.warning(`The baseline was not saved: ${save_baseline_reasonOf(thrown)} Jobs of one run each need their own \`baseline-key\`.`);
    }
    try {
        if (host.cache.available())
            await host.cache.save([path], `${baselineName(key)}-${commit}`);
    }
    catch (thrown) {
        log.info(`The baseline is not in the cache: ${save_baseline_reasonOf(thrown)}`);
    }
}
/** What nobody should compare with later: a part of what there should have been, or another commit. */
function unfit({ decision, readings, totals }, commit) {
    const failing = decision.states.find(({ action }) => action === "fail");
    if (failing !== undefined)
        return `the state is ${failing.state}`;
    if (readings.truncated.length > 0)
        return "a report is cut short";
    if (totals.lines.whole === 0)
        return "nothing was measured";
    return readings.commit === commit ? undefined : "another commit than that of the event is checked out";
}
async function readEventContextOrNothing(host) {
    try {
        return await readEventContext(host.environment, host.files);
    }
    catch (thrown) {
        if (thrown instanceof action_error/* ActionError */.lZ)
            return undefined;
        throw thrown;
    }
}
function save_baseline_reasonOf(thrown) {
    return thrown instanceof Error ? thrown.message : "unknown";
}

;// CONCATENATED MODULE: ./actions/coverage-gate/build/run.js











/** Reads reports, repository and change, lets the gate judge them, and leaves the full report behind. */
async function run(inputs, host) {
    const reading = readCheckout(host);
    const changing = reading.then(async (checkout) => await readChange(inputs.base, checkout, host));
    const ruling = readRules(inputs, reading, changing, host);
    // Reports are read while git answers; only where they are joined must its answers be there.
    const joining = ruling.then(async (rules) => ({
        join: new ReportJoin(rules),
        committedMs: (await reading).committedMs,
    }));
    const comparing = ruling.then(async (rules) => await readBaseline(inputs, { checkout: await reading, change: changing, rules }, host));
    const [checkout, change, { isExcluded }, reports, baseline] = await allOf([
        reading,
        changing,
        ruling,
        readReports(inputs.reports, joining, host),
        comparing,
    ]);
    const readings = {
        ...reports,
        commit: checkout.head,
        isExcluded,
        change,
        baseline,
        nowMs: host.clock.now(),
    };
    const assessment = assess(readings, inputs);
    await saveBaseline(assessment, inputs, host);
    return outcomeOf(assessment, inputs, await leaveFiles(assessment, inputs, host));
}
async function readRules(inputs, reading, change, host) {
    const checkout = await reading;
    const [modules, generated] = await Promise.all([
        readModules(checkout.files, host),
        readGenerated(checkout, change, host),
    ]);
    const globs = (0,thresholds/* pathMatcher */.kZ)(inputs.exclude);
    return {
        repository: { files: checkout.files, roots: checkout.roots, modules, mappings: inputs["path-map"] },
        isExcluded: (path) => generated.has(path) || globs(path),
        partialLines: inputs["partial-lines"],
    };
}
/** All values; of several failures the first in the list, and only once nothing goes on behind it. */
async function allOf(promises) {
    await Promise.allSettled(promises);
    return await Promise.all(promises);
}


/***/ }),

/***/ 9412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  LO: () => (/* binding */ inputVariable),
  Kj: () => (/* binding */ inputsError),
  TL: () => (/* binding */ parseInputs)
});

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

/***/ 9667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ counterTable),
/* harmony export */   Ks: () => (/* binding */ compactFile),
/* harmony export */   d2: () => (/* binding */ baselineSchema)
/* harmony export */ });
/* harmony import */ var _model_totals_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1711);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2822);
/* harmony import */ var _model_table_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3014);




/** The name and version of the baseline's form; a baseline begins with this line. */
const baselineSchema = "build-once/coverage-baseline/v2";
/** What a baseline keeps of a file: totals, lines and branches stay what they were. */
function compactFile(file) {
    const totals = (0,_model_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .totalsOfFile */ .jr)(file, "hit");
    const counted = _model_report_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.filter((metric) => totals[metric].whole > 0 && !hasRows(file, metric));
    return {
        lines: file.lines,
        hits: file.hits.map((hits) => (hits > 0 ? 1 : 0)),
        partial: file.partial.map((partial) => (partial > 0 ? 1 : 0)),
        branches: file.branches,
        functions: (0,_model_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(1),
        statements: (0,_model_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(4),
        counters: counterTable(new Map(counted.map((metric) => [metric, totals[metric]]))),
    };
}
function hasRows(file, metric) {
    if (metric === "lines")
        return file.lines.length > 0;
    return metric === "branches" && file.branches.arms.some((arms) => arms > 0);
}
/** Totals of metrics as a file's `counters`. */
function counterTable(totals) {
    const known = _model_report_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.filter((metric) => totals.has(metric));
    return {
        keys: Float64Array.from(known, (metric) => _model_report_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.indexOf(metric)),
        columns: [
            Uint32Array.from(known, (metric) => totals.get(metric)?.whole ?? 0),
            Uint32Array.from(known, (metric) => totals.get(metric)?.part ?? 0),
        ],
    };
}


/***/ }),

/***/ 612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  DN: () => (/* binding */ carryForward),
  x4: () => (/* binding */ joinCarried),
  dc: () => (/* binding */ parseCarryRule)
});

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
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
        return (0,result/* err */._)("a duration is a whole number and a unit: 500ms, 30s, 5m, 2h, 7d");
    return (0,result.ok)(Number(match[1]) * unit);
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

// EXTERNAL MODULE: ./packages/coverage/build/diff/map-lines.js
var map_lines = __nccwpck_require__(3818);
// EXTERNAL MODULE: ./packages/coverage/build/model/branches.js
var model_branches = __nccwpck_require__(1312);
// EXTERNAL MODULE: ./packages/coverage/build/model/totals.js
var totals = __nccwpck_require__(1711);
// EXTERNAL MODULE: ./packages/coverage/build/model/report.js
var report = __nccwpck_require__(2822);
// EXTERNAL MODULE: ./packages/coverage/build/model/table.js
var table = __nccwpck_require__(3014);
// EXTERNAL MODULE: ./packages/coverage/build/baseline/baseline.js
var baseline = __nccwpck_require__(9667);
;// CONCATENATED MODULE: ./packages/coverage/build/baseline/join-measured.js





/**
 * The union of what two runs measured of one file, as far as a baseline's numbers allow: a line is hit if it was hit in
 * either; of a line's arms, and of functions and statements, the run that knows more tells. It never claims more than both.
 */
function joinMeasured(a, b) {
    const lines = Uint32Array.from(new Set([...a.lines, ...b.lines])).sort();
    const branches = joinBranches(a, b);
    const hits = lines.map((line) => Math.max(valueAt(a, a.hits, line), valueAt(b, b.hits, line)));
    const partial = Uint8Array.from(lines, (line) => {
        const { part, whole } = (0,model_branches/* branchOn */.W)({ branches }, line);
        return part < whole || (isWhole(a, line) !== true && isWhole(b, line) !== true && isPartial(a, b, line)) ? 1 : 0;
    });
    const [ours, theirs] = [(0,totals/* totalsOfFile */.jr)(a, "hit"), (0,totals/* totalsOfFile */.jr)(b, "hit")];
    const counted = report/* metrics */.q.flatMap((metric) => {
        if (metric === "lines" && lines.length > 0)
            return [];
        if (metric === "branches" && branches.lines.length > 0)
            return [];
        const [x, y] = [ours[metric], theirs[metric]];
        const richer = y.whole > x.whole || (y.whole === x.whole && y.part > x.part) ? y : x;
        return richer.whole === 0 ? [] : [[metric, richer]];
    });
    return {
        lines,
        hits,
        partial,
        branches,
        functions: (0,table/* emptyTable */._d)(1),
        statements: (0,table/* emptyTable */._d)(4),
        counters: (0,baseline/* counterTable */.H1)(new Map(counted)),
    };
}
function joinBranches(a, b) {
    const lines = Uint32Array.from(new Set([...a.branches.lines, ...b.branches.lines])).sort();
    const larger = (line, of) => Math.max((0,model_branches/* branchOn */.W)(a, line)[of], (0,model_branches/* branchOn */.W)(b, line)[of]);
    return {
        lines,
        arms: lines.map((line) => larger(line, "whole")),
        taken: lines.map((line) => larger(line, "part")),
    };
}
/** Reached without anything missed on it; `undefined` when the file has no such line. */
function isWhole(file, line) {
    const row = (0,table/* lowerBound */.yz)(file.lines, line);
    return file.lines[row] === line ? (file.hits[row] ?? 0) > 0 && file.partial[row] === 0 : undefined;
}
function isPartial(a, b, line) {
    return valueAt(a, a.partial, line) > 0 || valueAt(b, b.partial, line) > 0;
}
function valueAt(file, column, line) {
    const row = (0,table/* lowerBound */.yz)(file.lines, line);
    return file.lines[row] === line ? column[row] : 0;
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/carry-forward.js



/** Parses `flag` or `flag=7d`. */
function parseCarryRule(line) {
    const parts = /^([A-Za-z0-9_.-]{1,50})(?:\s*=\s*(.{1,20}))?$/.exec(line.trim());
    if (parts?.[1] === undefined)
        return (0,result/* err */._)("a flag to carry is flag or flag=7d");
    if (parts[2] === undefined)
        return (0,result.ok)({ flag: parts[1], maxAgeMs: undefined });
    const maxAgeMs = parseDuration(parts[2]);
    return maxAgeMs.ok ? (0,result.ok)({ flag: parts[1], maxAgeMs: maxAgeMs.value }) : maxAgeMs;
}
/** Carries flags without reports forward from a baseline. Lines that changed since are left out: nobody measured them. */
function carryForward(rules, facts) {
    const carried = [];
    const refused = [];
    for (const rule of rules) {
        if (facts.present.has(rule.flag))
            continue;
        const result = carry(rule, facts);
        if (typeof result === "string")
            refused.push({ flag: rule.flag, reason: result });
        else
            carried.push(result);
    }
    return { carried, refused };
}
function carry({ flag, maxAgeMs }, facts) {
    const { baseline, changes, nowMs } = facts;
    const start = `The flag ${flag} has no report`;
    if (baseline === undefined)
        return `${start}, and there is no baseline to carry it forward from.`;
    const source = baseline.flags.get(flag);
    if (source === undefined)
        return `${start}, and the baseline of ${baseline.commit.slice(0, 12)} has none either.`;
    if (changes === undefined)
        return `${start}, and what changed since the baseline is not known.`;
    const ageMs = Math.max(0, nowMs - source.createdMs);
    if (maxAgeMs !== undefined && ageMs > maxAgeMs)
        return `${start}, and its last coverage, of ${source.commit.slice(0, 12)}, is ${formatDuration(ageMs)} old; at most ${formatDuration(maxAgeMs)} is allowed.`;
    const files = new Map();
    const changeOf = (0,map_lines/* changesByOldPath */.Z)(changes);
    let droppedLines = 0;
    for (const [oldPath, file] of source.files) {
        const change = changeOf.get(oldPath);
        const path = change?.path ?? oldPath;
        if (facts.isExcluded(path))
            continue;
        const moved = change === undefined ? file : moveFile(file, change);
        droppedLines += file.lines.length - (moved?.lines.length ?? 0);
        if (moved !== undefined)
            files.set(path, moved);
    }
    return { flag, commit: source.commit, createdMs: source.createdMs, ageMs, files, droppedLines };
}
/** A file's lines and branches where they are now. What has no line goes when any line changed: it cannot be told apart. */
function moveFile(file, change) {
    if (change.change === "deleted" || change.content !== "text")
        return undefined;
    if (change.added.length === 0 && change.removed.length === 0)
        return file;
    const places = (0,map_lines/* mapLines */.Y)(file.lines, change);
    const armPlaces = (0,map_lines/* mapLines */.Y)(file.branches.lines, change);
    const stays = (_, row) => places[row] !== 0;
    const armStays = (_, row) => armPlaces[row] !== 0;
    const { functions, statements, counters } = file;
    return {
        functions,
        statements,
        lines: places.filter((place) => place !== 0),
        hits: file.hits.filter(stays),
        partial: file.partial.filter(stays),
        branches: {
            lines: armPlaces.filter((place) => place !== 0),
            arms: file.branches.arms.filter(armStays),
            taken: file.branches.taken.filter(armStays),
        },
        counters: { keys: counters.keys.slice(0, 0), columns: counters.columns.map((column) => column.slice(0, 0)) },
    };
}
/** The files of this run and of carried flags together. */
function joinCarried(files, carried) {
    if (carried.length === 0)
        return files;
    const joined = new Map(files);
    for (const flag of carried)
        for (const [path, file] of flag.files) {
            const known = joined.get(path);
            joined.set(path, known === undefined ? file : joinMeasured(known, file));
        }
    return new Map([...joined].sort(([a], [b]) => (a < b ? -1 : 1)));
}


/***/ }),

/***/ 3818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ mapLines),
/* harmony export */   Z: () => (/* binding */ changesByOldPath)
/* harmony export */ });
/**
 * Where lines of the version before are now: the number in the new version for every ascending line of `lines`, and 0 for
 * one that was removed or changed. Lines that stay keep their order, so the n-th of them before is the n-th of them now.
 */
function mapLines(lines, { added, removed }) {
    const mapped = new Uint32Array(lines.length);
    let nextRemoved = 0;
    let nextAdded = 0;
    let shift = 0;
    for (const [row, line] of lines.entries()) {
        while ((removed[nextRemoved]?.last ?? Number.POSITIVE_INFINITY) < line)
            shift -= length(removed[nextRemoved++]);
        if ((removed[nextRemoved]?.first ?? Number.POSITIVE_INFINITY) <= line)
            continue;
        while ((added[nextAdded]?.first ?? Number.POSITIVE_INFINITY) <= line + shift)
            shift += length(added[nextAdded++]);
        mapped[row] = line + shift;
    }
    return mapped;
}
function length({ first, last }) {
    return last - first + 1;
}
/** The changes of files that were there before, by the path they had. A copy leaves its original where it was. */
function changesByOldPath(changes) {
    const there = changes.filter(({ change }) => change !== "added" && change !== "copied");
    return new Map(there.map((change) => [change.oldPath ?? change.path, change]));
}


/***/ }),

/***/ 5525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Cl: () => (/* binding */ mergedTargetForm),
  nd: () => (/* binding */ parseMergedTarget),
  Bu: () => (/* binding */ renderMerged)
});

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
// EXTERNAL MODULE: ./packages/coverage/build/model/branches.js
var branches = __nccwpck_require__(1312);
;// CONCATENATED MODULE: ./packages/coverage/build/document/xml-text.js
/** Text for an XML attribute; what XML cannot hold becomes the replacement character. */
function escapeXml(text) {
    const escaped = text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
    return escaped.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "\ufffd");
}

;// CONCATENATED MODULE: ./packages/coverage/build/document/merged-cobertura.js


/**
 * All files as a Cobertura report, under the repository's paths, a class per file and a package per folder, a file a
 * piece. Arms on lines that no report calls executable have no place in this format and are left out, also of its totals.
 *
 * @see https://github.com/cobertura/cobertura/blob/master/cobertura/src/site/htdocs/xml/coverage-04.dtd
 */
function* renderCobertura(files) {
    const folders = new Map();
    const counts = new Map();
    for (const [path, file] of files) {
        counts.set(path, countsOf(file));
        const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
        const paths = folders.get(folder);
        if (paths === undefined)
            folders.set(folder, [path]);
        else
            paths.push(path);
    }
    const all = sum(counts.values());
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<coverage ${rates(all)} lines-covered="${all.lines.part}" lines-valid="${all.lines.whole}" branches-covered="${all.branches.part}" branches-valid="${all.branches.whole}" complexity="0" version="build-once" timestamp="0">\n`;
    yield "<sources><source>.</source></sources>\n<packages>\n";
    for (const [folder, paths] of folders) {
        const own = sum(paths.map((path) => counts.get(path) ?? none));
        yield `<package name="${escapeXml(folder === "" ? "." : folder)}" ${rates(own)} complexity="0"><classes>\n`;
        for (const path of paths) {
            const file = files.get(path);
            if (file !== undefined)
                yield classElement(path, file, counts.get(path) ?? none);
        }
        yield "</classes></package>\n";
    }
    yield "</packages>\n</coverage>\n";
}
function classElement(path, file, counts) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const rows = [];
    for (let row = 0; row < file.lines.length; row++)
        rows.push(lineElement(file, row));
    return `<class name="${escapeXml(name)}" filename="${escapeXml(path)}" ${rates(counts)} complexity="0"><methods/><lines>${rows.join("")}</lines></class>\n`;
}
function lineElement(file, row) {
    const line = file.lines[row] ?? 0;
    const hits = file.hits[row] ?? 0;
    const { part, whole } = (0,branches/* branchOn */.W)(file, line);
    if (whole === 0)
        return `<line number="${line}" hits="${hits}" branch="false"/>`;
    const percent = Math.floor((part * 100) / whole);
    return `<line number="${line}" hits="${hits}" branch="true" condition-coverage="${percent}% (${part}/${whole})"/>`;
}
const none = { lines: { part: 0, whole: 0 }, branches: { part: 0, whole: 0 } };
/** What the rows of the file add up to. */
function countsOf(file) {
    let reached = 0;
    let taken = 0;
    let arms = 0;
    for (let row = 0; row < file.lines.length; row++) {
        if ((file.hits[row] ?? 0) > 0)
            reached++;
        const { part, whole } = (0,branches/* branchOn */.W)(file, file.lines[row] ?? 0);
        taken += part;
        arms += whole;
    }
    return { lines: { part: reached, whole: file.lines.length }, branches: { part: taken, whole: arms } };
}
function sum(all) {
    const lines = { part: 0, whole: 0 };
    const branches = { part: 0, whole: 0 };
    for (const counts of all) {
        lines.part += counts.lines.part;
        lines.whole += counts.lines.whole;
        branches.part += counts.branches.part;
        branches.whole += counts.branches.whole;
    }
    return { lines, branches };
}
function rates({ lines, branches }) {
    return `line-rate="${rate(lines)}" branch-rate="${rate(branches)}"`;
}
/** For readers that want a number; never rounded up to 1. */
function rate({ part, whole }) {
    return whole === 0 ? "0" : String(Math.floor((part * 10_000) / whole) / 10_000);
}

;// CONCATENATED MODULE: ./packages/coverage/build/document/merged-codecov.js

/**
 * All files in Codecov's JSON, a file a piece: hits of a line, or `"taken/arms"` where it branches.
 *
 * @see https://docs.codecov.com/docs/codecov-custom-coverage-format
 */
function* renderCodecov(files) {
    yield '{"coverage":{';
    let comma = "";
    for (const [path, file] of files) {
        const rows = [];
        for (let row = 0; row < file.lines.length; row++) {
            const line = file.lines[row] ?? 0;
            const { part, whole } = (0,branches/* branchOn */.W)(file, line);
            rows.push(`"${line}":${whole === 0 ? (file.hits[row] ?? 0) : `"${part}/${whole}"`}`);
        }
        yield `${comma}\n${JSON.stringify(path)}:{${rows.join(",")}}`;
        comma = ",";
    }
    yield "\n}}\n";
}

;// CONCATENATED MODULE: ./packages/coverage/build/document/merged-lcov.js
/** More arms of one line than any program has would turn a few bytes of a report into gigabytes. */
const maxArms = 10_000;
/** All files as lcov records, under the repository's paths, a file a piece; functions have no names here and are left out. @see geninfo(1) */
function* renderLcov(files) {
    for (const [path, file] of files) {
        // A path with a line end cannot be written in this format.
        if (!/[\r\n]/.test(path))
            yield recordOf(path, file);
    }
}
function recordOf(path, file) {
    const records = [];
    let reached = 0;
    for (let row = 0; row < file.lines.length; row++) {
        const hits = file.hits[row] ?? 0;
        if (hits > 0)
            reached++;
        records.push(`DA:${file.lines[row]},${hits}\n`);
    }
    return `TN:\nSF:${path}\n${armRecords(file)}${records.join("")}LF:${file.lines.length}\nLH:${reached}\nend_of_record\n`;
}
function armRecords({ branches }) {
    const records = [];
    let whole = 0;
    let part = 0;
    for (let row = 0; row < branches.lines.length; row++) {
        const arms = Math.min(branches.arms[row] ?? 0, maxArms);
        const taken = Math.min(branches.taken[row] ?? 0, arms);
        whole += arms;
        part += taken;
        for (let arm = 0; arm < arms; arm++)
            records.push(`BRDA:${branches.lines[row]},0,${arm},${arm < taken ? 1 : 0}\n`);
    }
    return whole === 0 ? "" : `${records.join("")}BRF:${whole}\nBRH:${part}\n`;
}

;// CONCATENATED MODULE: ./packages/coverage/build/document/merged-sonar.js


/**
 * All files in SonarQube's generic form, a file a piece.
 *
 * @see https://docs.sonarsource.com/sonarqube-server/latest/analyzing-source-code/test-coverage/generic-test-data/
 */
function* renderSonar(files) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<coverage version="1">\n';
    for (const [path, file] of files) {
        const rows = [];
        for (let row = 0; row < file.lines.length; row++)
            rows.push(merged_sonar_lineElement(file, row));
        yield `<file path="${escapeXml(path)}">${rows.join("")}</file>\n`;
    }
    yield "</coverage>\n";
}
function merged_sonar_lineElement(file, row) {
    const line = file.lines[row] ?? 0;
    const covered = (file.hits[row] ?? 0) > 0;
    const { part, whole } = (0,branches/* branchOn */.W)(file, line);
    const arms = whole === 0 ? "" : ` branchesToCover="${whole}" coveredBranches="${part}"`;
    return `<lineToCover lineNumber="${line}" covered="${covered}"${arms}/>`;
}

;// CONCATENATED MODULE: ./packages/coverage/build/document/merged-report.js





const formats = ["cobertura", "lcov", "json", "sonar", "codecov"];
/** How a target is written. */
const mergedTargetForm = "a path that ends with `.xml` (Cobertura), `.sonar.xml`, `.info`, `.lcov`, `.codecov.json` or `.json`, or `format:path` with `cobertura`, `lcov`, `json`, `sonar` or `codecov`";
/** Parses a path whose end names the form, or `format:path`. */
function parseMergedTarget(text) {
    const named = /^([a-z]{2,20}):(.+)$/.exec(text);
    const wanted = formats.find((format) => format === named?.[1]);
    if (wanted !== undefined)
        return (0,result.ok)({ format: wanted, path: named?.[2] ?? "" });
    const format = formatOf(text);
    return format === undefined ? (0,result/* err */._)("names no form") : (0,result.ok)({ format, path: text });
}
function formatOf(path) {
    if (/\.sonar\.xml$/i.test(path))
        return "sonar";
    if (/\.xml$/i.test(path))
        return "cobertura";
    if (/\.(?:info|lcov)$/i.test(path))
        return "lcov";
    if (/\.codecov\.json$/i.test(path))
        return "codecov";
    return /\.json$/i.test(path) ? "json" : undefined;
}
/** Renders all files under the repository's paths, piece by piece, so that a large report is never one string. */
const renderMerged = { cobertura: renderCobertura, lcov: renderLcov, sonar: renderSonar, codecov: renderCodecov };


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
        fix: "Narrow the glob, or have the tool write a format that docs/coverage.md lists; most can write Cobertura XML or lcov.",
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
/* harmony export */   OK: () => (/* binding */ scopeName),
/* harmony export */   S: () => (/* binding */ parseThresholds),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   kZ: () => (/* binding */ pathMatcher)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3676);
/* harmony import */ var picomatch_posix_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7282);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2822);



/** What a check of this threshold is called: its pattern or flag, and its metric. */
function subjectOf({ scope, metric }) {
    return `${scopeName(scope)} ${metric}`;
}
/** The pattern, or `flag:` and the flag. */
function scopeName(scope) {
    return scope.kind === "flag" ? `flag:${scope.name}` : scope.glob;
}
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

/***/ 5016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ wordBlockRows),
/* harmony export */   $e: () => (/* binding */ maxValues),
/* harmony export */   AQ: () => (/* binding */ lineKeysAt),
/* harmony export */   Ao: () => (/* binding */ laidOutNamesAt),
/* harmony export */   At: () => (/* binding */ lineDigitsAt),
/* harmony export */   Ax: () => (/* binding */ tagNamesAt),
/* harmony export */   BQ: () => (/* binding */ followingAt),
/* harmony export */   C0: () => (/* binding */ lineHitsAt),
/* harmony export */   Dc: () => (/* binding */ nameAt),
/* harmony export */   E1: () => (/* binding */ branchBitsAt),
/* harmony export */   E4: () => (/* binding */ stopEnd),
/* harmony export */   EJ: () => (/* binding */ wordArmRows),
/* harmony export */   EO: () => (/* binding */ measureBytes),
/* harmony export */   Ez: () => (/* binding */ stopFull),
/* harmony export */   FY: () => (/* binding */ valueNumbersAt),
/* harmony export */   Ge: () => (/* binding */ measuredLines),
/* harmony export */   Go: () => (/* binding */ layoutTableAt),
/* harmony export */   JJ: () => (/* binding */ chunkAt),
/* harmony export */   Jm: () => (/* binding */ tagRow),
/* harmony export */   Ju: () => (/* binding */ wordLinesHit),
/* harmony export */   K_: () => (/* binding */ wordTags),
/* harmony export */   Kp: () => (/* binding */ wordLineRows),
/* harmony export */   LZ: () => (/* binding */ blockStatementsAt),
/* harmony export */   L_: () => (/* binding */ blockLastAt),
/* harmony export */   MF: () => (/* binding */ armKeysAt),
/* harmony export */   MH: () => (/* binding */ maxTags),
/* harmony export */   MM: () => (/* binding */ armsCounts),
/* harmony export */   NY: () => (/* binding */ maxNameBytes),
/* harmony export */   Nq: () => (/* binding */ branchTakenAt),
/* harmony export */   On: () => (/* binding */ functionHitsAt),
/* harmony export */   PL: () => (/* binding */ listedAt),
/* harmony export */   QB: () => (/* binding */ wordFunctionRows),
/* harmony export */   QU: () => (/* binding */ shapesAt),
/* harmony export */   QX: () => (/* binding */ kindFunctions),
/* harmony export */   RR: () => (/* binding */ layoutBytesAt),
/* harmony export */   RS: () => (/* binding */ layoutsAt),
/* harmony export */   Rq: () => (/* binding */ valueEndsAt),
/* harmony export */   SO: () => (/* binding */ tagEndsAt),
/* harmony export */   S_: () => (/* binding */ layoutsPerName),
/* harmony export */   TB: () => (/* binding */ followingSlots),
/* harmony export */   T_: () => (/* binding */ blockKeysAt),
/* harmony export */   Tp: () => (/* binding */ armTakenAt),
/* harmony export */   UH: () => (/* binding */ sectionClosed),
/* harmony export */   Us: () => (/* binding */ kindLines),
/* harmony export */   WB: () => (/* binding */ stagedKeysAt),
/* harmony export */   WJ: () => (/* binding */ measuredArms),
/* harmony export */   Wc: () => (/* binding */ functionKeysAt),
/* harmony export */   Wi: () => (/* binding */ branchKeysAt),
/* harmony export */   Wn: () => (/* binding */ maxEndTagNames),
/* harmony export */   XM: () => (/* binding */ branchArmsAt),
/* harmony export */   YC: () => (/* binding */ wordNameStart),
/* harmony export */   YD: () => (/* binding */ wordBranchRows),
/* harmony export */   Zg: () => (/* binding */ endTagSlotBytes),
/* harmony export */   _n: () => (/* binding */ measuredHit),
/* harmony export */   _q: () => (/* binding */ maxRows),
/* harmony export */   aC: () => (/* binding */ armsNone),
/* harmony export */   aY: () => (/* binding */ tagValuesAt),
/* harmony export */   aZ: () => (/* binding */ endTagsAt),
/* harmony export */   b5: () => (/* binding */ blockFirstAt),
/* harmony export */   bk: () => (/* binding */ sectionWhole),
/* harmony export */   c7: () => (/* binding */ measuredCalled),
/* harmony export */   cO: () => (/* binding */ openNamesAt),
/* harmony export */   cP: () => (/* binding */ armsFraction),
/* harmony export */   cT: () => (/* binding */ maxLayouts),
/* harmony export */   cp: () => (/* binding */ tagNothing),
/* harmony export */   cz: () => (/* binding */ measuredWhole),
/* harmony export */   dC: () => (/* binding */ layoutPiecesAt),
/* harmony export */   dc: () => (/* binding */ largeNumber),
/* harmony export */   dw: () => (/* binding */ wordStop),
/* harmony export */   dy: () => (/* binding */ tablesAt),
/* harmony export */   fI: () => (/* binding */ tagLayoutsAt),
/* harmony export */   fM: () => (/* binding */ measuredStatements),
/* harmony export */   g1: () => (/* binding */ stopSection),
/* harmony export */   gN: () => (/* binding */ layoutRowAt),
/* harmony export */   i$: () => (/* binding */ kindBytes),
/* harmony export */   iY: () => (/* binding */ wordLastTags),
/* harmony export */   j9: () => (/* binding */ shapeBytes),
/* harmony export */   jb: () => (/* binding */ wordAfterFunction),
/* harmony export */   jx: () => (/* binding */ wordTablesEnd),
/* harmony export */   kO: () => (/* binding */ anyName),
/* harmony export */   kt: () => (/* binding */ wordLines),
/* harmony export */   lh: () => (/* binding */ sectionInParts),
/* harmony export */   ll: () => (/* binding */ wordSectionName),
/* harmony export */   mu: () => (/* binding */ sumsAt),
/* harmony export */   n4: () => (/* binding */ wordsAt),
/* harmony export */   no: () => (/* binding */ kindBranches),
/* harmony export */   oE: () => (/* binding */ layoutSlotBytes),
/* harmony export */   oi: () => (/* binding */ endTagLengthsAt),
/* harmony export */   p$: () => (/* binding */ maxLaidOutNames),
/* harmony export */   pd: () => (/* binding */ wordNameEnd),
/* harmony export */   ph: () => (/* binding */ stopFile),
/* harmony export */   qC: () => (/* binding */ wordRowName),
/* harmony export */   qk: () => (/* binding */ fileMeasureAt),
/* harmony export */   ql: () => (/* binding */ wordRowOwner),
/* harmony export */   r2: () => (/* binding */ measuredTakenArms),
/* harmony export */   rG: () => (/* binding */ maxShapes),
/* harmony export */   rW: () => (/* binding */ wordRowParent),
/* harmony export */   rn: () => (/* binding */ measuredReached),
/* harmony export */   te: () => (/* binding */ armLinesAt),
/* harmony export */   uD: () => (/* binding */ firstEndTag),
/* harmony export */   uf: () => (/* binding */ valueStartsAt),
/* harmony export */   v6: () => (/* binding */ wordBarrierName),
/* harmony export */   vN: () => (/* binding */ blockHitsAt),
/* harmony export */   ws: () => (/* binding */ rangesAt),
/* harmony export */   x4: () => (/* binding */ measuredRangeCount),
/* harmony export */   xJ: () => (/* binding */ tagStartsAt),
/* harmony export */   xT: () => (/* binding */ wordLaidOutNames),
/* harmony export */   xq: () => (/* binding */ kindBlocks),
/* harmony export */   yn: () => (/* binding */ wordDepth),
/* harmony export */   zP: () => (/* binding */ maxChunkBytes)
/* harmony export */ });
/* unused harmony exports longHitRowsAt, longHitsAt, noNumber, tablesEnd, fileBytes, maxTagBytes, stopOther */
/*
 * Where things lie in the kernel's memory, in bytes from its start. This file is compiled twice: with the kernel, and with
 * what calls it, so it holds plain numbers. The first page belongs to the compiler.
 * Tables of rows are columns one after the other, each with room for `maxRows` values.
 */
/** How many rows of each kind are kept until somebody takes them. */
const maxRows = 0x4000;
/** 32-bit words that tell how a call ended, see `word…`. */
const wordsAt = 0x10000;
/** Totals that a report prints, as 64-bit floating point numbers: LF, LH, BRF, BRH, FNF, FNH. */
const sumsAt = 0x10100;
/** Of the lines that were joined, as 64-bit floating point numbers: how many were hit, and how many there were. */
const listedAt = 0x10140;
/** Lines: key, hits. */
const lineKeysAt = 0x20000;
const lineHitsAt = 0x40000;
/** Arms: key, line, 1 when taken. */
const armKeysAt = 0x50000;
const armLinesAt = 0x70000;
const armTakenAt = 0x80000;
/** Branches: key, arms, taken, bits. */
const branchKeysAt = 0x90000;
const branchArmsAt = 0xb0000;
const branchTakenAt = 0xc0000;
const branchBitsAt = 0xd0000;
/** Ranges of lines that nothing reached, three numbers each: first line, last line, how many lines; where arms are otherwise. */
const rangesAt = 0x50000;
/** Functions: key, hits. */
const functionKeysAt = 0xe0000;
const functionHitsAt = 0x100000;
/** Statements: key, hits, how many, first line, last line. */
const blockKeysAt = 0x110000;
const blockHitsAt = 0x130000;
const blockStatementsAt = 0x140000;
const blockFirstAt = 0x150000;
const blockLastAt = 0x160000;
/** Digits of line numbers that are not numbers yet. */
const lineDigitsAt = 0x180000;
/** Rows whose hits have more digits than are read together, and those hits. */
const longHitRowsAt = 0x190000;
const longHitsAt = 0x1a0000;
/** A name to compare with. */
const nameAt = 0x170000;
const maxNameBytes = 4096;
/** Which tag came after the same ones before, see `assembly/xml-history.ts`. */
const followingAt = 0x1b0000;
const followingSlots = 0x4000;
/** The names of the open elements, from the root on. */
const openNamesAt = 0x1c0000;
/** Tags that were read: the name, or for an end tag the name and `firstEndTag`; the layout's slot; where it begins and ends; its first value. */
const maxTags = 1024;
const tagNamesAt = 0x1c1000;
const tagLayoutsAt = 0x1c2000;
const tagStartsAt = 0x1c3000;
const tagEndsAt = 0x1c4000;
const tagValuesAt = 0x1c5000;
/** Shapes of row tags, see `assembly/xml-shapes.ts`. */
const shapesAt = 0x1ca000;
const shapeBytes = 128;
const maxShapes = 64;
/** Values of attributes: where they begin and end, and the number of up to seven digits that they are, or `noNumber`. */
const maxValues = 0x2000;
const valueStartsAt = 0x1d0000;
const valueEndsAt = 0x1d8000;
const valueNumbersAt = 0x1e0000;
/** A value that is no whole number. */
const noNumber = (/* unused pure expression or super */ null && (-2));
/** A whole number that is too large for the table of numbers. */
const largeNumber = -3;
/** For each name, the slots of its layouts, each one more than its number, and 0 after the last. */
const layoutsPerName = 8;
const layoutTableAt = 0x200000;
/** Names that have layouts, in the order in which they came. */
const laidOutNamesAt = 0x1c6000;
const maxLaidOutNames = 64;
/** Lengths of end tags by name; 0 when unknown. The tag itself is in the slot of the same number. */
const endTagLengthsAt = 0x1c8000;
const maxEndTagNames = 512;
const endTagsAt = 0x2e0000;
const endTagSlotBytes = 256;
/**
 * A layout of a start tag: the number of its values, 1 for an empty element, how much white space is before it, and for
 * each piece between the values its offset in the slot and its length, with the quote after the value in the upper half.
 */
const layoutsAt = 0x220000;
const layoutSlotBytes = 2048;
const maxLayouts = 384;
const layoutPiecesAt = 12;
const layoutBytesAt = 544;
/**
 * At the end of a layout's slot, what such a tag is: `tagRow`, then the values that are its line and its hits; how its arms are
 * told (`arms…`), and the values that tell; the value that must be `stmt`, plus 1, or 0; and, where it may be `method` instead,
 * 1 and the values that name the function, plus 1, or 0. Or `tagNothing`, then its parent's name, the value that must not be a
 * certain text of up to eight bytes, two values that must be numbers, the text's length and its bytes.
 */
const layoutRowAt = 2000;
const tagRow = 1;
const tagNothing = 2;
const armsNone = 0;
/** As `50% (1/2)`. */
const armsFraction = 1;
/** As two counts: missed, and taken. */
const armsCounts = 2;
/** Where a chunk begins; at a page, because systems copy faster to there. What was left of the one before lies before it. */
const chunkAt = 0x400000;
const maxChunkBytes = 0x100000;
/** Rows of one kind that somebody else found, laid out as those that are read here, with up to four columns. */
const stagedKeysAt = 0x520000;
/**
 * Files and their tables: what rows are joined into. A file is, for each of the four kinds, where its table is, how many rows
 * it has, for how many there is room, and how often few rows were added to many; and where its measure is, or 0. A table is columns
 * one after the other.
 */
const tablesAt = 0x580000;
const tablesEnd = 0x4580000;
const kindBytes = 16;
const fileMeasureAt = 64;
const fileBytes = 72;
/** A measure: eight 64-bit floating point numbers, how many ranges of lines were not hit as a word, and those ranges. */
const measureBytes = 72;
const measuredLines = 0;
/** Lines that were hit, and those that were hit as a whole. */
const measuredHit = 1;
const measuredWhole = 2;
const measuredArms = 3;
const measuredTakenArms = 4;
/** Functions that were called. */
const measuredCalled = 5;
/** Statements, and those that were reached. */
const measuredStatements = 6;
const measuredReached = 7;
const measuredRangeCount = 16;
const kindLines = 0;
const kindBranches = 1;
const kindFunctions = 2;
const kindBlocks = 3;
/** Why the call ended. */
const wordStop = 0;
/** How many lines were read. */
const wordLines = 1;
const wordLineRows = 2;
const wordArmRows = 3;
const wordBranchRows = 4;
const wordFunctionRows = 5;
const wordBlockRows = 6;
/** Where a file's name begins and ends. */
const wordNameStart = 7;
const wordNameEnd = 8;
/** 1 when the record before was a function's. */
const wordAfterFunction = 9;
/** Where the tables of files end. */
const wordTablesEnd = 10;
/** How many of its lines were hit. */
const wordLinesHit = 12;
/** XML: how many tags were read, how many elements are open, the last tags, how many names have layouts. */
const wordTags = 13;
const wordDepth = 14;
const wordLastTags = 15;
const wordLaidOutNames = 16;
/** Which elements are rows: their name, that of their parent and of its parent; which end tag ends their section; after which tag to stop. */
const wordRowName = 17;
const wordRowParent = 18;
const wordRowOwner = 19;
const wordSectionName = 20;
const wordBarrierName = 21;
/** Any name where one is asked for, no name where one is given. */
const anyName = 0xffff;
/** End tags are numbered from here on, start tags by their names. */
const firstEndTag = 4096;
/** A tag longer than this is not read here. */
const maxTagBytes = 2048;
/** All is read. */
const stopEnd = 0;
/** What follows must be read closely. */
const stopOther = 1;
/** There is no room for further rows. */
const stopFull = 2;
/** A file is named. */
const stopFile = 3;
/** A file's section ended. */
const stopSection = 4;
/** No section of a file has begun. */
const sectionClosed = 0;
/** One has, and all its arms are in the kernel. */
const sectionWhole = 1;
/** One has, and some of its arms are elsewhere: branches cannot be made of arms here. */
const sectionInParts = 2;


/***/ }),

/***/ 7063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ ScanKernel),
  r: () => (/* binding */ noSum)
});

;// CONCATENATED MODULE: ./packages/coverage/build/kernel/kernel-code.js
// Written by `pnpm generate` from packages/coverage/assembly; never edited by hand.
/** The scan kernel's code, WebAssembly in base64. */
const kernelCode = "AGFzbQEAAAABOgpgAn9/AX9gA39/fwF/YAAAYAF/AX9gBH9/f38Bf2ADf39/AXxgAX8AYAR/f39/AGACf34Bf2AAAX8DHh0EAAUABQQAAgIAAA" +
    "cAAQMGBgACCAMBAwEBCQEDAgUEAQDYCAamARp/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQAL" +
    "fwFBAAt/AUEAC38BQQALfwFBAAt8AUQAAAAAAAAAAAt/AUEAC38BQQALfAFEAAAAAAAAAAALfAFEAAAAAAAAAAALfAFEAAAAAAAAAAALfAFEAA" +
    "AAAAAAAAALfwFBAAt/AUEAC38BQQALfwFBAAsHgwELC2ZvcmdldEZpbGVzABwIam9pblJvd3MAGwpqb2luU3RhZ2VkABoIb3BlbkZpbGUAGQZy" +
    "ZWFkR28AFwhyZWFkTGNvdgAVCHRha2VSb3dzABILbWVhc3VyZUZpbGUAEA5zdW1tYXJpc2VMaW5lcwAOB3JlYWRYbWwACQZtZW1vcnkCAAgBCA" +
    "qahgEdjA0EC38CfAJ7AX4gA0UEQEEBDwtBASEEAn8DQCAEQQJqIgUgA00EQEEAIAIgBEEDdGoiBP0ABAAgBEEIa/0ABAD9S/1TDQIaIAUhBAwB" +
    "CwsgAyAETQR/QQEFIAIgBEEDdGorAwAgAiAEQQFrQQN0aisDAGQLC0UEQEEADwsgACABQQR0aigCBCINRQRAIwAiBK0gAUEDRgR/QQQFQQNBAS" +
    "ABQQFGGwsiByADQQJ0bCADQQN0aiIFrXxCgIDgIlYEQEEAIQQFIAQgBWpBB2pBeHEkAEGogAQjADYCAAsgBAR/IAQiBSACIANBA3T8CgAAQQAh" +
    "BANAIAQgB0kEQCAFIANBA3RqIANBAnQiBiAEbGogAkGAgAhqIARBEHRqIAb8CgAAIARBAWohBAwBCwsgACABQQR0aiIAIAU2AgAgACADNgIEIA" +
    "AgAzYCCEEBBUEACw8LIAAgAUEEdGooAgAhDCADIgQgDUYEfyAEQQN0IQcCfwNAIAZBEGoiBSAHTQRAQQAgBiAMav0ABAAgAiAGav0ABAD9I/1j" +
    "RQ0CGiAFIQYMAQsLIAYgDGr9AAQAIAIgBmr9AAQA/SP9ZEF/IAcgBmt0Qf//A3FyQf//A0YLBUEAC0UEQEEAIQRBACEGA0AgAyAGSwRAIAIgBk" +
    "EDdGorAwAhD0EBIQUDQCAFIAhqIgcgDUkEfyAMIAdBA3RqKwMAIA9jBUEACwRAIAUgCGohCCAFQQF0IQUMAQsLIAUgCGoiBSANIAUgDUkbIQUD" +
    "QCAFIAhLBEAgDCAFIAhqQQF2IgdBA3RqKwMAIA9jBEAgB0EBaiEIBSAHIQULDAELCyAIIA1HBEAgBEEBaiAEIA8gDCAIQQN0aisDAGEbIQQgBk" +
    "EBaiEGDAILCwsLIAMgBGsiBUUEQCAAIAFBBHRqKAIIIQsgAUEDRgR/QQQFQQNBASABQQFGGwshCkEAIQQgAyANRiEJA0AgBCAKSQRAIApBA0Yi" +
    "BwRAIARBAkYhBwsgDCALQQN0aiAEIAtBAnRsaiEIIAJBgIAIaiAEQRB0aiEOIAkEQEEAIQADQCAAQQRqIgEgA00EQCAAQQJ0IgUgCGoiAP0ABA" +
    "AhEiAAIBIgBSAOav0ABAAiEf1QIBIgEf25ASAHG/0LBAAgASEADAELCwNAIAAgA0kEQCAAQQJ0IgYgCGoiASgCACEFIAEgBiAOaigCACIBIAVy" +
    "IAUgASABIAVJGyAHGzYCACAAQQFqIQAMAQsLBUEAIQFBACEAA0AgACADSQRAIAIgAEEDdGorAwAhD0EBIQUDQCABIAVqIgYgDUkEfyAMIAZBA3" +
    "RqKwMAIA9jBUEACwRAIAEgBWohASAFQQF0IQUMAQsLIAEgBWoiBSANIAUgDUkbIQUDQCABIAVJBEAgDCABIAVqQQF2IgZBA3RqKwMAIA9jBEAg" +
    "BkEBaiEBBSAGIQULDAELCyAIIAFBAnRqIgUoAgAhBiAFIA4gAEECdGooAgAiBSAGciAGIAUgBSAGSRsgBxs2AgAgAEEBaiEADAELCwsgBEEBai" +
    "EEDAELC0EBDwsgBUEDdCANSQRAIAAgAUEEdGooAgwiBEEQRgRAQQAPCyAAIAFBBHRqIARBAWo2AgwLIAUgDWohBSABQQNGBH9BBAVBA0EBIAFB" +
    "AUYbCyEMIAAgAUEEdGoiBigCACILIQQCfyAFIAYoAggiCiIGSwRAIwAiBK0gDCAFIAVBAXZqIgZBAnRsIAZBA3RqIgetfEKAgOAiVgRAQQAhBA" +
    "UgBCAHakEHakF4cSQAQaiABCMANgIAC0EAIARFDQEaCyAAIAFBBHRqIQkgBSEAIAkoAgQhAQNAQQAgACADRSAEIAtGcRsEQCABQQFrIgcgASAB" +
    "BHwgCyAHQQN0aisDAAVEAAAAAAAA8L8LIhAgAwR8IAIgA0EBa0EDdGorAwAFRAAAAAAAAPC/CyIPZhshASADQQFrIAMgDyAQZhshA0EAIQ0DQC" +
    "AMIA1LBEAgBCAGQQN0aiANIAZBAnRsaiAAQQFrQQJ0aiAPIBBlBH8gCyAKQQN0aiANIApBAnRsaiABQQJ0aigCAAVBAAsiCCAPIBBmBH8gAkGA" +
    "gAhqIA1BEHRqIANBAnRqKAIABUEACyIHciAIIAcgByAISRsgDUECRiAMQQNGIgcgBxsbNgIAIA1BAWohDQwBCwsgBCAAQQFrIgBBA3RqIA8gEK" +
    "U5AwAMAQsLIAkgBDYCACAJIAU2AgQgCSAGNgIIQQELC4IHAQl/IABBBXRBgICAAWohAgNAIARBCEkEQCACIARBAnRqKAIAIghFBEBBAA8LIAhB" +
    "C3RBgPCHAWoiCiABIwgQDSIJRSAJIxhLckUEQCAEBEAgAiAEQQJ0aiACIARBAWtBAnRqIgIoAgA2AgAgAiAINgIACyAKKAIEQQFGIgYEfyAKKA" +
    "LQD0EBRgR/IABBxIAEKAIARgVBAAsEfwJ/QQAjAiIEQQJJBH9BAQVBxIAEKAIAQf//A0YLDQAaQQAgBEECdEH8/+8AaigCAEHIgAQoAgBHDQAa" +
    "QcyABCgCACICQf//A0YEf0EBBSACIARBAnRB+P/vAGooAgBGCwsFQQALBUEACwR/IAojCBAMBUEACwRAIwtFBEBBvIAEKAIAIgJBAnRBgIDsAG" +
    "pBxIAEKAIAIgA2AgBBvIAEIAJBBHQgAHMgAEEMdnNB//8AcTYCAAtBASQLIAogASAJIwgQCyAJDwsgBgRAIwghBSMCIQICQCAKQdAPaiIEKAIA" +
    "QQJHBH9BAQUgAkECdEH8/+8AaigCACAEKAIERwsNACAFIAQoAgxqQQJ0QYCA+ABqKAIAQQBIBH9BAQUgBSAEKAIQakECdEGAgPgAaigCAEEASA" +
    "sNACAFIAQoAghqQQJ0IgJBgID0AGooAgAhByAEKAIUIgUgAkGAgPYAaigCACAHa0cEf0EABSAEQRhqIQQCfwNAIANBEGoiAiAFTQRAQQAgAyAH" +
    "av0ABAAgAyAEav0ABAD9I/1jRQ0CGiACIQMMAQsLIAMgB2r9AAQAIAMgBGr9AAQA/SP9ZEF/IAUgA2t0Qf//A3FyQf//A0YLC0UhAwsLIAMEQE" +
    "EAJAtBvIAEKAIAIgFBAnRBgIDsAGogADYCAEG8gAQgAUEEdCAAcyAAQQx2c0H//wBxNgIAIAkPCyABIAooAghqIQIjCkECdCIBQYCg8ABqIAA2" +
    "AgAgAUGAwPAAaiAINgIAIAFBgODwAGogAjYCACABQYCA8QBqIAk2AgAgAUGAoPEAaiMINgIAIwpBAWokCkEAJAtBvIAEKAIAIgFBAnRBgIDsAG" +
    "ogADYCAEG8gAQgAUEEdCAAcyAAQQx2c0H//wBxNgIAIwggCigCAGokCCAGRQRAIwIiAUEBaiQCIAFBAnRBgIDwAGogADYCAAsgAEHUgAQoAgBG" +
    "BEBBASQQCyAJDwsgBEEBaiEEDAELC0EAC/cBAQN/IAJBxbvyiHhzIQMgAkG5893xeXMhBANAIABBBGoiAiABTQRAIAAoAgAiACADc0HR2vjkfG" +
    "xBD3ciAyAAIARzQeuUr694bEENd2ohBCACIQAMAQsLIAEgAGtBGHQhAgNAIAAgAUkEQCACIAAtAAAgBXRyIQIgAEEBaiEAIAVBCGohBQwBCwsg" +
    "AiADcyIAQRB2IABzQeuUr694bCIAQQ12IABzQbXcypV8bCIAQRB2IABzIgAgAiAEc3MiAUEQdiABc0HrlK+veGwiAUENdiABc0G13MqVfGwhAS" +
    "AAuEQAAAAAAABAQaIgASABQRB2c0ELdrigC+MCAQR/IABBgARPBH9BAQUgACMCQQJ0Qfz/7wBqKAIARwsEQEEADwsgAEECdEGAgPIAaigCACIF" +
    "RSMYIAEgBWpJcgR/QQAFIABBCHRBgIC4AWohBAJ/A0AgAkEQaiIDIAVNBEBBACABIAJq/QAEACACIARq/QAEAP0j/WNFDQIaIAMhAgwBCwsgAS" +
    "ACav0ABAAgAiAEav0ABAD9I/1kQX8gBSACa3RB//8DcXJB//8DRgsLRQRAQQAPCyMKQQJ0IgJBgKDwAGogAEGAIGoiAzYCACACQYDA8ABqQQA2" +
    "AgAgAkGA4PAAaiABNgIAIAJBgIDxAGogASAFajYCACACQYCg8QBqIwg2AgAjCkEBaiQKQQAkC0G8gAQoAgAiAkECdEGAgOwAaiADNgIAQbyABC" +
    "ACQQR0IANzIANBDHZzQf//AHE2AgAjAkEBayQCIABB0IAEKAIARgRAQQEkEBAHCyABIAVqCzMAIAFFBEBBAEEAIAIQAg8LIAAgAWpBAnQiAEH8" +
    "//MAaigCACAAQfz/9QBqKAIAIAIQAguUAQECfyADJAxBACQHQQAkAwNAIAIgBEsEQCAAIARBA3RqKwMA/AMhAwJAIAEgBEECdGooAgAEQEEAJA" +
    "MMAQsjA0UEQCMHIgVBAWokByMMIAVBDGxqIAM2AgALIwNBAWokAyMMIwdBA2wiBUECa0ECdGogAzYCACMMIAVBAWtBAnRqIwM2AgALIARBAWoh" +
    "BAwBCwsjBwvnBAMEfwF+AXwgACkDAEKw4MCBg4aMmDCFIgYgBkL27Nmz586du/YAfIRCgIGChIiQoMCAf4N6QgOIpyIFQQFrQQdJBH8gACAFai" +
    "0AAEEsRwVBAQsEQEEADwsgACAFakEBaiECIAEEQCACKQMAQrDgwIGDhoyYMIUiBiAGQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/g3pCA4inIgNB" +
    "B0sEQEEADwsgAiADQQFqaiACIAMEfyACIANqLQAAQSxGBUEACxshAgsgAiEDIAL9AAQA/QwgICAgICAgICAgICAgICAg/Sb9ZCEEA0AgBEUEQC" +
    "ADQRBqIgP9AAQA/QwgICAgICAgICAgICAgICAg/Sb9ZCEEDAELCyADIARoaiIDLQAAIgRBCkYEf0EBBUECQQAgBEENRgR/IAMtAAFBCkYFQQAL" +
    "GwsiBEUgAiADRnIEf0EBBSADQQFrLQAAQSBGCwRAQQAPCyACIANBABACIQcgAQR/QQAFIAApAwBCsODAgYOGjJgwfULAACAFrUIDhn2GIgZCCn" +
    "4gBkIIiHwiBkL/gYCA8B+DQuSAgICAyNAHfiAGQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCIpwshAAJ/QZSABCgCACIBIwVLBH8gByMFQQN0QYCA" +
    "OGorAwBhBUEACwRAIAAjBUECdEGAgEBrIgEoAgBLBEAgASAANgIACyMFQQFqJAVBAQwBC0EAIAFBgIABRg0AGiABQQN0QYCAOGogBzkDACABQQ" +
    "J0QYCAQGsgADYCAEGUgAQgAUEBajYCAEEBC0UEQEECJAFBAA8LQQEkBiADIARqC70BAgV/AnxBlIAEKAIAIgNBgAFLBEAPC0EBIQEDQCABIANJ" +
    "BEAgAUEDdEGAgDhqKwMAIQUgAUECdEGAgEBrKAIAIQQgASEAA0AgAARAIABBA3QiAkH4/zdqKwMAIgYgBWVFBEAgAkGAgDhqIAY5AwAgAEECdC" +
    "ICQYCAQGsgAkH8/z9qKAIANgIAIABBAWshAAwCCwsLIABBA3RBgIA4aiAFOQMAIABBAnRBgIBAayAENgIAIAFBAWohAQwBCwsLEQBBgIDgAiQA" +
    "QQEkAUEAJBYLqQQBBX9BASEFQbiABCgCACQCQQAkCkEAJAggASQYQQAkEEEAJAsDQCMQQQEjAkGAAklBACMCGxtFBEACQCAAIAFPBEBBACEFDA" +
    "ELIwpBgAhGIgJFBEAjCEFAa0GAwABLIQILIAIEfyACBUGIgAQoAgBBgIABRgsEQEECIQUMAQsCf0EAIwIiAkECSQR/QQEFQcSABCgCAEH//wNG" +
    "Cw0AGkEAIAJBAnRB/P/vAGooAgBByIAEKAIARw0AGkHMgAQoAgAiA0H//wNGBH9BAQUgAyACQQJ0Qfj/7wBqKAIARgsLBEAgACABEAoiAiAASw" +
    "RAIwtFBEBBvIAEKAIAIgBBAnRBgIDsAGpBxIAEKAIAIgM2AgBBvIAEIABBBHQgA3MgA0EMdnNB//8AcTYCAAtBASQLIAIhAAwECwtBvIAEKAIA" +
    "QQJ0QYCA7ABqKAIAIQQjCwR/QcSABCgCACAAEAEFQQALIgJFBEAgBEGAIEkEfyAEIAAQAQUgBEGAIGsgABADCyECCyACRQRAAkAjAkECdEH8/+" +
    "8AaigCACICQYAgaiAERwRAIAIgABADIgMNAQtBwIAEKAIAIQZBACECA0AgAiAGSQRAIAJBAnRBgMDxAGooAgAiAyAERwRAIAMgABABIgMNAwsg" +
    "AkEBaiECDAELC0EAIQMLIAMhAgsgAkUNACACIQAMAgsLC0GAgARBBCAFIxAbNgIAQbSABCMKNgIAQbiABCMCNgIAIAAL3QcDB38CfgF8QYiABC" +
    "gCACEDA0AgA0GAgAFJBEACQCAA/QAEAP0MMDAwMDAwMDAwMDAwMDAwMP1x/QwJCQkJCQkJCQkJCQkJCQkJ/Sj9ZCAA/QAEEP0MMDAwMDAwMDAw" +
    "MDAwMDAwMP1x/QwJCQkJCQkJCQkJCQkJCQkJ/Sj9ZEEQdHKtIAD9AAQg/QwwMDAwMDAwMDAwMDAwMDAw/XH9DAkJCQkJCQkJCQkJCQkJCQn9KP" +
    "1kIAD9AAQw/QwwMDAwMDAwMDAwMDAwMDAw/XH9DAkJCQkJCQkJCQkJCQkJCQn9KP1kQRB0cq1CIIaEIglCgICV+Kn6l7defkI6iKdBB3RBgMDy" +
    "AGoiBCkDCCIKUCAAIAQoAhBqIgIgAUtyBH9BAQUgCSAEKQMAhSAKg0IAUgsNACAA/QAEACAEQUBrIgX9AAQA/SP9ZCAA/QAEECAF/QAEEP0j/W" +
    "RBEHRyrSAA/QAEICAF/QAEIP0j/WQgAP0ABDAgBf0ABDD9I/1kQRB0cq1CIIaEIAlCf4WEIAqDIApSDQAgBEEUaiIFLQABIgQEfyAAIAUtAABq" +
    "KQMAQrDgwIGDhoyYMH1CwAAgBK1CA4Z9hiIJQgp+IAlCCIh8IglC/4GAgPAfg0LkgICAgMjQB34gCUIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiK" +
    "cFQQALIQYgBUECai0AASIEBH8gACAFLQACaikDAEKw4MCBg4aMmDB9QsAAIAStQgOGfYYiCUIKfiAJQgiIfCIJQv+BgIDwH4NC5ICAgIDI0Ad+" +
    "IAlCEIhC/4GAgPAfg0KBgICAgOIJfnxCIIinBUEACyEHIAVBBGotAAEiBAR/IAAgBS0ABGopAwBCsODAgYOGjJgwfULAACAErUIDhn2GIglCCn" +
    "4gCUIIiHwiCUL/gYCA8B+DQuSAgICAyNAHfiAJQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCIpwVBAAshCCAFQQZqLQABIgQEfyAAIAUtAAZqKQMA" +
    "QrDgwIGDhoyYMH1CwAAgBK1CA4Z9hiIJQgp+IAlCCIh8IglC/4GAgPAfg0LkgICAgMjQB34gCUIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiKcFQQ" +
    "ALIQAgA0EDdEGAgAhqIAa4Igs5AwAgA0ECdEGAgBBqIAc2AgBBiIAEIANBAWo2AgAgACAIaiIEBEBBkIAEKAIAIgVBA3RBgIAkaiALOQMAIAVB" +
    "AnQiBkGAgCxqIAQ2AgAgBkGAgDBqIAA2AgAgBkGAgDRqQQA2AgBBkIAEIAVBAWo2AgALIAIhACADQQFqIQMMAgsLCyAAC/4FAgN+BH8gAEHQD2" +
    "ohCCACIAFrIgdBwABLBH9BAQUgCCgCDEEBRgsEf0EABSAIKAIYIgIEfyACIANqQQFrQQJ0IgJBgID0AGooAgAhCSACQYCA9gBqKAIAIAlrQQRG" +
    "BH8gCSgCAEHz6LWjB0YFQQALBUEBCwtFBEAPCyAHQcAARgR+Qn8FQgEgB62GQgF9CyEGIAH9AAQA/QwwMDAwMDAwMDAwMDAwMDAw/XH9DAkJCQ" +
    "kJCQkJCQkJCQkJCQn9KP1kIAH9AAQQ/QwwMDAwMDAwMDAwMDAwMDAw/XH9DAkJCQkJCQkJCQkJCQkJCQn9KP1kQRB0cq0gAf0ABCD9DDAwMDAw" +
    "MDAwMDAwMDAwMDD9cf0MCQkJCQkJCQkJCQkJCQkJCf0o/WQgAf0ABDD9DDAwMDAwMDAwMDAwMDAwMDD9cf0MCQkJCQkJCQkJCQkJCQkJCf0o/W" +
    "RBEHRyrUIghoQhBSADIQIDQCACIAMgACgCAGpJBEAgAkECdCIJQYCA+ABqKAIAQX5HBEAgBEIBIAlBgID2AGooAgAgAWsgCUGAgPQAaigCACAB" +
    "ayIJa62GQgF9IAmthoQhBAsgAkEBaiECDAELCyAFQn+FIAaDIARSBEAPCyAFQoCAlfip+pe3Xn5COoinQQd0QYDA8gBqIgBBAEGAAfwLACAAIA" +
    "U3AwAgACAGNwMIIAAgBzYCECAAQRRqIgIgAyAIKAIEakECdCIJQYCA9ABqKAIAIgogAWs6AAAgAiAJQYCA9gBqKAIAIAprOgABIAJBAmogAyAI" +
    "KAIIakECdCIJQYCA9ABqKAIAIgogAWs6AAAgAiAJQYCA9gBqKAIAIAprOgADIAgoAgxBAkYEQCACQQRqIAMgCCgCEGpBAnQiCUGAgPQAaigCAC" +
    "IKIAFrOgAAIAIgCUGAgPYAaigCACAKazoABSACQQZqIAMgCCgCFGpBAnQiA0GAgPQAaigCACIIIAFrOgAAIAIgA0GAgPYAaigCACAIazoABwsg" +
    "AEFAayABIAf8CgAAC7gIAwZ/AX4BfCABIABB0A9qIgQoAgRqQQJ0QYCA+ABqKAIAIgUgASAEKAIIakECdEGAgPgAaigCACIAckEASARAQQAPCy" +
    "AEKAIYIgYEfyABIAZqQQFrQQJ0IgZBgID0AGooAgAhByAGQYCA9gBqKAIAIAdrQQRGBH8gBygCAEHz6LWjB0YFQQALBUEBC0UEQAJAIAQoAhxF" +
    "DQAgASAEKAIYakEBa0ECdCIDQYCA9ABqKAIAIQYgA0GAgPYAaigCACAGa0EGRw0AIAYoAgBB7crRwwZHBH9BAQUgBi8BBEHvyAFHCw0AAn8gAS" +
    "AEKAIkIAEgBCgCICAFEAT8B6cQBCEJQZSABCgCACIBIwVLBH8gCSMFQQN0QYCAOGorAwBhBUEACwRAIAAjBUECdEGAgEBrIgEoAgBLBEAgASAA" +
    "NgIACyMFQQFqJAVBAQwBC0EAIAFBgIABRg0AGiABQQN0QYCAOGogCTkDACABQQJ0QYCAQGsgADYCAEGUgAQgAUEBajYCAEEBCyECCyACDwsgBC" +
    "gCDCIGQQJGBEAgASAEKAIUakECdEGAgPgAaigCACICIAEgBCgCEGpBAnRBgID4AGooAgAiAXJBAEgEQEEADwsgASACaiEDBSAGQQFGBEACfyAB" +
    "IAQoAhBqQQJ0IgJBgID0AGooAgAhASACQYCA9gBqKAIAIQIDQCABIAJJBH8gAS0AAEEoRwVBAAsEQCABQQFqIQEMAQsLIAFBAWoiASkDAEKw4M" +
    "CBg4aMmDCFIgggCEL27Nmz586du/YAfIRCgIGChIiQoMCAf4N6QgOIpyEDQX4gASADaiIEQQFqIgYpAwBCsODAgYOGjJgwhSIIIAhC9uzZs+fO" +
    "nbv2AHyEQoCBgoSIkKDAgH+DekIDiKciB0EBa0EDSyADQQFrQQNLciACIAYgB2oiAk1yDQAaQX4gBC0AAEEvRwR/QQEFIAItAABBKUcLDQAaIA" +
    "YpAwBCsODAgYOGjJgwfULAACAHrUIDhn2GIghCCn4gCEIIiHwiCEL/gYCA8B+DQuSAgICAyNAHfiAIQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCI" +
    "pyABKQMAQrDgwIGDhoyYMH1CwAAgA61CA4Z9hiIIQgp+IAhCCIh8IghC/4GAgPAfg0LkgICAgMjQB34gCEIQiEL/gYCA8B+DQoGAgICA4gl+fE" +
    "IgiKdBEHRyCyIBQQBIBEBBAA8LIAFBEHUiAiABQf//A3EiA0oEQEEADwsLC0GIgAQoAgAiAUEDdEGAgAhqIAW4Igk5AwAgAUECdEGAgBBqIAA2" +
    "AgBBiIAEIAFBAWo2AgAgAiADIAJraiIABEBBkIAEKAIAIgFBA3RBgIAkaiAJOQMAIAFBAnQiA0GAgCxqIAA2AgAgA0GAgDBqIAI2AgAgA0GAgD" +
    "RqQQA2AgBBkIAEIAFBAWo2AgALQQELsQkDCn8CfgJ7IAAoAgAhByAAQQxqIggvAQQhBiAAIAgoAgBqIQkCfwNAIANBEGoiBCAGTQRAQQAgASAD" +
    "av0ABAAgAyAJav0ABAD9I/1jRQ0CGiAEIQMMAQsLIAEgA2r9AAQAIAMgCWr9AAQA/SP9ZEF/IAYgA2t0Qf//A3FyQf//A0YLRQRAQQAPCyABIA" +
    "ZqIQkgB0UEQCAJDwsgCf0ABAD9DDAwMDAwMDAwMDAwMDAwMDD9cf0MCQkJCQkJCQkJCQkJCQkJCf0o/WQgCf0ABBD9DDAwMDAwMDAwMDAwMDAw" +
    "MDD9cf0MCQkJCQkJCQkJCQkJCQkJCf0o/WRBEHRyrSAJ/QAEIP0MMDAwMDAwMDAwMDAwMDAwMP1x/QwJCQkJCQkJCQkJCQkJCQkJ/Sj9ZCAJ/Q" +
    "AEMP0MMDAwMDAwMDAwMDAwMDAwMP1x/QwJCQkJCQkJCQkJCQkJCQkJ/Sj9ZEEQdHKtQiCGhCENIAIhBgNAIAYgAiAHakkEQCAILwEGIQogBkEC" +
    "dEGAgPQAaiAFIAlqIgQ2AgAgDSAFrYh6pyIDQQFrQQdJBH8gAyAEai0AACAKRgVBAAsEfyAGQQJ0IgpBgID2AGogAyAEajYCACAKQYCA+ABqIA" +
    "QpAwBCsODAgYOGjJgwfULAACADrUIDhn2GIg5CCn4gDkIIiHwiDkL/gYCA8B+DQuSAgICAyNAHfiAOQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCI" +
    "PgIAIAMgBWoFIAr9DyEPIAQhA0GAECEFAn8DQCAFQQBKBEAgA/0ABAAiEP0MICAgICAgICAgICAgICAgIP0mIBD9DDw8PDw8PDw8PDw8PDw8PD" +
    "z9I/1QIBAgD/0j/VD9ZCILBEAgAyALaGoiA0EAIAMtAAAgCkYbDAMLIANBEGohAyAFQRBrIQUMAQsLQQALIgUEfyAEIQMCfwNAIAMgBUkEQEEA" +
    "IAMtAABBMGtB/wFxQQlLDQIaIANBAWohAwwBCwsgBCAFSQsFQQELBEBBAA8LIAZBAnQiA0GAgPYAaiAFNgIAIANBgID4AGpBfjYCACAFIAlrCy" +
    "EKIAhBCGoiCC8BBCELIAkgCmohDCAAIAgoAgBqIQVBACEDAn8DQCADQRBqIgQgC00EQEEAIAMgDGr9AAQAIAMgBWr9AAQA/SP9Y0UNAhogBCED" +
    "DAELCyADIAxq/QAEACADIAVq/QAEAP0j/WRBfyALIANrdEH//wNxckH//wNGC0UEQEEADwsgCSAKIAtqIgVqIAFrQYAQSwRAQQAPCyAFQTBLBE" +
    "AgBSAJaiIJ/QAEAP0MMDAwMDAwMDAwMDAwMDAwMP1x/QwJCQkJCQkJCQkJCQkJCQkJ/Sj9ZCAJ/QAEEP0MMDAwMDAwMDAwMDAwMDAwMP1x/QwJ" +
    "CQkJCQkJCQkJCQkJCQkJ/Sj9ZEEQdHKtIAn9AAQg/QwwMDAwMDAwMDAwMDAwMDAw/XH9DAkJCQkJCQkJCQkJCQkJCQn9KP1kIAn9AAQw/QwwMD" +
    "AwMDAwMDAwMDAwMDAw/XH9DAkJCQkJCQkJCQkJCQkJCQn9KP1kQRB0cq1CIIaEIQ1BACEFCyAGQQFqIQYMAQsLIAUgCWoL0QECA38BewNAIAFB" +
    "BGoiAiAATQRAIAQgAUECdEGAgBBq/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP04/bEBIQQgAiEBDAELCyAE/RsAIAT9GwFqIAT9GwIgBP0bA2pqIQ" +
    "IDQCAAIAFLBEAgAiABQQJ0QYCAEGooAgBBAEdqIQIgAUEBaiEBDAELC0GwgAQgAjYCAANAIAAgA0sEQCADQQJ0QYCA4ABqIANBA3RBgIAIaisD" +
    "APwDNgIAIANBAWohAwwBCwtBgIAIQYCAECAAQYCAFBAFC8MEAgh/AXwDQCACIwRJBH8gAkECdCIFIwlqKAIABH8gBSMNaigCAAVBAAsFQQELRQ" +
    "RAIAJBAWohAgwBCwtEAAAAAAAAAAAkEkQAAAAAAAAAACQPRAAAAAAAAAAAJBMgACQMQQAkB0EAJAMgAiEAA0AgAiMESQRAIAMgBGpFBEAjFyAC" +
    "QQJ0aigCACEBCyMRIAJBAnRqKAIABEAgA0EBaiEDBSAEQQFqIQQLIAJBAWohAgNAIAIjBEkEfyACQQJ0IgUjCWooAgAEfyAFIw1qKAIABUEACw" +
    "VBAQtFBEAgAkEBaiECDAELCyACIwRJBH8jFyACQQJ0aigCAAVBfwshBQNAIAEgBUlBACADIARqGwRAIAUjCSAAQQJ0aigCAEEBaiIGIAUgBkkb" +
    "IgggAUsEQCMSIAggAWu4IgmgJBIgAwRAIw8gCaAkDwsgBEEAIAMbBEAjEyAJoCQTCyAIQQFrIQYCQCADBEBBACQDDAELIwNFBEAjByIHQQFqJA" +
    "cjDCAHQQxsaiABNgIACyMDIAYgAWtBAWpqJAMjDCMHQQNsIgFBAmtBAnRqIAY2AgAjDCABQQFrQQJ0aiMDNgIACyAIIQELA0AgACMESQR/Iwkg" +
    "AEECdGooAgAgAUkFQQALBEAjESAAQQJ0aigCAARAIANBAWshAwUgBEEBayEECyAAQQFqIQADQCAAIwRJBH8gAEECdCIGIwlqKAIABH8gBiMNai" +
    "gCAAVBAAsFQQELRQRAIABBAWohAAwBCwsMAQsLDAELCwwBCwsLrQoDEH8BewN8IAAoAgQhBSAAKAI0IgYEfyAFBH9BAQUgACgCFAsEf0EABQJ/" +
    "IAAoAjAhBCAAKAI4IQcgACgCNCQEIAdBA3QiCSAEaiIEJBEgBCAHQQJ0aiQNIAQgCWokFyAEIAdBDGxqJAkDQCACIwRJBH8gAkECdCIEIwlqKA" +
    "IABH8jDSAEaigCAAVBAAsFQQELRQRAIAJBAWohAgwBCwsgAgNAIAIjBEkEQEEAIAgjCSACQQJ0aigCACIISw0CGiACQQFqIQIDQCACIwRJBH8g" +
    "AkECdCIHIwlqKAIABH8jDSAHaigCAAVBAAsFQQELRQRAIAJBAWohAgwBCwsMAQsLIwRJCwsFQQELRQRADwsjACIIrSAGQQF0IAVBAWpBAXZqQQ" +
    "xsQcgAaiICrXxCgIDgIlYEQEEAIQgFIAIgCGpBB2pBeHEkAEGogAQjADYCAAsgCEUEQA8LIAYEQCAIQcgAahAPRAAAAAAAAAAAJBREAAAAAAAA" +
    "AAAkFUEAIQIDQCACIwRJBEAjFCACQQJ0IgEjDWooAgC4IhKgJBQjESABaigCAARAIxUgEqAkFQsgAkEBaiECDAELCyAIIxI5AwAgCCMPOQMIIA" +
    "gjDyMToTkDECAIRAAAAAAAAAAAOQMYIAhEAAAAAAAAAAA5AyAgCCMUOQMwIAgjFTkDOAUgACgCACIGIAAoAghBA3RqIQUgACgCBCEHA0AgA0EE" +
    "aiICIAdNBEAgESAFIANBAnRq/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP04/bEBIREgAiEDDAELCyAR/RsAIBH9GwFqIBH9GwIgEf0bA2pqIQQDQC" +
    "ADIAdJBEAgBCAFIANBAnRqKAIAQQBHaiEEIANBAWohAwwBCwsgBiAFIAcgCEHIAGoQBRogCCAHuDkDACAIIAS4OQMIIAQhAyAAKAIUIQkgACgC" +
    "ECIPIAAoAhgiAkEDdCIEaiEKIAJBAnQgBCAPaiICaiELIAIgBGohDCAAKAIAIQ0gACgCBCEOQQAhBEEAIQIDQCACIAlJBEAgEiACQQJ0IgYgCm" +
    "ooAgAiB7igIRIgFCAHIAYgC2ooAgAiECAGIAxqKAIAaSIGIAYgEEkbIgYgBiAHSxsiBrigIRQgBiAHRwRAIAFBAWogASAPIAJBA3RqKwMAIRNB" +
    "ASEBA0AgASAEaiIHIA5JBH8gDSAHQQN0aisDACATYwVBAAsEQCABIARqIQQgAUEBdCEBDAELCyABIARqIgEgDiABIA5JGyEBA0AgASAESwRAIA" +
    "0gASAEakEBdiIHQQN0aisDACATYwRAIAdBAWohBAUgByEBCwwBCwsgBCAOSQR/IBMgDSAEQQN0aisDAGEFQQALBH8gBSAEQQJ0aigCAAVBAAsb" +
    "IQELIAJBAWohAgwBCwsgCCASOQMYIAggFDkDICAIIAMgAWu4OQMQIAhEAAAAAAAAAAA5AzAgCEQAAAAAAAAAADkDOAsgACgCICAAKAIoQQN0ai" +
    "EEIAAoAiQhBUEAIQL9DAAAAAAAAAAAAAAAAAAAAAAhEQNAIAJBBGoiASAFTQRAIBEgBCACQQJ0av0ABAD9DAAAAAAAAAAAAAAAAAAAAAD9OP2x" +
    "ASERIAEhAgwBCwsgEf0bACAR/RsBaiAR/RsCIBH9GwNqaiEDA0AgAiAFSQRAIAMgBCACQQJ0aigCAEEAR2ohAyACQQFqIQIMAQsLIAggA7g5Ay" +
    "ggCEFAayMHNgIAIAgjB0EMbGpBzwBqQXhxJABBqIAEIwA2AgAgACAINgJAC9YHAwp/AnsCfkGIgAQoAgAiAyELQQEhCgNAIAAgAUkgCnEEQCAA" +
    "QS5qIQkgAP0ABAD9DDAwMDAwMDAwMDAwMDAwMDD9cf0MCQkJCQkJCQkJCQkJCQkJCf0o/WQgAP0ABBD9DDAwMDAwMDAwMDAwMDAwMDD9cf0MCQ" +
    "kJCQkJCQkJCQkJCQkJCf0o/WRBEHRyrSAA/QAEIP0MMDAwMDAwMDAwMDAwMDAwMP1x/QwJCQkJCQkJCQkJCQkJCQkJ/Sj9ZCAA/QAEMP0MMDAw" +
    "MDAwMDAwMDAwMDAwMP1x/QwJCQkJCQkJCQkJCQkJCQkJ/Sj9ZEEQdHKtQiCGhEIDiCEPQQAhCgNAAkAgACgCAEH///8HcUHEgukBRw0AIAAgD3" +
    "qnIgdqIggtAANBLEcNACAAIA8gD0IBfYN6pyIGai0AA0EKRw0AIAAgAU8NACALQfz/AE8NACAHQQFrQQNLDQAgC0ECdEGAgOAAaiAAKAIDQQAg" +
    "B0EDdGt0NgIAIAYgB2tBAWsiBUEBayICQQNLBEAgAkEHTw0BIARBAnRBgIDkAGogCzYCACAEIgJBAWohBCACQQJ0QYCA6ABqIAgpAwRCsODAgY" +
    "OGjJgwfULAACAFrUIDhn2GIg5CCn4gDkIIiHwiDkL/gYCA8B+DQuSAgICAyNAHfiAOQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCIPgIABSALQQJ0" +
    "QYCAEGogACAHaigCBEEAIAVBA3RrdDYCAAsgC0EBaiELIA8gBkEEaiICrYghDyAJIAAgAmoiAEsNAUEBIQoLCwwBCwsgAyEBA0AgASALSQRAIA" +
    "FBAnQiBkGAgBBqIgX9AAQA/QwPDw8PDw8PDw8PDw8PDw8P/U4hDSABQQN0QYCACGoiAiAGQYCA4ABq/QAEAP0MDw8PDw8PDw8PDw8PDw8PD/1O" +
    "Igz9DP8A/wD/AP8A/wD/AP8A/wD9Tv0MCgAKAAoACgAKAAoACgAKAP2VASAMQQj9jQH9jgH9DGQAAQBkAAEAZAABAGQAAQD9ugEiDP3/Af0LBA" +
    "AgAiAMIAz9DQgJCgsMDQ4PCAkKCwwNDg/9/wH9CwQQIAUgDf0M/wD/AP8A/wD/AP8A/wD/AP1O/QwKAAoACgAKAAoACgAKAAoA/ZUBIA1BCP2N" +
    "Af2OAf0MZAABAGQAAQBkAAEAZAABAP26Af0LBAAgAUEEaiEBDAELC0EAIQEDQCABIARJBEAgAUECdCICQYCA5ABqKAIAQQJ0QYCAEGogAkGAgO" +
    "gAaigCADYCACABQQFqIQEMAQsLIAsgA2skGUGIgAQgCzYCACAACzMAQYiABEEANgIAQYyABEEANgIAQZCABEEANgIAQZSABEEANgIAQZiABEEA" +
    "NgIAQQAkBQu5BwIKfwF8IAFC//////8fg0Ll3JH79Q1RBEAgAC0ADSICQQpGBH9BAQVBAkEAIAJBDUYEfyAALQAOQQpGBUEACxsLIgsEfyAAKQ" +
    "MFQua+yau27Ju55ABSBUEBCwR/QQAFQQQkAUEAJAYQByMWQQFGBEACQEGMgAQoAgAhCUJ/IQEDQCADIAlJBEAgASADQQJ0QYCAHGooAgAiCq0i" +
    "AVkNAiADIQJBACEFQQAhB0EAIQgDQCADIAlJBH8gCiADQQJ0QYCAHGooAgBGBUEACwRAIAMgAmtBEEYEf0EBBSADQQN0QYCAFGorAwAhDCACIQ" +
    "QCfwNAIAMgBEsEQEEBIAwgBEEDdEGAgBRqKwMAYQ0CGiAEQQFqIQQMAQsLQQALCw0EIANBAnRBgIAgaigCACIEIAdqIQcgCCAEIAV0ciEIIAVB" +
    "AWohBSADQQFqIQMMAQsLIAZBA3RBgIAkaiAKuDkDACAGQQJ0IgJBgIAsaiAFNgIAIAJBgIAwaiAHNgIAIAJBgIA0aiAINgIAIAZBAWohBgwBCw" +
    "tBkIAEIAY2AgBBjIAEQQA2AgALCyAAQQ1qIAtqCw8LAn9BACABQv///weDpyICQcyM6QFGDQAaQQEgAkHMkOkBRg0AGkECIAGnIgJBwqSZ0gNG" +
    "DQAaQQMgAkHCpKHSA0YNABpBBCACQcacmdIDRg0AGkEFQX8gAkHGnKHSA0YbCyICQQBIBEAgAUL///8Hg0LUnOkBUQR/An8gAEEDaiIC/QAEAP" +
    "0MICAgICAgICAgICAgICAgIP0m/WQhAANAIABFBEAgAkEQaiIC/QAEAP0MICAgICAgICAgICAgICAgIP0m/WQhAAwBCwtBACACIABoaiIALQAA" +
    "IgJBCkYEf0EBBUECQQAgAkENRgR/IAAtAAFBCkYFQQALGwsiAkUNABpBACQGIAAgAmoLBUEACw8LIABBA0EEIAJBAkgbaiIAKQMAQrDgwIGDho" +
    "yYMIUiAUL27Nmz586du/YAfCABhEKAgYKEiJCgwIB/g3pCA4inIgMgAGoiBC0AACIFQQpGBH9BAQVBAkEAIAVBDUYEfyAELQABQQpGBUEACxsL" +
    "IgRFIANBAWtBB09yBEBBAA8LIAJBA3RBgIIEaiICIAIrAwAgACkDAEKw4MCBg4aMmDB9QsAAIAOtQgOGfYYiAUIKfiABQgiIfCIBQv+BgIDwH4" +
    "NC5ICAgIDI0Ad+IAFCEIhC/4GAgPAfg0KBgICAgOIJfnxCIIinuKA5AwBBACQGIAAgA2ogBGoL4QYDA34BfAV/IAApAwBCsODAgYOGjJgwhSIB" +
    "IAFC9uzZs+fOnbv2AHyEQoCBgoSIkKDAgH+DekIDiKciBkEBa0EHSQR/IAAgBmotAABBLEcFQQELBEBBAA8LIAAgBmpBAWoiBykDAEKw4MCBg4" +
    "aMmDCFIgEgAUL27Nmz586du/YAfIRCgIGChIiQoMCAf4N6QgOIpyIIQQFrQQdJBH8gByAIai0AAEEsRwVBAQsEQEEADwsgByAIakEBaiIJKQMA" +
    "QrDgwIGDhoyYMIUiASABQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/g3pCA4inIgVBAWtBB0kEfyAFIAlqLQAAQSxHBUEBCwRAQQAPCyAAKQMAQr" +
    "DgwIGDhoyYMH1CwAAgBq1CA4Z9hiIBQgp+IAFCCIh8IQICfyAHKQMAQrDgwIGDhoyYMH1CwAAgCK1CA4Z9hiIBQgp+IAFCCIh8IgFC/4GAgPAf" +
    "g0LkgICAgMjQB34gAUIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiKe4RAAAAAAAAJBBoiAJKQMAQrDgwIGDhoyYMH1CwAAgBa1CA4Z9hiIBQgp+IA" +
    "FCCIh8IgFC/4GAgPAfg0LkgICAgMjQB34gAUIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiKe4oCEEIAUgCWpBAWoiBUEBaiEAIAUtAABBLUcEf0EA" +
    "IAUpAwAiAUKw4MCBg4aMmDCFIgMgA0L27Nmz586du/YAfIRCgIGChIiQoMCAf4N6QgOIpyIGQQFrQQdPDQEaIAUgBmohACABQrDgwIGDhoyYMH" +
    "1CwAAgBq1CA4Z9hiIBQgp+IAFCCIh8IgFC/4GAgPAfg0LkgICAgMjQB34gAUIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiKdBAEcFQQALIQVBACAA" +
    "LQAAIgZBCkYEf0EBBUECQQAgBkENRgR/IAAtAAFBCkYFQQALGwsiBkUNABpBjIAEKAIAIgdBgIABRgRAQQIkAUEADAELIAdBA3RBgIAUaiAEOQ" +
    "MAIAdBAnQiCEGAgBxqIAJC/4GAgPAfg0LkgICAgMjQB34gAkIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiD4CACAIQYCAIGogBTYCAEGMgAQgB0EB" +
    "ajYCAEEAJAYgACAGagsL8QgCBn8BfiACJBZBACQOQQAkAUGkgAQoAgBBAUYkBgNAIAAgAUkEQAJAQQEkASAAKQMAIQkgAgRAIAlC////B4NCxI" +
    "LpAVEEQAJAIAAgARARIgMgAEsEQCMOIxlBAWtqJA4FQYiABCgCAEH8/wBJBH8Cf0EAIABBA2oiBCkDAEKw4MCBg4aMmDCFIglC9uzZs+fOnbv2" +
    "AHwgCYRCgIGChIiQoMCAf4N6QgOIpyIFQQFrQQdJBH8gBCAFai0AAEEsRwVBAQsNABpBACAEIAVqQQFqIgYpAwBCsODAgYOGjJgwhSIJQvbs2b" +
    "Pnzp279gB8IAmEQoCBgoSIkKDAgH+DekIDiKciAyAGaiIHLQAAIghBCkYEf0EBBUECQQAgCEENRgR/IActAAFBCkYFQQALGwsiB0UgA0EBa0EH" +
    "T3INABpBiIAEKAIAIghBA3RBgIAIaiAEKQMAQrDgwIGDhoyYMH1CwAAgBa1CA4Z9hiIJQgp+IAlCCIh8IglC/4GAgPAfg0LkgICAgMjQB34gCU" +
    "IQiEL/gYCA8B+DQoGAgICA4gl+fEIgiKe4OQMAIAhBAnRBgIAQaiAGKQMAQrDgwIGDhoyYMH1CwAAgA61CA4Z9hiIJQgp+IAlCCIh8IglC/4GA" +
    "gPAfg0LkgICAgMjQB34gCUIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiD4CAEGIgAQgCEEBajYCACADIAZqIAdqCwVBAiQBQQAhAwwCCyEDCyADBE" +
    "BBACQGCwsFIAlC//////8fg0LCpJGKpAdRBH8gAEEFahAWBSAJQv///weDQsac6QFRBH8gAEEDakEBEAYFIAlC//////8fg0LGnJGKpAdRBH8g" +
    "AEEFakEAEAYFIAAgCRATCwsLIQMLBQJAIAlC////B4NC1JzpAVEEQAJ/IABBA2oiA/0ABAD9DCAgICAgICAgICAgICAgICD9Jv1kIQQDQCAERQ" +
    "RAIANBEGoiA/0ABAD9DCAgICAgICAgICAgICAgICD9Jv1kIQQMAQsLQQAgAyAEaGoiAy0AACIEQQpGBH9BAQVBAkEAIARBDUYEfyADLQABQQpG" +
    "BUEACxsLIgRFDQAaQQAkBiADIARqCyEDDAELQQAhAyAJQv///weDQtOM6QFSDQAgAEEDaiID/QAEAP0MICAgICAgICAgICAgICAgIP0m/WQhBA" +
    "NAIARFBEAgA0EQaiID/QAEAP0MICAgICAgICAgICAgICAgIP0m/WQhBAwBCwsgAyAEaGoiBC0AACIDQQpGBH9BAQVBAkEAIANBDUYEfyAELQAB" +
    "QQpGBUEACxsLIQVBACEDIAVFIAQgAEEDakZyIAAtAANBIEZyBH9BAQUgBEEBay0AAEEgRgsNAEGcgAQgAEEDajYCAEGggAQgBDYCAEEDJAFBAC" +
    "QGIAQgBWohAwsLIANFDQAgAyEAIw5BAWokDiMBQQRGIwFBA0ZyDQBBACQBDAILCwtBgIAEIwE2AgBBhIAEIw42AgBBpIAEIwZBAEc2AgAgAAu+" +
    "BAICfgh/IAD9AAQA/QwwMDAwMDAwMDAwMDAwMDAw/XH9DAkJCQkJCQkJCQkJCQkJCQn9KP1kIAD9AAQQ/QwwMDAwMDAwMDAwMDAwMDAw/XH9DA" +
    "kJCQkJCQkJCQkJCQkJCQn9KP1kQRB0ciIDaCEEIAMgA0EBa3EiA2giBSAEa0EBayEIIAMgA0EBa3EiA2giBiAFa0EBayEJIAMgA0EBa3FoIgog" +
    "BmtBAWshAwJAIAAgBGotAABBLEcNACAAIAVqLQAAQSxHDQAgACAGai0AAEEsRw0AIAAgCmotAABBCkcNACAEQQFrIANBAWtyQQRPDQAgCEEBay" +
    "AJQQFrckEETw0AQYyABCgCACIHQYCAAUYEQEECJAFBAA8LIAAoAgBBsODAgQNrQSAgBEEDdGt0rSAAIAZqKAIBQbDgwIEDa0EgIANBA3RrdK1C" +
    "IIaEIgFCCn4gAUIIiHxC/4H8h/CfwP8AgyIBQuQAfiABQhCIfEL//4OA8P8/gyEBIAdBA3RBgIAUaiAAIARqKAIBQbDgwIEDa0EgIAhBA3RrdK" +
    "0gACAFaigCAUGw4MCBA2tBICAJQQN0a3StQiCGhCICQgp+IAJCCIh8Qv+B/Ifwn8D/AIMiAkLkAH4gAkIQiHxC//+DgPD/P4MiAqe4RAAAAAAA" +
    "AJBBoiACQiCIuqA5AwAgB0ECdCIDQYCAHGogAT4CACADQYCAIGogAUIgiEIAUjYCAEGMgAQgB0EBajYCAEEAJAYgACAKakEBag8LIAAQFAt3AQ" +
    "R/QZiABCgCACEEA0AgACABSQRAAkAgBEGAgAFGBH9BAAUgACACIAQQGAsiA0UEQEECQQEgBEGAgAFGGyEGDAELIARBAWohBCAFQQFqIQUgAyEA" +
    "DAILCwtBmIAEIAQ2AgBBhIAEIAU2AgBBgIAEIAY2AgAgAAv0CAILfwJ+AkACfwNAIANBEGoiBCABTQRAQQAgACADav0ABAAgA0GAgNwAav0ABA" +
    "D9I/1jRQ0CGiAEIQMMAQsLIAAgA2r9AAQAIANBgIDcAGr9AAQA/SP9ZEF/IAEgA2t0Qf//A3FyQf//A0YLBH8gACABai0AAEE6RwVBAQsNACAA" +
    "IAFqQQFqIgP9AAQA/QwwMDAwMDAwMDAwMDAwMDAw/XH9DAkJCQkJCQkJCQkJCQkJCQn9KP1kQf//A3EgA/0ABBD9DDAwMDAwMDAwMDAwMDAwMD" +
    "D9cf0MCQkJCQkJCQkJCQkJCQkJCf0o/WRBEHRyIgBoIQEgACAAQQFrcSIEaCEAIAQgBEEBa3EiBGghCiAEIARBAWtxIgRoIQkgBCAEQQFrcSIE" +
    "aCEIIAQgBEEBa3EiBEUNACAEaCIHIANqIgQtAAAiBUEKRgR/QQEFQQJBACAFQQ1GBH8gBC0AAUEKRgVBAAsbCyILBH8gASADai0AAEEuRwVBAQ" +
    "sEf0EBBSAAIANqLQAAQSxHCwR/QQEFIAMgCmotAABBLkcLDQAgAyAJai0AAEEgRwR/QQEFIAMgCGotAABBIEcLDQAgCiAAa0EBayIMQQFrQQdJ" +
    "IAFBAWtBB0lxIAcgCGtBAWsiBUEBa0EHSXEgCCAJa0EBayIEQQFrQQdJcUUNACAAIAFrQQFrIg1BAWsgCSAKa0EBayIGQQFrckEETw0AIAEgA2" +
    "ooAgFBsODAgQNrQSAgDUEDdGt0rSADIApqKAIBQbDgwIEDa0EgIAZBA3RrdK1CIIaEIg5CCn4gDkIIiHxC/4H8h/CfwP8AgyIOQuQAfiAOQhCI" +
    "fEL//4OA8P8/gyEOIAAgA2opAwFCsODAgYOGjJgwfULAACAMrUIDhn2GIg9CCn4gD0IIiHwiD0L/gYCA8B+DQuSAgICAyNAHfiAPQhCIQv+BgI" +
    "DwH4NCgYCAgIDiCX58QiCIpyIAIAMpAwBCsODAgYOGjJgwfULAACABrUIDhn2GIg9CCn4gD0IIiHwiD0L/gYCA8B+DQuSAgICAyNAHfiAPQhCI" +
    "Qv+BgIDwH4NCgYCAgIDiCX58QiCIpyIBSSAAIAFrQdCGA0tyDQAgAkECdCIGQYCAzABqIAMgCGopAwFCsODAgYOGjJgwfULAACAFrUIDhn2GIg" +
    "9CCn4gD0IIiHwiD0L/gYCA8B+DQuSAgICAyNAHfiAPQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCIPgIAIAZBgIDQAGogAyAJaikDAUKw4MCBg4aM" +
    "mDB9QsAAIAStQgOGfYYiD0IKfiAPQgiIfCIPQv+BgIDwH4NC5ICAgIDI0Ad+IA9CEIhC/4GAgPAfg0KBgICAgOIJfnxCIIg+AgAgBkGAgNQAai" +
    "ABNgIAIAZBgIDYAGogADYCACACQQN0QYCAxABqIAG4RAAAAAAAAMBBoiAAQbXcypV8bCAOp0Gx893xeWwgDkIgiKdB65Svr3hsc3MiACAAQQ92" +
    "c0EDdrigOQMAIAMgB2ogC2oPC0EACzwBAX8jACIArUK4/98iVgRAQQAhAAUgAEHPAGpBeHEkAEGogAQjADYCAAsgAARAIABBAEHIAPwLAAsgAA" +
    "sPACAAIAFBgIDIAiACEAALlwICBH8Be0GIgAQoAgAiBARAIABBAEGAgAggBBAABEADQCABQQRqIgIgBE0EQCAFIAFBAnRBgIAQav0ABAD9DAAA" +
    "AAAAAAAAAAAAAAAAAAD9OP2xASEFIAIhAQwBCwsgBf0bACAF/RsBaiAF/RsCIAX9GwNqaiECA0AgASAESQRAIAIgAUECdEGAgBBqKAIAQQBHai" +
    "ECIAFBAWohAQwBCwtBwIIEQcCCBCsDACACuKA5AwBByIIEQciCBCsDACAEuKA5AwAFQQEhAwsLIAMgA0ECciAAQQFBgIAkQZCABCgCABAAGyIB" +
    "IAFBBHIgAEECQYCAOEGUgAQoAgAQABsiASABQQhyIABBA0GAgMQAQZiABCgCABAAGws1AEGAgOACJABBqIAEQYCA4AI2AgBBwIIERAAAAAAAAA" +
    "AAOQMAQciCBEQAAAAAAAAAADkDAAs=";

// EXTERNAL MODULE: ./packages/coverage/build/kernel/layout.js
var layout = __nccwpck_require__(5016);
;// CONCATENATED MODULE: ./packages/coverage/build/kernel/web-assembly.js
/** WebAssembly, which no library of types for the language alone declares. */
const webAssembly = globalThis.WebAssembly;

;// CONCATENATED MODULE: ./packages/coverage/build/kernel/scan-kernel.js



/**
 * The part of the scanners that looks at every byte, in WebAssembly: it reads what is written as tools usually write it, and
 * stops at everything else, which is read in TypeScript. `docs/adr/0012-scan-kernel.md` says why.
 */
class ScanKernel {
    calls;
    /** All its memory, which never grows. */
    bytes;
    words;
    sums;
    /** See `listedAt`. */
    listed;
    lines;
    arms;
    branches;
    functions;
    statements;
    /** Where others put rows of any kind. */
    staged;
    constructor() {
        const { memory, ...calls } = new webAssembly.Instance(kernelModule()).exports;
        const { buffer } = memory;
        const rows = (keysAt, ...columnsAt) => ({
            keys: new Float64Array(buffer, keysAt, layout/* maxRows */._q),
            length: 0,
            columns: columnsAt.map((at) => new Uint32Array(buffer, at, layout/* maxRows */._q)),
        });
        this.calls = calls;
        this.bytes = new Uint8Array(buffer);
        this.words = new Uint32Array(buffer, layout/* wordsAt */.n4, 64);
        this.sums = new Float64Array(buffer, layout/* sumsAt */.mu, 6);
        this.listed = new Float64Array(buffer, layout/* listedAt */.PL, 2);
        this.lines = rows(layout/* lineKeysAt */.AQ, layout/* lineHitsAt */.C0);
        this.arms = rows(layout/* armKeysAt */.MF, layout/* armLinesAt */.te, layout/* armTakenAt */.Tp);
        this.branches = rows(layout/* branchKeysAt */.Wi, layout/* branchArmsAt */.XM, layout/* branchTakenAt */.Nq, layout/* branchBitsAt */.E1);
        this.functions = rows(layout/* functionKeysAt */.Wc, layout/* functionHitsAt */.On);
        this.statements = rows(layout/* blockKeysAt */.T_, layout/* blockHitsAt */.vN, layout/* blockStatementsAt */.LZ, layout/* blockFirstAt */.b5, layout/* blockLastAt */.L_);
        const staged = [0, 1, 2, 3].map((column) => layout/* stagedKeysAt */.WB + (8 + 4 * column) * layout/* maxRows */._q);
        this.staged = rows(layout/* stagedKeysAt */.WB, ...staged);
    }
    /** A kernel that nobody else uses, as new. */
    static take() {
        const kernel = spare ?? new ScanKernel();
        spare = undefined;
        kernel.calls.takeRows();
        kernel.words.fill(0);
        kernel.calls.forgetFiles();
        kernel.sums.fill(noSum);
        return kernel;
    }
    /** Lets another reader have the kernel; whoever gives it back uses it no more. */
    static giveBack(kernel) {
        spare = kernel;
    }
}
/** What a sum is that nothing was added to: whatever is added, even 0, makes it another. */
const noSum = -0;
/** Reports are read one after the other: one kernel serves them all. */
let spare;
let compiled;
function kernelModule() {
    compiled ??= new webAssembly.Module(Uint8Array.from(atob(kernelCode), (character) => character.charCodeAt(0)));
    return compiled;
}


/***/ }),

/***/ 6146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ maxNames),
/* harmony export */   Bm: () => (/* binding */ maxRowsPerByte),
/* harmony export */   E7: () => (/* binding */ maxCount),
/* harmony export */   Mr: () => (/* binding */ maxFiles),
/* harmony export */   Mw: () => (/* binding */ maxDepth),
/* harmony export */   PC: () => (/* binding */ maxSpannedLines),
/* harmony export */   RE: () => (/* binding */ maxBlockLines),
/* harmony export */   RU: () => (/* binding */ maxInflation),
/* harmony export */   Wz: () => (/* binding */ maxLineNumber),
/* harmony export */   XB: () => (/* binding */ freeBaselineRows),
/* harmony export */   _Q: () => (/* binding */ maxAttributes),
/* harmony export */   c4: () => (/* binding */ headBytes),
/* harmony export */   oJ: () => (/* binding */ inflationFloorBytes),
/* harmony export */   t5: () => (/* binding */ maxRecordBytes),
/* harmony export */   tu: () => (/* binding */ maxTextBytes),
/* harmony export */   x3: () => (/* binding */ maxBaselineRows),
/* harmony export */   zI: () => (/* binding */ maxInflatedBytes)
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
/** The deepest nesting of an XML or JSON report. */
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
/** The most bytes that a compressed report may grow to. */
const maxInflatedBytes = 8 * 2 ** 30;
/** How many bytes may come of one compressed byte; reports in XML reach 40, a bomb 1000 and more. */
const maxInflation = 250;
/** Below this size it does not matter how much a report grows. */
const inflationFloorBytes = 64 * 2 ** 20;
/** The most lines of all files and flags of a baseline: about those of two gigabytes of reports. */
const maxBaselineRows = 100_000_000;
/** How many lines, or bytes of names, each byte of a baseline may stand for; those of reports stand for two to twenty, a bomb's for thousands. */
const maxRowsPerByte = 256;
/** So many lines a baseline may have however few its bytes are: those of a file that is all alike cost next to nothing. */
const freeBaselineRows = 1_000_000;


/***/ }),

/***/ 1312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ branchOn),
/* harmony export */   q: () => (/* binding */ branchColumns)
/* harmony export */ });
/* harmony import */ var _file_coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2221);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3014);


const noBranches = { lines: new Uint32Array(0), arms: new Uint32Array(0), taken: new Uint32Array(0) };
/**
 * The branches of a file by line: arms that are known by their places are counted, others are numbers. Where a line has
 * both, because two formats tell of one run, the larger count of each is kept. Columns are in `memory` where they are new.
 */
function branchColumns(file, memory) {
    const counted = countedArms(file, memory);
    const placed = placedArms(file);
    if (placed.lines.length === 0)
        return counted;
    return counted.lines.length === 0 ? placed : joinColumns(counted, placed);
}
/** The arms of the branches on `line`, and how many were taken. */
function branchOn({ branches }, line) {
    const row = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .lowerBound */ .yz)(branches.lines, line);
    if (branches.lines[row] !== line)
        return { part: 0, whole: 0 };
    return { part: branches.taken[row], whole: branches.arms[row] };
}
function countedArms({ branches }, rowMemory) {
    const { length } = branches.keys;
    if (length === 0)
        return noBranches;
    const { memory, offset } = rowMemory.take(8 * length);
    const lines = new Uint32Array(memory, offset, length);
    const taken = new Uint32Array(memory, offset + 4 * length, length);
    lines.set(branches.keys);
    for (let row = 0; row < length; row++)
        taken[row] = (0,_file_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .takenArms */ .x7)(branches, row);
    return { lines, arms: branches.columns[0] ?? new Uint32Array(0), taken };
}
function placedArms({ arms }) {
    const { length } = arms.keys;
    if (length === 0)
        return noBranches;
    const columns = { lines: new Uint32Array(length), arms: new Uint32Array(length), taken: new Uint32Array(length) };
    let n = 0;
    for (let row = 0; row < length; row++) {
        const line = (0,_file_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOfArm */ .g1)(arms.keys[row]);
        if (n === 0 || columns.lines[n - 1] !== line)
            columns.lines[n++] = line;
        columns.arms[n - 1] = columns.arms[n - 1] + 1;
        columns.taken[n - 1] = columns.taken[n - 1] + (arms.columns[0]?.[row] ?? 0);
    }
    return {
        lines: columns.lines.subarray(0, n),
        arms: columns.arms.subarray(0, n),
        taken: columns.taken.subarray(0, n),
    };
}
function joinColumns(a, b) {
    const lines = Uint32Array.from(new Set([...a.lines, ...b.lines])).sort();
    const larger = (line, of) => Math.max(branchOn({ branches: a }, line)[of], branchOn({ branches: b }, line)[of]);
    return {
        lines,
        arms: lines.map((line) => larger(line, "whole")),
        taken: lines.map((line) => larger(line, "part")),
    };
}


/***/ }),

/***/ 6057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sc: () => (/* binding */ CoverageUnion),
  eh: () => (/* binding */ measureColumns),
  dq: () => (/* binding */ measureReport)
});

// UNUSED EXPORTS: measureFile

// EXTERNAL MODULE: ./packages/coverage/build/limits.js
var limits = __nccwpck_require__(6146);
// EXTERNAL MODULE: ./packages/coverage/build/model/branches.js
var model_branches = __nccwpck_require__(1312);
// EXTERNAL MODULE: ./packages/coverage/build/model/file-coverage.js
var file_coverage = __nccwpck_require__(2221);
// EXTERNAL MODULE: ./packages/coverage/build/kernel/layout.js
var layout = __nccwpck_require__(5016);
// EXTERNAL MODULE: ./packages/coverage/build/kernel/scan-kernel.js + 2 modules
var scan_kernel = __nccwpck_require__(7063);
;// CONCATENATED MODULE: ./packages/coverage/build/model/line-summary.js


/**
 * Lets the kernel look at the lines of file after file: right after the start of a process, loops over all lines take several
 * times as long in JavaScript as they do once the engine knows them.
 */
class LineSummaries {
    #memory;
    #kernel;
    /** What has to be kept is kept in `memory`. */
    constructor(memory) {
        this.#memory = memory;
    }
    /** Writes the keys into `lines`, and sums up; nothing for a file of more lines than the kernel has room for. */
    of(keys, hits, lines) {
        const { length } = keys;
        if (length > layout/* maxRows */._q)
            return undefined;
        this.#kernel ??= scan_kernel/* ScanKernel */.x.take();
        const { calls, words, bytes, lines: rows } = this.#kernel;
        rows.keys.set(keys);
        rows.columns[0].set(hits);
        const size = 3 * calls.summariseLines(length);
        lines.set(new Uint32Array(bytes.buffer, layout/* lineDigitsAt */.At, length));
        const room = this.#memory.take(4 * size);
        const missed = new Uint32Array(room.memory, room.offset, size);
        missed.set(new Uint32Array(bytes.buffer, layout/* rangesAt */.ws, size));
        return { hitLines: words[layout/* wordLinesHit */.Ju], missed };
    }
    /** Lets others have the kernel; nothing can be summed up after that. */
    end() {
        if (this.#kernel !== undefined)
            scan_kernel/* ScanKernel */.x.giveBack(this.#kernel);
    }
}

// EXTERNAL MODULE: ./packages/coverage/build/model/measured-file.js
var measured_file = __nccwpck_require__(9687);
// EXTERNAL MODULE: ./packages/coverage/build/model/row-memory.js
var row_memory = __nccwpck_require__(1620);
// EXTERNAL MODULE: ./packages/coverage/build/errors.js
var errors = __nccwpck_require__(9325);
;// CONCATENATED MODULE: ./packages/coverage/build/model/spanned-lines.js


/** Uses up a part of `budget`. @throws {ActionError} `report-limit` (data) when there is less */
function spendLines(budget, lines) {
    budget.lines -= lines;
    if (budget.lines < 0)
        throw errors/* coverageErrors */.o.error("report-limit", `the blocks of the reports span more than ${limits/* maxSpannedLines */.PC} lines`);
}
/**
 * The lines that blocks of statements span: reached when any block on them was, partly when another was not.
 * Blocks are swept by their ends, so the cost is that of the blocks and of the lines, however they overlap.
 *
 * @throws {ActionError} `report-limit` (data) when the lines are more than `budget`, which is used up
 */
function spannedLines(statements, budget) {
    const spans = spansOf(statements);
    const { firsts, lasts, byEnd, length } = spans;
    const out = new LineColumnsBuilder(Math.max(0, Math.min(spans.lines, budget.lines)));
    const open = { hit: 0, missed: 0 };
    let line = 0;
    let nextEnd = 0;
    for (let i = 0; i < length; i++) {
        if (open.hit + open.missed === 0)
            line = firsts[i];
        count(open, spans, i, 1);
        const until = i + 1 < length ? firsts[i + 1] : Number.POSITIVE_INFINITY;
        while (open.hit + open.missed > 0 && line < until) {
            const stop = Math.min(until, lasts[endAt(byEnd, nextEnd)] + 1);
            spendLines(budget, Math.max(0, stop - line));
            for (; line < stop; line++)
                out.add(line, open.hit > 0 ? 1 : 0, open.hit > 0 && open.missed > 0 ? 1 : 0);
            for (; nextEnd < length && lasts[endAt(byEnd, nextEnd)] < line; nextEnd++)
                count(open, spans, endAt(byEnd, nextEnd), -1);
        }
    }
    return out.build();
}
/** Blocks with statements that say where they are, by their first line, which their keys ascend with. */
function spansOf(statements) {
    const { firsts, lasts, hits, length } = placedRows(statements);
    let inOrder = true;
    let highest = 0;
    let lines = 0;
    for (let i = 0; i < length; i++) {
        const last = lasts[i];
        if (last < highest)
            inOrder = false;
        else
            highest = last;
        lines += last - firsts[i] + 1;
    }
    const byEnd = inOrder ? undefined : new Uint32Array(length).map((_, i) => i);
    byEnd?.sort((a, b) => lasts[a] - lasts[b]);
    const height = length === 0 ? 0 : highest - firsts[0] + 1;
    return { firsts, lasts, hits, length, byEnd, lines: Math.min(lines, height) };
}
/** The columns of the rows that have a place; the table's own when all have. */
function placedRows(statements) {
    const { length } = statements.keys;
    const [hits, weights, firsts, lasts] = statements.columns;
    let n = 0;
    for (let row = 0; row < length; row++)
        if (weights[row] !== 0 && lasts[row] !== 0)
            n++;
    if (n === length)
        return { firsts, lasts, hits, length };
    const isPlaced = (_, row) => weights[row] !== 0 && lasts[row] !== 0;
    return { firsts: firsts.filter(isPlaced), lasts: lasts.filter(isPlaced), hits: hits.filter(isPlaced), length: n };
}
function endAt(byEnd, place) {
    return byEnd === undefined ? place : byEnd[place];
}
function count(open, spans, span, by) {
    if (spans.hits[span] > 0)
        open.hit += by;
    else
        open.missed += by;
}
/** Takes at most `capacity` lines. */
class LineColumnsBuilder {
    #lines;
    #hits;
    #partial;
    #length = 0;
    constructor(capacity) {
        this.#lines = new Uint32Array(capacity);
        this.#hits = new Uint32Array(capacity);
        this.#partial = new Uint8Array(capacity);
    }
    add(line, hits, partial) {
        const n = this.#length;
        this.#lines[n] = line;
        this.#hits[n] = hits;
        this.#partial[n] = partial;
        this.#length = n + 1;
    }
    build() {
        const { length } = this.#lines;
        const n = this.#length;
        if (n === length)
            return { lines: this.#lines, hits: this.#hits, partial: this.#partial };
        return { lines: this.#lines.slice(0, n), hits: this.#hits.slice(0, n), partial: this.#partial.slice(0, n) };
    }
}

// EXTERNAL MODULE: ./packages/coverage/build/model/table.js
var table = __nccwpck_require__(3014);
// EXTERNAL MODULE: ./packages/coverage/build/model/totals.js
var totals = __nccwpck_require__(1711);
;// CONCATENATED MODULE: ./packages/coverage/build/model/coverage.js









/**
 * Joins what reports say of files under the files' paths. The order in which reports are added does not matter.
 * Functions and statements are named and cut differently by every format, so they are joined within a format, and of
 * several formats the one that knows most of the file tells them.
 */
class CoverageUnion {
    #files = new Map();
    add(path, file, format) {
        const files = this.#files.get(path);
        const before = files?.find((known) => known.format === format);
        if (files === undefined)
            this.#files.set(path, [{ format, file, own: undefined }]);
        else if (before === undefined)
            files.push({ format, file, own: undefined });
        else {
            before.own ??= (0,file_coverage/* copyFile */.m3)(before.file);
            before.file = before.own;
            (0,file_coverage/* joinFileInto */.jT)(before.own, file);
        }
    }
    /** Every file with its lines, sorted by path. @throws {ActionError} `report-limit` (data) when blocks span too many lines */
    measure() {
        const paths = [...this.#files.keys()].sort();
        return inRoom((room) => {
            const files = new Map();
            for (const path of paths)
                files.set(path, measureUnion(this.#files.get(path) ?? [], room));
            return files;
        });
    }
}
function measureUnion(files, room) {
    const [only] = files;
    const joined = files.length === 1 && only !== undefined ? only.file : joinFormats(files.map(({ file }) => file));
    // What was measured of a copy would be out of date when one more report is joined into it.
    return files.some(({ own }) => own !== undefined) ? measureAnew(joined, room) : measureFile(joined, room);
}
function joinFormats(files) {
    const [first, ...others] = files;
    const joined = others.reduce((a, b) => (0,file_coverage/* joinFiles */._8)(a, b), first);
    if (others.length === 0)
        return joined;
    return {
        ...joined,
        functions: richest(files.map((file) => file.functions)),
        statements: richest(files.map((file) => file.statements)),
    };
}
/** The table with the largest total; of equal ones, that with more covered. */
function richest(tables) {
    const weighed = tables.map((table) => ({ table, total: (0,totals/* weigh */.vi)(table.columns[0], table.columns[1]) }));
    weighed.sort((a, b) => b.total.whole - a.total.whole || b.total.part - a.total.part);
    return weighed[0]?.table;
}
/** What was measured already: the only report that tells of a file is measured by itself and in the union. */
const measured = new WeakMap();
/** The executable lines of a file; where a format knows blocks of statements instead, the lines they span. */
function measureFile(file, shared) {
    const own = file.measured;
    if (own !== undefined) {
        if (shared !== undefined && (own.counts?.statements ?? 0) > 0)
            spendLines(shared.budget, (0,measured_file/* countLines */.lt)(own));
        return own;
    }
    let known = measured.get(file);
    if (known === undefined) {
        known = shared === undefined ? inRoom((room) => measureAnew(file, room)) : measureAnew(file, shared);
        measured.set(file, known);
    }
    return known;
}
/** The same, without looking for what is known of it. */
function measureColumns(file) {
    return inRoom((room) => measureAnew(file, room));
}
function inRoom(measure) {
    const memory = new row_memory/* RowMemory */.K();
    const summaries = new LineSummaries(memory);
    try {
        return measure({ budget: { lines: limits/* maxSpannedLines */.PC }, memory, summaries });
    }
    finally {
        summaries.end();
    }
}
function measureAnew(file, room) {
    const own = ownLines(file.lines, room);
    const spans = file.statements.keys.length === 0 ? undefined : spannedLines(file.statements, room.budget);
    const { lines, hits, partial } = spans === undefined || spans.lines.length === 0 ? own : mergeLines(own, spans);
    const branches = (0,model_branches/* branchColumns */.q)(file, room.memory);
    let partlyHit = 0;
    for (let row = 0; row < branches.lines.length; row++) {
        if (branches.taken[row] === branches.arms[row])
            continue;
        const line = branches.lines[row];
        const at = (0,table/* lowerBound */.yz)(lines, line);
        if (lines[at] !== line)
            continue;
        partial[at] = 1;
        if (hits[at] > 0)
            partlyHit++;
    }
    const { functions, statements, counters } = file;
    const measured = { lines, hits, partial, branches, functions, statements, counters };
    if (lines !== own.lines || own.summary === undefined)
        return measured;
    return { ...measured, counts: countsOf(measured, own.summary, partlyHit) };
}
function countsOf(file, { hitLines, missed }, partlyHit) {
    const arms = (0,totals/* countArms */.dZ)(file);
    const functions = (0,totals/* weigh */.vi)(file.functions.columns[0]);
    const statements = (0,totals/* weigh */.vi)(file.statements.columns[0], file.statements.columns[1]);
    return {
        lines: file.lines.length,
        hitLines,
        wholeLines: hitLines - partlyHit,
        arms: arms.whole,
        takenArms: arms.part,
        functions: functions.whole,
        calledFunctions: functions.part,
        statements: statements.whole,
        reachedStatements: statements.part,
        missed,
    };
}
function ownLines({ keys, columns }, room) {
    const { length } = keys;
    const hits = columns[0] ?? new Uint32Array(0);
    const { memory, offset } = room.memory.take(length * 5);
    const lines = new Uint32Array(memory, offset, length);
    const partial = new Uint8Array(memory, offset + 4 * length, length);
    const summary = room.summaries.of(keys, hits, lines);
    if (summary !== undefined)
        return { lines, hits, partial, summary };
    lines.set(keys);
    return { lines, hits, partial };
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
/** The totals of one report by itself. @throws {ActionError} `report-limit` (data) when blocks span too many lines */
function measureReport(report, partialLines) {
    return inRoom((room) => {
        const sum = new totals/* TotalsSum */.FO();
        for (const file of report.files.values()) {
            const counted = file.measured === undefined ? (0,totals/* totalsOfRows */.Y)(file, partialLines) : undefined;
            sum.add(counted ?? (0,totals/* totalsOfFile */.jr)(measureFile(file, room), partialLines));
        }
        return sum.totals;
    });
}


/***/ }),

/***/ 2221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oh: () => (/* binding */ rowKinds),
/* harmony export */   _8: () => (/* binding */ joinFiles),
/* harmony export */   g1: () => (/* binding */ lineOfArm),
/* harmony export */   jT: () => (/* binding */ joinFileInto),
/* harmony export */   m3: () => (/* binding */ copyFile),
/* harmony export */   oX: () => (/* binding */ armKey),
/* harmony export */   sX: () => (/* binding */ emptyFile),
/* harmony export */   x7: () => (/* binding */ takenArms)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3014);

/** The columns of each kind of row and how they join. Counts join by the largest, so that reading a report twice changes nothing. */
const rowKinds = {
    /** key: line number; hits */
    lines: ["max"],
    /** key: line number; number of arms, arms known to be taken, bit set of the first 32 arms taken */
    branches: ["max", "max", "or"],
    /** key: line number and hash of the arm's place, see `armKey`; 1 when taken */
    arms: ["max"],
    /** key: hash of the name; hits */
    functions: ["max"],
    /** key: start line and hash of the range; hits, statements, first line, last line (0: no lines follow from it) */
    statements: ["max", "max", "max", "max"],
    /** key: index of the metric in `metrics`; whole, part. Totals of a file whose rows nobody printed */
    counters: ["max", "max"],
};
const kinds = Object.keys(rowKinds);
/** The coverage of a file of which nothing is known. */
function emptyFile() {
    return {
        lines: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyTable */ ._d)(1),
        branches: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyTable */ ._d)(3),
        arms: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyTable */ ._d)(1),
        functions: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyTable */ ._d)(1),
        statements: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyTable */ ._d)(4),
        counters: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyTable */ ._d)(2),
    };
}
/** The union of what two reports say of one file: commutative, associative, and idempotent. */
function joinFiles(a, b) {
    return {
        lines: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTables */ .IL)(a.lines, b.lines, rowKinds.lines),
        branches: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTables */ .IL)(a.branches, b.branches, rowKinds.branches),
        arms: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTables */ .IL)(a.arms, b.arms, rowKinds.arms),
        functions: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTables */ .IL)(a.functions, b.functions, rowKinds.functions),
        statements: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTables */ .IL)(a.statements, b.statements, rowKinds.statements),
        counters: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTables */ .IL)(a.counters, b.counters, rowKinds.counters),
    };
}
/** A copy that belongs to the caller. */
function copyFile(file) {
    return {
        lines: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .copyTable */ .uM)(file.lines),
        branches: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .copyTable */ .uM)(file.branches),
        arms: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .copyTable */ .uM)(file.arms),
        functions: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .copyTable */ .uM)(file.functions),
        statements: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .copyTable */ .uM)(file.statements),
        counters: (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .copyTable */ .uM)(file.counters),
    };
}
/** Joins `other` into `target`, which must belong to the caller; costs no memory when `target` has all rows. */
function joinFileInto(target, other) {
    for (const kind of kinds) {
        const { keys, columns } = other[kind];
        const { length } = keys;
        if (length === 0)
            continue;
        if (target[kind].keys.length === 0)
            target[kind] = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .copyTable */ .uM)(other[kind]);
        else if (!(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinWithin */ .Uo)(target[kind], { keys, columns, length }, rowKinds[kind]))
            target[kind] = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTables */ .IL)(target[kind], other[kind], rowKinds[kind]);
    }
}
const armsPerLine = 2 ** 29;
/** The key of an arm in the `arms` table: keys of one line are neighbours. */
function armKey(line, place) {
    return line * armsPerLine + (Math.abs(place) % armsPerLine);
}
/** The line of an arm's key. */
function lineOfArm(key) {
    return Math.floor(key / armsPerLine);
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

/***/ 9687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ isCovered),
/* harmony export */   eE: () => (/* binding */ coveredLines),
/* harmony export */   lt: () => (/* binding */ countLines)
/* harmony export */ });
/** How many executable lines there are. */
function countLines(file) {
    return file.counts?.lines ?? file.lines.length;
}
/** True when the line in `row` counts as reached. */
function isCovered(file, row, partialLines) {
    return (file.hits[row] ?? 0) > 0 && (partialLines === "hit" || file.partial[row] !== 1);
}
/** How many lines count as reached. */
function coveredLines(file, partialLines) {
    const { counts } = file;
    if (counts !== undefined)
        return partialLines === "hit" ? counts.hitLines : counts.wholeLines;
    const { hits, partial } = file;
    const counted = partialLines === "hit" ? 0 : 1;
    let lines = 0;
    // Without a branch: no processor guesses which lines are hit.
    for (let row = 0; row < hits.length; row++) {
        const value = hits[row] | 0;
        lines += ((value | (0 - value)) >>> 31) & ~(partial[row] & counted);
    }
    return lines;
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

/***/ 1620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ RowMemory)
/* harmony export */ });
const firstBytes = 2 ** 12;
const maxBytes = 2 ** 18;
/**
 * The memory that the tables of one report share. Of a small array the most is what belongs to it beside its values, and
 * there is one for each kind of row of each file. Pieces grow, so that a small report takes little.
 */
class RowMemory {
    #piece = new ArrayBuffer(0);
    #used = 0;
    /** Room for `bytes`, from an offset that is a multiple of eight. */
    take(bytes) {
        if (this.#piece.byteLength - this.#used < bytes) {
            this.#piece = new ArrayBuffer(Math.max(bytes, Math.min(maxBytes, Math.max(firstBytes, this.#piece.byteLength * 2))));
            this.#used = 0;
        }
        const offset = this.#used;
        this.#used = Math.min(this.#piece.byteLength, offset + Math.ceil(bytes / 8) * 8);
        return { memory: this.#piece, offset };
    }
}


/***/ }),

/***/ 3014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ copyRows),
/* harmony export */   IL: () => (/* binding */ joinTables),
/* harmony export */   Uo: () => (/* binding */ joinWithin),
/* harmony export */   _d: () => (/* binding */ emptyTable),
/* harmony export */   uM: () => (/* binding */ copyTable),
/* harmony export */   uv: () => (/* binding */ findRow),
/* harmony export */   yz: () => (/* binding */ lowerBound)
/* harmony export */ });
/** Most files lack most kinds of rows, so those without share one table; nobody can write into it. */
const emptyTables = [0, 1, 2, 3, 4].map((width) => ({
    keys: new Float64Array(0),
    columns: Array.from({ length: width }, () => new Uint32Array(0)),
}));
/** The table of `width` columns, at most four, without rows. */
function emptyTable(width) {
    return emptyTables[width];
}
/** A copy of the first `length` rows, in `rowMemory` where it is given, else in memory of its own. */
function copyRows(keys, columns, length, rowMemory) {
    const bytes = length * (8 + 4 * columns.length);
    const { memory, offset } = rowMemory?.take(bytes) ?? { memory: new ArrayBuffer(bytes), offset: 0 };
    const copy = { keys: new Float64Array(memory, offset, length), columns: [] };
    copy.keys.set(keys.subarray(0, length));
    for (let c = 0; c < columns.length; c++) {
        const column = new Uint32Array(memory, offset + length * (8 + 4 * c), length);
        column.set(columns[c].subarray(0, length));
        copy.columns.push(column);
    }
    return copy;
}
/** A copy that belongs to the caller. */
function copyTable(table) {
    return table.keys.length === 0 ? table : copyRows(table.keys, table.columns, table.keys.length);
}
function sameKeys(a, b, length) {
    for (let i = 0; i < length; i++)
        if (a[i] !== b[i])
            return false;
    return true;
}
function joinColumn(target, other, join) {
    const { length } = target;
    if (join === "or") {
        for (let i = 0; i < length; i++)
            target[i] = target[i] | other[i];
        return;
    }
    for (let i = 0; i < length; i++) {
        const value = other[i];
        if (value > target[i])
            target[i] = value;
    }
}
/** Joins columns into those of `target`, which must have the same keys and belong to the caller. */
function joinColumns(target, columns, joins) {
    for (let c = 0; c < joins.length; c++)
        joinColumn(target.columns[c], columns[c], joins[c]);
}
/** Joins `other` into `target`, which must belong to the caller, when `target` holds all its keys; else does nothing. */
function joinWithin(target, other, joins) {
    const { keys, length } = other;
    if (length === target.keys.length && sameKeys(target.keys, keys, length)) {
        joinColumns(target, other.columns, joins);
        return true;
    }
    if (length >= target.keys.length)
        return false;
    const first = lowerBound(target.keys, keys[0]);
    let at = first;
    for (let row = 0; row < length; row++, at++) {
        while (target.keys[at] < keys[row])
            at++;
        if (target.keys[at] !== keys[row])
            return false;
    }
    for (let c = 0; c < joins.length; c++) {
        const column = target.columns[c];
        const values = other.columns[c];
        at = first;
        for (let row = 0; row < length; row++, at++) {
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
    if (a.keys.length === b.keys.length && sameKeys(a.keys, b.keys, a.keys.length)) {
        const copy = { keys: a.keys, columns: a.columns.map((column) => column.slice()) };
        joinColumns(copy, b.columns, joins);
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

/***/ 1711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ noTotals),
/* harmony export */   FO: () => (/* binding */ TotalsSum),
/* harmony export */   L_: () => (/* binding */ sumTotals),
/* harmony export */   Y: () => (/* binding */ totalsOfRows),
/* harmony export */   dZ: () => (/* binding */ countArms),
/* harmony export */   jr: () => (/* binding */ totalsOfFile),
/* harmony export */   vA: () => (/* binding */ totalsOf),
/* harmony export */   vi: () => (/* binding */ weigh)
/* harmony export */ });
/* harmony import */ var _file_coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2221);
/* harmony import */ var _measured_file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9687);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2822);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3014);




/** Nothing measured. */
const noTotals = {
    lines: { part: 0, whole: 0 },
    branches: { part: 0, whole: 0 },
    functions: { part: 0, whole: 0 },
    statements: { part: 0, whole: 0 },
};
const totalsHit = new WeakMap();
const totalsMiss = new WeakMap();
/** The totals of one file. */
function totalsOfFile(file, partialLines) {
    if (file.counts !== undefined)
        return countTotals(file, partialLines);
    // They are asked for by the report, the union, the gate and the documents.
    const known = partialLines === "hit" ? totalsHit : totalsMiss;
    let totals = known.get(file);
    if (totals === undefined)
        known.set(file, (totals = countTotals(file, partialLines)));
    return totals;
}
function countTotals(file, partialLines) {
    const { counts, counters } = file;
    const lines = { part: (0,_measured_file_js__WEBPACK_IMPORTED_MODULE_0__/* .coveredLines */ .eE)(file, partialLines), whole: (0,_measured_file_js__WEBPACK_IMPORTED_MODULE_0__/* .countLines */ .lt)(file) };
    const branches = counts === undefined ? countArms(file) : { part: counts.takenArms, whole: counts.arms };
    const functions = counts === undefined ? weigh(file.functions.columns[0]) : { part: counts.calledFunctions, whole: counts.functions };
    const statements = counts === undefined
        ? weigh(file.statements.columns[0], file.statements.columns[1])
        : { part: counts.reachedStatements, whole: counts.statements };
    if (counters.keys.length === 0)
        return { lines, branches, functions, statements };
    return {
        lines: orCounter(file, "lines", lines),
        branches: orCounter(file, "branches", branches),
        functions: orCounter(file, "functions", functions),
        statements: orCounter(file, "statements", statements),
    };
}
/** All arms of a file, and how many were taken. */
function countArms({ branches }) {
    let part = 0;
    let whole = 0;
    for (let row = 0; row < branches.lines.length; row++) {
        part += branches.taken[row];
        whole += branches.arms[row];
    }
    return { part, whole };
}
/** The totals of a file whose rows only need to be counted, which most are: of many shards, each costs no memory. */
function totalsOfRows(file, partialLines) {
    if (partialLines === "miss" || file.statements.keys.length > 0 || file.arms.keys.length > 0)
        return undefined;
    let taken = 0;
    const { branches } = file;
    for (let row = 0; row < branches.keys.length; row++)
        taken += (0,_file_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .takenArms */ .x7)(branches, row);
    return {
        lines: orCounter(file, "lines", weigh(file.lines.columns[0])),
        branches: orCounter(file, "branches", {
            part: taken,
            whole: weigh(branches.columns[0], branches.columns[0]).whole,
        }),
        functions: orCounter(file, "functions", weigh(file.functions.columns[0])),
        statements: orCounter(file, "statements", { part: 0, whole: 0 }),
    };
}
/** What rows give, else what a report printed of the file in one number. */
function orCounter({ counters }, metric, rows) {
    if (rows.whole > 0)
        return rows;
    const row = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .findRow */ .uv)(counters, _report_js__WEBPACK_IMPORTED_MODULE_3__/* .metrics */ .q.indexOf(metric));
    return row < 0 ? rows : { part: counters.columns[1]?.[row] ?? 0, whole: counters.columns[0]?.[row] ?? 0 };
}
/** How many rows have something in `hits`, and how many there are; each as many times as its weight. */
function weigh(hits, weights) {
    let part = 0;
    let whole = 0;
    const length = hits?.length ?? 0;
    for (let row = 0; row < length; row++) {
        const weight = weights?.[row] ?? 1;
        whole += weight;
        if ((hits?.[row] ?? 0) > 0)
            part += weight;
    }
    return { part, whole };
}
/** The totals of many files. */
function totalsOf(files, partialLines) {
    const sum = new TotalsSum();
    for (const file of files)
        sum.add(totalsOfFile(file, partialLines));
    return sum.totals;
}
/** The sum of totals of different files. */
function sumTotals(all) {
    const sum = new TotalsSum();
    for (const totals of all)
        sum.add(totals);
    return sum.totals;
}
/** Adds up totals of different files. */
class TotalsSum {
    #lines = { part: 0, whole: 0 };
    #branches = { part: 0, whole: 0 };
    #functions = { part: 0, whole: 0 };
    #statements = { part: 0, whole: 0 };
    add({ lines, branches, functions, statements }) {
        this.#lines.part += lines.part;
        this.#lines.whole += lines.whole;
        this.#branches.part += branches.part;
        this.#branches.whole += branches.whole;
        this.#functions.part += functions.part;
        this.#functions.whole += functions.whole;
        this.#statements.part += statements.part;
        this.#statements.whole += statements.whole;
    }
    /** What was added so far. */
    get totals() {
        return {
            lines: { ...this.#lines },
            branches: { ...this.#branches },
            functions: { ...this.#functions },
            statements: { ...this.#statements },
        };
    }
}


/***/ }),

/***/ 39:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Gz: () => (/* binding */ below),
  oP: () => (/* binding */ isAbsolute),
  uJ: () => (/* binding */ joinPath),
  qb: () => (/* binding */ normalisePath)
});

;// CONCATENATED MODULE: ./packages/coverage/build/paths/source-address.js
/**
 * The path in what a report names a file by: an address (`file:`, or one of a file at a commit, which .NET's Source Link
 * writes), or a path already.
 *
 * @see RFC 8089, section 2; .NET "Source Link", `sourceLink.json`
 */
function pathOfAddress(text) {
    const local = /^file:\/\/(?:localhost)?(\/?.*)$/is.exec(text);
    if (local?.[1] !== undefined)
        return decoded(local[1]).replace(/^\/(?=[A-Za-z]:[\\/])/, "");
    const hosted = /^https?:\/\/[^/]+\/(?:.*?\/)?(?:[0-9a-f]{40}|[0-9a-f]{64})\/([^?#]+)$/i.exec(text);
    return hosted?.[1] === undefined ? text : decoded(hosted[1]);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/paths/normalise-path.js

/** Most paths: names with one slash between them, none of which is `.` or `..`, and nothing that could be an address. */
const normalPath = /^\/?(?!\.{1,2}(?:\/|$))[^\\:/]+(?:\/(?!\.{1,2}(?:\/|$))[^\\:/]+)*$/;
/** A path with `/` between names, without `.` and `..`, file scheme or trailing slash; `..` above the start is dropped. */
function normalisePath(path) {
    if (normalPath.test(path))
        return path;
    const slashed = pathOfAddress(path).replaceAll("\\", "/");
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
/* harmony import */ var _normalise_path_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(39);


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
    "compressed-truncated": {
        kind: "data",
        meaning: "Compressed data ends before its format allows it to end.",
        fix: "Look at the step that wrote it: it was stopped, ran out of disk, or is still writing.",
    },
    "compressed-damaged": {
        kind: "data",
        meaning: "Compressed data breaks the rules of its format, or does not have the sum that it names.",
        fix: "Write the file again; the message names the byte.",
    },
    "trusted-root-invalid": {
        kind: "input",
        meaning: "A Sigstore trusted root cannot be read, or names nobody who could vouch for a signature.",
        fix: "Give what `gh attestation trusted-root` prints, whole.",
    },
});


/***/ }),

/***/ 9615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing),
/* harmony export */   x: () => (/* binding */ missingIs)
/* harmony export */ });
/** What `read` gives, or `fallback` where there is nothing to read. */
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
/** Whether a call failed because its path names nothing. */
function isMissing(error) {
    return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}


/***/ }),

/***/ 5897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/**
 * Keeps the process's memory near what is in use, which costs no time that could be measured. The part of the heap for new
 * objects stays at the size it has: it grows sixtyfold when much of what is new stays, as it does while a report is read, and is
 * never given back. And what was thrown away is looked for when it is as much as what is kept, not several times as much.
 *
 * @see https://nodejs.org/docs/latest-v24.x/api/v8.html#v8setflagsfromstringflags
 */
function keepHeapSmall() {
    const { setFlagsFromString } = process.getBuiltinModule("node:v8");
    setFlagsFromString("--semi-space-growth-factor=1");
    setFlagsFromString("--heap-growing-percent=100");
}


/***/ }),

/***/ 2054:
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

;// CONCATENATED MODULE: external "node:diagnostics_channel"
const external_node_diagnostics_channel_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
// EXTERNAL MODULE: ./packages/host/build/errors.js
var errors = __nccwpck_require__(7761);
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
        const program = findOnPath(command);
        if (program === undefined)
            throw errors/* hostErrors */.S.error("command-not-found", `${command} is not on the path`);
        requirePassable(command, args);
        const limit = options.timeoutMs === undefined ? undefined : findOnPath("timeout");
        if (limit === undefined)
            return await execute(program, args, options, false);
        const seconds = String(Math.max(0.001, (options.timeoutMs ?? 0) / 1000));
        return await execute(limit, ["--kill-after=5", seconds, program, ...args], options, true);
    },
};
async function execute(program, args, options, limited) {
    const exec = await (await (0,build_clients/* loadClients */.v)()).exec();
    const maxBytes = options.maxOutputBytes ?? defaultMaxOutputBytes;
    const stdout = new Capture(maxBytes, "stdout", options.onLine);
    const stderr = new Capture(maxBytes, "stderr", options.onLine);
    const start = nodeClock.monotonic();
    const ended = (await exec.exec(`"${program}"`, [...args], {
        silent: true,
        ignoreReturnCode: true,
        outStream: new external_node_stream_.Writable({ write: (_chunk, _encoding, done) => done() }),
        listeners: { stdout: (data) => stdout.add(data), stderr: (data) => stderr.add(data) },
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        // Without any input the client leaves it open, and a command that reads it waits without end.
        input: Buffer.from(options.input ?? []),
        env: environmentWith(options.env),
    }));
    const exitCode = ended ?? killedCode;
    // A command may end with these codes by itself, but not so late.
    const late = limited && nodeClock.monotonic() - start >= (options.timeoutMs ?? 0);
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
    for (const [name, value] of Object.entries({ ...process.env, ...added }))
        if (value !== undefined)
            merged[name] = value;
    return merged;
}
/** The calls hold the thread for the microseconds that they take: handing them over takes longer. */
function findOnPath(command) {
    if (command.includes("/") || command.includes("\\"))
        return isExecutable(command) ? command : undefined;
    const endings = process.platform === "win32" ? ["", ".exe", ".cmd"] : [""];
    for (const folder of (process.env["PATH"] ?? "").split(external_node_path_.delimiter)) {
        if (folder === "")
            continue;
        for (const ending of endings) {
            const candidate = (0,external_node_path_.join)(folder, command + ending);
            if (isExecutable(candidate))
                return candidate;
        }
    }
    return undefined;
}
function isExecutable(path) {
    try {
        // Told before anything is thrown: most folders of the path do not hold what is looked for.
        if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() !== true)
            return false;
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
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
    #name;
    #onLine;
    #keptBytes = 0;
    #rest = "";
    truncated = false;
    constructor(maxBytes, name, onLine) {
        this.#maxBytes = maxBytes;
        this.#name = name;
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
        if (this.#onLine !== undefined)
            this.#cut(data, this.#onLine);
        // The client goes on to cut the text of `data` into lines for nobody: without line ends, it searches all there was so
        // far again and again.
        data.toString = () => "";
    }
    #cut(data, onLine) {
        const lines = (this.#rest + this.#decoder.write(data)).split(/\r?\n/);
        this.#rest = lines.pop() ?? "";
        for (const line of lines)
            onLine(line, this.#name);
        // A stream without line ends must not grow without bound.
        if (this.#rest.length > 65_536) {
            onLine(this.#rest, this.#name);
            this.#rest = "";
        }
    }
    finish() {
        const rest = this.#rest + this.#decoder.end();
        this.#rest = "";
        if (rest !== "")
            this.#onLine?.(rest, this.#name);
        return Buffer.concat(this.#kept).toString("utf8");
    }
}

// EXTERNAL MODULE: ./packages/host/build/missing-file.js
var missing_file = __nccwpck_require__(9615);
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

// EXTERNAL MODULE: ./packages/host/build/plain-paths.js
var plain_paths = __nccwpck_require__(9949);
;// CONCATENATED MODULE: ./packages/host/build/node-files.js






/** What is asked for beyond the size that a file says it has. */
const unexpectedBytes = 4096;
/** Without the second flag a pipe that nobody writes would be waited for without end. */
const readOnly = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** How much of a streamed file is read at a time. */
const streamBytes = 2 ** 20;
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
        list: async (path) => (0,missing_file/* missingIs */.x)([], () => (0,external_node_fs_.readdirSync)(at(path))).toSorted(),
        remove: async (path) => (0,external_node_fs_.rmSync)(at(path), { recursive: true, force: true }),
        glob: async (patterns, root) => await filesMatching(patterns, at(root)),
    };
    return files;
}
/** Most inputs name files as they are called; what matches patterns is loaded for others. */
async function filesMatching(patterns, root) {
    return (0,plain_paths/* filesNamed */.hK)(patterns, root) ?? (await __nccwpck_require__.e(/* import() */ 965).then(__nccwpck_require__.bind(__nccwpck_require__, 4965))).globBelow(patterns, root);
}
function statOf(path) {
    const found = (0,missing_file/* missingIs */.x)(undefined, () => (0,external_node_fs_.lstatSync)(path));
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
    return (0,missing_file/* missingIs */.x)(undefined, () => {
        const file = (0,external_node_fs_.openSync)(path, readOnly);
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
/** Reads ahead: while the caller looks at one buffer, the file is read into the other. */
async function* streamOf(path) {
    const file = openToStream(path);
    const { size } = (0,external_node_fs_.fstatSync)(file);
    const bytes = size === 0 ? streamBytes : Math.min(size, streamBytes);
    const buffers = [new Uint8Array(bytes), new Uint8Array(bytes)];
    let reading = readInto(file, buffers[0]);
    try {
        for (let turn = 0;; turn++) {
            const count = await reading;
            if (count === 0)
                return;
            const chunk = buffers[turn % 2 === 0 ? 0 : 1];
            reading = readInto(file, buffers[turn % 2 === 0 ? 1 : 0]);
            yield count === chunk.length ? chunk : chunk.subarray(0, count);
        }
    }
    finally {
        // The caller may have gone while the file is being read.
        await reading.catch(() => 0);
        (0,external_node_fs_.closeSync)(file);
    }
}
function openToStream(path) {
    try {
        return (0,external_node_fs_.openSync)(path, readOnly);
    }
    catch (error) {
        if (!(0,missing_file/* isMissing */.b)(error))
            throw error;
        throw errors/* hostErrors */.S.error("file-missing", `${JSON.stringify(path)} is not there`, { cause: error });
    }
}
async function readInto(file, buffer) {
    return await new Promise((settle, fail) => {
        (0,external_node_fs_.read)(file, buffer, 0, buffer.length, null, (error, count) => (error === null ? settle(count) : fail(error)));
    });
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
    const http = process.getBuiltinModule("node:http");
    const client = secure && tls !== undefined
        ? // Said here, a variable of the environment cannot switch the check off.
            { agent: new tls.Agent({ ...options, rejectUnauthorized: true }), request: tls.request }
        : { agent: new http.Agent(options), request: http.request };
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
/** This process. Its phase is told by `post.js`, the entry point of an action's post step, and by who starts a thread. */
function nodeProcess() {
    return {
        phase: phaseOf(process.env["BUILD_ONCE_PHASE"]),
        arguments: process.argv.slice(2),
        serve: async (answer) => (await __nccwpck_require__.e(/* import() */ 650).then(__nccwpck_require__.bind(__nccwpck_require__, 3650))).answerQuestions(answer),
        setExitCode: (code) => {
            process.exitCode = code;
        },
        onStray: (listener) => {
            process.on("unhandledRejection", listener);
            process.on("uncaughtException", listener);
            for (const stream of [process.stdout, process.stderr])
                stream.on("error", once(listener));
        },
        onIdle: (listener) => {
            process.once("beforeExit", listener);
        },
        endSoon: () => {
            // With nothing left to do, memory need not be given back piece by piece, which takes as long as writing the results.
            process.once("beforeExit", () => process.exit());
            // Not waited for: a process with nothing left to do ends at once. The write makes sure that no output is cut.
            setTimeout(() => process.stdout.write("", () => process.exit()), graceMs).unref();
        },
    };
}
/**
 * What cannot be written is told once: telling it is written as well. Where nobody reads any more, what was begun goes on to
 * its end all the same, and nothing is told.
 */
function once(listener) {
    let isTold = false;
    return (error) => {
        if (isTold || error.code === "EPIPE")
            return;
        isTold = true;
        listener(error);
    };
}
function phaseOf(name) {
    return name === "post" || name === "thread" ? name : "main";
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
const inflate = async function* (kind, chunks) {
    yield* (await __nccwpck_require__.e(/* import() */ 116).then(__nccwpck_require__.bind(__nccwpck_require__, 2116))).nodeInflate(kind, chunks);
};
const threads = {
    get spare() {
        return process.getBuiltinModule("node:os").availableParallelism() - 1;
    },
    start: async () => (await __nccwpck_require__.e(/* import() */ 650).then(__nccwpck_require__.bind(__nccwpck_require__, 3650))).startThread(),
};
async function loadArtifacts() {
    return (await __nccwpck_require__.e(/* import() */ 582).then(__nccwpck_require__.bind(__nccwpck_require__, 582))).nodeArtifacts;
}
/** The real host: this process on Node, the runner's services through their official clients. */
function nodeHost(environment = nodeEnvironment()) {
    const workspace = environment.get("GITHUB_WORKSPACE") ?? process.cwd();
    return {
        environment,
        http: nodeHttp,
        exec: nodeExec,
        files: createFiles(workspace),
        clock: nodeClock,
        random: nodeRandom,
        artifacts,
        cache: createCache(environment),
        github,
        openTree: async () => (await __nccwpck_require__.e(/* import() */ 983).then(__nccwpck_require__.bind(__nccwpck_require__, 7983))).createTree(workspace),
        sigstore,
        newHash: newHash,
        inflate,
        threads,
        process: nodeProcess(),
        commands: loadCommands,
        atTerminal: async () => {
            const { localEnvironment, terminalCommands } = await __nccwpck_require__.e(/* import() */ 440).then(__nccwpck_require__.bind(__nccwpck_require__, 1440));
            const commands = terminalCommands();
            return { ...nodeHost(localEnvironment(environment)), commands: async () => await Promise.resolve(commands) };
        },
    };
}


/***/ }),

/***/ 9949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ placeBelow),
/* harmony export */   GW: () => (/* binding */ realRootOf),
/* harmony export */   aG: () => (/* binding */ kindIn),
/* harmony export */   hK: () => (/* binding */ filesNamed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _missing_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9615);



/** A path without anything that a pattern could mean, and without `.` and `..`. */
const plainPath = /^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/;
/** The files below `root` that plain paths name, sorted; `undefined` when a pattern is more than that. */
function filesNamed(patterns, root) {
    if (!patterns.every((pattern) => plainPath.test(pattern)))
        return undefined;
    const realRoot = realRootOf(root);
    if (realRoot === undefined)
        return [];
    return [...new Set(patterns)].filter((path) => placeBelow(realRoot, path)?.kind === "file").sort();
}
/** Where `root` is, if it is there: it is the caller's choice and may be a link; nothing below it may. */
function realRootOf(root) {
    return (0,_missing_file_js__WEBPACK_IMPORTED_MODULE_2__/* .missingIs */ .x)(undefined, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root));
}
/** What `path` below `root`, which is no link, is; nothing when the way there leads through a link. */
function placeBelow(root, path) {
    let at = root;
    for (const name of path.split("/").filter((part) => part !== "" && part !== ".")) {
        if (name === ".." || kindOf(at) !== "directory")
            return undefined;
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, name);
    }
    return { path: at, kind: kindOf(at) };
}
/** What an entry of a directory is. */
function kindIn(entry) {
    if (entry?.isFile() === true)
        return "file";
    return entry?.isDirectory() === true ? "directory" : undefined;
}
function kindOf(path) {
    return kindIn((0,_missing_file_js__WEBPACK_IMPORTED_MODULE_2__/* .missingIs */ .x)(undefined, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path)));
}


/***/ }),

/***/ 1182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ defineErrors),
/* harmony export */   ie: () => (/* binding */ toActionError),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
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
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* unused harmony export codeTag */
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
    const all = (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .makeVisible */ .X)(foreign, "lines")
        .replace(/^\n+|\s+$/g, "")
        .split("\n");
    const kept = all.slice(0, limits.maxLines).map((line) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)(line, limits.maxCharacters));
    const left = all.length - kept.length;
    if (left > 0)
        kept.push(`… ${left} more ${left === 1 ? "line" : "lines"}`);
    // A line of foreign text must not be taken for one of the hidden marks by which a document is found again.
    const content = breakMentions(kept.join("\n")).replaceAll("<!--", "<!\u200b--");
    const fence = "`".repeat(Math.max(3, longestBacktickRun(content) + 1));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .trusted */ .I)(`${fence}text\n${content}\n${fence}`);
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

/***/ 8640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YD: () => (/* binding */ listEvidence),
/* harmony export */   ek: () => (/* binding */ evidenceFolder),
/* harmony export */   mh: () => (/* binding */ claimUpload),
/* harmony export */   n3: () => (/* binding */ evidenceArtifactName)
/* harmony export */ });
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
        inflate: platform.inflate,
        threads: platform.threads,
        log: printer,
        state: {
            save: (name, value) => commands.saveState(name, value),
            saved: (name) => platform.environment.get(`STATE_${name}`),
        },
    };
}


/***/ }),

/***/ 1727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform),
  c: () => (/* binding */ uploaderState)
});

;// CONCATENATED MODULE: ./packages/evidence/build/evidence.js
/** The name and version of the format. */
const evidenceSchema = "build-once/evidence/v1";
/** The canonical text of an evidence file. */
function renderEvidence(evidence) {
    return `${JSON.stringify(evidence, null, 2)}\n`;
}

// EXTERNAL MODULE: ./packages/runner/build/evidence-folder.js
var evidence_folder = __nccwpck_require__(8640);
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

// EXTERNAL MODULE: ./packages/markdown/build/visible.js
var visible = __nccwpck_require__(861);
;// CONCATENATED MODULE: ./packages/runner/build/subject.js
/**
 * What this step's result speaks about, from the runner's default variables.
 *
 * @see GitHub, "Variables reference", default environment variables
 */
function readSubject(environment) {
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
        const message = (0,visible/* makeVisible */.X)(printer.redact(annotation.message), "lines");
        const title = annotation.title === undefined ? {} : { title: (0,visible/* makeVisible */.X)(printer.redact(annotation.title)) };
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
    const message = `${result.message}${hint}${report}`;
    return [{ level: "error", title: result.reason, message, ...placeOf(error) }];
}
function placeOf(error) {
    const place = error?.place;
    if (place === undefined)
        return {};
    return place.line === undefined ? { file: place.file } : { file: place.file, startLine: place.line };
}
function stackOf(error) {
    const origin = error.cause instanceof Error ? error.cause : error;
    return origin.stack ?? "";
}
async function writeEvidence(contract, result, platform, printer, given) {
    const wish = given.given.get("evidence") ?? "auto";
    const folder = (0,evidence_folder/* evidenceFolder */.ek)(platform.environment);
    if (wish === "none" || folder === undefined)
        return undefined;
    const evidence = {
        schema: evidenceSchema,
        action: contract.action,
        verdict: result.verdict,
        reason: result.reason,
        message: result.message.slice(0, 2000),
        ...(result.error === undefined ? {} : { error: result.error.kind }),
        subject: readSubject(platform.environment),
        at: new Date(platform.clock.now()).toISOString(),
        durationMs: Math.round(platform.clock.monotonic() - given.startedMs),
        facts: result.facts,
        links: result.links ?? [],
        inputs: hashOf(given.given, platform),
    };
    if (wish !== "file" && (await (0,evidence_folder/* claimUpload */.mh)(platform.files, folder, platform.random))) {
        printer.commands.saveState(uploaderState, "true");
    }
    const path = `${folder}/${contract.action}-${platform.random.hex(6)}.json`;
    await platform.files.write(path, printer.redact(renderEvidence(evidence)));
    return path;
}
function hashOf(given, { newHash }) {
    const hash = newHash("sha256");
    hash.update(new TextEncoder().encode(JSON.stringify([...given].sort(([a], [b]) => (a < b ? -1 : 1)))));
    return `sha256:${hash.hex()}`;
}
/** Cuts at a line's end, so that no half a table row or tag is left. */
function cut(summary) {
    if (new TextEncoder().encode(summary).length <= maxSummaryBytes)
        return summary;
    const kept = summary.slice(0, Math.floor(maxSummaryBytes / 4));
    return `${kept.slice(0, Math.max(0, kept.lastIndexOf("\n")))}\n\nThe summary was longer than GitHub shows and ends here.\n`;
}


/***/ }),

/***/ 9952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ neutralise),
/* harmony export */   F: () => (/* binding */ createPrinter)
/* harmony export */ });
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
/* harmony import */ var _perform_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1727);
/* harmony import */ var _printer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9952);






/**
 * Runs an action from inputs to exit code, and fails closed: the exit code is 1 until a verdict was written, so that
 * a promise that never settles, a throw of anything and a rejection nobody caught all end red.
 *
 * The same bundle is the post step: there it undoes what `cleanUp` undoes, and the first action of a job uploads the
 * job's evidence.
 */
async function runAction(contract, run, platform, cleanUp, options = {}) {
    platform.process.setExitCode(1);
    if (platform.process.phase === "post") {
        await (await __nccwpck_require__.e(/* import() */ 151).then(__nccwpck_require__.bind(__nccwpck_require__, 3151))).finishJob(contract, platform, cleanUp);
        return;
    }
    const { answer } = options;
    if (platform.process.phase === "thread" && answer !== undefined) {
        await platform.process.serve(async (question) => await answer(question, platform));
        return;
    }
    if (options.commandLine === true && isAtTerminal(platform)) {
        await (await __nccwpck_require__.e(/* import() */ 940).then(__nccwpck_require__.bind(__nccwpck_require__, 4940))).runFromCommandLine(contract, run, platform);
        return;
    }
    const commands = (0,_deferred_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .deferCommands */ .D)(async () => await platform.commands());
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
    await (0,_perform_js__WEBPACK_IMPORTED_MODULE_5__/* .perform */ .y)(contract, result, platform, printer, given);
    finished = true;
    // What nobody caught before the verdict stays a failure after it.
    if (result.verdict !== "fail" && !strayed)
        platform.process.setExitCode(0);
    platform.process.endSoon();
}
/** With arguments, or where nothing is that a runner sets. */
function isAtTerminal({ process, environment }) {
    if (process.arguments.length > 0)
        return true;
    return environment.get("GITHUB_ACTIONS") === undefined && environment.get("GITHUB_OUTPUT") === undefined;
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
