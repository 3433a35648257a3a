import { describe, expect, it } from "vitest";
import { bullets, code, codeBlock, details, heading, joinMarkdown, md, renderPlainText, table, text } from "./index.ts";

describe("Markdown as text for a terminal", () => {
  it("sets tables in columns and underlines headings", () => {
    const body = joinMarkdown(
      [
        heading(3, md`✅ Coverage`),
        table(
          [{ title: md`File` }, { title: md`Lines`, align: "right" }],
          [
            [code("src/a.py"), md`7`],
            [code("b.py"), md`12`],
          ],
        ),
        bullets([md`one`, md`two`]),
      ],
      "\n\n",
    );
    expect(renderPlainText(body)).toBe(
      "✅ Coverage\n-----------\n\nFile      Lines\n--------  -----\nsrc/a.py  7\nb.py      12\n\n- one\n- two\n",
    );
  });
  it("gives foreign text back as it was", () => {
    const foreign = "a|b `c` <b>@me</b> #1 & **x** https://e.example deadbeef1";
    expect(renderPlainText(md`${text(foreign)}`)).toBe(`${foreign}\n`);
    for (const name of ["a`b", "`", "a|b", "@x/y.js", "a b"])
      expect(renderPlainText(md`${code(name)}`)).toBe(`${name}\n`);
    const [row = ""] = renderPlainText(table([{ title: md`x` }], [[text("a | b")]]))
      .split("\n")
      .slice(2);
    expect(row).toBe("a | b");
  });
  it("unfolds blocks and indents code", () => {
    const body = joinMarkdown([details(md`2 more`, bullets([md`x`])), codeBlock("path-map: |\n  /a/=")], "\n\n");
    expect(renderPlainText(body)).toBe("2 more\n\n- x\n\n    path-map: |\n      /a/=\n");
  });
});
