import { expect, test } from "vitest";
import { hostKind } from "./private-host.ts";

const kindOf = (url: string): string => hostKind(new URL(url).hostname);

test.each([
  "https://127.0.0.1",
  "https://127.1",
  "https://127.255.255.254",
  "https://2130706433",
  "https://0x7f000001",
  "https://0x7f.1",
  "https://0177.0.0.1",
  "https://017700000001",
  "https://127.0.0.1.",
  "https://１２７.0.0.1",
  "https://127。0。0。1",
  "https://localhost",
  "https://localhost.",
  "https://LOCALHOST",
  "https://a.localhost",
  "https://localhost.localdomain",
  "https://ip6-localhost",
  "https://[::1]",
  "https://[0:0:0:0:0:0:0:1]",
  "https://[::ffff:127.0.0.1]",
  "https://[::ffff:7f00:1]",
])("%s is this machine", (url) => {
  expect(kindOf(url)).toBe("loopback");
});

test.each([
  "https://0.0.0.0",
  "https://0",
  "https://10.0.0.1",
  "https://10.1",
  "https://0xa9fea9fe",
  "https://169.254.169.254",
  "https://2852039166",
  "https://0251.0376.0251.0376",
  "https://172.16.0.1",
  "https://172.31.255.255",
  "https://192.168.1.1",
  "https://100.64.0.1",
  "https://100.100.100.200",
  "https://192.0.0.192",
  "https://168.63.129.16",
  "https://198.18.0.1",
  "https://224.0.0.1",
  "https://255.255.255.255",
  "https://[::]",
  "https://[::ffff:10.0.0.1]",
  "https://[::ffff:169.254.169.254]",
  "https://[64:ff9b::a9fe:a9fe]",
  "https://[2002:a00:1::]",
  "https://[::10.0.0.1]",
  "https://[fe80::1]",
  "https://[fc00::1]",
  "https://[fd00:ec2::254]",
  "https://[fec0::1]",
  "https://[ff02::1]",
  "https://[2001:db8::1]",
  "https://[2001::1]",
])("%s is a private or special address", (url) => {
  expect(kindOf(url)).toBe("private-address");
});

test.each([
  "https://vault",
  "https://vault.",
  "https://metadata.google.internal",
  "https://printer.local",
  "https://nas.home.arpa",
  "https://x.corp",
])("%s is a name that only private networks know", (url) => {
  expect(kindOf(url)).toBe("private-name");
});

test.each([
  "https://8.8.8.8",
  "https://172.32.0.1",
  "https://172.15.0.1",
  "https://100.128.0.1",
  "https://169.253.0.1",
  "https://[2606:4700::1111]",
  "https://[::ffff:8.8.8.8]",
  "https://[64:ff9b::808:808]",
  "https://ghcr.io",
  "https://ghcr.io.",
  "https://localhost.example.com",
  "https://127.0.0.1.example.com",
  "https://internal.example.com",
])("%s is public", (url) => {
  expect(kindOf(url)).toBe("public");
});

test.each(["[]", "[1:2]", "[::1::]", "[1:2:3:4:5:6:7:8:9]", "[fe80::1%eth0]"])(
  "%s is no address, and never public",
  (hostname) => {
    expect(hostKind(hostname)).toBe("private-address");
  },
);
