package dev.backline.live.bridge.internal.action;

import dev.backline.live.bridge.api.LiveImage;
import dev.backline.model.Decibels;
import java.util.List;

/**
 * A track as it was copied out of Live.
 *
 * @param name its name
 * @param kind {@code midi} or {@code audio}
 * @param volume its fader
 * @param clips how many clips
 * @param notes how many notes in all of them
 * @param devices its devices' names
 * @param playing the clip that plays; empty for none
 */
public record MirroredTrack(
        String name, String kind, Decibels volume, int clips, int notes, List<String> devices, String playing) {
    static MirroredTrack of(LiveImage.Track track) {
        LiveImage.Clip playing = track.clips().get(track.playingSlot());
        return new MirroredTrack(
                track.name(),
                track.midi() ? "midi" : "audio",
                track.mixer().volume(),
                track.clips().size(),
                track.clips().values().stream().mapToInt(c -> c.notes().size()).sum(),
                track.devices().stream().map(LiveImage.Device::name).toList(),
                playing == null ? "" : playing.name());
    }
}
