/** As much of the engine's WebAssembly as is used. */
interface Engine {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}

/** WebAssembly, which no library of types for the language alone declares. */
export const webAssembly: Engine = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly;
