package dev.backline.scripting.internal.engine;

import java.util.Map;

/**
 * A compiled script: bytes, so that it holds no class loader.
 *
 * @param file name as shown in messages
 * @param mainClass name of the class to run
 * @param classes class files by name
 * @param declaration what it tells of itself
 */
public record Program(String file, String mainClass, Map<String, byte[]> classes, Declaration declaration) {
    /** Copies the classes. */
    public Program {
        classes = Map.copyOf(classes);
    }
}
