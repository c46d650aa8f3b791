package dev.backline.audio.files.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a file is, told by its first bytes. */
enum Kind {
    WAV("WAV"),
    AIFF("AIFF"),
    AIFC("AIFF-C"),
    FLAC("FLAC"),
    MP3("MP3"),
    OGG("Ogg (Vorbis or Opus)"),
    AAC("AAC"),
    MP4("MP4 or M4A (AAC or ALAC)"),
    WMA("Windows Media"),
    CAF("Core Audio"),
    MIDI("MIDI"),
    LIVE("Live"),
    EMPTY("empty"),
    UNKNOWN("unknown");

    private final String shown;

    Kind(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }

    boolean known() {
        return this != EMPTY && this != UNKNOWN;
    }

    static Kind of(ByteBuffer start) {
        byte[] bytes = new byte[Math.min(12, start.remaining())];
        start.duplicate().get(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (text.startsWith("RIFF") || text.startsWith("RF64") || text.startsWith("BW64")) {
            return text.endsWith("WAVE") ? WAV : UNKNOWN;
        }
        if (text.startsWith("FORM")) {
            return text.endsWith("AIFF") ? AIFF : text.endsWith("AIFC") ? AIFC : UNKNOWN;
        }
        return foreign(text);
    }

    private static Kind foreign(String text) {
        if (text.startsWith("fLaC")) {
            return FLAC;
        }
        if (text.startsWith("OggS")) {
            return OGG;
        }
        if (text.startsWith("MThd")) {
            return MIDI;
        }
        if (text.startsWith("caff")) {
            return CAF;
        }
        if (text.startsWith("\u001f\u008b")) {
            return LIVE;
        }
        if (text.startsWith("0&\u00b2u")) {
            return WMA;
        }
        if (text.length() >= 8 && text.startsWith("ftyp", 4)) {
            return MP4;
        }
        return mpeg(text);
    }

    private static Kind mpeg(String text) {
        if (text.startsWith("ID3")) {
            return MP3;
        }
        boolean sync = text.length() >= 2 && text.charAt(0) == 0xff && (text.charAt(1) & 0xe0) == 0xe0;
        if (!sync) {
            return UNKNOWN;
        }
        // ADTS has the layer bits 00, which MPEG audio reserves.
        return (text.charAt(1) & 0x06) == 0 ? AAC : MP3;
    }
}
