/** How many of the eight bytes at `at` are digits before the first that is none. */
export function countDigits(at: u32): u32 {
  const bytes = load<u64>(at) ^ 0x3030303030303030;
  const others = (bytes | (bytes + 0x7676767676767676)) & 0x8080808080808080;
  return <u32>(ctz(others) >> 3);
}

/** The number that the `count` digits at `at` make, one to seven. */
export function numberAt(at: u32, count: u32): u32 {
  // Digits become pairs, fours and the whole within one register: the first digit is in the lowest byte.
  const digits = (load<u64>(at) - 0x3030303030303030) << (64 - 8 * <u64>count);
  const pairs = digits * 10 + (digits >> 8);
  const mask: u64 = 0x000000ff000000ff;
  return <u32>(((pairs & mask) * 0x000f424000000064 + ((pairs >> 16) & mask) * 0x0000271000000001) >> 32);
}

/** Two numbers, of one to four digits each: the first in the lower half. */
export function pairAt(first: u32, firstCount: u32, second: u32, secondCount: u32): u64 {
  const low = (load<u32>(first) - 0x30303030) << (32 - 8 * firstCount);
  const high = (load<u32>(second) - 0x30303030) << (32 - 8 * secondCount);
  const digits = <u64>low | ((<u64>high) << 32);
  const pairs = (digits * 10 + (digits >> 8)) & 0x00ff00ff00ff00ff;
  return (pairs * 100 + (pairs >> 16)) & 0x0000ffff0000ffff;
}

/** Whether a number has digits and not more than `numberAt` takes. */
export function isShort(count: u32): bool {
  return count - 1 < 7;
}

/** Whether both have digits and not more than `pairAt` takes. */
export function isPair(a: u32, b: u32): bool {
  return ((a - 1) | (b - 1)) < 4;
}

/** How many bytes end the line at `at`: 1 for a line feed, 2 with a carriage return before it, 0 when it goes on. */
export function lineEnd(at: u32): u32 {
  const byte = load<u8>(at);
  if (byte == 10) return 1;
  return byte == 13 && load<u8>(at + 1) == 10 ? 2 : 0;
}

/** A bit for each of the sixteen bytes at `at` that is no digit. */
export function nonDigits(at: u32): u32 {
  return i8x16.bitmask(i8x16.gt_u(i8x16.sub(v128.load(at), i8x16.splat(48)), i8x16.splat(9)));
}

/** A bit for each of the 64 bytes at `at` that is no digit. */
export function nonDigitsOf64(at: u32): u64 {
  const low = <u64>(nonDigits(at) | (nonDigits(at + 16) << 16));
  return low | ((<u64>(nonDigits(at + 32) | (nonDigits(at + 48) << 16))) << 32);
}
