package dev.backline.kernel.internal.manifest;

import java.util.Map;

/**
 * What a bundle gives to others: an OSGi capability.
 *
 * @param namespace for instance {@code osgi.wiring.package}
 * @param attributes its values, versions as {@code org.osgi.framework.Version}
 */
public record Offer(String namespace, Map<String, Object> attributes) {}
