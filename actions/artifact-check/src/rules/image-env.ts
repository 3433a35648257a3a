import { broken, type Finding, holds } from "../finding.ts";
import type { ObservedImage } from "../image/observe-image.ts";
import type { ImagePolicy } from "../image/policy.ts";
import { secretShape } from "../image/secret-shapes.ts";
import { namePattern } from "../name-pattern.ts";
import { perRunnable } from "./runnables.ts";

/** `image-env`: no environment variable looks like a secret. Values are never repeated. */
export function judgeEnv(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  if (policy.forbiddenEnv.length === 0) return [];
  return perRunnable(image, "image-env", ({ config, platform }) => {
    const bad = config.env.flatMap((line) => {
      const at = line.indexOf("=");
      const name = at < 0 ? line : line.slice(0, at);
      const why = forbidden(policy.forbiddenEnv, name, at < 0 ? "" : line.slice(at + 1));
      return why === undefined ? [] : [`${name.slice(0, 100)} (${why})`];
    });
    if (bad.length === 0)
      return holds("image-env", image.name, `${platform}: ${config.env.length} variables, none looks like a secret`);
    return broken(
      "image-env",
      image.name,
      `${platform}: ${bad.join(", ")}`,
      "Whoever pulls the image can read it: revoke the secret, and pass it at build time with `secrets` or at run time.",
    );
  });
}

function forbidden(patterns: readonly string[], name: string, value: string): string | undefined {
  for (const pattern of patterns) {
    const named = pattern !== "secret-shapes" && namePattern(pattern, "i").test(name.slice(0, 1000));
    const why = named ? `forbidden by ${pattern}` : pattern === "secret-shapes" ? secretShape(name, value) : undefined;
    if (why !== undefined) return why;
  }
  return undefined;
}
