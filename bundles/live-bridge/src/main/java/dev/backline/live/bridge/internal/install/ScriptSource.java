package dev.backline.live.bridge.internal.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a script from what a user downloaded: a folder or a zip, in which it may lie one folder deeper. */
public final class ScriptSource {
    private static final int ENTRIES = 10_000;

    private ScriptSource() {}

    /**
     * Reads it.
     *
     * @throws IOException if it is no script, or a zip that names places outside of itself
     */
    public static ScriptFolder read(Path source) throws IOException {
        ScriptFolder all = Files.isDirectory(source) ? ScriptFolder.read(source) : unzip(source);
        Optional<ScriptFolder> inner = inner(all);
        return inner.orElseThrow(
                () -> new IOException(
                        source
                                + " is not AbletonOSC: __init__.py and abletonosc/osc_server.py were expected in it. Give the folder or zip as it was downloaded"));
    }

    private static Optional<ScriptFolder> inner(ScriptFolder all) {
        if (all.isAbletonOsc()) {
            return Optional.of(all);
        }
        return all.files().keySet().stream()
                .filter(name -> name.endsWith("/__init__.py") && name.indexOf('/') == name.lastIndexOf('/'))
                .map(name -> below(all, name.substring(0, name.indexOf('/') + 1)))
                .filter(ScriptFolder::isAbletonOsc)
                .findFirst();
    }

    private static ScriptFolder below(ScriptFolder all, String folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        all.files().forEach((name, bytes) -> {
            if (name.startsWith(folder)) {
                files.put(name.substring(folder.length()), bytes);
            }
        });
        return new ScriptFolder(files);
    }

    private static ScriptFolder unzip(Path source) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(source))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                if (name.startsWith("/")
                        || name.contains(":")
                        || Path.of(name).normalize().startsWith("..")
                        || name.contains("../")) {
                    throw new IOException(
                            source + " names \"" + name + "\", which lies outside of it; it was not unpacked");
                }
                if (entry.isDirectory() || ScriptFolder.passing(name)) {
                    continue;
                }
                byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE, ScriptFolder.BYTES - bytes + 1));
                bytes += content.length;
                if (bytes > ScriptFolder.BYTES || files.size() >= ENTRIES) {
                    throw new IOException(source + " unpacks to more than " + (ScriptFolder.BYTES >> 20) + " MB or "
                            + ENTRIES + " files, but a remote script was expected, which is small");
                }
                files.put(name, content);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(source + " is damaged: " + e.getMessage(), e);
        }
        return new ScriptFolder(files);
    }
}
