export const id = 29;
export const ids = [29];
export const modules = {

/***/ 6029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainWith: () => (/* binding */ explainWith),
  refusalError: () => (/* binding */ refusalError)
});

// EXTERNAL MODULE: ./packages/host/build/http.js
var http = __webpack_require__(6);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
// EXTERNAL MODULE: ./packages/oci/build/answer.js
var build_answer = __webpack_require__(839);
// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var reference = __webpack_require__(3842);
// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var digest = __webpack_require__(7531);
// EXTERNAL MODULE: ./packages/oci/build/registry-problems.js
var registry_problems = __webpack_require__(4467);
;// CONCATENATED MODULE: ./packages/oci/build/doctor/registry-kind.js
const dockerHub = new Set([
    "docker.io",
    "index.docker.io",
    "registry-1.docker.io",
    "registry.hub.docker.com",
    "auth.docker.io",
]);
const byHost = [
    [/^(?:ghcr\.io|containers\.[a-z0-9-]+\.ghe\.com)$/, "ghcr"],
    [
        /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)$/,
        "ecr",
    ],
    [/^public\.ecr\.aws$/, "ecr-public"],
    [/^(?:[a-z0-9-]+-docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/, "gar"],
    [/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)?\.azurecr\.(?:io|cn|us)$/, "acr"],
    [/^quay\.io$/, "quay"],
    [/^(?:registry\.)?gitlab\.[a-z0-9.-]+$|^registry\.[a-z0-9.-]*gitlab[a-z0-9.-]*$/, "gitlab"],
    [/\.jfrog\.io$|(?:^|[.-])artifactory[.-]/, "artifactory"],
    [/(?:^|[.-])harbor[.-]/, "harbor"],
    [/(?:^|[.-])nexus[.-]/, "nexus"],
];
/**
 * The kind of a registry, by its host and, where anybody may run one under any name, by what its answer says of itself.
 * Only words of advice hang on it.
 */
function registryKind(host, headers = new Map()) {
    const name = host.toLowerCase().replace(/:\d{1,5}$/, "");
    if (dockerHub.has(name))
        return "docker-hub";
    const known = byHost.find(([pattern]) => pattern.test(name))?.[1];
    if (known !== undefined)
        return known;
    const challenge = headers.get("www-authenticate") ?? "";
    if (challenge.includes('service="harbor-registry"'))
        return "harbor";
    if (challenge.includes('service="container_registry"'))
        return "gitlab";
    if (headers.has("x-jfrog-version") || headers.has("x-artifactory-id"))
        return "artifactory";
    if (/^nexus\//i.test(headers.get("server") ?? ""))
        return "nexus";
    return "unknown";
}

;// CONCATENATED MODULE: ./packages/oci/build/doctor/symptom.js



const maxWords = 4096;
const hubHosts = new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);
const repositoryPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+|\/)[a-z0-9]+)*$/;
/** Gathers what `answer`, which the registry called `host` gave, tells. */
function symptomOf(answer, host, facts = {}) {
    const problems = (0,registry_problems/* registryProblems */.S)(answer.bytes);
    const said = problems.map((problem) => `${problem.code} ${problem.message}`).join("\n");
    const text = new TextDecoder().decode(answer.bytes.subarray(0, maxWords));
    const type = answer.headers.get("content-type") ?? "";
    return {
        method: answer.method,
        ...askedBy(answer, host),
        host,
        kind: registryKind(host, answer.headers),
        status: answer.status,
        headers: answer.headers,
        problems,
        words: (problems.length > 0 ? said : text).slice(0, maxWords),
        page: /html/i.test(type) || /^\s*<(?:!doctype|html)/i.test(text),
        facts,
    };
}
function askedBy(answer, host) {
    const url = URL.parse(answer.url);
    const path = url?.pathname ?? "";
    const match = /^\/v2\/(.+)\/(manifests|blobs|referrers|tags)\/(.*)$/.exec(path);
    const own = url === null || url.host === host || (hubHosts.has(host) && hubHosts.has(url.host));
    if (!own)
        return { purpose: "storage", repository: undefined, reference: undefined };
    const [, told, kind, last = ""] = match ?? [];
    const name = told ?? /^repository:(.*):[a-z,*]+$/.exec(url?.searchParams.get("scope") ?? "")?.[1] ?? "";
    const repository = name.length <= 255 && repositoryPattern.test(name) ? name : undefined;
    const named = (0,reference/* isTag */.dz)(last) || (0,digest/* parseDigest */.m)(last).ok ? last : undefined;
    const purpose = purposeOf(answer.method, kind, last);
    return { purpose, repository, reference: purpose === "upload" || purpose === "tags" ? undefined : named };
}
function purposeOf(method, kind, last) {
    if (kind === undefined)
        return "token";
    if (kind === "blobs" && last.startsWith("uploads"))
        return "upload";
    if (method === "DELETE")
        return "delete";
    if (kind === "manifests")
        return method === "PUT" ? "write" : "read";
    return kind === "blobs" ? "blob" : kind === "tags" ? "tags" : "referrers";
}
/** True when the request would have changed the registry. */
function changes(symptom) {
    return symptom.purpose === "write" || symptom.purpose === "upload" || symptom.purpose === "delete";
}
/** True when one of the registry's codes is one of these; spelling differs, so case and separators do not count. */
function hasCode(symptom, ...codes) {
    const wanted = new Set(codes.map(bareCode));
    return symptom.problems.some((problem) => wanted.has(bareCode(problem.code)));
}
function bareCode(code) {
    return code.replaceAll(/[^A-Za-z]/g, "").toUpperCase();
}

;// CONCATENATED MODULE: ./packages/oci/build/doctor/cloud-rules.js

/** A tag stands in commands only as far as it is one. */
const shown = (text, instead) => text ?? instead;
function ecrRegion(host) {
    return /\.ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(host.replace("-ecr", ".ecr"))?.[1] ?? "<region>";
}
function acrName(host) {
    return host.split(".", 1)[0] ?? "<registry>";
}
/** `europe-west3-docker.pkg.dev/project/repository/image` */
function garPlace(symptom) {
    const [project = "<project>", name = "<repository>"] = (symptom.repository ?? "")
        .split("/")
        .filter((part) => part !== "");
    return { location: symptom.host.replace(/-docker\.pkg\.dev$/, ""), project, name };
}
const refused = (symptom) => symptom.status === 401 || symptom.status === 403;
const isMissing = (symptom) => changes(symptom) &&
    (hasCode(symptom, "NAME_UNKNOWN", "NOT_FOUND", "RepositoryNotFoundException") ||
        (symptom.status === 404 && symptom.kind !== "unknown")) &&
    !hasCode(symptom, "BLOB_UPLOAD_UNKNOWN", "BLOB_UPLOAD_INVALID", "BLOB_UNKNOWN", "MANIFEST_UNKNOWN", "MANIFEST_BLOB_UNKNOWN", "LayersNotFoundException");
function ecrLogin(symptom) {
    return `aws ecr get-login-password --region ${ecrRegion(symptom.host)} | docker login --username AWS --password-stdin ${symptom.host}`;
}
function createRepository(symptom) {
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
const cloudRules = [
    {
        cause: "login-expired",
        code: "registry-unauthorized",
        fits: (symptom) => refused(symptom) && /token (?:has|is) expired|expired token|ExpiredToken|reauthenticate/i.test(symptom.words),
        because: (symptom) => symptom.kind === "ecr" ? "the login to ECR has expired: one lasts for 12 hours" : "the login has expired",
        fix: (symptom) => symptom.kind === "ecr"
            ? `Log in again in this job, just before:\n${ecrLogin(symptom)}`
            : "Log in again in this job, just before this step.",
    },
    {
        cause: "network-refused",
        code: "registry-forbidden",
        fits: (symptom) => refused(symptom) && /client with IP|firewall|not allowed access|network (?:rule|policy)|vpc/i.test(symptom.words),
        because: () => "the registry's network rules do not let this runner's address in",
        fix: (symptom) => symptom.kind === "acr"
            ? `Let the runner's address in, or use a runner inside the network:\naz acr network-rule add --name ${acrName(symptom.host)} --ip-address <address>`
            : "Let the runner's address in, or use a runner inside the network.",
    },
    {
        cause: "repository-missing",
        code: "registry-repository-missing",
        fits: (symptom) => (isMissing(symptom) && symptom.kind !== "ghcr" && !symptom.page) ||
            (symptom.kind === "harbor" && symptom.status === 404 && /project .{0,80}not found/i.test(symptom.words)),
        because: () => "this registry makes no repository by itself, and there is none of that name",
        fix: createRepository,
    },
    {
        cause: "iam-denied",
        code: "registry-forbidden",
        fits: (symptom) => symptom.status === 403 && symptom.kind === "ecr",
        because: () => "the AWS role or user is not allowed to do this",
        fix: (symptom) => changes(symptom)
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
        fix: (symptom) => `Log in in this job, with an identity that has the role ${changes(symptom) ? "AcrPush" : "AcrPull"}:\naz acr login --name ${acrName(symptom.host)}`,
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

;// CONCATENATED MODULE: ./packages/oci/build/doctor/content-rules.js

const isRefusal = (symptom) => symptom.status >= 400 && symptom.status < 500;
const writes = (symptom) => symptom.purpose === "write" && isRefusal(symptom);
/** Refusals that are about what was sent: tags that may not move, types, names, blobs. */
const contentRules = [
    {
        cause: "tag-immutable",
        code: "tag-immutable",
        fits: (symptom) => writes(symptom) &&
            (hasCode(symptom, "ImageTagAlreadyExists", "ImageTagAlreadyExistsException", "TAG_IMMUTABLE", "IMMUTABLE", "ManifestImmutable") ||
                /immutab|cannot be overwritten|already exists and cannot|does not allow updating assets/i.test(symptom.words)),
        because: (symptom) => `the registry does not move a tag that exists${symptom.reference === undefined ? "" : `, and ${symptom.reference} does`}`,
        fix: (symptom) => symptom.kind === "ecr"
            ? `Use the digest that the tag has, or let this tag move:\naws ecr put-image-tag-mutability --repository-name ${symptom.repository ?? "<name>"} --image-tag-mutability IMMUTABLE_WITH_EXCLUSION --image-tag-mutability-exclusion-filters filterType=WILDCARD,filter=${symptom.reference ?? "<tag>"}`
            : "Use the digest that the tag has, or exclude this tag from the repository's immutability rule.",
    },
    {
        cause: "tag-immutable",
        code: "tag-immutable",
        fits: (symptom) => writes(symptom) && /disallowed|is locked|write-?enabled/i.test(symptom.words),
        because: () => "the tag or its repository is locked against writing",
        fix: (symptom) => symptom.kind === "acr"
            ? `Unlock it:\naz acr repository update --name ${symptom.host.split(".", 1)[0] ?? ""} --image ${symptom.repository ?? "<name>"}:${symptom.reference ?? "<tag>"} --write-enabled true`
            : "Unlock the tag in the registry, or use another one.",
    },
    {
        cause: "overwrite-refused",
        code: "registry-forbidden",
        fits: (symptom) => writes(symptom) && /overwrite|needs? DELETE permission/i.test(symptom.words),
        because: () => "the account may push new tags but not replace one",
        fix: () => "Give the account the right to delete and overwrite in this repository, or push under a tag that does not exist yet.",
    },
    {
        cause: "tag-protected",
        code: "tag-protected",
        fits: (symptom) => writes(symptom) &&
            /protected (?:tag|container|repository)|protection rule|tag .{0,80}protected/i.test(symptom.words),
        because: (symptom) => `a protection rule covers ${symptom.reference ?? "the tag"}, and this account's role is too low for it`,
        fix: (symptom) => symptom.kind === "gitlab"
            ? "Use a token of a Maintainer, or change the rule under Settings → Packages and registries → Container registry → Protected container tags."
            : "Use an account that the rule lets through, or exclude the tag from it.",
    },
    {
        cause: "policy-refused",
        code: "registry-forbidden",
        fits: (symptom) => isRefusal(symptom) &&
            (symptom.status === 412 || /vulnerabilit|configured policy|not signed|admission/i.test(symptom.words)),
        because: () => "a policy of the registry, such as one about scans or signatures, blocks this image",
        fix: () => "Satisfy the policy (scan or sign the image), or have it exclude this repository.",
    },
    {
        cause: "accept-refused",
        code: "registry-answer-invalid",
        fits: (symptom) => symptom.status === 406 ||
            (symptom.status === 404 && /accept header|does not support (?:OCI|manifest lists?)/i.test(symptom.words)),
        because: () => "the image is there, and something between this job and the registry removes the `Accept` header, or the registry does not know the type",
        fix: () => "Let proxies pass the `Accept` header on unchanged; the image was not taken for missing.",
    },
    {
        cause: "blob-missing",
        code: "manifest-rejected",
        fits: (symptom) => writes(symptom) &&
            hasCode(symptom, "MANIFEST_BLOB_UNKNOWN", "BLOB_UNKNOWN", "MANIFEST_UNKNOWN", "LayersNotFoundException", "LayersNotFound"),
        because: () => "the manifest names a blob or child that this repository does not have: a clean-up removed it, or it was never pushed here",
        fix: () => "Build and push the image again; let clean-up jobs keep what an index names.",
    },
    {
        cause: "tag-invalid",
        code: "registry-name-invalid",
        fits: (symptom) => hasCode(symptom, "TAG_INVALID") && isRefusal(symptom),
        because: (symptom) => `the registry does not take ${symptom.reference ?? "this"} as a tag`,
        fix: () => "A tag has at most 128 letters, digits, `_`, `.` and `-`, and begins with none of the last two.",
    },
    {
        cause: "name-invalid",
        code: "registry-name-invalid",
        fits: (symptom) => hasCode(symptom, "NAME_INVALID") && isRefusal(symptom),
        because: () => "the registry does not take this repository name",
        fix: (symptom) => symptom.kind === "docker-hub"
            ? "On Docker Hub a name has two parts: <account>/<image>."
            : "Use lower-case letters, digits, `.`, `_`, `-` and as many parts as this registry allows.",
    },
    {
        cause: "referrers-refused",
        code: "registry-unsupported",
        fits: (symptom) => (symptom.purpose === "referrers" && (symptom.status === 405 || hasCode(symptom, "UNSUPPORTED"))) ||
            // A denial names its subject as well: whoever may not do something.
            (writes(symptom) && ![401, 403].includes(symptom.status) && /subject|referrer/i.test(symptom.words)),
        because: () => "the registry does not take manifests that refer to another one",
        fix: () => "Attach nothing in this registry (`provenance: false`, `sbom: false`), or ask for a version that knows OCI 1.1.",
    },
    {
        cause: "index-refused",
        code: "registry-unsupported",
        fits: (symptom) => writes(symptom) &&
            (symptom.status === 415 ||
                hasCode(symptom, "UNSUPPORTED_MEDIA_TYPE", "MEDIA_TYPE_UNSUPPORTED") ||
                /media ?type|manifest list|image index|oci index|schema ?version|(?:not supported|unsupported)[^\n]{0,40}manifest|manifest[^\n]{0,40}(?:not supported|unsupported)/i.test(symptom.words)),
        because: () => "the registry does not take this type of manifest, such as an index of several platforms",
        fix: () => "Build one platform without provenance (`platforms: linux/amd64`, `provenance: false`, `sbom: false`), or use a registry that takes OCI indexes.",
    },
    {
        cause: "upload-lost",
        code: "blob-upload-failed",
        fits: (symptom) => hasCode(symptom, "BLOB_UPLOAD_UNKNOWN", "BLOB_UPLOAD_INVALID") ||
            (symptom.purpose === "upload" && symptom.status === 416),
        because: () => "the registry lost the upload half way, as replicas without shared storage or secret do",
        fix: () => "Run the job again; whoever runs the registry gives all replicas one storage and one `REGISTRY_HTTP_SECRET`.",
    },
    {
        cause: "content-changed",
        code: "blob-upload-failed",
        fits: (symptom) => symptom.purpose === "upload" && (hasCode(symptom, "DIGEST_INVALID") || hasCode(symptom, "SIZE_INVALID")),
        because: () => "what arrived is not what was sent",
        fix: () => "Run the job again; if it persists, look at what stands between the runner and the registry.",
    },
    {
        cause: "manifest-refused",
        code: "manifest-rejected",
        fits: (symptom) => symptom.purpose === "write" &&
            !symptom.page &&
            symptom.status < 500 &&
            ![401, 403, 404, 405, 407, 413].includes(symptom.status),
        because: () => "the registry did not store the manifest",
        fix: () => "The message carries the registry's own reason.",
    },
];

;// CONCATENATED MODULE: ./packages/oci/build/doctor/login-fix.js
/** How credentials get to the registry that refused: by inputs, unless those are another registry's. */
function loginFix({ host, facts }, given) {
    if (facts.inputs !== "elsewhere")
        return given;
    return `The inputs \`username\` and \`password\` are for the image's own registry. Log in to this one in a step before:
- run: docker login ${host} --username "$SOURCE_USERNAME" --password-stdin <<< "$SOURCE_TOKEN"
  env:
    SOURCE_USERNAME: \${{ vars.SOURCE_USERNAME }}
    SOURCE_TOKEN: \${{ secrets.SOURCE_TOKEN }}`;
}

;// CONCATENATED MODULE: ./packages/oci/build/doctor/ghcr-rules.js


const ghcr_rules_refused = (symptom) => symptom.status === 401 || symptom.status === 403;
/** A wrong path is answered with 404 and `DENIED` as well. */
const withheld = (symptom) => ghcr_rules_refused(symptom) || hasCode(symptom, "DENIED");
const onGhcr = (symptom) => symptom.kind === "ghcr" && symptom.purpose !== "storage";
const byJob = (symptom) => symptom.facts.token === "job";
function ownerOf(path) {
    return (path ?? "").split("/", 1)[0]?.toLowerCase() ?? "";
}
function isForeign(symptom) {
    const { source } = symptom.facts;
    return source !== undefined && symptom.repository !== undefined && ownerOf(source) !== ownerOf(symptom.repository);
}
function permissions(level) {
    return `permissions:\n  contents: read\n  packages: ${level}`;
}
/** Where the owner of a package decides who may use it. */
function packageSettingsUrl(repository, ownerKind) {
    const [owner = "", ...name] = (repository ?? "").split("/");
    if (owner === "" || name.length === 0)
        return "https://github.com/settings/packages";
    const account = ownerKind === "user" ? "users" : "orgs";
    return `https://github.com/${account}/${owner}/packages/container/${encodeURIComponent(name.join("/"))}/settings`;
}
function linkFix(symptom, role) {
    const { ownerKind, source = "this repository" } = symptom.facts;
    const url = packageSettingsUrl(symptom.repository, ownerKind);
    const users = packageSettingsUrl(symptom.repository, "user");
    const either = ownerKind === undefined && url !== users ? `${url} (for a user's package ${users})` : url;
    return `Open ${either}, “Manage Actions access”, and add ${source} with the role ${role}.`;
}
/** Refusals of GitHub's registry, whose causes lie in the workflow, in the package's settings, or in whose run it is. */
const ghcrRules = [
    {
        cause: "single-sign-on",
        code: "registry-forbidden",
        fits: (symptom) => symptom.kind === "ghcr" && ghcr_rules_refused(symptom) && /SAML|single sign-?on|\bSSO\b/i.test(symptom.words),
        because: () => "the organization wants single sign-on, which this personal access token was not authorised for",
        fix: () => "Authorise the token: https://github.com/settings/tokens, “Configure SSO”. The job's own token needs none.",
    },
    {
        cause: "fork-token",
        code: "registry-forbidden",
        fits: (symptom) => ghcr_rules_refused(symptom) && symptom.facts.readOnly === "fork" && changes(symptom) && symptom.purpose !== "delete",
        because: () => "the run belongs to a pull request from a fork, whose token can never write and which gets no secrets",
        fix: () => "Build without pushing there: leave `push: auto`, or give the pushing job\nif: github.event.pull_request.head.repo.fork != true",
    },
    {
        cause: "dependabot-token",
        code: "registry-forbidden",
        fits: (symptom) => ghcr_rules_refused(symptom) && symptom.facts.readOnly === "dependabot" && changes(symptom),
        because: () => "Dependabot started the run: its token reads only unless the workflow says otherwise, and it gets Dependabot's secrets alone",
        fix: (symptom) => symptom.kind === "ghcr" && symptom.facts.token !== "given"
            ? `Leave \`push: auto\`, which builds without pushing there, or give the job\n${permissions("write")}`
            : "Leave `push: auto`, which builds without pushing there, or add the registry's secrets under Settings → Secrets and variables → Dependabot.",
    },
    {
        cause: "credentials-wrong",
        code: "registry-unauthorized",
        fits: (symptom) => symptom.kind === "ghcr" &&
            ghcr_rules_refused(symptom) &&
            symptom.facts.token === "given" &&
            /expected scopes|token provided|bad credentials/i.test(symptom.words),
        because: (symptom) => /scopes/i.test(symptom.words)
            ? "the personal access token lacks a scope for packages"
            : "GitHub does not know the personal access token, or it has expired",
        fix: (symptom) => `Make a classic token with the scope \`${changes(symptom) ? "write:packages" : "read:packages"}\` at https://github.com/settings/tokens, or leave \`username\` and \`password\` out and give the job\n${permissions(changes(symptom) ? "write" : "read")}`,
    },
    {
        cause: "package-of-another-owner",
        code: "registry-forbidden",
        fits: (symptom) => onGhcr(symptom) && withheld(symptom) && byJob(symptom) && isForeign(symptom),
        because: (symptom) => `the package belongs to ${ownerOf(symptom.repository)} and the job's token to ${ownerOf(symptom.facts.source)}: it reaches the packages of its own owner alone`,
        fix: (symptom) => changes(symptom)
            ? `Push below ghcr.io/${ownerOf(symptom.facts.source)}, or give \`username\` and \`password\` of a ${ownerOf(symptom.repository)} account's classic token with the scope \`write:packages\`.`
            : loginFix(symptom, `Check the image name. For a private package give \`username\` and \`password\` of a ${ownerOf(symptom.repository)} account's classic token with the scope \`read:packages\`.`),
    },
    {
        cause: "package-not-linked",
        code: "registry-forbidden",
        fits: (symptom) => onGhcr(symptom) &&
            ghcr_rules_refused(symptom) &&
            symptom.facts.token !== "given" &&
            (changes(symptom)
                ? symptom.facts.packages === "write" && !/not allowed to create/i.test(symptom.words)
                : symptom.facts.packages === "read" ||
                    symptom.facts.packages === "write" ||
                    /read_package/i.test(symptom.words)),
        because: (symptom) => `the package was first pushed by hand or from another repository, and ${symptom.facts.source ?? "this repository"} has no access to it`,
        fix: (symptom) => linkFix(symptom, changes(symptom) ? "Write" : "Read"),
    },
    {
        cause: "policy-refused",
        code: "registry-forbidden",
        fits: (symptom) => symptom.kind === "ghcr" && symptom.facts.packages === "write" && /not allowed to create/i.test(symptom.words),
        because: () => "the organization does not let workflows create packages",
        fix: (symptom) => `An owner opens https://github.com/organizations/${ownerOf(symptom.repository)}/settings/packages and allows package creation, or pushes the package once by hand.`,
    },
    {
        cause: "packages-write-missing",
        code: "registry-forbidden",
        fits: (symptom) => onGhcr(symptom) && symptom.status === 403 && symptom.facts.token !== "given" && changes(symptom),
        because: () => "the job's token may not write packages",
        fix: (symptom) => `Give the job\n${permissions("write")}\nWhere it has them already, the package was first pushed from elsewhere: ${linkFix(symptom, "Write")}`,
    },
    {
        cause: "packages-read-missing",
        code: "registry-forbidden",
        fits: (symptom) => onGhcr(symptom) && withheld(symptom) && byJob(symptom) && !changes(symptom),
        because: () => "the package is private, or does not exist yet, and the job's token may not read packages",
        fix: (symptom) => `Give the job\n${permissions("read")}\nWhere it has them already, ${linkFix(symptom, "Read").replace(/^O/, "o")}`,
    },
    {
        cause: "missing",
        code: "registry-forbidden",
        fits: (symptom) => onGhcr(symptom) && withheld(symptom) && symptom.facts.token === "none" && !changes(symptom),
        because: () => "the package is private or does not exist, which GitHub does not tell apart for a stranger",
        fix: () => `Check the image name. For a private package leave \`github-token\` as it is and give the job\n${permissions("read")}`,
    },
];

// EXTERNAL MODULE: ./packages/host/build/retry-after.js
var retry_after = __webpack_require__(2105);
;// CONCATENATED MODULE: ./packages/oci/build/doctor/limit-rules.js



/** How long the registry wants to be left alone, in seconds, rounded up; `undefined` when it does not say. */
function wantedPauseSeconds(symptom) {
    const header = symptom.headers.get("retry-after");
    if (header !== undefined && /^\d{1,9}$/.test(header))
        return Number(header);
    const ms = (0,retry_after/* pauseInWords */.h)(`retry-after: ${header ?? ""}`) ?? (0,retry_after/* pauseInWords */.h)(symptom.words);
    return ms === undefined ? undefined : Math.ceil(ms / 1000);
}
function pause(symptom) {
    const seconds = wantedPauseSeconds(symptom);
    return seconds === undefined ? "some minutes" : `${seconds} s`;
}
const isLimit = (symptom) => symptom.status === 429 ||
    hasCode(symptom, "TOOMANYREQUESTS", "ThrottlingException") ||
    (symptom.status >= 400 && /rate limit|rate exceeded|too many requests|throttl/i.test(wordsOf(symptom)));
/** What a web page is about, such as billing, is no registry's reason. */
function wordsOf({ page, words }) {
    return page ? "" : words;
}
const serialise = "concurrency:\n  group: image-${{ github.ref }}";
/** Limits, which end by themselves, and quotas, which do not. */
const limitRules = [
    {
        cause: "secondary-limit",
        code: "registry-rate-limited",
        fits: (symptom) => (symptom.status === 403 || symptom.status === 429) && /secondary rate limit|abuse/i.test(symptom.words),
        because: () => "GitHub's secondary limit: too much at once from this account",
        fix: (symptom) => `Run the job again after ${pause(symptom)}, and let the jobs of one image follow each other:\n${serialise}`,
    },
    {
        cause: "docker-hub-anonymous-limit",
        code: "registry-rate-limited",
        fits: (symptom) => isLimit(symptom) && symptom.kind === "docker-hub" && isAnonymous(symptom),
        because: (symptom) => `Docker Hub's limit for those who are not logged in${hubLimit(symptom)}, shared by everybody behind one address`,
        fix: (symptom) => loginFix(symptom, "Log in: give `username: ${{ vars.DOCKERHUB_USERNAME }}` and `password: ${{ secrets.DOCKERHUB_TOKEN }}`."),
    },
    {
        cause: "docker-hub-limit",
        code: "registry-rate-limited",
        fits: (symptom) => isLimit(symptom) && symptom.kind === "docker-hub",
        because: (symptom) => `the pull limit of this Docker Hub account${hubLimit(symptom)}`,
        fix: (symptom) => `Run the job again after ${pause(symptom)}; a paid account or a mirror has no such limit.`,
    },
    {
        cause: "rate-limit",
        code: "registry-rate-limited",
        fits: isLimit,
        because: (symptom) => `the registry's limit of ${changes(symptom) ? "writes" : "requests"}`,
        fix: (symptom) => `Run the job again after ${pause(symptom)}, and let the jobs of one image follow each other:\n${serialise}`,
    },
    {
        cause: "quota-exceeded",
        code: "registry-quota-exceeded",
        fits: (symptom) => symptom.status >= 400 &&
            (/quota|storage limit|billing|payment|\b(?:exceed(?:s|ed)?|reached)\b[^\n]{0,60}\b(?:upper |storage |size |image )?limit|LimitExceeded/i.test(wordsOf(symptom)) ||
                hasCode(symptom, "LimitExceededException", "ImageLimitExceeded", "QUOTA_EXCEEDED") ||
                symptom.status === 402),
        because: () => "the account's or project's quota in this registry is used up",
        fix: () => "Delete versions that nothing refers to, or raise the quota; then run the job again. Keep every manifest that an index names.",
    },
    {
        cause: "storage-full",
        code: "registry-quota-exceeded",
        fits: (symptom) => symptom.status === 507 ||
            (symptom.status >= 400 && /no space left|disk (?:is )?full|insufficient storage/i.test(wordsOf(symptom))),
        because: () => "the registry's own storage is full",
        fix: () => "Whoever runs the registry has to make room, such as by `registry garbage-collect`; then run the job again.",
    },
];
/** Docker Hub names the account or the address that it counts for. */
function isAnonymous(symptom) {
    const source = symptom.headers.get("docker-ratelimit-source");
    if (source !== undefined)
        return /^[\d.]+$|:/.test(source);
    return symptom.facts.token === "none" || /unauthenticated/i.test(symptom.words);
}
function hubLimit(symptom) {
    const match = /^(\d{1,6});w=(\d{1,6})/.exec(symptom.headers.get("ratelimit-limit") ?? "");
    return match === null ? "" : ` (${match[1]} pulls in ${Math.round(Number(match[2]) / 3600)} h)`;
}

;// CONCATENATED MODULE: ./packages/oci/build/doctor/transport-rules.js


const isGateway = (symptom) => symptom.status === 502 || symptom.status === 503 || symptom.status === 504;
/** Answers of something that stands before or behind the registry. */
const transportRules = [
    {
        cause: "proxy-login",
        code: "registry-answer-invalid",
        fits: (symptom) => symptom.status === 407,
        because: () => "the proxy between this job and the registry wants a login",
        fix: (symptom) => `Put the proxy's account into the environment, or go around it for this host:\nNO_PROXY: ${symptom.host}`,
    },
    {
        cause: "body-limit",
        code: "registry-answer-invalid",
        fits: (symptom) => symptom.status === 413,
        because: () => "something before the registry limits the size of a request",
        fix: () => "Raise the limit there; for nginx:\nclient_max_body_size 0;",
    },
    {
        cause: "plain-http",
        code: "registry-answer-invalid",
        fits: (symptom) => symptom.status === 400 && /HTTP request (?:was sent )?to (?:an )?HTTPS (?:server|port)/i.test(symptom.words),
        because: () => "the registry speaks https on this port and was spoken to without",
        fix: () => "Leave out what asks for plain http, or give the registry's plain port.",
    },
    {
        cause: "storage-refused",
        code: "registry-unavailable",
        fits: (symptom) => symptom.purpose === "storage" && symptom.status >= 400 && symptom.status !== 429,
        because: () => "the storage that the registry redirected to refused: its signed address was changed, has expired, or the runner's clock is wrong",
        fix: () => "Run the job again; if it persists, let proxies pass the storage's host unchanged and check the runner's clock.",
    },
    {
        cause: "gateway-failing",
        code: "registry-unavailable",
        fits: (symptom) => isGateway(symptom) && (symptom.page || symptom.problems.length === 0),
        because: () => "a gateway before the registry could not reach it",
        fix: () => "Run the job again; if it persists look at the registry's status page. The image was not taken for missing.",
    },
    {
        cause: "page-instead",
        code: "registry-answer-invalid",
        fits: (symptom) => symptom.page && symptom.status < 500,
        because: (symptom) => `a web page came instead of the registry's answer: ${symptom.host} is no registry, or a proxy or login page stands before it`,
        fix: (symptom) => `See what answers there, and check the image name:\ncurl -sSi https://${symptom.host}/v2/`,
    },
];
/** What is left: read-only registries, operations that are switched off, credentials, and silence about the cause. */
const generalRules = [
    {
        cause: "read-only",
        code: "registry-unsupported",
        fits: (symptom) => changes(symptom) &&
            symptom.status >= 400 &&
            (hasCode(symptom, "READ_ONLY") || /read[- ]?only|maintenance|is (?:a )?mirror/i.test(symptom.words)),
        because: () => "the registry or this repository takes no writes: it is a mirror, or under maintenance",
        fix: () => "Push to the registry it mirrors, or run the job again when the maintenance is over.",
    },
    {
        cause: "deletion-refused",
        code: "registry-unsupported",
        fits: (symptom) => symptom.purpose === "delete" && (symptom.status === 405 || hasCode(symptom, "UNSUPPORTED")),
        because: () => "this registry deletes nothing through this interface",
        fix: (symptom) => symptom.kind === "ghcr"
            ? "Delete versions through GitHub's own interface:\ngh api --method DELETE /orgs/<owner>/packages/container/<name>/versions/<id>"
            : "Delete in the registry's own interface, or switch deletion on (`storage.delete.enabled: true` for distribution).",
    },
    {
        cause: "operation-unsupported",
        code: "registry-unsupported",
        fits: (symptom) => symptom.status === 405 ||
            symptom.status === 501 ||
            (symptom.status >= 400 && symptom.status < 500 && symptom.status !== 404 && hasCode(symptom, "UNSUPPORTED")),
        because: () => "the registry does not offer this operation",
        fix: (symptom) => changes(symptom)
            ? "Check that the image name is that of a registry to push to: a pull-through cache takes no pushes."
            : "Check that the image name's host is a registry, and its version.",
    },
    {
        cause: "credentials-wrong",
        code: "registry-unauthorized",
        fits: (symptom) => symptom.status === 401 &&
            symptom.facts.token !== "none" &&
            (symptom.purpose === "token" ||
                /incorrect|invalid (?:user|credential|token)|bad credentials|expired|wrong/i.test(symptom.words)),
        because: () => "the user name, password or token is wrong, expired or revoked",
        fix: (symptom) => symptom.kind === "docker-hub"
            ? "Make a new access token at https://app.docker.com/settings/personal-access-tokens and keep it as a secret: `password: ${{ secrets.DOCKERHUB_TOKEN }}`."
            : loginFix(symptom, "Make a new token in the registry and keep it as a secret: `password: ${{ secrets.REGISTRY_TOKEN }}`. A secret that does not exist is an empty text."),
    },
    {
        cause: "credentials-missing",
        code: "registry-unauthorized",
        fits: (symptom) => symptom.status === 401,
        because: () => "the registry wants credentials and got none that it takes for this",
        fix: (symptom) => symptom.kind === "ghcr"
            ? `Leave \`github-token\` as it is and give the job\npermissions:\n  contents: read\n  packages: ${changes(symptom) ? "write" : "read"}`
            : loginFix(symptom, "Give `username: ${{ vars.REGISTRY_USERNAME }}` and `password: ${{ secrets.REGISTRY_TOKEN }}`, or log in with a docker login step earlier in the job."),
    },
    {
        cause: "access-denied",
        code: "registry-forbidden",
        fits: (symptom) => symptom.status === 403 || (symptom.status === 404 && hasCode(symptom, "DENIED", "UNAUTHORIZED")),
        because: (symptom) => `the account may not ${changes(symptom) ? "push to" : "read"} ${symptom.repository ?? "this"}, or there is no such repository`,
        fix: (symptom) => symptom.kind === "docker-hub"
            ? `Give the access token the permission “${changes(symptom) ? "Read & Write" : "Read-only"}” and check the account in the image name.`
            : `Check the image name, and that the account may ${changes(symptom) ? "push" : "pull"}.`,
    },
    {
        cause: "registry-failing",
        code: "registry-unavailable",
        fits: (symptom) => symptom.status >= 500,
        because: () => "the registry failed",
        fix: () => "Run the job again; if it persists look at the registry's status page. The image was not taken for missing.",
    },
    {
        cause: "missing",
        code: "registry-not-found",
        fits: (symptom) => symptom.status === 404 && hasCode(symptom, "MANIFEST_UNKNOWN", "NAME_UNKNOWN", "BLOB_UNKNOWN", "NOT_FOUND"),
        because: () => "the registry says that it does not exist",
        fix: () => "Check name, tag and digest. A clean-up job that deletes untagged versions also deletes the platform manifests of an index.",
    },
];

;// CONCATENATED MODULE: ./packages/oci/build/doctor/diagnose.js





/** Limits come first, for they are told with every status; then what is no registry; then what only some registries say. */
const rules = [
    ...limitRules,
    ...transportRules,
    ...contentRulesBeforeAccess(),
    ...ghcrRules,
    ...cloudRules,
    ...contentRules,
    ...generalRules,
];
/** The words of a tag that is locked or protected come with 403 as well, which is otherwise about accounts. */
function contentRulesBeforeAccess() {
    const early = new Set(["tag-immutable", "overwrite-refused", "tag-protected", "policy-refused"]);
    return contentRules.filter((rule) => early.has(rule.cause));
}
/** Tells why a registry refused and what ends it; what no rule knows is `answer-unknown`, never "missing". */
function diagnose(symptom) {
    const rule = rules.find((each) => each.fits(symptom));
    if (rule === undefined)
        return {
            cause: "answer-unknown",
            code: symptom.purpose === "upload" ? "blob-upload-failed" : "registry-answer-invalid",
            because: "no registry is known to say this",
            fix: "Check that the image name's host is a registry and that no proxy answers for it.",
        };
    return { cause: rule.cause, code: rule.code, because: rule.because(symptom), fix: rule.fix(symptom) };
}

;// CONCATENATED MODULE: ./packages/oci/build/doctor/unreachable.js
/** Why no answer came at all, and what ends that; `undefined` where nothing is known beyond the failure itself. */
function explainFailure(reason, host) {
    switch (reason) {
        case "name":
            return {
                because: "the runner cannot find a host of that name",
                fix: `Check the image name's host, ${host}; on a self-hosted runner check its name service.`,
            };
        case "tls":
            return {
                because: "the runner does not trust the certificate: a private authority signed it, or a proxy opens TLS",
                fix: "Name the authority's certificate:\nenv:\n  NODE_EXTRA_CA_CERTS: /path/to/authority.pem",
            };
        case "refused":
            return {
                because: "nothing listens there, or a firewall refuses",
                fix: `Check the image name's host and port, ${host}; a registry in a service container must be started before this step.`,
            };
        case "timeout":
        case "reset":
            return {
                because: "the connection does not come through",
                fix: `Run the job again. Where the runner reaches others through a proxy alone, set HTTPS_PROXY; where ${host} is to be reached without it:\nenv:\n  NO_PROXY: ${host}`,
            };
        case "proxy":
            return {
                because: "the proxy between this job and the registry refuses to connect to it",
                fix: `Have the proxy let ${host} through, check its account in HTTPS_PROXY, or go around it for this host:\nenv:\n  NO_PROXY: ${host}`,
            };
        case "truncated":
        case "too-large":
        case "other":
            return undefined;
        default:
            return reason;
    }
}

// EXTERNAL MODULE: ./packages/oci/build/errors.js
var errors = __webpack_require__(9474);
;// CONCATENATED MODULE: ./packages/oci/build/refusal.js







/** A refusal as it came, kept with its error so that whoever knows more of the run can tell its cause again. */
class Refusal extends Error {
    name = "Refusal";
    #answer;
    #host;
    constructor(answer, host) {
        super((0,build_answer/* describeAnswer */.O1)(answer));
        this.#answer = answer;
        this.#host = host;
    }
    errorWith(facts) {
        const { code, because, fix } = diagnose(symptomOf(this.#answer, this.#host, facts));
        return errors/* ociErrors */.N.error(code, `${this.message}: ${because}`, { hint: fix, cause: this });
    }
}
/** The error that an unexpected answer of the registry `host` is: what it said, the cause, and as hint the fix. */
function refusalError(answer, host) {
    return new Refusal(answer, host).errorWith({});
}
/** An image that is copied is read and written at once: the error of one registry passes through the other's client. */
const explained = new WeakSet();
/**
 * An error of {@link refusalError} told again with what is known of the run, and a request to the registry `host` that
 * brought no answer told with its cause; any other error as it is.
 */
function explainWith(thrown, facts, host) {
    if (explained.has(thrown))
        return thrown;
    const told = toldWith(thrown, facts, host);
    explained.add(told);
    return told;
}
function toldWith(thrown, facts, host) {
    if (thrown.cause instanceof Refusal)
        return thrown.cause.errorWith(facts);
    if (thrown.code !== "request-failed" || !(thrown.cause instanceof http/* HttpFailure */.H))
        return thrown;
    // What the failure tells itself, of a certificate or a proxy, is more exact.
    if (thrown.cause.fix !== undefined)
        return thrown;
    const told = explainFailure(thrown.cause.reason, host);
    if (told === undefined)
        return thrown;
    const message = `${thrown.message}: ${told.because}`;
    return new action_error/* ActionError */.lZ(thrown.kind, thrown.code, message, { hint: told.fix, cause: thrown.cause });
}


/***/ })

};
