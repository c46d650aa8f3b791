package dev.backline.live.set.internal.diff.word;

import java.util.Optional;

/**
 * Where a change is, by names and ids.
 *
 * @param track the track's name now, or before when it is gone
 * @param trackNumber its place among the tracks, from 1
 * @param trackIdBefore its id in the old version
 * @param trackIdAfter its id in the new version
 * @param scene name or number of the scene, for what lies in the session
 * @param clip the clip's name
 * @param device the device, with its chains when it lies in racks
 * @param parameter the parameter
 * @param path elements from the root of the file down
 */
public record Place(
        Optional<String> track,
        Optional<Integer> trackNumber,
        Optional<String> trackIdBefore,
        Optional<String> trackIdAfter,
        Optional<String> scene,
        Optional<String> clip,
        Optional<String> device,
        Optional<String> parameter,
        String path) {}
