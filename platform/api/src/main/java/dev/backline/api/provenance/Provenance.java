package dev.backline.api.provenance;

import java.util.List;
import java.util.SortedMap;

/**
 * How a product was made, enough to make it again bit for bit. It holds no clock time, absolute path or host name.
 *
 * @param action full name of the action
 * @param parameters by hyphenated name, as typed; all defaults are spelled out; paths of inputs stand for themselves in
 *     {@code inputs}
 * @param providers stage to the id and version of the service that did it
 * @param bundles symbolic name to version and SHA-256 of every bundle that took part
 * @param inputs what was read
 * @param outputs what was written, without the provenance file itself
 */
public record Provenance(
        String action,
        SortedMap<String, List<String>> parameters,
        SortedMap<String, String> providers,
        SortedMap<String, String> bundles,
        List<FileHash> inputs,
        List<FileHash> outputs) {
    /** Copies the lists. */
    public Provenance {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * A file and its content.
     *
     * @param path with slashes: relative to the folder of the provenance file for outputs, to the named parameter's
     *     folder for inputs
     * @param parameter the parameter that named an input, empty for outputs
     * @param sha256 lower-case hex, as {@code sha256sum} prints it
     */
    public record FileHash(String path, String parameter, String sha256) {}
}
