package dev.backline.live.set.internal.check.fact;

/**
 * How much stands behind a fact.
 *
 * @param observations elements seen
 * @param files sets in which they were
 * @param projects collections of different people that these sets come from
 * @param versions a bit for each version of the era in which they were, by its place in {@link Facts#versions}
 */
public record Evidence(int observations, int files, int projects, int versions) {
    private static final int ENOUGH_OBSERVATIONS = 5;
    private static final int ENOUGH_FILES = 3;
    private static final int ENOUGH_PROJECTS = 2;
    private static final int SOME_OBSERVATIONS = 20;
    private static final int SOME_FILES = 2;

    /** Answers whether a set that differs is surely unlike what Live saves: files of several people, and of that very version. */
    public boolean isStrong(int version) {
        return covers(version)
                && observations >= ENOUGH_OBSERVATIONS
                && files >= ENOUGH_FILES
                && projects >= ENOUGH_PROJECTS;
    }

    /** Answers whether a set that differs is remarkable: many elements, but perhaps of one person. */
    public boolean isFair(int version) {
        return covers(version) && observations >= SOME_OBSERVATIONS && files >= SOME_FILES;
    }

    private boolean covers(int version) {
        return version >= 0 && (versions & 1 << version) != 0;
    }

    /** Answers it in words. */
    public String text() {
        return observations + " such elements in " + files + " sets of " + projects
                + (projects == 1 ? " project" : " projects");
    }
}
