/** The first code of the specification's error document; `none` when the body is something else. */
export function registryErrorCode(bytes: Uint8Array): string {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    const errors: unknown =
      typeof parsed === "object" && parsed !== null && "errors" in parsed ? parsed.errors : undefined;
    const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
    const code: unknown = typeof first === "object" && first !== null && "code" in first ? first.code : undefined;
    return typeof code === "string" ? code : "none";
  } catch {
    return "none";
  }
}
