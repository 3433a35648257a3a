import type { BundleContract, WorkflowContract } from "./contract.ts";

/** How the smallest sensible caller of a workflow looks, where it is not the usual one. */
interface Setting {
  readonly on?: string;
  /** The workflow whose image this one takes. */
  readonly takesImageOf?: string;
}

const usualEvents = "{ push: { branches: [main] }, pull_request: {} }";
const finishedRun = "{ workflow_run: { workflows: [CI], types: [completed] } }";
const settings: ReadonlyMap<string, Setting> = new Map([
  ["cd-gate.yml", { on: finishedRun }],
  ["cd-evidence.yml", { on: finishedRun }],
  ["pr-report.yml", { on: finishedRun }],
  ["cd-deploy.yml", { on: "{ push: { branches: [main] } }", takesImageOf: "docker-build.yml" }],
  ["docker-attest.yml", { on: "{ push: { branches: [main] } }", takesImageOf: "docker-build.yml" }],
  ["docker-scan.yml", { on: "{ push: { branches: [main] } }", takesImageOf: "docker-build.yml" }],
  ["docker-promote.yml", { on: '{ push: { tags: ["v*"] } }' }],
]);

/**
 * The smallest workflow that calls `file` and can start: exactly what it must be granted and given.
 * @throws {Error} when it demands an input that nobody has said a value for
 */
export function renderMinimalCaller(
  contract: BundleContract,
  file: string,
  as: { readonly repository: string; readonly ref: string },
): string {
  const { on = usualEvents, takesImageOf } = settings.get(file) ?? {};
  const id = jobId(file);
  const before = takesImageOf === undefined ? [] : jobLines(contract, takesImageOf, "image", [], as);
  const given = takesImageOf === undefined ? new Map<string, string>() : imageOf("image");
  return [
    `name: ${contractOf(contract, file).name}`,
    `on: ${on}`,
    "permissions: {}",
    "jobs:",
    ...before,
    ...jobLines(contract, file, id, withLines(file, contractOf(contract, file), given), as),
    "",
  ].join("\n");
}

function imageOf(job: string): ReadonlyMap<string, string> {
  return new Map([["reference", `\${{ needs.${job}.outputs.reference }}`]]);
}

/** The job's name in a caller, which is also what its checks begin with. */
export function jobId(file: string): string {
  return file.replace(/\.ya?ml$/, "");
}

function contractOf(contract: BundleContract, file: string): WorkflowContract {
  const one = contract[file];
  if (one === undefined) throw new Error(`${file} has no contract`);
  return one;
}

function jobLines(
  contract: BundleContract,
  file: string,
  id: string,
  given: readonly string[],
  { repository, ref }: { readonly repository: string; readonly ref: string },
): readonly string[] {
  const grants = Object.entries(contractOf(contract, file).permissions).map(([scope, level]) => `${scope}: ${level}`);
  return [
    `  ${id}:`,
    ...(given.length > 0 ? ["    needs: image"] : []),
    `    permissions: ${grants.length === 0 ? "{}" : `{ ${grants.join(", ")} }`}`,
    `    uses: ${repository}/.github/workflows/${file}@${ref}`,
    ...given,
  ];
}

function withLines(
  file: string,
  { inputs, secrets }: WorkflowContract,
  given: ReadonlyMap<string, string>,
): readonly string[] {
  const demanded = Object.entries(inputs).filter(([name, { required }]) => required || given.has(name));
  const values = demanded.map(([name]) => {
    const value = given.get(name);
    if (value === undefined) throw new Error(`${file} demands ${name}: say a value in minimal-caller.ts`);
    return `${name}: "${value}"`;
  });
  const secret = Object.entries(secrets).find(([, { required }]) => required);
  if (secret !== undefined) throw new Error(`${file} demands the secret ${secret[0]}: say one in minimal-caller.ts`);
  return values.length === 0 ? [] : [`    with: { ${values.join(", ")} }`];
}
