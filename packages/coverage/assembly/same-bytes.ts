/** Whether as many bytes are the same. Up to fifteen more may be read and are compared with nothing. */
export function isSame(a: u32, b: u32, bytes: u32): bool {
  let same: u32 = 0;
  for (; same + 16 <= bytes; same += 16)
    if (!i8x16.all_true(i8x16.eq(v128.load(a + same), v128.load(b + same)))) return false;
  const equal = i8x16.bitmask(i8x16.eq(v128.load(a + same), v128.load(b + same)));
  return (equal | ((-1 << (bytes - same)) & 0xffff)) == 0xffff;
}
