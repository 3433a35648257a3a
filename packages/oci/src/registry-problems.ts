import { readShape } from "./shape.ts";

/** One entry of a registry's error document. @see OCI distribution specification 1.1.1, "Error Codes" */
export interface RegistryProblem {
  readonly code: string;
  readonly message: string;
}

/** Of a failing answer no more is read, in bytes. */
export const maxErrorBytes: number = 64 * 1024;

/** What the body of a failing answer says; empty when it is anything but the specification's error document. */
export function registryProblems(bytes: Uint8Array): readonly RegistryProblem[] {
  if (bytes.length > maxErrorBytes) return [];
  const parsed = readShape(bytes, (document) =>
    document
      .required("errors")
      .list()
      .map((item) => ({
        code: item.required("code").text(),
        message: item.optional("message")?.text() ?? "",
      })),
  );
  return parsed.ok ? parsed.value : [];
}
