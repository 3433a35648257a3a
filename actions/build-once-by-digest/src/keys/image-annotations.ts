/** On an index: the address of the run that built it, so that a reuse can say who did without a further request. */
export const runAnnotation = "io.github.build-once.run";

/** On an index: the content key that its build was for. What is in the image is attested with it. */
export const contentKeyAnnotation = "io.github.build-once.content-key";

/** On an index: from which context, Dockerfile and target it was built, so that two images under one name are told apart. */
export const builtAsAnnotation = "io.github.build-once.built-as";

/** On an index: a hash of the build arguments, for the same. */
export const argumentsAnnotation = "io.github.build-once.arguments";
