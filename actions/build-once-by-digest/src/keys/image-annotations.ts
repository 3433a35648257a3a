/** On an index: the address of the run that built it, so that a reuse can say who did without a further request. */
export const runAnnotation = "io.github.build-once.run";

/** On an index: the content key that its build was for. What is in the image is attested with it. */
export const contentKeyAnnotation = "io.github.build-once.content-key";
