export { readGo } from "./go";
export { readLcov, takeRows } from "./lcov";
export { readXml } from "./xml";
