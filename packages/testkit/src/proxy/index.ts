export { type ProxiedRequest, type Proxy, type ProxyOptions, startProxy } from "./proxy.ts";
export type { ProxyFault, ProxyRule } from "./rules.ts";
