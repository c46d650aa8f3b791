package dev.backline.distribution.assembler;

import java.time.Instant;

/** What is being built: edition, version, and the time that every file carries instead of the clock's. */
record Release(String edition, String version, Instant time) {
    String archive(String suffix) {
        String name = edition.equals("standard") ? "backline" : "backline-" + edition;
        return name + "-" + version + suffix + ".tar.gz";
    }
}
