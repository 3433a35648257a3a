import { pathOfAddress } from "./source-address.ts";

/** Most paths: names with one slash between them, none of which is `.` or `..`, and nothing that could be an address. */
const normalPath = /^\/?(?!\.{1,2}(?:\/|$))[^\\:/]+(?:\/(?!\.{1,2}(?:\/|$))[^\\:/]+)*$/;

/** A path with `/` between names, without `.` and `..`, file scheme or trailing slash; `..` above the start is dropped. */
export function normalisePath(path: string): string {
  if (normalPath.test(path)) return path;
  const slashed = pathOfAddress(path).replaceAll("\\", "/");
  const names: string[] = [];
  for (const name of slashed.split("/")) {
    if (name === "" || name === ".") continue;
    if (name === "..") names.pop();
    else names.push(name);
  }
  return (slashed.startsWith("/") ? "/" : "") + names.join("/");
}

/** True for `/x` and `C:/x`. */
export function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path);
}

/** `path` below `folder`, or `undefined` when it is not. An empty folder holds every relative path. */
export function below(folder: string, path: string): string | undefined {
  if (folder === "") return isAbsolute(path) ? undefined : path;
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  return path.startsWith(prefix) && path.length > prefix.length ? path.slice(prefix.length) : undefined;
}

/** `a/b` of `a` and `b`. */
export function joinPath(folder: string, path: string): string {
  return normalisePath(folder === "" ? path : `${folder}/${path}`);
}
