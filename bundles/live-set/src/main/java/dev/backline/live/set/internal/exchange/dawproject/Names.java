package dev.backline.live.set.internal.exchange.dawproject;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives the ids of a project: those of tracks and channels tell the set's own, the rest are numbered. Belongs to one thread. */
final class Names {
    static final String APPLICATION = "Backline";
    private static final String TRACK = "t_";
    private static final String CHANNEL = "c_";

    private final Map<String, String> parameters = new HashMap<>();
    private int last;

    String next() {
        return "id" + ++last;
    }

    /** Answers a new id, and keeps it as that of a parameter of a track. */
    String parameter(String track, String path) {
        String id = next();
        parameters.put(track + "\n" + path, id);
        return id;
    }

    /** Answers the id of a parameter that was given before. */
    Optional<String> given(String track, String path) {
        return Optional.ofNullable(parameters.get(track + "\n" + path));
    }

    static String track(String id) {
        return TRACK + escaped(id);
    }

    static String channel(String id) {
        return CHANNEL + escaped(id);
    }

    /** Answers the set's own id of a track, when this program wrote the project. */
    static Optional<String> own(String xml) {
        if (!xml.startsWith(TRACK)) {
            return Optional.empty();
        }
        StringBuilder id = new StringBuilder();
        String rest = xml.substring(TRACK.length());
        for (int i = 0; i < rest.length(); i++) {
            int end = rest.charAt(i) == '_' ? rest.indexOf('_', i + 1) : -1;
            if (rest.charAt(i) != '_') {
                id.append(rest.charAt(i));
            } else if (end > i + 1 && rest.substring(i + 1, end).matches("[0-9a-f]{1,5}")) {
                id.appendCodePoint(Integer.parseInt(rest.substring(i + 1, end), 16));
                i = end;
            } else {
                return Optional.empty();
            }
        }
        return id.toString().isBlank() ? Optional.empty() : Optional.of(id.toString());
    }

    private static String escaped(String id) {
        StringBuilder out = new StringBuilder();
        id.codePoints().forEach(c -> {
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
            if (plain) {
                out.appendCodePoint(c);
            } else {
                out.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return out.toString();
    }
}
