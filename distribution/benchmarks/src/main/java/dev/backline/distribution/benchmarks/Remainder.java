package dev.backline.distribution.benchmarks;

import java.util.List;

/**
 * What was left after some cycles, after several collections.
 *
 * @param cycles done so far
 * @param heapKb used heap
 * @param metaspaceKb used metaspace
 * @param classes loaded classes
 * @param alive class loaders of the deployed bundle that are still there
 * @param made class loaders of it in all
 */
record Remainder(int cycles, double heapKb, double metaspaceKb, int classes, int alive, int made) {
    /** Reads lines {@code cycles COUNT HEAP METASPACE CLASSES ALIVE MADE}; others are passed over. */
    static List<Remainder> parse(String out) {
        return out.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 7 && words[0].equals("cycles"))
                .map(words -> new Remainder(
                        Integer.parseInt(words[1]),
                        Double.parseDouble(words[2]),
                        Double.parseDouble(words[3]),
                        Integer.parseInt(words[4]),
                        Integer.parseInt(words[5]),
                        Integer.parseInt(words[6])))
                .toList();
    }

    /** Heap kept in each cycle, by a straight line through all measurements; not a number for fewer than two. */
    static double heapKbPerCycle(List<Remainder> all) {
        double meanX = all.stream().mapToInt(Remainder::cycles).average().orElse(0);
        double meanY = all.stream().mapToDouble(Remainder::heapKb).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (Remainder one : all) {
            products += (one.cycles - meanX) * (one.heapKb - meanY);
            squares += (one.cycles - meanX) * (one.cycles - meanX);
        }
        return squares == 0 ? Double.NaN : products / squares;
    }

    /** The later half of the measurements, where what fills up once is full. */
    static List<Remainder> laterHalf(List<Remainder> all) {
        return all.subList(all.size() / 2, all.size());
    }
}
