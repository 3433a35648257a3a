import type { BundleResult } from "@build-once/testkit";
import { scratchFolder } from "@build-once/testkit";
import { deploy, freePort, registry, removeDeployment } from "./deploying.ts";
import { type ImageChange, pushVariant } from "./images.ts";

/** A server whose behaviour is a Python expression over the path; it listens on the port in PORT. */
export function serving(answer: string, before = ""): ImageChange {
  const code = `
import http.server, os, sys, time
${before}
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        status, body = ${answer}
        self.send_response(status); self.end_headers(); self.wfile.write(body.encode())
    def log_message(self, *a): pass
print("ready", flush=True)
http.server.HTTPServer(("127.0.0.1", int(os.environ["PORT"])), H).serve_forever()
`;
  return { cmd: ["python", "-c", code] };
}

/** Images of servers, well and unwell, and one deployment of them on this machine. */
export class ServerStage {
  readonly name: string;
  port = 0;
  /** The job's temporary and home folder: what a machine remembers. */
  temporary = "";
  readonly #images = new Map<string, string>();

  constructor(name: string) {
    this.name = name;
  }

  /** Pushes the images. */
  async prepare(): Promise<void> {
    const variants: Readonly<Record<string, ImageChange>> = {
      good: serving('(200, "ok one")'),
      better: serving('(200, "ok two")'),
      sick: serving('(500, "no")', "print(\"KeyError: 'DATABASE_URL'\", file=sys.stderr, flush=True)"),
      crashing: { cmd: ["python", "-c", "print('last words', flush=True); raise SystemExit(7)"] },
      dying: serving('(200, "ok")', "import threading; threading.Timer(1.5, lambda: os._exit(9)).start()"),
      silent: { cmd: ["sleep", "600"] },
      hanging: serving('(time.sleep(60), "")'),
      moved: serving('(302, "ok")'),
      // Unwell for its first four answers.
      warming: serving('(200, "ok") if len(asked) > 4 else (503, asked.append(1) or "no")', "asked = []"),
      forging: {
        cmd: ["sleep", "600"],
        healthcheck: {
          Test: [
            "CMD",
            "python",
            "-c",
            "print('::error::forged\\n##[error]forged\\n<img src=x> @octocat'); raise SystemExit(1)",
          ],
          Interval: 500_000_000,
          Retries: 1,
        },
      },
      slow: serving('(200, "ok")', "time.sleep(600)"),
      foreign: { ...serving('(200, "ok")'), architecture: "s390x" },
      unwell: {
        cmd: ["sleep", "600"],
        healthcheck: { Test: ["CMD", "python", "-c", "raise SystemExit(1)"], Interval: 500_000_000, Retries: 1 },
      },
      well: {
        cmd: ["sleep", "600"],
        healthcheck: { Test: ["CMD", "python", "-c", "pass"], Interval: 500_000_000, Retries: 1 },
      },
    };
    for (const [variant, change] of Object.entries(variants)) {
      const digest = await pushVariant(registry, this.name, change);
      this.#images.set(variant, `${registry}/acme/${this.name}@${digest}`);
    }
    this.port = await freePort();
    this.temporary = await scratchFolder();
  }

  /** Removes the deployment, and everything the machine remembers of it. */
  async reset(): Promise<void> {
    await removeDeployment(this.name);
    this.temporary = await scratchFolder();
  }

  /** `name@sha256:…` of an image. */
  image(variant: string): string {
    const image = this.#images.get(variant);
    if (image === undefined) throw new Error(`no image ${variant}`);
    return image;
  }

  /** The digest of an image. */
  digest(variant: string): string {
    const image = this.image(variant);
    return image.slice(image.indexOf("@") + 1);
  }

  /** Deploys an image as a server that must answer `ok`. */
  async deploy(variant: string, inputs: Readonly<Record<string, string>> = {}): Promise<BundleResult> {
    const defaults = {
      network: "host",
      name: this.name,
      env: `PORT=${this.port}`,
      probes: `http GET :${this.port}/healthz 200 body~ok every=100ms times=2`,
      watch: "300ms",
      // Only what never becomes healthy waits for it.
      "startup-timeout": variant === "sick" || variant === "silent" ? "1500ms" : "8s",
      "stop-grace": "0s",
    };
    const given = { ...defaults, image: this.image(variant), ...inputs };
    return await deploy(given, { temporary: this.temporary });
  }

  /** What the server that serves says. */
  async answer(): Promise<string> {
    return await (await fetch(`http://127.0.0.1:${this.port}/`)).text();
  }
}
