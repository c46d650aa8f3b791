package dev.backline.live.bridge.internal.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * AbletonOSC's remote script as a folder's content.
 *
 * @param files each file's bytes by its path with slashes
 */
public record ScriptFolder(SortedMap<String, byte[]> files) {
    /** What the folder is called in Live's {@code Remote Scripts}. */
    public static final String NAME = "AbletonOSC";

    private static final String SERVER = "abletonosc/osc_server.py";

    /** The address that the server binds to, as a default of its constructor or in a constant. */
    private static final Pattern BINDS =
            Pattern.compile("['\"](\\d{1,3}(?:\\.\\d{1,3}){3}|)['\"]\\s*,\\s*(?:OSC_LISTEN_PORT|11000)");

    /** Bytes that a script may have: the whole of AbletonOSC has less than 1 MB. */
    static final long BYTES = 32L << 20;

    /** Reads a folder; what Python and Live leave behind is no part of it. */
    public static ScriptFolder read(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long bytes = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!passing(name)) {
                    bytes += Files.size(file);
                    if (bytes > BYTES) {
                        throw new IOException(folder + " holds more than " + (BYTES >> 20)
                                + " MB, but a remote script was expected, which is small");
                    }
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return new ScriptFolder(files);
    }

    static boolean passing(String name) {
        return name.contains("__pycache__")
                || name.endsWith(".pyc")
                || name.startsWith("logs/")
                || name.startsWith(".git/");
    }

    /** Answers whether it is AbletonOSC. */
    public boolean isAbletonOsc() {
        return files.containsKey("__init__.py") && files.containsKey(SERVER);
    }

    /** Answers a hash over all names and bytes. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                digest.update((file.getKey() + "\0" + file.getValue().length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers the address that its server listens on, such as {@code 0.0.0.0} for every network; empty when it does not show. */
    public Optional<String> listensOn() {
        byte[] server = files.get(SERVER);
        if (server == null) {
            return Optional.empty();
        }
        Matcher binds = BINDS.matcher(new String(server, StandardCharsets.UTF_8));
        return binds.find() ? Optional.of(binds.group(1).isEmpty() ? "0.0.0.0" : binds.group(1)) : Optional.empty();
    }

    /** Answers what to warn of: a server that other machines reach. */
    public Optional<String> warning() {
        return listensOn()
                .filter(address -> !address.startsWith("127."))
                .map(address -> "It listens on " + address
                        + ", so that every machine of the network can drive Live. Set the address in " + SERVER
                        + " to 127.0.0.1, or keep port 11000 closed in the firewall.");
    }

    /** Writes it as a new folder. */
    public void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
    }
}
