package dev.backline.live.set.internal.midi;

import dev.backline.api.set.MidiWriter;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.note.Sounding;
import dev.backline.live.set.internal.write.NewFile;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Track;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Writes Standard MIDI Files, format 1. */
@Component(service = MidiWriter.class)
public final class SmfWriter implements MidiWriter {
    private static final int FORMAT = 1;
    private static final int PERCUSSION_CHANNEL = 9;
    private static final int CHANNELS = 16;

    @Override
    public void write(LiveSet set, Path file) throws IOException, SetFault {
        if (Files.exists(file)) {
            throw new SetFault(file + " is there already, but a new file was expected. Choose another name.");
        }
        List<byte[]> chunks = new ArrayList<>();
        TrackChunk conductor = Conductor.of(set);
        chunks.add(conductor.bytes());
        int pitched = 0;
        for (Track track : set.tracks(Track.Kind.MIDI)) {
            chunks.add(notes(track, pitched % (CHANNELS - 1)));
            pitched++;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header(chunks.size()));
        chunks.forEach(out::writeBytes);
        NewFile.write(file, out.toByteArray());
    }

    private static byte[] header(int tracks) {
        return new byte[] {
            'M',
            'T',
            'h',
            'd',
            0,
            0,
            0,
            6,
            0,
            FORMAT,
            (byte) (tracks >> 8),
            (byte) tracks,
            (byte) (TICKS_PER_BEAT >> 8),
            (byte) TICKS_PER_BEAT
        };
    }

    /** Each track has a channel of its own as far as they reach; channel 10 is for drum kits, which these are not. */
    private static byte[] notes(Track track, int number) throws SetFault {
        int channel = number < PERCUSSION_CHANNEL ? number : number + 1;
        TrackChunk chunk = new TrackChunk();
        chunk.text(0, TrackChunk.NAME, track.name());
        for (Track.Placed placed : track.arrangement()) {
            for (Note note : Sounding.of(placed)) {
                long on = TrackChunk.tick(note.start());
                long off = Math.max(on + 1, TrackChunk.tick(note.end()));
                chunk.note(on, off, channel, note.pitch().midi(), note.velocity());
            }
        }
        return chunk.bytes();
    }
}
