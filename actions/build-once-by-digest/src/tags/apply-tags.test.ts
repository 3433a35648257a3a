import { ActionError, type Digest } from "@build-once/kernel";
import { digestOf, type FetchedManifest, ociErrors } from "@build-once/oci";
import { describe, expect, it } from "vitest";
import { applyTags, tagsLeft, type TagReport } from "./apply-tags.ts";
import type { WantedTag } from "./plan-tags.ts";
import { noteNames } from "../record/note.ts";
import type { Session } from "../session.ts";

/** A commit whose age is in its name; `fork` is beside the line of the others. */
const commitOf = (age: number): string => age.toString(16).padStart(40, "0");
const fork = "f".repeat(40);

/** The image of a commit; the same content is the same image. */
async function imageOf(commit: string, content = commit, more: readonly (readonly [string, string])[] = []) {
  const bytes = new TextEncoder().encode(content);
  const annotations = new Map([["org.opencontainers.image.revision", commit], ...more]);
  const digest = await digestOf(bytes);
  return { digest, bytes, mediaType: "m", manifest: { kind: "manifest", annotations } } as unknown as FetchedManifest;
}

interface Note {
  readonly digest: string;
  readonly commit: string;
  readonly ref: string;
}

/** A registry that serves what it was given, and a history that git and GitHub agree on. */
class Stage {
  readonly tags = new Map<string, FetchedManifest>();
  readonly notes: Note[] = [];
  readonly requests: string[] = [];
  /** What GitHub says is the newest of a reference. */
  readonly tips = new Map<string, string>();
  immutable = false;
  protects = false;
  /** Told before a tag is read back. */
  beforeConfirm: () => void = () => undefined;

  session(
    commit: string,
    more: { readonly ref?: string; readonly headCommit?: string; readonly attempt?: string } = {},
  ) {
    const { ref = "refs/heads/main", headCommit, attempt } = more;
    const environment = new Map([["GITHUB_REPOSITORY", "acme/app"]]);
    if (attempt !== undefined) environment.set("GITHUB_RUN_ATTEMPT", attempt);
    return {
      inputs: { key: ["commit", "content"], "github-token": "t" },
      facts: { commit, ref, headCommit },
      registry: this.#registry(),
      host: {
        environment,
        clock: { monotonic: () => 0, now: () => 0 },
        exec: { run: (_: string, args: readonly string[]) => Promise.resolve(this.#git(args)) },
        github: { connect: () => Promise.resolve({ request: this.#gitHub.bind(this) }) },
      },
    } as unknown as Session;
  }

  #registry() {
    return {
      listTags: () => Promise.resolve([...this.tags.keys()]),
      resolve: (tag: string) => {
        this.requests.push(`GET ${tag}`);
        return Promise.resolve(this.tags.get(tag));
      },
      writeTags: (image: FetchedManifest, names: readonly string[]) => {
        this.requests.push(`PUT ${names.join(",")}`);
        const refused = new Map<string, ActionError>();
        for (const name of names) {
          if (this.immutable && this.tags.has(name)) refused.set(name, ociErrors.error("tag-immutable", name));
          else if (this.protects && this.tags.has(name)) refused.set(name, ociErrors.error("tag-protected", name));
          else this.tags.set(name, image);
        }
        return Promise.resolve(refused);
      },
      confirmTag: (tag: string, digest: Digest) => {
        this.beforeConfirm();
        const served = this.tags.get(tag);
        return Promise.resolve(served?.digest === digest ? { outcome: "stored" } : { outcome: "superseded", served });
      },
      referrers: (digest: string) =>
        Promise.resolve({
          entries: this.notes
            .filter((note) => note.digest === digest)
            .map(({ commit, ref }, index) => ({
              annotations: new Map([
                [noteNames.revision, commit],
                [noteNames.created, new Date(index).toISOString()],
                [noteNames.ref, ref],
                [noteNames.run, ""],
              ]),
            })),
        }),
    };
  }

  #git(args: readonly string[]): { readonly exitCode: number; readonly stdout: string } {
    if (args[0] === "rev-parse") return { exitCode: 0, stdout: "false\n" };
    const [, , older = "", newer = ""] = args;
    return { exitCode: older !== fork && newer !== fork && older <= newer ? 0 : 1, stdout: "" };
  }

  #gitHub(_: string, parameters: Readonly<Record<string, unknown>>) {
    const ref = String(parameters["ref"]);
    const sha = this.tips.get(ref);
    const headers = new Map<string, string>();
    if (sha === undefined) return Promise.resolve({ status: 404, headers, data: {} });
    return Promise.resolve({ status: 200, headers, data: { ref: `refs/${ref}`, object: { sha, type: "commit" } } });
  }
}

const main = (tag: string): WantedTag => ({ tag, moves: "commit", line: "heads/main" });
const fixed = (tag: string): WantedTag => ({ tag, moves: "fixed" });
const movedOf = ({ moved }: TagReport): readonly string[] => moved.map(({ tag }) => tag);

/** Numbers between 0 and 1 that depend on the seed alone. */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("moving tags", () => {
  it("never go backwards in 10,000 interleavings of three commits and three tags", async () => {
    const commits = [1, 2, 3].map(commitOf);
    const names = ["branch-main", "latest", "edge"];
    const jobs = commits.flatMap((commit) => names.map((tag) => ({ commit, tag })));
    const apart = await Promise.all(commits.map(async (commit) => await imageOf(commit)));
    // In half of the histories the last commit reads what the first one read, and has its image.
    const reverted = apart.with(2, await imageOf(commitOf(1)));
    let held = 0;
    for (let seed = 0; seed < 10_000; seed++) {
      const random = numbersOf(seed);
      const stage = new Stage();
      const images = seed % 2 === 1 ? reverted : apart;
      const order = jobs.map((job) => ({ job, at: random() })).toSorted((a, b) => a.at - b.at);
      const newest = new Map<string, number>();
      for (const { job } of order) {
        const age = commits.indexOf(job.commit);
        const image = images[age];
        if (image === undefined) throw new Error("every commit has an image");
        // As a run does: the note that a commit uses the image comes before its tags.
        stage.notes.push({ digest: image.digest, commit: job.commit, ref: "refs/heads/main" });
        held += (await applyTags(stage.session(job.commit), image, [main(job.tag)])).held.length;
        newest.set(job.tag, Math.max(newest.get(job.tag) ?? 0, age));
        const named = stage.tags.get(job.tag)?.digest;
        const standsFor = images.findLastIndex(({ digest }) => digest === named);
        expect(standsFor, `seed ${seed}`).toBeGreaterThanOrEqual(newest.get(job.tag) ?? 0);
      }
      expect(names.map((tag) => stage.tags.get(tag)?.digest)).toEqual(names.map(() => images[2]?.digest));
    }
    expect(held).toBeGreaterThan(10_000);
  });

  it("say of each tag whether it moved, or why it did not", async () => {
    const stage = new Stage();
    const [older, newer] = [await imageOf(commitOf(1)), await imageOf(commitOf(2))];
    stage.tags.set("latest", newer).set("branch-main", older);
    const report = await applyTags(stage.session(commitOf(1)), older, [
      main("branch-main"),
      main("latest"),
      main("new"),
    ]);
    expect(report.moved).toEqual([{ tag: "new", from: undefined }]);
    expect(report.held).toEqual([{ tag: "latest", reason: "it points to 000000000000, which is newer" }]);
  });

  it("are written with one call, and read each once before it", async () => {
    const stage = new Stage();
    await applyTags(stage.session(commitOf(1)), await imageOf(commitOf(1)), [main("latest"), fixed("a"), fixed("b")]);
    expect(stage.requests).toEqual(["GET latest", "GET a", "GET b", "PUT latest,a,b"]);
  });

  it("follow a branch that was rewritten, and not the commits it left out", async () => {
    const stage = new Stage();
    const [ours, theirs] = [await imageOf(commitOf(5)), await imageOf(fork)];
    stage.tags.set("latest", theirs);
    stage.tips.set("heads/main", fork);
    const held = await applyTags(stage.session(commitOf(5)), ours, [main("latest")]);
    expect(held.held[0]?.reason).toBe("the branch was rewritten to ffffffffffff and has 000000000000 no more");
    stage.tips.set("heads/main", commitOf(6));
    expect(movedOf(await applyTags(stage.session(commitOf(5)), ours, [main("latest")]))).toEqual(["latest"]);
  });

  it("stay where they are when nobody says which history the branch has", async () => {
    const stage = new Stage();
    stage.tags.set("latest", await imageOf(fork));
    const report = await applyTags(stage.session(commitOf(5)), await imageOf(commitOf(5)), [main("latest")]);
    expect(report.held[0]?.reason).toContain("GitHub does not say which commit of");
  });

  it("of a pull request belong to its newest head", async () => {
    const stage = new Stage();
    const wanted: WantedTag = { tag: "pr-7", moves: "commit", line: "pull/7/head" };
    stage.tags.set("pr-7", await imageOf(commitOf(8)));
    stage.tips.set("pull/7/head", commitOf(4));
    const image = await imageOf(commitOf(9));
    const late = await applyTags(stage.session(commitOf(9), { headCommit: commitOf(3) }), image, [wanted]);
    expect(late.held[0]?.reason).toMatch(/^the pull request goes on after /);
    const newest = await applyTags(stage.session(commitOf(9), { headCommit: commitOf(4) }), image, [wanted]);
    expect(movedOf(newest)).toEqual(["pr-7"]);
  });

  it("`latest` of a release is held by a higher release, and by a default branch that is ahead", async () => {
    const latest: WantedTag = { tag: "latest", moves: "version", scope: "" };
    const release = { ref: "refs/tags/v1.2.3" };
    const image = await imageOf(commitOf(3));
    const higher = new Stage();
    higher.tags.set("latest", await imageOf(commitOf(1))).set("v2.0.0", image);
    expect((await applyTags(higher.session(commitOf(3), release), image, [latest])).held).toEqual([
      { tag: "latest", reason: "v2.0.0 is higher" },
    ]);
    const ahead = new Stage();
    ahead.tags.set("latest", await imageOf(commitOf(4)));
    expect((await applyTags(ahead.session(commitOf(3), release), image, [latest])).held).toHaveLength(1);
    const behind = new Stage();
    behind.tags.set("latest", await imageOf(commitOf(2))).set("v1.3.0-rc.1", image);
    expect(movedOf(await applyTags(behind.session(commitOf(3), release), image, [latest]))).toEqual(["latest"]);
  });
});

describe("a registry whose tags never move", () => {
  it("holds a moving tag with its reason, and fails for one that was spelled out", async () => {
    const stage = new Stage();
    stage.immutable = true;
    const image = await imageOf(commitOf(2));
    stage.tags.set("latest", await imageOf(commitOf(1)));
    const report = await applyTags(stage.session(commitOf(2)), image, [main("latest"), fixed("new")]);
    expect(report.held[0]?.reason).toContain("immutable");
    expect(movedOf(report)).toEqual(["new"]);
    const spelled = applyTags(stage.session(commitOf(2)), image, [fixed("latest")]);
    await expect(spelled).rejects.toMatchObject({ code: "tag-immutable", kind: "input" });
  });
});

describe("a registry whose rule protects a tag", () => {
  it("holds a moving tag with its reason, and fails for one that was spelled out", async () => {
    const stage = new Stage();
    stage.protects = true;
    const image = await imageOf(commitOf(2));
    stage.tags.set("latest", await imageOf(commitOf(1)));
    const report = await applyTags(stage.session(commitOf(2)), image, [main("latest"), fixed("new")]);
    expect(report.held).toMatchObject([{ tag: "latest", reason: expect.stringContaining("protects") }]);
    expect(movedOf(report)).toEqual(["new"]);
    const spelled = applyTags(stage.session(commitOf(2)), image, [fixed("latest")]);
    await expect(spelled).rejects.toMatchObject({ code: "tag-protected", kind: "permission" });
  });
});

describe("tags", () => {
  it("that another run moves at the same time are held, not reported as ours", async () => {
    const stage = new Stage();
    const theirs = await imageOf(commitOf(2));
    stage.beforeConfirm = () => void stage.tags.set("latest", theirs);
    const report = await applyTags(stage.session(commitOf(1)), await imageOf(commitOf(1)), [main("latest")]);
    expect(report.held).toEqual([
      { tag: "latest", reason: `another run pointed it to ${theirs.digest} at the same time` },
    ]);
  });

  it("that were spelled out go where they are told", async () => {
    const stage = new Stage();
    stage.tags.set("latest", await imageOf(commitOf(9)));
    const report = await applyTags(stage.session(commitOf(1)), await imageOf(commitOf(1)), [fixed("latest")]);
    expect(movedOf(report)).toEqual(["latest"]);
  });

  it("that the image says it has are not asked for again, except by a re-run or for another commit", async () => {
    const stage = new Stage();
    const image = await imageOf(commitOf(1), "content", [["io.github.build-once.tags", "latest,v1"]]);
    const wanted: readonly WantedTag[] = [main("latest"), fixed("extra"), { tag: "v1", moves: "version", scope: "v1" }];
    const left = (session: Session): readonly string[] => tagsLeft(session, wanted, image).map(({ tag }) => tag);
    expect(left(stage.session(commitOf(1)))).toEqual(["extra", "v1"]);
    expect(left(stage.session(commitOf(1), { attempt: "2" }))).toHaveLength(3);
    expect(left(stage.session(commitOf(2)))).toHaveLength(3);
  });
});
