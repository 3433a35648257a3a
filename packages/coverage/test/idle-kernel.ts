import { vi } from "vitest";
import { stopOther, wordLines, wordStop, wordTags } from "../src/kernel/layout.ts";
import { type KernelCalls, ScanKernel } from "../src/kernel/scan-kernel.ts";

/** Reads with a kernel that reads nothing, so that every byte is read in TypeScript. */
export function withoutKernel<T>(read: () => T): T {
  const take = ScanKernel.take.bind(ScanKernel);
  const spies = [
    vi.spyOn(ScanKernel, "take").mockImplementation(() => idle(take())),
    vi.spyOn(ScanKernel, "giveBack").mockImplementation(() => undefined),
  ];
  try {
    return read();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function idle(kernel: ScanKernel): ScanKernel {
  const stop = (start: number): number => {
    kernel.words[wordStop] = stopOther;
    kernel.words[wordLines] = 0;
    kernel.words[wordTags] = 0;
    return start;
  };
  const calls: KernelCalls = { ...kernel.calls, readLcov: stop, readGo: stop, readXml: stop };
  return Object.create(kernel, { calls: { value: calls } }) as ScanKernel;
}
