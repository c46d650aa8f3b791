package dev.backline.houserules;

import java.util.List;
import java.util.stream.Stream;

/** All laws, for one module. */
final class Laws {
    private Laws() {}

    static List<Law> of(String root) {
        return Stream.of(RoomLaws.of(root), ShapeLaws.of(), SameBytesLaws.of(), ProcessLaws.of(root))
                .flatMap(List::stream)
                .toList();
    }
}
