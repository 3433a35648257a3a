export { type Fault, FaultPlan, type FaultRule } from "./fault.ts";
export { type Loopback, type ReceivedRequest, type Reply, startLoopback } from "./loopback-server.ts";
export { type LoggedRequest, RequestLog } from "./request-log.ts";
export { matchRoute, type RoutePattern, routePattern } from "./route-pattern.ts";
