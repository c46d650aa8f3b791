package dev.backline.live.set.internal.check.fact;

import java.util.Set;

/**
 * How much stands behind a fact.
 *
 * @param observations elements seen
 * @param files sets in which they were
 * @param projects collections of different people that these sets come from
 * @param versions a bit for each version of the era in which they were, by its place in {@link Facts#versions}
 * @param devices kinds of device in which they were; {@link #ANY} when there were many
 */
public record Evidence(int observations, int files, int projects, int versions, Set<String> devices) {
    /** Stands for all kinds of device. */
    static final String ANY = "*";

    /** Fewer than these say too little: one set in ten could be otherwise. */
    private static final int ENOUGH_OBSERVATIONS = 10;

    private static final int ENOUGH_FILES = 3;
    private static final int ENOUGH_PROJECTS = 2;
    private static final int FEW_OBSERVATIONS = 4;
    private static final int MANY_OBSERVATIONS = 20;
    private static final int FEW_FILES = 2;

    /** Copies the devices. */
    public Evidence {
        devices = Set.copyOf(devices);
    }

    /** Answers whether a set that differs is surely unlike what Live saves: files of several people, of that version and device. */
    public boolean isStrong(int version, String device) {
        return covers(version, device) && observations >= ENOUGH_OBSERVATIONS && isBroad();
    }

    /** Answers whether a set that differs is remarkable: many elements of one person, or few of several. */
    public boolean isFair(int version, String device) {
        boolean many = observations >= MANY_OBSERVATIONS && files >= FEW_FILES;
        return covers(version, device) && (many || observations >= FEW_OBSERVATIONS && isBroad());
    }

    private boolean isBroad() {
        return files >= ENOUGH_FILES && projects >= ENOUGH_PROJECTS;
    }

    private boolean covers(int version, String device) {
        boolean seen = devices.contains(ANY) || devices.contains(device);
        return seen && version >= 0 && (versions & 1 << version) != 0;
    }

    /** Answers it in words. */
    public String text() {
        return observations + " such elements in " + files + (files == 1 ? " set of " : " sets of ") + projects
                + (projects == 1 ? " project" : " projects");
    }
}
