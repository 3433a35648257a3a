export const id = 960;
export const ids = [960];
export const modules = {

/***/ 1960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decodeBaseline: () => (/* reexport */ decodeBaseline),
  encodeBaseline: () => (/* reexport */ encodeBaseline)
});

// EXTERNAL MODULE: ./packages/coverage/build/limits.js
var limits = __webpack_require__(6146);
// EXTERNAL MODULE: ./packages/coverage/build/model/report.js
var report = __webpack_require__(2822);
// EXTERNAL MODULE: ./packages/coverage/build/model/table.js
var table = __webpack_require__(3014);
// EXTERNAL MODULE: ./packages/coverage/build/baseline/baseline.js
var baseline = __webpack_require__(9667);
;// CONCATENATED MODULE: ./packages/coverage/build/baseline/chance.js
/**
 * The chances, in 4096ths, whose logarithms of odds are -8, -7.5 … 8. They are written down because the exponential
 * function is not the same on every machine, and bits that were written by other chances cannot be read.
 */
const known = [
    1, 2, 4, 6, 10, 17, 27, 45, 74, 120, 194, 311, 488, 747, 1102, 1546, 2048, 2550, 2994, 3349, 3608, 3785, 3902, 3976,
    4022, 4051, 4069, 4079, 4086, 4090, 4092, 4094, 4095,
];
/** The largest logarithm of odds, in 256ths. */
const mostOdds = 2047;
let tables;
/** The tables, which are made when they are first asked for: most runs code nothing. */
function chanceTables() {
    return (tables ??= makeTables());
}
function makeTables() {
    const chances = new Int16Array(2 * mostOdds + 2);
    for (let index = 0; index < chances.length; index++) {
        const [at, rest] = [index >> 7, index & 127];
        chances[index] = (known[at] * (128 - rest) + known[at + 1] * rest + 64) >> 7;
    }
    const logarithms = new Int16Array(4096);
    for (let chance = 0, index = 1; chance < logarithms.length; chance++) {
        while (index < chances.length - 1 && chances[index] < chance)
            index++;
        logarithms[chance] = index - mostOdds - 1;
    }
    return { chances, logarithms };
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/bit-model.js

/** The most contexts that a bit is looked at in. */
const mostContexts = 5;
/** How many sets of weights a kind of value has: one for each of the first bits of a number, the others share. */
const setsOfKind = 16;
const mostSeen = 127;
const mostChance = 0x3f_ffff;
/** How far a chance moves to what was seen, in 32768ths: the first times far, later as an average of the last ones. */
const steps = Int32Array.from({ length: mostSeen + 1 }, (_, seen) => Math.floor(65_536 / (2 * seen + 3)));
/** A context's first weight, in 16384ths: several together are surer than each. */
const firstWeight = 5200;
/** How fast weights are learned. */
const learning = 36;
/**
 * Codes bits by what was seen before in the same contexts: each context guesses by itself, and the guesses are weighed by how
 * right they were. It learns from every bit, the same when it writes and when it reads. All numbers are whole.
 */
class BitModel {
    /** What bits are written to or read from. */
    coder;
    #slotBits;
    /** By context and slot: the chance of a 1 in 22 bits, and in seven bits how often it was seen. */
    #guesses;
    #weights;
    #contexts = new Int32Array(mostContexts);
    #slots = new Int32Array(mostContexts);
    #odds = new Int32Array(mostContexts);
    #tables = chanceTables();
    #count = 0;
    #kind = 0;
    /** Contexts share 2^`slotBits` slots; `kinds` of values are told apart. */
    constructor(coder, slotBits, kinds) {
        this.coder = coder;
        this.#slotBits = slotBits;
        this.#guesses = new Int32Array(mostContexts << slotBits).fill(1 << 28);
        this.#weights = new Int32Array(kinds * setsOfKind * mostContexts).fill(firstWeight);
    }
    /** Says what is coded next, and in which contexts, each a whole number below 2^24. */
    given(kind, a, b = -1, c = -1, d = -1, e = -1) {
        this.#kind = kind;
        this.#count = 0;
        this.#add(a);
        if (b >= 0)
            this.#add(b);
        if (c >= 0)
            this.#add(c);
        if (d >= 0)
            this.#add(d);
        if (e >= 0)
            this.#add(e);
        return this;
    }
    #add(context) {
        this.#contexts[this.#count++] = Math.imul(((context << 6) | this.#kind) + 1, 0x2c1b_3c6d);
    }
    /** Codes a number from 0 to 2^32 - 1: how many bits it has, then all of them but the first. */
    number(value) {
        const length = 32 - Math.clz32(value);
        let bits = 0;
        while (bits < 32 && this.bit(bits < length ? 1 : 0, Math.min(bits, 7), bits) === 1)
            bits++;
        if (bits < 2)
            return bits;
        let read = 1;
        for (let at = bits - 2; at >= 0; at--) {
            const node = bits - 2 - at < 3 ? read : 32 + at;
            read = (read << 1) | this.bit((value >>> at) & 1, 8 + Math.min(bits, 7), 64 * bits + node);
        }
        return read >>> 0;
    }
    /** Codes one bit of the value; `node` tells it from the value's other bits, and `set` chooses the weights. */
    bit(bit, set = 0, node = 0) {
        const guesses = this.#guesses;
        const weights = this.#weights;
        const contexts = this.#contexts;
        const slots = this.#slots;
        const odds = this.#odds;
        const { chances, logarithms } = this.#tables;
        const count = this.#count;
        const slotBits = this.#slotBits;
        const firstOfSet = (this.#kind * setsOfKind + set) * mostContexts;
        const salt = Math.imul(node + 1, 0x9e37_79b1);
        const slotMask = (1 << slotBits) - 1;
        let sum = 0;
        for (let i = 0; i < count; i++) {
            const hash = Math.imul(contexts[i] ^ salt, 0x85eb_ca6b);
            const slot = (i << slotBits) | ((hash ^ (hash >>> 15)) & slotMask);
            const logarithm = logarithms[guesses[slot] >> 17];
            slots[i] = slot;
            odds[i] = logarithm;
            sum += Math.imul(logarithm, weights[firstOfSet + i]) >> 4;
        }
        const chance = chances[Math.max(0, Math.min(2 * mostOdds + 1, (sum >> 10) + mostOdds + 1))];
        const coded = this.coder.code(bit, chance);
        const error = ((coded << 12) - chance) * learning;
        const target = -coded & mostChance;
        for (let i = 0; i < count; i++) {
            weights[firstOfSet + i] =
                weights[firstOfSet + i] + ((Math.imul(odds[i], error) + (1 << 17)) >> 18);
            const slot = slots[i];
            const guess = guesses[slot];
            const seen = guess & mostSeen;
            const before = guess >> 7;
            const moved = before + (Math.imul((target - before) >> 6, steps[seen]) >> 9);
            guesses[slot] = (moved << 7) | (seen + ((seen - mostSeen) >>> 31));
        }
        return coded;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/file-traits.js

/** Bits of a file's kinds, after one for each of four metrics. */
const fileKinds = {
    /** Lines are partial for another reason than their arms. */
    odd: 16,
    /** Lines have branches. */
    branches: 32,
};
/** The traits of a file in the form that a baseline keeps. */
function traitsOf({ lines, partial, branches, counters }) {
    let rowCount = branches.lines.length;
    let kinds = rowCount > 0 ? fileKinds.branches : 0;
    for (const metric of counters.keys)
        kinds |= 1 << metric;
    for (let at = 0, branch = 0; at < lines.length; at++) {
        const line = lines[at];
        while (branch < branches.lines.length && branches.lines[branch] < line)
            branch++;
        const hasArms = branch < branches.lines.length && branches.lines[branch] === line;
        if (!hasArms)
            rowCount++;
        const isMissed = hasArms && branches.taken[branch] < branches.arms[branch];
        if (isMissed !== (partial[at] === 1))
            kinds |= fileKinds.odd;
    }
    return { kinds, rowCount };
}
/** The total of a metric, by its number, that a file has no rows of. */
function totalIn(file, metric) {
    if (file === undefined)
        return undefined;
    const row = (0,table/* findRow */.uv)(file.counters, metric);
    const [whole = 0, part = 0] = row < 0 ? [] : file.counters.columns.map((column) => column[row]);
    return row < 0 ? undefined : { whole, lacking: whole - part };
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/value-kinds.js
/** The kinds of values in a baseline: what a value is likely to be is learned from others of its kind. */
const valueKinds = {
    /** How many marks, flags, files. */
    count: 0,
    /** A choice about a commit or a mark. */
    choice: 1,
    /** How many folders of the path before a path leaves out. */
    back: 2,
    /** How many files are left out before a group's next one. */
    skip: 3,
    /** Whether a flag's file is in the whole as it is. */
    same: 4,
    /** Which metrics a file has only totals of, and what its rows have. */
    kinds: 5,
    rowCount: 6,
    /** Totals of metrics without rows, and what is missing to them. */
    whole: 7,
    lacking: 8,
    firstGap: 9,
    gap: 10,
    branch: 11,
    loose: 12,
    hit: 13,
    odd: 14,
    arms: 15,
    missed: 16,
    taken: 17,
    /** Whether a flag's file, or a row of it, is like that of the whole. */
    alike: 18,
};

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/row-model.js


/** What the arms of a row were, in two bits. */
const armStates = { none: 0, allTaken: 1, someMissed: 2, unreached: 3 };
/** Most lines that branch have two arms: they should cost one bit. */
const usualArms = 2;
/** Whether a line was reached, before there is one. */
const noLine = 2;
/** Stands for a context that a value is not looked at in. */
const none = -1;
/**
 * Codes the rows of files. How far lines are apart, which of them branch and where reached lines turn to missed ones is much
 * alike within a program, so each is looked at beside the few rows before it, and beside the row of another file that it is
 * probably the same as. Contexts are numbers of mixed radix.
 */
class RowModel {
    #bits;
    #traits = { kinds: 0, rowCount: 0 };
    /** The rows of the file that this one is like, and the one of them that is at the same place as the row. */
    #likeness;
    #like;
    #isAlike = 0;
    #isFirst = true;
    /** The line after the last row. */
    #line = 0;
    /** Levels of the gaps before the last three rows, three bits each. */
    #gaps = 0;
    /** States of the arms of the last three rows, two bits each. */
    #states = 0;
    /** Whether the last two lines were reached. */
    #hit = noLine;
    #hitBefore = noLine;
    /** How many lines before the last one were reached, or not, like it. */
    #hitRun = 0;
    // These stay from one file to the next.
    #firstGap = 0;
    #loose = 0;
    #arms = 0;
    #armsBefore = 0;
    #missed = 0;
    #missedBefore = 0;
    constructor(bits) {
        this.#bits = bits;
    }
    /** Comes before the rows of each file. `likeness` are the rows of a file that this one is probably like. */
    beginFile(traits, likeness) {
        this.#traits = traits;
        this.#likeness = likeness;
        this.#isAlike = 1;
        this.#isFirst = true;
        this.#line = 0;
        this.#gaps = 0o777;
        this.#states = 0;
        this.#hit = this.#hitBefore = noLine;
        this.#hitRun = 0;
    }
    /** Codes a row: gives it back as it was written. Numbers of a row that is read may be of any size. */
    code(row) {
        this.#like = this.#findLike(row);
        if (this.#like === undefined)
            this.#codeGap(row);
        const gap = levelOf(row.gap);
        if (this.#like === undefined)
            this.#codePlace(row, gap);
        row.isHit = row.isLoose === 0 ? this.#codeHit(row, gap) : 0;
        if (this.#like === undefined && row.hasArms === 1)
            this.#codeArms(row, gap);
        const state = row.hasArms === 1 ? this.#codeTaken(row) : armStates.none;
        row.isOdd = row.isLoose === 0 ? this.#codeOdd(row, state) : 0;
        this.#isFirst = false;
        this.#line += row.gap + 1;
        this.#gaps = ((this.#gaps << 3) | gap) & 0o777;
        this.#states = ((this.#states << 2) | state) & 0b11_11_11;
        if (row.isLoose === 1)
            return;
        this.#hitRun = row.isHit === this.#hit ? this.#hitRun + 1 : 0;
        this.#hitBefore = this.#hit;
        this.#hit = row.isHit;
    }
    /** The row of the other file, once it was coded that this one is at the same place and has the same arms. */
    #findLike(row) {
        if (this.#likeness === undefined || !this.#likeness.seek(this.#line))
            return undefined;
        const like = this.#likeness.row;
        const isAlike = row.gap === like.gap && row.hasArms === like.hasArms && row.arms === like.arms && row.isLoose === like.isLoose;
        this.#isAlike = this.#bits.given(valueKinds.alike, this.#isAlike).bit(isAlike ? 1 : 0);
        if (this.#isAlike === 0)
            return undefined;
        row.gap = like.gap;
        row.hasArms = like.hasArms;
        row.arms = like.arms;
        row.isLoose = like.isLoose;
        return like;
    }
    #codeGap(row) {
        if (this.#isFirst) {
            const size = 32 - Math.clz32(this.#traits.rowCount);
            row.gap = this.#bits.given(valueKinds.firstGap, 0, this.#firstGap, size).number(row.gap);
            this.#firstGap = row.gap;
            return;
        }
        const gaps = (this.#gaps & 0o77) * 3 + this.#hit;
        const branches = this.#gaps * 4 + (this.#states & 0b11);
        const path = (this.#hit * 3 + this.#hitBefore) * 64 + this.#states;
        row.gap = this.#bits.given(valueKinds.gap, gaps, branches, path).number(row.gap);
    }
    /** Codes whether a row has branches, and whether it is executable. */
    #codePlace(row, gap) {
        const bits = this.#bits;
        const states = this.#states * 8 + gap;
        const hits = (Math.min(this.#hitRun, 8) * 3 + this.#hit) * 3 + this.#hitBefore;
        const path = hits * 4 + (this.#states & 0b11);
        row.hasArms =
            (this.#traits.kinds & fileKinds.branches) === 0
                ? 0
                : bits.given(valueKinds.branch, states, path).bit(row.hasArms);
        row.isLoose =
            row.hasArms === 0
                ? 0
                : bits.given(valueKinds.loose, this.#loose, this.#states & 0b11_11, gap * 3 + this.#hit).bit(row.isLoose);
        if (row.hasArms === 1)
            this.#loose = row.isLoose;
        else
            row.arms = 0;
    }
    #codeHit({ isHit, hasArms }, gap) {
        const hits = (Math.min(this.#hitRun, 12) * 3 + this.#hit) * 3 + this.#hitBefore;
        const branches = ((this.#hit * 8 + gap) * 2 + hasArms) * 4 + (this.#states & 0b11);
        const like = this.#like === undefined ? none : this.#like.isHit * 3 + this.#hit;
        return this.#bits.given(valueKinds.hit, hits, branches, like).bit(isHit);
    }
    #codeArms(row, gap) {
        const gaps = ((this.#gaps & 0o7) * 8 + gap) * 2 + row.isLoose;
        const last = this.#arms * 2 + row.isLoose;
        this.#bits.given(valueKinds.arms, last, this.#arms * 10 + this.#armsBefore, gaps);
        row.arms = (this.#bits.number((row.arms ^ usualArms) >>> 0) ^ usualArms) >>> 0;
    }
    /** Codes which arms were taken; gives their state. */
    #codeTaken(row) {
        this.#armsBefore = this.#arms;
        const arms = (this.#arms = Math.min(row.arms, 9));
        const unlike = this.#like === undefined ? none : (Math.min(this.#like.unlike, 9) * 10 + arms) * 2 + this.#like.isHit;
        if (row.isHit === 0) {
            const last = (this.#states & 0b11) * 2 + row.isLoose;
            row.unlike = this.#bits.given(valueKinds.taken, arms, last, unlike).number(row.unlike);
            return row.unlike === 0 ? armStates.unreached : armStates.someMissed;
        }
        const last = arms * 3 + this.#missed;
        const states = (this.#states & 0b11_11) * 10 + arms;
        const path = (this.#missed * 3 + this.#missedBefore) * 10 + arms;
        row.unlike = this.#bits.given(valueKinds.missed, last, states, path, unlike).number(row.unlike);
        this.#missedBefore = this.#missed;
        this.#missed = row.unlike === 0 ? 0 : row.unlike < row.arms ? 1 : 2;
        return row.unlike === 0 ? armStates.allTaken : armStates.someMissed;
    }
    #codeOdd({ isHit, isOdd }, state) {
        if ((this.#traits.kinds & fileKinds.odd) === 0)
            return 0;
        const like = this.#like === undefined ? none : this.#like.isOdd * 2 + isHit;
        return this.#bits.given(valueKinds.odd, isHit, state * 3 + this.#hit, like).bit(isOdd);
    }
}
/** A gap as one of eight levels. */
function levelOf(gap) {
    if (gap < 4)
        return gap;
    if (gap < 6)
        return 4;
    if (gap < 10)
        return 5;
    return gap < 20 ? 6 : 7;
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/shape-model.js

const kindBits = 6;
/** Codes what is told of a file before its rows, by what was told of the files before it. */
class ShapeModel {
    #bits;
    #traits = { kinds: 0, rowCount: 0 };
    #size = 0;
    /** Whether nothing was lacking to the total before, something or all. */
    #lacking = 0;
    constructor(bits) {
        this.#bits = bits;
    }
    /** Codes the traits of a file, which are probably those of `like`. */
    traits(traits, like) {
        const isSame = like !== undefined && this.#isSame(traits.kinds === like.kinds && traits.rowCount === like.rowCount);
        this.#traits = isSame ? like : this.#codeTraits(traits);
        this.#size = 32 - Math.clz32(this.#traits.rowCount);
        return this.#traits;
    }
    /** Codes the total of a metric by its number. `like` is what the total probably is. */
    total(metric, { whole, lacking }, like) {
        const size = this.#size * 4 + metric;
        const few = Math.min(this.#traits.rowCount, 31) * 4 + metric;
        const isSame = like !== undefined && this.#isSame(whole === like);
        const codedWhole = isSame ? like : this.#bits.given(valueKinds.whole, metric, size, few).number(whole);
        const near = (Math.min(codedWhole, 31) * 3 + this.#lacking) * 4 + metric;
        const codedLacking = this.#bits.given(valueKinds.lacking, metric, size, near).number(lacking);
        this.#lacking = codedLacking === 0 ? 0 : codedLacking < codedWhole ? 1 : 2;
        return { whole: codedWhole, lacking: codedLacking };
    }
    #codeTraits({ kinds, rowCount }) {
        const bits = this.#bits.given(valueKinds.kinds, 0, this.#traits.kinds);
        let coded = 1;
        for (let at = kindBits - 1; at >= 0; at--)
            coded = (coded << 1) | bits.bit((kinds >> at) & 1, at, coded);
        coded -= 1 << kindBits;
        return { kinds: coded, rowCount: this.#bits.given(valueKinds.rowCount, 0, coded, this.#size).number(rowCount) };
    }
    #isSame(isSame) {
        return this.#bits.given(valueKinds.alike, 2).bit(isSame ? 1 : 0) === 1;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/familiar-paths.js
const words = [
    "actions address analysis app base block build button cache check client command common compile",
    "component config connect constants container content context control convert create current data",
    "date decode default delete detail dialog document encode entity error event export factory field",
    "file filter find form format function generate group handler hash header helper history home image",
    "import index input interface item label layout lib line list load local login main manage map menu",
    "merge message method model module name network node notification number object option order output",
    "package page parse path payment plugin point policy process product profile project provider query",
    "read record reducer register render report repository request resource response result route runner",
    "schema search select server service session setting source state status storage store stream string",
    "style table task template test text theme token tool transform type update upload user utils",
    "validate value version view widget window worker wrapper write zone",
]
    .join(" ")
    .split(" ");
/** The folder of familiar paths. */
const familiarFolder = "src/";
/**
 * Paths of words that programs often call their files by, sorted. Before it codes anything, the model of texts learns from
 * them: a report of a hundred files is too short to learn English from. Another word is another form of baselines.
 */
const familiarPaths = words.flatMap((word, at) => at % 2 === 0 ? [`${familiarFolder}${word}-${words[at + 1]}.ts`] : []);

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/text-model.js


const slotBits = 16;
const slash = 0x2f;
const dot = 0x2e;
/** What stands between words of a path: `-`, `.`, `/` and `_`. */
const separators = new Set([0x2d, dot, slash, 0x5f]);
/** What is learned before there is anything to code. */
const unheard = { code: (bit) => bit };
/** Codes the bytes of texts that are much alike, each after one that it probably resembles. */
class TextModel {
    #bits;
    #before = new Uint8Array(0);
    /** Where in the text before the next byte is guessed to be, or -1, and how many guesses were right. */
    #guessAt = -1;
    #right = 0;
    /** The last three bytes, and the word so far. */
    #last = 0;
    #word = 0;
    constructor(coder) {
        this.#bits = new BitModel(unheard, slotBits, 1);
        let before = new Uint8Array(0);
        for (const path of familiarPaths) {
            const bytes = new TextEncoder().encode(path);
            const shared = before.length === 0 ? 0 : familiarFolder.length;
            this.begin(before, shared);
            for (const byte of bytes.subarray(shared))
                this.code(byte);
            this.code(0);
            before = bytes;
        }
        this.#bits.coder = coder;
    }
    /** Begins a text whose first `shared` bytes are those of `before`. */
    begin(before, shared) {
        this.#before = before;
        this.#right = this.#last = this.#word = 0;
        for (let at = 0; at < shared; at++)
            this.#pass(before[at]);
        this.#guessAt = shared;
    }
    /** Codes the next byte. */
    code(byte) {
        const guess = this.#guessAt < 0 ? 0 : (this.#before[this.#guessAt] ?? 0);
        const right = Math.min(this.#right, 3);
        const last = this.#last;
        const bits = this.#bits.given(0, last & 0xff, last & 0xffff, last, this.#word, guess * 4 + right);
        const set = guess === 0 ? 0 : 8;
        let coded = 1;
        for (let at = 7; at >= 0; at--)
            coded = (coded << 1) | bits.bit((byte >> at) & 1, set + at, coded);
        coded &= 0xff;
        if (coded === guess) {
            this.#right++;
            this.#guessAt++;
        }
        else {
            this.#right = 0;
            this.#guessAt = -1;
        }
        this.#pass(coded);
        if (this.#guessAt < 0 && coded === dot)
            this.#guessAt = this.#before.lastIndexOf(dot) + 1 || -1;
        return coded;
    }
    #pass(byte) {
        this.#last = ((this.#last << 8) | byte) & 0xff_ffff;
        this.#word = separators.has(byte) ? 0 : Math.imul(this.#word + byte, 0x2f0b_4c47) >>> 8;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/baseline-models.js





/** What writing and reading a baseline have in common: the models learn the same from the same values. */
class BaselineModels {
    bits;
    texts;
    shapes;
    rows;
    #coder;
    constructor(coder) {
        this.#coder = coder;
        this.bits = new BitModel(coder, 14, Object.keys(valueKinds).length);
        this.texts = new TextModel(coder);
        this.shapes = new ShapeModel(this.bits);
        this.rows = new RowModel(this.bits);
    }
    /** Codes a number of which nothing is known, in `width` bits, at most 53. */
    plain(value, width) {
        let read = 0;
        for (let at = width - 1; at >= 0; at--)
            read = read * 2 + this.#coder.code(Math.floor(value / 2 ** at) % 2, 2048);
        return read;
    }
}

// EXTERNAL MODULE: ./packages/coverage/build/errors.js
var errors = __webpack_require__(9325);
;// CONCATENATED MODULE: ./packages/coverage/build/baseline/bit-coder.js
/** How many bytes the ends of the interval have that is narrowed with each bit. */
const intervalBytes = 3;
/** The largest number of the interval. */
const wholeInterval = 0xff_ffff;
/** How far a leading byte is from the lowest bit. */
const leadingShift = 16;
/** The last number from `low` to `high` that stands for a 1. Whole numbers below 2^31 throughout, so every machine agrees. */
function splitInterval(low, high, chance) {
    const range = high - low;
    return low + Math.imul(range >>> 12, chance) + (Math.imul(range & 0xfff, chance) >>> 12);
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/bit-decoder.js


/** Reads the bits that a bit encoder wrote, of bytes that anybody may have written. */
class BitDecoder {
    #source;
    #at;
    #low = 0;
    #high = wholeInterval;
    #value = 0;
    constructor(source) {
        this.#source = source;
        this.#at = source.start;
        for (let count = 0; count < intervalBytes; count++)
            this.#shift();
    }
    /** @throws {ActionError} `malformed-report` (data) when the bytes end before the bit */
    code(_bit, chance) {
        let low = this.#low;
        let high = this.#high;
        const split = splitInterval(low, high, chance);
        // Without a branch: no processor guesses which bits come.
        const bit = (this.#value - split - 1) >>> 31;
        high = (split & -bit) | (high & (bit - 1));
        low = (low & -bit) | ((split + 1) & (bit - 1));
        while ((low ^ high) >>> leadingShift === 0) {
            low = (low << 8) & wholeInterval;
            high = ((high << 8) & wholeInterval) | 0xff;
            this.#shift();
        }
        this.#low = low;
        this.#high = high;
        return bit;
    }
    /** @throws {ActionError} `malformed-report` (data) unless everything was read */
    finish() {
        // The last byte that was written is the first of the interval.
        const left = this.#source.end + intervalBytes - 1 - this.#at;
        if (left > 0)
            throw this.error(`${left} bytes follow the end`, "nothing");
    }
    /** What is wrong at the byte that is read next. */
    error(problem, expected) {
        const { name, end } = this.#source;
        return baselineError(name, Math.min(this.#at, end), problem, expected);
    }
    /** The interval reaches beyond the last byte by all but one of its own: they read as zeros. */
    #shift() {
        const { bytes, end } = this.#source;
        if (this.#at >= end + intervalBytes - 1)
            throw this.error("it ends too early", "more bytes");
        const byte = this.#at < end ? bytes[this.#at] : 0;
        this.#value = ((this.#value << 8) & wholeInterval) | byte;
        this.#at++;
    }
}
/** What is wrong at a byte of a baseline. */
function baselineError(name, at, problem, expected) {
    const place = `${JSON.stringify(name)} (coverage baseline), byte ${at}`;
    return errors/* coverageErrors */.o.error("malformed-report", `${place}: ${problem}; expected ${expected}`);
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/baseline-reader.js



/** What reading costs, in rows, so that the time which a few bytes can claim has an end; `likeLines` of a file cost one. */
const costs = { same: 1, byte: 4, file: 64, largeNumber: 16, likeLines: 16 };
/** Reads values from bytes that somebody else may have written, and counts what they claim. */
class BaselineReader {
    models;
    #decoder;
    #most;
    #left;
    constructor(source) {
        this.#decoder = new BitDecoder(source);
        this.models = new BaselineModels(this.#decoder);
        // What is expected costs next to nothing: a few bytes could claim any number of lines.
        this.#most = Math.min(limits/* maxBaselineRows */.x3, limits/* freeBaselineRows */.XB + (source.end - source.start) * limits/* maxRowsPerByte */.Bm);
        this.#left = this.#most;
    }
    /** Takes rows, or what costs as much, off what may be read. @throws {ActionError} `malformed-report` (data) when it is too much */
    spend(count) {
        this.#left -= count;
        if (this.#left < 0)
            throw this.error("it claims more than its bytes can tell", `at most ${this.#most} lines`);
    }
    /** The next number of things. @throws {ActionError} `malformed-report` (data) when it is above `most` */
    count(kind, context, most, what) {
        const count = this.models.bits.given(kind, context).number(0);
        if (count > most)
            throw this.error(`the number of ${what} is beyond ${most}`, "a smaller number");
        return count;
    }
    /** What is wrong at the byte that is read next. */
    error(problem, expected) {
        return this.#decoder.error(problem, expected);
    }
    /** @throws {ActionError} `malformed-report` (data) unless everything was read */
    finish() {
        this.#decoder.finish();
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/baseline-texts.js



const baseline_texts_slash = 0x2f;
/**
 * Writes a text, without its NULs, as what differs from one that it resembles: nothing, or how many folders of that are not
 * its own, and the rest. Gives its bytes.
 */
function writeText({ bits, texts }, text, before) {
    const bytes = new TextEncoder().encode(text.replaceAll("\0", ""));
    const folders = countFolders(before);
    const [shared, isSame] = compare(bytes, before);
    bits.given(valueKinds.back, folders).number(isSame ? 0 : 1 + folders - countFolders(bytes.subarray(0, shared)));
    if (isSame)
        return bytes;
    texts.begin(before, shared);
    for (let at = shared; at < bytes.length; at++)
        texts.code(bytes[at]);
    texts.code(0);
    return bytes;
}
/** Reads a text. @throws {ActionError} `malformed-report` (data) when it is too long or not UTF-8 */
function readText(reader, before, what) {
    const { bits, texts } = reader.models;
    const folders = countFolders(before);
    const back = bits.given(valueKinds.back, folders).number(0);
    if (back > folders + 1)
        throw reader.error(`${what} leaves out too many folders`, `at most ${folders}`);
    reader.spend(before.length);
    if (back === 0)
        return { text: decode(before, reader, what), bytes: before };
    let shared = 0;
    for (let left = folders + 1 - back; left > 0; left--)
        shared = before.indexOf(baseline_texts_slash, shared) + 1;
    const bytes = Array.from(before.subarray(0, shared));
    texts.begin(before, shared);
    for (let byte = texts.code(0); byte !== 0; byte = texts.code(0)) {
        if (bytes.length === limits/* maxTextBytes */.tu)
            throw reader.error(`${what} is longer than ${limits/* maxTextBytes */.tu} bytes`, "a shorter one");
        reader.spend(costs.byte);
        bytes.push(byte);
    }
    const read = Uint8Array.from(bytes);
    return { text: decode(read, reader, what), bytes: read };
}
function decode(bytes, reader, what) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw reader.error(`${what} is not text`, "UTF-8");
    }
}
/** How many bytes of whole folders two texts share, and whether they are the same. */
function compare(bytes, before) {
    let shared = 0;
    let at = 0;
    for (; at < bytes.length && bytes[at] === before[at]; at++)
        if (bytes[at] === baseline_texts_slash)
            shared = at + 1;
    return [shared, at === bytes.length && at === before.length];
}
function countFolders(path) {
    let folders = 0;
    for (const byte of path)
        if (byte === baseline_texts_slash)
            folders++;
    return folders;
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/baseline-head.js



const maxFlags = 1000;
const maxMarks = 10_000;
/** The last millisecond of a `Date`. */
const lastMs = 8.64e15;
const timeBits = 53;
const maxPercent = 100_000_000;
const percentBits = 27;
/** The texts of a head, and what they are like. */
const texts = [
    ["repository", ""],
    ["ref", "refs/heads/main"],
    ["workflow", ""],
    ["runId", ""],
    ["tool", "build-once/coverage-gate"],
];
const encode = (text) => new TextEncoder().encode(text);
/** A commit as it mostly is. */
const commitPattern = /^[0-9a-f]{40}$/;
const commitKinds = { same: 0, hash: 1, text: 2 };
const noRun = { commit: "", createdMs: 0 };
/** Writes everything but the files. */
function writeHead(models, head) {
    for (const [name, like] of texts)
        writeText(models, head[name], encode(like));
    writeRun(models, head, noRun);
    models.bits.given(valueKinds.count, 0).number(head.marks.length);
    let scope = new Uint8Array(0);
    for (const mark of head.marks) {
        models.plain(report/* metrics */.q.indexOf(mark.metric), 2);
        models.plain(mark.percent, percentBits);
        scope = writeText(models, mark.scope, scope);
    }
    models.bits.given(valueKinds.count, 1).number(head.flags.size);
    let name = new Uint8Array(0);
    for (const [flag, run] of head.flags) {
        name = writeText(models, flag, name);
        writeRun(models, run, head);
    }
}
/** Most flags were measured by the run that writes the baseline. */
function writeRun(models, { commit, createdMs }, before) {
    const choice = models.bits.given(valueKinds.choice, 0);
    if (commit === before.commit)
        choice.number(commitKinds.same);
    else if (commitPattern.test(commit)) {
        choice.number(commitKinds.hash);
        for (let at = 0; at < commit.length; at++)
            models.plain(Number.parseInt(commit[at], 16), 4);
    }
    else {
        choice.number(commitKinds.text);
        writeText(models, commit, encode(before.commit));
    }
    models.bits.given(valueKinds.choice, 1).bit(createdMs === before.createdMs ? 1 : 0);
    if (createdMs !== before.createdMs)
        models.plain(createdMs, timeBits);
}
/** Reads everything but the files. @throws {ActionError} `malformed-report` (data) */
function readHead(reader) {
    const [repository = "", ref = "", workflow = "", runId = "", tool = ""] = texts.map(([what, like]) => readText(reader, encode(like), what).text);
    const run = readRun(reader, noRun);
    return { repository, ref, workflow, runId, tool, ...run, marks: readMarks(reader), flags: readFlags(reader, run) };
}
function readRun(reader, before) {
    const { models } = reader;
    const kind = models.bits.given(valueKinds.choice, 0).number(0);
    const commit = kind === commitKinds.same ? before.commit : readCommit(reader, kind, before.commit);
    const isSame = models.bits.given(valueKinds.choice, 1).bit(0) === 1;
    const createdMs = isSame ? before.createdMs : models.plain(0, timeBits);
    if (createdMs > lastMs)
        throw reader.error(`a time is beyond ${lastMs}`, "a smaller number");
    return { commit, createdMs };
}
function readCommit(reader, kind, before) {
    if (kind === commitKinds.text)
        return readText(reader, encode(before), "a commit").text;
    if (kind !== commitKinds.hash)
        throw reader.error("a commit is of no known kind", "at most 2");
    return Array.from({ length: 40 }, () => reader.models.plain(0, 4).toString(16)).join("");
}
function readMarks(reader) {
    const { models } = reader;
    const marks = [];
    let before = new Uint8Array(0);
    for (let left = reader.count(valueKinds.count, 0, maxMarks, "marks"); left > 0; left--) {
        const metric = report/* metrics */.q[models.plain(0, 2)];
        const percent = models.plain(0, percentBits);
        if (percent > maxPercent)
            throw reader.error("a percentage is beyond 100", "a smaller number");
        const { text: scope, bytes } = readText(reader, before, "a scope");
        before = bytes;
        marks.push({ scope, metric, percent });
    }
    return marks;
}
function readFlags(reader, run) {
    const flags = new Map();
    let before = new Uint8Array(0);
    for (let left = reader.count(valueKinds.count, 1, maxFlags, "flags"); left > 0; left--) {
        const { text: name, bytes } = readText(reader, before, "a flag");
        if (flags.has(name))
            throw reader.error(`the flag ${JSON.stringify(name)} is there twice`, "another flag");
        before = bytes;
        flags.set(name, readRun(reader, run));
    }
    return flags;
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/crc32.js
const crc32_table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++)
        value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb8_8320;
    return value;
});
/** The CRC-32 of bytes, to notice damage; it proves nothing about who wrote them. @see ISO 3309 */
function crc32(bytes) {
    let value = 0xffff_ffff;
    for (const byte of bytes)
        value = (value >>> 8) ^ crc32_table[(value ^ byte) & 0xff];
    return (value ^ 0xffff_ffff) >>> 0;
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/row.js
/** A row to write into. */
function emptyRow() {
    return { gap: 0, hasArms: 0, arms: 0, isLoose: 0, isHit: 0, unlike: 0, isOdd: 0 };
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/row-cursor.js

/** Goes through the rows of a file in their order. */
class RowCursor {
    #columns;
    #at = 0;
    #branch = 0;
    /** The row that was found last. */
    row = emptyRow();
    /** The line of that row. */
    line = 0;
    constructor(columns) {
        this.#columns = columns;
    }
    /** Finds the first row at `from` or after it; false when there is none. `from` never becomes less. */
    seek(from) {
        const { lines, hits, partial, branches } = this.#columns;
        while (this.#at < lines.length && lines[this.#at] < from)
            this.#at++;
        while (this.#branch < branches.lines.length && branches.lines[this.#branch] < from)
            this.#branch++;
        const [at, branch] = [this.#at, this.#branch];
        const line = at < lines.length ? lines[at] : Number.POSITIVE_INFINITY;
        const branchLine = branch < branches.lines.length ? branches.lines[branch] : Number.POSITIVE_INFINITY;
        this.line = Math.min(line, branchLine);
        if (this.line === Number.POSITIVE_INFINITY)
            return false;
        const { row } = this;
        row.gap = this.line - from;
        row.hasArms = branchLine === this.line ? 1 : 0;
        row.isLoose = line === this.line ? 0 : 1;
        row.isHit = row.isLoose === 1 ? 0 : hits[at];
        row.arms = row.hasArms === 1 ? branches.arms[branch] : 0;
        const missed = row.hasArms === 1 ? row.arms - branches.taken[branch] : 0;
        row.unlike = row.isHit === 1 ? missed : row.arms - missed;
        row.isOdd = row.isLoose === 1 ? 0 : partial[at] ^ (missed > 0 ? 1 : 0);
        return true;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/read-rows.js





/** More arms than a line of a program has. */
const read_rows_usualArms = 255;
/** Reads the rows of a file. @throws {ActionError} `malformed-report` (data) when a line or its arms cannot be */
function readRows(reader, traits, like) {
    const { rows } = reader.models;
    const most = traits.rowCount;
    const lines = new Uint32Array(most);
    const hits = new Uint32Array(most);
    const partial = new Uint8Array(most);
    const mostBranches = (traits.kinds & fileKinds.branches) !== 0 ? most : 0;
    const branches = {
        lines: new Uint32Array(mostBranches),
        arms: new Uint32Array(mostBranches),
        taken: new Uint32Array(mostBranches),
    };
    const row = emptyRow();
    let lineCount = 0;
    let branchCount = 0;
    let line = -1;
    rows.beginFile(traits, like === undefined ? undefined : new RowCursor(like));
    for (let left = most; left > 0; left--) {
        rows.code(row);
        line += row.gap + 1;
        if (line > limits/* maxLineNumber */.Wz)
            throw reader.error(`a line is beyond ${limits/* maxLineNumber */.Wz}`, "a smaller number");
        let missed = 0;
        if (row.hasArms === 1) {
            if (row.arms > read_rows_usualArms)
                reader.spend(costs.largeNumber);
            if (row.unlike > row.arms)
                throw reader.error("a line has more arms taken or missed than there are", `at most ${row.arms}`);
            missed = row.isHit === 1 ? row.unlike : row.arms - row.unlike;
            branches.lines[branchCount] = line;
            branches.arms[branchCount] = row.arms;
            branches.taken[branchCount++] = row.arms - missed;
        }
        if (row.isLoose === 1)
            continue;
        lines[lineCount] = line;
        hits[lineCount] = row.isHit;
        partial[lineCount++] = (missed > 0 ? 1 : 0) ^ row.isOdd;
    }
    return {
        lines: first(lines, lineCount),
        hits: first(hits, lineCount),
        partial: lineCount === most ? partial : partial.slice(0, lineCount),
        branches: {
            lines: first(branches.lines, branchCount),
            arms: first(branches.arms, branchCount),
            taken: first(branches.taken, branchCount),
        },
    };
}
function first(column, length) {
    return length === column.length ? column : column.slice(0, length);
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/decode-baseline.js












// What reads ignores what it is given to code.
const noTraits = { kinds: 0, rowCount: 0 };
const noLack = { whole: 0, lacking: 0 };
/**
 * Reads what `encodeBaseline` wrote. `name` is what messages call the file.
 * Bytes from anywhere are safe: memory and time stay a multiple of their number and have an end, and every number is checked.
 *
 * @throws {ActionError} `malformed-report` (data) with the byte where they are not a baseline
 */
function decodeBaseline(bytes, name = "baseline") {
    const reader = new BaselineReader(decode_baseline_open(bytes, name));
    const { flags: runs, ...head } = readHead(reader);
    const paths = readPaths(reader);
    const files = readGroup(reader, paths, undefined);
    const flags = new Map();
    for (const [flag, run] of runs)
        flags.set(flag, { ...run, files: readGroup(reader, paths, files) });
    reader.finish();
    return { ...head, files, flags };
}
function decode_baseline_open(bytes, name) {
    const schema = new TextEncoder().encode(`${baseline/* baselineSchema */.d2}\n`);
    const wrong = schema.findIndex((byte, at) => bytes[at] !== byte);
    if (wrong >= 0)
        throw baselineError(name, wrong, "it is no coverage baseline", JSON.stringify(baseline/* baselineSchema */.d2));
    const end = bytes.length - 4;
    if (end <= schema.length)
        throw baselineError(name, bytes.length, "it ends too early", "more bytes");
    const sum = new DataView(bytes.buffer, bytes.byteOffset + end, 4).getUint32(0, true);
    if (sum !== crc32(bytes.subarray(0, end)))
        throw baselineError(name, end, "its checksum differs: it was cut or damaged", "the checksum of its bytes");
    return { name, bytes, start: schema.length, end };
}
function readPaths(reader) {
    const paths = [];
    let before = new Uint8Array(0);
    for (let left = reader.count(valueKinds.count, 2, limits/* maxFiles */.Mr, "files"); left > 0; left--) {
        const { text, bytes } = readText(reader, before, "a path");
        const last = paths.at(-1);
        if (last !== undefined && last >= text)
            throw reader.error("paths are not in order", "a later path");
        paths.push(text);
        before = bytes;
    }
    return paths;
}
/** The files of a flag, or of everything. */
function readGroup(reader, paths, all) {
    const { bits } = reader.models;
    const files = new Map();
    let index = -1;
    for (let left = reader.count(valueKinds.count, 3, paths.length, "files"); left > 0; left--) {
        reader.spend(costs.same);
        index += bits.given(valueKinds.skip, 0).number(0) + 1;
        const path = paths[index];
        if (path === undefined)
            throw reader.error(`there is no file ${index}`, `at most ${paths.length - 1}`);
        const isSame = all !== undefined && bits.given(valueKinds.same, 0).bit(0) === 1;
        const like = all?.get(path);
        const file = isSame ? like : readFile(reader, like);
        if (file === undefined)
            throw reader.error("a flag refers to a file that is not there", "a file of the whole");
        files.set(path, file);
    }
    return files;
}
/** Reads a file that is probably like the one that everything together reached of it. */
function readFile(reader, like) {
    const likeLines = like === undefined ? 0 : like.lines.length + like.branches.lines.length;
    reader.spend(costs.file + Math.floor(likeLines / costs.likeLines));
    const traits = reader.models.shapes.traits(noTraits, like === undefined ? undefined : traitsOf(like));
    reader.spend(traits.rowCount);
    if (traits.rowCount > limits/* maxLineNumber */.Wz + 1)
        throw reader.error(`a file has more than ${limits/* maxLineNumber */.Wz} lines`, "fewer");
    const counters = readCounters(reader, traits.kinds, like);
    return { ...readRows(reader, traits, like), functions: (0,table/* emptyTable */._d)(1), statements: (0,table/* emptyTable */._d)(4), counters };
}
function readCounters(reader, kinds, like) {
    const totals = new Map();
    for (const [index, metric] of report/* metrics */.q.entries()) {
        if ((kinds & (1 << index)) === 0)
            continue;
        const { whole, lacking } = reader.models.shapes.total(index, noLack, totalIn(like, index)?.whole);
        if (lacking > whole)
            throw reader.error("a total lacks more than it has", `at most ${whole}`);
        totals.set(metric, { whole, part: whole - lacking });
    }
    return (0,baseline/* counterTable */.H1)(totals);
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/bit-encoder.js

/** Writes bits as bytes: an interval is narrowed with each bit, and a leading byte is written once both ends have it. */
class BitEncoder {
    #bytes = new Uint8Array(4096);
    #length = 0;
    #low = 0;
    #high = wholeInterval;
    code(bit, chance) {
        const split = splitInterval(this.#low, this.#high, chance);
        if (bit === 1)
            this.#high = split;
        else
            this.#low = split + 1;
        while ((this.#low ^ this.#high) >>> leadingShift === 0) {
            this.#append(this.#low >>> leadingShift);
            this.#low = (this.#low << 8) & wholeInterval;
            this.#high = ((this.#high << 8) & wholeInterval) | 0xff;
        }
        return bit;
    }
    /** The bytes of all bits. Nothing may be coded after that. */
    finish() {
        // The shortest number of the interval: bytes that are not there are read as zeros.
        const isZero = this.#low === 0;
        this.#append(isZero ? 0 : (this.#low >>> leadingShift) + 1);
        return this.#bytes.subarray(0, this.#length);
    }
    #append(byte) {
        if (this.#length === this.#bytes.length) {
            const larger = new Uint8Array(this.#length * 2);
            larger.set(this.#bytes);
            this.#bytes = larger;
        }
        this.#bytes[this.#length++] = byte;
    }
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline/encode-baseline.js










/**
 * Writes a baseline: the schema's line, everything as bits that cost as little as they were expected, and a CRC-32.
 * Equal baselines give equal bytes. Compressing them once more gains nothing.
 */
function encodeBaseline(baseline) {
    const encoder = new BitEncoder();
    const models = new BaselineModels(encoder);
    const flags = sorted(baseline.flags);
    writeHead(models, { ...baseline, flags: new Map(flags) });
    const all = wellFormed(baseline.files);
    const groups = [all, ...flags.map(([, flag]) => wellFormed(flag.files))];
    const paths = [...new Set(groups.flatMap((group) => [...group.keys()]))].sort(byName);
    models.bits.given(valueKinds.count, 2).number(paths.length);
    let before = new Uint8Array(0);
    for (const path of paths)
        before = writeText(models, path, before);
    const indexOf = new Map(paths.map((path, index) => [path, index]));
    for (const group of groups)
        writeGroup(models, group, group === all ? undefined : all, indexOf);
    return assemble(encoder.finish());
}
function assemble(body) {
    const schema = new TextEncoder().encode(`${baseline/* baselineSchema */.d2}\n`);
    const whole = new Uint8Array(schema.length + body.length + 4);
    whole.set(schema);
    whole.set(body, schema.length);
    const end = whole.length - 4;
    new DataView(whole.buffer).setUint32(end, crc32(whole.subarray(0, end)), true);
    return whole;
}
/** A flag's file that is in the whole as it is costs a bit or less there. */
function writeGroup(models, files, all, indexOf) {
    const { bits } = models;
    bits.given(valueKinds.count, 3).number(files.size);
    let before = -1;
    for (const [path, file] of files) {
        const index = indexOf.get(path) ?? 0;
        bits.given(valueKinds.skip, 0).number(index - before - 1);
        before = index;
        const same = all?.get(path);
        const isSame = same !== undefined && equalFiles(same, file);
        if (all !== undefined)
            bits.given(valueKinds.same, 0).bit(isSame ? 1 : 0);
        if (!isSame)
            writeFile(models, file, same);
    }
}
/** Writes a file, mostly as what differs from what everything together reached of it. */
function writeFile({ shapes, rows }, file, like) {
    const traits = traitsOf(file);
    shapes.traits(traits, like === undefined ? undefined : traitsOf(like));
    for (const metric of report/* metrics */.q.keys()) {
        const total = totalIn(file, metric);
        if (total !== undefined)
            shapes.total(metric, total, totalIn(like, metric)?.whole);
    }
    rows.beginFile(traits, like === undefined ? undefined : new RowCursor(like));
    const cursor = new RowCursor(file);
    for (let line = 0; cursor.seek(line); line = cursor.line + 1)
        rows.code(cursor.row);
}
/** Files in the order of their paths, in the form that is kept. Of paths that are one as UTF-8 the first counts; no file's name has a NUL. */
function wellFormed(files) {
    const kept = new Map();
    for (const [path, file] of sorted(files)) {
        const name = new TextDecoder().decode(new TextEncoder().encode(path));
        if (!kept.has(name) && !name.includes("\0"))
            kept.set(name, (0,baseline/* compactFile */.Ks)(file));
    }
    return new Map(sorted(kept));
}
function sorted(entries) {
    return [...entries].sort(([a], [b]) => byName(a, b));
}
function byName(a, b) {
    return a < b ? -1 : 1;
}
function equalFiles(a, b) {
    return (equal(a.lines, b.lines) &&
        equal(a.hits, b.hits) &&
        equal(a.partial, b.partial) &&
        equal(a.branches.lines, b.branches.lines) &&
        equal(a.branches.arms, b.branches.arms) &&
        equal(a.branches.taken, b.branches.taken) &&
        equal(a.counters.keys, b.counters.keys) &&
        a.counters.columns.every((column, i) => equal(column, b.counters.columns[i])));
}
function equal(a, b) {
    return b !== undefined && a.length === b.length && a.every((value, i) => value === b[i]);
}

;// CONCATENATED MODULE: ./packages/coverage/build/baseline-code.js
// A door of its own: most runs neither read nor write a baseline, and then none of this is loaded.




/***/ })

};
