package dev.backline.live.set.internal.max;

/**
 * A file inside of a frozen device.
 *
 * @param name as it was called, perhaps with a folder; not to be trusted
 * @param type four characters, such as {@code JSON}, {@code TEXT} or {@code PNG }
 * @param offset where it starts in the frozen block
 * @param flags 17 on the device itself
 * @param content its bytes
 */
public record FrozenFile(String name, String type, long offset, long flags, Slice content) {
    /** Answers whether it is a patcher or other JSON. */
    boolean isJson() {
        return type.equals("JSON");
    }

    /** Answers its text, which ends at the first zero. */
    Slice text() {
        return content.part(0, content.firstZero());
    }
}
