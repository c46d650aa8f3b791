package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip file that strangers made: names and sizes are checked before anything is taken out. Belongs to one thread. */
final class Archive implements Closeable {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_XML_BYTES = 256L << 20;
    private static final long MOST_FILE_BYTES = 2L << 30;
    private static final long HARMLESS_BYTES = 64L << 20;
    private static final int MOST_RATIO = 500;

    private final Path file;
    private final ZipFile zip;

    private Archive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Opens an archive.
     *
     * @throws SetFault if it is none, or holds names that lead out of it
     */
    static Archive open(Path file) throws IOException, SetFault {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            Archive archive = new Archive(file, zip);
            try {
                archive.check();
            } catch (SetFault fault) {
                zip.close();
                throw fault;
            }
            return archive;
        } catch (ZipException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    private static SetFault damaged(Path file, Exception e) {
        return new SetFault(
                file + " is no whole zip archive (" + e.getMessage()
                        + "), but a DAWproject was expected. Export the project again.",
                e);
    }

    private void check() throws SetFault {
        if (zip.size() > MOST_ENTRIES) {
            throw new SetFault(file + " holds " + zip.size() + " files, but at most " + MOST_ENTRIES
                    + " were expected. It was not read.");
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!Entries.safe(name)) {
                throw new SetFault(file + " holds the file \"" + Entries.shown(name)
                        + "\", whose name leads out of it or is none. It was not read: ask for a clean export.");
            }
            // Some systems do not tell upper from lower case, so two such names would be one file there.
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new SetFault(file + " holds the file \"" + Entries.shown(name)
                        + "\" twice, but once was expected. Export the project again.");
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null && !name.endsWith("/");
    }

    /** Answers the root of an XML file within. */
    Branch xml(String name) throws IOException, SetFault {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new SetFault(file + " holds no " + name + ", but a DAWproject has one. Export the project again.");
        }
        try (InputStream in = new BufferedInputStream(new Bounded(zip.getInputStream(entry), MOST_XML_BYTES))) {
            return BranchReader.read(in, file.getFileName() + "/" + name);
        } catch (Bounded.TooLarge e) {
            throw new SetFault(file + ": " + name + " " + e.getMessage() + ". It was not read further.", e);
        } catch (ZipException | EOFException e) {
            throw damaged(file, e);
        }
    }

    /** Takes a file out; nothing is left when that fails. */
    void extract(String name, Path target) throws IOException, SetFault {
        ZipEntry entry = zip.getEntry(name);
        long most = Math.min(
                MOST_FILE_BYTES, Math.max(HARMLESS_BYTES, Math.max(0, entry.getCompressedSize()) * MOST_RATIO));
        Files.createDirectories(target.toAbsolutePath().getParent());
        OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean done = false;
        try (out;
                InputStream in = new Bounded(zip.getInputStream(entry), most)) {
            in.transferTo(out);
            done = true;
        } catch (Bounded.TooLarge e) {
            throw new SetFault(
                    file + ": " + Entries.shown(name) + " " + e.getMessage()
                            + ", far more than its packed size allows. It was not taken out.",
                    e);
        } catch (ZipException | EOFException e) {
            throw damaged(file, e);
        } finally {
            if (!done) {
                Files.deleteIfExists(target);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
