import type { Rule } from "./rule.ts";
import { changes, hasCode, type Symptom } from "./symptom.ts";

/** A tag stands in commands only as far as it is one. */
const shown = (text: string | undefined, instead: string): string => text ?? instead;

function ecrRegion(host: string): string {
  return /\.ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(host.replace("-ecr", ".ecr"))?.[1] ?? "<region>";
}

function acrName(host: string): string {
  return host.split(".", 1)[0] ?? "<registry>";
}

/** `europe-west3-docker.pkg.dev/project/repository/image` */
function garPlace(symptom: Symptom): { readonly location: string; readonly project: string; readonly name: string } {
  const [project = "<project>", name = "<repository>"] = (symptom.repository ?? "")
    .split("/")
    .filter((part) => part !== "");
  return { location: symptom.host.replace(/-docker\.pkg\.dev$/, ""), project, name };
}

const refused = (symptom: Symptom): boolean => symptom.status === 401 || symptom.status === 403;
const isMissing = (symptom: Symptom): boolean =>
  changes(symptom) &&
  (hasCode(symptom, "NAME_UNKNOWN", "NOT_FOUND", "RepositoryNotFoundException") ||
    (symptom.status === 404 && symptom.kind !== "unknown")) &&
  !hasCode(
    symptom,
    "BLOB_UPLOAD_UNKNOWN",
    "BLOB_UPLOAD_INVALID",
    "BLOB_UNKNOWN",
    "MANIFEST_UNKNOWN",
    "MANIFEST_BLOB_UNKNOWN",
    "LayersNotFoundException",
  );

function ecrLogin(symptom: Symptom): string {
  return `aws ecr get-login-password --region ${ecrRegion(symptom.host)} | docker login --username AWS --password-stdin ${symptom.host}`;
}

function createRepository(symptom: Symptom): string {
  const path = shown(symptom.repository, "<name>");
  switch (symptom.kind) {
    case "ecr":
      return `Create it once:\naws ecr create-repository --region ${ecrRegion(symptom.host)} --repository-name ${path}`;
    case "ecr-public":
      return `Create it once:\naws ecr-public create-repository --region us-east-1 --repository-name ${path.split("/").slice(1).join("/") || path}`;
    case "gar": {
      const { location, project, name } = garPlace(symptom);
      return `Create it once:\ngcloud artifacts repositories create ${name} --repository-format=docker --location=${location} --project=${project}`;
    }
    case "harbor":
      return `Create the project ${path.split("/", 1)[0] ?? ""} in Harbor once; repositories in it come by themselves.`;
    case "artifactory":
    case "nexus":
      return `Create a local Docker repository ${path.split("/", 1)[0] ?? ""} once, and check that the path begins with its name.`;
    case "gitlab":
      return "Name the image below an existing project that has its container registry switched on.";
    default:
      return `Create the repository ${path} in the registry once, or correct the image name.`;
  }
}

/** Refusals of Amazon's, Google's, Microsoft's and self-hosted registries. */
export const cloudRules: readonly Rule[] = [
  {
    cause: "login-expired",
    code: "registry-unauthorized",
    fits: (symptom) =>
      refused(symptom) && /token (?:has|is) expired|expired token|ExpiredToken|reauthenticate/i.test(symptom.words),
    because: (symptom) =>
      symptom.kind === "ecr" ? "the login to ECR has expired: one lasts for 12 hours" : "the login has expired",
    fix: (symptom) =>
      symptom.kind === "ecr"
        ? `Log in again in this job, just before:\n${ecrLogin(symptom)}`
        : "Log in again in this job, just before this step.",
  },
  {
    cause: "network-refused",
    code: "registry-forbidden",
    fits: (symptom) =>
      refused(symptom) && /client with IP|firewall|not allowed access|network (?:rule|policy)|vpc/i.test(symptom.words),
    because: () => "the registry's network rules do not let this runner's address in",
    fix: (symptom) =>
      symptom.kind === "acr"
        ? `Let the runner's address in, or use a runner inside the network:\naz acr network-rule add --name ${acrName(symptom.host)} --ip-address <address>`
        : "Let the runner's address in, or use a runner inside the network.",
  },
  {
    cause: "repository-missing",
    code: "registry-repository-missing",
    fits: (symptom) =>
      (isMissing(symptom) && symptom.kind !== "ghcr" && !symptom.page) ||
      (symptom.kind === "harbor" && symptom.status === 404 && /project .{0,80}not found/i.test(symptom.words)),
    because: () => "this registry makes no repository by itself, and there is none of that name",
    fix: createRepository,
  },
  {
    cause: "iam-denied",
    code: "registry-forbidden",
    fits: (symptom) => symptom.status === 403 && symptom.kind === "ecr",
    because: () => "the AWS role or user is not allowed to do this",
    fix: (symptom) =>
      changes(symptom)
        ? "Allow the role:\necr:GetAuthorizationToken ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetDownloadUrlForLayer ecr:InitiateLayerUpload ecr:UploadLayerPart ecr:CompleteLayerUpload ecr:PutImage"
        : "Allow the role:\necr:GetAuthorizationToken ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetDownloadUrlForLayer ecr:ListImages",
  },
  {
    cause: "iam-denied",
    code: "registry-forbidden",
    fits: (symptom) => symptom.status === 403 && symptom.kind === "gar",
    because: () => "the Google account is not allowed to do this, or the repository does not exist",
    fix: (symptom) => {
      const { location, project, name } = garPlace(symptom);
      const role = changes(symptom) ? "roles/artifactregistry.writer" : "roles/artifactregistry.reader";
      return `Grant the role:\ngcloud artifacts repositories add-iam-policy-binding ${name} --location=${location} --project=${project} --member=serviceAccount:<account> --role=${role}`;
    },
  },
  {
    cause: "credentials-wrong",
    code: "registry-unauthorized",
    fits: (symptom) => symptom.kind === "acr" && refused(symptom),
    because: () => "Azure does not accept the login, or its role does not reach this registry",
    fix: (symptom) =>
      `Log in in this job, with an identity that has the role ${changes(symptom) ? "AcrPush" : "AcrPull"}:\naz acr login --name ${acrName(symptom.host)}`,
  },
  {
    cause: "credentials-wrong",
    code: "registry-unauthorized",
    fits: (symptom) => symptom.kind === "ecr" && symptom.status === 401,
    because: () => "ECR got no login, or not that of this registry",
    fix: (symptom) => `Log in in this job, just before:\n${ecrLogin(symptom)}`,
  },
  {
    cause: "credentials-wrong",
    code: "registry-unauthorized",
    fits: (symptom) => symptom.kind === "gar" && symptom.status === 401,
    because: () => "Google got no login, or one that has expired",
    fix: (symptom) => `Log in in this job, just before:\ngcloud auth configure-docker ${symptom.host} --quiet`,
  },
];
