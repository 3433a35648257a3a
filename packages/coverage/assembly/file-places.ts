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

/** Says where the table is, how many rows it has and for how many it has room. */
export function setTable(file: u32, kind: u32, table: u32, rows: u32, capacity: u32): void {
  const place = file + kind * kindBytes;
  store<u32>(place, table);
  store<u32>(place, rows, 4);
  store<u32>(place, capacity, 8);
}

/** How often few rows were added to many. */
export function timesFewAdded(file: u32, kind: u32): u32 {
  return load<u32>(file + kind * kindBytes, 12);
}

/** Sets that. */
export function setTimesFewAdded(file: u32, kind: u32, times: u32): void {
  store<u32>(file + kind * kindBytes, times, 12);
}
