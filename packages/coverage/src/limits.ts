/** The largest line number of a source file that is believed. */
export const maxLineNumber = 10_000_000;

/** The most lines one Go block may span; a longer one would turn 60 bytes of report into megabytes of lines. */
export const maxBlockLines = 50_000;

/** The most lines that the blocks of all reports together may span. */
export const maxSpannedLines = 30_000_000;

/** The longest line of a text report, or tag of an XML report, in bytes. */
export const maxRecordBytes: number = 1 << 20;

/** The longest attribute value or captured text of an XML report, in bytes. */
export const maxTextBytes: number = 1 << 16;

/** The deepest nesting of an XML or JSON report. */
export const maxDepth = 256;

/** The most attributes of one XML element. */
export const maxAttributes = 64;

/** The most different element and attribute names of an XML report. */
export const maxNames = 4096;

/** The most files that one report may name. */
export const maxFiles = 2_000_000;

/** Where counts stop growing: only zero or not decides coverage. */
export const maxCount = 0xffff_ffff;

/** How many bytes of a report its format is recognised by. */
export const headBytes: number = 1 << 16;

/** The most bytes that a compressed report may grow to. */
export const maxInflatedBytes: number = 8 * 2 ** 30;

/** How many bytes may come of one compressed byte; reports in XML reach 40, a bomb 1000 and more. */
export const maxInflation = 250;

/** Below this size it does not matter how much a report grows. */
export const inflationFloorBytes: number = 64 * 2 ** 20;

/** The most lines of all files and flags of a baseline: about those of two gigabytes of reports. */
export const maxBaselineRows = 100_000_000;

/** How many lines, or bytes of names, each byte of a baseline may stand for; those of reports stand for two to twenty, a bomb's for thousands. */
export const maxRowsPerByte = 256;

/** So many lines a baseline may have however few its bytes are: those of a file that is all alike cost next to nothing. */
export const freeBaselineRows = 1_000_000;
