package dev.backline.core.internal.action;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ParameterInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Reads what the annotation processor wrote, from a bundle that need not be started, or from a jar that is none yet. */
final class Descriptors {
    static final String PATH = "META-INF/backline/actions.json";
    private static final int MAX_BYTES = 4 << 20;

    private Descriptors() {}

    /**
     * Answers the actions of a bundle; none when it has no descriptor.
     *
     * @throws IOException if the descriptor cannot be read
     */
    static List<Declared> of(Bundle bundle) throws IOException {
        URL descriptor = bundle.getEntry(PATH);
        if (descriptor == null) {
            return List.of();
        }
        try (InputStream in = descriptor.openStream()) {
            return parse(text(in), bundle.getSymbolicName());
        }
    }

    /**
     * Answers the actions of a jar.
     *
     * @throws IOException if the jar or its descriptor cannot be read
     */
    static List<Declared> of(JarFile jar, String symbolicName) throws IOException {
        ZipEntry entry = jar.getEntry(PATH);
        if (entry == null) {
            return List.of();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return parse(text(in), symbolicName);
        }
    }

    private static String text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IOException(PATH + " has more than " + MAX_BYTES + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Answers the actions of a descriptor.
     *
     * @throws IOException if it is none, or of a newer format
     */
    static List<Declared> parse(String json, String bundle) throws IOException {
        try {
            Map<?, ?> root = (Map<?, ?>) JsonReader.parse(json, "result");
            if (!Long.valueOf(1).equals(root.get("format"))) {
                throw new IOException(PATH + " has the format " + root.get("format")
                        + ", but 1 was expected: the bundle was built for another Backline");
            }
            List<Declared> actions = new ArrayList<>();
            for (Object action : (List<?>) member(root, "actions")) {
                actions.add(action((Map<?, ?>) action, bundle));
            }
            return List.copyOf(actions);
        } catch (ClassCastException | IllegalArgumentException e) {
            throw new IOException(PATH + " is damaged: " + e.getMessage(), e);
        }
    }

    private static Declared action(Map<?, ?> action, String bundle) {
        List<ParameterInfo> parameters = new ArrayList<>();
        for (Object parameter : (List<?>) member(action, "parameters")) {
            parameters.add(parameter((Map<?, ?>) parameter));
        }
        return new Declared(
                new ActionInfo(
                        text(action, "group"),
                        text(action, "name"),
                        text(action, "title"),
                        text(action, "help"),
                        texts(action, "examples"),
                        flag(action, "writes"),
                        texts(action, "aliases"),
                        parameters,
                        text(action, "result"),
                        bundle),
                text(action, "component"),
                text(action, "method"));
    }

    private static ParameterInfo parameter(Map<?, ?> parameter) {
        return new ParameterInfo(
                text(parameter, "name"),
                text(parameter, "type"),
                flag(parameter, "list"),
                flag(parameter, "required"),
                ((Number) member(parameter, "position")).intValue(),
                text(parameter, "unit"),
                number(parameter.get("min")),
                number(parameter.get("max")),
                Optional.ofNullable((String) parameter.get("default")),
                texts(parameter, "choices"),
                flag(parameter, "input"),
                text(parameter, "help"));
    }

    private static String text(Map<?, ?> object, String name) {
        return (String) member(object, name);
    }

    private static boolean flag(Map<?, ?> object, String name) {
        return (Boolean) member(object, name);
    }

    private static List<String> texts(Map<?, ?> object, String name) {
        List<String> texts = new ArrayList<>();
        for (Object one : (List<?>) member(object, name)) {
            texts.add((String) one);
        }
        return List.copyOf(texts);
    }

    private static Optional<Double> number(@Nullable Object value) {
        return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    private static Object member(Map<?, ?> object, String name) {
        Object value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }
}
