package dev.backline.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON as a tree of {@code Map<String, Object>}, {@code List<Object>}, {@code String}, {@code Number}, {@code Boolean} and
 * {@link Optional#empty()} for null. Streams only: the binding library would cost a short command a tenth of a second.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /**
     * Reads a text that is one object.
     *
     * @throws IOException if it is no JSON, or no object
     */
    public static Map<String, Object> object(String text) throws IOException {
        Object tree = parse(text);
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), value));
            return copy;
        }
        throw new IOException("a JSON object was expected, found: " + shortened(text));
    }

    /**
     * Reads any JSON value.
     *
     * @throws IOException if it is no JSON, or more follows
     */
    public static Object parse(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Object tree = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("more follows behind the JSON value: " + shortened(text));
            }
            return tree;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new IOException("line " + line + ": no whole JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("a JSON value was expected, but the text ends");
        }
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Optional.empty();
            default -> throw new IOException("a JSON value was expected, found " + token);
        };
    }

    private static Map<String, Object> members(JsonParser parser) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, value(parser));
        }
        return map;
    }

    private static List<Object> elements(JsonParser parser) throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    /** Writes a tree on one line. Maps keep their order: hand in a sorted one for stable bytes. */
    public static String line(Object tree) {
        return write(tree, false);
    }

    /** Writes a tree for people: two spaces of indent, one member a line, a newline at the end. */
    public static String pretty(Object tree) {
        return write(tree, true) + "\n";
    }

    private static String write(Object tree, boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            if (pretty) {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                generator.setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            }
            put(generator, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A StringWriter never fails.
        }
        return text.toString();
    }

    private static void put(JsonGenerator generator, Object tree) throws IOException {
        switch (tree) {
            case Map<?, ?> map -> putMembers(generator, map);
            case Iterable<?> list -> {
                generator.writeStartArray();
                for (Object element : list) {
                    put(generator, element);
                }
                generator.writeEndArray();
            }
            case Optional<?> optional when optional.isEmpty() -> generator.writeNull();
            case Optional<?> optional -> put(generator, optional.orElseThrow());
            case Boolean flag -> generator.writeBoolean(flag);
            case Double number -> generator.writeNumber(number);
            case Float number -> generator.writeNumber(number);
            case Number number -> generator.writeNumber(number.longValue());
            default -> generator.writeString(tree.toString());
        }
    }

    private static void putMembers(JsonGenerator generator, Map<?, ?> map) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            generator.writeFieldName(String.valueOf(member.getKey()));
            put(generator, member.getValue());
        }
        generator.writeEndObject();
    }

    /** Answers a member that is a text, else empty. */
    public static Optional<String> text(Map<String, Object> object, String name) {
        return object.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Answers a member that is a number, else the fallback. */
    public static double number(Map<String, Object> object, String name, double fallback) {
        return object.get(name) instanceof Number number ? number.doubleValue() : fallback;
    }

    /** Answers the elements of a member that is a list, else none. */
    public static List<Object> list(Map<String, Object> object, String name) {
        return object.get(name) instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    /** Answers the elements of a member that are objects. */
    public static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
        return list(object, name).stream().flatMap(e -> asObject(e).stream()).toList();
    }

    /** Answers the tree as an object, if it is one. */
    public static Optional<Map<String, Object>> asObject(Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return Optional.of(copy);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
