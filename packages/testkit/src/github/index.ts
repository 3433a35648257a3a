export type { CommentLimit } from "./call.ts";
export { type EventFixtures, type EventPayload, eventFixtures } from "./event-fixtures.ts";
export { type GitHubFake, type GitHubOptions, startGitHub } from "./github-fake.ts";
export {
  type Access,
  type Account,
  type App,
  actionsBot,
  type Identity,
  type Permissions,
  type TokenOptions,
  user,
} from "./identity.ts";
export { primaryLimitReply, type RateLimit, replyRule, secondaryLimitReply, serverErrorReply } from "./rate-limit.ts";
export type {
  NewCommit,
  NewPullRequest,
  NewRepository,
  NewRun,
  NewRunArtifact,
  Seed,
} from "./seed.ts";
export type {
  CheckAnnotation,
  ChangedFile,
  CheckRun,
  Comment,
  Commit,
  CommitStatus,
  Deployment,
  DeploymentStatus,
  GitHubState,
  Job,
  PullRequest,
  Release,
  Repository,
  WorkflowRun,
} from "./state.ts";
export type { Violation, ViolationLog } from "./violation.ts";
