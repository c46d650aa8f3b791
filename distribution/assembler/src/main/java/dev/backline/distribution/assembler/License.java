package dev.backline.distribution.assembler;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** The licence of a jar as an SPDX expression, from its manifest or from our own reading of the project. */
final class License {
    /** Jars whose manifest says nothing; read from their POMs. */
    private static final Map<String, String> BY_MODULE = Map.of(
            "org.jline:jline", "BSD-3-Clause",
            "info.picocli:picocli", "Apache-2.0",
            "slf4j.api", "MIT",
            "slf4j.nop", "MIT",
            "concentus", "BSD-3-Clause",
            "javasound-aac", "Apache-2.0",
            "atlantafx-base", "MIT");

    /** JavaFX, whose jars say nothing either. */
    private static final String JAVAFX = "GPL-2.0-only WITH Classpath-exception-2.0";

    private License() {}

    static String of(Artifact artifact) throws IOException {
        return of(artifact.module(), artifact.header("Bundle-License").orElse(""));
    }

    static String of(String module, String manifestHeader) {
        String known = module.startsWith("org.openjfx:") ? JAVAFX : BY_MODULE.get(module);
        if (known != null) {
            return known;
        }
        String header = manifestHeader.toLowerCase(Locale.ROOT);
        if (header.contains("lgpl-2.1")) {
            return "LGPL-2.1-only";
        }
        if (header.contains("apache")) {
            return "Apache-2.0";
        }
        if (header.contains("bsd")) {
            return "BSD-3-Clause";
        }
        if (header.contains("mit")) {
            return "MIT";
        }
        if (header.contains("epl") || header.contains("eclipse")) {
            return "EPL-2.0";
        }
        return "LicenseRef-unknown";
    }
}
