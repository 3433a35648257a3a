/** What a registry is shown. Never printed, and sent to the registry it is for and its token service only. */
export type Credentials =
  | { readonly kind: "anonymous" }
  | { readonly kind: "basic"; readonly username: string; readonly password: string }
  /** A refresh token from a docker login, exchanged for access tokens. */
  | { readonly kind: "identity"; readonly token: string };

/** The value of an `Authorization: Basic` field. @see RFC 7617 */
export function basicAuthorization(username: string, password: string): string {
  return `Basic ${basicSecret(username, password)}`;
}

/** What of an `Authorization: Basic` field is a secret: as good as the password, and unlike it. */
export function basicSecret(username: string, password: string): string {
  return encodeBase64(`${username}:${password}`);
}

/** What a registry that takes passwords as bearer tokens wants: as good as the password, and unlike it. */
export function bearerSecret(password: string): string {
  return encodeBase64(password);
}

function encodeBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}

/** Decodes base64 of UTF-8; `undefined` when it is neither. */
export function decodeBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.trim()), (char) => char.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
