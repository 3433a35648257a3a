import * as fc from "fast-check";
import { expect, test } from "vitest";
import { endpointOf } from "./endpoint.ts";
import { refusedRealm, refusedTarget } from "./origin-rules.ts";
import { hostKind } from "./private-host.ts";

const endpoint = endpointOf({ registry: "registry.example.com", path: "acme/app" }, false);
const local = endpointOf({ registry: "127.0.0.1:5000", path: "acme/app" }, false);

test("an address is judged alike however it is spelled", () => {
  fc.assert(
    fc.property(fc.nat(0xffff_ffff), (number) => {
      const octets = [24, 16, 8, 0].map((bits) => (number >>> bits) & 255);
      const plain = hostKind(octets.join("."));
      const spellings = [
        String(number),
        `0x${number.toString(16)}`,
        `0${number.toString(8)}`,
        octets.map((octet) => `0x${octet.toString(16)}`).join("."),
        octets.map((octet) => `0${octet.toString(8)}`).join("."),
        `${octets.join(".")}.`,
        `[::ffff:${octets.join(".")}]`,
      ];
      for (const each of spellings)
        expect([each, hostKind(new URL(`https://${each}/`).hostname)]).toEqual([each, plain]);
    }),
  );
});

test("whatever a registry names is judged and never thrown at", () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.webUrl({ withQueryParameters: true }),
    fc.ipV4().map((address) => `http://${address}/`),
    fc.ipV6().map((address) => `https://[${address}]/`),
    fc
      .tuple(fc.constantFrom("https://", "http://", "//", "\\\\", "https:\\"), fc.string())
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      for (const each of [endpoint, local]) {
        for (const judged of [refusedRealm(each, text, true), refusedTarget(each, each.origin, text)]) {
          if (judged !== undefined) continue;
          const url = new URL(text);
          expect([url.username, url.password]).toEqual(["", ""]);
          expect(url.protocol === "https:" || each === local).toBe(true);
          expect(each === local || hostKind(url.hostname) === "public").toBe(true);
        }
      }
    }),
    { numRuns: 2000 },
  );
});
