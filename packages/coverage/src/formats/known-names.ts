/** The numbers of a format's known names. */
export type NameIds<Name extends string> = Readonly<Record<Name, number>>;

/** The numbers of names, in the order they are listed in. */
export function nameIds<const Name extends string>(names: readonly Name[]): NameIds<Name> {
  return Object.fromEntries(names.map((name, i) => [name, i])) as NameIds<Name>;
}
