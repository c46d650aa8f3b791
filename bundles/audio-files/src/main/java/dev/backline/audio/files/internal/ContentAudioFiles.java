package dev.backline.audio.files.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.audio.files.internal.flac.FlacReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Opens WAV, AIFF and FLAC by their content, and writes WAV. */
@Component
public final class ContentAudioFiles implements AudioFiles {
    @Override
    public Set<String> readable() {
        return Set.of("wav", "wave", "bwf", "rf64", "aif", "aiff", "aifc", "flac");
    }

    @Override
    public AudioReader open(Path file) throws IOException, AudioFault {
        if (Files.isDirectory(file)) {
            throw new AudioFault(file + " is a folder, but an audio file was expected. Name a file in it.");
        }
        if (!Files.exists(file)) {
            throw new AudioFault(file + " is not there. Check the name and the folder.");
        }
        Source source = Source.open(file);
        try {
            return open(source);
        } catch (IOException | AudioFault | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static AudioReader open(Source source) throws IOException, AudioFault {
        ByteBuffer start = source.upTo(0, 12);
        long behindTag = behindTag(source, start);
        Kind kind = behindTag > 0 && Kind.of(source.upTo(behindTag, 12)) == Kind.FLAC ? Kind.FLAC : Kind.of(start);
        return switch (kind) {
            case WAV -> new PcmReader(source, RiffHeader.read(source));
            case AIFF -> new PcmReader(source, AiffHeader.read(source, false));
            case AIFC -> new PcmReader(source, AiffHeader.read(source, true));
            case FLAC -> FlacReader.open(source.file(), source.channel(), Math.max(0, behindTag));
            default -> throw unreadable(source.file(), kind);
        };
    }

    // Some writers put an ID3 tag before FLAC; its length is four times seven bits.
    private static long behindTag(Source source, ByteBuffer start) {
        if (start.remaining() < 10 || start.get(0) != 'I' || start.get(1) != 'D' || start.get(2) != '3') {
            return -1;
        }
        int length = start.get(6) << 21 | start.get(7) << 14 | start.get(8) << 7 | start.get(9);
        long behind = 10L + length;
        return length < 0 || behind > source.size() ? -1 : behind;
    }

    private static AudioFault unreadable(Path file, Kind kind) {
        String found = kind == Kind.EMPTY
                ? "is empty"
                : kind.known()
                        ? "is a file of the format " + kind.shown()
                        : "is of no audio format that Backline knows";
        return new AudioFault(
                file + " " + found + ", but WAV, AIFF or FLAC was expected. Convert it to one of these and try again.");
    }

    @Override
    public AudioWriter create(Path file, AudioFormat format) throws IOException, AudioFault {
        boolean whole = !format.floating() && (format.bits() == 16 || format.bits() == 24);
        boolean real = format.floating() && format.bits() == 32;
        if (!format.container().equals("wav") || !(whole || real)) {
            throw new AudioFault(file + ": " + format.container() + " of " + format.bits()
                    + (format.floating() ? " bits floating" : " bits")
                    + " cannot be written, but WAV of 16, 24 or 32 floating bits can. Choose one of these.");
        }
        return WavWriter.create(file, format);
    }
}
