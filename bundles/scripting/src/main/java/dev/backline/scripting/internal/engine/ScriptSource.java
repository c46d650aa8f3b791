package dev.backline.scripting.internal.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a script.
 *
 * @param file name as shown in messages
 * @param text Groovy
 * @param kind a file, or a line of the console
 */
public record ScriptSource(String file, String text, Kind kind) {
    /** What the text is. */
    public enum Kind {
        /** A whole script. */
        FILE,
        /** An input of the console: its top-level variables stay. */
        CONSOLE
    }

    /** Reads a file. */
    public static ScriptSource load(Path file) throws IOException {
        return new ScriptSource(String.valueOf(file.getFileName()), Files.readString(file), Kind.FILE);
    }

    /** Answers the hash of all that decides what it is compiled to, beside the compiler. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((kind + "\n" + file + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Answers the class name that the compiler will give the script. */
    String className() {
        String stem = file.endsWith(".groovy") ? file.substring(0, file.length() - 7) : file;
        String name = stem.replaceAll("[^A-Za-z0-9_]", "_");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    /** Answers the comment at the top without comment marks, without a line that only names an interpreter. */
    public String about() {
        StringBuilder about = new StringBuilder();
        boolean block = false;
        for (String line : text.lines().toList()) {
            String bare = line.strip();
            if (!block && bare.startsWith("/*")) {
                block = true;
            } else if (!block && !bare.startsWith("//") && !bare.startsWith("#!")) {
                break;
            }
            if (!bare.startsWith("#!")) {
                about.append(bare.replaceAll("^(/\\*+|//+|\\*+(?!/))\\s?|\\s*\\*+/$", ""))
                        .append('\n');
            }
            if (block && bare.endsWith("*/")) {
                break;
            }
        }
        return about.toString().strip();
    }
}
