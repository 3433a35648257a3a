import type { Access, Token } from "./identity.ts";
import { covers } from "./state.ts";

/** One way to be allowed: a permission and the access to it. */
export interface Requirement {
  readonly permission: string;
  readonly access: Access;
}

/** What an operation asks of a token: any one of `anyOf`; `open` ones ask nothing for what is public. */
export interface Rule {
  readonly anyOf: readonly Requirement[];
  readonly open: boolean;
}

/** Reading what anyone may read of a public repository. */
export function reads(...permissions: readonly string[]): Rule {
  return { anyOf: permissions.map((permission) => ({ permission, access: "read" })), open: true };
}

/** Reading what needs a token with the permission even in a public repository. */
export function readsGuarded(...permissions: readonly string[]): Rule {
  return { anyOf: permissions.map((permission) => ({ permission, access: "read" })), open: false };
}

/** Writing. */
export function writes(...permissions: readonly string[]): Rule {
  return { anyOf: permissions.map((permission) => ({ permission, access: "write" })), open: false };
}

/** `X-Accepted-GitHub-Permissions`: alternatives separated by `; `. */
export function acceptedPermissions(rule: Rule): string {
  return rule.anyOf.map(({ permission, access }) => `${permission}=${access}`).join("; ");
}

/** Whether `token` fulfils one of the rule's alternatives. Every token may read metadata. */
export function fulfils(token: Token, rule: Rule): boolean {
  return rule.anyOf.some(
    ({ permission, access }) =>
      (permission === "metadata" && access === "read") || covers(token.permissions.get(permission), access),
  );
}
