package dev.backline.kernel.internal.boot;

/** Prints what a fault test injected and what a user sees: one line for the record of the build. */
final class Told {
    private Told() {}

    static void row(String id, String injected, String sentence) {
        System.out.println(id + " | " + injected + " | " + sentence);
    }
}
