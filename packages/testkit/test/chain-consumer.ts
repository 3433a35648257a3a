const uses = "build-once/pipeline/.github/workflows";

/** The server: what it answers is in the file `answer`, so that a commit can make it unwell. */
const server = `import http.server, os


def answer():
    with open("answer") as file:
        status, body = file.read().strip().split(" ", 1)
    return int(status), body


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        status, body = answer()
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    if answer()[0] >= 500:
        raise SystemExit("no database")
    http.server.HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
`;

const test = `import unittest

import server


class Answer(unittest.TestCase):
    def test_says_something(self):
        self.assertTrue(server.answer()[1])
`;

const dockerfile = `FROM python:3.12-slim
WORKDIR /app
COPY server.py answer base ./
USER 10001:10001
# The first process of a container ignores a signal that it does not handle; Python handles this one.
STOPSIGNAL SIGINT
CMD ["python", "-u", "server.py"]
`;

const ci = `name: CI
on: { push: { branches: [main] }, pull_request: {} }
permissions: {}
jobs:
  test:
    runs-on: ubuntu-24.04
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }
      - run: python3 -m unittest
        shell: bash
  image:
    needs: test
    permissions: { contents: read, packages: write, pull-requests: write }
    uses: ${uses}/docker-build.yml@v1
    with: { comment: false }
`;

/** The tag is a job of its own: the one that runs the image may not write to the registry. */
const promotion = (needs: string, tag: string): string => `  ${tag}:
    needs: ${needs}
    permissions: { packages: write, attestations: read }
    uses: ${uses}/docker-promote.yml@v1
    with: { reference: "\${{ needs.${needs}.outputs.reference }}", tags: ${tag} }
`;

const deployment = (environment: string, port: number): string => `environment: ${environment}
      section: ${environment}
      comment: false
      env: PORT=${port}
      network: host
      probes: http GET :${port}/ 200 every=100ms times=2
      startup-timeout: 20s
      watch: 500ms`;

/** Every file of the repository. */
export function chainFiles(ports: {
  readonly staging: number;
  readonly production: number;
}): Readonly<Record<string, string>> {
  const staging = deployment("staging", ports.staging);
  const production = deployment("production", ports.production);
  const gate = `  gate:
    permissions: { packages: read }
    uses: ${uses}/cd-gate.yml@v1
`;
  const grant = "permissions: { contents: read, packages: read, pull-requests: write }";
  const after = "on: { workflow_run: { workflows: [CI], types: [completed] } }\npermissions: {}\njobs:\n";
  return {
    "server.py": server,
    "test_server.py": test,
    answer: "200 one\n",
    base: "main\n",
    Dockerfile: dockerfile,
    ".github/workflows/ci.yml": ci,
    // Staging follows CI and is marked by a tag; production is started by hand, as after an approval.
    ".github/workflows/cd.yml": `name: CD\n${after}${gate}    with: { events: push }
  deploy:
    needs: gate
    if: needs.gate.outputs.allowed == 'true'
    ${grant}
    uses: ${uses}/cd-deploy.yml@v1
    with:
      reference: \${{ needs.gate.outputs.reference }}
      ${staging}
${promotion("deploy", "staging")}`,
    ".github/workflows/production.yml": `name: Production
on: { workflow_dispatch: { inputs: { steps: { default: "0" }, tag: { default: staging }, receipt: { default: "" } } } }
permissions: {}
jobs:
  deploy:
    ${grant}
    uses: ${uses}/cd-deploy.yml@v1
    with:
      tag: \${{ inputs.tag }}
      steps-back: \${{ fromJSON(inputs.steps || '0') }}
      receipt: \${{ inputs.receipt }}
      ${production}
${promotion("deploy", "prod")}`,
    // Both stages in one run: the receipt of the first opens the second, for its own digest alone.
    ".github/workflows/both.yml": `name: Both
on: { workflow_dispatch: { inputs: { first: { required: true }, second: { default: "" } } } }
permissions: {}
jobs:
  staging:
    ${grant}
    uses: ${uses}/cd-deploy.yml@v1
    with:
      reference: \${{ inputs.first }}
      ${staging}
  production:
    needs: staging
    ${grant}
    uses: ${uses}/cd-deploy.yml@v1
    with:
      reference: \${{ inputs.second || needs.staging.outputs.reference }}
      receipt: \${{ needs.staging.outputs.receipt }}
      ${production}
`,
    // What the run itself says it built is deployed, where the tag of a head commit is not enough.
    ".github/workflows/evidence.yml": `name: Evidence\n${after}${gate}  evidence:
    needs: gate
    if: needs.gate.outputs.allowed == 'true'
    permissions: { actions: read, packages: read }
    uses: ${uses}/cd-evidence.yml@v1
    with: { expect: artifact-check }
  deploy:
    needs: evidence
    ${grant}
    uses: ${uses}/cd-deploy.yml@v1
    with:
      reference: \${{ needs.evidence.outputs.reference }}
      run: cat base
      section: staging
`,
    // A command that fails in the image: status and output are told on the pull request all the same.
    ".github/workflows/failing.yml": `name: Failing\n${after}${gate}  deploy:
    needs: gate
    if: needs.gate.outputs.allowed == 'true'
    ${grant}
    uses: ${uses}/cd-deploy.yml@v1
    with:
      reference: \${{ needs.gate.outputs.reference }}
      run: sh -c 'cat base; exit 3'
      section: failing
`,
    ".github/workflows/preflight.yml": `name: Preflight
on: { workflow_dispatch: {} }
permissions: {}
jobs:
  preflight:
    permissions: { contents: read }
    uses: ${uses}/preflight.yml@v1
`,
    // What belongs after a finished run, started by hand instead.
    ".github/workflows/wrong.yml": `name: Wrong
on: { workflow_dispatch: {} }
permissions: {}
jobs:
  gate:
    permissions: { packages: read }
    uses: ${uses}/cd-gate.yml@v1
  report:
    permissions: { actions: read, contents: read, pull-requests: write }
    uses: ${uses}/pr-report.yml@v1
`,
    // Comments for forks, whose own runs may not write.
    ".github/workflows/report.yml": `name: Report\n${after}  report:
    permissions: { actions: read, contents: read, pull-requests: write }
    uses: ${uses}/pr-report.yml@v1
`,
    ".github/workflows/strict.yml": `name: Strict\n${after}  gate:
    permissions: { packages: read }
    uses: ${uses}/cd-gate.yml@v1
    with:
      workflows: .github/workflows/ci.yml
      events: push
      branches: main, release/*
      actors: octocat, dependabot[bot]
`,
  };
}
