package dev.backline.distribution.assembler;

import java.util.Locale;

/**
 * The system and processor that an installation with natives is for, in the words of JavaFX's makers.
 *
 * @param word such as {@code linux} or {@code mac-aarch64}
 */
record Platform(String word) {
    /** The one at hand. */
    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        String os = name.startsWith("windows") ? "win" : name.startsWith("mac") ? "mac" : "linux";
        boolean arm = processor.toLowerCase(Locale.ROOT).equals("aarch64");
        return new Platform(arm ? os + "-aarch64" : os);
    }
}
