export { maxWorkflowBytes, readWorkflow } from "./read-workflow.ts";
export * from "./workflow-reading.ts";
