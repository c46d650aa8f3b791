package dev.backline.kernel.internal.manifest;

import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * What a bundle cannot do without: a mandatory OSGi requirement that counts for resolving.
 *
 * @param namespace for instance {@code osgi.wiring.package}
 * @param name package or symbolic name for a person; the filter when there is none
 * @param range accepted versions as written, empty when any will do
 * @param filter condition on an offer's attributes; empty matches all of the namespace
 */
public record Need(String namespace, String name, String range, String filter) {
    /** Namespace of the capability that this run can show a window. */
    public static final String DISPLAY = "backline.display";

    /** A package or bundle in a range of versions. */
    static Need named(String namespace, String versionAttribute, String name, String range) {
        String filter = "(" + namespace + "=" + name + ")";
        if (!range.isEmpty()) {
            filter = "(&" + filter + VersionRange.valueOf(range).toFilterString(versionAttribute) + ")";
        }
        return new Need(namespace, name, range, filter);
    }

    /** A package in any version. */
    public static Need ofPackage(String name) {
        return named(Offers.PACKAGE, "version", name, "");
    }

    /** True when this offer satisfies the need. */
    public boolean matches(Offer offer) {
        return namespace.equals(offer.namespace())
                && (filter.isEmpty() || condition().matches(offer.attributes()));
    }

    /** True when the offer has the name, whatever its version. */
    public boolean names(Offer offer) {
        return namespace.equals(offer.namespace())
                && name.equals(offer.attributes().get(namespace));
    }

    /** For a person: what kind of thing, its name and the versions that would do. */
    public String text() {
        String versions = range.isEmpty() ? "" : " in version " + readable(range);
        return switch (namespace) {
            case Offers.PACKAGE -> "the package " + name + versions;
            case Offers.BUNDLE, Offers.HOST -> "the bundle " + name + versions;
            case "osgi.ee" -> "a Java runtime " + filter;
            default -> namespace + " " + (name.isEmpty() ? filter : name) + versions;
        };
    }

    private static String readable(String range) {
        VersionRange r = VersionRange.valueOf(range);
        Version high = r.getRight();
        String from = r.getLeft().toString() + (r.getLeftType() == VersionRange.LEFT_OPEN ? " (excluded)" : "");
        return high == null
                ? from + " or later"
                : from + " up to " + high + (r.getRightType() == VersionRange.RIGHT_OPEN ? " (excluded)" : "");
    }

    private Filter condition() {
        try {
            return FrameworkUtil.createFilter(filter);
        } catch (InvalidSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "The filter " + filter + " cannot be read: " + wrong.getMessage(), wrong);
        }
    }
}
