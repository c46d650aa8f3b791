package dev.backline.live.set.internal.tree;

/** Foreign text in a message: short, and without characters that steer a terminal. */
final class Printable {
    private static final int MOST = 40;

    private Printable() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(MOST).forEach(c -> out.appendCodePoint(c < 0x20 || c >= 0x7F && c < 0xA0 ? '?' : c));
        return out.toString();
    }
}
