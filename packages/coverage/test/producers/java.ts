import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freshFolder, type ProducedRun, run } from "./run.ts";

/** Runs the Java class once per list of arguments under JaCoCo's agent in `tools`; `printed` is what the CSV report says. */
export function runJava(tools: string, ...runs: readonly (readonly string[])[]): ProducedRun {
  const folder = freshFolder("java");
  run(folder, "javac", "-g", "-d", "classes", "src/shop/Basket.java", "src/shop/Named.java");
  const agent = `-javaagent:${join(tools, "org.jacoco.agent-runtime.jar")}=destfile=run.exec`;
  for (const programArguments of runs) run(folder, "java", agent, "-cp", "classes", "shop.Basket", ...programArguments);
  const places = ["--classfiles", "classes", "--sourcefiles", "src", "--xml", "report.xml", "--csv", "report.csv"];
  run(folder, "java", "-jar", join(tools, "org.jacoco.cli-nodeps.jar"), "report", "run.exec", ...places);
  const [header = "", ...rows] = readFileSync(join(folder, "report.csv"), "utf8").trim().split("\n");
  const columns = header.split(",");
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row.split(",")[columns.indexOf(name)]), 0);
  const counter = (name: string) => `${sum(`${name}_COVERED`)}/${sum(`${name}_MISSED`) + sum(`${name}_COVERED`)}`;
  return {
    reports: new Map([["jacoco", join(folder, "report.xml")]]),
    printed: { lines: counter("LINE"), branches: counter("BRANCH"), functions: counter("METHOD") },
  };
}
