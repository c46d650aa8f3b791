package dev.backline.live.set.internal.max;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.backline.api.set.SetFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a patcher's JSON. It never complains about what is not there: a missing member is an empty value. Text, depth and
 * number of values are limited, for the text is a stranger's.
 */
public final class Json {
    /** Twenty-five times the largest patcher that is known. */
    private static final int MOST_CHARACTERS = 16 << 20;

    /** Real patchers go down to 18. */
    private static final int MOST_DEPTH = 200;

    private static final int MOST_VALUES = 1_000_000;
    private static final Json NOTHING = new Json(Optional.empty());

    private final Object value;

    private Json(Object value) {
        this.value = value;
    }

    /** Answers the value that a text is; white space may follow, nothing else. */
    static Json parse(String text, String where) throws SetFault {
        if (text.length() > MOST_CHARACTERS) {
            throw new SetFault(where + ": a patcher of " + text.length() + " characters, far above any known one.");
        }
        JsonFactory factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .maxStringLength(MOST_CHARACTERS)
                        .build())
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            parser.nextToken();
            Json json = new Json(new Reading(parser).value());
            if (parser.nextToken() != null) {
                throw new JsonUnusable("more follows behind the end of the patcher");
            }
            return json;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String why =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw new SetFault(
                    where + ", line " + line + " of the patcher: no whole JSON (" + Shown.of(why)
                            + "). Save the device again in Max.",
                    e);
        } catch (IOException e) {
            throw new SetFault(where + ": " + e.getMessage() + ". Save the device again in Max.", e);
        }
    }

    /** Answers a member of an object, or an element of nothing. */
    public Json get(String name) {
        return value instanceof Map<?, ?> map && map.get(name) instanceof Json json ? json : NOTHING;
    }

    /** Answers the elements of a list, else none. */
    @SuppressWarnings("unchecked") // Only Reading makes lists, and of this type.
    public List<Json> elements() {
        return value instanceof List<?> list ? (List<Json>) list : List.of();
    }

    /** Answers the members of an object, else none. */
    @SuppressWarnings("unchecked") // Only Reading makes maps, and of this type.
    public Map<String, Json> members() {
        return value instanceof Map<?, ?> map ? (Map<String, Json>) map : Map.of();
    }

    /** Answers a text. */
    public Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Answers a number; whole ones are exact to 2^53. */
    public Optional<Double> number() {
        return value instanceof Double number ? Optional.of(number) : Optional.empty();
    }

    /** Answers whether it is a number other than 0, as Max writes flags, or true. */
    public boolean isOn() {
        return (value instanceof Boolean flag && flag)
                || number().filter(n -> n != 0).isPresent();
    }

    /** Answers whether it is an object. */
    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /** Answers whether there is no value. */
    public boolean isEmpty() {
        return value.equals(Optional.empty());
    }

    /** Answers a plain value as one reads it: whole numbers without a point. */
    String shown() {
        if (value instanceof Double number && StrictMath.rint(number) == number && StrictMath.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return Shown.of(value.toString());
    }

    /** Says that the text is JSON, but none that can be used. */
    private static final class JsonUnusable extends IOException {
        private static final long serialVersionUID = 1L;

        JsonUnusable(String message) {
            super(message);
        }
    }

    /** Builds values out of tokens. */
    private static final class Reading {
        private final JsonParser parser;
        private int values;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        Object value() throws IOException {
            JsonToken token = parser.currentToken();
            if (token == null) {
                throw new JsonUnusable("the patcher is empty");
            }
            if (++values > MOST_VALUES) {
                throw new JsonUnusable("more than " + MOST_VALUES + " values in a patcher, far above any known one");
            }
            return switch (token) {
                case START_OBJECT -> members();
                case START_ARRAY -> elements();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NULL -> Optional.empty();
                default -> parser.getText();
            };
        }

        private Object members() throws IOException {
            Map<String, Json> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, new Json(value()));
            }
            return map.isEmpty() ? Map.of() : map;
        }

        private Object elements() throws IOException {
            List<Json> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(new Json(value()));
            }
            return list.isEmpty() ? List.of() : list;
        }
    }
}
