const secretName =
  /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|SECRET_?KEY|AUTH_?KEY)$/i;

const secretValues: readonly RegExp[] = [
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bgithub_pat_[A-Za-z0-9_]{40,}/,
  /\bglpat-[A-Za-z0-9_-]{20,}/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bpypi-[A-Za-z0-9_-]{50,}/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bAIza[0-9A-Za-z_-]{35}\b/,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
  /\bsk_live_[A-Za-z0-9]{20,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]{3,}@/i,
];

/** Why an environment variable of an image looks like a secret, without repeating its value; `undefined` when it does not. */
export function secretShape(name: string, value: string): string | undefined {
  const bounded = value.slice(0, 8192);
  if (secretValues.some((shape) => shape.test(bounded))) return "its value has the shape of a credential";
  // An empty value is a declaration, and a path names where the secret will be.
  if (bounded === "" || bounded.startsWith("/") || !secretName.test(name)) return undefined;
  return "its name is one that secrets have";
}
