package dev.backline.api.action;

import java.util.List;

/**
 * What a call answered, as a neutral tree: maps, lists, texts, numbers, booleans and {@link java.nio.file.Path}s; no class
 * of the bundle is held by it.
 *
 * @param action full name
 * @param results one tree for each input; never holds null
 * @param faults what went wrong, for single inputs or for all
 * @param exitCode 0 done, 1 found something, else the fault's code
 * @param job id of the job that did it, as {@code jobs list} shows it
 */
public record ActionResult(String action, List<Object> results, List<ActionFault> faults, int exitCode, String job) {
    /** Copies the lists. */
    public ActionResult {
        results = List.copyOf(results);
        faults = List.copyOf(faults);
    }
}
