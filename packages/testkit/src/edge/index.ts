export * from "./certificate.ts";
export * from "./connect-proxy.ts";
export * from "./tls-front.ts";
