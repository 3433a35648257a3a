import { inject } from "vitest";

/** What an integration test gets from `provingGround()`. */
export interface ProvidedGround {
  /** `PATH`, `DOCKER_HOST`, `DOCKER_CONFIG`, `BUILDX_CONFIG` and `BUILDX_BUILDER`. */
  readonly environment: Readonly<Record<string, string>>;
  /** `127.0.0.1:<port>` of a registry that holds the base images. */
  readonly registry: string;
  /** Folder of wheels for `PIP_FIND_LINKS`. */
  readonly wheels: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly provingGround: ProvidedGround;
  }
}

/** The services that run for all integration tests. To be called in tests alone: it loads the test runner. */
export function provingGround(): ProvidedGround {
  return inject("provingGround");
}
