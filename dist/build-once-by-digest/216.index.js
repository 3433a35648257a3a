export const id = 216;
export const ids = [216];
export const modules = {

/***/ 5175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ dockerErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1182);

/** Errors of docker and buildx. */
const dockerErrors = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    "docker-not-available": {
        kind: "input",
        meaning: "There is no docker command, or no engine answers it.",
        fix: "Use a runner with Docker (ubuntu-latest has it), start the engine, or point DOCKER_HOST at one that this user may use.",
    },
    "buildx-missing": {
        kind: "input",
        meaning: "Neither `docker buildx` nor a `buildx` program is there.",
        fix: "Use a runner image with buildx (ubuntu-latest has it), or run docker/setup-buildx-action in an earlier step.",
    },
    "builder-failed": {
        kind: "upstream",
        meaning: "No builder could be found, created or started.",
        fix: "Run `docker buildx ls` on the runner; set up a builder in an earlier step, or remove the broken one.",
    },
    "build-failed": {
        kind: "input",
        meaning: "The build stopped at an instruction of the Dockerfile.",
        fix: "The message names the instruction and its line; the output above it is in the log. Run the same `docker buildx build` locally.",
    },
    "base-not-pinned": {
        kind: "data",
        meaning: "The provenance of a build names another base image than the one that was looked up for it, or none.",
        fix: "Nothing was tagged. Run the job again; if it persists, the builder ignores source policies: update BuildKit to 0.11 or newer, and leave provenance on.",
    },
    "build-denied": {
        kind: "permission",
        meaning: "A registry refused the build's pull or push.",
        fix: "For ghcr.io give the job `permissions: packages: write`; elsewhere give `username` and `password`. For a base in another registry log in to that one in an earlier step.",
    },
    "build-upstream": {
        kind: "upstream",
        meaning: "A registry, a mirror or the builder failed during the build.",
        fix: "Run the job again; if it persists, look at the status page of the service that the message names.",
    },
    "build-base-missing": {
        kind: "input",
        meaning: "An image named by FROM, COPY --from or a build context does not exist, or this job may not know that it does.",
        fix: "Correct the reference that the message names, or publish it first; a private one needs a login to its registry (docker/login-action) in an earlier step.",
    },
    "build-timeout": {
        kind: "upstream",
        meaning: "The build was stopped because it took longer than allowed.",
        fix: "Look at the last instruction in the log; raise the limit or make the build smaller.",
    },
    "build-secret-missing": {
        kind: "input",
        meaning: "An instruction needs a secret that the build was not given, or a secret's file cannot be read.",
        fix: "Give it in `secrets` as `id=value` or `id=@path`, with the id that the instruction names.",
    },
    "dockerfile-unreadable": {
        kind: "input",
        meaning: "The Dockerfile is missing, empty, or no file that can be read.",
        fix: "Check `file` and `context`, and that actions/checkout ran in this job; a Dockerfile inside the context may also be left out by .dockerignore.",
    },
    "dockerfile-invalid": {
        kind: "input",
        meaning: "The Dockerfile says something that BuildKit refuses, or that would silently mean something else.",
        fix: "Correct the line that the message names. Should your builder understand it, `key: commit` looks images up without reading the Dockerfile.",
    },
    "context-missing": {
        kind: "input",
        meaning: "The build context is not there, or is no folder.",
        fix: "Check `context`, which is relative to the workspace, and that actions/checkout ran in this job.",
    },
    "copy-outside-context": {
        kind: "input",
        meaning: "COPY or ADD names a path outside of the build context; BuildKit would take another one inside of it.",
        fix: "Give a wider `context`, with `file` for the Dockerfile, or name the other folder in `build-contexts` and use `COPY --from=<name>`.",
    },
    "copy-source-missing": {
        kind: "input",
        meaning: "COPY or ADD names something that is not in the build context or in the stage it copies from.",
        fix: "Check the path, which is relative to `context`, and .dockerignore; what is outside of the context needs a wider `context` or an entry of `build-contexts`.",
    },
    "target-unknown": {
        kind: "input",
        meaning: "The Dockerfile has no stage of the name in `target`.",
        fix: "Give the name after `AS` in one of its `FROM` lines.",
    },
    "platform-unknown": {
        kind: "input",
        meaning: "A platform is none that images are built for.",
        fix: "Give os/architecture[/variant], such as linux/amd64, linux/arm64 or linux/arm/v7.",
    },
    "platform-not-runnable": {
        kind: "input",
        meaning: "A RUN instruction started a program of an architecture that the builder cannot run.",
        fix: "Build the platform on a runner of its own architecture (`part: true`, such as on ubuntu-24.04-arm), or set up QEMU (docker/setup-qemu-action, binfmt) in an earlier step.",
    },
    "index-refused": {
        kind: "input",
        meaning: "The registry took the layers and refuses the index that names them.",
        fix: "For a single platform set `provenance: false` and `sbom: false`, which pushes a plain manifest; several platforms need a registry that takes OCI indexes.",
    },
    "cache-unusable": {
        kind: "upstream",
        meaning: "The build cache that was asked for cannot be used.",
        fix: "Run the job again, or set `cache: none`; on a self-hosted runner check that it offers the cache service.",
    },
    "no-space-left": {
        kind: "upstream",
        meaning: "The machine that builds has no space left.",
        fix: "Remove what the runner does not need before the build (`docker system prune`, preinstalled tools), make the image smaller, or use a runner with a larger disk.",
    },
    "build-metadata-invalid": {
        kind: "data",
        meaning: "The metadata file of buildx does not say which manifest was built.",
        fix: "Update buildx; with the `docker` driver and no push there is no manifest digest to report.",
    },
    "pull-failed": {
        kind: "upstream",
        meaning: "An image could not be pulled.",
        fix: "The message holds what the engine said. Run the job again, or pull the same reference by hand.",
    },
    "pull-denied": {
        kind: "permission",
        meaning: "The registry does not let this credential pull the image.",
        fix: "For ghcr.io give the job `permissions: packages: read` and log in; check that the package grants this repository access.",
    },
    "pull-not-found": {
        kind: "input",
        meaning: "The registry has no such image.",
        fix: "Check name and digest; a digest that was overwritten by retention is gone.",
    },
    "pull-upstream": {
        kind: "upstream",
        meaning: "The registry could not be reached or answered with an error.",
        fix: "Run the job again; if it persists, look at the registry's status page and at proxies.",
    },
    "wrong-arch": {
        kind: "input",
        meaning: "The image has no build for this machine's architecture.",
        fix: "Add the machine's platform to `platforms` when building, or run on a machine of the image's platform.",
    },
    "port-in-use": {
        kind: "input",
        meaning: "A published port is taken on this machine.",
        fix: "Publish another port, or stop what holds it.",
    },
    "container-name-in-use": {
        kind: "input",
        meaning: "Another container has the name.",
        fix: "Choose another name, or remove the container that has it.",
    },
    "container-not-startable": {
        kind: "input",
        meaning: "The engine could not start the container's program.",
        fix: "Check `run`, the image's entrypoint and its file mode; the message holds what the engine said.",
    },
    "container-missing": {
        kind: "data",
        meaning: "A container disappeared while it was in use.",
        fix: "Make sure that no other job removes containers on this machine.",
    },
    "docker-daemon-error": {
        kind: "upstream",
        meaning: "The engine answered with an error that is not the image's fault.",
        fix: "The message holds what the engine said. Look at disk space and at the engine's log on the runner.",
    },
    "docker-output-unreadable": {
        kind: "data",
        meaning: "Docker printed something this version of the action does not understand.",
        fix: "Report it with the message and `docker version`.",
    },
});


/***/ }),

/***/ 9930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   JU: () => (/* binding */ asInteger),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qI: () => (/* binding */ asFields)
/* harmony export */ });
/* unused harmony export asTextMap */
/** The parsed text, or `undefined` when it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A parsed JSON object as a map, so that names chosen by others cannot reach a prototype; `undefined` for anything else. */
function asFields(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    return new Map(Object.entries(value));
}
/** The elements of a JSON array; empty for anything else. */
function asList(value) {
    return Array.isArray(value) ? value : [];
}
/** A JSON string; `undefined` for anything else. */
function asText(value) {
    return typeof value === "string" ? value : undefined;
}
/** A JSON integer; `undefined` for anything else. */
function asInteger(value) {
    return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}
/** The string members of a JSON object. */
function asTextMap(value) {
    const texts = new Map();
    for (const [name, member] of asFields(value) ?? [])
        if (typeof member === "string")
            texts.set(name, member);
    return texts;
}


/***/ })

};
