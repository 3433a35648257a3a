export { forgetFiles, joinRows, joinStaged, openFile } from "./file-tables";
export { readGo } from "./go";
export { readLcov, takeRows } from "./lcov";
export { measureFile } from "./measure-file";
export { summariseLines } from "./summarise-lines";
export { readXml } from "./xml";
