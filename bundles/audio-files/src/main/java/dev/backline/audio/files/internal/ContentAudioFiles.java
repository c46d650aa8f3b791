package dev.backline.audio.files.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.audio.WriteOptions;
import dev.backline.audio.files.internal.flac.FlacReader;
import dev.backline.audio.files.internal.flac.FlacWriter;
import dev.backline.audio.files.internal.io.Source;
import dev.backline.audio.files.internal.lossy.LossyFiles;
import dev.backline.audio.files.internal.meta.Id3Reader;
import dev.backline.audio.files.internal.pcm.PcmReader;
import dev.backline.audio.files.internal.pcm.PcmWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Opens files by their content, and writes WAV, AIFF and FLAC. */
@Component
public final class ContentAudioFiles implements AudioFiles {
    private static final int MOST_FLAC_CHANNELS = 8;

    @Override
    public Set<String> readable() {
        return Set.of(
                "wav", "wave", "bwf", "rf64", "aif", "aiff", "aifc", "flac", "mp3", "mp2", "ogg", "oga", "opus", "aac",
                "m4a", "mp4");
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
        boolean opened = false;
        try {
            AudioReader reader = open(source);
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                source.close();
            }
        }
    }

    private static AudioReader open(Source source) throws IOException, AudioFault {
        ByteBuffer start = source.upTo(0, 12);
        // Some writers put an ID3 tag before FLAC or AAC.
        long tag = Math.min(Id3Reader.length(start), source.size());
        Kind behind = tag > 0 ? Kind.of(source.upTo(tag, 12)) : Kind.UNKNOWN;
        Kind kind = behind == Kind.FLAC || behind == Kind.AAC ? behind : Kind.of(start);
        return switch (kind) {
            case WAV -> PcmReader.wav(source);
            case AIFF -> PcmReader.aiff(source, false);
            case AIFC -> PcmReader.aiff(source, true);
            case FLAC -> FlacReader.open(source, tag);
            case MP3 -> LossyFiles.mp3(source);
            case OGG -> LossyFiles.ogg(source);
            case AAC -> LossyFiles.adts(source);
            case MP4 -> LossyFiles.mp4(source);
            default -> throw unreadable(source.file(), kind);
        };
    }

    private static AudioFault unreadable(Path file, Kind kind) {
        String found = kind == Kind.EMPTY
                ? "is empty"
                : kind.known()
                        ? "is a file of the format " + kind.shown()
                        : "is of no audio format that Backline knows";
        return new AudioFault(
                file + " " + found + ", but WAV, AIFF, FLAC, MP3, Ogg, AAC or M4A was expected. Convert it to"
                        + " one of these and try again.");
    }

    @Override
    public AudioWriter create(Path file, AudioFormat format) throws IOException, AudioFault {
        return create(file, format, WriteOptions.PLAIN);
    }

    @Override
    public AudioWriter create(Path file, AudioFormat format, WriteOptions options) throws IOException, AudioFault {
        if (!writable(format)) {
            throw new AudioFault(file + ": " + format.container() + " of " + format.channels() + " channels and "
                    + format.bits() + (format.floating() ? " bits floating" : " bits")
                    + " cannot be written, but WAV and AIFF of 16, 24 or 32 bits, or of 32 or 64 bits floating, and FLAC of"
                    + " 16 or 24 bits and up to 8 channels can. Choose one of these.");
        }
        return switch (format.container()) {
            case "wav" -> PcmWriter.wav(file, format, options);
            case "aiff" -> PcmWriter.aiff(file, format, options);
            default -> FlacWriter.create(file, format, options);
        };
    }

    private static boolean writable(AudioFormat format) {
        int bits = format.bits();
        boolean whole = !format.floating() && (bits == 16 || bits == 24 || bits == 32);
        boolean real = format.floating() && (bits == 32 || bits == 64);
        return switch (format.container()) {
            case "wav", "aiff" -> whole || real;
            case "flac" -> whole && bits < 32 && format.channels() <= MOST_FLAC_CHANNELS;
            default -> false;
        };
    }
}
