package dev.backline.kernel.spi;

/**
 * An earlier version that is kept for a rollback, without network.
 *
 * @param version OSGi version
 * @param sha256 hash of its jar, lower-case hexadecimal; the jar lies in the home's store under this name
 */
public record Kept(String version, String sha256) {}
