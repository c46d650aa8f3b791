package dev.backline.live.virtual.internal.speak;

import java.util.List;

/** What indices point to. For reading, a negative one counts from the end as in Python; for writing and deleting it is refused. */
final class Targets {
    private Targets() {}

    static <T> T read(List<T> all, int index) throws LiveFault {
        return all.get(Given.place(index, all.size()));
    }

    static <T> T written(List<T> all, int index) throws LiveFault {
        return all.get(writtenPlace(index, all.size()));
    }

    static int writtenPlace(int index, int size) throws LiveFault {
        if (index < 0 || index >= size) {
            throw LiveFault.index();
        }
        return index;
    }
}
