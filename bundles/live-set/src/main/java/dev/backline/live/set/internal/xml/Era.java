package dev.backline.live.set.internal.xml;

/**
 * A line of Live's file format that new sets are written in. Live never opens what a newer version wrote, so each is the
 * oldest one that at least two complete real sets show.
 */
public enum Era {
    /** Live 11.0 and later. */
    LIVE_11("11", "11.0_433", "6", "Ableton Live 11.0 format, written by Backline", "2816"),
    /** Live 12.2 and later. */
    LIVE_12("12", "12.0_12203", "3", "Ableton Live 12.2 format, written by Backline", "3074");

    private final String line;
    private final String minor;
    private final String changes;
    private final String creator;
    private final String stamp;

    Era(String line, String minor, String changes, String creator, String stamp) {
        this.line = line;
        this.minor = minor;
        this.changes = changes;
        this.creator = creator;
        this.stamp = stamp;
    }

    /** Answers the line as text: {@code 11} or {@code 12}. */
    public String line() {
        return line;
    }

    /** Answers the number that devices carry as the version that wrote them. */
    public String stamp() {
        return stamp;
    }

    /**
     * Answers an empty document. The version attributes say which format follows; {@code Creator} begins as readers of that
     * format expect it and then tells who wrote the file; the revision, which only a Live has, stays empty.
     */
    public Element document() {
        return new Element("Ableton")
                .with("MajorVersion", "5")
                .with("MinorVersion", minor)
                .with("SchemaChangeCount", changes)
                .with("Creator", creator)
                .with("Revision", "");
    }
}
