package dev.backline.live.set.internal.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells sound from anything else that a foreign set may name. */
final class AudioContent {
    private static final int HEAD = 12;
    private static final List<String> STARTS =
            List.of("RIFF", "RIFX", "RF64", "FORM", "fLaC", "OggS", "ID3", "caff", "wvpk", "CAT ", "riff");

    private AudioContent() {}

    /** Answers whether a file begins as the audio and video files do that Live plays. */
    static boolean is(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean mpeg = head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE0) == 0xE0;
        return mpeg || STARTS.stream().anyMatch(text::startsWith) || text.startsWith("ftyp", 4);
    }
}
