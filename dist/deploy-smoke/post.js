process.env["BUILD_ONCE_PHASE"] = "post";
if (Object.keys(process.env).some((name) => name.startsWith("STATE_"))) await import("./index.js");
