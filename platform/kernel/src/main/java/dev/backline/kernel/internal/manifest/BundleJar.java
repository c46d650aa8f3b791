package dev.backline.kernel.internal.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A bundle as its jar describes it.
 *
 * @param symbolicName its name
 * @param version its version
 * @param fragment true when it is part of another bundle and never started itself
 * @param lazy true when it wants to be activated by its first class
 * @param offers what it gives to others
 * @param needs what it cannot do without
 */
public record BundleJar(
        String symbolicName, Version version, boolean fragment, boolean lazy, List<Offer> offers, List<Need> needs) {
    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_ENTRIES = 100_000;

    /** Reads the manifest only. {@code name} is what the file is called in messages. */
    public static BundleJar read(Path jar, String name) throws BadBundleException, IOException {
        try (ZipFile zip = open(jar, name)) {
            return of(manifest(zip, name), name);
        }
    }

    /** Reads every byte of the jar, so that a damaged one is refused before anything changes. */
    public static BundleJar check(Path jar, String name) throws BadBundleException, IOException {
        try (ZipFile zip = open(jar, name)) {
            readAll(zip, name);
            return of(manifest(zip, name), name);
        }
    }

    /** Makes sense of headers. */
    public static BundleJar of(Map<String, String> headers, String name) throws BadBundleException {
        String named = headers.getOrDefault(Constants.BUNDLE_SYMBOLICNAME, "");
        List<Clause> clauses = Clause.parse(named);
        if (clauses.isEmpty() || clauses.getFirst().paths().getFirst().isEmpty()) {
            throw new BadBundleException(
                    name + " is a plain jar: its manifest has no Bundle-SymbolicName, which a bundle"
                            + " needs. Wrap it with \"bnd wrap " + name + "\" and drop the result in.");
        }
        String symbolicName = clauses.getFirst().paths().getFirst();
        Version version = version(headers, name);
        try {
            return new BundleJar(
                    symbolicName,
                    version,
                    headers.containsKey(Constants.FRAGMENT_HOST),
                    headers.getOrDefault(Constants.BUNDLE_ACTIVATIONPOLICY, "").startsWith("lazy"),
                    List.copyOf(Offers.of(headers, symbolicName, version)),
                    List.copyOf(Offers.needs(headers)));
        } catch (RuntimeException wrong) {
            throw new BadBundleException(
                    name + " has a header that cannot be read: " + wrong.getMessage()
                            + ". Correct it in the bundle's build.",
                    wrong);
        }
    }

    private static Version version(Map<String, String> headers, String name) throws BadBundleException {
        String text = headers.getOrDefault(Constants.BUNDLE_VERSION, "0.0.0");
        try {
            return Version.parseVersion(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw new BadBundleException(
                    name + " has the Bundle-Version \"" + text + "\", but three numbers and a word were expected, as in"
                            + " 1.2.3 or 1.2.3.beta1. Correct it in the bundle's build.",
                    wrong);
        }
    }

    private static ZipFile open(Path jar, String name) throws BadBundleException, IOException {
        try {
            return new ZipFile(jar.toFile());
        } catch (ZipException wrong) {
            throw new BadBundleException(name + looksLike(jar) + " Build or download it again.", wrong);
        }
    }

    private static String looksLike(Path jar) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(jar)) {
            head = in.readNBytes(2);
        }
        if (head.length == 0) {
            return " is empty.";
        }
        boolean zip = head.length == 2 && head[0] == 'P' && head[1] == 'K';
        return zip
                ? " is cut off or damaged: it begins like a jar, but its table of contents at the end cannot be read."
                : " is not a jar: it does not begin like a zip archive.";
    }

    private static void readAll(ZipFile zip, String name) throws BadBundleException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        if (zip.size() > MOST_ENTRIES) {
            throw new BadBundleException(name + " holds " + zip.size() + " files; at most " + MOST_ENTRIES
                    + " are accepted. Split the bundle.");
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            // A zip file's reader does not compare the checksum by itself.
            CRC32 sum = new CRC32();
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    sum.update(buffer, 0, n);
                    total += n;
                    if (total > MOST_BYTES) {
                        throw new BadBundleException(name + " unpacks to more than 2 GB. It was not accepted.");
                    }
                }
                if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                    throw new ZipException("its checksum differs");
                }
            } catch (IOException damaged) {
                throw new BadBundleException(
                        name + " is damaged at its entry " + entry.getName() + " (" + damaged.getMessage()
                                + "). Build or download it again.",
                        damaged);
            }
        }
    }

    private static Map<String, String> manifest(ZipFile zip, String name) throws BadBundleException, IOException {
        ZipEntry entry = zip.getEntry("META-INF/MANIFEST.MF");
        Map<String, String> headers = new HashMap<>();
        if (entry != null) {
            try (InputStream in = zip.getInputStream(entry)) {
                new Manifest(in)
                        .getMainAttributes()
                        .forEach((key, value) -> headers.put(key.toString(), value.toString()));
            } catch (IOException wrong) {
                throw new BadBundleException(
                        name + " has a manifest that cannot be read: " + wrong.getMessage()
                                + ". Correct it in the bundle's build.",
                        wrong);
            }
        }
        return headers;
    }
}
