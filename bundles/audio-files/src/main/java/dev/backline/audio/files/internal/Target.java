package dev.backline.audio.files.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.audio.AudioFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What files are to become, as far as the user says; the rest is as in the file that is read.
 *
 * @param to {@code wav}, {@code aiff} or {@code flac}
 * @param rateHz sample rate
 * @param bits of a value
 * @param floating whether values are floating-point numbers
 * @param channels how many
 */
record Target(
        Optional<String> to,
        Optional<Integer> rateHz,
        Optional<Integer> bits,
        boolean floating,
        Optional<Integer> channels) {
    private static final Map<String, String> ENDINGS =
            Map.of("wav", "wav", "wave", "wav", "aif", "aiff", "aiff", "aiff", "aifc", "aiff", "flac", "flac");
    private static final Set<String> WHOLE = Set.of("wav", "aiff", "flac");

    /** Answers the format for a file; its name decides where nothing else does. */
    AudioFormat format(AudioFormat from, Optional<Path> out) throws ActionFault {
        String container = to.or(() -> out.flatMap(Target::byEnding)).orElse("wav");
        int wanted = channels.orElse(from.channels());
        if (wanted != from.channels() && wanted > 2) {
            throw new ActionFault(
                    Kind.USAGE,
                    "--channels is " + wanted + " for a file of " + from.channels()
                            + ", but 1, 2 or as many were expected.");
        }
        boolean real = floating || bits.isEmpty() && lossless(from) && from.floating() && !container.equals("flac");
        int depth = bits.orElseGet(() -> depth(from, container, real));
        check(container, depth, real);
        return new AudioFormat(container, rateHz.orElse(from.sampleRateHz()), wanted, depth, real);
    }

    private static boolean lossless(AudioFormat from) {
        return WHOLE.contains(from.container());
    }

    private static int depth(AudioFormat from, String container, boolean real) {
        if (real) {
            return from.floating() ? from.bits() : 32;
        }
        if (from.floating() || !lossless(from)) {
            return 24;
        }
        int most = container.equals("flac") ? 24 : 32;
        return from.bits() <= 16 ? 16 : Math.min(most, from.bits() <= 24 ? 24 : 32);
    }

    private static void check(String container, int depth, boolean real) throws ActionFault {
        boolean flac = container.equals("flac");
        boolean fits =
                real ? !flac && (depth == 32 || depth == 64) : depth == 16 || depth == 24 || depth == 32 && !flac;
        if (!fits) {
            throw new ActionFault(
                    Kind.USAGE,
                    container + " of " + depth + (real ? " bits floating" : " bits")
                            + " cannot be written. WAV and AIFF take 16, 24 and 32 bits, or 32 and 64 with --floating; FLAC takes 16"
                            + " and 24.");
        }
    }

    private static Optional<String> byEnding(Path file) {
        String name = file.toString();
        return Optional.ofNullable(
                ENDINGS.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    /**
     * Answers where the new file goes: beside the old one, into a folder, or under the very name for a single file.
     *
     * @throws ActionFault if something is there already
     */
    static Path place(Path file, Optional<Path> out, boolean single, String container) throws ActionFault {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String fresh = (dot > 0 ? name.substring(0, dot) : name) + "." + container;
        Path place = out.isEmpty()
                ? file.resolveSibling(fresh)
                : single && !Files.isDirectory(out.get())
                        ? out.get()
                        : out.get().resolve(fresh);
        if (Files.exists(place)) {
            throw new ActionFault(
                    Kind.CONFLICT,
                    place
                            + " is there already and was left as it is. Choose another place with --out, or move it away.");
        }
        return place;
    }
}
