package dev.backline.model;

/**
 * A colour of Live's palette.
 *
 * @param index 0 to 69, row by row from the top left; -1 for none
 */
public record Color(int index) {
    private static final int[] RGB = {
        0xFF94A6, 0xFFA529, 0xCC9927, 0xF7F47C, 0xBFFB00, 0x1AFF2F, 0x25FFA8, 0x5CFFE8, 0x8BC5FF, 0x5480E4,
        0x92A7FF, 0xD86CE4, 0xE553A0, 0xFFFFFF, 0xFF3636, 0xF66C03, 0x99724B, 0xFFF034, 0x87FF67, 0x3DC300,
        0x00BFAF, 0x19E9FF, 0x10A4EE, 0x007DC0, 0x886CE4, 0xB677C6, 0xFF39D4, 0xD0D0D0, 0xE2675A, 0xFFA374,
        0xD3AD71, 0xEDFFAE, 0xD2E498, 0xBAD074, 0x9BC48D, 0xD4FDE1, 0xCDF1F8, 0xB9C1E3, 0xCDBBE4, 0xAE98E5,
        0xE5DCE1, 0xA9A9A9, 0xC6928B, 0xB78256, 0x99836A, 0xBFBA69, 0xA6BE00, 0x7DB04D, 0x88C2BA, 0x9BB3C4,
        0x85A5C2, 0x8393CC, 0xA595B5, 0xBF9FBE, 0xBC7196, 0x7B7B7B, 0xAF3333, 0xA95131, 0x724F41, 0xDBC300,
        0x85961F, 0x539F31, 0x0A9C8E, 0x236384, 0x1A2F96, 0x2F52A2, 0x624BAD, 0xA34BAD, 0xCC2E6E, 0x3C3C3C
    };

    /** No colour, as new scenes have it. */
    public static final Color NONE = new Color(-1);

    /** Checks the range. */
    public Color {
        Check.range("Colour", index, -1, 69);
    }

    /** Answers the colour of an index. */
    public static Color of(int index) {
        return new Color(index);
    }

    /**
     * Answers the colour of the palette that is nearest to red, green and blue.
     *
     * @param rgb {@code 0xRRGGBB}
     */
    public static Color nearest(int rgb) {
        int best = 0;
        for (int i = 1; i < RGB.length; i++) {
            if (distance(rgb, RGB[i]) < distance(rgb, RGB[best])) {
                best = i;
            }
        }
        return of(best);
    }

    /** Answers its red, green and blue as {@code 0xRRGGBB}; black for {@link #NONE}. */
    public int rgb() {
        return index < 0 ? 0 : RGB[index];
    }

    private static int distance(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int difference = (a >> shift & 0xFF) - (b >> shift & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }
}
