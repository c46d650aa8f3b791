package dev.backline.core.internal.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON into maps, lists, texts, {@code Long} or {@code Double}, truth values and {@link Optional#empty()} for null.
 * One member name can be kept as raw text. It is one class because every command reads descriptors at its start: the
 * streaming library takes 50 ms before its first token, this one less than 1.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 64;

    private final String text;
    private final String rawName;
    private int at;
    private int depth;

    private JsonReader(String text, String rawName) {
        this.text = text;
        this.rawName = rawName;
    }

    /**
     * Reads a whole text; members named {@code rawName} stay JSON text.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    static Object parse(String text, String rawName) {
        JsonReader reader = new JsonReader(text, rawName);
        Object value = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.wrong("the end of the text");
        }
        return value;
    }

    private Object value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> nested(this::members);
            case '[' -> nested(this::elements);
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", Optional.empty());
            default -> number();
        };
    }

    private Object nested(java.util.function.Supplier<Object> content) {
        if (++depth > MAX_DEPTH) {
            throw wrong("fewer than " + MAX_DEPTH + " brackets inside each other");
        }
        at++;
        Object value = content.get();
        depth--;
        return value;
    }

    private Object members() {
        Map<String, Object> members = new LinkedHashMap<>();
        skipSpace();
        while (peek() != '}') {
            String name = string();
            skipSpace();
            expect(':');
            skipSpace();
            int start = at;
            Object value = value();
            members.put(name, name.equals(rawName) ? text.substring(start, at) : value);
            separator('}');
        }
        at++;
        return members;
    }

    private Object elements() {
        List<Object> elements = new ArrayList<>();
        skipSpace();
        while (peek() != ']') {
            elements.add(value());
            separator(']');
        }
        at++;
        return elements;
    }

    private void separator(char end) {
        skipSpace();
        if (peek() != end) {
            expect(',');
            skipSpace();
        }
    }

    private String string() {
        expect('"');
        int start = at;
        while (peek() != '"' && text.charAt(at) != '\\') {
            at++;
        }
        StringBuilder out = new StringBuilder().append(text, start, at);
        while (peek() != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escape() : c);
        }
        at++;
        return out.toString();
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            case '"', '\\', '/' -> c;
            default -> throw wrong("an escape");
        };
    }

    private char unicode() {
        at += 4;
        if (at > text.length()) {
            throw wrong("four hexadecimal digits");
        }
        return (char) Integer.parseInt(text, at - 4, at, 16);
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        try {
            return digits.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(digits) : Double.valueOf(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(wrong("a value").getMessage(), e);
        }
    }

    private Object literal(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("character " + (at + 1) + ": " + expected + " was expected");
    }
}
