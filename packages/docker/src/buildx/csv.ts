/**
 * Renders `key=value` fields as one CSV record, the form in which buildx reads `--output`, `--secret`, `--cache-from`
 * and `--cache-to`; a comma, quote or line end in a value stays inside its field.
 *
 * @see RFC 4180, section 2
 */
export function renderCsv(fields: readonly (readonly [string, string])[]): string {
  return fields.map(([name, value]) => quoteField(name === "" ? value : `${name}=${value}`)).join(",");
}

function quoteField(field: string): string {
  return /[",\r\n]|^\s/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
