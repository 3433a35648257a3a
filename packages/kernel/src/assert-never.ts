/** Fails to compile when a union has a member that the caller forgot; throws if one arrives at run time all the same. */
export function assertNever(value: never): never {
  throw new Error(`unreachable value: ${JSON.stringify(value)}`);
}
