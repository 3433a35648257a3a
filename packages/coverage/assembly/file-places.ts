import { kindBytes } from "../src/kernel/layout";

/** Where the table of a kind is. */
export function tableOf(file: u32, kind: u32): u32 {
  return load<u32>(file + kind * kindBytes);
}

/** How many rows it has. */
export function rowsOf(file: u32, kind: u32): u32 {
  return load<u32>(file + kind * kindBytes, 4);
}

/** For how many rows it has room. */
export function capacityOf(file: u32, kind: u32): u32 {
  return load<u32>(file + kind * kindBytes, 8);
}
