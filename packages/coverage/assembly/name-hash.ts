/** A 53-bit hash of bytes, the same as `hashBytes` gives. */
export function hashName(start: u32, end: u32, seed: u32 = 0): f64 {
  let a: u32 = 0x811c9dc5 ^ seed;
  let b: u32 = 0x9e3779b9 ^ seed;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word = load<u32>(at);
    a = rotl<u32>((a ^ word) * 0xcc9e2d51, 15);
    b = rotl<u32>((b ^ word) * 0x85ebca6b, 13) + a;
  }
  // What is left, with its length where a whole word has its last byte.
  let rest: u32 = (<u32>(end - at)) << 24;
  for (let shift: u32 = 0; at < end; at++, shift += 8) rest |= (<u32>load<u8>(at)) << shift;
  a = mixed(a ^ rest);
  b = mixed(b ^ rest ^ a);
  return <f64>a * 2097152.0 + <f64>(b >> 11);
}

function mixed(value: u32): u32 {
  let mix = (value ^ (value >> 16)) * 0x85ebca6b;
  mix = (mix ^ (mix >> 13)) * 0xc2b2ae35;
  return mix ^ (mix >> 16);
}
