package dev.backline.live.osc.api.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line of the table: which operations, what, and the arguments and the reply where they are not just the value. */
final class DialectLine {
    private DialectLine() {}

    static List<DialectAddress> parse(ObjectKind kind, String line) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        String operations = words.get(0);
        int arrow = words.indexOf("->");
        List<Part> arguments = parts(words.subList(2, arrow < 0 ? words.size() : arrow));
        List<Part> reply = arrow < 0 ? List.of() : parts(words.subList(arrow + 1, words.size()));
        Entry entry = new Entry(kind, words.get(1), arguments, reply);
        List<DialectAddress> all = new ArrayList<>();
        operations.chars().forEach(c -> all.addAll(entry.of((char) c)));
        return all;
    }

    private static List<Part> parts(List<String> words) {
        return words.stream().map(Part::parse).toList();
    }

    private record Entry(ObjectKind kind, String property, List<Part> arguments, List<Part> reply) {
        List<DialectAddress> of(char letter) {
            return switch (letter) {
                case 'g' -> List.of(address(Operation.GET, arguments, reply, true));
                case 's' -> List.of(address(Operation.SET, written(), List.of(), true));
                case 'v' -> List.of(address(Operation.SET, arguments, reply, true));
                case 'l' -> listeners(true);
                case 'x' -> listeners(false);
                case 'c' -> List.of(address(Operation.CALL, arguments, reply, true));
                default ->
                    throw new IllegalArgumentException("The table says \"" + letter + "\" about " + property + ".");
            };
        }

        /** What is written is what is read, behind whatever says where. */
        private List<Part> written() {
            List<Part> parts = new ArrayList<>(arguments);
            reply.stream().filter(p -> !arguments.contains(p)).forEach(parts::add);
            return parts;
        }

        private List<DialectAddress> listeners(boolean supported) {
            return List.of(
                    address(Operation.START_LISTEN, arguments, reply, supported),
                    address(Operation.STOP_LISTEN, arguments, List.of(), supported));
        }

        private DialectAddress address(Operation operation, List<Part> given, List<Part> answered, boolean supported) {
            String path = Dialect.path(kind, operation, property);
            return new DialectAddress(path, kind, operation, property, given, answered, supported);
        }
    }
}
