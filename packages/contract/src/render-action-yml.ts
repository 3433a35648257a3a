import type { Contract } from "./contract.ts";
import { commonOutputs } from "./common-inputs.ts";

/**
 * Renders `action.yml` of an action in `actions/<action>/`, whose bundle is `dist/<action>/index.js`.
 *
 * @see GitHub, "Metadata syntax reference"
 */
export function renderActionYml(contract: Contract): string {
  const lines = [
    "# Generated from src/contract.ts; change it there.",
    `name: ${quote(contract.title)}`,
    `description: ${quote(contract.description)}`,
    "author: build-once",
    "branding:",
    `  icon: ${quote(contract.branding.icon)}`,
    `  color: ${quote(contract.branding.color)}`,
    "inputs:",
  ];
  for (const [name, input] of Object.entries(contract.inputs)) {
    lines.push(`  ${name}:`, `    description: ${quote(`${input.description} Form: ${input.allowed}.`)}`);
    lines.push(`    required: ${input.required}`);
    if (input.default !== undefined) lines.push(`    default: ${quote(input.default)}`);
  }
  lines.push("outputs:");
  for (const [name, description] of Object.entries({ ...contract.outputs, ...commonOutputs })) {
    lines.push(`  ${name}:`, `    description: ${quote(description)}`);
  }
  const bundle = `../../dist/${contract.action}`;
  // An entry of its own tells the bundle that it is the post step: nothing in the environment does.
  lines.push("runs:", "  using: node24", `  main: ${bundle}/index.js`, `  post: ${bundle}/post.js`, "");
  return lines.join("\n");
}

/** A JSON string is a YAML 1.2 double-quoted scalar. */
function quote(text: string): string {
  return JSON.stringify(text);
}
