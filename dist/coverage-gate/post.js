process.env["BUILD_ONCE_PHASE"] = "post";
await import("./index.js");
