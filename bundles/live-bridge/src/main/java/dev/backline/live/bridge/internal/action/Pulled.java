package dev.backline.live.bridge.internal.action;

import java.nio.file.Path;
import java.util.List;

/**
 * A set that was copied out of a running Live into a file.
 *
 * @param file the new set
 * @param tracks how many tracks
 * @param scenes how many scenes
 * @param clips how many clips of notes
 * @param notes how many notes
 * @param leftOut what is not in it
 */
public record Pulled(Path file, int tracks, int scenes, int clips, int notes, List<String> leftOut) {}
