import type { Symptom } from "./symptom.ts";

/** How credentials get to the registry that refused: by inputs, unless those are another registry's. */
export function loginFix({ host, facts }: Pick<Symptom, "host" | "facts">, given: string): string {
  if (facts.inputs !== "elsewhere") return given;
  return `The inputs \`username\` and \`password\` are for the image's own registry. Log in to this one in a step before:
- run: docker login ${host} --username "$SOURCE_USERNAME" --password-stdin <<< "$SOURCE_TOKEN"
  env:
    SOURCE_USERNAME: \${{ vars.SOURCE_USERNAME }}
    SOURCE_TOKEN: \${{ secrets.SOURCE_TOKEN }}`;
}
