import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const basics = [
  "bash",
  "cat",
  "cut",
  "dirname",
  "head",
  "mkdir",
  "mv",
  "rm",
  "sed",
  "sha256sum",
  "sleep",
  "tail",
  "uname",
];
let machine: string;

/** A machine that has nothing but the basic commands, with a checkout that is not set up. */
beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), "bootstrap-"));
  for (const folder of ["bin", "home", "checkout/packages/tools", "checkout/actions/a", "checkout/packages/p"]) {
    mkdirSync(join(machine, folder), { recursive: true });
  }
  cpSync(join(root, "packages/tools/setup"), join(machine, "checkout/packages/tools/setup"), { recursive: true });
  for (const name of ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"]) {
    cpSync(join(root, name), join(machine, "checkout", name));
  }
  for (const folder of ["actions/a", "packages/p", "packages/tools"]) {
    writeFileSync(join(machine, "checkout", folder, "package.json"), "{}");
  }
  for (const name of [...basics, "env"]) {
    const path = [`/usr/bin/${name}`, `/bin/${name}`].find((candidate) => existsSync(candidate));
    symlinkSync(path ?? "", join(machine, "bin", name));
  }
});
afterEach(() => {
  rmSync(machine, { recursive: true });
});

function provide(name: string, script: string): void {
  writeFileSync(join(machine, "bin", name), `#!/bin/bash\n${script}\n`);
  chmodSync(join(machine, "bin", name), 0o755);
}

/** An npm that makes every package's programs out of one script, and counts its calls. */
function provideNpm(): void {
  provide(
    "npm",
    `echo called >> ${machine}/npm-calls
while [ $# -gt 0 ]; do [ "$1" = --prefix ] && folder=$2; last=$1; shift; done
case $last in
  node-linux-*) bin=$folder/node_modules/\${last%@*}/bin; name=node; says=true ;;
  pnpm*) bin=$folder/node_modules/.bin; name=pnpm; says=\${last#*@} ;;
esac
mkdir -p "$bin"
printf '#!/bin/bash\\nif [ "$1" = --dir ]; then mkdir -p "$2/node_modules"; fi\\necho %s\\n' "$says" > "$bin/$name"
${realChmod} 755 "$bin/$name"`,
  );
}

const realChmod = existsSync("/usr/bin/chmod") ? "/usr/bin/chmod" : "/bin/chmod";

function bootstrap(): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const script = "set -euo pipefail; source packages/tools/setup/bootstrap.sh; echo ready; type -P node pnpm";
  return spawnSync(join(machine, "bin/bash"), ["-c", script], {
    cwd: join(machine, "checkout"),
    env: { PATH: join(machine, "bin"), HOME: join(machine, "home") },
    encoding: "utf8",
  });
}

describe("bootstrap.sh", () => {
  test("a machine without Node and npm gets one line with the command that provides npm, and the run fails", () => {
    const result = bootstrap();
    expect(result.status).toBe(1);
    expect(result.stderr).toBe("[setup] error: npm is missing. Provide it with: apt-get install --yes npm\n");
    expect(result.stdout).not.toContain("ready");
  });

  test("Node and pnpm come from npm into .tools, the home directory stays empty, and a second run calls npm no more", () => {
    provideNpm();
    const first = bootstrap();
    expect(first.stderr).toBe("");
    expect(first.status).toBe(0);
    expect(countLines("npm-calls")).toBe(2);
    expect(first.stdout).toContain("/.tools/node-");
    expect(readdirSync(join(machine, "home"))).toEqual([]);
    const second = bootstrap();
    expect(second.status).toBe(0);
    expect(countLines("npm-calls")).toBe(2);
    expect(second.stdout).not.toContain("[setup]");
  });

  test("a Node that is too old is replaced, one that is new enough is kept", () => {
    provideNpm();
    provide("node", "echo false");
    expect(bootstrap().stdout).toContain("/.tools/node-");
    rmSync(join(machine, "checkout/.tools"), { recursive: true });
    provide("node", "echo true");
    expect(bootstrap().stdout).toContain(`${machine}/bin/node`);
  });

  test("a failing npm shows its own words and leaves nothing that looks installed", () => {
    provide("npm", "echo the registry said no; exit 3");
    const result = bootstrap();
    expect(result.status).toBe(1);
    expect(result.stderr).toContain("the registry said no");
    expect(readdirSync(join(machine, "checkout/.tools")).filter((name) => /^node-[\d.]+$/.test(name))).toEqual([]);
  });

  test("a changed lockfile makes the packages be installed again", () => {
    provideNpm();
    bootstrap();
    writeFileSync(join(machine, "checkout/pnpm-lock.yaml"), "lockfileVersion: '9.0'\n");
    expect(bootstrap().stdout).toContain("install the packages of pnpm-lock.yaml: done");
  });
});

function countLines(name: string): number {
  const { stdout } = spawnSync("cat", [join(machine, name)], { encoding: "utf8" });
  return stdout.split("\n").length - 1;
}
