import { HttpFailure, type HttpResponse } from "@build-once/host";

/** What the place that holds a bundle answers. */
export function answer(status: number, bytes: Uint8Array): HttpResponse {
  return {
    status,
    headers: new Map(),
    body: (async function* () {
      yield bytes;
    })(),
    bytes: async (maxBytes) => {
      if (bytes.length > maxBytes) throw new HttpFailure("too-large", "too large");
      return bytes;
    },
    text: async () => new TextDecoder().decode(bytes),
    discard: () => undefined,
  };
}
