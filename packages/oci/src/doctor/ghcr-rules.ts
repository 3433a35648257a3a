import { loginFix } from "./login-fix.ts";
import type { Rule } from "./rule.ts";
import { changes, hasCode, type Symptom } from "./symptom.ts";

const refused = (symptom: Symptom): boolean => symptom.status === 401 || symptom.status === 403;
/** A wrong path is answered with 404 and `DENIED` as well. */
const withheld = (symptom: Symptom): boolean => refused(symptom) || hasCode(symptom, "DENIED");
const onGhcr = (symptom: Symptom): boolean => symptom.kind === "ghcr" && symptom.purpose !== "storage";
const byJob = (symptom: Symptom): boolean => symptom.facts.token === "job";

function ownerOf(path: string | undefined): string {
  return (path ?? "").split("/", 1)[0]?.toLowerCase() ?? "";
}

function isForeign(symptom: Symptom): boolean {
  const { source } = symptom.facts;
  return source !== undefined && symptom.repository !== undefined && ownerOf(source) !== ownerOf(symptom.repository);
}

function permissions(level: "read" | "write"): string {
  return `permissions:\n  contents: read\n  packages: ${level}`;
}

/** Where the owner of a package decides who may use it. */
export function packageSettingsUrl(repository: string | undefined, ownerKind?: "organization" | "user"): string {
  const [owner = "", ...name] = (repository ?? "").split("/");
  if (owner === "" || name.length === 0) return "https://github.com/settings/packages";
  const account = ownerKind === "user" ? "users" : "orgs";
  return `https://github.com/${account}/${owner}/packages/container/${encodeURIComponent(name.join("/"))}/settings`;
}

function linkFix(symptom: Symptom, role: "Read" | "Write"): string {
  const { ownerKind, source = "this repository" } = symptom.facts;
  const url = packageSettingsUrl(symptom.repository, ownerKind);
  const users = packageSettingsUrl(symptom.repository, "user");
  const either = ownerKind === undefined && url !== users ? `${url} (for a user's package ${users})` : url;
  return `Open ${either}, “Manage Actions access”, and add ${source} with the role ${role}.`;
}

/** Refusals of GitHub's registry, whose causes lie in the workflow, in the package's settings, or in whose run it is. */
export const ghcrRules: readonly Rule[] = [
  {
    cause: "single-sign-on",
    code: "registry-forbidden",
    fits: (symptom) =>
      symptom.kind === "ghcr" && refused(symptom) && /SAML|single sign-?on|\bSSO\b/i.test(symptom.words),
    because: () => "the organization wants single sign-on, which this personal access token was not authorised for",
    fix: () =>
      "Authorise the token: https://github.com/settings/tokens, “Configure SSO”. The job's own token needs none.",
  },
  {
    cause: "fork-token",
    code: "registry-forbidden",
    fits: (symptom) =>
      refused(symptom) && symptom.facts.readOnly === "fork" && changes(symptom) && symptom.purpose !== "delete",
    because: () =>
      "the run belongs to a pull request from a fork, whose token can never write and which gets no secrets",
    fix: () =>
      "Build without pushing there: leave `push: auto`, or give the pushing job\nif: github.event.pull_request.head.repo.fork != true",
  },
  {
    cause: "dependabot-token",
    code: "registry-forbidden",
    fits: (symptom) => refused(symptom) && symptom.facts.readOnly === "dependabot" && changes(symptom),
    because: () =>
      "Dependabot started the run: its token reads only unless the workflow says otherwise, and it gets Dependabot's secrets alone",
    fix: (symptom) =>
      symptom.kind === "ghcr" && symptom.facts.token !== "given"
        ? `Leave \`push: auto\`, which builds without pushing there, or give the job\n${permissions("write")}`
        : "Leave `push: auto`, which builds without pushing there, or add the registry's secrets under Settings → Secrets and variables → Dependabot.",
  },
  {
    cause: "credentials-wrong",
    code: "registry-unauthorized",
    fits: (symptom) =>
      symptom.kind === "ghcr" &&
      refused(symptom) &&
      symptom.facts.token === "given" &&
      /expected scopes|token provided|bad credentials/i.test(symptom.words),
    because: (symptom) =>
      /scopes/i.test(symptom.words)
        ? "the personal access token lacks a scope for packages"
        : "GitHub does not know the personal access token, or it has expired",
    fix: (symptom) =>
      `Make a classic token with the scope \`${changes(symptom) ? "write:packages" : "read:packages"}\` at https://github.com/settings/tokens, or leave \`username\` and \`password\` out and give the job\n${permissions(changes(symptom) ? "write" : "read")}`,
  },
  {
    cause: "package-of-another-owner",
    code: "registry-forbidden",
    fits: (symptom) => onGhcr(symptom) && withheld(symptom) && byJob(symptom) && isForeign(symptom),
    because: (symptom) =>
      `the package belongs to ${ownerOf(symptom.repository)} and the job's token to ${ownerOf(symptom.facts.source)}: it reaches the packages of its own owner alone`,
    fix: (symptom) =>
      changes(symptom)
        ? `Push below ghcr.io/${ownerOf(symptom.facts.source)}, or give \`username\` and \`password\` of a ${ownerOf(symptom.repository)} account's classic token with the scope \`write:packages\`.`
        : loginFix(
            symptom,
            `Check the image name. For a private package give \`username\` and \`password\` of a ${ownerOf(symptom.repository)} account's classic token with the scope \`read:packages\`.`,
          ),
  },
  {
    cause: "package-not-linked",
    code: "registry-forbidden",
    fits: (symptom) =>
      onGhcr(symptom) &&
      refused(symptom) &&
      symptom.facts.token !== "given" &&
      (changes(symptom)
        ? symptom.facts.packages === "write" && !/not allowed to create/i.test(symptom.words)
        : symptom.facts.packages === "read" ||
          symptom.facts.packages === "write" ||
          /read_package/i.test(symptom.words)),
    because: (symptom) =>
      `the package was first pushed by hand or from another repository, and ${symptom.facts.source ?? "this repository"} has no access to it`,
    fix: (symptom) => linkFix(symptom, changes(symptom) ? "Write" : "Read"),
  },
  {
    cause: "policy-refused",
    code: "registry-forbidden",
    fits: (symptom) =>
      symptom.kind === "ghcr" && symptom.facts.packages === "write" && /not allowed to create/i.test(symptom.words),
    because: () => "the organization does not let workflows create packages",
    fix: (symptom) =>
      `An owner opens https://github.com/organizations/${ownerOf(symptom.repository)}/settings/packages and allows package creation, or pushes the package once by hand.`,
  },
  {
    cause: "packages-write-missing",
    code: "registry-forbidden",
    fits: (symptom) => onGhcr(symptom) && symptom.status === 403 && symptom.facts.token !== "given" && changes(symptom),
    because: () => "the job's token may not write packages",
    fix: (symptom) =>
      `Give the job\n${permissions("write")}\nWhere it has them already, the package was first pushed from elsewhere: ${linkFix(symptom, "Write")}`,
  },
  {
    cause: "packages-read-missing",
    code: "registry-forbidden",
    fits: (symptom) => onGhcr(symptom) && withheld(symptom) && byJob(symptom) && !changes(symptom),
    because: () => "the package is private, or does not exist yet, and the job's token may not read packages",
    fix: (symptom) =>
      `Give the job\n${permissions("read")}\nWhere it has them already, ${linkFix(symptom, "Read").replace(/^O/, "o")}`,
  },
  {
    cause: "missing",
    code: "registry-forbidden",
    fits: (symptom) => onGhcr(symptom) && withheld(symptom) && symptom.facts.token === "none" && !changes(symptom),
    because: () => "the package is private or does not exist, which GitHub does not tell apart for a stranger",
    fix: () =>
      `Check the image name. For a private package leave \`github-token\` as it is and give the job\n${permissions("read")}`,
  },
];
