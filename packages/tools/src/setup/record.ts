import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as pins from "./pins.ts";
import { toolsDirectory } from "./places.ts";

/** What the set-up found or installed; read by the tests and the demo, in `.tools/tools.json`. */
export interface ToolRecord {
  /** Of the pins this record was made for: another value means that the set-up must run again. */
  readonly pins: string;
  /** Absolute path of each program. */
  readonly programs: Readonly<Record<string, string>>;
  /** `machine` when an engine answered before anything was installed. */
  readonly engine: "machine" | "own";
  readonly wheels: string;
  /** Folder for `PYTHONPATH` with what writes the coverage reports of the tests. */
  readonly producers: string;
  /** Folder with JaCoCo's agent and reporter, where the machine has Java and Maven. */
  readonly jacoco?: string;
  readonly baseImages: string;
}

const recordPath = join(toolsDirectory, "tools.json");

/** A digest over every pin. */
export function digestPins(): string {
  return createHash("sha256").update(JSON.stringify(pins)).digest("hex");
}

/** The record of an earlier set-up, when it was made for the same pins and everything it names is still there. */
export function readRecord(): ToolRecord | undefined {
  let record: ToolRecord;
  try {
    record = JSON.parse(readFileSync(recordPath, "utf8")) as ToolRecord;
  } catch {
    return undefined;
  }
  if (record.pins !== digestPins()) return undefined;
  // A checkout that was copied together with its `.tools` must not lean on the one it came from.
  if (!record.baseImages.startsWith(`${toolsDirectory}/`)) return undefined;
  const folders = [
    record.wheels,
    record.producers,
    record.baseImages,
    ...(record.jacoco === undefined ? [] : [record.jacoco]),
  ];
  const paths = [...Object.values(record.programs), ...folders];
  return paths.every((path) => existsSync(path)) ? record : undefined;
}

/** Replaces the record in one step. */
export async function writeRecord(record: ToolRecord): Promise<void> {
  const partial = `${recordPath}.${process.pid}`;
  await writeFile(partial, `${JSON.stringify(record, null, 2)}\n`);
  await rename(partial, recordPath);
}
