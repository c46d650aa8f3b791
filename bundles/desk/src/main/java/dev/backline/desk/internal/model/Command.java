package dev.backline.desk.internal.model;

/**
 * One row of the palette: an action of a bundle, or something that only the window can do.
 *
 * @param id full name of the action, or {@code window: } and a name
 * @param title what it does
 * @param detail where it comes from
 * @param keys its keys as one reads them; empty for none
 */
public record Command(String id, String title, String detail, String keys) {
    /** What the ids of the window's own commands begin with. */
    public static final String WINDOW = "window: ";

    /** Answers whether the window does it, not an action. */
    public boolean ofWindow() {
        return id.startsWith(WINDOW);
    }
}
