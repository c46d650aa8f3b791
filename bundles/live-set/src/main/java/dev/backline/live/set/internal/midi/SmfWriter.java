package dev.backline.live.set.internal.midi;

import dev.backline.api.set.MidiWriter;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.note.Sounding;
import dev.backline.live.set.internal.write.NewFile;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Track;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Writes Standard MIDI Files, formats 0 and 1. */
@Component(service = MidiWriter.class)
public final class SmfWriter implements MidiWriter {
    private static final int HEADER = 0x4D546864;
    private static final int PERCUSSION_CHANNEL = 9;
    private static final int CHANNELS = 16;

    @Override
    public void write(LiveSet set, Path file) throws IOException, SetFault {
        write(set, file, MidiLayout.TRACKS);
    }

    /**
     * Writes in one of the layouts.
     *
     * @param file the new file; the new folder for {@link MidiLayout#FILES}
     * @return what was written
     * @throws SetFault if it is there already, or the set holds what MIDI cannot
     */
    public List<Path> write(LiveSet set, Path file, MidiLayout layout) throws IOException, SetFault {
        if (Files.exists(file)) {
            throw new SetFault(file + " is there already, but a new file was expected. Choose another name.");
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : files(set, layout).entrySet()) {
            Path target = layout == MidiLayout.FILES ? file.resolve(entry.getKey()) : file;
            NewFile.write(target, entry.getValue());
            written.add(target);
        }
        return written;
    }

    private static Map<String, byte[]> files(LiveSet set, MidiLayout layout) throws SetFault {
        List<Track> tracks = set.tracks(Track.Kind.MIDI);
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<TrackChunk> chunks = new ArrayList<>();
        chunks.add(Conductor.of(set));
        for (int i = 0; i < tracks.size(); i++) {
            TrackChunk chunk = chunk(tracks.get(i), i);
            if (layout == MidiLayout.MERGED) {
                chunks.getFirst().merge(chunk);
            } else if (layout == MidiLayout.FILES) {
                files.put(name(tracks.get(i), i), file(1, List.of(Conductor.of(set), chunk)));
            } else {
                chunks.add(chunk);
            }
        }
        if (layout != MidiLayout.FILES) {
            files.put("", file(layout == MidiLayout.MERGED ? 0 : 1, chunks));
        }
        return files;
    }

    private static String name(Track track, int number) {
        String clean = track.name().replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
        return String.format(Locale.ROOT, "%02d %s.mid", number + 1, clean.substring(0, Math.min(60, clean.length())));
    }

    private static byte[] file(int format, List<TrackChunk> chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(14).putInt(HEADER).putInt(6);
        header.putShort((short) format).putShort((short) chunks.size()).putShort((short) TICKS_PER_BEAT);
        out.writeBytes(header.array());
        chunks.forEach(c -> out.writeBytes(c.bytes()));
        return out.toByteArray();
    }

    /** Each track has a channel of its own as far as they reach; channel 10 is for drum kits, which these are not. */
    private static TrackChunk chunk(Track track, int number) throws SetFault {
        int pitched = number % (CHANNELS - 1);
        int channel = pitched < PERCUSSION_CHANNEL ? pitched : pitched + 1;
        TrackChunk chunk = new TrackChunk();
        chunk.text(0, TrackChunk.NAME, track.name());
        for (Track.Placed placed : track.arrangement()) {
            Controls.write(placed, channel, chunk);
            for (Note note : Sounding.of(flat(placed))) {
                long on = TrackChunk.tick(note.start());
                long off = Math.max(on + 1, TrackChunk.tick(note.end()));
                chunk.note(on, off, channel, note);
            }
        }
        return chunk;
    }

    /** The same sound as one clip from the song's start: the clip's own times may begin below 0, the song's may not. */
    private static Track.Placed flat(Track.Placed placed) {
        Clip clip = Clip.builder(placed.clip().name(), placed.end())
                .looped(false)
                .notes(placed.notes())
                .build();
        return new Track.Placed(Beats.ZERO, placed.end(), clip);
    }
}
