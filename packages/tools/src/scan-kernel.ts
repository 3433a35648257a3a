import { join } from "node:path";
import { main } from "assemblyscript/asc";
import { root } from "./project.ts";

const source = "packages/coverage/assembly/index.ts";

/** Up to `tablesEnd` of the layout, and no byte more; the system gives memory only where something is written. */
const pages = "1112";

/** The scan kernel as a module of TypeScript, compiled from its sources: equal sources give equal bytes. */
export async function renderScanKernel(): Promise<string> {
  const written = new Map<string, Uint8Array>();
  const messages: string[] = [];
  const options = ["--runtime", "stub", "-O3", "--noAssert", "--use", "abort=", "--enable", "simd"];
  const { error } = await main(
    [source, "--baseDir", root, "--outFile", "kernel.wasm", "--initialMemory", pages, ...options],
    {
      writeFile: (name, content) => void written.set(name, Buffer.from(content)),
      stderr: { write: (text) => void messages.push(String(text)) },
    },
  );
  const code = written.get("kernel.wasm");
  // A warning is a conversion that was not meant.
  if (error !== null || code === undefined || messages.length > 0)
    throw new Error(`${join(root, source)} does not compile:\n${messages.join("")}`);
  const lines =
    Buffer.from(code)
      .toString("base64")
      .match(/.{1,110}/gu) ?? [];
  return [
    "// Written by `pnpm generate` from packages/coverage/assembly; never edited by hand.",
    "",
    "/** The scan kernel's code, WebAssembly in base64. */",
    "export const kernelCode: string =",
    `${lines.map((line) => `  "${line}"`).join(" +\n")};`,
    "",
  ].join("\n");
}
