package dev.backline.live.osc.internal.action;

import dev.backline.live.osc.api.OscBlob;
import dev.backline.live.osc.api.OscUnsigned;
import java.util.HexFormat;
import java.util.List;

/** Arguments as values that everybody knows. */
final class Plain {
    private Plain() {}

    static List<Object> of(List<?> arguments) {
        return arguments.stream().map(Plain::of).toList();
    }

    private static Object of(Object argument) {
        return switch (argument) {
            case Number number -> number;
            case String text -> text;
            case Boolean truth -> truth;
            case List<?> list -> of(list);
            case OscUnsigned unsigned -> unsigned.value();
            case OscBlob blob -> HexFormat.of().formatHex(blob.bytes());
            default -> argument.toString();
        };
    }
}
