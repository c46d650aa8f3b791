package net.sourceforge.jaad.aac.syntax;

/**
 * The 4/3 powers of 0 to 8191, by which AAC is scaled. It stands before JAAD's own table, which ends at 8190: the largest value that AAC allows,
 * which loud bass does reach, made its decoder fail.
 */
interface IQTable {
    float[] IQ_TABLE = table();

    private static float[] table() {
        float[] table = new float[8_192];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) (i * StrictMath.cbrt(i));
        }
        return table;
    }
}
