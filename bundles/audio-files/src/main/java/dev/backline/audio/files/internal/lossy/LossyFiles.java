package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.audio.files.internal.io.Source;
import dev.backline.audio.files.internal.meta.Id3Reader;
import java.io.IOException;
import java.util.Locale;

/** Opens files of sound compressed with loss. Two of the libraries are bundles of their own and may be missing. */
public final class LossyFiles {
    private static final String JLAYER = "com.googlecode.soundlibs.jlayer";
    private static final String JORBIS = "com.googlecode.soundlibs.jorbis";

    private LossyFiles() {}

    /** Opens MPEG audio of the layers 1 to 3. */
    public static AudioReader mp3(Source source) throws IOException, AudioFault {
        Mp3Index index = Mp3Index.of(source);
        AudioFormat format = new AudioFormat(
                "mp" + index.header().layer(),
                index.header().rateHz(),
                index.header().channels(),
                32,
                true);
        try {
            return new CutReader(source, format, new Mp3Pieces(source, index), index.cut(), Id3Reader::around);
        } catch (NoClassDefFoundError e) {
            throw missing(source, "MP3", JLAYER, e);
        }
    }

    /** Opens the first stream of an Ogg file: Vorbis, Opus or FLAC tell themselves by its first packet. */
    public static AudioReader ogg(Source source) throws IOException, AudioFault {
        byte[] first = new OggPackets(source).next().bytes();
        if (OggTags.named(first, "OpusHead")) {
            return OpusPieces.open(source);
        }
        if (!OggTags.named(first, "\u0001vorbis")) {
            throw new AudioFault(source.file() + " is an Ogg file that begins with neither Vorbis nor Opus, but one of"
                    + " these was expected. Convert it to WAV, AIFF or FLAC first.");
        }
        try {
            return VorbisPieces.open(source);
        } catch (NoClassDefFoundError e) {
            throw missing(source, "Ogg Vorbis", JORBIS, e);
        }
    }

    /** Opens AAC in ADTS frames. */
    public static AudioReader adts(Source source) throws IOException, AudioFault {
        return AacPieces.adts(source);
    }

    /** Opens AAC in MP4. */
    public static AudioReader mp4(Source source) throws IOException, AudioFault {
        return AacPieces.mp4(source);
    }

    private static AudioFault missing(Source source, String format, String bundle, Error cause) {
        return new AudioFault(
                String.format(
                        Locale.ROOT,
                        "%s is a file of the format %s, but what decodes it, the bundle %s, is not there. Install it with"
                                + " \"backline bundle install FILE\" and try again, or convert the file to WAV, AIFF or FLAC.",
                        source.file(),
                        format,
                        bundle),
                cause);
    }
}
