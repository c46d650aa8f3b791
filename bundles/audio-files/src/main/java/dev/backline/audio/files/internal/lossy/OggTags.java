package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.audio.files.internal.io.Source;
import dev.backline.audio.files.internal.meta.VorbisComments;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The second packet of an Ogg stream: comments behind the name of the format. */
final class OggTags {
    private static final int VORBIS_NAME = 7;
    private static final int OPUS_NAME = 8;

    private OggTags() {}

    static AudioMetadata read(Source source) throws IOException {
        AudioMetadata.Builder tags = AudioMetadata.builder();
        try {
            OggPackets packets = new OggPackets(source);
            packets.next();
            byte[] bytes = packets.next().bytes();
            int name = named(bytes, "OpusTags") ? OPUS_NAME : VORBIS_NAME;
            if (bytes.length > name) {
                VorbisComments.read(ByteBuffer.wrap(bytes, name, bytes.length - name), tags);
            }
        } catch (AudioFault e) {
            // The sound behind damaged comments is refused when it is read.
            return AudioMetadata.NONE;
        }
        return tags.build();
    }

    static boolean named(byte[] packet, String name) {
        return packet.length >= name.length()
                && new String(packet, 0, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }
}
