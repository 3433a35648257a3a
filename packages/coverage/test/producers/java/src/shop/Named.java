package shop;

/** Has no line to run. */
interface Named {
    String name();
}
