/*
 * Where things lie in the kernel's memory, in bytes from its start. This file is compiled twice: with the kernel, and with
 * what calls it, so it holds plain numbers. The first page belongs to the compiler.
 * Tables of rows are columns one after the other, each with room for `maxRows` values.
 */

/** How many rows of each kind are kept until somebody takes them. */
export const maxRows = 0x4000;

/** 32-bit words that tell how a call ended, see `word…`. */
export const wordsAt = 0x10000;
/** Totals that a report prints, as 64-bit floating point numbers: LF, LH, BRF, BRH, FNF, FNH. */
export const sumsAt = 0x10100;

/** Of the lines that were joined, as 64-bit floating point numbers: how many were hit, and how many there were. */
export const listedAt = 0x10140;

/** Lines: key, hits. */
export const lineKeysAt = 0x20000;
export const lineHitsAt = 0x40000;

/** Arms: key, line, 1 when taken. */
export const armKeysAt = 0x50000;
export const armLinesAt = 0x70000;
export const armTakenAt = 0x80000;

/** Branches: key, arms, taken, bits. */
export const branchKeysAt = 0x90000;
export const branchArmsAt = 0xb0000;
export const branchTakenAt = 0xc0000;
export const branchBitsAt = 0xd0000;

/** Ranges of lines that nothing reached, three numbers each: first line, last line, how many lines; where arms are otherwise. */
export const rangesAt = 0x50000;

/** Functions: key, hits. */
export const functionKeysAt = 0xe0000;
export const functionHitsAt = 0x100000;

/** Statements: key, hits, how many, first line, last line. */
export const blockKeysAt = 0x110000;
export const blockHitsAt = 0x130000;
export const blockStatementsAt = 0x140000;
export const blockFirstAt = 0x150000;
export const blockLastAt = 0x160000;

/** Digits of line numbers that are not numbers yet. */
export const lineDigitsAt = 0x180000;
/** Rows whose hits have more digits than are read together, and those hits. */
export const longHitRowsAt = 0x190000;
export const longHitsAt = 0x1a0000;

/** A name to compare with. */
export const nameAt = 0x170000;
export const maxNameBytes = 4096;

/** Which tag came after the same ones before, see `assembly/xml-history.ts`. */
export const followingAt = 0x1b0000;
export const followingSlots = 0x4000;

/** The names of the open elements, from the root on. */
export const openNamesAt = 0x1c0000;

/** Tags that were read: the name, or for an end tag the name and `firstEndTag`; the layout's slot; where it begins and ends; its first value. */
export const maxTags = 1024;
export const tagNamesAt = 0x1c1000;
export const tagLayoutsAt = 0x1c2000;
export const tagStartsAt = 0x1c3000;
export const tagEndsAt = 0x1c4000;
export const tagValuesAt = 0x1c5000;

/** Shapes of row tags, see `assembly/xml-shapes.ts`. */
export const shapesAt = 0x1ca000;
export const shapeBytes = 128;
export const maxShapes = 64;

/** Values of attributes: where they begin and end, and the number of up to seven digits that they are, or `noNumber`. */
export const maxValues = 0x2000;
export const valueStartsAt = 0x1d0000;
export const valueEndsAt = 0x1d8000;
export const valueNumbersAt = 0x1e0000;

/** A value that is no whole number. */
export const noNumber = -2;
/** A whole number that is too large for the table of numbers. */
export const largeNumber = -3;

/** For each name, the slots of its layouts, each one more than its number, and 0 after the last. */
export const layoutsPerName = 8;
export const layoutTableAt = 0x200000;
/** Names that have layouts, in the order in which they came. */
export const laidOutNamesAt = 0x1c6000;
export const maxLaidOutNames = 64;
/** Lengths of end tags by name; 0 when unknown. The tag itself is in the slot of the same number. */
export const endTagLengthsAt = 0x1c8000;
export const maxEndTagNames = 512;
export const endTagsAt = 0x2e0000;
export const endTagSlotBytes = 256;

/**
 * A layout of a start tag: the number of its values, 1 for an empty element, how much white space is before it, and for
 * each piece between the values its offset in the slot and its length, with the quote after the value in the upper half.
 */
export const layoutsAt = 0x220000;
export const layoutSlotBytes = 2048;
export const maxLayouts = 384;
export const layoutPiecesAt = 12;
export const layoutBytesAt = 544;

/**
 * At the end of a layout's slot, what such a tag is: `tagRow`, then the values that are its line and its hits; how its arms are
 * told (`arms…`), and the values that tell; the value that must be `stmt`, plus 1, or 0; and, where it may be `method` instead,
 * 1 and the values that name the function, plus 1, or 0. Or `tagNothing`, then its parent's name, the value that must not be a
 * certain text of up to eight bytes, two values that must be numbers, the text's length and its bytes.
 */
export const layoutRowAt = 2000;
export const tagRow = 1;
export const tagNothing = 2;
export const armsNone = 0;
/** As `50% (1/2)`. */
export const armsFraction = 1;
/** As two counts: missed, and taken. */
export const armsCounts = 2;

/** Where a chunk begins; at a page, because systems copy faster to there. What was left of the one before lies before it. */
export const chunkAt = 0x400000;
export const maxChunkBytes = 0x100000;

/** Rows of one kind that somebody else found, laid out as those that are read here, with up to four columns. */
export const stagedKeysAt = 0x520000;

/**
 * Files and their tables: what rows are joined into. A file is, for each of the four kinds, where its table is, how many rows
 * it has, for how many there is room, and how often few rows were added to many; and where its measure is, or 0. A table is columns
 * one after the other.
 */
export const tablesAt = 0x580000;
export const tablesEnd = 0x4580000;
export const kindBytes = 16;
export const fileMeasureAt = 64;
export const fileBytes = 72;

/** A measure: eight 64-bit floating point numbers, how many ranges of lines were not hit as a word, and those ranges. */
export const measureBytes = 72;
export const measuredLines = 0;
/** Lines that were hit, and those that were hit as a whole. */
export const measuredHit = 1;
export const measuredWhole = 2;
export const measuredArms = 3;
export const measuredTakenArms = 4;
/** Functions that were called. */
export const measuredCalled = 5;
/** Statements, and those that were reached. */
export const measuredStatements = 6;
export const measuredReached = 7;
export const measuredRangeCount = 16;

export const kindLines = 0;
export const kindBranches = 1;
export const kindFunctions = 2;
export const kindBlocks = 3;

/** Why the call ended. */
export const wordStop = 0;
/** How many lines were read. */
export const wordLines = 1;
export const wordLineRows = 2;
export const wordArmRows = 3;
export const wordBranchRows = 4;
export const wordFunctionRows = 5;
export const wordBlockRows = 6;
/** Where a file's name begins and ends. */
export const wordNameStart = 7;
export const wordNameEnd = 8;
/** 1 when the record before was a function's. */
export const wordAfterFunction = 9;
/** Where the tables of files end. */
export const wordTablesEnd = 10;
/** How many of its lines were hit. */
export const wordLinesHit = 12;

/** XML: how many tags were read, how many elements are open, the last tags, how many names have layouts. */
export const wordTags = 13;
export const wordDepth = 14;
export const wordLastTags = 15;
export const wordLaidOutNames = 16;

/** Which elements are rows: their name, that of their parent and of its parent; which end tag ends their section; after which tag to stop. */
export const wordRowName = 17;
export const wordRowParent = 18;
export const wordRowOwner = 19;
export const wordSectionName = 20;
export const wordBarrierName = 21;
/** Any name where one is asked for, no name where one is given. */
export const anyName = 0xffff;
/** End tags are numbered from here on, start tags by their names. */
export const firstEndTag = 4096;
/** A tag longer than this is not read here. */
export const maxTagBytes = 2048;

/** All is read. */
export const stopEnd = 0;
/** What follows must be read closely. */
export const stopOther = 1;
/** There is no room for further rows. */
export const stopFull = 2;
/** A file is named. */
export const stopFile = 3;
/** A file's section ended. */
export const stopSection = 4;

/** No section of a file has begun. */
export const sectionClosed = 0;
/** One has, and all its arms are in the kernel. */
export const sectionWhole = 1;
/** One has, and some of its arms are elsewhere: branches cannot be made of arms here. */
export const sectionInParts = 2;
